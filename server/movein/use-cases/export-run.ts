import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Platform } from '../../platform/module.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { writeCsv } from '../../platform/spreadsheet/write.ts';
import { demandMoveIn } from '../access.ts';
import type { Finding, FindingLevel, SectionName } from '../model.ts';
import { openSource } from '../reading/open-source.ts';
import { readTables } from '../repository/files.ts';
import { readFindings } from '../repository/findings.ts';
import { findRun } from '../repository/runs.ts';
import { pathInRun } from './workspace.ts';

const ALL = 20_000;

const LEVEL_NAMES: Record<FindingLevel, string> = { error: 'Erreur', warning: 'Avertissement', auto: 'Corrigé automatiquement' };

export const findingSheet: Sheet<Finding> = {
  level: { header: 'Gravité', kind: 'text', width: 22, value: (row) => LEVEL_NAMES[row.level] },
  file: { header: 'Fichier', kind: 'text', width: 26, value: (row) => row.file },
  line: { header: 'Ligne', kind: 'integer', width: 8, value: (row) => row.line },
  column: { header: 'Colonne', kind: 'text', width: 20, value: (row) => row.column },
  valueRead: { header: 'Valeur lue', kind: 'text', width: 26, value: (row) => row.valueRead },
  rowKey: { header: 'Désignation', kind: 'text', width: 20, value: (row) => row.rowKey },
  message: { header: 'Problème', kind: 'text', width: 60, value: (row) => row.message },
  remedy: { header: 'Remède', kind: 'text', width: 60, value: (row) => row.remedy },
};

export async function listFindings(tx: Tx, viewer: Viewer, runId: Id, level: FindingLevel | null, limit: number, offset: number): Promise<{ total: number; rows: Finding[] }> {
  demandMoveIn(viewer);
  if (!await findRun(tx, runId)) throw notFound();
  return readFindings(tx, runId, level, limit, offset);
}

export async function allFindings(tx: Tx, viewer: Viewer, runId: Id): Promise<Finding[]> {
  return (await listFindings(tx, viewer, runId, null, ALL, 0)).rows;
}

const SECTION_LABELS: Record<SectionName, string> = {
  files: 'Lignes par fichier', shares: 'Tantièmes', areas: 'Surfaces Carrez', balances: 'Soldes des comptes', auxiliaries: 'Soldes auxiliaires', coOwners: 'Soldes des copropriétaires',
  worksFund: 'Fonds de travaux par lot', expenses: 'Dépenses par exercice et clé', documents: 'Documents par classeur',
};
/** Sections whose whole numbers are hundredths. */
const HUNDREDTHS = new Set<SectionName>(['areas', 'balances', 'auxiliaries', 'coOwners', 'worksFund', 'expenses']);

export interface ReportLine {
  section: SectionName;
  label: string;
  expected: string | null;
  read: string | null;
}

export const reportSheet: Sheet<ReportLine> = {
  section: { header: 'Contrôle', kind: 'text', width: 30, value: (row) => SECTION_LABELS[row.section] },
  label: { header: 'Désignation', kind: 'text', width: 48, value: (row) => row.label },
  expected: { header: 'Attendu', kind: 'decimal', width: 16, value: (row) => figureOf(row.section, row.expected) },
  read: { header: 'Lu', kind: 'decimal', width: 16, value: (row) => figureOf(row.section, row.read) },
  gap: { header: 'Écart', kind: 'decimal', width: 14, value: (row) => (row.expected === null ? null : figureOf(row.section, String(BigInt(row.read ?? '0') - BigInt(row.expected)))) },
};

function figureOf(section: SectionName, value: string | null): number | null {
  return value === null ? null : HUNDREDTHS.has(section) ? Number(value) / 100 : Number(value);
}

/** Every figure of the import, or of the trial while there is none, beside what was announced. */
export async function readReport(tx: Tx, viewer: Viewer, runId: Id): Promise<{ name: string; lines: ReportLine[] }> {
  demandMoveIn(viewer);
  const run = await findRun(tx, runId);
  const outcome = run?.report ?? run?.trial;
  if (!run || !outcome) throw notFound();
  return { name: run.name, lines: outcome.reconciliation.flatMap(({ name, figures }) => figures.map((figure) => ({ section: name, ...figure }))) };
}

/** The refused lines of one file as they were, with their problem in a last column: to mend and drop again. */
export async function refusedLines(platform: Platform, viewer: Viewer, runId: Id, path: string): Promise<string> {
  const { file, problems } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const errors = (await listFindings(tx, viewer, runId, 'error', ALL, 0)).rows.filter((finding) => finding.file === path);
    return { file: (await readTables(tx, runId)).find((one) => one.path === path), problems: Map.groupBy(errors, ({ line }) => line) };
  });
  if (!file || problems.size === 0) throw notFound();
  const source = await openSource(pathInRun(platform, runId, path), path);
  const rows: string[][] = [];
  const whole = file.table === 'entries';
  for await (const batch of source.read()) {
    batch.rows.forEach((row, index) => {
      const own = problems.get(batch.lines[index]!);
      if (own || whole) rows.push([...source.headers.map((_, column) => row[column] ?? ''), (own ?? []).map(({ message }) => message).join(' ')]);
    });
  }
  return writeCsv([...source.headers, 'Problème'].map((header) => ({ header, kind: 'text' })), rows);
}
