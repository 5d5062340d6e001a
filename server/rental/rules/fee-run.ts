import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { DueItem, Reason, RubricAmount } from '../model.ts';
import { feeBase, feesOn, type FeeAmounts } from './fees.ts';
import { allocationFaults, impute, openOf, type Allocation, type OverpaymentSource } from './overpayment.ts';
import type { RubricOrder } from './receipt.ts';

/** Everything a fee run reads, at one moment. */
export interface FeeRunFacts {
  on: Day;
  /** Receipts with an overpayment left, oldest first. */
  sources: readonly OverpaymentSource[];
  items: readonly DueItem[];
  alreadyAllocated: ReadonlySet<string>;
  /** What reached owners and bore no fee yet: negative when it was taken back. */
  unbilled: readonly { id: Id; callId: Id; mandateId: Id; rubric: RubricAmount['rubric']; cents: bigint }[];
  /** Rents that bear fees as they are called: of mandates agreed so. */
  called: readonly { callId: Id; mandateId: Id; rubric: RubricAmount['rubric']; cents: bigint }[];
  /** Calls that bore their fees as called before: what pays them bears none. */
  billedAsCalled: ReadonlySet<Id>;
  /** Whether the books still take entries of `on`. */
  periodOpen: boolean;
  mandates: readonly { id: Id; number: string; active: boolean; feeBasisPoints: number | null; withCharges: boolean }[];
  order: RubricOrder;
}

export interface PlannedFee extends FeeAmounts {
  mandateId: Id;
  baseCents: bigint;
  explanation: string;
  /** Rows billed by this fee. */
  allocationIds: Id[];
  callIds: Id[];
}

export interface FeeRunPlan {
  allocations: { source: OverpaymentSource; parts: Allocation[]; explanation: string[] }[];
  /** Leases left aside, with every reason: they stop nothing else. */
  stopped: { leaseId: Id; faults: Reason[] }[];
  fees: PlannedFee[];
  /** Mandates that received something and have no rate. */
  withoutRate: { mandateId: Id; number: string }[];
}

/**
 * The fee computation, whose first step puts overpayments on what is due (oldest first, in the same lease): what they pay bears fees in this very run.
 * Run again on the same facts once it was posted, it plans nothing.
 */
export function planFeeRun(facts: FeeRunFacts): FeeRunPlan {
  const open = new Map(facts.items.map((item) => [item.id, item]));
  const plan: FeeRunPlan = { allocations: [], stopped: [], fees: [], withoutRate: [] };
  for (const source of facts.sources) {
    const items = [...open.values()].filter((item) => item.leaseId === source.leaseId && openOf(item) > 0n);
    const { allocations, explanation } = impute(source.cents, items, { on: facts.on, order: facts.order });
    if (allocations.length === 0) continue;
    const faults = allocationFaults(source, allocations, { mandateActive: facts.mandates.find((one) => one.id === source.mandateId)?.active ?? false, periodOpen: facts.periodOpen, alreadyAllocated: facts.alreadyAllocated, items });
    if (faults.length > 0) {
      plan.stopped.push({ leaseId: source.leaseId, faults });
      continue;
    }
    plan.allocations.push({ source, parts: allocations, explanation });
    for (const one of allocations) open.set(one.itemId, less(open.get(one.itemId)!, one.rubrics));
  }
  const asCalled = new Set([...facts.billedAsCalled, ...facts.called.map(({ callId }) => callId)]);
  for (const mandate of facts.mandates) {
    const called = facts.called.filter((one) => one.mandateId === mandate.id);
    const rows = facts.unbilled.filter((one) => one.mandateId === mandate.id && !asCalled.has(one.callId));
    const planned = plan.allocations.flatMap(({ parts }) => parts.filter((one) => one.mandateId === mandate.id && !asCalled.has(one.itemId)).flatMap((one) => one.rubrics));
    if (rows.length + planned.length + called.length === 0) continue;
    if (mandate.feeBasisPoints === null) {
      plan.withoutRate.push({ mandateId: mandate.id, number: mandate.number });
      continue;
    }
    const bases = [...rows, ...planned, ...called].map((one) => feeBase([{ rubric: one.rubric, cents: one.cents }], mandate));
    plan.fees.push({ mandateId: mandate.id, ...feesOn(bases, mandate.feeBasisPoints, facts.on), allocationIds: rows.map((one) => one.id), callIds: [...new Set(called.map(({ callId }) => callId))] });
  }
  return plan;
}

function less(item: DueItem, taken: readonly RubricAmount[]): DueItem {
  return { ...item, open: item.open.map((one) => ({ ...one, cents: one.cents - taken.filter((part) => part.rubric === one.rubric).reduce((sum, part) => sum + part.cents, 0n) })).filter((one) => one.cents > 0n) };
}
