import { makeDay, type Day } from '../../kernel/day.ts';
import { quoted } from '../../kernel/french-text.ts';
import { decimalText } from '../../kernel/money.ts';
import { isAccountNumber } from './chart.ts';
import { FEC_COLUMNS, type FecLine } from './fec.ts';

export interface FecFinding {
  level: 'error' | 'warning';
  /** Line of the file, the header is 1. */
  line: number;
  column: string | null;
  message: string;
}

/** Findings kept; beyond, they are only counted. */
const MOST_FINDINGS = 200;

export interface FecCheck {
  /** Reads one line; null when it is refused. */
  line(cells: readonly string[], at: number): FecLine | null;
  /** What only the whole file tells: entries that do not balance, breaks in numbers. */
  close(): void;
  findings: FecFinding[];
  counts: { lines: number; entries: number; errors: number; warnings: number };
  /** Do lines of one entry stand apart? */
  scattered(): boolean;
}

const [AMOUNT, SIGN] = ['Montant', 'Sens'];
/** May be empty; the first four in pairs. */
const OPTIONAL = new Set(['CompAuxNum', 'CompAuxLib', 'EcritureLet', 'DateLet', 'Montantdevise', 'Idevise', 'Debit', 'Credit']);
const PAIRS = [['CompAuxNum', 'CompAuxLib'], ['EcritureLet', 'DateLet'], ['Montantdevise', 'Idevise']] as const;

/** Debit and Credit, or Montant and Sens in their place (art. A. 47 A-1, VII). Null when the header is that of no FEC. */
export function fecLayout(header: readonly string[]): { places: Map<string, number>; signed: boolean } | null {
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim());
  const signed = names[11] === AMOUNT && names[12] === SIGN;
  const wanted = signed ? FEC_COLUMNS.map((name) => (name === 'Debit' ? AMOUNT : name === 'Credit' ? SIGN : name)) : FEC_COLUMNS;
  if (wanted.some((name, at) => names[at]?.toLowerCase() !== name.toLowerCase())) return null;
  return { places: new Map(wanted.map((name, at) => [name, at])), signed };
}

/** Checks a FEC line by line against each rule of article A. 47 A-1; errors say line and column. Memory: one number for each entry. */
export function createFecCheck({ places, signed }: { places: Map<string, number>; signed: boolean }): FecCheck {
  const findings: FecFinding[] = [];
  const counts = { lines: 0, entries: 0, errors: 0, warnings: 0 };
  const entries = new Map<string, { cents: number; lines: number; first: number; on: string }>();
  const lastNumbers = new Map<string, number>();
  let apart = false;
  let current = '';
  let at = 0;
  let failed = false;

  const say = (level: FecFinding['level'], line: number, column: string | null, message: string): void => {
    counts[level === 'error' ? 'errors' : 'warnings'] += 1;
    if (findings.length < MOST_FINDINGS) findings.push({ level, line, column, message });
  };
  const wrong = (column: string, message: string): void => {
    failed = true;
    say('error', at, column, message);
  };
  let cells: readonly string[] = [];
  const cell = (name: string): string => (cells[places.get(name)!] ?? '').trim();
  function dayOf(name: string): Day | null {
    const text = cell(name);
    if (text === '') return null;
    const on = /^\d{8}$/.test(text) ? makeDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) : null;
    if (on === null) wrong(name, `${quoted(text)} n’est pas une date. Écrivez-la AAAAMMJJ, par exemple 20260305.`);
    return on;
  }
  function centsOf(name: string): bigint {
    const text = cell(name);
    const found = /^(-?)(\d{1,15})(?:,(\d{1,2}))?$/.exec(text);
    if (found) return BigInt(`${found[1]}${found[2]}${(found[3] ?? '').padEnd(2, '0')}`);
    if (text !== '') wrong(name, `${quoted(text)} n’est pas un montant. Écrivez-le avec une virgule et sans séparateur de milliers, par exemple 1234,50.`);
    return 0n;
  }

  function line(given: readonly string[], number: number): FecLine | null {
    [cells, at, failed] = [given, number, false];
    counts.lines += 1;
    if (given.length !== FEC_COLUMNS.length) {
      wrong('JournalCode', `Cette ligne a ${given.length} ${given.length < 2 ? 'colonne' : 'colonnes'} au lieu de 18. Retirez les tabulations des libellés, ou ajoutez les colonnes vides.`);
      return null;
    }
    for (const name of places.keys()) if (!OPTIONAL.has(name) && cell(name) === '') wrong(name, 'Cette colonne est obligatoire. Renseignez-la.');
    for (const [one, other] of PAIRS) {
      if ((cell(one) === '') !== (cell(other) === '')) wrong(cell(one) === '' ? one : other, `${one} et ${other} vont ensemble. Renseignez les deux, ou aucune.`);
    }
    const account = cell('CompteNum');
    if (account !== '' && !isAccountNumber(account)) wrong('CompteNum', `Le compte ${quoted(account)} ne convient pas\u00A0: trois chiffres d’abord, puis des chiffres ou des lettres, sans tiret.`);
    const [entryOn, pieceOn, letteredOn, validatedOn] = [dayOf('EcritureDate'), dayOf('PieceDate'), dayOf('DateLet'), dayOf('ValidDate')];
    const [debitCents, creditCents] = signed ? signedAmounts() : [centsOf('Debit'), centsOf('Credit')];
    if (debitCents !== 0n && creditCents !== 0n) wrong('Credit', 'Cette ligne porte un débit et un crédit. Séparez-la en deux lignes.');
    const journalCode = cell('JournalCode');
    const entryNumber = cell('EcritureNum');
    follow(journalCode, entryNumber, cell('EcritureDate'), debitCents - creditCents);
    if (failed) return null;
    return {
      journalCode, journalLabel: cell('JournalLib'), number: entryNumber, entryOn: entryOn!, account, accountLabel: cell('CompteLib'), auxiliary: cell('CompAuxNum'), auxiliaryLabel: cell('CompAuxLib'),
      pieceReference: cell('PieceRef'), pieceOn: pieceOn!, label: cell('EcritureLib'), debitCents, creditCents, lettering: cell('EcritureLet'), letteredOn, validatedOn: validatedOn!,
    };
  }

  function signedAmounts(): [bigint, bigint] {
    const cents = centsOf(AMOUNT);
    const sign = cell(SIGN).toLowerCase();
    if (sign === 'd' || sign === '+1') return [cents, 0n];
    if (sign === 'c' || sign === '-1') return [0n, cents];
    if (sign !== '') wrong(SIGN, `${quoted(cell(SIGN))} n’est pas un sens. Écrivez D ou C.`);
    return [0n, 0n];
  }

  /** Entry by entry: sums, and numbers that follow one another in their journal. */
  function follow(journal: string, number: string, on: string, cents: bigint): void {
    const key = `${journal}\u001F${number}`;
    const entry = entries.get(key);
    if (!entry) {
      entries.set(key, { cents: Number(cents), lines: 1, first: at, on });
      const tail = /(\d{1,15})$/.exec(number);
      const last = lastNumbers.get(journal);
      if (tail) {
        const value = Number(tail[1]);
        if (last !== undefined && value !== last + 1) say('warning', at, 'EcritureNum', `Le journal ${journal} passe du numéro ${last} au numéro ${value}. Une rupture doit pouvoir s’expliquer.`);
        lastNumbers.set(journal, value);
      }
    } else {
      if (key !== current) apart = true;
      if (entry.on !== on) wrong('EcritureDate', `L’écriture ${number} porte deux dates. Donnez la même à toutes ses lignes.`);
      entry.cents += Number(cents);
      entry.lines += 1;
    }
    current = key;
  }

  return {
    line, findings, counts, scattered: () => apart,
    close: () => {
      counts.entries = entries.size;
      for (const [key, { cents, lines, first }] of entries) {
        const number = key.split('\u001F')[1]!;
        if (lines < 2) say('error', first, 'EcritureNum', `L’écriture ${number} n’a qu’une ligne. Ajoutez sa contrepartie.`);
        else if (cents !== 0) say('error', first, 'Debit', `L’écriture ${number} n’est pas équilibrée\u00A0: ${decimalText(BigInt(Math.abs(cents)), ',')}\u00A0€ d’écart entre débit et crédit.`);
      }
    },
  };
}
