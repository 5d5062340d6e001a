import { useState } from 'react';
import { call } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayOf } from '../../ui/format.ts';
import { Note } from '../../ui/note.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { readRows, ROOT, useRecord, useRefresh } from '../properties/records.ts';
import type { Budget, Works } from './model.ts';

export async function findContractors(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<{ id: string; code: string; name: string; trade: string | null }>('contractors', { filter, limit: 12 }, signal);
  return rows.map(({ id, code, name, trade }) => ({ id, label: name, detail: [code, trade].filter(Boolean).join(', ') }));
}

/** A supplier's invoice goes to the books under its key and account, or to works that were voted. */
export function ExpensesTab({ budget }: { budget: Budget }) {
  const works = useRecord<{ rows: Works[] }>(`/syndic/buildings/${budget.buildingId}/works`);
  const [done, setDone] = useState<{ times: number; sentence: string | null }>({ times: 0, sentence: null });
  if (!budget.acts.includes('spend')) return <EmptyState>{budget.closedOn ? 'Les comptes sont arrêtés : les factures passent sur l’exercice suivant.' : 'Votre rôle n’ouvre pas la saisie des factures.'}</EmptyState>;
  return (
    <Card title="Saisir une facture">
      {done.sentence ? <Note tone="success" live>{done.sentence}</Note> : null}
      <InvoiceForm key={done.times} budget={budget} works={(works.data?.rows ?? []).filter(({ finishedOn }) => finishedOn === null)} onPosted={(sentence) => setDone({ times: done.times + 1, sentence })} />
    </Card>
  );
}

function InvoiceForm({ budget, works, onPosted }: { budget: Budget; works: readonly Works[]; onPosted: (sentence: string) => void }) {
  const refresh = useRefresh();
  const today = dayOf(new Date());
  const form = useRecordForm({
    initial: { contractorId: null as Pick | null, spentOn: today >= budget.fromOn && today <= budget.untilOn ? today : budget.untilOn, label: '', pieceReference: '', worksId: '', keyId: budget.keys[0]?.keyId ?? '', account: budget.accounts[0]?.number ?? '', cents: null as number | null },
    checks: {
      contractorId: (value) => (value ? null : 'Choisissez le fournisseur.'), spentOn: (value) => (value ? null : 'Indiquez la date de la facture.'), label: (value) => (value.trim() ? null : 'Indiquez l’objet de la facture.'),
      cents: (value) => (value === null || value === 0 ? 'Indiquez le montant toutes taxes comprises.' : null),
    },
    save: (values) => {
      const voted = works.find(({ id }) => id === values.worksId);
      return call<{ number: string }>('POST', `${ROOT}/syndic/budgets/${budget.id}/invoices`, {
        contractorId: values.contractorId!.id, spentOn: values.spentOn, label: values.label, pieceReference: values.pieceReference || null, worksId: voted?.id ?? null,
        lines: [{ keyId: voted?.keyId ?? values.keyId, account: voted?.chargeAccount ?? values.account, cents: values.cents }],
      });
    },
    onSaved: ({ number }, { label }) => { void refresh(); onPosted(`« ${label} » est comptabilisée sous le numéro ${number}.`); },
  });
  const ofWorks = form.values.worksId !== '';
  return (
    <Form form={form} labels={{ contractorId: 'Fournisseur', spentOn: 'Date', label: 'Objet', cents: 'Montant', lines: 'Poste' }} verb="Comptabiliser la facture">
      <div className="field-line">
        <PickField label="Fournisseur" {...form.field('contractorId')} find={findContractors} listKey="contractors" />
        <DayField label="Date de la facture" {...form.field('spentOn')} />
        <TextField label="Numéro de la facture" optional {...form.field('pieceReference')} />
      </div>
      <TextField label="Objet" {...form.field('label')} />
      <div className="field-line">
        {works.length > 0 ? <SelectField label="Rattacher à" {...form.field('worksId')} choices={works.map(({ id, label }) => ({ value: id, label }))} empty="Budget courant" /> : null}
        {ofWorks ? null : <SelectField label="Clé de répartition" {...form.field('keyId')} choices={budget.keys.map(({ keyId, label }) => ({ value: keyId, label }))} />}
        {ofWorks ? null : <SelectField label="Poste" {...form.field('account')} choices={budget.accounts.map(({ number, label }) => ({ value: number, label: `${number} ${label}` }))} />}
        <MoneyField label="Montant toutes taxes comprises" help="Négatif pour un avoir." {...form.field('cents')} />
      </div>
    </Form>
  );
}
