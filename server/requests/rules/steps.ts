import type { Day } from '../../kernel/day.ts';
import type { StepKind } from '../model.ts';

export type StepFault = { fault: 'ticket-closed' } | { fault: 'day-ahead' } | { fault: 'day-before'; last: Day };

/**
 * Whether a step may follow those already noted. Steps may repeat (two quotes, a second visit) and some may be skipped (an urgent repair has no quote), but
 * days never go back, none is to come, and nothing follows the end.
 */
export function stepFault(steps: readonly { kind: StepKind; on: Day }[], next: { on: Day }, today: Day): StepFault | null {
  const last = steps.at(-1);
  if (last?.kind === 'closed') return { fault: 'ticket-closed' };
  if (next.on > today) return { fault: 'day-ahead' };
  if (last && next.on < last.on) return { fault: 'day-before', last: last.on };
  return null;
}
