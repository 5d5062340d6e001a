import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { latin } from '../../partners/sepa/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand, payoutListActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { DepositPart } from '../model.ts';
import { findBankAccount } from '../repository/bank-accounts.ts';
import { termsOfLeases, USUAL_TERMS } from '../repository/lease-terms.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { insertList, readLists, type PayoutListRow, type PayoutRow } from '../repository/payouts.ts';
import { lockOwed, owedToTenants, stillOwed, type OwedRow } from '../repository/tenant-refunds.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { overdraws } from '../rules/client-money.ts';
import { refundFault, type TenantDebt } from '../rules/overpayment.ts';
import { decideRefund, type RefundDecision } from '../rules/tenant-refund.ts';
import { euros } from '../rules/words.ts';
import { findClientBooks, owedByTenants } from './books.ts';
import { moneyHeld } from './client-money.ts';

export interface ProposedRefund {
  what: OwedRow['what'];
  id: Id;
  lease: LeaseFacts;
  cents: bigint;
  iban: string | null;
  decision: RefundDecision;
}

export interface Refunds {
  rows: ProposedRefund[];
  lists: (PayoutListRow & { acts: string[] })[];
}

/** What tenants may be given back by transfer today, and the lists of before. */
export async function readRefunds(tx: Tx, viewer: Viewer, today: Day): Promise<Refunds> {
  demand(viewer, 'rental.read');
  const lists = (await readLists(tx, { kind: 'tenants' })).map((list) => ({ ...list, acts: payoutListActs(viewer, list) }));
  return { rows: (await proposeRefunds(tx, today)).map(({ owed: { what, id, cents, iban }, lease, decision }) => ({ what, id, lease, cents, iban, decision })), lists };
}

async function proposeRefunds(tx: Tx, today: Day): Promise<{ owed: OwedRow; lease: LeaseFacts; decision: RefundDecision }[]> {
  const owed = await owedToTenants(tx, USUAL_ACCOUNTS.deposits);
  if (owed.length === 0) return [];
  const debtByCode = await owedByTenants(tx, today);
  const leases = await readLeases(tx, { tenantIds: [...new Set(owed.map(({ partyId }) => partyId))] }, today);
  const byId = new Map(leases.map((lease) => [lease.id, lease]));
  const debts = Map.groupBy(leases, ({ tenantPartyId }) => tenantPartyId);
  const debtsOf = (tenantId: Id): TenantDebt[] => (debts.get(tenantId) ?? []).filter(({ ownerPartyId }) => ownerPartyId !== null).map((lease) => ({
    leaseId: lease.id, leaseNumber: lease.number, ownerId: lease.ownerPartyId!, ownerName: lease.ownerName!, openCents: debtByCode.get(lease.tenantCode ?? '') ?? 0n,
  }));
  const terms = await termsOfLeases(tx, owed.map(({ leaseId }) => leaseId));
  return owed.map((row) => {
    const lease = byId.get(row.leaseId)!;
    const debt = row.what === 'overpayment' && lease.ownerPartyId !== null ? refundFault({ leaseId: lease.id, ownerId: lease.ownerPartyId, cents: row.cents }, debtsOf(lease.tenantPartyId)) : null;
    const departure = row.what === 'refund' && row.keysOn !== null ? { kind: (terms.get(lease.id) ?? USUAL_TERMS).kind, keysOn: row.keysOn, inventoryMatches: row.inventoryMatches ?? false, addressGiven: row.addressGiven ?? true, rentCents: row.rentCents ?? lease.rentCents } : null;
    return { owed: row, lease, decision: decideRefund({ ...row, exitOn: lease.exitOn, debt, departure }, today) };
  });
}

export interface AskedRefunds {
  bankAccountId: Id;
  executeOn: Day;
  chosen: readonly { what: OwedRow['what']; id: Id }[];
}

const LABELS: Record<'overpayment' | DepositPart, string> = { overpayment: 'Remboursement trop-perçu', refund: 'Restitution dépôt de garantie', release: 'Solde dépôt de garantie' };

/** Freezes a list of transfers to tenants, all of those chosen or none: somebody else approves it, as any list. */
export async function prepareRefunds(tx: Tx, viewer: StaffViewer, asked: AskedRefunds, now: Date, today: Day): Promise<{ id: Id }> {
  demand(viewer, 'rental.write');
  const bank = await findBankAccount(tx, { id: asked.bankAccountId });
  if (!bank) throw refusals.noBankAccount();
  const entityId = await findClientBooks(tx);
  if (entityId !== null) { const money = await moneyHeld(tx, entityId, today); if (!money.balanced) throw refusals.moneyGap(money.explanation); }
  await lockOwed(tx, asked.chosen.map(({ id }) => id));
  const proposed = await proposeRefunds(tx, today);
  const payouts = asked.chosen.map(({ what, id }, index) => {
    const found = proposed.find(({ owed }) => owed.what === what && owed.id === id);
    if (!found) throw refusals.nothingToRefund();
    const { owed, lease, decision } = found;
    if (decision.outcome === 'skip') throw refusals.cannotRefund({ code: decision.code, sentence: `${lease.tenantName}, bail ${lease.number} : ${decision.explanation}` });
    return {
      partyId: owed.partyId, leaseId: owed.leaseId, name: owed.name, iban: owed.iban!, cents: owed.cents, label: `${LABELS[what]} bail ${lease.number}`, reference: referenceOf(lease.number, now, index), ...(what === 'overpayment' ? { receiptId: id } : { depositPart: what }),
    };
  });
  const totalCents = payouts.reduce((sum, one) => sum + one.cents, 0n);
  const id = await insertList(tx, viewer.agencyId, { kind: 'tenants', bankAccountId: bank.id, executeOn: asked.executeOn, totalCents, preparedAt: now, preparedBy: viewer.staffId, preparedByName: viewer.name }, payouts);
  await record(tx, viewer, 'refunds.prepared', { kind: 'payout-list', id }, { executeOn: asked.executeOn, count: payouts.length, totalCents: Number(totalCents) });
  return { id };
}

/** Unique, and short enough to come back whole on a statement. */
function referenceOf(lease: string, now: Date, index: number): string {
  return `REM-${latin(lease.replace(/[^A-Za-z0-9]/g, ''), 10)}-${now.toISOString().replace(/\D/g, '').slice(0, 14)}-${index + 1}`;
}

/** What leaves is still owed, and the bank holds it: a rent that the bank took back meanwhile left no overpayment. */
export async function demandRefundsCovered(tx: Tx, listId: Id, payouts: readonly PayoutRow[], today: Day): Promise<void> {
  const owed = await stillOwed(tx, listId, USUAL_ACCOUNTS.deposits);
  const entityId = await findClientBooks(tx);
  let bankCents = entityId === null ? 0n : (await moneyHeld(tx, entityId, today)).bankCents;
  for (const { id, cents, name } of payouts) {
    const short = overdraws(owed.get(id) ?? 0n, cents, bankCents);
    if (short === 'client') throw refusals.refundMoved(name);
    if (short === 'bank') throw refusals.bankShort(euros(bankCents), euros(cents), name);
    bankCents -= cents;
  }
}
