import type { Readable } from 'node:stream';
import { addDays } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import { decimalText } from '../../kernel/money.ts';
import { quoted } from '../../kernel/french-text.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Entry } from '../model.ts';
import { linesOf } from '../reading/read-fec.ts';
import { balancesOn } from '../repository/balances.ts';
import { findBooks } from '../repository/browse.ts';
import { nameAccounts, takeTurn } from '../repository/books.ts';
import { checkBalancesNow, hasEntries } from '../repository/entries.ts';
import { findImport, insertImport, readImports, saveImport, type ImportCounts, type ImportRow } from '../repository/imports.ts';
import { createFecCheck, fecLayout, type FecCheck, type FecFinding } from '../rules/fec-check.ts';
import type { FecLine } from '../rules/fec.ts';
import { isResult } from '../rules/chart.ts';
import { postEntries } from './post-entries.ts';

export type { ImportRow };
export const IMPORT_TASK = 'ledger:import-fec';
const LARGEST_FILE = 2 * 1024 ** 3;
const ENTRIES_AT_ONCE = 500;
const SHOW_EVERY_MS = 700;

/** Takes a file for a set of books; it is checked and brought in by a job. */
export async function takeFec(platform: Platform, viewer: StaffViewer, entityId: Id, name: string, content: Readable): Promise<ImportRow> {
  await inAgency(platform.office, viewer.agencyId, (tx) => demandBooks(tx, viewer, entityId));
  const { hash, size } = await platform.files.put(content, { maxBytes: LARGEST_FILE });
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const id = newId();
    if (size === 0) throw refusals.fileEmpty(name);
    await insertImport(tx, viewer.agencyId, { id, entityId, name, fileHash: hash, by: viewer.name });
    await record(tx, viewer, 'ledger.import-asked', { kind: 'ledger', id: entityId }, { name });
    await enqueue(tx, IMPORT_TASK, { agencyId: viewer.agencyId, importId: id }, { key: `${IMPORT_TASK} ${id}` });
    return (await findImport(tx, id))!;
  });
}

export async function listImports(tx: Tx, viewer: Viewer, entityId: Id): Promise<ImportRow[]> {
  demand(viewer, 'ledger.read');
  if (!(await findBooks(tx, entityId))) throw notFound();
  return readImports(tx, entityId);
}

async function demandBooks(tx: Tx, viewer: Viewer, entityId: Id): Promise<void> {
  demand(viewer, 'ledger.write');
  if (!(await findBooks(tx, entityId))) throw notFound();
}

/**
 * Checks each line of a file and writes its entries behind, in one transaction that is kept when the whole file is right. From the first line that is wrong on, the file is read for its findings alone.
 * Killed at any instant, nothing of it is there and the next try begins again.
 */
export async function importFec(platform: Platform, agencyId: Id, importId: Id): Promise<void> {
  const row = await inAgency(platform.office, agencyId, (tx) => findImport(tx, importId));
  if (!row || (row.state !== 'waiting' && row.state !== 'working')) return;
  const show = progressOf(platform, agencyId, importId, await platform.files.sizeOf(row.fileHash) ?? 0);
  try {
    const refused = await bringWhole(platform, agencyId, row, false, show);
    if (!refused) return;
    if (refused.counts.errors === 0) await bringWhole(platform, agencyId, row, true, show);
    else await inAgency(platform.office, agencyId, (tx) => saveImport(tx, importId, { state: 'refused', counts: { ...refused.counts, created: 0, skipped: 0 }, findings: refused.findings }));
  } catch (error) {
    if (!(error instanceof Refusal)) platform.log('import of entries failed', { importId, error: String(error) });
    const failure = error instanceof Refusal ? error.message : 'L’import s’est arrêté sur une erreur du programme. Rien n’a été enregistré. Déposez le fichier à nouveau\u202F; si cela recommence, transmettez le journal du serveur.';
    await inAgency(platform.office, agencyId, (tx) => saveImport(tx, importId, { state: 'failed', failure }));
  }
}

/** What was written is taken back: the file is wrong, or entries whose lines stand apart were taken for several. */
class TakenBack extends Error {
  readonly check: FecCheck;
  constructor(check: FecCheck) {
    super('taken back');
    this.check = check;
  }
}

/** Null once the file is in; else what was found, and nothing of it is kept. `scattered`: lines of one entry stand apart, and are put together before they are written. */
async function bringWhole(platform: Platform, agencyId: Id, row: ImportRow, scattered: boolean, show: (done: number) => Promise<void>): Promise<FecCheck | null> {
  try {
    await inAgency(platform.office, agencyId, async (tx) => {
      const { check, created, skipped, findings } = await bringFile(tx, platform, agencyId, row, scattered, show);
      await checkBalancesNow(tx);
      const counts: ImportCounts = { ...check.counts, warnings: check.counts.warnings + findings.length, created, skipped };
      await saveImport(tx, row.id, { state: 'imported', counts, findings: [...check.findings, ...findings] });
      await record(tx, { kind: 'system', agencyId, reason: row.createdByName }, 'ledger.imported', { kind: 'ledger', id: row.entityId }, { name: row.name, entries: created });
    });
    return null;
  } catch (error) {
    if (error instanceof TakenBack) return error.check;
    throw error;
  }
}

/** Cells of each line; the separator is that of the header, tab or pipe. */
async function* rowsOf(platform: Platform, hash: string): AsyncGenerator<{ rows: string[][]; length: number }> {
  let separator = '';
  for await (const lines of linesOf(platform.files.read(hash))) {
    if (separator === '') separator = lines[0]?.includes('|') && !lines[0].includes('\t') ? '|' : '\t';
    yield { rows: lines.filter((line) => line !== '').map((line) => line.split(separator)), length: lines.reduce((sum, line) => sum + line.length + 2, 0) };
  }
}

interface Brought { check: FecCheck; created: number; skipped: number; findings: FecFinding[] }

async function bringFile(tx: Tx, platform: Platform, agencyId: Id, row: ImportRow, scattered: boolean, show: (done: number) => Promise<void>): Promise<Brought> {
  const journals = new Map<string, string>();
  const accounts = new Map<string, { number: string; auxiliary: string; label: string }>();
  const brought: Omit<Brought, 'check'> = { created: 0, skipped: 0, findings: [] };
  let check: FecCheck | null = null;
  let open = new Map<string, Entry>();
  let [at, done] = [0, 0];
  if (!(await takeTurn(tx, row.entityId))) throw notFound();
  const source = { name: 'fec', id: row.id, intoEmpty: !(await hasEntries(tx, row.entityId)) };
  const postBatch = async (batch: Entry[]): Promise<void> => {
    const { entries, skipped, findings } = await withoutKnownOpening(tx, row.entityId, batch);
    const posted = await postEntries(tx, agencyId, row.entityId, entries, source);
    brought.created += posted.entries;
    brought.skipped += skipped + entries.length - posted.entries;
    brought.findings.push(...findings);
  };
  // One batch is written while the next one is read. What goes wrong there is told once the file was read whole: it may say better, line by line, what is wrong with it.
  let writing: Promise<void> = Promise.resolve();
  let stopped: { error: unknown } | null = null;
  const worthWriting = (): boolean => stopped === null && check!.counts.errors === 0 && (scattered || !check!.scattered());
  const post = async (): Promise<void> => {
    await writing;
    const batch = [...open.values()];
    open = new Map();
    if (worthWriting()) writing = postBatch(batch).catch((error: unknown) => { stopped = { error }; });
  };
  try {
    for await (const lines of rowsOf(platform, row.fileHash)) {
      for (const cells of lines.rows) {
        at += 1;
        if (!check) {
          const layout = fecLayout(cells);
          if (!layout) throw refusals.notFec();
          check = createFecCheck(layout);
          continue;
        }
        const line = check.line(cells, at);
        if (!line || !worthWriting()) continue;
        const key = `${line.journalCode}\u001F${line.number}`;
        if (!scattered && open.size >= ENTRIES_AT_ONCE && !open.has(key)) await post();
        addLine(open, key, line);
        journals.set(line.journalCode, line.journalLabel);
        if (accounts.get(line.account)?.label !== line.accountLabel) accounts.set(line.account, { number: line.account, auxiliary: '', label: ownText(line.accountLabel) });
        const third = `${line.account}\u001F${line.auxiliary}`;
        if (line.auxiliary !== '' && accounts.get(third)?.label !== line.auxiliaryLabel) accounts.set(third, { number: line.account, auxiliary: line.auxiliary, label: ownText(line.auxiliaryLabel) });
      }
      await show(done += lines.length);
    }
    if (!check) throw refusals.notFec();
    await post();
  } finally {
    await writing; // Nothing is written once the transaction is over.
  }
  check.close();
  if (check.counts.errors > 0 || !scattered && check.scattered()) throw new TakenBack(check);
  if (stopped) throw (stopped as { error: unknown }).error;
  await nameAccounts(tx, agencyId, row.entityId, { journals: [...journals].map(([code, label]) => ({ code, label })), accounts: [...accounts.values()] });
  return { check, ...brought };
}

/** A text of its own, to be kept: a part cut out of a piece of the file keeps the whole piece in memory. */
const ownText = (text: string): string => Buffer.from(text).toString();

function addLine(open: Map<string, Entry>, key: string, line: FecLine): void {
  const entry = open.get(key) ?? { journal: line.journalCode, number: line.number, entryOn: line.entryOn, label: line.label, pieceReference: line.pieceReference, pieceOn: line.pieceOn, validatedOn: line.validatedOn, lines: [] };
  open.set(key, entry);
  entry.lines.push({
    account: line.account, auxiliary: line.auxiliary, label: line.label, debitCents: line.debitCents, creditCents: line.creditCents, lettering: line.lettering === '' ? null : line.lettering, letteredOn: line.letteredOn,
  });
}

/**
 * Opening entries (journal AN) of an exercise whose books go on from the one before say again what already stands: they are left out, and compared.
 * Those of the first exercise are what the books begin with, and are posted.
 */
async function withoutKnownOpening(tx: Tx, entityId: Id, entries: Entry[]): Promise<{ entries: Entry[]; skipped: number; findings: FecFinding[] }> {
  const opening = entries.filter(({ journal }) => journal === 'AN');
  const day = opening.map(({ entryOn }) => entryOn).toSorted()[0];
  const stands = day === undefined ? [] : await balancesOn(tx, entityId, addDays(day, -1));
  if (day === undefined || stands.every(({ cents }) => cents === 0n)) return { entries, skipped: 0, findings: [] };
  const sums = new Map<string, bigint>();
  for (const { account, cents } of stands) if (!isResult(account)) sums.set(account, (sums.get(account) ?? 0n) - cents);
  for (const { account, debitCents, creditCents } of opening.flatMap(({ lines }) => lines)) sums.set(account, (sums.get(account) ?? 0n) + debitCents - creditCents);
  const gaps = [...sums].filter(([, cents]) => cents !== 0n);
  const findings = gaps.slice(0, 20).map(([account, cents]): FecFinding => ({
    level: 'warning', line: 1, column: 'CompteNum', message: `À nouveau du compte ${quoted(account)}\u00A0: ${decimalText(cents, ',')}\u00A0€ d’écart avec ce qui est déjà dans les livres. Vérifiez l’exercice précédent.`,
  }));
  return { entries: entries.filter(({ journal }) => journal !== 'AN'), skipped: opening.length, findings };
}

/** Writes how far the work is, from time to time, in transactions of its own. */
function progressOf(platform: Platform, agencyId: Id, importId: Id, total: number): (done: number) => Promise<void> {
  let last = 0;
  return async (done) => {
    if (Date.now() - last < SHOW_EVERY_MS) return;
    last = Date.now();
    await inAgency(platform.office, agencyId, (tx) => saveImport(tx, importId, { state: 'working', progress: { done, total } }));
  };
}
