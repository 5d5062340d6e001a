import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { AttachField } from '../../ui/attach-field.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { dayOf, money } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Note } from '../../ui/note.tsx';
import { PickField, type Pick } from '../../ui/pick-field.tsx';
import { useRecordForm } from '../../ui/record-form.ts';
import { sendFiles } from '../../ui/send-files.ts';
import { DayField, MoneyField } from '../../ui/value-fields.tsx';
import { readRows, ROOT, useRecord, useRefresh } from '../properties/records.ts';
import { contentOf } from '../rental/calls.ts';
import { FileButton } from '../rental/file-button.tsx';
import type { Budget, Works } from './model.ts';
import { SpentList } from './spent-list.tsx';

export async function findContractors(filter: string, signal: AbortSignal): Promise<Pick[]> {
  const { rows } = await readRows<{ id: string; code: string; name: string; trade: string | null }>('contractors', { filter, limit: 12 }, signal);
  return rows.map(({ id, code, name, trade }) => ({ id, label: name, detail: [code, trade].filter(Boolean).join(', ') }));
}

/** A supplier's invoice goes to the books under its key and account, or to works that were voted. */
export function ExpensesTab({ budget }: { budget: Budget }) {
  const works = useRecord<{ rows: Works[] }>(`/syndic/buildings/${budget.buildingId}/works`);
  const [done, setDone] = useState<{ times: number; posted: Posted | null }>({ times: 0, posted: null });
  if (!budget.acts.includes('spend')) return <div className="stack"><Note>{budget.closedOn ? 'Les comptes sont arrêtés\u00A0: les factures passent sur l’exercice suivant.' : 'Votre rôle n’ouvre pas la saisie des factures.'}</Note><SpentList budget={budget} /></div>;
  return (
    <div className="stack">
      <ElectronicInvoice budget={budget} />
      <Card title="Saisir une facture">
        {done.posted ? <PostedNote posted={done.posted} /> : null}
        <InvoiceForm key={done.times} budget={budget} works={(works.data?.rows ?? []).filter(({ finishedOn }) => finishedOn === null)} onPosted={(posted) => setDone({ times: done.times + 1, posted })} />
      </Card>
      <SpentList budget={budget} />
    </div>
  );
}

interface Posted { entryId: string; number: string; label: string; /** Why its files were not attached; null when they were. */ unsent: string | null }

function PostedNote({ posted: { entryId, number, label, unsent } }: { posted: Posted }) {
  const entry = <Link to={`/comptabilite/ecritures/${entryId}`}>{number}</Link>;
  if (unsent === null) return <Note tone="success" live>« {label} » est comptabilisée sous le numéro {entry}.</Note>;
  return <Note tone="warning" live>« {label} » est comptabilisée sous le numéro {entry}, mais ses fichiers n’ont pas été joints{'\u00A0'}: {unsent} Joignez-les depuis l’écriture.</Note>;
}

interface Imported { draftId: string; number: string; supplier: string; totalCents: number; sentences: string[] }

/** A supplier's electronic invoice: read, checked and kept as a draft, with its file; what is to be looked at is said here. */
function ElectronicInvoice({ budget }: { budget: Budget }) {
  const refresh = useRefresh();
  const take = useMutation<Imported, Error, File>({ mutationFn: async (file) => call<Imported>('POST', `${ROOT}/syndic/budgets/${budget.id}/invoice-files`, { content: await contentOf(file) }), onSuccess: () => void refresh() });
  return (
    <Card title="Facture électronique" acts={<FileButton label="Importer une facture" variant="secondary" accept=".pdf,.xml,application/pdf,application/xml" busy={take.isPending} onFile={(file) => take.mutate(file)} />}>
      <div className="stack">
        <p className="muted">PDF Factur-X, ou son fichier XML. Le fournisseur, la clé et le compte sont proposés d’après ses dernières dépenses{'\u00A0'}; l’écriture reste un brouillon, avec la facture en pièce, jusqu’à sa validation.</p>
        {take.error ? <Note tone="danger" live>{take.error.message}</Note> : null}
        {take.data ? (
          <Note tone={take.data.sentences.length > 0 ? 'warning' : 'success'} live>
            <p>Facture {take.data.number} de {take.data.supplier}, {money(take.data.totalCents)}{'\u00A0'}: brouillon prêt. <Link to={`/comptabilite/brouillons/${take.data.draftId}`}>Vérifier et valider le brouillon</Link></p>
            {take.data.sentences.length > 0 ? <ul>{take.data.sentences.map((sentence) => <li key={sentence}><FrenchText>{sentence}</FrenchText></li>)}</ul> : null}
          </Note>
        ) : null}
      </div>
    </Card>
  );
}

function InvoiceForm({ budget, works, onPosted }: { budget: Budget; works: readonly Works[]; onPosted: (posted: Posted) => void }) {
  const refresh = useRefresh();
  const today = dayOf(new Date());
  const [files, setFiles] = useState<File[]>([]);
  const form = useRecordForm({
    initial: { contractorId: null as Pick | null, spentOn: today >= budget.fromOn && today <= budget.untilOn ? today : budget.untilOn, label: '', pieceReference: '', worksId: '', keyId: budget.keys[0]?.keyId ?? '', account: budget.accounts[0]?.number ?? '', cents: null as number | null },
    checks: {
      contractorId: (value) => (value ? null : 'Choisissez le fournisseur.'), spentOn: (value) => (value ? null : 'Indiquez la date de la facture.'), label: (value) => (value.trim() ? null : 'Indiquez l’objet de la facture.'),
      cents: (value) => (value === null || value === 0 ? 'Indiquez le montant toutes taxes comprises.' : null),
    },
    save: async (values): Promise<Posted> => {
      const voted = works.find(({ id }) => id === values.worksId);
      const { entryId, number } = await call<{ entryId: string; number: string }>('POST', `${ROOT}/syndic/budgets/${budget.id}/invoices`, {
        contractorId: values.contractorId!.id, spentOn: values.spentOn, label: values.label, pieceReference: values.pieceReference || null, worksId: voted?.id ?? null,
        lines: [{ keyId: voted?.keyId ?? values.keyId, account: voted?.chargeAccount ?? values.account, cents: values.cents }],
      });
      return { entryId, number, label: values.label, unsent: await attach(entryId, files) };
    },
    onSaved: (posted) => { void refresh(); onPosted(posted); },
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
