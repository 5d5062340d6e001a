import type { Id } from '../server/kernel/ids.ts';

/** Chance that can be played again: the same seed gives the same agency, row for row. */
export interface Chance {
  /** In [0, 1[. */
  next(): number;
  /** Whole number, both ends included. */
  between(least: number, most: number): number;
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
}

/** mulberry32: thirty-two bits of state are plenty for invented people. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next, between,
    happens: (probability) => next() < probability,
    pick: (from) => from[between(0, from.length - 1)]!,
    shuffled: (from) => {
      const deck = [...from];
      for (let last = deck.length - 1; last > 0; last--) {
        const at = between(0, last);
        [deck[last], deck[at]] = [deck[at]!, deck[last]!];
      }
      return deck;
    },
  };
}

/** Ids in the order they are asked for, shaped as UUIDv7: written to the database in that order, they fill its indexes from one end. */
export function idMaker(seed: number, firstMillisecond: number): () => Id {
  const chance = chanceOf(seed ^ 0x1D5EED);
  const hex = (digits: number): string => Math.floor(chance.next() * 16 ** digits).toString(16).padStart(digits, '0');
  let at = firstMillisecond;
  return () => {
    const time = (at++).toString(16).padStart(12, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[chance.between(0, 3)]}${hex(3)}-${hex(6)}${hex(6)}`;
  };
}
