import { makeDay, type Day } from '../../kernel/day.ts';
import { fold, grouped, quoted } from '../../kernel/french-text.ts';
import { compactIban, isIban } from '../../kernel/iban.ts';
import { parseCents, parseHundredths } from '../../kernel/money.ts';
import { compactSiret, isSiret } from '../../kernel/siret.ts';
import type { Field, FieldKind, FindingLevel, Value } from '../model.ts';
import { comparablePath, pathFault } from './file-path.ts';

/** What is to say about one cell; `proposal` only when we are certain. */
export interface Problem {
  level: FindingLevel;
  code: string;
  message: string;
  remedy: string;
  proposal?: string;
  choices?: string[];
}

/** A cell read: its value (undefined when the cell is refused), and what is to say about it. */
export type Told = (problem: Problem) => void;
export type CellReader = (text: string, tell: Told) => Value | undefined;

const LARGEST_INTEGER = 2_147_483_647;

/** The reader of one field, made once a file: it is called for every line. `text` comes without blanks around it. */
export function cellReader(field: Field): CellReader {
  const read = READERS[field.kind](field);
  const otherwise = field.otherwise ?? null;
  if (field.required && field.otherwise === undefined) {
    return (text, tell) => (text === '' ? refuse(tell, { code: 'empty', message: `${quoted(field.label)} est vide.`, remedy: 'Indiquez la valeur.' }) : read(text, tell));
  }
  return (text, tell) => (text === '' ? otherwise : read(text, tell));
}

function refuse(tell: Told, problem: Omit<Problem, 'level'>): undefined {
  tell({ level: 'error', ...problem });
  return undefined;
}

const READERS: Record<FieldKind, (field: Field) => CellReader> = {
  text: () => (text) => plain(text),
  code: () => (text) => plain(text),
  phone: () => (text) => plain(text),
  path: () => (text) => plain(text).normalize('NFC').replaceAll(/\s+/g, ' ').replaceAll(/ ?(?<!\/)\/(?!\/) ?/g, ' / '),
  integer: (field) => (text, tell) => {
    const digits = withoutBlanks(text).replace(/[,.]0+$/, '');
    const value = /^-?\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN;
    if (Number.isNaN(value) || Math.abs(value) > LARGEST_INTEGER) return notANumber(tell, text, 'un nombre entier', digits);
    return value < 0 && !field.mayBeNegative ? negative(tell, text) : value;
  },
  whole: (field) => (text, tell) => {
    if (WHOLE.test(text)) return BigInt(text);
    const hundredths = parseHundredths(text);
    if (hundredths === null || hundredths % 100n !== 0n) return notANumber(tell, text, 'un nombre entier', text);
    return hundredths < 0n && !field.mayBeNegative ? negative(tell, text) : hundredths / 100n;
  },
  area: () => (text, tell) => {
    const hundredths = parseHundredths(text.replace(/\s*m(²|2)$/iu, ''));
    if (hundredths === null || hundredths > LARGEST_INTEGER) return notANumber(tell, text, 'une surface en m²', text);
    return hundredths < 0n ? refuse(tell, { code: 'negative-area', message: `La surface ${quoted(text)} est négative.`, remedy: 'Indiquez la surface en m², sans signe moins.' }) : Number(hundredths);
  },
  cents: (field) => (text, tell) => {
    const cents = parseCents(text);
    if (cents === null) return notANumber(tell, text, 'un montant en euros et centimes', text);
    return cents < 0n && !field.mayBeNegative ? negative(tell, text) : cents;
  },
  percent: () => (text, tell) => {
    const hundredths = parseHundredths(text.replace(/\s*%$/u, ''));
    if (hundredths === null || hundredths > 10_000n) return notANumber(tell, text, 'un pourcentage', text);
    return hundredths < 0n ? negative(tell, text) : Number(hundredths);
  },
  day: () => rememberingLast(readDay),
  yesNo: () => (text, tell) => {
    const word = text.length === 1 ? text : fold(text);
    if (YES.has(word)) return true;
    if (NO.has(word)) return false;
    return refuse(tell, { code: 'not-yes-no', message: `${quoted(text)} n’est ni Oui ni Non.`, remedy: 'Choisissez Oui ou Non.', choices: ['Oui', 'Non'] });
  },
  list: () => (text) => text.split(/[|;,+]/).map((code) => code.trim()).filter((code) => code !== ''),
  fraction: () => readFraction,
  email: () => readEmail,
  iban: () => (text, tell) => {
    const iban = compactIban(text);
    if (isIban(iban)) return iban;
    return refuse(tell, { code: 'iban-key', message: `L’IBAN ${quoted(text)} est faux\u00A0: sa clé de contrôle ne correspond pas.`, remedy: 'Vérifiez l’IBAN sur le RIB, ou laissez la case vide.' });
  },
  siret: () => (text, tell) => {
    const siret = compactSiret(text);
    if (!isSiret(siret)) tell({ level: 'warning', code: 'siret-key', message: `Le SIRET ${quoted(text)} ne passe pas son contrôle.`, remedy: 'Vérifiez-le avant de payer ce fournisseur. La ligne est importée.' });
    return siret;
  },
  file: () => (text, tell) => {
    const fault = pathFault(text);
    if (fault === null) return comparablePath(text);
    const message = fault === 'climbs' || fault === 'absolute' ? `Le nom ${quoted(text)} sort du dossier des documents.` : `Le nom ${quoted(text)} n’est pas un nom de fichier.`;
    return refuse(tell, { code: 'path-climbs', message, remedy: 'Indiquez le nom du fichier dans le dossier, sans «\u00A0../\u00A0».' });
  },
  choice: (field) => {
    const known = new Map(Object.entries(field.choices ?? {}).flatMap(([word, spellings]) => [word.toLowerCase(), ...(spellings as readonly string[])].map((spelling) => [spelling, word])));
    const choices = Object.values(field.choices ?? {}).map((spellings) => (spellings as readonly string[])[0] ?? '');
    const seen = new Map<string, string>();
    return (text, tell) => {
      const met = seen.get(text) ?? known.get(fold(text));
      if (met === undefined) return refuse(tell, { code: 'unknown-choice', message: `${quoted(text)} n’est pas une valeur connue de ${quoted(field.label)}.`, remedy: 'Choisissez une des valeurs proposées.', choices });
      if (seen.size < 100) seen.set(text, met);
      return met;
    };
  },
};

const WHOLE = /^\d{1,15}$/;
const YES = new Set(['O', 'o', 'oui', '1', 'x', 'X', 'vrai', 'true', 'yes', 'y', 'Y', '✓', 'v', 'V']);
const NO = new Set(['N', 'n', 'non', '0', '-', 'faux', 'false', 'no']);

function plain(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u00A0\u202F\u2009]/g, '');
}

/** A letter typed for a digit is told with the digit; nothing else is guessed. */
function notANumber(tell: Told, text: string, wanted: string, digits: string): undefined {
  const proposal = digits.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  const letter = proposal !== digits && parseHundredths(proposal) !== null;
  return refuse(tell, {
    code: letter ? 'letter-for-digit' : 'not-a-number',
    message: letter ? `${quoted(text)} contient une lettre à la place d’un chiffre.` : `${quoted(text)} n’est pas ${wanted}.`,
    remedy: letter ? 'Acceptez la correction proposée, ou tapez la bonne valeur.' : `Indiquez ${wanted}.`,
    ...(letter ? { proposal } : {}),
  });
}

function negative(tell: Told, text: string): undefined {
  return refuse(tell, { code: 'negative', message: `${quoted(text)} est négatif.`, remedy: 'Indiquez une valeur positive.' });
}

const FRENCH_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/;
const COMPACT_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** Lines that follow one another carry the same day more often than not. */
function rememberingLast<T extends Value>(read: (text: string, tell: Told) => T | undefined): (text: string, tell: Told) => T | undefined {
  let lastText = '';
  let last: T | undefined;
  return (text, tell) => {
    if (text === lastText && last !== undefined) return last;
    lastText = text;
    last = read(text, tell);
    return last;
  };
}

function readDay(text: string, tell: Told): Day | undefined {
  const french = FRENCH_DAY.exec(text);
  const iso = french ? null : ISO_DAY.exec(text) ?? COMPACT_DAY.exec(text);
  if (!french && !iso) return refuse(tell, { code: 'not-a-day', message: `${quoted(text)} n’est pas une date.`, remedy: 'Indiquez la date sous la forme jj/mm/aaaa.' });
  const day = french ? makeDay(Number(french[3]), Number(french[2]), Number(french[1])) : makeDay(Number(iso![1]), Number(iso![2]), Number(iso![3]));
  return day ?? refuse(tell, { code: 'no-such-day', message: `Le ${text} n’existe pas.`, remedy: 'Indiquez la bonne date\u202F; elle n’est jamais devinée.' });
}

function readFraction(text: string, tell: Told): Value | undefined {
  const parts = /^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(text);
  const share = parts ? { numerator: Number(parts[1]), denominator: Number(parts[2]) } : decimalShare(text);
  if (share && share.numerator > 0 && share.denominator >= share.numerator) return share;
  return refuse(tell, { code: 'not-a-fraction', message: `${quoted(text)} n’est pas une part entre 0 et 1.`, remedy: 'Indiquez la part sous la forme 1/2 ou 50\u00A0%.' });
}

function decimalShare(text: string): { numerator: number; denominator: number } | null {
  const hundredths = parseHundredths(text.replace(/\s*%$/u, ''));
  if (hundredths === null) return null;
  const [numerator, denominator] = text.endsWith('%') ? [Number(hundredths), 10_000] : [Number(hundredths), 100];
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a || 1 : greatestCommonDivisor(b, a % b);
}

const EMAIL = /^[^\s@,;<>()[\]"]+@[^\s@,;<>()[\]"]+\.[\p{L}]{2,}$/u;

function readEmail(text: string, tell: Told): string | undefined {
  if (EMAIL.test(text)) return text;
  const joined = withoutBlanks(text);
  if (EMAIL.test(joined)) {
    tell({ level: 'auto', code: 'email-spaces', message: `L’adresse ${quoted(text)} contenait des espaces.`, remedy: `Elle est importée sans espaces\u00A0: ${joined}.`, proposal: joined });
    return joined;
  }
  const mended = joined.replace(/@+/g, '@').replace(/,/g, '.').replace(/\.+/g, '.').replace(/[.;]$/, '');
  const certain = mended !== joined && EMAIL.test(mended);
  return refuse(tell, {
    code: 'bad-email', message: `L’adresse ${quoted(text)} est mal formée.`, remedy: certain ? 'Acceptez la correction proposée, ou tapez la bonne adresse.' : 'Tapez la bonne adresse, ou laissez la case vide.',
    ...(certain ? { proposal: mended } : {}),
  });
}

/** Cells too long for any field of ours are not shown whole. */
export function shownCell(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}… (${grouped(text.length)} signes)` : text;
}
