import type { Day } from '../../kernel/day.ts';
import { timesHalfUp } from '../../kernel/rounding.ts';
import type { Reason, RentTerm, Rubric } from '../model.ts';
import { daysIncluded, earlier, firstOfMonth, lastOfMonth, later } from './months.ts';
import { euros, frenchDay, monthWords } from './words.ts';

export interface LeasePeriod {
  entryOn: Day;
  /** Last day included. */
  exitOn: Day | null;
  terms: readonly RentTerm[];
}

export interface CalledLine {
  rubric: Rubric;
  label: string;
  cents: bigint;
  explanation: string;
}

export interface RentCall {
  fromOn: Day;
  untilOn: Day;
  lines: CalledLine[];
  totalCents: bigint;
}

/**
 * What a lease owes for one month: rent, charges and the other lines apart (loi n° 89-462, art. 21). A part month is `amount × days / days of the month`, rounded
 * once per line, half up. Null when the tenant is not there, or owes nothing.
 */
export function rentCall(month: Day, lease: LeasePeriod): RentCall | null {
  const [first, last] = [firstOfMonth(month), lastOfMonth(month)];
  const [fromOn, untilOn] = [later(first, lease.entryOn), earlier(last, lease.exitOn)];
  if (fromOn > untilOn) return null;
  const names = [...new Set(lease.terms.map((term) => `${term.rubric}\u0000${term.label}`))];
  const lines = names.map((name) => lineOf(lease.terms.filter((term) => `${term.rubric}\u0000${term.label}` === name), fromOn, untilOn, daysIncluded(first, last))).filter((line) => line.cents !== 0n);
  return lines.length === 0 ? null : { fromOn, untilOn, lines, totalCents: lines.reduce((sum, line) => sum + line.cents, 0n) };
}

/** The terms of one line share the month when its amount changes in it; their exact parts are added before the only rounding. */
function lineOf(terms: readonly RentTerm[], fromOn: Day, untilOn: Day, daysInMonth: number): CalledLine {
  const parts = terms.map((term) => ({ term, days: daysIncluded(later(fromOn, term.fromOn), earlier(untilOn, term.untilOn)) })).filter(({ days }) => days > 0);
  const exact = parts.reduce((sum, { term, days }) => sum + term.monthlyCents * BigInt(days), 0n);
  const { rubric, label } = terms[0]!;
  const explanation = parts.map(({ term, days }) => (days === daysInMonth ? euros(term.monthlyCents) : `${euros(term.monthlyCents)} × ${days}/${daysInMonth}`)).join(' + ');
  return { rubric, label, cents: timesHalfUp(exact, 1n, BigInt(daysInMonth)), explanation };
}

/** Why a lease has no call for a month, for the preview of a run. */
export function whyNoCall(month: Day, lease: LeasePeriod): Reason {
  if (lease.exitOn !== null && lease.exitOn < firstOfMonth(month)) return { code: 'left', sentence: `Le locataire est parti le ${frenchDay(lease.exitOn)}.` };
  if (lease.entryOn > lastOfMonth(month)) return { code: 'not-yet-in', sentence: `Le locataire entre le ${frenchDay(lease.entryOn)}.` };
  return { code: 'nothing-due', sentence: `Aucun montant n’est dû pour ${monthWords(month)} : renseignez le loyer et les charges du bail.` };
}

/** Fifteen years at most for the energy-saving contribution, fixed and never revised (loi n° 89-462, art. 23-1). */
export function energyContributionFault(terms: readonly RentTerm[]): Reason | null {
  const energy = terms.filter((term) => term.rubric === 'energy').toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  if (energy.length === 0) return null;
  if (new Set(energy.map((term) => term.monthlyCents)).size > 1) return { code: 'energy-revised', sentence: 'La contribution aux économies d’énergie est fixe : gardez un seul montant (loi n°\u00A089-462, art. 23-1).' };
  const [first, end] = [energy[0]!.fromOn, energy.at(-1)!.untilOn];
  const limit = `${Number(first.slice(0, 4)) + 15}${first.slice(4)}`;
  if (end === null || end >= limit) return { code: 'energy-too-long', sentence: `La contribution aux économies d’énergie dure quinze ans au plus : terminez-la avant le ${frenchDay(limit as Day)} (loi n°\u00A089-462, art. 23-1).` };
  return null;
}
