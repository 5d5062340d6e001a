import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';

export const CODE_MS = 10 * 60_000;
export const MOST_TRIES = 5;
const BETWEEN_MS = 60_000;
/** Six codes of five tries: thirty guesses an hour in a million. */
const MOST_AN_HOUR = 6;

/** All that a payer agrees to. */
export interface MandateContent {
  accountId: Id;
  cents: bigint;
  collectOn: Day;
  iban: string;
  payerName: string;
  creditorId: string;
  wording: string;
}

/** The same text for the same mandate, and another for any other. */
export function contentText({ accountId, cents, collectOn, iban, payerName, creditorId, wording }: MandateContent): string {
  return JSON.stringify([accountId, String(cents), collectOn, iban, payerName, creditorId, wording]);
}

/** Why no code is sent now: one a minute, six an hour. `madeAt`: of the codes of the last hour. */
export function whyNoCode(madeAt: readonly Date[], now: Date): { why: 'too-soon'; seconds: number } | { why: 'too-many' } | null {
  const last = Math.max(...madeAt.map((at) => at.getTime()));
  const wait = last + BETWEEN_MS - now.getTime();
  if (wait > 0) return { why: 'too-soon', seconds: Math.ceil(wait / 1000) };
  return madeAt.length >= MOST_AN_HOUR ? { why: 'too-many' } : null;
}

export type CodeFault = 'none' | 'other-mandate' | 'expired' | 'spent' | 'wrong';

/** What is wrong with a code that was typed; null when it confirms. `code`: the last one sent to the person; `matches`: whether what was typed is it. Only a code that may still be tried is compared. */
export function codeFault(code: { contentHash: string; expiresAt: Date; tries: number; usedAt: Date | null } | null, typed: { contentHash: string; matches: boolean }, now: Date): CodeFault | null {
  if (code === null || code.usedAt !== null) return 'none';
  if (code.contentHash !== typed.contentHash) return 'other-mandate';
  if (now >= code.expiresAt) return 'expired';
  if (code.tries >= MOST_TRIES) return 'spent';
  return typed.matches ? null : 'wrong';
}
