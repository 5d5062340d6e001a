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
/** Days remembered as they are written: an exercise has 366 or so. */
const MOST_DAYS = 1000;

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
/** May be empty; the first six in pairs. */
const OPTIONAL = new Set(['CompAuxNum', 'CompAuxLib', 'EcritureLet', 'DateLet', 'Montantdevise', 'Idevise', 'Debit', 'Credit']);
const SIGNED_COLUMNS = FEC_COLUMNS.map((name) => (name === 'Debit' ? AMOUNT : name === 'Credit' ? SIGN : name));

/** Where columns stand: a million lines are read here, and none looks one up by its name. */
const [JOURNAL, JOURNAL_NAME, NUMBER, ON, ACCOUNT, ACCOUNT_NAME, AUXILIARY, AUXILIARY_NAME, PIECE, PIECE_ON, LABEL, DEBIT, CREDIT, LETTER, LETTERED_ON, VALIDATED_ON, FOREIGN, CURRENCY] = FEC_COLUMNS.map((_, at) => at) as [
  number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];
const PAIRS = [[AUXILIARY, AUXILIARY_NAME], [LETTER, LETTERED_ON], [FOREIGN, CURRENCY]] as const;

/** Debit and Credit, or Montant and Sens in their place (art. A. 47 A-1, VII). Null when the header is that of no FEC. */
export function fecLayout(header: readonly string[]): { signed: boolean } | null {
  const names = header.map((name) => name.replace(/^\uFEFF/, '').trim());
  const signed = names[DEBIT] === AMOUNT && names[CREDIT] === SIGN;
  if ((signed ? SIGNED_COLUMNS : FEC_COLUMNS).some((name, at) => names[at]?.toLowerCase() !== name.toLowerCase())) return null;
  return { signed };
}

const [ZERO, NINE, COMMA] = [48, 57, 44];

/** Cents of « 1234,50 », as nearly all amounts are written; -1 when it is written otherwise, or longer than whole numbers go. */
function usualCents(text: string): number {
  const comma = text.length - 3;
  if (comma < 1 || comma > 12 || text.charCodeAt(comma) !== COMMA) return -1;
  let cents = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at === comma) continue;
    const sign = text.charCodeAt(at);
    if (sign < ZERO || sign > NINE) return -1;
    cents = cents * 10 + sign - ZERO;
  }
  return cents;
}

/** Checks a FEC line by line against each rule of article A. 47 A-1; errors say line and column. Memory: the number of each entry, and four figures of it. */
export function createFecCheck({ signed }: { signed: boolean }): FecCheck {
  const columns = signed ? SIGNED_COLUMNS : FEC_COLUMNS;
  const needed = columns.flatMap((name, at) => (OPTIONAL.has(name) ? [] : [at]));
  const findings: FecFinding[] = [];
  const counts = { lines: 0, entries: 0, errors: 0, warnings: 0 };
  /** Place of each entry in the lists below, in the order they begin: half the memory of one record each. */
  const entries = new Map<string, number>();
  const [sums, lineCounts, firsts, dates]: [number[], number[], number[], number[]] = [[], [], [], []];
  const lastNumbers = new Map<string, number>();
  const days = new Map<string, Day | null>();
  let apart = false;
  let current: { journal: string; number: string; place: number } | null = null;
  let at = 0;
  let failed = false;
  const cells: string[] = FEC_COLUMNS.map(() => '');

  const say = (level: FecFinding['level'], line: number, column: string | null, message: string): void => {
    counts[level === 'error' ? 'errors' : 'warnings'] += 1;
    if (findings.length < MOST_FINDINGS) findings.push({ level, line, column, message });
  };
  const wrong = (column: number, message: string): void => {
    failed = true;
    say('error', at, columns[column]!, message);
  };
  function dayOf(column: number): Day | null {
    const text = cells[column]!;
    if (text === '') return null;
    let on = days.get(text);
    if (on === undefined) {
      on = /^\d{8}$/.test(text) ? makeDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))) : null;
      if (days.size < MOST_DAYS) days.set(text, on);
    }
    if (on === null) wrong(column, `${quoted(text)} n’est pas une date. Écrivez-la AAAAMMJJ, par exemple 20260305.`);
    return on;
  }
  function centsOf(column: number): bigint {
    const text = cells[column]!;
    if (text === '0,00') return 0n;
    const usual = usualCents(text);
    if (usual >= 0) return BigInt(usual);
    const found = /^(-?)(\d{1,15})(?:,(\d{1,2}))?$/.exec(text);
    if (found) return BigInt(`${found[1]}${found[2]}${(found[3] ?? '').padEnd(2, '0')}`);
    if (text !== '') wrong(column, `${quoted(text)} n’est pas un montant. Écrivez-le avec une virgule et sans séparateur de milliers, par exemple 1234,50.`);
    return 0n;
  }

  function line(given: readonly string[], number: number): FecLine | null {
    [at, failed] = [number, false];
    counts.lines += 1;
    if (given.length !== FEC_COLUMNS.length) {
      wrong(JOURNAL, `Cette ligne a ${given.length} ${given.length < 2 ? 'colonne' : 'colonnes'} au lieu de 18. Retirez les tabulations des libellés, ou ajoutez les colonnes vides.`);
      return null;
    }
    for (let column = 0; column < given.length; column += 1) cells[column] = given[column]!.trim();
    for (const column of needed) if (cells[column] === '') wrong(column, 'Cette colonne est obligatoire. Renseignez-la.');
    for (const [one, other] of PAIRS) {
      if ((cells[one] === '') !== (cells[other] === '')) wrong(cells[one] === '' ? one : other, `${columns[one]} et ${columns[other]} vont ensemble. Renseignez les deux, ou aucune.`);
    }
    const account = cells[ACCOUNT]!;
    if (account !== '' && !isAccountNumber(account)) wrong(ACCOUNT, `Le compte ${quoted(account)} ne convient pas\u00A0: trois chiffres d’abord, puis des chiffres ou des lettres, sans tiret.`);
    const entryOn = dayOf(ON);
    const pieceOn = dayOf(PIECE_ON);
    const letteredOn = dayOf(LETTERED_ON);
    const validatedOn = dayOf(VALIDATED_ON);
    const [debitCents, creditCents] = signed ? signedAmounts() : [centsOf(DEBIT), centsOf(CREDIT)];
    if (debitCents !== 0n && creditCents !== 0n) wrong(CREDIT, 'Cette ligne porte un débit et un crédit. Séparez-la en deux lignes.');
    follow(cells[JOURNAL]!, cells[NUMBER]!, cells[ON]!, Number(debitCents - creditCents));
    if (failed) return null;
    return {
      journalCode: cells[JOURNAL]!, journalLabel: cells[JOURNAL_NAME]!, number: cells[NUMBER]!, entryOn: entryOn!, account, accountLabel: cells[ACCOUNT_NAME]!, auxiliary: cells[AUXILIARY]!, auxiliaryLabel: cells[AUXILIARY_NAME]!,
      pieceReference: cells[PIECE]!, pieceOn: pieceOn!, label: cells[LABEL]!, debitCents, creditCents, lettering: cells[LETTER]!, letteredOn, validatedOn: validatedOn!,
    };
  }

  function signedAmounts(): [bigint, bigint] {
    const cents = centsOf(DEBIT);
    const sign = cells[CREDIT]!.toLowerCase();
    if (sign === 'd' || sign === '+1') return [cents, 0n];
    if (sign === 'c' || sign === '-1') return [0n, cents];
    if (sign !== '') wrong(CREDIT, `${quoted(cells[CREDIT]!)} n’est pas un sens. Écrivez D ou C.`);
    return [0n, 0n];
  }

  /** Entry by entry: sums, and numbers that follow one another in their journal. */
  function follow(journal: string, number: string, on: string, cents: number): void {
    const goesOn = current !== null && current.number === number && current.journal === journal;
    const place = goesOn ? current!.place : entries.get(`${journal}\u001F${number}`);
    if (place !== undefined) {
      if (!goesOn) apart = true;
      if (dates[place] !== (Number(on) || 0)) wrong(ON, `L’écriture ${number} porte deux dates. Donnez la même à toutes ses lignes.`);
      sums[place]! += cents;
      lineCounts[place]! += 1;
      if (!goesOn) current = { journal, number, place };
      return;
    }
    current = { journal, number, place: entries.size };
    entries.set(`${journal}\u001F${number}`, entries.size);
    sums.push(cents);
    lineCounts.push(1);
    firsts.push(at);
    dates.push(Number(on) || 0);
    const tail = /(\d{1,15})$/.exec(number);
    if (!tail) return;
    const value = Number(tail[1]);
    const last = lastNumbers.get(journal);
    if (last !== undefined && value !== last + 1) say('warning', at, 'EcritureNum', `Le journal ${journal} passe du numéro ${last} au numéro ${value}. Une rupture doit pouvoir s’expliquer.`);
    lastNumbers.set(journal, value);
  }

  return {
    line, findings, counts, scattered: () => apart,
    close: () => {
      counts.entries = entries.size;
      for (const [key, place] of entries) {
        const [number, cents, first] = [key.split('\u001F')[1]!, sums[place]!, firsts[place]!];
        if (lineCounts[place]! < 2) say('error', first, 'EcritureNum', `L’écriture ${number} n’a qu’une ligne. Ajoutez sa contrepartie.`);
        else if (cents !== 0) say('error', first, 'Debit', `L’écriture ${number} n’est pas équilibrée\u00A0: ${decimalText(BigInt(Math.abs(cents)), ',')}\u00A0€ d’écart entre débit et crédit.`);
      }
      entries.clear(); // What was found is kept longer than what it was found in.
      for (const list of [sums, lineCounts, firsts, dates]) list.length = 0;
    },
  };
}
