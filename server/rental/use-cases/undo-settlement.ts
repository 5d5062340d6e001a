import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { reverseEntry, withWitnesses } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Reason } from '../model.ts';
import { lockCalls, readCalls, type CallItem } from '../repository/calls.ts';
import { receiptInside } from '../repository/made-by.ts';
import { allocationsOf } from '../repository/receipts.ts';
import { settlementsOf, unsettledColumns, type SettlementRow } from '../repository/settlements.ts';
import { later } from '../rules/months.ts';
import { openOf } from '../rules/overpayment.ts';
import { movedSince, settlementBackFaults } from '../rules/taking-back.ts';
import { takeCallBack } from './cancel-rent-call.ts';
import { undoPayment } from './take-receipt-back.ts';

const REASON = 'Régularisation des charges annulée';

/** What forbids to undo a posted settlement of charges today. */
export async function settlementFaults(tx: Tx, settlement: SettlementRow): Promise<Reason[]> {
  const receiptId = settlement.entryId === null ? null : await receiptInside(tx, settlement.entryId);
  const calls = callsOf(settlement, await readCalls(tx, { leaseId: settlement.leaseId })).map((call) => ({ dueOn: call.dueOn, paidCents: call.dueCents - openOf(call) }));
  return settlementBackFaults({ calls, moved: receiptId === null ? null : movedSince(await allocationsOf(tx, { receiptId }), 0n) });
}

const callsOf = ({ fromOn }: SettlementRow, calls: readonly CallItem[]): CallItem[] => calls.filter((call) => call.kind === 'settlement' && call.fromOn === fromOn);

/** Takes back a settlement that was posted: its calls are due no more, or what it paid is due again; the statement told to the tenant stands, and may be posted anew or taken back too. Answers with the contrary entries, by what they take back. */
export async function undoSettlement(tx: Tx, viewer: Viewer, id: Id, version: number | null, on: Day, today: Day): Promise<Map<Id, Id>> {
  demand(viewer, 'rental.write');
  const [settlement] = await settlementsOf(tx, { id });
  if (!settlement) throw notFound();
  if (settlement.settledOn === null) throw refusals.settlementNotPosted();
  const calls = callsOf(settlement, await lockCalls(tx, { leaseId: settlement.leaseId }));
  const faults = await settlementFaults(tx, settlement);
  if (faults.length > 0) throw refusals.cannotMove(faults);
  const back = new Map<Id, Id>();
  for (const call of calls) back.set(call.entryId, (await takeCallBack(tx, viewer, call, later(on, call.dueOn), today, REASON)).entryId);
  if (settlement.entryId !== null && !back.has(settlement.entryId)) {
    const receiptId = await receiptInside(tx, settlement.entryId);
    back.set(settlement.entryId, receiptId === null ? (await reverseEntry(tx, viewer, today, settlement.entryId, on)).id : await undoPayment(tx, viewer, { id: receiptId, entryId: settlement.entryId }, on, today, REASON));
  }
  await saveChanges(tx, 'office.rental_charge_settlements', { kind: 'lease', id }, version ?? settlement.version, unsettledColumns());
  await record(tx, viewer, 'rental.charges-settlement-undone', { kind: 'lease', id: settlement.leaseId }, { settlement: id, on, settledOn: settlement.settledOn, balanceCents: Number(settlement.balanceCents) });
  return back;
}

/** From the screen of charges, on today: whoever stands on its entries may forbid it. */
export async function undoFromCharges(tx: Tx, viewer: Viewer, id: Id, version: number, today: Day): Promise<void> {
  demand(viewer, 'rental.write');
  const [settlement] = await settlementsOf(tx, { id });
  await withWitnesses(tx, viewer, today, settlement?.entryId ? [settlement.entryId] : [], () => undoSettlement(tx, viewer, id, version, today, today));
}
