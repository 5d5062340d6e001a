import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Id } from '../server/kernel/ids.ts';
import type { Viewer } from '../server/platform/access/viewer.ts';
import { inAgency } from '../server/platform/database/connection.ts';
import { findRun } from '../server/movein/repository/runs.ts';
import { askImport, askTrial, openRun } from '../server/movein/use-cases/runs.ts';
import { takeFile } from '../server/movein/use-cases/take-files.ts';
import { workOnRun } from '../server/movein/use-cases/work-on-run.ts';
import { insertAgency, openHouse, type BenchHouse } from './agency.ts';
import { LINES_A_BUILDING, writeExport, writeParties, type ExportFile } from './export-files.ts';
import { seconds, timed, type Bench, type Measure } from './report.ts';

const LINES = Number(process.env.BENCH_LINES ?? 1_000_000);

/**
 * The move-in with all its checks, written for good in one transaction (indexes, row-level security, change log, books that balance, figures found again),
 * against PostgreSQL's own COPY of the same files into unlogged tables of texts, which checks nothing and indexes nothing.
 * Measured on what an agency brings (a million lines: 278 buildings, 14 000 lots, two years of books), and on parties alone, the lines that cost most to keep.
 *
 * Where the time goes, in processor time a line of that million, COPY being 1 (2 to 3 µs): reading and checking 2.5; preparing what is written, on the other processor while PostgreSQL writes, 8;
 * PostgreSQL 25. The books are 60 % of the lines and 75 % of the time: of each line the row and its primary key cost 4, each further index 2 to 3 (account, day, auxiliary), its part of an entry
 * with seven indexes 4 to 5, the sums of months 3, all other guards together 3. One processor writes, since one transaction is one connection. Four times COPY would be the row and its
 * primary key alone: with indexed and guarded writing the goal is missed. Parties alone cost PostgreSQL 35, more than half of it the words to search by (trigrams).
 */
export const moveIn: Bench = {
  name: 'import',
  run: async (say) => [
    ...await measure(say, `export of ${Math.ceil(LINES / LINES_A_BUILDING)} buildings`, (folder) => writeExport(folder, Math.ceil(LINES / LINES_A_BUILDING))),
    ...await measure(say, 'parties alone', (folder) => writeParties(folder, Math.ceil(LINES / 5))),
  ],
};

async function measure(say: (line: string) => void, what: string, write: (folder: string) => Promise<ExportFile[]>): Promise<Measure[]> {
  const house = await openHouse('import');
  try {
    const files = await write(join(house.folder, 'export'));
    const lines = files.reduce((sum, file) => sum + file.lines, 0);
    say(`${what}: ${lines} lines in ${files.length} files…`);
    const copy = await copyAll(house, files);
    const { own, above, steps } = await importAll(house, files);
    say(`steps: ${[...steps].map(([step, ms]) => `${step} ${seconds(ms)}`).join(', ')}`);
    return [
      { what: `import, ${what}, ${lines} lines`, measured: seconds(own), peer: `COPY: ${seconds(copy)}`, ratio: own / copy, goal: 4 },
      { what: `import, ${what}, memory above idle`, measured: `${above.toFixed(0)} MB`, peer: '300 MB', ratio: above / 300, goal: 1 },
    ];
  } finally {
    await house.end();
  }
}

async function copyAll({ ownerPool, folder }: BenchHouse, files: readonly ExportFile[]): Promise<number> {
  const name = (columns: number): string => `public.copied_${columns}`;
  for (const columns of new Set(files.map((file) => file.columns))) await ownerPool.query(`create unlogged table ${name(columns)} (${Array.from({ length: columns }, (_, index) => `c${index} text`).join(', ')})`);
  const { ms } = await timed(async () => {
    for (const file of files) await ownerPool.query(`copy ${name(file.columns)} from '${join(folder, 'export', file.name)}' with (format csv, delimiter '${file.delimiter}', header)`);
  });
  for (const columns of new Set(files.map((file) => file.columns))) await ownerPool.query(`drop table ${name(columns)}`);
  return ms;
}

async function importAll(house: BenchHouse, files: readonly ExportFile[]): Promise<{ own: number; above: number; steps: Map<string, number> }> {
  const { platform, ownerPool, folder } = house;
  const agency = await insertAgency(house, 'banc', 5, 0, []);
  const viewer: Viewer = { kind: 'system', agencyId: agency.id, reason: 'bench' };
  const { id } = await inAgency(platform.office, agency.id, (tx) => openRun(tx, viewer, 'Banc'));
  for (const name of [...files.map((file) => file.name), 'CONTROLE.json']) await takeFile(platform, viewer, id, name, createReadStream(join(folder, 'export', name)));
  await inAgency(platform.office, agency.id, (tx) => askTrial(tx, viewer, id));
  await workOnRun(platform, agency.id, id);
  await inAgency(platform.office, agency.id, (tx) => askImport(tx, viewer, id, true));
  // Somebody reads the trial for some minutes: meanwhile PostgreSQL clears away what the trial took back.
  await ownerPool.query('vacuum analyze');
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let most = idle;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 100);
  const steps = watchSteps(house, agency.id, id);
  const own = await timed(() => workOnRun(platform, agency.id, id));
  clearInterval(watch);
  const run = await inAgency(platform.office, agency.id, (tx) => findRun(tx, id));
  for (const file of run?.report?.files ?? []) if (file.created !== files.find(({ name }) => name === file.path)?.lines) throw new Error(`${file.path}: ${file.created} lines created.`);
  for (const section of run?.report?.reconciliation ?? []) if (section.equal !== section.announced) throw new Error(`${section.name}: ${section.equal} figures of ${section.announced} found again.`);
  if (run?.report?.files.length !== files.length) throw new Error(run?.failure ?? 'Files are missing.');
  return { own: own.ms, above: (most - idle) / 1e6, steps: await steps() };
}

/** How long the screen shows each step; the answer stops the watch. */
function watchSteps({ platform }: BenchHouse, agencyId: Id, runId: Id): () => Promise<Map<string, number>> {
  const steps = new Map<string, number>();
  const ending = new AbortController();
  const watch = async (): Promise<void> => {
    for (let before = performance.now(); !ending.signal.aborted; await setTimeout(200)) {
      const run = await inAgency(platform.office, agencyId, (tx) => findRun(tx, runId));
      const now = performance.now();
      if (run?.progress) steps.set(run.progress.step, (steps.get(run.progress.step) ?? 0) + now - before);
      before = now;
    }
  };
  const watching = watch();
  return async () => {
    ending.abort();
    await watching;
    return steps;
  };
}
