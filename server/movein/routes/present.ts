import type { Finding, Outcome, Run, SectionName, TableName } from '../model.ts';
import { needsColumn } from '../rules/columns.ts';
import { TABLES, tableOf } from '../rules/tables.ts';
import type { RunDetail } from '../use-cases/runs.ts';

const MOST_GAPS = 20;
/** Files whose refused lines explain a gap. */
const CAUSES: Record<SectionName, readonly TableName[]> = {
  files: [], shares: ['allocationKeys', 'keyShares'], areas: ['rooms', 'lots'], balances: ['entries'], auxiliaries: ['entries'], coOwners: ['entries', 'accounts'], worksFund: ['analyticEntries', 'entries'],
  expenses: ['expenses'], documents: ['documents', 'templates', 'binders', 'folders'],
};

function headOf({ id, name, createdAt, createdByName, state, triedAt, importedAt, failure }: Run) {
  return { id, name, createdAt, createdByName, state, triedAt, importedAt, failure };
}

export function runRow(run: Run) {
  const files = (run.report ?? run.trial)?.files ?? [];
  const sum = (what: 'created' | 'changed' | 'refused'): number => files.reduce((total, file) => total + file[what], 0);
  return { ...headOf(run), progress: run.progress, created: sum('created'), changed: sum('changed'), refused: sum('refused') };
}

export function runReply(run: RunDetail) {
  return {
    ...headOf(run), progress: run.progress, leaveOut: run.leaveOut, trial: outcomeReply(run.trial), report: outcomeReply(run.report), others: run.others,
    tables: run.tables.map((file) => ({
      path: file.path, size: file.size, table: file.table, format: file.format, headers: file.headers ?? [], sample: file.sample ?? [], columns: file.columns ?? {}, books: file.books, missing: file.missing, fault: file.faultSentence,
    })),
  };
}

/** Figures that agree are counted, those that do not are shown; all of them are in the report to download. */
function outcomeReply(outcome: Outcome | null) {
  if (!outcome) return null;
  return {
    ...outcome, notes: outcome.notes ?? [],
    reconciliation: outcome.reconciliation.map(({ name, announced, equal, figures }) => {
      const gaps = figures.filter(({ expected, read }) => expected !== null && expected !== read);
      return { name, announced, equal, read: figures.length, gaps: gaps.slice(0, MOST_GAPS), cause: gaps.length === 0 ? null : causeOf(name, outcome) };
    }),
  };
}

function causeOf(section: SectionName, outcome: Outcome): string | null {
  const files = outcome.files.filter((file) => file.refused > 0 && CAUSES[section].includes(file.table));
  if (files.length === 0) return null;
  return `Lignes refusées\u00A0: ${files.map((file) => `${file.refused} dans ${file.path}`).join(', ')}.`;
}

export function findingRow(finding: Finding) {
  const { other: _other, proposal, choices, ...rest } = finding;
  return { ...rest, proposal: proposal ?? null, choices: choices ?? [], day: finding.code === 'no-such-day' || finding.code === 'not-a-day' };
}

export function tablesReply() {
  return {
    tables: Object.values(TABLES).map(({ name, label }) => ({
      name, label, fields: Object.entries(tableOf(name).fields).map(([key, field]) => ({ key, label: field.label, needed: needsColumn(field) })),
    })),
  };
}
