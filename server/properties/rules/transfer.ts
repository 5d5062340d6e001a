import type { Day } from '../../kernel/day.ts';
import type { Ownership } from '../model.ts';
import { ownsOn } from './ownership-timeline.ts';

/** A sale in terms of ownerships: those that end on its day, and those of the buyer that begin on it, with the same parts. */
export type TransferPlan =
  | { kind: 'planned'; ended: Ownership[]; begun: { lotId: string; shareNumerator: number; shareDenominator: number }[] }
  | { kind: 'refused'; code: 'not-the-owner'; lotId: string }
  | { kind: 'refused'; code: 'ends-already'; lotId: string; untilOn: Day };

/** `ownerships` are all those of the lots sold. From the day of the sale, included, the buyer owns; the seller's end is that day, excluded. */
export function planTransfer(ownerships: readonly Ownership[], sale: { sellerPartyId: string; lotIds: readonly string[]; soldOn: Day }): TransferPlan {
  const ended: Ownership[] = [];
  for (const lotId of sale.lotIds) {
    const held = ownerships.filter((one) => one.lotId === lotId && one.partyId === sale.sellerPartyId && ownsOn(one, sale.soldOn));
    if (held.length === 0) return { kind: 'refused', code: 'not-the-owner', lotId };
    // What the seller no longer holds later was sold by a transfer already recorded: the two must be put in order by a person.
    const resold = held.find((one) => one.untilOn !== null);
    if (resold) return { kind: 'refused', code: 'ends-already', lotId, untilOn: resold.untilOn! };
    ended.push(...held);
  }
  return { kind: 'planned', ended, begun: ended.map(({ lotId, shareNumerator, shareDenominator }) => ({ lotId, shareNumerator, shareDenominator })) };
}
