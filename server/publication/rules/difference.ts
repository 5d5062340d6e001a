/** One thing a target holds, told apart by its key; two fingerprints differ when their contents do. */
export type Held = { key: string; fingerprint: string };

export type Difference<T extends Held, A extends Held = Held> = {
  appear: T[];
  change: { before: A; after: T }[];
  disappear: A[];
  unchanged: number;
};

/**
 * What a run has to send: the distance between what a target should hold and what it acknowledged. Sending it and acknowledging it makes the next difference
 * empty, so a run that was interrupted is simply run again. A key given twice on either side is a fault of the caller, said at once: silently keeping one
 * of two would publish a thing chosen by chance.
 */
export function differenceBetween<T extends Held, A extends Held>(wanted: Iterable<T>, acknowledged: Iterable<A>): Difference<T, A> {
  const held = byKey(acknowledged, 'acknowledged');
  const difference: Difference<T, A> = { appear: [], change: [], disappear: [], unchanged: 0 };
  for (const after of byKey(wanted, 'wanted').values()) {
    const before = held.get(after.key);
    held.delete(after.key);
    if (before === undefined) difference.appear.push(after);
    else if (before.fingerprint !== after.fingerprint) difference.change.push({ before, after });
    else difference.unchanged += 1;
  }
  difference.disappear.push(...held.values());
  return difference;
}

function byKey<T extends Held>(items: Iterable<T>, side: string): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) {
    if (found.has(item.key)) throw new RangeError(`Key given twice on the ${side} side: ${item.key}`);
    found.set(item.key, item);
  }
  return found;
}
