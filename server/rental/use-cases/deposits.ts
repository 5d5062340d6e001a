import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { balancesOn, freshKey, postNow } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { LeaseKind } from '../model.ts';
import { lockCalls } from '../repository/calls.ts';
import { findDeposit, insertDeposit, lockDeposit, releaseColumns, returnColumns, type Deduction, type DepositRow } from '../repository/deposits.ts';
import { termsOfLeases, USUAL_TERMS } from '../repository/lease-terms.ts';
import { papersOf, placesOfLeases } from '../repository/papers.ts';
import { insertAllocations, insertReceipt } from '../repository/receipts.ts';
import { depositTransfers, type DepositTransfer } from '../repository/tenant-refunds.ts';
import { depositReceivedEntry, depositReturnEntry, tenantLine, USUAL_ACCOUNTS } from '../rules/books.ts';
import { depositFault, keptReturn } from '../rules/deposit.ts';
import { planReturn, type AskedReturn, type ReturnPlan } from '../rules/deposit-plan.ts';
import { firstOfMonth } from '../rules/months.ts';
import { impute } from '../rules/overpayment.ts';
import { depositPaper } from '../rules/papers.ts';
import { clientBooks, findClientBooks, letterCalls } from './books.ts';
import { keepPapers } from './keep-papers.ts';
import { bookAllocation, completeLease, type CompleteLease } from './receive.ts';

export interface ReadDeposit {
  kind: LeaseKind;
  deposit: DepositRow | null;
  /** What the books hold for this tenant: a deposit that came with books brought over has no record yet. */
  inBooksCents: bigint;
  exitOn: Day | null;
  collective: boolean;
  /** The letter to the tenant. */
  eventId: Id | null;
  /** What of it went by lists of transfers. */
  transfers: DepositTransfer[];
}

export async function readDeposit(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<ReadDeposit> {
  demand(viewer, 'rental.read');
  const lease = await completeLease(tx, leaseId, today);
  const [paper] = await papersOf(tx, { kind: 'deposit', keys: [leaseId] });
  const { kind, collective } = await termsOf(tx, leaseId);
  return { kind, deposit: await findDeposit(tx, leaseId), inBooksCents: await heldFor(tx, lease, today), exitOn: lease.exitOn, collective, eventId: paper?.eventId ?? null, transfers: await depositTransfers(tx, leaseId) };
}

const termsOf = async (tx: Tx, leaseId: Id) => (await termsOfLeases(tx, [leaseId])).get(leaseId) ?? USUAL_TERMS;

async function heldFor(tx: Tx, lease: CompleteLease, on: Day): Promise<bigint> {
  const entityId = await findClientBooks(tx);
  if (entityId === null) return 0n;
  return -((await balancesOn(tx, entityId, on)).find((one) => one.account === USUAL_ACCOUNTS.deposits && one.auxiliary === lease.tenantCode)?.cents ?? 0n);
}

export interface AskedDeposit {
  receivedOn: Day;
  cents: bigint;
  /** `books`: it stands already in books that were brought over, and nothing is posted. */
  heldBy: 'agency' | 'owner' | 'books';
}

/** Records the deposit of a lease, once; received by the agency, it is posted to the account of deposits, never the owner's. */
export async function receiveDeposit(tx: Tx, viewer: Viewer, leaseId: Id, asked: AskedDeposit, today: Day): Promise<ReadDeposit> {
  demand(viewer, 'rental.write');
  if (asked.receivedOn > today) throw refusals.receiptTooLate('receivedOn');
  const lease = await completeLease(tx, leaseId, today);
  const terms = await termsOf(tx, leaseId);
  const fault = depositFault({ kind: terms.kind, signedOn: terms.signedOn ?? lease.entryOn, rentCents: lease.rentCents, depositCents: asked.cents, monthsInAdvance: 1, monthlyAsked: false });
  if (fault && asked.heldBy === 'agency') throw refusals.depositRefused(fault);
  if (asked.heldBy === 'books' && asked.cents !== await heldFor(tx, lease, today)) throw refusals.depositNotInBooks();
  const entryId = asked.heldBy === 'agency' ? await postReceived(tx, viewer, lease, asked, today) : null;
  const kept = await insertDeposit(tx, viewer.agencyId, { leaseId, mandateId: lease.mandateId, heldBy: asked.heldBy === 'owner' ? 'owner' : 'agency', cents: asked.cents, receivedOn: asked.receivedOn, entryId });
  if (!kept) throw refusals.depositKnown();
  await record(tx, viewer, 'rental.deposit-received', { kind: 'lease', id: leaseId }, { ...asked, cents: Number(asked.cents) });
  return readDeposit(tx, viewer, leaseId, today);
}

async function postReceived(tx: Tx, viewer: Viewer, lease: CompleteLease, { receivedOn, cents }: AskedDeposit, today: Day): Promise<Id> {
  const entityId = await clientBooks(tx, viewer, receivedOn);
  const [posted] = await postNow(tx, viewer, today, entityId, [{
    journal: 'BQ', entryOn: receivedOn, label: `Dépôt de garantie, ${lease.tenantName}`, pieceReference: lease.number, source: 'deposit', sourceKey: await freshKey(tx, entityId, 'deposit', lease.id), lines: depositReceivedEntry(USUAL_ACCOUNTS, lease.tenantCode, cents, 'Dépôt de garantie reçu'),
  }]);
  return posted!.id;
}

/** What giving the deposit back comes to; nothing is written. */
export async function previewReturn(tx: Tx, viewer: Viewer, leaseId: Id, asked: AskedReturn, today: Day): Promise<ReturnPlan> {
  demand(viewer, 'rental.read');
  return (await plan(tx, await completeLease(tx, leaseId, today), asked)).plan;
}

async function plan(tx: Tx, lease: CompleteLease, asked: AskedReturn) {
  const deposit = await lockDeposit(tx, lease.id);
  if (!deposit) throw refusals.noDeposit();
  if (deposit.refundedOn !== null) throw refusals.depositReturned();
  // Fees of the letting are the agency's: a deposit secures what is owed to the landlord (loi n° 89-462, art. 22).
  const calls = (await lockCalls(tx, { leaseId: lease.id })).filter((call) => call.open.length > 0 && call.kind !== 'letting');
  const unpaidCents = calls.flatMap((call) => call.open).reduce((sum, one) => sum + one.cents, 0n);
  const { kind, collective } = await termsOf(tx, lease.id);
  return { deposit, calls, plan: planReturn({ kind, cents: deposit.cents, rentCents: lease.rentCents, collective, unpaidCents }, asked) };
}

/** Gives the deposit back: rents it pays, deductions, surcharge and refund in one entry, then the statement to the tenant (loi n° 89-462, art. 22). */
export async function returnDeposit(platform: Platform, viewer: Viewer, leaseId: Id, version: number, asked: AskedReturn & { by: 'hand' | 'list' }, today: Day): Promise<ReadDeposit> {
  demand(viewer, 'rental.write');
  await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const lease = await completeLease(tx, leaseId, today);
    const { deposit, calls, plan: planned } = await plan(tx, lease, asked);
    if (planned.faults.length > 0) throw refusals.cannotMove(planned.faults);
    const entityId = await clientBooks(tx, viewer, asked.refundedOn);
    const { allocations } = planned.unpaidCents === 0n ? { allocations: [] } : impute(planned.unpaidCents, calls, { on: asked.refundedOn, chosen: calls.map(({ id }) => id) });
    const label = `Restitution du dépôt de garantie, ${lease.tenantName}`;
    const lines = depositReturnEntry(USUAL_ACCOUNTS, {
      tenant: lease.tenantCode, owner: lease.ownerCode, heldBy: deposit.heldBy, settledCents: deposit.cents - planned.keptCents, allocations: allocations.map((one) => bookAllocation(lease, calls, one)), deductions: planned.deductions, surchargeCents: planned.surchargeCents, paidCents: planned.paidCents, by: asked.by, label,
    });
    const [posted] = lines.length === 0 ? [] : await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: asked.refundedOn, label, pieceReference: lease.number, source: 'deposit-return', sourceKey: await freshKey(tx, entityId, 'deposit-return', leaseId), lines }]);
    if (allocations.length > 0) {
      const receiptId = await insertReceipt(tx, viewer.agencyId, { leaseId, mandateId: lease.mandateId, receivedOn: asked.refundedOn, cents: planned.unpaidCents, overpaidCents: 0n, overpaidLine: null, label: 'Pris sur le dépôt de garantie', entryId: posted!.id, paidFrom: 'deposit' });
      await insertAllocations(tx, viewer.agencyId, allocations.flatMap((one, place) => one.rubrics.map(({ rubric, cents }) => ({ receiptId, callId: one.itemId, rubric, cents, madeOn: asked.refundedOn, origin: 'receipt' as const, entryId: posted!.id, line: tenantLine(place) }))));
      await letterCalls(tx, viewer, today, entityId, allocations.map((one) => one.itemId));
    }
    await saveChanges(tx, 'office.rental_deposits', { kind: 'lease', id: leaseId }, version, returnColumns({ ...asked, rentCents: lease.rentCents, deductions: planned.deductions, unpaidCents: planned.unpaidCents, keptCents: planned.keptCents, surchargeCents: planned.surchargeCents, refundCents: planned.refundCents, entryId: posted?.id ?? null }));
    await record(tx, viewer, 'rental.deposit-returned', { kind: 'lease', id: leaseId }, { refundedOn: asked.refundedOn, refundCents: Number(planned.refundCents), keptCents: Number(planned.keptCents), surchargeCents: Number(planned.surchargeCents) });
  });
  await tellTenant(platform, viewer, leaseId, today);
  return inAgency(platform.office, viewer.agencyId, (tx) => readDeposit(tx, viewer, leaseId, today));
}

/** The statement of the deposit; made again after a stop, it is made once. */
async function tellTenant(platform: Platform, viewer: Viewer, leaseId: Id, today: Day): Promise<void> {
  const planned = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const lease = await completeLease(tx, leaseId, today);
    const deposit = (await findDeposit(tx, leaseId))!;
    const place = (await placesOfLeases(tx, [leaseId])).get(leaseId)!;
    return { kind: 'deposit' as const, key: leaseId, month: firstOfMonth(deposit.refundedOn!), leaseId, mandateId: null, electronic: true, place, body: depositPaper({ ...deposit, kind: (await termsOf(tx, leaseId)).kind, tenantName: lease.tenantName, leaseNumber: lease.number, place: place.place }) };
  });
  await keepPapers(platform, viewer, [planned], today);
}

export interface AskedRelease {
  /** Day of the final approval of the building's accounts. */
  approvedOn: Day;
  releasedOn: Day;
  deductions: readonly Deduction[];
  by: 'hand' | 'list';
}

/** Settles the part that was kept until the accounts of the building: within a month of their approval, with the same surcharge when late. */
export async function releaseKept(tx: Tx, viewer: Viewer, leaseId: Id, version: number, asked: AskedRelease, today: Day): Promise<ReadDeposit> {
  demand(viewer, 'rental.write');
  const lease = await completeLease(tx, leaseId, today);
  const deposit = await lockDeposit(tx, leaseId);
  if (!deposit || deposit.refundedOn === null || deposit.keptCents === 0n || deposit.releasedOn !== null) throw refusals.nothingKept();
  const deducted = asked.deductions.reduce((sum, one) => sum + one.cents, 0n);
  if (deducted > deposit.keptCents || asked.deductions.some((one) => one.label.trim() === '')) throw refusals.releaseTooMuch();
  const cents = deposit.keptCents - deducted;
  const late = cents === 0n ? 0n : keptReturn({ kind: (await termsOf(tx, leaseId)).kind, addressGiven: deposit.addressGiven ?? true, rentCents: deposit.rentCents ?? lease.rentCents }, asked.approvedOn, asked.releasedOn).surchargeCents;
  const label = `Solde du dépôt de garantie, ${lease.tenantName}`;
  const lines = depositReturnEntry(USUAL_ACCOUNTS, { tenant: lease.tenantCode, owner: lease.ownerCode, heldBy: deposit.heldBy, settledCents: deposit.keptCents, allocations: [], deductions: asked.deductions, surchargeCents: late, paidCents: cents + late, by: asked.by, label });
  const entityId = await clientBooks(tx, viewer, asked.releasedOn);
  const [posted] = lines.length === 0 ? [] : await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: asked.releasedOn, label, pieceReference: lease.number, source: 'deposit-release', sourceKey: await freshKey(tx, entityId, 'deposit-release', leaseId), lines }]);
  await saveChanges(tx, 'office.rental_deposits', { kind: 'lease', id: leaseId }, version, releaseColumns({ deductions: asked.deductions, releasedOn: asked.releasedOn, cents, surchargeCents: deposit.surchargeCents + late, lateCents: late, by: asked.by, entryId: posted?.id ?? null }));
  await record(tx, viewer, 'rental.deposit-released', { kind: 'lease', id: leaseId }, { releasedOn: asked.releasedOn, cents: Number(cents), surchargeCents: Number(late) });
  return readDeposit(tx, viewer, leaseId, today);
}
