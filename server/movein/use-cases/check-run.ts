import type { Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { TABLE_NAMES, type Correction, type FileFact, type TableName } from '../model.ts';
import { openSource, type Source } from '../reading/open-source.ts';
import { readLooks, readTables, type Look } from '../repository/files.ts';
import { readCorrections } from '../repository/findings.ts';
import { readHouseKeys } from '../repository/house.ts';
import { createChecks, type CheckedFile } from '../rules/check.ts';
import { booksOf } from '../rules/books-of.ts';
import { comparablePath, pathFault } from '../rules/file-path.ts';
import type { Findings } from '../rules/findings.ts';
import { AHEAD, createKnown, type Known } from '../rules/references.ts';
import { tableOf } from '../rules/tables.ts';
import { pathInRun } from './workspace.ts';
import type { Show } from './look-at-files.ts';

/** A file read to its end, ready to be brought: its lines but the refused ones. */
export interface ReadyFile extends CheckedFile {
  columns: Readonly<Record<string, string>>;
  corrections: readonly Correction[];
  source: Source;
  /** Ledger files: a building's code or 'rental'. */
  books: string | null;
}

/** Reads and checks every table of a run, in the order of what refers to what. Memory stays flat: keys are remembered, lines are not. */
export async function checkRun(platform: Platform, agencyId: Id, runId: Id, show: Show): Promise<{ files: ReadyFile[]; findings: Findings }> {
  const known = createKnown();
  const { tables, corrections } = await inAgency(platform.office, agencyId, async (tx) => {
    await readHouseKeys(tx, (table, parts) => known.add(table, parts));
    const found = (await readTables(tx, runId)).filter((file) => file.table !== null && file.faultCode === null);
    return { tables: found, corrections: Map.groupBy(await readCorrections(tx, found.map(({ path }) => path)), ({ file }) => file) };
  });
  const checks = createChecks(known);
  const total = tables.reduce((sum, file) => sum + file.size, 0);
  let before = 0;
  const open = async (path: string): Promise<Source> => openSource(pathInRun(platform, runId, path), path);
  for (const file of tables) if (AHEAD.has(file.table!)) await collectCodes(await open(file.path), file.table!, file.columns ?? {}, known);

  const ready: ReadyFile[] = [];
  for (const name of TABLE_NAMES) {
    for (const file of tables.filter(({ table }) => table === name)) {
      const source = await open(file.path);
      const columns = file.columns ?? {};
      const own = corrections.get(file.path) ?? [];
      const books = name === 'entries' ? file.books ?? booksOf(file.path, (code) => known.has('buildings', [code])) : null;
      const check = checks.open({ path: file.path, table: name, headers: source.headers, columns, corrections: own, books });
      let lines = 0;
      for await (const { rows, lines: numbers } of source.read()) {
        const facts = name === 'documents' || name === 'photos' ? await factsOf(platform, agencyId, runId, file.path, rows, source.headers.indexOf(columns.file ?? ''), own.map(({ value }) => value)) : undefined;
        for (let index = 0; index < rows.length; index += 1) check.line(rows[index]!, numbers[index]!, facts);
        lines += rows.length;
        await show({ step: 'checking', done: before, total });
      }
      before += file.size;
      ready.push({ ...check.close(), columns, corrections: own, source, books });
    }
  }
  checks.finish();
  return { files: ready, findings: checks.findings };
}

async function collectCodes(source: Source, table: TableName, columns: Readonly<Record<string, string>>, known: Known): Promise<void> {
  const places = tableOf(table).identity.map((field) => source.headers.indexOf(columns[field] ?? ''));
  for await (const { rows } of source.read()) for (const row of rows) known.add(table, places.map((place) => (row[place] ?? '').trim()));
}

/** Where a document of an index lies: beside the index, or from the root of what was dropped. */
export function documentPaths(indexPath: string, name: string): string[] {
  const folder = indexPath.includes('/') ? indexPath.slice(0, indexPath.lastIndexOf('/') + 1) : '';
  return folder === '' ? [name] : [folder + name, name];
}

/** What is known of the files a batch of lines names. */
export async function looksOf(platform: Platform, agencyId: Id, runId: Id, indexPath: string, names: readonly string[]): Promise<(name: string) => (Look & { size: number }) | null> {
  const paths = names.flatMap((name) => documentPaths(indexPath, name));
  const looks = await inAgency(platform.office, agencyId, (tx) => readLooks(tx, runId, paths));
  return (name) => documentPaths(indexPath, name).map((path) => looks.get(path)).find((look) => look !== undefined) ?? null;
}

async function factsOf(platform: Platform, agencyId: Id, runId: Id, indexPath: string, rows: readonly string[][], column: number, corrected: readonly string[]): Promise<(name: string) => FileFact | null> {
  const names = [...rows.map((row) => (row[column] ?? '').trim()), ...corrected].filter((name) => pathFault(name) === null).map(comparablePath);
  const look = await looksOf(platform, agencyId, runId, indexPath, names);
  return (name) => {
    const found = look(name);
    return found && { path: found.path, size: found.size, mime: found.mime, fault: found.faultCode === null ? null : { code: found.faultCode, sentence: found.faultSentence ?? '' } };
  };
}
