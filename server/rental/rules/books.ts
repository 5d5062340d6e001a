import type { CalledLine } from './rent-call.ts';
import type { RubricAmount } from '../model.ts';
import { RUBRIC_TRAITS } from './words.ts';

/** The accounts of client money that rental management posts to. */
export interface BookAccounts {
  tenants: string;
  overpayments: string;
  /** Called and not received yet: it mirrors the tenants' debts, so that owners are credited with money alone. */
  called: string;
  owners: string;
  deposits: string;
  fees: string;
  unidentified: string;
  bank: string;
  suppliers: string;
}

export const USUAL_ACCOUNTS: BookAccounts = {
  tenants: '411000', overpayments: '419100', called: '478000', owners: '467000', deposits: '467500', fees: '467900', unidentified: '472000', bank: '512000', suppliers: '401000',
};

export interface BookLine {
  account: string;
  auxiliary?: string;
  label: string;
  debitCents?: bigint;
  creditCents?: bigint;
}

/** Something put on a call: whose tenant, whose owner, rubric by rubric. */
export interface BookAllocation {
  tenant: string;
  owner: string;
  label: string;
  rubrics: readonly RubricAmount[];
}

const sum = (amounts: readonly { cents: bigint }[]): bigint => amounts.reduce((all, one) => all + one.cents, 0n);

/** A call: the tenant owes each rubric from line 1 on; nothing is the owner's yet. */
export function callEntry(accounts: BookAccounts, tenant: string, lines: readonly CalledLine[], label: string): BookLine[] {
  const total = lines.reduce((all, line) => all + line.cents, 0n);
  return [...lines.map((line) => ({ account: accounts.tenants, auxiliary: tenant, label: `${line.label}, ${label}`, debitCents: line.cents })), { account: accounts.called, label, creditCents: total }];
}

/** Line of the tenant's account that the allocation at this place stands on, in the entries below. */
export const tenantLine = (place: number): number => place + 2;

/** Money received (line 1): what pays calls reaches the owner rubric by rubric, what is beyond waits as an overpayment. */
export function receiptEntry(accounts: BookAccounts, { tenant, cents, overpaidCents, label }: { tenant: string; cents: bigint; overpaidCents: bigint; label: string }, allocations: readonly BookAllocation[]): BookLine[] {
  return [
    { account: accounts.bank, label, debitCents: cents }, ...allocations.map((one) => ({ account: accounts.tenants, auxiliary: one.tenant, label: one.label, creditCents: sum(one.rubrics) })),
    ...(overpaidCents > 0n ? [{ account: accounts.overpayments, auxiliary: tenant, label: `Trop-perçu, ${label}`, creditCents: overpaidCents }] : []), ...creditOwners(accounts, allocations),
  ];
}

/** An overpayment put on calls (line 1 takes it off): the owner is credited from now on. */
export function allocationEntry(accounts: BookAccounts, tenant: string, label: string, allocations: readonly BookAllocation[]): BookLine[] {
  const total = allocations.reduce((all, one) => all + sum(one.rubrics), 0n);
  return [{ account: accounts.overpayments, auxiliary: tenant, label, debitCents: total }, ...allocations.map((one) => ({ account: accounts.tenants, auxiliary: one.tenant, label: one.label, creditCents: sum(one.rubrics) })), ...creditOwners(accounts, allocations)];
}

/** An overpayment given back to the tenant (line 1 takes it off). */
export function refundEntry(accounts: BookAccounts, tenant: string, cents: bigint, label: string): BookLine[] {
  return [{ account: accounts.overpayments, auxiliary: tenant, label, debitCents: cents }, { account: accounts.bank, label, creditCents: cents }];
}

/** A receipt that the bank takes back: the tenant owes again, the owner gives back what was credited. */
export function returnEntry(accounts: BookAccounts, { tenant, cents, overpaidCents, label }: { tenant: string; cents: bigint; overpaidCents: bigint; label: string }, allocations: readonly BookAllocation[]): BookLine[] {
  return [
    { account: accounts.bank, label, creditCents: cents }, ...allocations.map((one) => ({ account: accounts.tenants, auxiliary: one.tenant, label: one.label, debitCents: sum(one.rubrics) })),
    ...(overpaidCents > 0n ? [{ account: accounts.overpayments, auxiliary: tenant, label, debitCents: overpaidCents }] : []), ...creditOwners(accounts, allocations).map(turned),
  ];
}

/** An allocation moved from one call to another: line 1 takes it back, line 2 puts it on; owners follow. */
export function moveEntry(accounts: BookAccounts, from: BookAllocation, to: BookAllocation): BookLine[] {
  const [taken, put] = [sum(from.rubrics), sum(to.rubrics)];
  return [
    { account: accounts.tenants, auxiliary: from.tenant, label: from.label, debitCents: taken }, { account: accounts.tenants, auxiliary: to.tenant, label: to.label, creditCents: put },
    ...creditOwners(accounts, [from]).map(turned), ...creditOwners(accounts, [to]),
  ];
}

/** Fees and their VAT, taken from the owner; a negative amount gives back. */
export function feeEntry(accounts: BookAccounts, owner: string, grossCents: bigint, label: string): BookLine[] {
  const lines: BookLine[] = [{ account: accounts.owners, auxiliary: owner, label, debitCents: grossCents < 0n ? -grossCents : grossCents }, { account: accounts.fees, label, creditCents: grossCents < 0n ? -grossCents : grossCents }];
  return grossCents < 0n ? lines.map(turned) : lines;
}

export function depositReceivedEntry(accounts: BookAccounts, tenant: string, cents: bigint, label: string): BookLine[] {
  return [{ account: accounts.bank, label, debitCents: cents }, { account: accounts.deposits, auxiliary: tenant, label, creditCents: cents }];
}

/** A settlement of charges in the tenant's favour (line 1 takes it from the owner): it pays what is due, and the rest leaves the bank. Its own entry, never an overpayment of rent. */
export function settlementCreditEntry(accounts: BookAccounts, { owner, cents, refundCents, label }: { owner: string; cents: bigint; refundCents: bigint; label: string }, allocations: readonly BookAllocation[]): BookLine[] {
  return [
    { account: accounts.owners, auxiliary: owner, label, debitCents: cents }, ...allocations.map((one) => ({ account: accounts.tenants, auxiliary: one.tenant, label: one.label, creditCents: sum(one.rubrics) })), ...creditOwners(accounts, allocations),
    ...(refundCents > 0n ? [{ account: accounts.bank, label, creditCents: refundCents }] : []),
  ];
}

export interface DepositBooks {
  tenant: string;
  owner: string;
  heldBy: 'agency' | 'owner';
  /** What is settled of the deposit now: all of it but the part that is kept. */
  settledCents: bigint;
  /** Rents that it pays. */
  allocations: readonly BookAllocation[];
  deductions: readonly { label: string; cents: bigint }[];
  surchargeCents: bigint;
  /** Refund and surcharge together. */
  paidCents: bigint;
  /** It left the bank, or stays on the account of deposits until a list of transfers carries it out. */
  by: 'hand' | 'list';
  label: string;
}

/**
 * A deposit given back (line 1 takes it): what it pays of rents reaches the owner as any rent, what is deducted is the owner's, what lateness costs is the owner's
 * too, the rest leaves the bank, now or by a list. A deposit that the owner holds is taken from the owner's account, where deductions simply stay.
 */
export function depositReturnEntry(accounts: BookAccounts, { tenant, owner, heldBy, settledCents, allocations, deductions, surchargeCents, paidCents, by, label }: DepositBooks): BookLine[] {
  const deducted = heldBy === 'agency' ? deductions : [];
  const source = heldBy === 'agency' ? { account: accounts.deposits, auxiliary: tenant } : { account: accounts.owners, auxiliary: owner };
  const taken = heldBy === 'agency' ? settledCents : settledCents - sum(deductions);
  return [
    { ...source, label, debitCents: taken }, ...allocations.map((one) => ({ account: accounts.tenants, auxiliary: one.tenant, label: one.label, creditCents: sum(one.rubrics) })), ...creditOwners(accounts, allocations),
    ...deducted.map((one) => ({ account: accounts.owners, auxiliary: owner, label: `Retenue sur dépôt, ${one.label}`, creditCents: one.cents })),
    ...(surchargeCents > 0n ? [{ account: accounts.owners, auxiliary: owner, label: 'Majoration du dépôt rendu en retard', debitCents: surchargeCents }] : []), ...(paidCents > 0n ? [by === 'hand' ? { account: accounts.bank, label, creditCents: paidCents } : { account: accounts.deposits, auxiliary: tenant, label: `À virer, ${label}`, creditCents: paidCents }] : []),
  ].filter((line) => !('debitCents' in line) || line.debitCents !== 0n);
}

/** Kept from what is paid over, or given back to it when negative: the same account, one line on the analytic that is not paid out (both visible to the owner, whose balance stays). */
export function provisionEntry(accounts: BookAccounts, owner: string, cents: bigint, label: string, analytic: string): (BookLine & { analytic?: string })[] {
  const amount = cents < 0n ? -cents : cents;
  const lines = [{ account: accounts.owners, auxiliary: owner, label, debitCents: amount }, { account: accounts.owners, auxiliary: owner, label, creditCents: amount }];
  return cents < 0n ? [{ ...lines[0]!, analytic }, lines[1]!] : [lines[0]!, { ...lines[1]!, analytic }];
}

export function payoutEntry(accounts: BookAccounts, owner: string, cents: bigint, label: string): BookLine[] {
  return [{ account: accounts.owners, auxiliary: owner, label, debitCents: cents }, { account: accounts.bank, label, creditCents: cents }];
}

/** What was left of a deposit leaves the bank (line 1 takes it off). */
export function depositPaidEntry(accounts: BookAccounts, tenant: string, cents: bigint, label: string): BookLine[] {
  return [{ account: accounts.deposits, auxiliary: tenant, label, debitCents: cents }, { account: accounts.bank, label, creditCents: cents }];
}

/** Fees that leave the clients' bank account for the agency's own. */
export function feeDrawEntry(accounts: BookAccounts, cents: bigint, label: string): BookLine[] {
  return [{ account: accounts.fees, label, debitCents: cents }, { account: accounts.bank, label, creditCents: cents }];
}

/** A movement that nobody could name yet. */
export function unidentifiedEntry(accounts: BookAccounts, cents: bigint, label: string): BookLine[] {
  const lines: BookLine[] = [{ account: accounts.bank, label, debitCents: cents < 0n ? -cents : cents }, { account: accounts.unidentified, label, creditCents: cents < 0n ? -cents : cents }];
  return cents < 0n ? lines.map(turned) : lines;
}

/** What was called and is now paid goes to whom it is due: the owner, or the agency for its own fees. */
function creditOwners(accounts: BookAccounts, allocations: readonly BookAllocation[]): BookLine[] {
  const total = allocations.reduce((all, one) => all + sum(one.rubrics), 0n);
  if (total === 0n) return [];
  return [{ account: accounts.called, label: 'Encaissé', debitCents: total }, ...allocations.flatMap((one) => one.rubrics.map(({ rubric, cents }) => ({ ...(RUBRIC_TRAITS[rubric].paidTo === 'owner' ? { account: accounts.owners, auxiliary: one.owner } : { account: accounts.fees }), label: `${RUBRIC_TRAITS[rubric].label}, ${one.label}`, creditCents: cents })))];
}

function turned({ debitCents, creditCents, ...line }: BookLine): BookLine {
  return { ...line, ...(debitCents === undefined ? {} : { creditCents: debitCents }), ...(creditCents === undefined ? {} : { debitCents: creditCents }) };
}
