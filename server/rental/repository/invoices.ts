import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface InvoiceRow {
  id: Id;
  number: string;
  supplier: string;
  siren: string | null;
  issuedOn: Day;
  dueOn: Day | null;
  kind: 'invoice' | 'credit-note';
  profile: string;
  netCents: bigint;
  vatCents: bigint;
  totalCents: bigint;
  faults: { code: string; effect: string; sentence: string }[];
  mandateId: Id | null;
  mandateNumber: string | null;
  draftId: Id;
  /** Its draft is still there: it was neither posted nor removed. */
  waiting: boolean;
  /** Its entry was taken back, and it may be imported again. */
  takenBackOn: Day | null;
  importedAt: Date;
  importedByName: string;
}

export async function listInvoices(tx: Tx): Promise<InvoiceRow[]> {
  const { rows } = await sql<InvoiceRow>`select i.id, i.number, i.supplier, i.siren, i.issued_on as "issuedOn", i.due_on as "dueOn", i.kind, i.profile, i.net_cents as "netCents", i.vat_cents as "vatCents", i.total_cents as "totalCents", i.faults,
      i.mandate_id as "mandateId", m.number as "mandateNumber", i.draft_id as "draftId", exists (select 1 from office.ledger_drafts d where d.id = i.draft_id) as waiting, i.taken_back_on as "takenBackOn", i.imported_at as "importedAt", i.imported_by_name as "importedByName"
    from office.rental_supplier_invoices i left join office.mandates m on m.id = i.mandate_id order by i.imported_at desc limit 500`.execute(tx);
  return rows;
}

export async function knownInvoiceKeys(tx: Tx): Promise<Set<string>> {
  return new Set((await tx.selectFrom('office.rental_supplier_invoices').select('key').where('taken_back_on', 'is', null).execute()).map(({ key }) => key));
}

export async function insertInvoice(tx: Tx, agencyId: Id, row: Omit<InvoiceRow, 'id' | 'mandateNumber' | 'waiting' | 'takenBackOn' | 'importedAt'> & { key: string; iban: string | null; original: Buffer }): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_supplier_invoices').values({
    id, agency_id: agencyId, key: row.key, number: row.number, supplier: row.supplier, siren: row.siren, issued_on: row.issuedOn, due_on: row.dueOn, kind: row.kind, profile: row.profile, net_cents: row.netCents, vat_cents: row.vatCents, total_cents: row.totalCents,
    iban: row.iban, faults: JSON.stringify(row.faults), mandate_id: row.mandateId, draft_id: row.draftId, original: row.original, imported_by_name: row.importedByName,
  }).execute();
  return id;
}

export async function originalOf(tx: Tx, id: Id): Promise<{ number: string; original: Buffer } | null> {
  return (await tx.selectFrom('office.rental_supplier_invoices').select(['number', 'original']).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The invoice of this key stands as taken back; false: rental management has none that holds. */
export async function takeInvoiceBack(tx: Tx, key: string, on: Day): Promise<boolean> {
  const done = await tx.updateTable('office.rental_supplier_invoices').set({ taken_back_on: on }).where('key', '=', key).where('taken_back_on', 'is', null).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
