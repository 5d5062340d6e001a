import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { percent } from '../../ui/format.ts';
import { DayText } from '../../ui/french-text.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { QueryState } from '../../ui/states.tsx';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import { useSession } from '../session.tsx';

interface Rates { rates: { fromOn: string; basisPoints: number; source: string }[] }

/** The legal rate changes twice a year by decree: no interest is computed without it. */
export function RatesCard() {
  const write = useSession().can('syndic.write');
  const [open, setOpen] = useState(false);
  const add = write ? <Button onClick={() => setOpen(true)}>Ajouter un taux</Button> : null;
  return (
    <Card title="Taux légal d’intérêt" acts={add}>
      <QueryState query={useRecord<Rates>('/syndic/legal-rates')} what="Les taux n’ont pas pu être lus.">
        {({ rates }) => (rates.length === 0
          ? <p className="muted">Aucun taux. Les intérêts des sommes mises en demeure se calculent dès qu’il est saisi (décret n°&nbsp;67-223, art. 36).</p>
          : <ul>{rates.map(({ fromOn, basisPoints, source }) => <li key={fromOn}>{percent(basisPoints / 100, 2)} depuis le <DayText on={fromOn} /> <span className="muted">{source}</span></li>)}</ul>)}
      </QueryState>
      <Dialog open={open} title="Ajouter un taux légal" onClose={() => setOpen(false)}><RateForm onDone={() => setOpen(false)} /></Dialog>
    </Card>
  );
}

function RateForm({ onDone }: { onDone: () => void }) {
  const refresh = useRefresh();
  const read = (text: string): number | null => (/^\d{1,2}([.,]\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text.trim().replace(',', '.')) * 100) : null);
  const form = useRecordForm({
    initial: { fromOn: '', rate: '', source: '' },
    checks: { fromOn: (value) => (value ? null : 'Indiquez le premier jour.'), rate: (value) => (read(value) === null ? 'Écrivez le taux ainsi\u00A0: 2,67.' : null), source: (value) => (value.trim() ? null : 'Indiquez l’arrêté.') },
    save: ({ fromOn, rate, source }) => call<Rates>('PUT', `${ROOT}/syndic/legal-rates`, { fromOn, basisPoints: read(rate), source }),
    onSaved: () => { toast('Taux enregistré.'); onDone(); void refresh(); },
  });
  return (
    <Form form={form} labels={{ fromOn: 'Depuis le', rate: 'Taux', source: 'Source' }} verb="Enregistrer le taux" secondary={<Button onClick={onDone}>Annuler</Button>}>
      <DayField label="Depuis le" {...form.field('fromOn')} />
      <TextField label="Taux, en pour cent" inputMode="decimal" {...form.field('rate')} />
      <TextField label="Source" help="L’arrêté qui fixe le taux." {...form.field('source')} />
    </Form>
  );
}
