import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface SupplierLine {
  contractorId: Id;
  code: string;
  name: string;
  iban: string | null;
  entryId: Id;
  line: number;
  on: Day;
  pieceReference: string | null;
  /** What was invoiced positive, what was paid negative. */
  cents: bigint;
}

/** What suppliers invoiced a co-ownership and were paid (account 401), oldest first. */
export async function supplierLines(tx: Tx, entityId: Id): Promise<SupplierLine[]> {
  const { rows } = await sql<SupplierLine>`select c.id as "contractorId", c.code, c.name, regexp_replace(upper(c.iban), '[^A-Z0-9]', '', 'g') as iban, l.entry_id as "entryId", l.line, l.entry_on as "on", e.piece_reference as "pieceReference", l.credit_cents - l.debit_cents as cents
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id join office.contractors c on c.code = l.auxiliary where l.entity_id = ${entityId} and l.account like '401%' order by c.code, l.entry_on, e.posted_at, l.line`.execute(tx);
  return rows;
}

/** The IBAN on each co-owner's record. */
export async function coOwnerIbans(tx: Tx, buildingId: Id): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; iban: string }>`select a.id, regexp_replace(upper(p.iban), '[^A-Z0-9]', '', 'g') as iban from office.accounts a join office.parties p on p.id = a.party_id where a.kind = 'coOwner' and a.building_id = ${buildingId} and p.iban is not null`.execute(tx);
  return new Map(rows.map(({ id, iban }) => [id, iban]));
}

export async function contractorsNamed(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from office.contractors where id = any(${ids as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
