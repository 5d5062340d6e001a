import { parseDay, type Day } from '../../kernel/day.ts';
import type { Section, SectionName } from '../model.ts';
import { SECTION_NAMES } from '../model.ts';

/** Figures by section, each under a label a reader understands. */
export type Figures = Record<SectionName, Map<string, bigint>>;

export function emptyFigures(): Figures {
  return Object.fromEntries(SECTION_NAMES.map((name) => [name, new Map<string, bigint>()])) as Figures;
}

/** Labels of figures, the same for what was announced and what was read. */
export const LABELS = {
  lines: (file: string) => file,
  announced: (key: string) => `${key} annoncé`,
  computed: (key: string) => `${key} somme des lots`,
  balance: (books: string, account: string, on: string) => `${books} ${account} au ${french(on)}`,
  auxiliary: (books: string, auxiliary: string, account: string, on: string) => `${books} ${auxiliary} ${account} au ${french(on)}`,
  coOwner: (account: string, party: string, on: string) => `${account} (${party}) au ${french(on)}`,
  lot: (lot: string, on: string) => `${lot} au ${french(on)}`,
  expense: (building: string, year: number | string, key: string) => `${building} ${year} ${key}`,
  documents: (binder: string) => binder,
  current: (binder: string) => `${binder} en cours de publication`,
  folderType: (binder: string, type: string) => `${binder} dossiers ${type}`,
};

export const NO_BINDER = '(non publié)';

function french(on: string): string {
  return `${on.slice(8)}/${on.slice(5, 7)}/${on.slice(0, 4)}`;
}

type Json = Record<string, unknown>;

/** The totals another software gives with its export (CONTROLE.json): its days, and its figures. Sections that are not there announce nothing; a text that is no such file is null. */
export function readControl(text: string): { figures: Figures; days: Day[]; referenceDay: Day | null } | null {
  const control = parsed(text);
  if (!control) return null;
  const figures = emptyFigures();
  const days = new Set<Day>();
  for (const [file, counts] of entriesOf(control.fichiers)) {
    const lines = (counts as Json | null)?.attendues;
    if (typeof lines === 'number') figures.files.set(LABELS.lines(file), BigInt(lines));
  }
  for (const [key, total] of entriesOf(control.tantiemes)) {
    put(figures.shares, LABELS.announced(key), (total as Json).annonce);
    put(figures.shares, LABELS.computed(key), (total as Json).calcule);
  }
  for (const [lot, area] of entriesOf(control.surface_carrez_par_lot)) put(figures.areas, lot, area);
  for (const [books, accounts] of entriesOf(control.soldes_par_compte)) {
    for (const [account, byDay] of entriesOf(accounts)) eachDay(byDay, days, (on, cents) => put(figures.balances, LABELS.balance(books, account, on), cents));
  }
  for (const [books, auxiliaries] of entriesOf(control.soldes_auxiliaires)) {
    for (const [key, byDay] of entriesOf(auxiliaries)) {
      const [auxiliary, account] = key.split('/') as [string, string];
      eachDay(byDay, days, (on, cents) => put(figures.auxiliaries, LABELS.auxiliary(books, auxiliary, account, on), cents));
    }
  }
  for (const [account, byDay] of entriesOf(control.soldes_par_coproprietaire)) eachDay(byDay, days, (on, cents) => put(figures.coOwners, LABELS.coOwner(account, String((byDay as Json).tiers), on), cents));
  for (const [lot, byDay] of entriesOf(control.fonds_travaux_par_lot)) eachDay(byDay, days, (on, cents) => put(figures.worksFund, LABELS.lot(lot, on), cents));
  for (const [key, cents] of entriesOf(control.depenses_par_exercice_et_cle)) {
    const [building, year, allocation] = key.split('/') as [string, string, string];
    put(figures.expenses, LABELS.expense(building, year, allocation), cents);
  }
  for (const [binder, counts] of entriesOf(control.documents_par_classeur)) {
    put(figures.documents, LABELS.documents(binder), (counts as Json).documents);
    put(figures.documents, LABELS.current(binder), (counts as Json).en_cours_de_publication);
    for (const [type, count] of entriesOf((counts as Json).par_type_de_dossier)) put(figures.documents, LABELS.folderType(binder, type), count);
  }
  return { figures, days: [...days].sort(), referenceDay: typeof control.jour_de_reference === 'string' ? parseDay(control.jour_de_reference) : null };
}

/** Sections with their figures side by side; without a control, only what was read. */
export function reconcile(read: Figures, announced: Figures | null): Section[] {
  return SECTION_NAMES.map((name) => {
    const expected = announced?.[name] ?? new Map<string, bigint>();
    // Where totals were announced they are the list; a figure beyond them was not asked about.
    const labels = expected.size > 0 ? [...expected.keys()] : [...read[name].keys()];
    const figures = labels.map((label) => ({ label, expected: textOf(expected.get(label)), read: textOf(read[name].get(label)) }));
    return { name, announced: expected.size, equal: figures.filter((figure) => figure.expected !== null && figure.expected === figure.read).length, figures };
  });
}

function textOf(value: bigint | undefined): string | null {
  return value === undefined ? null : String(value);
}

function parsed(text: string): Json | null {
  try {
    const value = JSON.parse(text) as unknown;
    return value !== null && typeof value === 'object' && ('fichiers' in value || 'soldes_par_compte' in value) ? value as Json : null;
  } catch {
    return null;
  }
}

function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' ? Object.entries(value) : [];
}

function put(section: Map<string, bigint>, label: string, value: unknown): void {
  if (typeof value === 'number' && Number.isSafeInteger(value)) section.set(label, BigInt(value));
}

function eachDay(byDay: unknown, days: Set<Day>, each: (on: Day, cents: unknown) => void): void {
  for (const [text, cents] of entriesOf(byDay)) {
    const on = parseDay(text);
    if (on === null) continue;
    days.add(on);
    each(on, cents);
  }
}
