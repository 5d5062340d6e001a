import { useEffect, useState } from 'react';
import { call } from '../../api/client.ts';
import { AttachField } from '../../ui/attach-field.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayOf, money } from '../../ui/format.ts';
import { AddIcon, DeleteIcon } from '../../ui/icons.ts';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { sendFiles } from '../../ui/send-files.ts';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { readRows, ROOT, useRecord, useRefresh } from '../properties/records.ts';
import type { Budget, SpentRows, Works } from './model.ts';

export async function findContractors(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<{ id: string; code: string; name: string; trade: string | null }>('contractors', { filter, limit: 12 }, signal);
  return rows.map(({ id, code, name, trade }) => ({ id, label: name, detail: [code, trade].filter(Boolean).join(', ') }));
}

export interface Posted { entryId: string; number: string; label: string; spentOn: string; /** Why its files were not attached; null when they were. */ unsent: string | null }

interface Part { keyId: string; account: string; cents: number | null }

/**
 * An invoice in one go: one supplier, one number, one or several keys. The key and the account are those of the supplier's last expense of the exercise until somebody says otherwise;
 * after one invoice the next begins at once, on the same day.
 */
export function InvoiceForm({ budget, works, last, onPosted }: { budget: Budget; works: readonly Works[]; last: Posted | null; onPosted: (posted: Posted) => void }) {
  const refresh = useRefresh();
  const today = dayOf(new Date());
  const spent = useRecord<SpentRows>(`/syndic/budgets/${budget.id}/invoices`);
  const [files, setFiles] = useState<File[]>([]);
  const [habit, setHabit] = useState<string | null>(null);
  const form = useRecordForm({
    initial: {
      contractorId: null as Pick | null, spentOn: last?.spentOn ?? (today >= budget.fromOn && today <= budget.untilOn ? today : budget.untilOn), label: '', pieceReference: '', worksId: '',
      keyId: budget.keys[0]?.keyId ?? '', account: budget.accounts[0]?.number ?? '', cents: null as number | null, more: [] as Part[],
    },
    checks: {
      contractorId: (value) => (value ? null : 'Choisissez le fournisseur.'), spentOn: (value) => (value ? null : 'Indiquez la date de la facture.'), label: (value) => (value.trim() ? null : 'Indiquez l’objet de la facture.'),
      cents: (value) => (value === null || value === 0 ? 'Indiquez le montant toutes taxes comprises.' : null),
      more: (value, { worksId }) => (worksId === '' && value.some(({ cents }) => cents === null || cents === 0) ? 'Indiquez le montant de chaque ligne, ou retirez-la.' : null),
    },
    save: async (values): Promise<Posted> => {
      const voted = works.find(({ id }) => id === values.worksId);
      const parts: Part[] = voted ? [{ keyId: voted.keyId, account: voted.chargeAccount, cents: values.cents }] : [{ keyId: values.keyId, account: values.account, cents: values.cents }, ...values.more];
      const { entryId, number } = await call<{ entryId: string; number: string }>('POST', `${ROOT}/syndic/budgets/${budget.id}/invoices`, {
        contractorId: values.contractorId!.id, spentOn: values.spentOn, label: values.label, pieceReference: values.pieceReference || null, worksId: voted?.id ?? null, lines: parts,
      });
      return { entryId, number, label: values.label, spentOn: values.spentOn, unsent: await attach(entryId, files) };
    },
    onSaved: (posted) => { void refresh(); onPosted(posted); },
  });
  const first = form.field('contractorId').id;
  useEffect(() => { if (last) document.getElementById(first)?.focus(); }, [last, first]);
  const choose = (pick: Pick | null) => {
    form.set('contractorId', pick);
    const before = spent.data?.rows.find(({ contractorName, cents, account }) => contractorName === pick?.label && cents > 0 && budget.accounts.some(({ number }) => number === account));
    const key = budget.keys.find(({ label }) => label === before?.keyLabel);
    setHabit(before && key ? `Comme «\u00A0${before.label}\u00A0».` : null);
    if (before && key) { form.set('keyId', key.keyId); form.set('account', before.account); }
  };
  const ofWorks = form.values.worksId !== '';
  const { more } = form.values;
  const put = (at: number, change: Partial<Part>) => form.set('more', more.map((part, index) => (index === at ? { ...part, ...change } : part)));
  const keys = budget.keys.map(({ keyId, label }) => ({ value: keyId, label }));
  const accounts = budget.accounts.map(({ number, label }) => ({ value: number, label: `${number} ${label}` }));
  const wrong = form.errors.more;
  return (
    <Form form={form} labels={{ contractorId: 'Fournisseur', spentOn: 'Date', pieceReference: 'Numéro', label: 'Objet', cents: 'Montant', more: 'Autres lignes', lines: 'Poste' }} verb="Comptabiliser la facture">
      <div className="field-line">
        <PickField label="Fournisseur" {...form.field('contractorId')} onChange={choose} find={findContractors} listKey="contractors" />
        <DayField label="Date de la facture" {...form.field('spentOn')} />
        <TextField label="Numéro de la facture" optional {...form.field('pieceReference')} />
      </div>
      <div className="field-line">
        <TextField label="Objet" {...form.field('label')} />
        {works.length > 0 ? <SelectField label="Rattacher à" {...form.field('worksId')} choices={works.map(({ id, label }) => ({ value: id, label }))} empty="Budget courant" /> : null}
      </div>
      <div className="field-line">
        {ofWorks ? null : <SelectField label="Clé de répartition" {...form.field('keyId')} choices={keys} />}
        {ofWorks ? null : <SelectField label="Poste" {...form.field('account')} choices={accounts} />}
        <MoneyField label="Montant toutes taxes comprises" {...form.field('cents')} />
      </div>
      {ofWorks ? null : more.map((part, index) => (
        <div className="field-line" key={index} id={index === 0 ? form.field('more').id : undefined} tabIndex={-1}>
          <SelectField label={`Clé, ligne ${index + 2}`} value={part.keyId} onChange={(keyId) => put(index, { keyId })} choices={keys} />
          <SelectField label={`Poste, ligne ${index + 2}`} value={part.account} onChange={(account) => put(index, { account })} choices={accounts} />
          <div className="line invoice-part"><MoneyField label={`Montant, ligne ${index + 2}`} value={part.cents} onChange={(cents) => put(index, { cents })} error={wrong && !part.cents ? wrong : null} /><IconButton icon={DeleteIcon} label={`Retirer la ligne ${index + 2}`} onClick={() => form.set('more', more.filter((_, at) => at !== index))} /></div>
        </div>
      ))}
      <div className="line">
        {ofWorks ? null : <Button size="small" icon={AddIcon} onClick={() => form.set('more', [...more, { keyId: form.values.keyId, account: form.values.account, cents: null }])}>Répartir sur une autre clé ou un autre poste</Button>}
        {more.length > 0 && !ofWorks ? <b role="status">Total{'\u00A0'}: {money([form.values, ...more].reduce((sum, { cents }) => sum + (cents ?? 0), 0))}</b> : <span className="muted small">{habit ? `${habit} ` : ''}Un avoir se saisit en négatif.</span>}
      </div>
      <AttachField label="Facture" help={"Elle appuie l’écriture. La liste des dépenses de l’extranet la montre aux lecteurs du classeur «\u00A0Factures\u00A0»."} files={files} onChange={setFiles} />
    </Form>
  );
}

/** The entry is posted by then: a file that is refused takes nothing back. */
async function attach(entryId: string, files: readonly File[]): Promise<string | null> {
  if (files.length === 0) return null;
  try {
    await sendFiles(`/api/office/ledger/entries/${entryId}/files`, files, () => undefined, new AbortController().signal);
    return null;
  } catch (refusal) {
    return (refusal as Error).message;
  }
}
