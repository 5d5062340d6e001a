import { addDays, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandReferences } from '../../platform/records/references.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, entryActs, holds, yearActs } from '../access.ts';
import { refusals } from '../errors.ts';
import * as browse from '../repository/browse.ts';
import { balanceBefore, balancesOn } from '../repository/balances.ts';
import { openEntity } from '../repository/books.ts';
import { totalsBetween } from '../repository/closing.ts';
import { findEntry, linesOfEntry } from '../repository/entries.ts';
import { findYear, readYears } from '../repository/fiscal-years.ts';
import { papersOf } from '../repository/papers.ts';
import { runningBalances } from '../rules/entry-balance.ts';
import { trialBalance } from '../rules/trial-balance.ts';
import { previewTakeBack } from './take-back.ts';

export async function listBooks(tx: Tx, viewer: Viewer) {
  demand(viewer, 'ledger.read');
  const missing = await browse.missingBooks(tx);
  return { rows: await browse.readBooks(tx), missing, acts: holds(viewer, 'ledger.write') ? ['open'] : [] };
}

/** Opens the books of a building, or of rental management (`buildingId` null), with the nomenclature of their kind. */
export async function openBooks(tx: Tx, viewer: Viewer, buildingId: Id | null) {
  demand(viewer, 'ledger.write');
  await demandReferences(tx, [{ field: 'buildingId', table: 'office.buildings', ids: [buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' }]);
  const id = await openEntity(tx, viewer.agencyId, buildingId === null ? 'rental' : 'building', buildingId);
  await record(tx, viewer, 'ledger.opened', { kind: 'ledger', id });
  return readBooks(tx, viewer, id);
}

export async function readBooks(tx: Tx, viewer: Viewer, id: Id) {
  const books = await existing(tx, viewer, id);
  const years = (await readYears(tx, id)).map((year) => ({ ...year, acts: yearActs(viewer, year) }));
  return { ...books, journals: await browse.readJournals(tx, id), years, acts: [...(holds(viewer, 'ledger.write') ? ['write'] : []), ...(holds(viewer, 'ledger.close') ? ['close'] : [])] };
}

export async function listEntries(tx: Tx, viewer: Viewer, id: Id, request: ListRequest, facets: browse.EntryFacets): Promise<ListPage<browse.EntryRow>> {
  await existing(tx, viewer, id);
  return browse.listEntries(tx, id, request, facets);
}

export async function listDrafts(tx: Tx, viewer: Viewer, id: Id): Promise<browse.DraftListRow[]> {
  await existing(tx, viewer, id);
  return browse.listDrafts(tx, id);
}

/** An entry with its lines, the names of their accounts, its papers, what it takes back or is taken back by, and, for who may, what taking it back would do. */
export async function readEntry(tx: Tx, viewer: Viewer, today: Day, id: Id) {
  demand(viewer, 'ledger.read');
  const entry = await findEntry(tx, id);
  if (!entry) throw notFound();
  const books = await existing(tx, viewer, entry.entityId);
  const labels = await browse.labelsOf(tx, entry.entityId);
  const lines = await linesOfEntry(tx, id);
  const third = new Map((await browse.findAuxiliaries(tx, books, '', 500, lines.map(({ auxiliary }) => auxiliary))).map(({ code, label }) => [code, label]));
  const [keys, lots] = [await browse.keyNames(tx, lines.map(({ keyId }) => keyId)), await browse.lotNumbers(tx, lines.map(({ lotId }) => lotId))];
  const numbers = await browse.numbersOf(tx, [entry.reversesId, entry.reversedById]);
  const acts = entryActs(viewer, { reversed: entry.reversedById !== null, reverses: entry.reversesId !== null });
  return {
    ...entry, takingBack: acts.includes('reverse') ? { follows: [], sentence: null, link: null, ...await previewTakeBack(tx, viewer, entry, today) } : null, booksName: books.name, reversesNumber: numbers.get(entry.reversesId ?? '') ?? null, reversedByNumber: numbers.get(entry.reversedById ?? '') ?? null,
    lines: lines.map((line) => ({
      ...line, accountLabel: labels.get(line.account) ?? '', auxiliaryLabel: third.get(line.auxiliary) ?? labels.get(`${line.account}\u001F${line.auxiliary}`) ?? null,
      keyName: keys.get(line.keyId ?? '') ?? null, lotNumber: lots.get(line.lotId ?? '') ?? null,
    })),
    papers: await papersOf(tx, { kind: 'entry', id }), acts,
  };
}

export async function findAccounts(tx: Tx, viewer: Viewer, id: Id, filter: string, limit: number) {
  await existing(tx, viewer, id);
  return browse.findAccounts(tx, id, filter, limit);
}

export async function findAuxiliaries(tx: Tx, viewer: Viewer, id: Id, filter: string, limit: number) {
  return browse.findAuxiliaries(tx, await existing(tx, viewer, id), filter, limit);
}

export async function openJournal(tx: Tx, viewer: Viewer, id: Id, journal: { code: string; label: string; counterpart: string | null }): Promise<void> {
  demand(viewer, 'ledger.write');
  await existing(tx, viewer, id);
  if (!(await browse.insertJournal(tx, viewer.agencyId, id, journal))) throw refusals.journalTaken(journal.code);
  await record(tx, viewer, 'ledger.journal-opened', { kind: 'ledger', id }, { ...journal });
}

/** Balance of the accounts of an exercise until a day (its end at most), with the names of accounts; of a building, the balance by key beside it. */
export async function readTrialBalance(tx: Tx, viewer: Viewer, yearId: Id, asked: { until?: Day | undefined; detail: boolean }) {
  demand(viewer, 'ledger.read');
  const year = await findYear(tx, yearId);
  if (!year) throw notFound();
  const books = await existing(tx, viewer, year.entityId);
  const until = asked.until && asked.until >= year.fromOn && asked.until < year.untilOn ? asked.until : year.untilOn;
  const balance = trialBalance(await balancesOn(tx, year.entityId, addDays(year.fromOn, -1)), await totalsBetween(tx, year.entityId, year.fromOn, until), asked.detail);
  const labels = await browse.labelsOf(tx, year.entityId);
  const third = asked.detail ? new Map((await browse.findAuxiliaries(tx, books, '', 100_000)).map(({ code, label }) => [code, label])) : new Map<string, string>();
  const rows = balance.rows.map((row) => ({ ...row, label: (row.auxiliary === '' ? labels.get(row.account) : third.get(row.auxiliary) ?? labels.get(`${row.account}\u001F${row.auxiliary}`)) ?? '' }));
  const byKey = books.kind === 'building' ? (await browse.balanceByKey(tx, year.entityId, year.fromOn, until)).map((row) => ({ ...row, accountLabel: labels.get(row.account) ?? '' })) : [];
  return { booksName: books.name, year, until, ...balance, rows, byKey };
}

const MOST_LINES = 1000;

/** The lines of an account between two days: what it stood at before, each line with the balance after it. `open`: only what is not fully lettered, without balances that would mean nothing. */
export async function readAccountLedger(tx: Tx, viewer: Viewer, id: Id, of: { account: string; auxiliary: string | null; open: boolean; from: Day; until: Day }) {
  demand(viewer, 'ledger.read');
  const namesOf = async (books: Awaited<ReturnType<typeof browse.headOf>>, codes: readonly string[]) => (books === null ? [] : browse.findAuxiliaries(tx, books, '', 2000, codes));
  const head = browse.headOf(tx, id, of.account);
  // Sent together: none of them waits for the answer of the one before.
  const [books, openingCents, found, own] = await Promise.all([
    head, of.open ? 0n : balanceBefore(tx, id, of, of.from), browse.ledgerLines(tx, id, of, of.from, of.until, MOST_LINES), of.auxiliary === null ? null : head.then((books) => namesOf(books, [of.auxiliary!])),
  ]);
  if (!books) throw notFound();
  const lines = runningBalances(found.slice(0, MOST_LINES), openingCents);
  const names = new Map((own ?? await namesOf(books, [...new Set(lines.map(({ auxiliary }) => auxiliary))])).map(({ code, label }) => [code, label]));
  return {
    booksName: books.name, account: of.account, accountLabel: books.accountLabel, openingCents, closingCents: lines.at(-1)?.balanceCents ?? openingCents, more: found.length > MOST_LINES,
    lines: lines.map((line) => ({ ...line, auxiliaryLabel: names.get(line.auxiliary) ?? null })), acts: holds(viewer, 'ledger.write') ? ['letter'] : [],
  };
}

async function existing(tx: Tx, viewer: Viewer, id: Id): Promise<browse.BooksRow> {
  demand(viewer, 'ledger.read');
  const books = await browse.findBooks(tx, id);
  if (!books) throw notFound();
  return books;
}

export const entrySheet: Sheet<browse.EntryRow> = {
  entryOn: { header: 'Date', kind: 'day', width: 12, value: (row) => row.entryOn },
  journal: { header: 'Journal', kind: 'text', width: 10, value: (row) => row.journal },
  number: { header: 'Numéro', kind: 'text', width: 14, value: (row) => row.number },
  label: { header: 'Libellé', kind: 'text', width: 48, value: (row) => row.label },
  pieceReference: { header: 'Pièce', kind: 'text', width: 20, value: (row) => row.pieceReference },
  amount: { header: 'Montant', kind: 'money', value: (row) => row.amountCents },
};
