import type { Day } from '../kernel/day.ts';

/** What a cell may hold, and what it becomes. */
export interface ValueOfKind {
  text: string;
  /** A short text that names a thing: building, lot, account. */
  code: string;
  integer: number;
  /** Shares (tantièmes): whole, and as large as a deed makes them. */
  whole: bigint;
  /** Hundredths of a square metre. */
  area: number;
  cents: bigint;
  /** Hundredths of a percent. */
  percent: number;
  day: Day;
  yesNo: boolean;
  /** Codes joined by `|`. */
  list: string[];
  fraction: { numerator: number; denominator: number };
  email: string;
  phone: string;
  iban: string;
  siret: string;
  /** Path of a file, relative to its index. */
  file: string;
  /** Levels joined by `/`, one space on each side; `//` is a slash in a name. */
  path: string;
  /** One of a closed list. */
  choice: string;
}
export type FieldKind = keyof ValueOfKind;
export type Value = ValueOfKind[FieldKind] | null;

export interface Field<Kind extends FieldKind = FieldKind, Needed extends boolean = boolean, Choice extends string = string> {
  kind: Kind;
  /** The word staff read, and the header we write ourselves. */
  label: string;
  /** Other spellings of the header. Case, accents, blanks, articles and common abbreviations need no entry of their own. */
  synonyms: readonly string[];
  required: Needed;
  /** For a closed list: our word, and how files say it, folded. */
  choices?: Readonly<Record<Choice, readonly string[]>>;
  /** The value when the cell is empty. */
  otherwise?: Value;
  mayBeNegative?: boolean;
}

/** Fields that together name a line of another table. With a list as the last one, each of its codes is looked up. */
export interface Reference {
  table: TableName;
  fields: readonly string[];
  /** The column to show, when it is not the last of `fields`. */
  when?: { field: string; is: string };
  /** The other table refers back to this one, so its codes are collected before either is checked. */
  ahead?: boolean;
}

export interface Table<Fields extends Record<string, Field> = Record<string, Field>> {
  name: TableName;
  label: string;
  /** How one line is called: « le lot », « la clé ». */
  noun: { the: string; gender: 'm' | 'f' };
  /** Words that names of its files carry. */
  fileWords: readonly string[];
  fields: Fields;
  /** Fields that name a line for a reader; and the key other tables refer to, when `unique` is left out. */
  identity: readonly string[];
  /** Fields that no two lines share; null when lines may repeat. */
  unique: readonly string[] | null;
  references: readonly Reference[];
  /** A fault in one line refuses the whole file: books either balance or they are not books. */
  wholeFile?: boolean;
}

/** In the order they are checked and imported: what is referred to comes first. */
export const TABLE_NAMES = [
  'buildings', 'lots', 'rooms', 'allocationKeys', 'keyShares', 'parties', 'partyMembers', 'accounts', 'ownerships', 'councilSeats', 'mandates', 'leases',
  'suppliers', 'entries', 'analyticEntries', 'expenses', 'binders', 'templates', 'folders', 'documents', 'photos',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Parsed values by field key, in the order of the table's fields. */
export type Row = Record<string, Value>;

/** The row of a declared table, with the types of its fields. */
export type RowOf<T extends Table> = { [Key in keyof T['fields']]: TypedValue<T['fields'][Key]> };
type TypedValue<F> = F extends Field<infer Kind, infer Needed, infer Choice> ? (Kind extends 'choice' ? Choice : ValueOfKind[Kind]) | (Needed extends true ? never : null) : never;

/** Which column feeds which field: a plain value, kept and applied again to the next export of the same software. */
export interface Mapping {
  table: TableName;
  /** Field key → header as read. A field that is not there has no column. */
  columns: Record<string, string>;
}

/** error: the line stays out. warning: it comes in, somebody should look. auto: corrected by us, and told. */
export type FindingLevel = 'error' | 'warning' | 'auto';

export interface Finding {
  level: FindingLevel;
  code: string;
  table: TableName;
  file: string;
  /** Line in the file, header = 1. */
  line: number;
  /** Header as read; null when the whole line is meant. */
  column: string | null;
  valueRead: string | null;
  /** What and where, in French. */
  message: string;
  /** How to mend it, in French. */
  remedy: string;
  /** Names the line for a reader: `I01/0001/99`. */
  rowKey: string;
  /** The value we are certain of, for one press; on `auto`, the value taken. */
  proposal?: string;
  /** Values that exist and resemble the one read. */
  choices?: string[];
  /** The line it resembles or contradicts. */
  other?: { file: string; line: number; rowKey: string };
}

/** A value put right on the screen; it holds for the next import of the same file as long as the cell still reads the same. */
export interface Correction {
  line: number;
  column: string;
  valueRead: string;
  value: string;
}

/** What is known of a file beside the index: found by reading its first bytes. */
export interface FileFact {
  /** Path from the root of the folder, as on the disk. */
  path: string;
  size: number;
  mime: string | null;
  /** Why it is not taken, with its sentence; null when it is. */
  fault: { code: string; sentence: string } | null;
}

export type RunState = 'open' | 'trying' | 'tried' | 'importing' | 'imported' | 'failed';

export interface Progress {
  step: 'waiting' | 'looking' | 'checking' | 'storing' | 'bringing' | 'reconciling';
  done: number;
  total: number;
}

export interface Run {
  id: string;
  name: string;
  createdAt: Date;
  createdByName: string;
  state: RunState;
  progress: Progress | null;
  leaveOut: boolean;
  trial: Outcome | null;
  triedAt: Date | null;
  report: Outcome | null;
  importedAt: Date | null;
  failure: string | null;
}

/** A file of a run as it arrived. */
export interface RunFile {
  path: string;
  size: number;
  tabular: boolean;
  table: TableName | null;
  format: string | null;
  headers: string[] | null;
  sample: string[][] | null;
  columns: Record<string, string> | null;
  faultCode: string | null;
  faultSentence: string | null;
}

/** Lines of one file: read, refused, and what became (or would become) of the others. */
export interface FileCount {
  path: string;
  table: TableName;
  format: string;
  read: number;
  refused: number;
  created: number;
  changed: number;
  unchanged: number;
  /** Ledger files: how many entries. */
  entries: number;
}

/** What a trial found, or an import did. */
export interface Outcome {
  files: FileCount[];
  errors: number;
  warnings: number;
  corrected: number;
  /** What could not be taken of lines that came in, in sentences; missing in outcomes of before. */
  notes?: string[];
  reconciliation: Section[];
}

export const SECTION_NAMES = ['files', 'shares', 'areas', 'balances', 'auxiliaries', 'coOwners', 'worksFund', 'expenses', 'documents'] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** Figures of one kind against those the former software announced. */
export interface Section {
  name: SectionName;
  /** How many figures are announced, and how many of them were found again to the unit. */
  announced: number;
  equal: number;
  figures: FigureRow[];
}

export interface FigureRow {
  label: string;
  /** Whole units (lines, shares, hundredths of m², cents) as text, since sums may pass what JSON holds. */
  expected: string | null;
  read: string | null;
}
