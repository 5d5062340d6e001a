import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { attachFiles, ensureFiscalYears, freshKey, openEntity, saveDraft } from '../../ledger/public.ts';
import { contractorOfSiren } from '../../parties/public.ts';
import { invoiceFaults, invoiceKey, proposeEntry, takeInvoice, type TakenInvoice } from '../../partners/facturx/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { habitOf, sameReference } from '../repository/suppliers.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { entryDay, mayConcern } from '../rules/imported-invoice.ts';
import { existingBudget } from './budgets.ts';
import { generalKey } from './post-lines.ts';

/** Reads the file, and keeps it as it came when it is an invoice: before the transaction. */
export async function readSupplierFile({ files }: Platform, bytes: Buffer): Promise<TakenInvoice> {
  return takeInvoice(files, bytes);
}

export interface ImportedInvoice {
  draftId: Id;
  number: string;
  supplier: string;
  totalCents: bigint;
  /** What to look at before the draft is approved. */
  sentences: string[];
}

/**
 * Keeps an electronic invoice as a draft of the co-ownership's books, with its file: gross amount (a co-ownership deducts no VAT), supplier by its SIREN, key and account of the supplier's last
 * expense. Nothing is posted, and nothing shown to clients, before somebody approves it. The same invoice is taken once.
 */
export async function importInvoice(tx: Tx, viewer: Viewer, budgetId: Id, taken: TakenInvoice): Promise<ImportedInvoice> {
  demand(viewer, 'syndic.write');
  const budget = await existingBudget(tx, budgetId);
  if (budget.closedOn !== null) throw refusals.yearClosed();
  if (taken.invoice === null) throw refusals.invoiceUnreadable(taken.fault);
  const { invoice, file } = taken;
  const contractor = await contractorOfSiren(tx, invoice.seller.siren);
  const faults = invoiceFaults(invoice, { known: new Set(), buyers: new Set(), supplierIban: contractor?.iban ?? null });
  const refused = faults.filter(({ effect }) => effect === 'refused');
  if (refused.length > 0) throw refusals.invoiceRefused(refused.map(({ sentence }) => sentence));
  const books = await openEntity(tx, viewer.agencyId, 'building', budget.buildingId);
  const entryOn = entryDay(invoice.issuedOn, budget);
  await ensureFiscalYears(tx, viewer, books, entryOn, entryOn);
  const habit = contractor ? await habitOf(tx, budget.buildingId, contractor.id) : null;
  const keyId = habit?.keyId ?? await generalKey(tx, budget.buildingId);
  const lines = proposeEntry(invoice, { supplierAccount: ACCOUNTS.supplier, auxiliary: contractor?.code ?? '', expenseAccount: habit?.account ?? '' })
    .map((line) => (line.account === ACCOUNTS.supplier ? line : { ...line, keyId }));
  const { id: draftId, created } = await saveDraft(tx, viewer, books, { journal: 'AC', entryOn, label: lines[0]!.label, pieceReference: invoice.number, pieceOn: invoice.issuedOn, source: 'factur-x', sourceKey: await freshKey(tx, books, 'factur-x', invoiceKey(invoice)), lines });
  if (!created) throw refusals.invoiceTwice(invoice.number, invoice.seller.name);
  await attachFiles(tx, viewer, { kind: 'draft', id: draftId }, [file]);
  await record(tx, viewer, 'supplier-invoice.imported', { kind: 'budget', id: budgetId }, { number: invoice.number, supplier: invoice.seller.name, totalCents: Number(invoice.totalCents) });
  const sentences = [
    ...faults.map(({ sentence }) => sentence), ...await toComplete(tx, { books, contractor, habit, number: invoice.number }),
    ...(mayConcern(invoice.buyer.name, budget.buildingName) ? [] : [`La facture est adressée à ${invoice.buyer.name || 'personne'}\u00A0: vérifiez qu’elle est de cet immeuble.`]),
    ...(entryOn === invoice.issuedOn ? [] : [outside(invoice.issuedOn, entryOn)]),
  ];
  return { draftId, number: invoice.number, supplier: invoice.seller.name, totalCents: invoice.totalCents, sentences };
}

async function toComplete(tx: Tx, { books, contractor, habit, number }: { books: Id; contractor: { code: string; name: string } | null; habit: { keyId: Id | null } | null; number: string }): Promise<string[]> {
  if (!contractor) return ['Aucun fournisseur de l’agence n’a ce SIREN\u00A0: créez sa fiche, puis complétez le tiers, le compte de charge et la clé du brouillon.'];
  const twice = await sameReference(tx, books, contractor.code, number);
  return [
    ...(habit?.keyId ? [] : [`Première facture de ${contractor.name} pour cet immeuble\u00A0: ${habit ? 'le compte de charge est celui d’un autre immeuble, vérifiez-le avec' : 'choisissez son compte de charge, et vérifiez'} la clé proposée.`]),
    ...(twice === null ? [] : [`L’écriture ${twice} porte déjà la référence ${number} pour ce fournisseur\u00A0: vérifiez qu’elle n’est pas saisie deux fois.`]),
  ];
}

const written = (on: Day): string => on.split('-').toReversed().join('/');
const outside = (issuedOn: Day, entryOn: Day): string => `La facture est du ${written(issuedOn)}, hors de l’exercice\u00A0: l’écriture est datée du ${written(entryOn)}.`;
