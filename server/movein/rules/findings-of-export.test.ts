import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { comparablePath } from './file-path.ts';
import { TABLE_NAMES, type FileFact, type TableName } from '../model.ts';
import { openSource } from '../reading/open-source.ts';
import { createChecks } from './check.ts';
import { recogniseTable } from './columns.ts';
import { createKnown } from './references.ts';

export const EXPORT = join(process.cwd(), 'demo', 'agency-export');
const TABLES_OF_EXPORT: Record<string, TableName> = {
  'immeubles.csv': 'buildings', 'lots.csv': 'lots', 'surfaces.csv': 'rooms', 'cles.csv': 'allocationKeys', 'tantiemes.csv': 'keyShares', 'tiers.csv': 'parties', 'tiers_membres.csv': 'partyMembers',
  'coproprietaires.csv': 'ownerships', 'conseil_syndical.csv': 'councilSeats', 'mandats.csv': 'mandates', 'baux.csv': 'leases', 'fournisseurs.csv': 'suppliers', 'comptes.csv': 'accounts',
  'ecritures_analytique.csv': 'analyticEntries', 'depenses.csv': 'expenses', 'dossiers.csv': 'folders', 'modeles.csv': 'templates', 'classeurs.csv': 'binders', 'documents/index.csv': 'documents',
  'photos/index.csv': 'photos', 'ecritures_GERANCE.txt': 'entries', 'ecritures_I01.txt': 'entries', 'ecritures_I02.txt': 'entries', 'ecritures_fausses.txt': 'entries',
};

test('each file of the export is taken for the table it is, with all its columns', async () => {
  const recognised: Record<string, string | undefined> = {};
  for (const path of Object.keys(TABLES_OF_EXPORT)) {
    const { headers } = await openSource(join(EXPORT, path), path);
    const found = recogniseTable(path, headers);
    recognised[path] = found?.table;
    expect([path, found?.missing, headers.filter((header) => !Object.values(found?.columns ?? {}).includes(header))]).toEqual([path, [], []]);
  }
  expect(recognised).toEqual(TABLES_OF_EXPORT);
});

test('checking the export finds exactly the faults it holds', async () => {
  const known = createKnown();
  const checks = createChecks(known);
  for (const contract of ['mandats.csv', 'baux.csv']) {
    const source = await openSource(join(EXPORT, contract), contract);
    for await (const { rows } of source.read()) for (const row of rows) known.add(TABLES_OF_EXPORT[contract]!, [row[0]!.trim()]);
  }
  for (const table of TABLE_NAMES) {
    for (const path of Object.keys(TABLES_OF_EXPORT).filter((one) => TABLES_OF_EXPORT[one] === table)) {
      const source = await openSource(join(EXPORT, path), path);
      const file = checks.open({ path, table, headers: source.headers, columns: recogniseTable(path, source.headers)!.columns, corrections: [] });
      for await (const { rows, lines } of source.read()) rows.forEach((row, index) => file.line(row, lines[index]!, (name) => factOf(join(path, '..', name))));
      file.close();
    }
  }
  checks.finish();
  expect(checks.findings.kept.map(({ file, line, level, rowKey }) => ({ file, row: line, expected: level, id: rowKey })).sort(byPlace)).toEqual(
    (JSON.parse(readFileSync(join(EXPORT, 'ERREURS_ATTENDUES.json'), 'utf8')) as { file: string; row: number; expected: string; id: string }[])
      .map(({ file, row, expected, id }) => ({ file, row, expected, id })).sort(byPlace));
});

function factOf(path: string): FileFact | null {
  const full = readdirSync(join(EXPORT, path, '..')).find((name) => comparablePath(name) === comparablePath(path).split('/').at(-1));
  const where = join(EXPORT, path, '..', full ?? 'absent');
  if (!existsSync(where)) return null;
  const bytes = readFileSync(where);
  const fault = bytes.length === 0 ? { code: 'empty-file', sentence: 'Vide.' } : bytes.subarray(0, 200).includes('<') && !bytes.subarray(0, 4).includes('%PDF') && path.endsWith('pdf') ? { code: 'disguised-file', sentence: 'Page web.' } : null;
  return { path, size: statSync(where).size, mime: 'application/pdf', fault };
}

function byPlace(a: { file: string; row: number }, b: { file: string; row: number }): number {
  return a.file === b.file ? a.row - b.row : a.file < b.file ? -1 : 1;
}
