import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow } from '../../ledger/public.ts';
import { doubtPayout } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import type { Contract } from '../model.ts';
import { transitBalance } from '../repository/bookings.ts';
import { contractOf, findContract } from '../repository/contracts.ts';
import { transitBooks } from './transit-books.ts';

export interface ProviderMoney {
  contractId: Id;
  provider: Contract['provider'];
  /** Where the payments wait in the books until the provider pays them out. */
  account: string;
  /** Waiting there, debit positive. */
  cents: bigint;
}

/** What the provider of card payments still has of a bank account's money. Null: no cards there. */
export async function providerMoney(tx: Tx, buildingId: Id | null): Promise<ProviderMoney | null> {
  const id = await contractOf(tx, buildingId);
  const contract = id === null ? null : await findContract(tx, id);
  return contract === null || !contract.cardOn ? null : { contractId: contract.id, provider: contract.provider, account: contract.transitAccount, cents: await transitBalance(tx, buildingId, contract.transitAccount) };
}

/**
 * The provider paid out, or took back (`cents` below zero): the money leaves the account where it waited. Fees are invoiced apart and never taken from it. Where the
 * payout does not fit what waited, its payments are asked about again.
 */
export async function settleProvider(tx: Tx, viewer: Viewer, contractId: Id, { on, cents, label, sourceKey }: { on: Day; cents: bigint; label: string; sourceKey: string }, now: Date, today: Day): Promise<Id> {
  demand(viewer, 'payments.write');
  const contract = await findContract(tx, contractId);
  if (!contract) throw notFound();
  const posted = await postTransit(tx, viewer, contract, { on, cents, label, sourceKey, source: 'provider-payout' }, today);
  const readAgain = await doubtPayout(tx, contractId, { cents, leftCents: await transitBalance(tx, contract.buildingId, contract.transitAccount) }, now);
  await record(tx, viewer, 'provider-payout.posted', { kind: 'payment-contract', id: contractId }, { cents: Number(cents), number: posted.number, readAgain });
  return posted.id;
}

/** Money goes from the account where card payments wait to the bank, or, below zero, back. */
export async function postTransit(tx: Tx, viewer: Viewer, { buildingId, transitAccount }: Pick<Contract, 'buildingId' | 'transitAccount'>, { on, cents, label, sourceKey, source }: { on: Day; cents: bigint; label: string; sourceKey: string; source: string }, today: Day): Promise<{ id: Id; number: string }> {
  const entityId = await transitBooks(tx, viewer, buildingId, transitAccount, on);
  const amount = cents < 0n ? -cents : cents;
  const [to, from] = cents < 0n ? [transitAccount, '512000'] : ['512000', transitAccount];
  const [posted] = await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: on, label, source, sourceKey, lines: [{ account: to, debitCents: amount }, { account: from, creditCents: amount }] }]);
  return posted!;
}
