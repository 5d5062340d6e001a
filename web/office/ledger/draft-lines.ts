import type { DraftLine, Nature } from './model.ts';
import type { Pick } from '../../ui/pick-field.tsx';
import { readCents } from '../../ui/read-cents.ts';

/** A line while it is typed: amounts stay what was written until they can be read. */
export interface TypedLine {
  id: number;
  account: Pick | null;
  auxiliary: Pick | null;
  label: string;
  debit: string;
  credit: string;
  keyId: string;
  /** '' when it follows from the account. */
  nature: Nature | '';
  lot: Pick | null;
  analytic: string;
  /** Kept as they came: works are named by what proposed the draft, and whether a line is paid out by its analytic account unless it was said otherwise. */
  operationId: string | null;
  payable: boolean | null;
}

let made = 0;
export const emptyLine = (): TypedLine => ({ id: made += 1, account: null, auxiliary: null, label: '', debit: '', credit: '', keyId: '', nature: '', lot: null, analytic: '', operationId: null, payable: null });

const inField = (cents: number): string => (cents === 0 ? '' : `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`);
const named = (code: string, detail?: string | null): Pick | null => (code === '' ? null : { id: code, label: code, ...(detail ? { detail } : {}) });

export function typedOf(lines: readonly DraftLine[]): TypedLine[] {
  const typed = lines.map((line): TypedLine => ({
    ...emptyLine(), account: named(line.account, line.accountLabel), auxiliary: named(line.auxiliary, line.auxiliaryLabel), label: line.label, debit: inField(line.debitCents), credit: inField(line.creditCents), keyId: line.keyId ?? '',
    nature: line.nature ?? '', lot: line.lotId === null ? null : { id: line.lotId, label: `Lot ${line.lotNumber ?? ''}`.trim() }, analytic: line.analytic ?? '', operationId: line.operationId, payable: line.payable,
  }));
  return typed.length >= 2 ? typed : [...typed, ...Array.from({ length: 2 - typed.length }, emptyLine)];
}

const cents = (text: string): number => (text.trim() === '' ? 0 : readCents(text) ?? 0);
/** Charges and income carry a key and a nature, in the books of a co-ownership. */
export const isResult = (account: string): boolean => /^[67]/.test(account);
/** Says more than an account, a third party and an amount. */
export const isDetailed = ({ keyId, nature, lot, analytic }: TypedLine): boolean => keyId !== '' || nature !== '' || lot !== null || analytic !== '';
export const isBlank = ({ account, debit, credit }: TypedLine): boolean => account === null && debit.trim() === '' && credit.trim() === '';
export const unreadable = (text: string): boolean => text.trim() !== '' && (readCents(text) === null || readCents(text)! < 0);

/** Debit less credit of what was typed so far. */
export function gapOf(lines: readonly TypedLine[]): number {
  return lines.reduce((gap, line) => gap + cents(line.debit) - cents(line.credit), 0);
}

/** Both sides of what was typed so far, and the lines (from 1) whose amount cannot be read. */
export function standing(lines: readonly TypedLine[]): { debitCents: number; creditCents: number; unread: number[] } {
  const sum = (side: 'debit' | 'credit') => lines.reduce((total, line) => total + cents(line[side]), 0);
  return { debitCents: sum('debit'), creditCents: sum('credit'), unread: lines.flatMap(({ debit, credit }, index) => (unreadable(debit) || unreadable(credit) ? [index + 1] : [])) };
}

/** What is sent: lines that say something. */
export function sentLines(lines: readonly TypedLine[]) {
  return lines.filter((line) => !isBlank(line)).map((line) => ({
    account: line.account?.id ?? '', auxiliary: line.auxiliary?.id ?? '', label: line.label.trim(), debitCents: cents(line.debit), creditCents: cents(line.credit),
    keyId: line.keyId || null, nature: line.nature || null, lotId: line.lot?.id ?? null, analytic: line.analytic || null, operationId: line.operationId, payable: line.payable,
  }));
}

/** The line that makes the entry balance, on the journal's usual account: filled into the last line when it is blank, added otherwise. */
export function withCounterpart(lines: readonly TypedLine[], counterpart: string | null): TypedLine[] {
  const gap = gapOf(lines);
  if (gap === 0) return [...lines];
  const amounts = gap > 0 ? { debit: '', credit: inField(gap) } : { debit: inField(-gap), credit: '' };
  const at = lines.findIndex((line) => line.debit.trim() === '' && line.credit.trim() === '');
  if (at === -1) return [...lines, { ...emptyLine(), account: named(counterpart ?? ''), ...amounts }];
  return lines.map((line, index) => (index === at ? { ...line, account: line.account ?? named(counterpart ?? ''), ...amounts } : line));
}
