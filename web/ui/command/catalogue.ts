/** What the command box offers, as plain data: which lines, in which group, in which order. */
export interface OfficeFunction {
  /** Names what it does or shows, as the rail does. */
  label: string;
  /** Trade words and old menu names under which people look for it ("sens de présentation", "services système"). */
  words?: readonly string[];
  to: string;
  kind: 'go' | 'do';
  /** Why this person may not use it; the line stays, greyed, with the reason. */
  refused?: string | null;
}

/** Something the server found. */
export interface Found {
  kind: 'person' | 'building' | 'lot' | 'event' | 'document';
  id: string;
  label: string;
  detail?: string;
  to: string;
}

export interface Recent {
  label: string;
  to: string;
}

export type GroupName = 'Récents' | 'Aller à' | 'Faire' | 'Clients' | 'Documents';

export interface Line {
  group: GroupName;
  label: string;
  detail?: string;
  to: string;
  refused: string | null;
}

const KEPT_RECENTS = 8;
const SHOWN_RECENTS = 6;
const SHOWN_FUNCTIONS = 8;
const SHOWN_FOUND = 8;

export function linesOf(query: string, catalogue: readonly OfficeFunction[], found: readonly Found[], recents: readonly Recent[]): Line[] {
  const wanted = fold(query);
  const functions = wanted === '' ? catalogue.filter((entry) => !entry.refused) : ranked(wanted, catalogue);
  const known = wanted === '' ? recents : recents.filter((recent) => score(wanted, recent.label, []) > 0);
  const recentPaths = new Set(known.map((recent) => recent.to));
  const ofKind = (kind: 'go' | 'do') => functions.filter((entry) => entry.kind === kind && !recentPaths.has(entry.to)).slice(0, SHOWN_FUNCTIONS);
  return [
    ...known.slice(0, SHOWN_RECENTS).map((recent): Line => ({ group: 'Récents', label: recent.label, to: recent.to, refused: null })),
    ...ofKind('go').map((entry): Line => ({ group: 'Aller à', label: entry.label, to: entry.to, refused: entry.refused ?? null })),
    ...ofKind('do').map((entry): Line => ({ group: 'Faire', label: entry.label, to: entry.to, refused: entry.refused ?? null })),
    ...found.filter((one) => !isDocument(one)).slice(0, SHOWN_FOUND).map((one): Line => ({ group: 'Clients', label: one.label, detail: one.detail, to: one.to, refused: null })),
    ...found.filter(isDocument).slice(0, SHOWN_FOUND).map((one): Line => ({ group: 'Documents', label: one.label, detail: one.detail, to: one.to, refused: null })),
  ];
}

/** The newest first, each address once. */
export function withRecent(recents: readonly Recent[], opened: Recent): Recent[] {
  return [opened, ...recents.filter((recent) => recent.to !== opened.to)].slice(0, KEPT_RECENTS);
}

/** Without accents, capitals or typographic signs: "État daté" and "etat date" are the same words. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The next line that can be opened, round the list; greyed lines can be read, so they are stopped at too. */
export function nextLine(current: number, step: 1 | -1, length: number): number {
  return length === 0 ? -1 : (current + step + length) % length;
}

function ranked(wanted: string, catalogue: readonly OfficeFunction[]): OfficeFunction[] {
  return catalogue
    .map((entry, index) => ({ entry, index, score: score(wanted, entry.label, entry.words ?? []) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map((one) => one.entry);
}

/** Said in passing: « liste des dépenses » is looked for by its two other words. */
const SMALL_WORDS = new Set(['a', 'aux', 'au', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le', 'les', 'par', 'pour', 'sur', 'un', 'une', 'vers']);

/** 3: the label starts so; 2: all words are in the label; 1: they are in the label and the other names; 0: no. */
function score(wanted: string, label: string, words: readonly string[]): number {
  const name = fold(label);
  if (name.startsWith(wanted)) return 3;
  const asked = wanted.split(' ').filter((word, _index, all) => !SMALL_WORDS.has(word) || all.every((other) => SMALL_WORDS.has(other)));
  const within = (text: string) => asked.every((word) => text.split(' ').some((part) => part.startsWith(word)));
  if (within(name)) return 2;
  return within([name, ...words.map(fold)].join(' ')) ? 1 : 0;
}

function isDocument(found: Found): boolean {
  return found.kind === 'document' || found.kind === 'event';
}
