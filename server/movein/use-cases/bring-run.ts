import { displayName } from '../../platform/files/sniff.ts';
import { bringBinders, bringEvents, bringFolders, bringPhotos, bringTemplates, knowFiles } from '../../documents/public.ts';
import { bringContractors, bringParties, bringPartyMembers, bringRepresentatives } from '../../parties/public.ts';
import { bringAccounts, bringBuildings, bringKeys, bringKeyShares, bringLeases, bringLots, bringMandates, bringOwnerships, bringRooms, bringSeats } from '../../properties/public.ts';
import type { FileCount, TableName, Value } from '../model.ts';
import { rowOf, rowReader } from '../rules/row-reader.ts';
import { tableOf, type MoveInRow } from '../rules/tables.ts';
import { bringAnalytics, bringExpenses, bringLedger } from './bring-books.ts';
import { documentId, type Bringing } from './bringing.ts';
import { handOverTerms, termsOfLease, termsOfMandate } from './contract-terms.ts';
import { looksOf, type ReadyFile } from './check-run.ts';
import type { Show } from './look-at-files.ts';

const AT_ONCE = 5000;

/** What is brought before what refers to it; expenses come last, since they point to their entry and to their invoice. */
const ORDER: readonly TableName[] = [
  'buildings', 'lots', 'rooms', 'allocationKeys', 'keyShares', 'parties', 'partyMembers', 'accounts', 'ownerships', 'councilSeats', 'mandates', 'leases', 'suppliers',
  'binders', 'templates', 'folders', 'documents', 'photos', 'entries', 'analyticEntries', 'expenses',
];

interface Done {
  created: number;
  changed: number;
}
type Bring<Name extends TableName> = (to: Bringing, rows: MoveInRow<Name>[], file: ReadyFile) => Promise<Done>;

const BRINGS: { [Name in Exclude<TableName, 'entries' | 'analyticEntries'>]: Bring<Name> } = {
  buildings: ({ tx, agencyId }, rows) => bringBuildings(tx, agencyId, rows),
  lots: ({ tx, agencyId }, rows) => bringLots(tx, agencyId, rows),
  rooms: ({ tx, agencyId }, rows) => bringRooms(tx, agencyId, rows),
  allocationKeys: ({ tx, agencyId }, rows) => bringKeys(tx, agencyId, rows),
  keyShares: ({ tx, agencyId }, rows) => bringKeyShares(tx, agencyId, rows),
  parties: ({ tx, agencyId }, rows) => bringParties(tx, agencyId, rows),
  partyMembers: ({ tx, agencyId }, rows) => bringPartyMembers(tx, agencyId, rows),
  accounts: ({ tx, agencyId, platform }, rows) => bringAccounts(tx, agencyId, rows, platform.clock.now()),
  ownerships: ({ tx, agencyId }, rows) => bringOwnerships(tx, agencyId, rows),
  councilSeats: ({ tx, agencyId }, rows) => bringSeats(tx, agencyId, rows),
  mandates: ({ tx, agencyId, contracts }, rows, { path }) => {
    contracts.mandates.push(...rows.flatMap((row) => termsOfMandate(row) ?? []).map((terms) => ({ path, terms })));
    return bringMandates(tx, agencyId, rows);
  },
  leases: ({ tx, agencyId, contracts }, rows, { path }) => {
    contracts.leases.push(...rows.flatMap((row) => termsOfLease(row) ?? []).map((terms) => ({ path, terms })));
    return bringLeases(tx, agencyId, rows.map(({ state, ...lease }) => ({ ...lease, departed: state === 'departed' })));
  },
  suppliers: ({ tx, agencyId }, rows) => bringContractors(tx, agencyId, rows),
  binders: ({ tx, agencyId }, rows) => bringBinders(tx, agencyId, rows),
  templates: ({ tx, agencyId }, rows) => bringTemplates(tx, agencyId, rows),
  folders: ({ tx, agencyId }, rows) => bringFolders(tx, agencyId, rows),
  documents: async (to, rows, file) => {
    const stored = await knownFiles(to, file, rows.map((row) => row.file));
    return bringEvents(to.tx, to.agencyId, rows.map((row) => ({
      ...row, id: documentId(to.agencyId, row.file), lots: row.lot === null ? [] : [row.lot], fileName: displayName(row.file), hash: stored(row.file),
    })));
  },
  photos: async (to, rows, file) => {
    const stored = await knownFiles(to, file, rows.map((row) => row.file));
    return bringPhotos(to.tx, to.agencyId, rows.map((row) => ({ ...row, hash: stored(row.file) })));
  },
  expenses: (to, rows) => bringExpenses(to, rows),
};

/** Writes all lines but the refused ones in the transaction of the caller, by natural keys; answers what became of each file, and what the trades could not take of it. */
export async function bringRun(to: Bringing, files: readonly ReadyFile[], show: Show): Promise<{ files: FileCount[]; notes: string[] }> {
  const total = files.reduce((sum, file) => sum + file.read, 0);
  let before = 0;
  const counts: FileCount[] = [];
  for (const name of ORDER) {
    for (const file of files.filter(({ table }) => table === name)) {
      const each = async (lines: number): Promise<void> => show({ step: 'bringing', done: before + lines, total });
      const done = file.whole ? { created: 0, changed: 0 } : await bringFile(to, file, each);
      before += file.read;
      const refused = file.whole ? file.read : file.refused.size;
      counts.push({ path: file.path, table: name, format: file.source.format, read: file.read, refused, ...done, unchanged: file.read - refused - done.created - done.changed, entries: file.whole ? 0 : file.entries });
    }
  }
  return { notes: await handOverTerms(to, counts), files: counts };
}

async function bringFile(to: Bringing, file: ReadyFile, each: (lines: number) => Promise<void>): Promise<Done> {
  if (file.table === 'entries') return bringLedger(to, file, () => ahead(rowsOf<'entries'>(file)), each);
  const bring = file.table === 'analyticEntries' ? bringAnalytics : BRINGS[file.table] as Bring<TableName>;
  const representatives: { code: string; representative: string }[] = [];
  const sum = { created: 0, changed: 0 };
  let lines = 0;
  for await (const rows of ahead(rowsOf<TableName>(file))) {
    const done = await bring(to, rows as never, file);
    sum.created += done.created;
    sum.changed += done.changed;
    if (file.table === 'parties') for (const { code, representative } of rows as MoveInRow<'parties'>[]) if (representative !== null) representatives.push({ code, representative });
    await each(lines += rows.length);
  }
  // Once all are there, since a representative may stand further down in the file.
  if (representatives.length > 0) await bringRepresentatives(to.tx, representatives);
  return sum;
}

/** The lines of a file that were not refused, as the check read them. */
async function* rowsOf<Name extends TableName>(file: ReadyFile): AsyncGenerator<MoveInRow<Name>[]> {
  const reader = rowReader(tableOf(file.table), file.source.headers, file.columns, file.corrections);
  const nothing = (): void => undefined;
  let chunk: Record<string, Value>[] = [];
  for await (const { rows, lines } of file.source.read()) {
    for (let index = 0; index < rows.length; index += 1) {
      if (file.refused.has(lines[index]!)) continue;
      chunk.push(rowOf(reader.keys, reader.values(reader.texts(rows[index]!, lines[index]!), nothing)));
      if (chunk.length < AT_ONCE) continue;
      yield chunk as MoveInRow<Name>[];
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk as MoveInRow<Name>[];
}

/** Prepares the next batch while PostgreSQL writes the one before: two processors at work, and two batches in memory. */
async function* ahead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = batches.next();
  try {
    for (let batch = await next; !batch.done; batch = await next) {
      // Once the statement of this batch is on its way.
      next = new Promise((resolve, reject) => { setImmediate(() => { batches.next().then(resolve, reject); }); });
      next.catch(() => undefined); // Told when it is asked for.
      yield batch.value;
    }
  } finally {
    await batches.return(undefined);
  }
}

/** Makes the files of a batch known to the agency; answers the content of each. */
async function knownFiles({ platform, tx, agencyId, runId }: Bringing, file: ReadyFile, names: readonly string[]): Promise<(name: string) => string> {
  const look = await looksOf(platform, agencyId, runId, file.path, names);
  const found = names.map((name) => look(name)!);
  await knowFiles(tx, agencyId, found.map(({ hash, size, mime }) => ({ hash: hash!, size, mime: mime! })));
  return (name) => look(name)!.hash!;
}
