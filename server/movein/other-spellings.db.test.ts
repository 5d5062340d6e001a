import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { dropFiles, expectedFaults, exportFiles, type ExportFile } from '../../tests/support/agency-export.ts';
import { fixedClock } from '../platform/clock.ts';
import { writeWorkbook } from '../platform/spreadsheet/write.ts';
import { readCells } from './reading/cells.ts';
import { workOnRun } from './use-cases/work-on-run.ts';

let app: TestApp;
let admin: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  admin = await app.staff('administrator');
});
afterAll(() => app.close());

const HEADERS: Record<string, string> = {
  'N° lot': 'NUM_LOT', 'Code tiers': 'CODE_TIERS', Immeuble: 'Code immeuble', 'Date début': 'DATE_DEBUT', 'Quote-part': 'QUOTE_PART', 'Exclure Carrez': 'Hors Carrez', 'Montant TTC': 'Montant', Lots: 'N° lots',
  'Durée de publication (mois)': 'Durée publication', Entrée: 'Date d’entrée', Surface: 'Superficie', Courriel: 'E-mail', Tantièmes: 'Nb tantièmes',
};

/** Cells of one table of the export, header first. */
function cellsOf(content: Buffer): string[][] {
  return new TextDecoder('windows-1252').decode(content).split('\r\n').filter((line) => line !== '').map((line) => readCells(line, ';')!);
}

/** Other headers in another order, ISO days, Oui and Non, amounts with narrow spaces and a sign: what other products write. */
function respelled(rows: string[][]): string[][] {
  const [headers, ...lines] = rows as [string[], ...string[][]];
  const order = headers.map((_, index) => index).reverse();
  const spell = (cell: string, header: string): string => {
    const text = cell.trim();
    const day = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
    if (day) return `${day[3]}-${day[2]}-${day[1]}`;
    if (text === 'O' || text === 'N') return text === 'O' ? 'Oui' : 'Non';
    if (/^(Montant TTC|Loyer|Débit|Crédit|Dépôt)/.test(header) && /^\d+,\d{2}$/.test(text)) return `${text.replace(/\B(?=(\d{3})+,)/g, '\u202F')} €`;
    return cell;
  };
  return [order.map((at) => HEADERS[headers[at]!] ?? headers[at]!), ...lines.map((line) => order.map((at) => spell(line[at] ?? '', headers[at]!)))];
}

function asTabs(rows: string[][]): Buffer {
  const quote = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return Buffer.from(`\uFEFF${rows.map((row) => row.map(quote).join('\t')).join('\n')}\n`, 'utf8');
}

async function asWorkbook(rows: string[][]): Promise<Buffer> {
  return writeWorkbook('Export', rows[0]!.map((header) => ({ header, kind: 'text' })), rows.slice(1));
}

async function outcomeOf(files: readonly ExportFile[]) {
  const id = await dropFiles(app, admin, files);
  const asked = await app.call('POST', `/api/office/movein/runs/${id}/trial`, { as: admin });
  expect([asked.status, asked.body.error?.message]).toEqual([200, undefined]);
  await workOnRun(app.platform, app.agencyId, id);
  const { body: run } = await app.call('GET', `/api/office/movein/runs/${id}`, { as: admin });
  const { body: findings } = await app.call('GET', `/api/office/movein/runs/${id}/findings?limit=100`, { as: admin });
  return { run, findings: (findings.rows as { file: string; line: number; level: string; rowKey: string }[]).map(({ file, line, level, rowKey }) => `${file.replace(/\.\w+$/, '')} ${line} ${level} ${rowKey}`).sort() };
}

const expected = expectedFaults().map(({ file, row, expected: level, id }) => `${file.replace(/\.\w+$/, '')} ${row} ${level} ${id}`).sort();

test('[BEY-525] the same export in UTF-8 with tabs, other headers in another order, ISO days, Oui/Non and « 1 234,56 € » gives the same findings and the same figures', async () => {
  const { run, findings } = await outcomeOf(exportFiles().map(({ path, content }) => (path.endsWith('.csv') ? { path, content: asTabs(respelled(cellsOf(content))) } : { path, content })));
  expect(run.failure).toBeNull();
  expect(findings).toEqual(expected);
  for (const section of run.trial.reconciliation) expect([section.name, section.gaps]).toEqual([section.name, []]);
  expect(run.tables.find((file: { path: string }) => file.path === 'lots.csv').format).toBe('UTF-8, tabulation');
});

test('[BEY-525] the same tables as XLSX workbooks give the same findings and the same figures', async () => {
  const files: ExportFile[] = [];
  for (const { path, content } of exportFiles()) files.push(path.endsWith('.csv') ? { path: path.replace('.csv', '.xlsx'), content: await asWorkbook(cellsOf(content)) } : { path, content });
  const { run, findings } = await outcomeOf(files);
  expect(run.failure).toBeNull();
  expect(findings).toEqual(expected);
  for (const section of run.trial.reconciliation.filter(({ name }: { name: string }) => name !== 'files')) expect([section.name, section.gaps]).toEqual([section.name, []]);
});
