import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';
import type { FiscalYearState } from './model.ts';

export type LedgerRight = 'ledger.read' | 'ledger.write' | 'ledger.close';

/** The books are the staff's; clients read what publication made of them. The program itself may post what a run makes. */
export function holds(viewer: Viewer, right: LedgerRight): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has(right));
}

export function demand(viewer: Viewer, right: LedgerRight): void {
  if (!holds(viewer, right)) throw noRight();
}

/** An entry posted is reversed once, never a reversal again. */
export function entryActs(viewer: Viewer, entry: { reversed: boolean; reverses: boolean }): string[] {
  return holds(viewer, 'ledger.write') ? [...(entry.reversed || entry.reverses ? [] : ['reverse']), 'attach'] : [];
}

export function draftActs(viewer: Viewer): string[] {
  return holds(viewer, 'ledger.write') ? ['change', 'post', 'delete'] : [];
}

export function yearActs(viewer: Viewer, { state, arrestedBy }: { state: FiscalYearState; arrestedBy: string | null }): string[] {
  if (!holds(viewer, 'ledger.close')) return [];
  return { open: ['close-period', 'arrest'], arrested: arrestedBy === null ? ['approve', 'reopen'] : [], approved: [] }[state];
}
