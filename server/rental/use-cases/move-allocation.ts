import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Day } from '../../kernel/day.ts';
import { postNow } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Rubric } from '../model.ts';
import { lockCalls, type CallItem } from '../repository/calls.ts';
import { readLeases } from '../repository/leases.ts';
import { allocationsOf, insertAllocations, type AllocationRow } from '../repository/receipts.ts';
import { moveEntry, tenantLine, USUAL_ACCOUNTS, type BookAllocation } from '../rules/books.ts';
import { planMove, selectLines, type MoveTarget, type PostedAllocation } from '../rules/moving-entries.ts';
import { monthWords } from '../rules/words.ts';
import { clientBooks, letterCalls, unletterCalls } from './books.ts';
import { withdrawUntrue } from './keep-papers.ts';
import { completeLease, paidOf, type CompleteLease } from './receive.ts';

export interface AskedMove {
  leaseId: Id;
  /** The allocation, by its own id: never by amount and date. */
  allocationId: Id;
  toCallId: Id;
  toRubric: Rubric;
  on: Day;
  /** Between two mandates an owner's money moves: the manager says so. */
  confirmed: boolean;
}

/** Moves an allocation to another call or rubric (basculement): reversal and new entry in one, tied by a transfer, un-lettered and lettered again; the next fee run corrects. */
export async function moveAllocation(tx: Tx, viewer: Viewer, asked: AskedMove, today: Day): Promise<{ transferId: Id; entryId: Id; feeCorrection: boolean }> {
  demand(viewer, 'rental.write');
  const from = await completeLease(tx, asked.leaseId, today);
  const rows = await allocationsOf(tx, { leaseId: asked.leaseId });
  const { found, faults } = selectLines(rows.map((row) => posted(row, rows, from)), [asked.allocationId]);
  if (faults.length > 0) throw refusals.cannotMove(faults);
  const row = rows.find((one) => one.id === asked.allocationId)!;
  const calls = await lockCalls(tx, { callIds: [row.callId, asked.toCallId] });
  const target = calls.find((call) => call.id === asked.toCallId);
  if (!target) throw notFound();
  const to = await completeLease(tx, target.leaseId, today);
  const transferId = newId();
  const { plan, faults: refused } = planMove(found[0]!, targetOf(target, to, asked.toRubric, row.cents), { transferId, confirmed: asked.confirmed });
  const open = target.open.find((one) => one.rubric === asked.toRubric)?.cents ?? 0n;
  if (plan && open < row.cents && row.callId !== target.id) refused.push({ code: 'target-paid', sentence: 'L’échéance de destination ne doit plus ce montant sur cette rubrique. Choisissez-en une autre.' });
  if (refused.length > 0) throw refusals.cannotMove(refused);
  const entityId = await clientBooks(tx, viewer, asked.on);
  const callIds = [...new Set([row.callId, target.id])];
  await unletterCalls(tx, viewer, entityId, callIds);
  const source = calls.find((call) => call.id === row.callId)!;
  const label = (call: CallItem, lease: CompleteLease): string => `Basculement, ${monthWords(call.month)}, lot ${lease.lots}`;
  const side = (lease: CompleteLease, call: CallItem, rubric: Rubric): BookAllocation => ({ tenant: lease.tenantCode, owner: lease.ownerCode, label: label(call, lease), rubrics: [{ rubric, cents: row.cents }] });
  const [entry] = await postNow(tx, viewer, today, entityId, [{ journal: 'OD', entryOn: asked.on, label: `Basculement, ${from.tenantName}`, pieceReference: from.number, source: 'rental-move', sourceKey: transferId, lines: moveEntry(USUAL_ACCOUNTS, side(from, source, row.rubric), side(to, target, asked.toRubric)) }]);
  const common = { receiptId: row.receiptId, madeOn: asked.on, origin: 'move' as const, transferId, entryId: entry!.id };
  await insertAllocations(tx, viewer.agencyId, [{ ...common, callId: row.callId, rubric: row.rubric, cents: -row.cents, line: tenantLine(0) - 1 }, { ...common, callId: target.id, rubric: asked.toRubric, cents: row.cents, line: tenantLine(0) }]);
  await letterCalls(tx, viewer, today, entityId, callIds);
  await withdrawUntrue(tx, viewer, await paidOf(tx, callIds), today, 'Affectation basculée');
  await record(tx, viewer, 'rental.moved', { kind: 'lease', id: from.id }, { transferId, cents: Number(row.cents), from: source.month, to: target.month, toLease: to.number });
  return { transferId, entryId: entry!.id, feeCorrection: plan!.feeCorrection };
}

function targetOf(call: CallItem, lease: CompleteLease, rubric: Rubric, cents: bigint): MoveTarget {
  return { tenantId: lease.tenantPartyId, leaseId: lease.id, mandateId: call.mandateId, itemId: call.id, rubrics: [{ rubric, cents }] };
}

/** A row as the rule sees it: what stands on the same receipt, call and rubric says whether it was moved or returned since. */
function posted(row: AllocationRow, rows: readonly AllocationRow[], lease: CompleteLease): PostedAllocation {
  const left = rows.filter((one) => one.receiptId === row.receiptId && one.callId === row.callId && one.rubric === row.rubric).reduce((sum, one) => sum + one.cents, 0n);
  return {
    lineId: row.id, entryId: row.entryId, on: row.madeOn, tenantId: lease.tenantPartyId, leaseId: row.leaseId, mandateId: row.mandateId, itemId: row.callId, rubrics: [{ rubric: row.rubric, cents: row.cents }], pieceReference: lease.number,
    status: row.cents < 0n || left < row.cents ? 'moved' : 'posted', feeRunId: row.feeRunId,
  };
}

export interface MovableRow extends AllocationRow {
  movable: boolean;
}

/** What stands on the calls of a lease, line by line, to choose from. */
export async function allocationsOfLease(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<MovableRow[]> {
  demand(viewer, 'rental.read');
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  if (!lease) throw notFound();
  const rows = await allocationsOf(tx, { leaseId });
  return rows.map((row) => ({ ...row, movable: posted(row, rows, lease as CompleteLease).status === 'posted' }));
}
