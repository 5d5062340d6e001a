import type { Day } from '../../kernel/day.ts';
import type { SeatFields } from '../model.ts';

type Seat = SeatFields & { id: string };

/** Seats run to their last day included; null is open. */
export function seatsOverlap(a: Pick<SeatFields, 'fromOn' | 'untilOn'>, b: Pick<SeatFields, 'fromOn' | 'untilOn'>): boolean {
  return a.fromOn <= (b.untilOn ?? FOREVER) && b.fromOn <= (a.untilOn ?? FOREVER);
}

/**
 * One president at a time for a council (décret n° 67-223, art. 22: the council elects its president among its members), and one seat at a time for a person.
 * Whether the person may sit at all (loi n° 65-557, art. 21: co-owners, their spouses, ascendants, representatives) is left to the assembly that elected them.
 */
export function seatFault(seat: SeatFields, others: readonly Seat[]): { code: 'two-presidents' | 'seat-twice'; other: Seat } | null {
  const together = others.filter((other) => other.buildingId === seat.buildingId && seatsOverlap(seat, other));
  const president = seat.office === 'president' ? together.find((other) => other.office === 'president' && other.partyId !== seat.partyId) : undefined;
  if (president) return { code: 'two-presidents', other: president };
  const own = together.find((other) => other.partyId === seat.partyId);
  return own ? { code: 'seat-twice', other: own } : null;
}

const FOREVER = '9999-12-31' as Day;
