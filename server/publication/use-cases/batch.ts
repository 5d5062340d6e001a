import type { Id } from '../../kernel/ids.ts';
import type { HeldItem } from '../repository/held-items.ts';
import { differenceBetween, type Held } from '../rules/difference.ts';

export interface Batch<T> {
  appear: (T & { sourceId: Id })[];
  change: (T & { sourceId: Id })[];
  disappear: HeldItem[];
}

export function split<T extends Held & { sourceId: Id }>(wanted: readonly T[], held: readonly HeldItem[]): Batch<T> {
  const { appear, change, disappear } = differenceBetween(wanted, held);
  return { appear, change: change.map(({ after }) => after), disappear };
}
