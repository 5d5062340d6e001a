import type { Day } from '../../kernel/day.ts';
import { refusals } from '../errors.ts';
import { gapOf } from './entry-balance.ts';

export interface LetterableLine {
  account: string;
  auxiliary: string;
  entryOn: Day;
  debitCents: bigint;
  creditCents: bigint;
  lettering: string | null;
}

export interface Match {
  /** Sides equal: a full code; else a partial one, which stays out of exports. */
  full: boolean;
  /** Debit less credit of the lines. */
  gapCents: bigint;
  letteredOn: Day;
}

/** What these lines may be matched to: one account, one third party, none lettered yet, two at least. The day is today, never before the latest line. */
export function matchOf(lines: readonly LetterableLine[], today: Day): Match {
  if (lines.length < 2) throw refusals.lettersTooFew();
  if (new Set(lines.map(({ account, auxiliary }) => `${account}\u001F${auxiliary}`)).size > 1) throw refusals.lettersApart();
  const taken = lines.find(({ lettering }) => lettering !== null);
  if (taken) throw refusals.letteredAlready(taken.lettering!);
  const gapCents = gapOf(lines);
  const latest = lines.reduce<Day>((last, { entryOn }) => (entryOn > last ? entryOn : last), lines[0]!.entryOn);
  return { full: gapCents === 0n, gapCents, letteredOn: latest > today ? latest : today };
}

/** AA, AB… AZ, BA… ZZ, AAA: the code after this one. */
export function nextCode(last: string | null): string {
  if (last === null || !/^[A-Z]+$/.test(last)) return 'AA';
  const letters = [...last];
  for (let at = letters.length - 1; at >= 0; at -= 1) {
    if (letters[at] !== 'Z') {
      letters[at] = String.fromCharCode(letters[at]!.charCodeAt(0) + 1);
      return letters.join('');
    }
    letters[at] = 'A';
  }
  return `A${letters.join('')}`;
}
