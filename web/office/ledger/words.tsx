import { day } from '../../ui/format.ts';
import { Status, Tag } from '../../ui/tag.tsx';
import type { YearState } from './model.ts';

const STATES = { arrested: ['soon', 'Arrêté'], approved: ['done', 'Approuvé'] } as const;

export function YearStatus({ state }: { state: YearState }) {
  if (state === 'open') return <Tag tone="primary">Ouvert</Tag>;
  const [kind, word] = STATES[state];
  return <Status kind={kind}>{word}</Status>;
}

/** « 2026 » for a calendar year, both days otherwise. */
export function yearName({ fromOn, untilOn }: { fromOn: string; untilOn: string }): string {
  return fromOn.endsWith('-01-01') && untilOn.endsWith('-12-31') && fromOn.slice(0, 4) === untilOn.slice(0, 4) ? fromOn.slice(0, 4) : `du ${day(fromOn)} au ${day(untilOn)}`;
}
