import { call } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { RadioField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayOf, money } from '../../ui/format.ts';
import { useRecordForm } from '../../ui/record-form.ts';
import { toast } from '../../ui/toasts.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { ROOT, useRecord, useRefresh } from '../properties/records.ts';
import type { LetterKind, Recovery, Situation } from './model.ts';

const WAYS = [
  { value: 'write', label: 'Écrire la lettre', help: 'En PDF, gardée dans les événements du copropriétaire.' },
  { value: 'note', label: 'Noter une lettre écrite ailleurs', help: 'Aucune lettre n’est faite, aucun frais n’est porté.' },
] as const;

/** A reminder or a formal notice to one co-owner: the letter is written here, or one that left otherwise is noted. */
export function ReminderForm({ kind, situation, chosen, onDone }: { kind: LetterKind; situation: Situation; chosen: readonly string[]; onDone: () => void }) {
  const refresh = useRefresh();
  const { data: recovery } = useRecord<Recovery>('/syndic/recovery');
  const account = `${ROOT}/syndic/accounts/${situation.accountId}`;
  const form = useRecordForm({
    initial: { way: 'write' as string, sentOn: dayOf(new Date()) }, checks: { sentOn: (value) => (value ? null : 'Indiquez le jour.') },
    save: ({ way, sentOn }) => (way === 'write' ? call('POST', `${account}/letters`, { kind, debtIds: chosen }) : call('POST', `${account}/reminders`, { kind, sentOn, debtIds: chosen })),
    onSaved: (_, { way }) => {
      const what = kind === 'notice' ? 'Mise en demeure' : 'Relance';
      toast(way === 'write' ? `${what} écrite. Elle se lit sous «\u00A0Relances et mises en demeure\u00A0».` : `${what} notée.`);
      onDone();
      void refresh();
    },
  });
  const claimed = situation.items.filter(({ id }) => chosen.includes(id));
  const fee = recovery?.noticeFeeCents ?? 0;
  const writes = form.values.way === 'write';
  return (
    <Form form={form} labels={{ sentOn: 'Envoyée le', items: 'Sommes' }} verb={`${writes ? 'Écrire' : 'Noter'} la ${kind === 'notice' ? 'mise en demeure' : 'relance'}`} secondary={<Button onClick={onDone}>Annuler</Button>}>
      {kind === 'notice' ? <ul className="follows">{claimed.map(({ id, label, cents }) => <li key={id}>{label}{'\u00A0'}: {money(cents)}</li>)}</ul> : <p>La relance porte sur {money(situation.dueCents)}. Elle est sans frais.</p>}
      <RadioField label="Lettre" {...form.field('way')} choices={WAYS} />
      {writes && kind === 'notice' ? <p>{fee > 0 ? `${money(fee)} de frais seront portés au compte du copropriétaire (loi n°\u00A065-557, art. 10-1 a).` : 'Aucun frais n’est porté à son compte\u00A0: les réglages de l’agence n’en prévoient pas.'} Envoyez-la en recommandé, puis notez sa présentation.</p> : null}
      {writes ? null : <DayField label="Envoyée le" {...form.field('sentOn')} />}
    </Form>
  );
}
