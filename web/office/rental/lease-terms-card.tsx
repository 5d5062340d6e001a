import { useState } from 'react';
import { api, type Reply } from '../../api/api.ts';
import { ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/descriptions.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextField, TickField } from '../../ui/fields.tsx';
import { day } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { QueryState } from '../../ui/states.tsx';
import { DayField } from '../../ui/value-fields.tsx';
import { useSession } from '../session.tsx';
import { useAct, useRental } from './calls.ts';

type Terms = Reply<'get', '/api/office/rental/leases/{id}/terms'>;

const KINDS: Record<Terms['kind'], string> = { unfurnished: 'Habitation, vide', furnished: 'Habitation, meublé', mobility: 'Bail mobilité', commercial: 'Commercial ou professionnel', other: 'Autre (garage, cave…)' };
const CHARGES: Record<Terms['chargesMode'], string> = { provision: 'Provision, régularisée chaque année', forfait: 'Forfait, jamais régularisé', none: 'Sans charges' };
const INDEXES: Record<Terms['reviewIndex'], string> = { IRL: 'IRL, loyers d’habitation', ILC: 'ILC, loyers commerciaux', ILAT: 'ILAT, bureaux', ICC: 'ICC, coût de la construction' };
const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** What the lease says for its reviews, its charges, its deposit and its papers. */
export function LeaseTermsCard({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  const write = useSession().can('rental.write');
  const terms = useRental(['lease-terms', id], (signal) => api.get('/api/office/rental/leases/{id}/terms', { params: { id }, signal }));
  return (
    <Card title="Clauses du bail" acts={write && terms.data ? <Button size="small" onClick={() => setOpen(true)}>Modifier<span className="vh"> les clauses du bail</span></Button> : null}>
      <QueryState query={terms} what="Les clauses du bail n’ont pas pu être lues.">
        {(data) => (
          <>
            {data.rentFault === null ? null : <Note tone="warning">{data.rentFault}</Note>}
            <Facts items={[
              ['Nature', KINDS[data.kind]], ['Charges', CHARGES[data.chargesMode]], ['Révision', data.reviewClause ? `${data.reviewIndex}${data.reviewQuarter === null ? ', dernier indice publié à la signature' : `, trimestre ${data.reviewQuarter}`}${data.reviewOn === null ? ', à la date anniversaire de l’entrée' : `, chaque ${data.reviewOn.slice(8)}/${data.reviewOn.slice(5, 7)}`}` : 'Aucune clause'],
              ['Classe énergétique', data.energyClass ?? 'Non renseignée'], ['Quittances', data.electronicSince === null ? 'Par la poste' : `Sur l’espace client depuis le ${day(data.electronicSince)} (${data.electronicProof ?? ''})`],
            ]} />
            {open ? <TermsDialog id={id} terms={data} onClose={() => setOpen(false)} /> : null}
          </>
        )}
      </QueryState>
    </Card>
  );
}

function TermsDialog({ id, terms, onClose }: { id: string; terms: Terms; onClose: () => void }) {
  const { leaseNumber, version, rentFault: _fault, ...before } = terms;
  const [form, setForm] = useState(before);
  const set = <K extends keyof typeof form>(field: K) => (value: (typeof form)[K]) => setForm((now) => ({ ...now, [field]: value }));
  const dayOf = (field: 'reviewOn' | 'signedOn' | 'renewedOn' | 'electronicSince') => ({ value: form[field] ?? '', onChange: (value: string) => set(field)(value === '' ? null : value), optional: true });
  const save = useAct(() => api.put('/api/office/rental/leases/{id}/terms', { params: { id }, body: { version, ...form, electronicProof: form.electronicProof?.trim() || null } }), () => 'Clauses du bail enregistrées.');
  const errors = save.error instanceof ApiError ? save.error.fields : {};
  return (
    <Dialog open title={`Clauses du bail ${leaseNumber}`} onClose={onClose}>
      <SelectField label="Nature du bail" value={form.kind} onChange={(value) => set('kind')(value as Terms['kind'])} choices={choices(KINDS)} />
      <SelectField label="Charges" value={form.chargesMode} onChange={(value) => set('chargesMode')(value as Terms['chargesMode'])} choices={choices(CHARGES)} error={errors.chargesMode} />
      <TickField label="Le bail prévoit la révision du loyer" help="Sans clause, le loyer ne change pas (loi n°&nbsp;89-462, art. 17-1)" value={form.reviewClause} onChange={set('reviewClause')} />
      {form.reviewClause ? (
        <>
          <SelectField label="Indice" value={form.reviewIndex} onChange={(value) => set('reviewIndex')(value as Terms['reviewIndex'])} choices={choices(INDEXES)} />
          <SelectField label="Trimestre de référence" optional empty="Le dernier publié à la signature" value={form.reviewQuarter === null ? '' : String(form.reviewQuarter)} onChange={(value) => set('reviewQuarter')(value === '' ? null : Number(value))} choices={[1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: `${quarter}${quarter === 1 ? 'er' : 'e'} trimestre` }))} />
          <DayField label="Date de révision" help="Son jour et son mois reviennent chaque année. Vide&nbsp;: la date d’entrée" {...dayOf('reviewOn')} />
        </>
      ) : null}
      <DayField label="Signé le" help="Vide&nbsp;: à l’entrée" {...dayOf('signedOn')} />
      <TextField label="Durée en années" inputMode="numeric" value={String(form.termYears)} onChange={(value) => set('termYears')(Math.min(99, Number(value.replaceAll(/\D/g, '')) || 1))} />
      <DayField label="Dernier renouvellement signé" {...dayOf('renewedOn')} />
      <SelectField label="Classe énergétique (DPE)" help="Classes F et G&nbsp;: pas de révision pour les baux conclus ou renouvelés depuis le 24/08/2022" optional empty="Non renseignée" value={form.energyClass ?? ''} onChange={(value) => set('energyClass')(value === '' ? null : value as NonNullable<Terms['energyClass']>)} choices={[...'ABCDEFG'].map((value) => ({ value, label: value }))} />
      <TickField label="Logement outre-mer" value={form.overseas} onChange={set('overseas')} />
      <TickField label="Immeuble collectif" help="Une provision de 20&nbsp;% du dépôt peut être gardée jusqu’aux comptes de l’immeuble (art. 22)" value={form.collective} onChange={set('collective')} />
      <DayField label="Quittances électroniques depuis le" help="L’accord exprès du locataire est exigé (loi n°&nbsp;89-462, art. 21). Vide&nbsp;: par la poste" {...dayOf('electronicSince')} error={errors.electronicSince} />
      <TextField label="Preuve de cet accord" help="Ce qui l’établit et où il est gardé" optional value={form.electronicProof ?? ''} onChange={(value) => set('electronicProof')(value === '' ? null : value)} error={errors.electronicProof} />
      {save.error && Object.keys(errors).length === 0 ? <p role="alert" className="note danger">{save.error.message}</p> : null}
      <div className="acts">
        <Button onClick={onClose}>Annuler</Button>
        <Button variant="primary" busy={save.isPending} onClick={() => save.mutate(undefined, { onSuccess: onClose })}>Enregistrer</Button>
      </div>
    </Dialog>
  );
}
