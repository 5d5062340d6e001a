import { useState } from 'react';
import { api, type Reply } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { RadioField, TextField, TickField } from '../../ui/fields.tsx';
import { money } from '../../ui/format.ts';
import { QueryState } from '../../ui/states.tsx';
import { MoneyField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';
import { LETTING_SERVICES } from './words.ts';

type Service = keyof typeof LETTING_SERVICES;
type Terms = Reply<'get', '/api/office/rental/mandates/{id}/terms'>;

const BASES: Record<Terms['feeBase'], [string, string]> = { receipts: ['encaissé', 'encaissés'], calls: ['quittancé', 'quittancés'] };

/** What is agreed with the owner on fees and payouts. */
export function TermsCard({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const write = useSession().can('rental.write');
  const terms = useRental(['terms', id], (signal) => api.get('/api/office/rental/mandates/{id}/terms', { params: { id }, signal }));
  return (
    <Card title="Honoraires et reversements convenus" acts={write && terms.data ? <Button size="small" onClick={() => setOpen(true)}>Modifier</Button> : null}>
      <QueryState query={terms} what="Les conditions du mandat n’ont pas pu être lues.">
        {(data) => (
          <>
            <Facts items={[['Assiette des honoraires', `${data.withCharges ? 'Loyer et charges' : 'Loyer'} ${BASES[data.feeBase][data.withCharges ? 1 : 0]}`], ['Réserve', money(data.reserveCents)], ['Seuil de reversement', money(data.thresholdCents)], ['Blocage', data.block ?? 'Aucun'], ['Honoraires de location prévus', data.lettingServices.length === 0 ? 'Aucun' : data.lettingServices.map((service) => LETTING_SERVICES[service]).join(', ')]]} />
            {open ? <TermsDialog id={id} terms={data} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function TermsDialog({ id, terms, onClose }: { id: string; terms: Terms; onClose: () => void }) {
  const [withCharges, setWithCharges] = useState(terms.withCharges);
  const [feeBase, setBase] = useState<string>(terms.feeBase);
  const [reserveCents, setReserve] = useState<number | null>(terms.reserveCents);
  const [thresholdCents, setThreshold] = useState<number | null>(terms.thresholdCents);
  const [block, setBlock] = useState(terms.block ?? '');
  const [lettingServices, setServices] = useState<readonly Service[]>(terms.lettingServices);
  const save = useAct(() => api.put('/api/office/rental/mandates/{id}/terms', { params: { id }, body: { version: terms.version, withCharges, feeBase: feeBase as Terms['feeBase'], reserveCents: reserveCents ?? 0, thresholdCents: thresholdCents ?? 0, block: block.trim() || null, lettingServices: [...lettingServices] } }), () => 'Conditions enregistrées.');
  return (
    <Dialog open title={`Mandat ${terms.mandateNumber}`} onClose={onClose}>
      <RadioField label="Honoraires calculés sur" value={feeBase} onChange={setBase} choices={[{ value: 'receipts', label: 'Les encaissements', help: 'Ce que le locataire a payé' }, { value: 'calls', label: 'Le quittancement', help: 'Ce qui lui est appelé, payé ou non. Chaque échéance porte ses honoraires une seule fois' }]} />
      <TickField label="Les honoraires portent aussi sur les charges" value={withCharges} onChange={setWithCharges} />
      <MoneyField label="Réserve gardée sur le compte" value={reserveCents} onChange={setReserve} />
      <MoneyField label="Ne pas reverser en dessous de" value={thresholdCents} onChange={setThreshold} />
      <TextField label="Blocage des reversements" help="Opposition, succession… Vide, rien ne bloque" optional value={block} onChange={setBlock} />
      <fieldset className="field">
        <legend>Honoraires de location prévus au mandat</legend>
        <p className="muted small">Seules les prestations qu’il décrit peuvent être facturées (décret n° 72-678, art. 66).</p>
        {(Object.keys(LETTING_SERVICES) as Service[]).map((service) => <TickField key={service} label={LETTING_SERVICES[service]} value={lettingServices.includes(service)} onChange={(ticked) => setServices(ticked ? [...lettingServices, service] : lettingServices.filter((one) => one !== service))} />)}
      </fieldset>
      {save.error ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
