import type { Id } from '../../kernel/ids.ts';
import { entriesByNumber, insertAnalytics, insertExpenses, nameAccounts, openEntity, postEntries, readEntities, type Entry } from '../../ledger/public.ts';
import { buildingIds, contractorIds, eventsThere, sectionIds } from '../repository/house.ts';
import { createKeyIndex } from '../rules/key-index.ts';
import { ledgerAmounts } from '../rules/row-rules.ts';
import type { MoveInRow } from '../rules/tables.ts';
import { ledgerName } from '../rules/watch.ts';
import { documentId, type Bringing } from './bringing.ts';
import type { ReadyFile } from './check-run.ts';

type EntryRow = MoveInRow<'entries'>;
const SOURCE = 'move-in';
const ENTRIES_AT_ONCE = 1000;

/** Lines of a file whose entries stand in pieces that are held at once. */
const HELD_AT_ONCE = 100_000;

/**
 * Posts a ledger file, entry by entry, in the order in which entries begin. Where the lines of an entry stand apart (a general ledger, sorted by account), the file is read again for each
 * part of its entries, so that memory stays flat whatever its size.
 */
export async function bringLedger(to: Bringing, file: ReadyFile, read: () => AsyncIterable<EntryRow[]>, each: (lines: number) => Promise<void>, heldAtOnce = HELD_AT_ONCE): Promise<{ created: number; changed: number }> {
  const { tx, agencyId, runId } = to;
  const entityId = await openBooks(to, file.books!);
  to.books.byFile.set(ledgerName(file.path), entityId);
  const names = createNames();
  const readings = file.scattered ? Math.ceil(file.read / heldAtOnce) : 1;
  const order = createKeyIndex();
  let created = 0;
  let lines = 0;
  let open = new Map<string, Entry>();

  const post = async (): Promise<void> => {
    for (const entries of inPieces([...open.values()], ENTRIES_AT_ONCE)) created += (await postEntries(tx, agencyId, entityId, entries, { name: SOURCE, id: runId })).lines;
    open = new Map();
  };
  const isOf = (reading: number, key: string): boolean => {
    if (readings === 1) return true;
    const before = order.claim([key], order.size);
    return Math.floor((before === -1 ? order.size - 1 : before) * readings / file.entries) === reading;
  };
  for (let reading = 0; reading < readings; reading += 1) {
    for await (const rows of read()) {
      for (const row of rows) {
        const key = `${row.journalCode}\u001F${row.entryNumber}\u001F${row.entryOn}`;
        // Entries whose lines stand together are posted as soon as the next one begins.
        if (!file.scattered && open.size >= ENTRIES_AT_ONCE && !open.has(key)) await post();
        if (!isOf(reading, key)) continue;
        addLine(open, key, row);
        names.meet(row);
      }
      lines += rows.length;
      await each(Math.floor(lines / readings));
    }
    await post();
  }
  await nameAccounts(tx, agencyId, entityId, names.met());
  return { created, changed: 0 };
}

/** How journals, accounts and auxiliaries are called in a file: the last name met. */
function createNames() {
  const journals = new Map<string, string>();
  const accounts = new Map<string, { number: string; auxiliary: string; label: string }>();
  return {
    meet: (row: EntryRow): void => {
      if (row.journalLabel !== null) journals.set(row.journalCode, row.journalLabel);
      if (row.accountLabel !== null) accounts.set(row.account, { number: row.account, auxiliary: '', label: row.accountLabel });
      if (row.auxiliary !== null && row.auxiliaryLabel !== null) accounts.set(`${row.account}\u001F${row.auxiliary}`, { number: row.account, auxiliary: row.auxiliary, label: row.auxiliaryLabel });
    },
    met: () => ({ journals: [...journals].map(([code, label]) => ({ code, label })), accounts: [...accounts.values()] }),
  };
}

function addLine(open: Map<string, Entry>, key: string, row: EntryRow): void {
  let entry = open.get(key);
  if (!entry) {
    entry = { journal: row.journalCode, number: row.entryNumber, entryOn: row.entryOn, label: row.label ?? '', pieceReference: row.pieceReference, pieceOn: row.pieceOn, validatedOn: row.validatedOn, lines: [] };
    open.set(key, entry);
  }
  const amounts = ledgerAmounts((field) => row[field as keyof EntryRow]);
  if (typeof amounts === 'string') throw new Error(amounts);
  entry.lines.push({ account: row.account, auxiliary: row.auxiliary ?? '', label: row.label ?? '', ...amounts, lettering: row.lettering, letteredOn: row.letteredOn });
}

async function openBooks({ tx, agencyId }: Bringing, books: string): Promise<Id> {
  if (books === 'rental') return openEntity(tx, agencyId, 'rental', null);
  const building = (await buildingIds(tx, [books])).get(books);
  if (!building) throw new Error(`No building ${books}.`);
  return openEntity(tx, agencyId, 'building', building);
}

/** Adds the analytic lines of entries brought before them. */
export async function bringAnalytics(to: Bringing, rows: MoveInRow<'analyticEntries'>[]): Promise<{ created: number; changed: number }> {
  const { tx, agencyId, runId, books } = to;
  const keys = await sectionIds(tx, 'key', rows.filter(({ axis }) => axis === 'key').map(({ building, section }) => ({ building, code: section })));
  const lots = await sectionIds(tx, 'lot', rows.filter(({ axis }) => axis === 'lot').map(({ building, section }) => ({ building, code: section })));
  const entryIds = new Map<string, Map<string, Id>>();
  for (const [ledger, own] of Map.groupBy(rows, (row) => ledgerName(row.ledgerFile))) {
    entryIds.set(ledger, await entriesByNumber(tx, books.byFile.get(ledger)!, [...new Set(own.map(({ entryNumber }) => entryNumber))]));
  }
  const lines = rows.map((row) => ({
    entryId: entryIds.get(ledgerName(row.ledgerFile))!.get(row.entryNumber)!, line: books.analyticLines += 1, account: row.account, axis: row.axis,
    sectionId: (row.axis === 'key' ? keys : lots).get(`${row.building}/${row.section}`)!, debitCents: row.debitCents ?? 0n, creditCents: row.creditCents ?? 0n,
  }));
  return { created: await insertAnalytics(tx, agencyId, runId, lines), changed: 0 };
}

/** Adds expenses, each with its entry in the books of its building and the document of its invoice, where they are there. */
export async function bringExpenses(to: Bringing, rows: MoveInRow<'expenses'>[]): Promise<{ created: number; changed: number }> {
  const { tx, agencyId, runId } = to;
  const buildings = await buildingIds(tx, [...new Set(rows.map(({ building }) => building))]);
  const keys = await sectionIds(tx, 'key', rows.map(({ building, key }) => ({ building, code: key })));
  const contractors = await contractorIds(tx, [...new Set(rows.flatMap(({ supplier }) => supplier ?? []))]);
  const invoiceOf = (file: string | null): Id | null => (file === null ? null : documentId(agencyId, file));
  const invoices = await eventsThere(tx, rows.flatMap(({ invoiceFile }) => invoiceOf(invoiceFile) ?? []));
  const entities = new Map((await readEntities(tx)).flatMap(({ id, buildingId }) => (buildingId === null ? [] : [[buildingId, id] as const])));
  const entries = new Map<string, Map<string, Id>>();
  for (const [building, own] of Map.groupBy(rows, (row) => row.building)) {
    const entity = entities.get(buildings.get(building)!);
    if (entity) entries.set(building, await entriesByNumber(tx, entity, own.flatMap(({ entryNumber }) => entryNumber ?? [])));
  }
  const created = await insertExpenses(tx, agencyId, runId, rows.map((row) => {
    const invoice = invoiceOf(row.invoiceFile);
    return {
      buildingId: buildings.get(row.building)!, fiscalYear: row.fiscalYear, spentOn: row.spentOn, keyId: keys.get(`${row.building}/${row.key}`)!, account: row.account,
      contractorId: row.supplier === null ? null : contractors.get(row.supplier) ?? null, label: row.label, amountCents: row.amountCents,
      entryId: row.entryNumber === null ? null : entries.get(row.building)?.get(row.entryNumber) ?? null, invoiceEventId: invoice !== null && invoices.has(invoice) ? invoice : null,
    };
  }));
  return { created, changed: 0 };
}

function inPieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}
