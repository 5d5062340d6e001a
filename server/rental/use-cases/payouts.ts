import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow } from '../../ledger/public.ts';
import { latin, writeTransfers } from '../../partners/sepa/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand, payoutListActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { ListKind } from '../model.ts';
import { beneficiariesOf } from '../repository/beneficiaries.ts';
import { findBankAccount } from '../repository/bank-accounts.ts';
import { readMandates, type MandateFacts } from '../repository/leases.ts';
import { payableByOwner, unpaidByMandate } from '../repository/money.ts';
import { cancelPayouts, executePayout, insertList, payoutsOf, readLists, waitingByMandate, type ListState, type PayoutListRow, type PayoutRow } from '../repository/payouts.ts';
import { lockReceipt } from '../repository/receipts.ts';
import { depositPaidEntry, feeDrawEntry, payoutEntry, refundEntry, USUAL_ACCOUNTS, type BookLine } from '../rules/books.ts';
import { overdraws } from '../rules/client-money.ts';
import { approvalFault, decidePayout, messageName, type PayoutDecision } from '../rules/payout.ts';
import { euros, monthWords } from '../rules/words.ts';
import { clientBooks, findClientBooks } from './books.ts';
import { moneyHeld, NOTHING_HELD, type MoneyHeld } from './client-money.ts';
import { drawable } from './draw-fees.ts';
import { bookRefund } from './overpayments.ts';
import { demandRefundsCovered } from './tenant-refunds.ts';

export interface ProposedPayout {
  mandate: MandateFacts;
  balanceCents: bigint;
  waitingCents: bigint;
  /** Somebody else than the owner alone is paid. */
  shared: boolean;
  decision: PayoutDecision;
}

/** What each owner would be paid today, or why not; and whether the clients' money adds up, without which nothing leaves. */
export async function proposePayouts(tx: Tx, viewer: Viewer, today: Day): Promise<{ rows: ProposedPayout[]; money: MoneyHeld }> {
  demand(viewer, 'rental.read');
  const entityId = await findClientBooks(tx);
  if (entityId === null) return { rows: [], money: NOTHING_HELD };
  const [mandates, balances, waiting, unpaid] = [await readMandates(tx, today), await payableByOwner(tx, entityId, USUAL_ACCOUNTS.owners, today), await waitingByMandate(tx), await unpaidByMandate(tx, entityId, USUAL_ACCOUNTS.tenants, today)];
  const shared = await beneficiariesOf(tx, mandates.map(({ id }) => id));
  const rows = mandates.filter((mandate) => mandate.ownerCode !== null && balances.has(mandate.ownerCode)).map((mandate) => {
    const balanceCents = balances.get(mandate.ownerCode!)!;
    const waitingCents = waiting.get(mandate.id) ?? 0n;
    const free = balanceCents - waitingCents;
    return { mandate, balanceCents, waitingCents, shared: shared.has(mandate.id), decision: decidePayout({ payableBalanceCents: free, clearedCents: free - (unpaid.get(mandate.id) ?? 0n), reserveCents: mandate.reserveCents, thresholdCents: mandate.thresholdCents, block: mandate.block, beneficiaries: shared.get(mandate.id) ?? [beneficiary(mandate)] }, today) };
  });
  return { rows, money: await moneyHeld(tx, entityId, today) };
}

function beneficiary(mandate: MandateFacts) {
  return { partyId: mandate.ownerPartyId, name: mandate.ownerName, iban: mandate.iban, ibanChangedOn: mandate.ibanChangedOn, numerator: 1, denominator: 1 };
}

/** Freezes a list of payouts: what it holds does not change any more, and its money is no longer free. */
export async function preparePayouts(tx: Tx, viewer: StaffViewer, asked: { bankAccountId: Id; executeOn: Day; mandateIds?: readonly Id[] | undefined }, now: Date, today: Day): Promise<{ id: Id }> {
  demand(viewer, 'rental.write');
  const bank = await findBankAccount(tx, { id: asked.bankAccountId });
  if (!bank) throw refusals.noBankAccount();
  const { rows, money } = await proposePayouts(tx, viewer, today);
  if (!money.balanced) throw refusals.moneyGap(money.explanation);
  const label = (mandate: MandateFacts) => `CRG ${monthWords(asked.executeOn)} mandat ${mandate.number}`;
  const chosen = rows.filter(({ mandate, decision }) => decision.outcome === 'pay' && (asked.mandateIds?.includes(mandate.id) ?? true));
  const payouts = chosen.flatMap(({ mandate, decision, shared }) => decision.parts.map((part, index) => ({ mandateId: mandate.id, partyId: part.partyId, name: part.name, iban: part.iban, cents: part.cents, label: label(mandate), reference: referenceOf(mandate.number, now, index), numerator: shared ? part.numerator : null, denominator: shared ? part.denominator : null })));
  if (payouts.length === 0) throw refusals.nothingToPay();
  const totalCents = payouts.reduce((sum, one) => sum + one.cents, 0n);
  const id = await insertList(tx, viewer.agencyId, { kind: 'owners', bankAccountId: bank.id, executeOn: asked.executeOn, totalCents, preparedAt: now, preparedBy: viewer.staffId, preparedByName: viewer.name }, payouts);
  await record(tx, viewer, 'payouts.prepared', { kind: 'payout-list', id }, { executeOn: asked.executeOn, count: payouts.length, totalCents: Number(totalCents) });
  return { id };
}

/** Unique, and short enough to come back whole on a statement: `REV-M0001-20260331090000-1`. */
function referenceOf(mandate: string, now: Date, index: number): string {
  return `REV-${latin(mandate.replace(/[^A-Za-z0-9]/g, ''), 12)}-${now.toISOString().replace(/\D/g, '').slice(0, 14)}-${index + 1}`;
}

export async function payoutLists(tx: Tx, viewer: Viewer): Promise<(PayoutListRow & { acts: string[] })[]> {
  demand(viewer, 'rental.read');
  return (await readLists(tx, { kind: 'owners' })).map((list) => ({ ...list, acts: payoutListActs(viewer, list) }));
}

export async function readPayoutList(tx: Tx, viewer: Viewer, id: Id): Promise<PayoutListRow & { acts: string[]; payouts: PayoutRow[] }> {
  demand(viewer, 'rental.read');
  const list = await existing(tx, id);
  return { ...list, acts: payoutListActs(viewer, list), payouts: await payoutsOf(tx, id) };
}

/** Somebody else than who prepared it (four eyes): the rule, the check of the table, and this refusal say the same. */
export async function approvePayouts(tx: Tx, viewer: StaffViewer, id: Id, version: number, now: Date) {
  demand(viewer, 'rental.pay');
  const list = await inState(tx, id, ['prepared']);
  const fault = approvalFault(list.preparedBy, viewer.staffId);
  if (fault) throw refusals.sameEyes(fault);
  await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id }, version, { state: 'approved', approved_at: now, approved_by: viewer.staffId, approved_by_name: viewer.name });
  await record(tx, viewer, 'payouts.approved', { kind: 'payout-list', id }, { totalCents: Number(list.totalCents) });
  return readPayoutList(tx, viewer, id);
}

const FILE_NAMES: Record<ListKind, string> = { owners: 'reversements', fees: 'honoraires', tenants: 'remboursements' };

/** The file for the bank: the same bytes each time. From the first one on, the list is with the bank. */
export async function payoutFile(tx: Tx, viewer: StaffViewer, id: Id, now: Date, today: Day): Promise<{ name: string; bytes: Buffer }> {
  demand(viewer, 'rental.pay');
  const list = await inState(tx, id, ['approved', 'sent', 'executed']);
  const bank = (await findBankAccount(tx, { id: list.bankAccountId }))!;
  const payouts = await payoutsOf(tx, id);
  if (list.state === 'approved') await demandCovered(tx, list, payouts, today);
  const file = writeTransfers({
    messageId: messageName(list.kind, id), createdAt: list.preparedAt, initiator: bank.holder, from: { name: bank.holder, iban: bank.iban, bic: bank.bic, address: null }, executeOn: list.executeOn, batch: true,
    transfers: payouts.map((one) => ({ endToEndId: one.reference, cents: one.cents, label: one.label, to: { name: one.name, iban: one.iban, bic: null, address: null } })),
  }, bank.transferVersion);
  if (file.bytes === null) throw refusals.fileFaults(file.faults.map((fault) => fault.sentence));
  if (list.state === 'approved') {
    await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id }, list.version, { state: 'sent', sent_at: now });
    await record(tx, viewer, 'payouts.sent', { kind: 'payout-list', id }, { count: file.count, totalCents: Number(file.sumCents) });
  }
  return { name: `${FILE_NAMES[list.kind]}-${list.executeOn}.xml`, bytes: file.bytes };
}

/** A rent that came back meanwhile must not be paid over: what waits is still covered when it leaves. Fees that were given back meanwhile are not drawn. */
async function demandCovered(tx: Tx, { id, kind }: PayoutListRow, payouts: readonly PayoutRow[], today: Day): Promise<void> {
  if (kind === 'tenants') return demandRefundsCovered(tx, id, payouts, today);
  if (kind === 'fees') {
    if (payouts.reduce((sum, one) => sum + one.cents, 0n) > (await drawable(tx, today, 0n)).drawableCents) throw refusals.feesMoved();
    return;
  }
  const entityId = await findClientBooks(tx);
  const balances = entityId === null ? new Map<string, bigint>() : await payableByOwner(tx, entityId, USUAL_ACCOUNTS.owners, today);
  let bankCents = entityId === null ? 0n : (await moneyHeld(tx, entityId, today)).bankCents;
  for (const [code, own] of Map.groupBy(payouts, ({ ownerCode }) => ownerCode!)) {
    const cents = own.reduce((sum, one) => sum + one.cents, 0n);
    const short = overdraws(balances.get(code) ?? 0n, cents, bankCents);
    if (short === 'client') throw refusals.balanceMoved(own[0]!.name);
    if (short === 'bank') throw refusals.bankShort(euros(bankCents), euros(cents), own[0]!.name);
    bankCents -= cents;
  }
}

/** The bank has carried the list out: the entries are posted now, and not before. */
export async function executePayouts(tx: Tx, viewer: Viewer, id: Id, version: number, on: Day, today: Day) {
  demand(viewer, 'rental.pay');
  await inState(tx, id, ['sent']);
  const waiting = (await payoutsOf(tx, id)).filter((one) => one.state === 'waiting');
  for (const payout of waiting) await postPayout(tx, viewer, payout, on, today);
  await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id }, version, { state: 'executed', executed_on: on });
  await record(tx, viewer, 'payouts.executed', { kind: 'payout-list', id }, { on, count: waiting.length });
  return readPayoutList(tx, viewer, id);
}

/** One payout seen to leave the bank. Keyed by its id: posted once, whoever sees it. */
export async function postPayout(tx: Tx, viewer: Viewer, payout: PayoutRow, on: Day, today: Day): Promise<Id> {
  const entityId = await clientBooks(tx, viewer, on);
  const [posted] = await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: on, pieceReference: payout.reference, sourceKey: payout.id, ...departureOf(payout) }]);
  await executePayout(tx, payout.id, posted!.id);
  if (payout.receiptId !== null) await bookRefund(tx, viewer, today, entityId, (await lockReceipt(tx, payout.receiptId))!, { cents: payout.cents, on, entryId: posted!.id });
  return posted!.id;
}

/** What leaves the bank, by whom it pays. */
function departureOf({ ownerCode, tenantCode, receiptId, leaseNumber, name, cents, label, numerator }: PayoutRow): { label: string; source: string; lines: BookLine[] } {
  if (tenantCode !== null) {
    const words = `${receiptId === null ? 'Dépôt de garantie rendu' : 'Remboursement du trop-perçu'}, ${name}`;
    return { label: words, source: 'tenant-refund', lines: receiptId === null ? depositPaidEntry(USUAL_ACCOUNTS, tenantCode, cents, `${words}, bail ${leaseNumber}`) : refundEntry(USUAL_ACCOUNTS, tenantCode, cents, words) };
  }
  if (ownerCode === null) return { label: 'Honoraires virés à l’agence', source: 'fee-draw', lines: feeDrawEntry(USUAL_ACCOUNTS, cents, label) };
  return { label: `Virement ${numerator === null ? 'au propriétaire' : 'au bénéficiaire'}, ${name}`, source: 'payout', lines: payoutEntry(USUAL_ACCOUNTS, ownerCode, cents, `Virement${numerator === null ? '' : ` à ${name}`}, ${label}`) };
}

export async function cancelPayoutList(tx: Tx, viewer: Viewer, id: Id, version: number) {
  const list = await inState(tx, id, ['prepared', 'approved', 'sent']);
  demand(viewer, list.state === 'prepared' ? 'rental.write' : 'rental.pay');
  await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id }, version, { state: 'cancelled' });
  await cancelPayouts(tx, id);
  await record(tx, viewer, 'payouts.cancelled', { kind: 'payout-list', id }, { was: list.state });
  return readPayoutList(tx, viewer, id);
}

const STATE_WORDS: Record<ListState, string> = { prepared: 'à approuver', approved: 'approuvée', sent: 'remise à la banque', executed: 'exécutée', cancelled: 'annulée' };

async function inState(tx: Tx, id: Id, states: readonly ListState[]): Promise<PayoutListRow> {
  const list = await existing(tx, id);
  if (!states.includes(list.state)) throw refusals.listState(STATE_WORDS[list.state]);
  return list;
}

async function existing(tx: Tx, id: Id): Promise<PayoutListRow> {
  const [list] = await readLists(tx, { id });
  if (!list) throw notFound();
  return list;
}
