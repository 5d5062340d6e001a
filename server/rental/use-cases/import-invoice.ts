import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Day } from '../../kernel/day.ts';
import { attachFiles, freshKey, saveDraft } from '../../ledger/public.ts';
import { contractorOfSiren } from '../../parties/public.ts';
import { invoiceFaults, invoiceKey, proposeEntry, takeInvoice, type TakenInvoice } from '../../partners/facturx/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { insertInvoice, knownInvoiceKeys, listInvoices, originalOf, type InvoiceRow } from '../repository/invoices.ts';
import { readMandates } from '../repository/leases.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { clientBooks } from './books.ts';

/** Reads the file, and keeps it as it came when it is an invoice: before the transaction. */
export async function readSupplierFile({ files }: Platform, bytes: Buffer): Promise<TakenInvoice> {
  return takeInvoice(files, bytes);
}

/** Keeps an electronic invoice as a draft entry at an owner's charge, with its file. Refused when its sums, its type or its number are wrong; nothing is posted before somebody approves it. */
export async function importInvoice(tx: Tx, viewer: Viewer, taken: TakenInvoice, original: Buffer, mandateId: Id | null, today: Day): Promise<InvoiceRow> {
  demand(viewer, 'rental.write');
  if (taken.invoice === null) throw refusals.unreadable(taken.fault);
  await demandReferences(tx, [{ field: 'mandateId', table: 'office.mandates', ids: [mandateId], sentence: 'Ce mandat n’existe plus. Choisissez-en un autre.' }]);
  const { invoice, file } = taken;
  const contractor = await contractorOfSiren(tx, invoice.seller.siren);
  const faults = invoiceFaults(invoice, { known: await knownInvoiceKeys(tx), buyers: new Set(), supplierIban: contractor?.iban ?? null });
  const refused = faults.filter((fault) => fault.effect === 'refused');
  if (refused.length > 0) throw refusals.invoiceRefused(refused.map((fault) => fault.sentence));
  const [mandate] = mandateId === null ? [] : await readMandates(tx, today, [mandateId]);
  const entityId = await clientBooks(tx, viewer, invoice.issuedOn);
  const lines = proposeEntry(invoice, { supplierAccount: USUAL_ACCOUNTS.suppliers, auxiliary: contractor?.code ?? '', expenseAccount: USUAL_ACCOUNTS.owners })
    .map((line) => (line.account === USUAL_ACCOUNTS.owners ? { ...line, auxiliary: mandate?.ownerCode ?? '' } : line));
  const key = invoiceKey(invoice);
  const { id: draftId, created } = await saveDraft(tx, viewer, entityId, { journal: 'AC', entryOn: invoice.issuedOn, label: lines[0]!.label, pieceReference: invoice.number, pieceOn: invoice.issuedOn, source: 'factur-x', sourceKey: await freshKey(tx, entityId, 'factur-x', key), lines });
  if (created) await attachFiles(tx, viewer, { kind: 'draft', id: draftId }, [file]);
  const missing = [...(contractor ? [] : [{ code: 'supplier-unknown', effect: 'warned' as const, sentence: 'Aucun fournisseur de l’agence n’a ce SIREN : créez sa fiche, puis complétez le brouillon.' }]), ...(mandate ? [] : [{ code: 'no-mandate', effect: 'warned' as const, sentence: 'Aucun mandat choisi : complétez le brouillon avec le compte du propriétaire.' }])];
  const id = await insertInvoice(tx, viewer.agencyId, {
    key, number: invoice.number, supplier: invoice.seller.name, siren: invoice.seller.siren, issuedOn: invoice.issuedOn, dueOn: invoice.dueOn, kind: invoice.kind, profile: invoice.profile, netCents: invoice.netCents, vatCents: invoice.vatCents, totalCents: invoice.totalCents, iban: invoice.iban,
    faults: [...faults, ...missing], mandateId, draftId, original, importedByName: viewer.kind === 'system' ? viewer.reason : viewer.name,
  });
  await record(tx, viewer, 'supplier-invoice.imported', { kind: 'supplier-invoice', id }, { number: invoice.number, supplier: invoice.seller.name, totalCents: Number(invoice.totalCents) });
  return (await listInvoices(tx)).find((row) => row.id === id)!;
}

export async function supplierInvoices(tx: Tx, viewer: Viewer): Promise<InvoiceRow[]> {
  demand(viewer, 'rental.read');
  return listInvoices(tx);
}

export async function invoiceFile(tx: Tx, viewer: Viewer, id: Id): Promise<{ name: string; bytes: Buffer; mime: string }> {
  demand(viewer, 'rental.read');
  const found = await originalOf(tx, id);
  if (!found) throw notFound();
  const pdf = found.original.subarray(0, 5).toString('latin1') === '%PDF-';
  return { name: `facture-${found.number.replace(/[^\w.-]/g, '_')}.${pdf ? 'pdf' : 'xml'}`, bytes: found.original, mime: pdf ? 'application/pdf' : 'application/xml' };
}
