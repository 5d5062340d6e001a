import { allocate } from '../../kernel/allocation.ts';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Explained, KeyVersion, Owner, Part, Weight } from '../model.ts';
import { euros, shortDay } from './words.ts';

const words = new Intl.Collator('fr', { numeric: true });
const DIGITS = /^\d{1,15}$/;

/** Lots in the order people count them: 2, 12, 12 bis, 102. Lists that come in that order, as the database gives them, are not sorted again. */
export function byLotNumber<T extends { number: string }>(lots: readonly T[]): readonly T[] {
  const counted = lots.map((lot) => ({ lot, number: lot.number, whole: DIGITS.test(lot.number) ? Number(lot.number) : Number.NaN }));
  const inOrder = counted.every((one, index) => index === 0 || asCounted(counted[index - 1]!, one) <= 0);
  return inOrder ? lots : counted.sort(asCounted).map(({ lot }) => lot);
}

function asCounted(a: { number: string; whole: number }, b: { number: string; whole: number }): number {
  return a.whole - b.whole || words.compare(a.number, b.number);
}

/**
 * Shares an amount between the lots of a key (loi n° 65-557, art. 10): largest remainder, ties to the lowest lot number, a lot that weighs nothing never
 * receives a cent, a credit note mirrors the invoice lot by lot. The parts add up to the amount; the order in which the lots are given does not matter.
 */
export function allocateByKey(total: bigint, weights: readonly Weight[]): Part[] {
  const lots = byLotNumber(weights);
  const parts = allocate(total, lots.map(({ weight }) => weight));
  return lots.map(({ lotId }, index) => ({ lotId, cents: parts[index]! }));
}

/**
 * The calls of a budget: cumulated shares, so that each call adds up to its own total and the year of each lot is its share of the budget.
 * The first totals are the floor of their exact value, the last one brings what is left.
 */
export function instalments(budget: bigint, weights: readonly Weight[], count: number): Part[][] {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('There must be at least one call.');
  const calls: Part[][] = [];
  let before: readonly Part[] | null = null;
  for (let call = 1; call <= count; call += 1) {
    const until: Part[] = allocateByKey(cumulated(budget, call, count), weights);
    const earlier = before;
    calls.push(until.map(({ lotId, cents }, index) => ({ lotId, cents: cents - (earlier?.[index]?.cents ?? 0n) })));
    before = until;
  }
  return calls;
}

/** What calls 1 to `call` of `count` add up to. A negative budget (a credit) mirrors the positive one. */
export function cumulated(budget: bigint, call: number, count: number): bigint {
  if (budget < 0n) return -cumulated(-budget, call, count);
  return budget * BigInt(call) / BigInt(count);
}

/** The share of a lot between its owners: the lot's amount is fixed first. Null when nobody owns it. */
export function splitAmongOwners(cents: bigint, owners: readonly Owner[]): { owner: Owner; cents: bigint }[] | null {
  if (owners.length === 0) return null;
  const common = owners.reduce((product, { denominator }) => product * BigInt(denominator), 1n);
  const ordered = [...owners].sort((a, b) => ((a.accountCode ?? '') < (b.accountCode ?? '') || ((a.accountCode ?? '') === (b.accountCode ?? '') && a.partyId < b.partyId) ? -1 : 1));
  const parts = allocate(cents, ordered.map(({ numerator, denominator }) => common / BigInt(denominator) * BigInt(numerator)));
  return ordered.map((owner, index) => ({ owner, cents: parts[index]! }));
}

/** The weights of a key on a day: those of the first version that still runs that day. Former ones are kept, so that a change never moves what was done before it. */
export function weightsOn(versions: readonly KeyVersion[], on: Day): readonly Weight[] {
  const former = versions.filter((one): one is KeyVersion & { untilOn: Day } => one.untilOn !== null && on < one.untilOn).sort((a, b) => (a.untilOn < b.untilOn ? -1 : 1));
  return former[0]?.weights ?? versions.find(({ untilOn }) => untilOn === null)?.weights ?? [];
}

/** Amounts of a key over a period in which its weights changed: each amount is shared by the weights of its own day. */
export function allocateByDate(amounts: readonly { on: Day; cents: bigint }[], versions: readonly KeyVersion[]): Explained<Part[]> {
  const byVersion = new Map<readonly Weight[], { cents: bigint; from: Day; until: Day }>();
  for (const { on, cents } of amounts) {
    const weights = weightsOn(versions, on);
    const known = byVersion.get(weights) ?? { cents: 0n, from: on, until: on };
    byVersion.set(weights, { cents: known.cents + cents, from: on < known.from ? on : known.from, until: on > known.until ? on : known.until });
  }
  const parts = [...byVersion].map(([weights, { cents }]) => (cents === 0n ? [] : allocateByKey(cents, weights)));
  return {
    value: parts.length === 1 ? parts[0]! : sumParts(parts.flat()),
    reasons: byVersion.size < 2 ? [] : [...byVersion.values()].map(({ cents, from, until }) => ({
      article: 'Loi n°\u00A065-557, art. 10', sentence: `${euros(cents)} du ${shortDay(from)} au ${shortDay(until)}, répartis selon les tantièmes en vigueur à ces dates.`,
    })),
  };
}

/** One part a lot. */
function sumParts(parts: readonly Part[]): Part[] {
  return [...centsByLot(parts)].map(([lotId, cents]) => ({ lotId, cents }));
}

export function centsByLot(parts: readonly Part[]): Map<Id, bigint> {
  const byLot = new Map<Id, bigint>();
  for (const { lotId, cents } of parts) {
    const known = byLot.get(lotId);
    byLot.set(lotId, known === undefined ? cents : known + cents);
  }
  return byLot;
}
