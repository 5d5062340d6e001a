import { allocate } from '../../kernel/allocation.ts';
import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { withdrawLetters } from '../../documents/public.ts';
import { freshKey, postNow } from '../../ledger/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { isHomeLease } from '../model.ts';
import { insertCall, insertRun, lockCalls, provisionsCalled } from '../repository/calls.ts';
import { termsOfLeases, USUAL_TERMS } from '../repository/lease-terms.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { papersOf, placesOfLeases, withdrawPapers } from '../repository/papers.ts';
import { insertAllocations, insertReceipt } from '../repository/receipts.ts';
import { deleteSettlement, insertSettlement, naturesUsed, settledColumns, settlementsOf, type NatureLine, type SettlementRow } from '../repository/settlements.ts';
import { callEntry, settlementCreditEntry, tenantLine, USUAL_ACCOUNTS } from '../rules/books.ts';
import { limitationWords, settleCharges, type ChargesSettlement } from '../rules/charges-settlement.ts';
import { firstOfMonth, lastOfMonth } from '../rules/months.ts';
import { impute } from '../rules/overpayment.ts';
import { settlementPaper } from '../rules/papers.ts';
import { frenchDay, RUBRIC_TRAITS } from '../rules/words.ts';
import { clientBooks, letterCalls } from './books.ts';
import { keepPapers } from './keep-papers.ts';
import { bookAllocation, completeLease, type CompleteLease } from './receive.ts';

export interface SettlementState {
  lease: LeaseFacts;
  /** Null: fixed charges, never settled. */
  settlement: SettlementRow | null;
  /** What was called here in the period. */
  provisionsCents: bigint;
  eventId: Id | null;
  callableOn: Day | null;
  /** Until when the balance may be claimed, in words. */
  limitation: string | null;
}

/** Leases of a year whose charges are provisions, each with its statement when it was made. */
export async function chargeSettlements(tx: Tx, viewer: Viewer, period: { fromOn: Day; untilOn: Day }, today: Day): Promise<{ rows: SettlementState[]; natures: string[] }> {
  demand(viewer, 'rental.read');
  const leases = (await readLeases(tx, { from: period.fromOn, until: period.untilOn }, today)).filter((lease) => lease.mandateId !== null && lease.chargesCents > 0n);
  const [terms, called, settlements] = [await termsOfLeases(tx, leases.map(({ id }) => id)), await provisionsCalled(tx, period.fromOn, period.untilOn), await settlementsOf(tx, period)];
  const papers = new Map((await papersOf(tx, { kind: 'settlement', keys: settlements.map(({ id }) => id) })).map((paper) => [paper.key, paper.eventId]));
  const rows = leases.filter((lease) => (terms.get(lease.id)?.chargesMode ?? 'provision') === 'provision').map((lease): SettlementState => {
    const settlement = settlements.find((one) => one.leaseId === lease.id) ?? null;
    return { lease, settlement, provisionsCents: called.get(lease.id) ?? 0n, eventId: settlement && (papers.get(settlement.id) ?? null), callableOn: settlement && addMonths(settlement.toldOn, 1), limitation: settlement?.settledOn && isHomeLease((terms.get(lease.id) ?? USUAL_TERMS).kind) ? limitationWords(settlement.settledOn) : null };
  });
  return { rows, natures: await naturesUsed(tx) };
}

export interface AskedSettlement {
  leaseId: Id;
  fromOn: Day;
  untilOn: Day;
  /** Recoverable charges of the lot for the whole period, by nature. */
  lines: readonly NatureLine[];
  provisionsCents: bigint;
}

/** What the settlement comes to, a month from today; nothing is written. */
export async function previewSettlement(tx: Tx, viewer: Viewer, asked: AskedSettlement, today: Day): Promise<ChargesSettlement> {
  demand(viewer, 'rental.read');
  return reckon(tx, await completeLease(tx, asked.leaseId, today), asked, today);
}

async function reckon(tx: Tx, lease: CompleteLease, asked: AskedSettlement, today: Day): Promise<ChargesSettlement> {
  const { kind, chargesMode: mode } = (await termsOfLeases(tx, [lease.id])).get(lease.id) ?? USUAL_TERMS;
  const recoverableCents = asked.lines.reduce((sum, one) => sum + one.cents, 0n);
  const settlement = settleCharges({ fromOn: asked.fromOn, untilOn: asked.untilOn, recoverableCents }, { kind, mode, entryOn: lease.entryOn, exitOn: lease.exitOn, provisionsCents: asked.provisionsCents }, addMonths(today, 1));
  if (settlement === null) throw refusals.fixedCharges();
  if (asked.fromOn > asked.untilOn) throw refusals.periodReversed();
  if (settlement.days === 0) throw refusals.notThere();
  return settlement;
}

/** Makes the statement of charges by nature and sends it to the tenant: the balance may be asked a month later (loi n° 89-462, art. 23). */
export async function tellSettlement(platform: Platform, viewer: StaffViewer, asked: AskedSettlement, today: Day): Promise<{ id: Id }> {
  demand(viewer, 'rental.write');
  if (asked.untilOn > today) throw refusals.periodOpen();
  const { id, planned } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const lease = await completeLease(tx, asked.leaseId, today);
    const { days, shareCents, balanceCents, explanation } = await reckon(tx, lease, asked, today);
    const recoverableCents = asked.lines.reduce((sum, one) => sum + one.cents, 0n);
    const made = await insertSettlement(tx, viewer.agencyId, { ...asked, lines: [...asked.lines], mandateId: lease.mandateId, recoverableCents, days, shareCents, balanceCents, explanation, toldOn: today, toldByName: viewer.name });
    if (made === null) throw refusals.settlementKnown();
    await record(tx, viewer, 'rental.charges-told', { kind: 'lease', id: lease.id }, { fromOn: asked.fromOn, untilOn: asked.untilOn, balanceCents: Number(balanceCents) });
    const place = (await placesOfLeases(tx, [lease.id])).get(lease.id)!;
    const body = settlementPaper({ ...asked, kind: ((await termsOfLeases(tx, [lease.id])).get(lease.id) ?? USUAL_TERMS).kind, tenantName: lease.tenantName, leaseNumber: lease.number, place: place.place, recoverableCents, shareCents, balanceCents, explanation, callableOn: addMonths(today, 1), documentsUntil: addMonths(today, 6) });
    return { id: made, planned: { kind: 'settlement' as const, key: made, month: firstOfMonth(today), leaseId: lease.id, mandateId: null, electronic: true, place, body } };
  });
  await keepPapers(platform, viewer, [planned], today);
  return { id };
}

/** Posts the balance: what the tenant owes is called, in one time or twelve; what the tenant is owed pays what is due, then is paid back. */
export async function settle(tx: Tx, viewer: Viewer, id: Id, version: number, { instalments, on }: { instalments: 1 | 12; on: Day }, today: Day): Promise<void> {
  demand(viewer, 'rental.write');
  const settlement = await unsettled(tx, id);
  const callableOn = addMonths(settlement.toldOn, 1);
  if (on < callableOn) throw refusals.settlementEarly(frenchDay(callableOn));
  const late = on > `${Number(settlement.untilOn.slice(0, 4)) + 1}-12-31`;
  if (instalments === 12 && (!late || settlement.balanceCents <= 0n)) throw refusals.noInstalments();
  const lease = await completeLease(tx, settlement.leaseId, today);
  const done = settlement.balanceCents > 0n ? await callBalance(tx, viewer, settlement, lease, instalments, on, today) : await creditBalance(tx, viewer, settlement, lease, on, today);
  await saveChanges(tx, 'office.rental_charge_settlements', { kind: 'lease', id }, version, settledColumns({ settledOn: on, instalments, ...done }));
  await record(tx, viewer, 'rental.charges-settled', { kind: 'lease', id: lease.id }, { settlement: id, on, instalments, balanceCents: Number(settlement.balanceCents) });
}

const labelOf = ({ fromOn, untilOn }: SettlementRow): string => `du ${frenchDay(fromOn)} au ${frenchDay(untilOn)}`;

async function callBalance(tx: Tx, viewer: Viewer, settlement: SettlementRow, lease: CompleteLease, instalments: number, on: Day, today: Day) {
  const parts = allocate(settlement.balanceCents, Array.from({ length: instalments }, () => 1n)).map((cents, at) => ({ cents, dueOn: addMonths(on, at) })).filter(({ cents }) => cents > 0n);
  const entityId = await clientBooks(tx, viewer, on, lastOfMonth(addMonths(on, instalments - 1)));
  const line = (cents: bigint) => ({ rubric: 'settlement' as const, label: RUBRIC_TRAITS.settlement.label, cents, explanation: settlement.explanation });
  const keys: string[] = [];
  for (const at of parts.keys()) keys.push(await freshKey(tx, entityId, 'charges-settlement', `${settlement.id} ${at}`));
  const posted = await postNow(tx, viewer, today, entityId, parts.map(({ cents, dueOn }, at) => ({
    journal: 'QT', entryOn: dueOn, label: `Régularisation des charges, ${labelOf(settlement)}`, pieceReference: lease.number, source: 'charges-settlement', sourceKey: keys[at]!, lines: callEntry(USUAL_ACCOUNTS, lease.tenantCode, [line(cents)], labelOf(settlement)),
  })));
  const runId = await insertRun(tx, viewer.agencyId, { kind: 'settlement', month: firstOfMonth(on), madeByName: viewer.kind === 'system' ? viewer.reason : viewer.name, count: parts.length, totalCents: settlement.balanceCents });
  for (const [at, { cents, dueOn }] of parts.entries()) {
    await insertCall(tx, viewer.agencyId, { kind: 'settlement', runId, leaseId: lease.id, mandateId: settlement.mandateId, month: firstOfMonth(dueOn), dueOn, fromOn: settlement.fromOn, untilOn: settlement.untilOn, lines: [line(cents)], totalCents: cents, entryId: posted[at]!.id });
  }
  return { offsetCents: 0n, refundCents: 0n, entryId: posted[0]?.id ?? null };
}

async function creditBalance(tx: Tx, viewer: Viewer, settlement: SettlementRow, lease: CompleteLease, on: Day, today: Day) {
  const cents = -settlement.balanceCents;
  if (cents === 0n) return { offsetCents: 0n, refundCents: 0n, entryId: null };
  const calls = (await lockCalls(tx, { leaseId: lease.id })).filter((call) => call.open.length > 0 && call.kind !== 'letting');
  const { allocations, leftCents } = impute(cents, calls, { on, chosen: calls.map((call) => call.id) });
  const entityId = await clientBooks(tx, viewer, on);
  const label = `Régularisation des charges en faveur de ${lease.tenantName}, ${labelOf(settlement)}`;
  const [posted] = await postNow(tx, viewer, today, entityId, [{
    journal: leftCents > 0n ? 'BQ' : 'OD', entryOn: on, label, pieceReference: lease.number, source: 'charges-settlement', sourceKey: await freshKey(tx, entityId, 'charges-settlement', settlement.id), lines: settlementCreditEntry(USUAL_ACCOUNTS, { owner: lease.ownerCode, cents, refundCents: leftCents, label }, allocations.map((one) => bookAllocation(lease, calls, one))),
  }]);
  if (allocations.length > 0) {
    const receiptId = await insertReceipt(tx, viewer.agencyId, { leaseId: lease.id, mandateId: lease.mandateId, receivedOn: on, cents: cents - leftCents, overpaidCents: 0n, overpaidLine: null, label: 'Régularisation des charges en sa faveur', entryId: posted!.id, paidFrom: 'settlement' });
    await insertAllocations(tx, viewer.agencyId, allocations.flatMap((one, place) => one.rubrics.map((part) => ({ receiptId, callId: one.itemId, rubric: part.rubric, cents: part.cents, madeOn: on, origin: 'receipt' as const, entryId: posted!.id, line: tenantLine(place) }))));
    await letterCalls(tx, viewer, today, entityId, allocations.map((one) => one.itemId));
  }
  return { offsetCents: cents - leftCents, refundCents: leftCents, entryId: posted!.id };
}

/** Takes back a statement that was not settled: its letter leaves the tenant's space, and it may be made again. */
export async function cancelSettlement(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<void> {
  demand(viewer, 'rental.write');
  const settlement = await unsettled(tx, id);
  const papers = await papersOf(tx, { kind: 'settlement', keys: [id] });
  if (papers.length > 0) await withdrawPapers(tx, papers.map((paper) => paper.id), today);
  await withdrawLetters(tx, viewer, papers.map(({ eventId }) => eventId), 'Décompte annulé');
  await deleteSettlement(tx, id);
  await record(tx, viewer, 'rental.charges-cancelled', { kind: 'lease', id: settlement.leaseId }, { fromOn: settlement.fromOn, untilOn: settlement.untilOn });
}

async function unsettled(tx: Tx, id: Id): Promise<SettlementRow> {
  const [settlement] = await settlementsOf(tx, { id });
  if (!settlement) throw notFound();
  if (settlement.settledOn !== null) throw refusals.settlementSettled();
  return settlement;
}
