import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { fiscalYears, postNow } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { insertRun, listRuns, lockCalls, type CallItem, type RunRow } from '../repository/calls.ts';
import { billCalls, billedAsCalled, calledToBill, insertFee } from '../repository/fees.ts';
import { readLeases, readMandates, type LeaseFacts, type MandateFacts } from '../repository/leases.ts';
import { allocatedPairs, allocationsOf, billAllocations, insertAllocations, lockOverpayments, takeOverpaid } from '../repository/receipts.ts';
import { allocationEntry, feeEntry, tenantLine, USUAL_ACCOUNTS } from '../rules/books.ts';
import { planFeeRun, type FeeRunPlan } from '../rules/fee-run.ts';
import { firstOfMonth } from '../rules/months.ts';
import { pairOf } from '../rules/overpayment.ts';
import { monthWords } from '../rules/words.ts';
import { clientBooks, findClientBooks, letterCalls, letterOverpaid } from './books.ts';
import { bookAllocation, type CompleteLease } from './receive.ts';

export interface PreparedFees {
  plan: FeeRunPlan;
  leases: ReadonlyMap<Id, LeaseFacts>;
  mandates: ReadonlyMap<Id, MandateFacts>;
  calls: readonly CallItem[];
}

/** What a fee run on this day would do: overpayments put on what is due, then fees on what reached the owners. Nothing is written. */
export async function previewFees(tx: Tx, viewer: Viewer, on: Day, today: Day): Promise<PreparedFees> {
  demand(viewer, 'rental.read');
  const sources = await lockOverpayments(tx);
  const calls = await lockCalls(tx, 'open');
  const mandates = await readMandates(tx, today);
  const unbilled = (await allocationsOf(tx, 'unbilled')).filter((one) => one.madeOn <= on);
  const pairs = await allocatedPairs(tx);
  const [called, before] = [await calledToBill(tx, on), await billedAsCalled(tx, [...unbilled.map((one) => one.callId), ...calls.map(({ id }) => id)])];
  const plan = planFeeRun({ on, sources, items: calls, alreadyAllocated: new Set(pairs.map((one) => pairOf(one.receiptId, one.callId))), unbilled, called, billedAsCalled: new Set(before), periodOpen: await takesEntries(tx, on), mandates, order: 'proportional' });
  const leases = await readLeases(tx, { ids: [...new Set([...sources, ...calls].map((one) => one.leaseId))] }, today);
  return { plan, calls, leases: new Map(leases.map((one) => [one.id, one])), mandates: new Map(mandates.map((one) => [one.id, one])) };
}

/** Whether the clients' books take an entry of that day; an exercise that nobody opened yet is opened when it is needed. */
async function takesEntries(tx: Tx, on: Day): Promise<boolean> {
  const entityId = await findClientBooks(tx);
  const year = entityId === null ? undefined : (await fiscalYears(tx, entityId)).find(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn);
  return year === undefined || (year.state === 'open' && (year.closedUntil === null || on > year.closedUntil));
}

export interface FeeRunOutcome {
  runId: Id;
  count: number;
  totalCents: bigint;
  allocatedCents: bigint;
}

/** Runs the fee computation and posts it. Run again, it finds nothing to do. */
export async function runFees(tx: Tx, viewer: Viewer, on: Day, today: Day): Promise<FeeRunOutcome> {
  demand(viewer, 'rental.write');
  const entityId = await clientBooks(tx, viewer, on);
  const prepared = await previewFees(tx, viewer, on, today);
  const { plan, mandates } = prepared;
  if (plan.fees.length + plan.allocations.length === 0) throw refusals.nothingToBill();
  const totalCents = plan.fees.reduce((sum, fee) => sum + fee.grossCents, 0n);
  const runId = await insertRun(tx, viewer.agencyId, { kind: 'fees', month: firstOfMonth(on), madeByName: viewer.kind === 'system' ? viewer.reason : viewer.name, count: plan.fees.length, totalCents });
  const allocatedCents = await postAllocations(tx, viewer, entityId, on, today, prepared, runId);
  for (const fee of plan.fees) {
    const mandate = mandates.get(fee.mandateId)!;
    const label = `Honoraires de gestion TTC, ${monthWords(on)}`;
    const posted = fee.grossCents === 0n ? [] : await postNow(tx, viewer, today, entityId, [{ journal: 'OD', entryOn: on, label, pieceReference: mandate.number, source: 'rental-fees', sourceKey: `${runId} ${fee.mandateId}`, lines: feeEntry(USUAL_ACCOUNTS, mandate.ownerCode!, fee.grossCents, label) }]);
    await insertFee(tx, viewer.agencyId, { ...fee, runId, entryId: posted[0]?.id ?? null });
    await billAllocations(tx, fee.allocationIds, runId);
    await billCalls(tx, fee.callIds, runId);
  }
  await record(tx, viewer, 'rental.fees-run', { kind: 'rental-run', id: runId }, { on, count: plan.fees.length, totalCents: Number(totalCents), allocatedCents: Number(allocatedCents) });
  return { runId, count: plan.fees.length, totalCents, allocatedCents };
}

/** Overpayments first (trop-perçus): posted, lettered, and billed by this very run when the mandate has a rate. */
async function postAllocations(tx: Tx, viewer: Viewer, entityId: Id, on: Day, today: Day, { plan, leases, calls }: PreparedFees, runId: Id): Promise<bigint> {
  let total = 0n;
  const billed = new Set(plan.fees.map((fee) => fee.mandateId));
  const sources = new Map((await lockOverpayments(tx)).map((one) => [one.lineId, one]));
  for (const { source, parts } of plan.allocations) {
    const lease = leases.get(source.leaseId) as CompleteLease;
    const cents = parts.reduce((sum, one) => sum + one.cents, 0n);
    const label = `Affectation du trop-perçu, ${lease.tenantName}`;
    const [posted] = await postNow(tx, viewer, today, entityId, [{ journal: 'OD', entryOn: on, label, pieceReference: lease.number, source: 'overpayment', sourceKey: `${runId} ${source.lineId}`, lines: allocationEntry(USUAL_ACCOUNTS, lease.tenantCode, label, parts.map((one) => bookAllocation(lease, calls, one))) }]);
    const rows = parts.flatMap((one, place) => one.rubrics.map((part) => ({ receiptId: source.lineId, callId: one.itemId, rubric: part.rubric, cents: part.cents, madeOn: on, origin: 'overpayment' as const, entryId: posted!.id, line: tenantLine(place) })));
    const ids = await insertAllocations(tx, viewer.agencyId, rows);
    if (billed.has(source.mandateId)) await billAllocations(tx, ids, runId);
    await takeOverpaid(tx, source.lineId, cents);
    await letterCalls(tx, viewer, today, entityId, parts.map((one) => one.itemId));
    await letterOverpaid(tx, viewer, today, entityId, { ...sources.get(source.lineId)!, id: source.lineId, refundEntryId: null });
    total += cents;
  }
  return total;
}

export async function feeRuns(tx: Tx, viewer: Viewer): Promise<RunRow[]> {
  demand(viewer, 'rental.read');
  return listRuns(tx, 'fees');
}
