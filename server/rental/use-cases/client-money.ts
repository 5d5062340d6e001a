import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { balancesOn } from '../../ledger/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { USUAL_ACCOUNTS as accounts } from '../rules/books.ts';
import { checkClientMoney, type ClientMoney, type ClientMoneyCheck } from '../rules/client-money.ts';

export interface MoneyHeld extends ClientMoney, ClientMoneyCheck {
  /** What tenants owe in books that credit owners when rents are called: no money of anybody yet. */
  calledToOwnersCents: bigint;
  /** What is counted with what is unidentified and has yet to reach the bank (card payments, transfers between accounts). */
  transitCents: bigint;
}

/** What the books say is held on a day, and for whom. Accounts outside the usual ones are counted with what is unidentified. */
export async function moneyHeld(tx: Tx, entityId: Id, on: Day): Promise<MoneyHeld> {
  const balances = await balancesOn(tx, entityId, on);
  const sum = (account: string, sign: -1n | 1n = -1n) => balances.filter((one) => one.account === account).reduce((all, one) => all + one.cents, 0n) * sign;
  const owners = balances.filter((one) => one.account === accounts.owners).map((one) => -one.cents);
  const calledToOwnersCents = sum(accounts.tenants, 1n) + sum(accounts.called, 1n);
  const money: ClientMoney = {
    bankCents: balances.filter((one) => /^(512|514|53)/.test(one.account)).reduce((all, one) => all + one.cents, 0n), ownersCreditCents: owners.filter((one) => one > 0n).reduce((all, one) => all + one, 0n) - calledToOwnersCents,
    ownersOverdraftCents: -owners.filter((one) => one < 0n).reduce((all, one) => all + one, 0n), depositsCents: sum(accounts.deposits), overpaymentsCents: sum(accounts.overpayments), feesNotDrawnCents: sum(accounts.fees),
    supplierDebtsCents: sum(accounts.suppliers), unidentifiedCents: balances.filter((one) => /^(471|472|511|58)/.test(one.account)).reduce((all, one) => all - one.cents, 0n),
  };
  const transitCents = balances.filter((one) => /^(471|472|511|58)/.test(one.account) && one.cents > 0n).reduce((all, one) => all + one.cents, 0n);
  return { ...money, calledToOwnersCents, transitCents, ...checkClientMoney(money) };
}

const NONE: ClientMoney = { bankCents: 0n, ownersCreditCents: 0n, ownersOverdraftCents: 0n, depositsCents: 0n, overpaymentsCents: 0n, unidentifiedCents: 0n, feesNotDrawnCents: 0n, supplierDebtsCents: 0n };

/** Before the first entry. */
export const NOTHING_HELD: MoneyHeld = { ...NONE, calledToOwnersCents: 0n, transitCents: 0n, ...checkClientMoney(NONE) };
