import { sql, type SqlBool } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { EntityKind, FiscalYearState, Paper } from '../model.ts';
import { papersIn } from './papers.ts';

export interface BooksRow {
  id: Id;
  kind: EntityKind;
  buildingId: Id | null;
  code: string | null;
  name: string;
  drafts: number;
  lastEntryOn: Day | null;
  /** The exercise of today, or the last one. */
  yearFromOn: Day | null;
  yearUntilOn: Day | null;
  yearState: FiscalYearState | null;
}

const BOOKS = sql<BooksRow>`select e.id, e.kind, e.building_id as "buildingId", b.code, coalesce(b.name, 'Gérance locative') as name,
    (select count(*)::int from office.ledger_drafts d where d.entity_id = e.id) as drafts,
    (select l.entry_on from office.ledger_lines l where l.entity_id = e.id order by l.entry_on desc limit 1) as "lastEntryOn",
    y.from_on as "yearFromOn", y.until_on as "yearUntilOn", y.state as "yearState"
  from office.ledger_entities e left join office.buildings b on b.id = e.building_id
  left join lateral (select from_on, until_on, state from office.ledger_fiscal_years where entity_id = e.id order by (current_date between from_on and until_on) desc, from_on desc limit 1) y on true`;

export async function readBooks(tx: Tx): Promise<BooksRow[]> {
  const { rows } = await sql<BooksRow>`${BOOKS} order by e.kind desc, name collate "fr-x-icu"`.execute(tx);
  return rows;
}

export async function findBooks(tx: Tx, id: Id): Promise<BooksRow | null> {
  const { rows } = await sql<BooksRow>`${BOOKS} where e.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Buildings under a syndic's management that have no books yet; whether rental management lacks its own. */
export async function missingBooks(tx: Tx): Promise<{ buildings: { id: Id; name: string }[]; rental: boolean }> {
  const { rows } = await sql<{ id: Id; name: string }>`select id, name from office.buildings b where management <> 'rental' and not exists (select 1 from office.ledger_entities e where e.building_id = b.id) order by name collate "fr-x-icu"`.execute(tx);
  const rental = await sql<{ lacks: boolean }>`select not exists (select 1 from office.ledger_entities where kind = 'rental') and exists (select 1 from office.mandates) as lacks`.execute(tx);
  return { buildings: rows, rental: rental.rows[0]!.lacks };
}

export async function readJournals(tx: Tx, entityId: Id): Promise<{ code: string; label: string; counterpart: string | null }[]> {
  return tx.selectFrom('office.ledger_journals').select(['code', 'label', 'counterpart']).where('entity_id', '=', entityId).orderBy('code').execute();
}

export interface AccountRow {
  number: string;
  official: string | null;
  label: string;
  individual: boolean;
  closed: boolean;
}

/** Accounts of these books whose number or name carries the words. */
export async function findAccounts(tx: Tx, entityId: Id, filter: string, limit: number): Promise<AccountRow[]> {
  return tx.selectFrom('office.ledger_accounts').select(['number', 'official_code as official', 'label', 'individual', 'closed']).where('entity_id', '=', entityId).where('auxiliary', '=', '')
    .where(matching(sql`platform.fold(number || ' ' || coalesce(official_code, '') || ' ' || label)`, filter)).orderBy(sql`(number like ${`${filter.replaceAll(/[%_\\]/g, '')}%`})`, 'desc').orderBy('number').limit(limit).execute();
}

export interface AuxiliaryRow {
  code: string;
  label: string;
}

/** Third parties a line may name: clients' accounts of the building (or of rental management), suppliers, and those the books name already. */
export async function findAuxiliaries(tx: Tx, books: { id: Id; kind: EntityKind; buildingId: Id | null }, filter: string, limit: number, codes: readonly string[] | null = null): Promise<AuxiliaryRow[]> {
  const { rows } = await sql<AuxiliaryRow>`select code, min(label) as label from (
      select a.code, concat_ws(' ', p.last_name, p.first_name) as label from office.accounts a join office.parties p on p.id = a.party_id
      where ${books.kind === 'building' ? sql<SqlBool>`a.kind = 'coOwner' and a.building_id = ${books.buildingId}` : sql<SqlBool>`a.kind <> 'coOwner'`}
      union all select c.code, c.name from office.contractors c
      union all select auxiliary, label from office.ledger_accounts where entity_id = ${books.id} and auxiliary <> '') third
    where ${matching(sql`platform.fold(code || ' ' || label)`, filter)} and (${codes === null}::boolean or code = any(${(codes ?? []) as string[]}::text[])) group by code order by code limit ${limit}`.execute(tx);
  return rows;
}

export async function labelsOf(tx: Tx, entityId: Id): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('office.ledger_accounts').select(['number', 'auxiliary', 'label']).where('entity_id', '=', entityId).execute();
  return new Map(rows.map(({ number, auxiliary, label }) => [auxiliary === '' ? number : `${number}\u001F${auxiliary}`, label]));
}

/** What the head of an account's page says, in one question. */
export async function headOf(tx: Tx, id: Id, account: string): Promise<(Pick<BooksRow, 'id' | 'kind' | 'buildingId' | 'name'> & { accountLabel: string }) | null> {
  const { rows } = await sql<Pick<BooksRow, 'id' | 'kind' | 'buildingId' | 'name'> & { accountLabel: string }>`select e.id, e.kind, e.building_id as "buildingId", coalesce(b.name, 'Gérance locative') as name,
      coalesce((select a.label from office.ledger_accounts a where a.entity_id = e.id and a.number = ${account} and a.auxiliary = ''), '') as "accountLabel"
    from office.ledger_entities e left join office.buildings b on b.id = e.building_id where e.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export interface EntryFacets {
  journal?: string | undefined;
  fiscalYearId?: Id | undefined;
  account?: string | undefined;
  from?: Day | undefined;
  until?: Day | undefined;
}

export interface EntryRow {
  id: Id;
  number: string;
  journal: string;
  entryOn: Day;
  label: string;
  pieceReference: string | null;
  amountCents: bigint;
  papers: Paper[];
  reversed: boolean;
  reverses: boolean;
}

export async function listEntries(tx: Tx, entityId: Id, request: ListRequest, facets: EntryFacets): Promise<ListPage<EntryRow>> {
  let query = tx.selectFrom('office.ledger_entries as e').where('e.entity_id', '=', entityId)
    .where(matching(sql`platform.fold(e.number || ' ' || e.label || ' ' || coalesce(e.piece_reference, ''))`, request.filter));
  if (facets.journal) query = query.where('e.journal', '=', facets.journal);
  if (facets.fiscalYearId) query = query.where('e.fiscal_year_id', '=', facets.fiscalYearId);
  if (facets.from) query = query.where('e.entry_on', '>=', facets.from);
  if (facets.until) query = query.where('e.entry_on', '<=', facets.until);
  if (facets.account) query = query.where(sql<boolean>`exists (select 1 from office.ledger_lines l where l.entry_id = e.id and l.account like ${`${facets.account.replaceAll(/[%_\\]/g, '')}%`})`);
  const selected = query.select([
    'e.id', 'e.number', 'e.journal', 'e.entry_on as entryOn', 'e.label', 'e.piece_reference as pieceReference', sql<bigint>`(select sum(l.debit_cents)::bigint from office.ledger_lines l where l.entry_id = e.id)`.as('amountCents'),
    papersIn('entry', sql.ref('e.id')).as('papers'), sql<boolean>`exists (select 1 from office.ledger_entries r where r.reverses_id = e.id)`.as('reversed'),
    sql<boolean>`e.reverses_id is not null`.as('reverses'),
  ]);
  const sortable = { entryOn: sql`e.entry_on`, number: sql`e.number`, journal: sql`e.journal`, label: inFrench(sql`e.label`), pieceReference: sql`e.piece_reference` };
  const sort = request.sort.length > 0 ? request.sort : [{ key: 'entryOn', descending: true }, { key: 'journal', descending: false }, { key: 'number', descending: true }];
  return readPage(selected, { ...request, sort }, sortable, '-entryOn', sql`e.id`) as unknown as Promise<ListPage<EntryRow>>;
}

export interface DraftListRow {
  id: Id;
  journal: string;
  entryOn: Day;
  label: string;
  source: string;
  createdByName: string;
  debitCents: bigint;
  creditCents: bigint;
  papers: Paper[];
}

export async function listDrafts(tx: Tx, entityId: Id): Promise<DraftListRow[]> {
  const { rows } = await sql<DraftListRow>`select d.id, d.journal, d.entry_on as "entryOn", d.label, d.source, d.created_by_name as "createdByName",
      coalesce(sum(l.debit_cents), 0)::bigint as "debitCents", coalesce(sum(l.credit_cents), 0)::bigint as "creditCents", ${papersIn('draft', sql.ref('d.id'))} as papers
    from office.ledger_drafts d left join office.ledger_draft_lines l on l.draft_id = d.id where d.entity_id = ${entityId} group by d.id order by d.entry_on desc, d.created_at desc limit 500`.execute(tx);
  return rows;
}

export async function numbersOf(tx: Tx, ids: readonly (Id | null)[]): Promise<Map<Id, string>> {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await tx.selectFrom('office.ledger_entries').select(['id', 'number']).where('id', 'in', wanted).execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** How lots and keys named by lines are called. */
export async function lotNumbers(tx: Tx, ids: readonly (Id | null)[]): Promise<Map<Id, string>> {
  return namesIn(tx.selectFrom('office.lots').select(['id', 'number as name']).where('id', 'in', known(ids)), ids);
}

export async function keyNames(tx: Tx, ids: readonly (Id | null)[]): Promise<Map<Id, string>> {
  return namesIn(tx.selectFrom('office.allocation_keys').select(['id', sql<string>`code || ', ' || label`.as('name')]).where('id', 'in', known(ids)), ids);
}

const known = (ids: readonly (Id | null)[]): Id[] => ids.filter((id) => id !== null);

async function namesIn(query: { execute(): Promise<{ id: Id; name: string }[]> }, ids: readonly (Id | null)[]): Promise<Map<Id, string>> {
  return known(ids).length === 0 ? new Map() : new Map((await query.execute()).map(({ id, name }) => [id, name]));
}

export interface LedgerLine {
  entryId: Id;
  line: number;
  entryOn: Day;
  journal: string;
  number: string;
  auxiliary: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  lettering: string | null;
  partialLettering: string | null;
  papers: Paper[];
}

/** The lines of an account between two days, in the order of days; `open` leaves out those fully lettered. One more than `limit` says that there are others. */
export async function ledgerLines(tx: Tx, entityId: Id, of: { account: string; auxiliary: string | null; open: boolean }, from: Day, until: Day, limit: number): Promise<LedgerLine[]> {
  const { rows } = await sql<LedgerLine>`select l.entry_id as "entryId", l.line, l.entry_on as "entryOn", e.journal, e.number, l.auxiliary, l.label, l.debit_cents as "debitCents", l.credit_cents as "creditCents", l.lettering, l.partial_lettering as "partialLettering", ${papersIn('entry', sql.ref('e.id'))} as papers
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id
    where l.entity_id = ${entityId} and l.account = ${of.account} and (${of.auxiliary}::text is null or l.auxiliary = ${of.auxiliary}) and l.entry_on between ${from} and ${until} and (not ${of.open}::boolean or l.lettering is null)
    order by l.entry_on, e.journal, e.sequence, l.line limit ${limit + 1}`.execute(tx);
  return rows;
}

/** Charges and income of an exercise by key, debit positive: the second balance of a co-ownership (arrêté of 14 March 2005, art. 2). Key null: not said. */
export async function balanceByKey(tx: Tx, entityId: Id, from: Day, until: Day): Promise<{ keyId: Id | null; code: string | null; label: string | null; account: string; cents: bigint }[]> {
  const { rows } = await sql<{ keyId: Id | null; code: string | null; label: string | null; account: string; cents: bigint }>`
    select k.id as "keyId", k.code, k.label, x.account, sum(x.cents)::bigint as cents from (
      select l.key_id, l.account, l.debit_cents - l.credit_cents as cents from office.ledger_lines l
      where l.entity_id = ${entityId} and l.entry_on between ${from} and ${until} and l.account >= '6' and (l.key_id is not null or not exists (select 1 from office.ledger_analytics a where a.entry_id = l.entry_id and a.axis = 'key' and a.account = l.account))
      union all select a.section_id, a.account, a.debit_cents - a.credit_cents from office.ledger_analytics a join office.ledger_entries e on e.id = a.entry_id
      where e.entity_id = ${entityId} and e.entry_on between ${from} and ${until} and a.axis = 'key' and a.account >= '6') x
    left join office.allocation_keys k on k.id = x.key_id group by k.id, k.code, k.label, x.account order by k.code nulls last, x.account`.execute(tx);
  return rows;
}

export async function insertJournal(tx: Tx, agencyId: Id, entityId: Id, journal: { code: string; label: string; counterpart: string | null }): Promise<boolean> {
  const done = await tx.insertInto('office.ledger_journals').values({ agency_id: agencyId, entity_id: entityId, ...journal }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) === 1n;
}
