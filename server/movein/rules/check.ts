import { quoted } from '../../kernel/french-text.ts';
import type { Correction, FileFact, Finding, Table, TableName, Value } from '../model.ts';
import { createFindings, type Findings } from './findings.ts';
import { createKeyIndex, createLineSet, type KeyIndex, type LineSet } from './key-index.ts';
import { lookUp, prepareReferences, REFERRED, type Known, type PreparedReference } from './references.ts';
import { ROW_RULES } from './row-rules.ts';
import { rowReader, type RowReader } from './row-reader.ts';
import { tableOf } from './tables.ts';
import { shownCell, type Problem } from './values.ts';
import { balanceProblem, createBalance, createKeyTotals, createNamesakes, fileProblem, ledgerName, namesakeProblem } from './watch.ts';

export interface FileToCheck {
  path: string;
  table: TableName;
  headers: readonly string[];
  columns: Readonly<Record<string, string>>;
  corrections: readonly Correction[];
  /** Ledger files: whose books they are; null when nobody knows. */
  books?: string | null;
}

/** What the check of one file found; lines are numbers in the file, header = 1. */
export interface CheckedFile {
  path: string;
  table: TableName;
  read: number;
  refused: LineSet;
  /** Is the whole file refused? */
  whole: boolean;
  /** Ledger files: how many entries, and whether the lines of an entry stand apart. */
  entries: number;
  scattered: boolean;
}

export interface FileCheck {
  line(cells: readonly string[], line: number, fact?: (path: string) => FileFact | null): void;
  close(): CheckedFile;
}

export interface Checks {
  open(file: FileToCheck): FileCheck;
  /** Says what can only be known once all files are read. */
  finish(): void;
  findings: Findings;
}

/** Checks the files of one move-in, in the order of the tables. `known` holds what is already in the house and the codes collected ahead. */
export function createChecks(known: Known): Checks {
  const findings = createFindings();
  const unique = new Map<TableName, KeyIndex>();
  const totals = createKeyTotals();
  const namesakes = createNamesakes();
  const ledgers = createKeyIndex();
  const refusedLedgers = new Set<string>();

  return {
    findings,
    open: (file) => {
      const table = tableOf(file.table);
      const taken = unique.get(file.table) ?? createKeyIndex();
      unique.set(file.table, taken);
      return checkFile(file, table, { known, findings, taken, totals, namesakes, ledgers, refusedLedgers });
    },
    finish: () => {
      for (const { at, problem } of totals.gaps()) {
        const { file, line, rowKey, column } = at as { file: string; line: number; rowKey: string; column: string | null };
        findings.add({ ...problem, table: 'allocationKeys', file, line, column, valueRead: null, rowKey });
      }
    },
  };
}

interface Shared {
  known: Known;
  findings: Findings;
  taken: KeyIndex;
  totals: ReturnType<typeof createKeyTotals>;
  namesakes: ReturnType<typeof createNamesakes>;
  /** Entries met, by ledger file and number; and ledger files refused as a whole. */
  ledgers: KeyIndex;
  refusedLedgers: Set<string>;
}

function checkFile(file: FileToCheck, table: Table, shared: Shared): FileCheck {
  const { known, findings, taken, totals, namesakes, ledgers, refusedLedgers } = shared;
  const reader: RowReader = rowReader(table, file.headers, file.columns, file.corrections);
  const places = new Map(reader.keys.map((key, at) => [key, at]));
  const references = prepareReferences(table, reader.keys);
  const uniqueAt = (table.unique ?? []).map((key) => places.get(key)!);
  const identityAt = table.identity.map((key) => places.get(key)!);
  const rule = ROW_RULES[table.name];
  const fileAt = table.name === 'documents' || table.name === 'photos' ? places.get('file')! : -1;
  const uniqueParts: string[] = uniqueAt.map(() => '');
  const refused = createLineSet();
  const balance = table.name === 'entries' ? createBalance() : null;
  const ownLedger = ledgerName(file.path);
  const namedLedger = { file: '', ledger: '' };
  let read = 0;
  let anyError = false;

  let texts: string[] = [];
  let values: (Value | undefined)[] = [];
  let at = 0;
  let failed = false;
  const get = (key: string): Value | undefined => values[places.get(key)!];

  function say(problem: Problem, field: number | null, other?: Finding['other']): void {
    if (problem.level === 'error') failed = true;
    const column = field === null ? null : reader.headers[field] ?? null;
    findings.add({ ...problem, table: table.name, file: file.path, line: at, column, valueRead: field === null ? null : shownCell(texts[field]!), rowKey: reader.rowKey(texts), ...(other ? { other } : {}) });
  }
  const tellCell = (field: number, problem: Problem): void => say(problem, field);

  function line(cells: readonly string[], number: number, fact?: (path: string) => FileFact | null): void {
    read += 1;
    at = number;
    failed = false;
    texts = reader.texts(cells, number);
    values = reader.values(texts, tellCell);
    checkReferences();
    if (!failed && rule) {
      const fault = rule(get);
      if (fault) say(fault.problem, fault.field === null ? null : places.get(fault.field)!);
    }
    if (!failed && fileAt !== -1) checkFileFact(fact);
    if (!failed && table.name === 'analyticEntries') checkEntry();
    if (!failed && uniqueAt.length > 0) checkUnique();
    if (failed) refuseLine(number);
    else takeLine(number);
  }

  function checkReferences(): void {
    let faulty: Set<number> | null = null;
    for (const reference of references) {
      if (faulty !== null && reference.fields.some((field) => faulty!.has(field))) continue;
      const looked = lookUp(known, reference, values);
      if (looked === 'found') continue;
      const last = reference.fields.at(-1)!;
      if (looked === 'missing') {
        (faulty ??= new Set()).add(last);
        say(missingProblem(reference), last);
      } else if (reference.fields.every((field) => values[field] !== undefined)) { // A refused cell before the last one was told already.
        say({ level: 'error', code: 'incomplete-reference', message: `${quoted(texts[last]!)} ne dit pas de quel immeuble il s’agit.`, remedy: 'Indiquez l’immeuble.' }, reference.fields[0]!);
      }
    }
  }

  function missingProblem({ table: name, parts }: PreparedReference): Problem {
    const target = tableOf(name);
    const code = parts.at(-1)!;
    const refusedLine = known.refusedAt(name, parts);
    if (refusedLine !== null) return { level: 'error', code: 'reference-refused', message: `${quoted(code)} désigne une ligne refusée (${target.label}, ligne ${refusedLine}).`, remedy: 'Corrigez d’abord cette ligne.' };
    const choices = known.like(name, parts);
    return {
      level: 'error', code: 'unknown-reference', message: `${quoted(code)} n’existe pas dans ${quoted(target.label)}.`,
      remedy: choices.length > 0 ? 'Choisissez la bonne valeur, ou ajoutez la ligne qui manque dans l’autre fichier.' : 'Indiquez une valeur qui existe, ou ajoutez la ligne qui manque dans l’autre fichier.',
      ...(choices.length > 0 ? { choices } : {}),
    };
  }

  function checkUnique(): void {
    for (let part = 0; part < uniqueAt.length; part += 1) uniqueParts[part] = keyPart(values[uniqueAt[part]!]);
    const before = taken.claim(uniqueParts, at);
    if (before === -1) return;
    say({ level: 'error', code: 'twice', message: `${capital(table.noun.the)} ${quoted(reader.rowKey(texts))} est déjà à la ligne ${before}.`, remedy: 'Gardez une seule des deux lignes.' },
      uniqueAt.at(-1)!, { file: file.path, line: before, rowKey: reader.rowKey(texts) });
  }

  function checkFileFact(fact: ((path: string) => FileFact | null) | undefined): void {
    const name = values[fileAt] as string;
    const found = fact?.(name) ?? null;
    if (!found) say(fileProblem(name, 'missing'), fileAt);
    else if (found.fault) say(fileProblem(name, found.fault), fileAt);
  }

  function checkEntry(): void {
    const name = String(get('ledgerFile'));
    if (name !== namedLedger.file) Object.assign(namedLedger, { file: name, ledger: ledgerName(name) });
    const { ledger } = namedLedger;
    if (!refusedLedgers.has(ledger) && ledgers.find([ledger, String(get('entryNumber'))]) !== -1) return;
    say({ level: 'error', code: 'unknown-entry', message: `L’écriture ${quoted(String(get('entryNumber')))} n’est pas dans ${quoted(String(get('ledgerFile')))}.`, remedy: 'Déposez le fichier d’écritures de la même date, ou laissez cette ligne de côté.' }, places.get('entryNumber')!);
  }

  function refuseLine(number: number): void {
    anyError = true;
    refused.add(number);
    if (REFERRED.has(table.name)) known.refuse(table.name, identityAt.map((field) => texts[field]!), number);
  }

  function takeLine(number: number): void {
    if (REFERRED.has(table.name)) known.add(table.name, identityAt.map((field) => keyPart(values[field])));
    if (table.name === 'allocationKeys') totals.announce(get, { file: file.path, line: number, rowKey: reader.rowKey(texts), column: reader.headers[places.get('announcedTotal')!] });
    else if (table.name === 'keyShares') totals.share(get);
    else if (table.name === 'parties') {
      const other = namesakes.meet(get, number);
      if (other) say(namesakeProblem(other.code), places.get('lastName')!, { file: file.path, line: other.line, rowKey: other.code });
    } else if (balance) {
      balance.add(get, number);
      ledgers.claim([ownLedger, String(get('entryNumber'))], 1);
    }
  }

  return {
    line,
    close: () => {
      if (balance && !anyError) {
        for (const gap of balance.gaps()) {
          anyError = true;
          findings.add({ ...balanceProblem(gap.cents), table: 'entries', file: file.path, line: gap.line, column: null, valueRead: null, rowKey: gap.number });
        }
      }
      if (balance && !anyError && file.books === null) {
        anyError = true;
        findings.add({
          level: 'error', code: 'books-unknown', message: 'Rien ne dit de quel immeuble sont ces écritures.', remedy: 'À l’étape Colonnes, choisissez l’immeuble ou la gérance, puis relancez la simulation.',
          table: 'entries', file: file.path, line: 1, column: null, valueRead: null, rowKey: file.path,
        });
      }
      if (table.wholeFile && anyError) refusedLedgers.add(ownLedger);
      return { path: file.path, table: table.name, read, refused, whole: table.wholeFile === true && anyError, entries: balance?.count ?? 0, scattered: balance?.scattered ?? false };
    },
  };
}

function keyPart(value: Value | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
