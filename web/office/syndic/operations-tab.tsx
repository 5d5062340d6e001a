import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField, TickField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayOf } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { readRows, ROOT, useRecord, useRefresh } from '../properties/records.ts';
import { findContractors } from './invoice-form.tsx';
import type { Budget, Works } from './model.ts';

type Needs = 'contractor' | 'owner' | 'key' | 'charge' | 'works' | 'local' | 'waiting';
/** The standard events of a co-ownership's books; each says what it needs beside its day, its label and its amount. */
const KINDS: readonly (readonly [kind: string, label: string, help: string, needs: readonly Needs[]])[] = [
  ['supplier-paid', 'Payer un fournisseur', 'Le paiement est refusé s’il met le compte du syndicat à découvert (loi n°\u00A065-557, art. 18 II).', ['contractor', 'works']],
  ['charge-debited', 'Frais bancaires ou prélèvement', 'Ce que la banque a débité sans facture. La dépense rejoint la liste des dépenses, sous sa clé.', ['charge', 'key', 'waiting']],
  ['supplier-advance', 'Verser un acompte à un fournisseur', 'L’acompte attend la facture au compte 409.', ['contractor', 'works']],
  ['call-advance', 'Appeler une avance de trésorerie', 'La réserve ne dépasse pas un sixième du budget.', ['key']],
  ['advance-used', 'Employer l’avance de trésorerie', 'Au plus ce que l’avance contient.', []],
  ['fund-assigned', 'Affecter le fonds de travaux', 'Décidé par l’assemblée, pris sur chaque lot selon les tantièmes généraux. Choisissez les travaux qu’il paie\u00A0: sinon, il revient aux copropriétaires à l’arrêté des comptes.', ['works']],
  ['subsidy-notified', 'Subvention notifiée', 'Elle attend au compte 131 que les travaux avancent.', ['works', 'local']],
  ['subsidy-earned', 'Subvention acquise', 'À mesure des travaux qu’elle paie. Choisissez-les\u00A0: sinon, elle revient aux copropriétaires à l’arrêté des comptes.', ['works']],
  ['loan-received', 'Emprunt reçu', 'Flux de trésorerie seulement, sans compte d’emprunt. Choisissez les travaux qu’il paie\u00A0: sinon, il revient aux copropriétaires à l’arrêté des comptes.', ['works']],
  ['call-loan', 'Appeler une annuité d’emprunt', 'Capital et intérêts, aux copropriétaires qui participent.', ['key']],
  ['annuity-paid', 'Payer une annuité d’emprunt', 'Le paiement est refusé s’il met le compte du syndicat à découvert (loi n°\u00A065-557, art. 18 II).', ['key']],
  ['not-invoiced', 'Facture non parvenue', 'Passée au dernier jour de l’exercice, reprise le lendemain.', ['charge', 'key']],
  ['prepaid', 'Charge payée d’avance', 'Le montant est la part de l’exercice suivant.', ['charge', 'key']],
  ['doubtful', 'Créance douteuse', 'Le copropriétaire reste débiteur, au compte 459.', ['owner']],
  ['written-down', 'Dépréciation d’une créance', 'Décidée par l’assemblée\u00A0: saisie du lot, ou estimation pour un tiers.', ['local']],
  ['write-down-released', 'Reprise d’une dépréciation', 'La créance est payée ou perdue.', ['local']],
];

export function OperationsTab({ budget }: { budget: Budget }) {
  const works = useRecord<{ rows: Works[] }>(`/syndic/buildings/${budget.buildingId}/works`);
  const [done, setDone] = useState<{ times: number; sentence: string | null }>({ times: 0, sentence: null });
  if (!budget.acts.includes('spend')) return <EmptyState>{budget.closedOn ? 'Les comptes sont arrêtés\u00A0: les opérations passent sur l’exercice suivant.' : 'Votre rôle n’ouvre pas la saisie des opérations.'}</EmptyState>;
  return (
    <Card title="Comptabiliser une opération">
      <div className="stack">
        {done.sentence ? <Note tone="success" live>{done.sentence}</Note> : null}
        <OperationForm key={done.times} budget={budget} works={works.data?.rows ?? []} onPosted={(sentence) => setDone({ times: done.times + 1, sentence })} />
      </div>
    </Card>
  );
}

async function findCoOwners(buildingId: string, filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<{ id: string; code: string; partyName: string }>('accounts', { buildingId, kind: 'coOwner', filter, limit: 12 }, signal);
  return rows.map(({ id, code, partyName }) => ({ id, label: partyName, detail: code }));
}

function OperationForm({ budget, works, onPosted }: { budget: Budget; works: readonly Works[]; onPosted: (sentence: string) => void }) {
  const refresh = useRefresh();
  const today = dayOf(new Date());
  const form = useRecordForm({
    initial: { kind: 'supplier-paid', on: today >= budget.fromOn && today <= budget.untilOn ? today : budget.untilOn, label: '', cents: null as number | null, contractorId: null as Pick | null, accountId: null as Pick | null, keyId: budget.keys[0]?.keyId ?? '', account: budget.accounts[0]?.number ?? '', worksId: '', local: false, waiting: false },
    checks: { on: (value) => (value ? null : 'Indiquez le jour.'), label: (value) => (value.trim() ? null : 'Indiquez la pièce qui appuie l’écriture.'), cents: (value) => (value !== null && value > 0 ? null : 'Indiquez le montant.') },
    save: (values) => {
      const asks = (need: Needs) => needsOf(values.kind).includes(need);
      return call<{ number: string }>('POST', `${ROOT}/syndic/budgets/${budget.id}/operations`, {
        kind: values.kind, on: values.on, label: values.label, cents: values.cents, contractorId: asks('contractor') ? values.contractorId?.id ?? null : null, accountId: asks('owner') ? values.accountId?.id ?? null : null,
        keyId: asks('key') ? values.keyId : null, account: asks('charge') ? values.account : null, worksId: asks('works') && values.worksId ? values.worksId : null, local: asks('local') && values.local, waiting: asks('waiting') && values.waiting,
      });
    },
    onSaved: ({ number }, { label }) => { void refresh(); onPosted(`«\u00A0${label}\u00A0» est comptabilisée (${number}).`); },
  });
  const asks = (need: Needs) => needsOf(form.values.kind).includes(need);
  return (
    <Form form={form} labels={{ on: 'Jour', label: 'Libellé', cents: 'Montant', contractorId: 'Fournisseur', accountId: 'Copropriétaire' }} verb="Comptabiliser">
      <SelectField label="Opération" help={KINDS.find(([kind]) => kind === form.values.kind)?.[2]} {...form.field('kind')} choices={KINDS.map(([value, label]) => ({ value, label }))} />
      <div className="field-line">
        <DayField label="Jour" {...form.field('on')} />
        <TextField label="Libellé" {...form.field('label')} />
        <MoneyField label="Montant" {...form.field('cents')} />
      </div>
      <div className="field-line">
        {asks('contractor') ? <PickField label="Fournisseur" {...form.field('contractorId')} find={findContractors} listKey="contractors" /> : null}
        {asks('owner') ? <PickField label="Copropriétaire" {...form.field('accountId')} find={(filter, signal) => findCoOwners(budget.buildingId, filter, signal)} listKey={`co-owners ${budget.buildingId}`} /> : null}
        {asks('key') ? <SelectField label="Clé de répartition" {...form.field('keyId')} choices={budget.keys.map(({ keyId, label }) => ({ value: keyId, label }))} /> : null}
        {asks('charge') ? <SelectField label="Poste" {...form.field('account')} choices={budget.accounts.map(({ number, label }) => ({ value: number, label: `${number} ${label}` }))} /> : null}
        {asks('works') && works.length > 0 ? <SelectField label="Travaux" optional {...form.field('worksId')} choices={works.map(({ id, label }) => ({ value: id, label }))} empty="Aucun" /> : null}
      </div>
      {asks('local') ? <TickField label={form.values.kind === 'subsidy-notified' ? 'Versée par une collectivité territoriale' : 'La créance est celle d’un tiers, non d’un copropriétaire'} {...form.field('local')} /> : null}
      {asks('waiting') ? <TickField label="Le relevé bancaire l’a déjà mis en attente, au compte 471" {...form.field('waiting')} /> : null}
    </Form>
  );
}

function needsOf(kind: string): readonly Needs[] {
  return KINDS.find(([one]) => one === kind)?.[3] ?? [];
}
