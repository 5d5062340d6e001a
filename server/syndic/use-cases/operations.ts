import { addDays, type Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { balancesOn, keepExpensesOf } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findCoOwnerAccount } from '../repository/arrears.ts';
import { booksOf, lotFunds } from '../repository/books.ts';
import type { BudgetRow } from '../repository/budgets.ts';
import { nextRank } from '../repository/calls.ts';
import { readKeys, readLots } from '../repository/facts.ts';
import { supplierCode } from '../repository/suppliers.ts';
import { findWorks } from '../repository/works.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { allocateByKey, weightsOn } from '../rules/allocation.ts';
import { mostCallable } from '../rules/funds.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { linesOf, prepaidPart, reversalOf, type Operation } from '../rules/operations.ts';
import type { LotProvision } from '../rules/works-provisions.ts';
import { demandedVersions, keepCall, sharesOf } from './calls.ts';
import { openBudget } from './expenses.ts';
import { generalKey, postLines } from './post-lines.ts';

export const KINDS = [
  'supplier-paid', 'supplier-advance', 'fund-assigned', 'advance-used', 'subsidy-notified', 'subsidy-earned', 'loan-received', 'annuity-paid', 'charge-debited', 'doubtful', 'written-down', 'write-down-released', 'not-invoiced', 'prepaid', 'call-advance', 'call-loan',
] as const;

/** What the accountant says of an event; which of the rest is needed depends on its kind. */
export interface AskedOperation {
  kind: (typeof KINDS)[number];
  on: Day;
  label: string;
  cents: bigint;
  contractorId?: Id | null;
  accountId?: Id | null;
  keyId?: Id | null;
  account?: string | null;
  worksId?: Id | null;
  /** Subsidy of the State or of a local authority; write-down of a co-owner or of another. */
  local?: boolean;
  /** The bank's statement put the debit on 471 already. */
  waiting?: boolean;
  months?: { total: number; after: number } | null;
}

/**
 * Posts one of the standard events of a co-ownership's books (arrêté du 14 mars 2005, art. 10), each by its own entry. What it spends or takes back (class 6) joins the
 * list of expenses under its key, as an invoice does.
 */
export async function recordOperation(tx: Tx, viewer: Viewer, today: Day, budgetId: Id, asked: AskedOperation): Promise<{ number: string }> {
  demand(viewer, 'syndic.write');
  const budget = await openBudget(tx, budgetId, asked.on, 'on');
  await demandTheirs(tx, budget, asked);
  if (asked.kind === 'call-advance' || asked.kind === 'call-loan') return callOutside(tx, viewer, today, budget, asked);
  const operation = await operationOf(tx, budget, asked);
  if (PAID_BY_BANK.has(asked.kind)) await demandCash(tx, budget, asked);
  const id = newId();
  const entry = { journal: journalOf(asked), entryOn: asked.on, label: asked.label, operationId: asked.worksId ?? null };
  const entries = [{ ...entry, sourceKey: `operation:${id}`, lines: linesOf(operation) }];
  // Accruals wait for the closing and are taken back on the first day of the next exercise.
  if (operation.kind === 'not-invoiced' || operation.kind === 'prepaid') {
    entries[0]!.entryOn = budget.untilOn;
    entries.push({ ...entry, entryOn: addDays(budget.untilOn, 1), label: `Contre-passation, ${asked.label}`, sourceKey: `operation-back:${id}`, lines: reversalOf(operation) });
  }
  const all = await postLines(tx, viewer, today, budget.buildingId, entries);
  const [posted] = all;
  if (!posted) throw refusals.nothingToPost();
  for (const { id: entryId } of all) await keepExpensesOf(tx, viewer.agencyId, entryId);
  await record(tx, viewer, 'operation.posted', { kind: 'budget', id: budgetId }, { kind: asked.kind, cents: Number(asked.cents), number: posted.number });
  return { number: posted.number };
}

const PAID_BY_BANK: ReadonlySet<AskedOperation['kind']> = new Set(['supplier-paid', 'supplier-advance', 'annuity-paid']);

function journalOf({ kind, waiting }: AskedOperation): 'BQ' | 'OD' {
  return PAID_BY_BANK.has(kind) || kind === 'loan-received' || (kind === 'charge-debited' && !waiting) ? 'BQ' : 'OD';
}

async function demandTheirs(tx: Tx, { buildingId }: BudgetRow, { keyId, worksId, accountId }: AskedOperation): Promise<void> {
  if (keyId && !(await readKeys(tx, buildingId)).some((key) => key.keyId === keyId)) throw refusals.keyElsewhere();
  if (worksId && (await findWorks(tx, worksId))?.buildingId !== buildingId) throw notFound();
  if (accountId && (await findCoOwnerAccount(tx, accountId))?.buildingId !== buildingId) throw notFound();
}

async function operationOf(tx: Tx, budget: BudgetRow, asked: AskedOperation): Promise<Operation> {
  const { cents } = asked;
  switch (asked.kind) {
    case 'supplier-paid': case 'supplier-advance': return { kind: asked.kind, supplier: await demandSupplier(tx, asked), cents };
    case 'fund-assigned': return { kind: 'fund-assigned', lots: await fundOfLots(tx, budget, cents, asked.on) };
    case 'advance-used': return { kind: 'advance-used', advance: 'treasuryAdvance', held: await advanceByLot(tx, budget, asked.on), cents };
    case 'subsidy-notified': return { kind: 'subsidy-notified', from: asked.local ? 'localSubsidy' : 'stateSubsidy', cents };
    case 'subsidy-earned': case 'annuity-paid': return { kind: asked.kind, cents, keyId: asked.keyId ?? undefined };
    case 'charge-debited': return { kind: 'charge-debited', ...demandCharge(asked), cents, waiting: asked.waiting ?? false };
    case 'loan-received': return { kind: 'loan-received', cents };
    case 'doubtful': return { kind: 'doubtful', accountCode: await demandOwner(tx, asked), from: ACCOUNTS.budgetDue, cents };
    case 'written-down': case 'write-down-released': return { kind: asked.kind, who: asked.local ? 'othersWriteDown' : 'ownersWriteDown', cents };
    case 'not-invoiced': return { kind: 'not-invoiced', ...demandCharge(asked), cents };
    case 'prepaid': return { kind: 'prepaid', ...demandCharge(asked), cents: prepaidPart(cents, asked.months ?? { total: 12, after: 12 }) };
    case 'call-advance': case 'call-loan': throw new RangeError('A call is no operation of its own.');
  }
}

async function demandSupplier(tx: Tx, { contractorId }: AskedOperation): Promise<string> {
  const code = contractorId ? await supplierCode(tx, contractorId) : null;
  if (code === null) throw refusals.needed('contractorId', 'Choisissez le fournisseur.');
  return code;
}

async function demandOwner(tx: Tx, { accountId }: AskedOperation): Promise<string> {
  const account = accountId ? await findCoOwnerAccount(tx, accountId) : null;
  if (!account) throw refusals.needed('accountId', 'Choisissez le copropriétaire.');
  return account.code;
}

function demandCharge({ account, keyId }: AskedOperation): { account: string; keyId: Id } {
  if (!account || !/^6[0-6]/.test(account)) throw refusals.needed('account', 'Choisissez un compte de charges courantes.');
  if (!keyId) throw refusals.needed('keyId', 'Choisissez une clé de répartition.');
  return { account, keyId };
}

/** What the assembly assigns of the works fund, by the general shares, as far as each lot holds it (loi n° 65-557, art. 14-2-1). */
async function fundOfLots(tx: Tx, { buildingId }: BudgetRow, cents: bigint, on: Day) {
  const books = await booksOf(tx, buildingId);
  const funds = books === null ? [] : await lotFunds(tx, books, on);
  const key = await generalKey(tx, buildingId);
  const parts = allocateByKey(cents, weightsOn((await demandedVersions(tx, buildingId, [key])).get(key) ?? [], on));
  const held = (lotId: Id) => funds.reduce((sum, one) => (one.lotId === lotId && one.account.startsWith('105') ? sum + one.cents : sum), 0n);
  if (parts.some((part) => part.cents > held(part.lotId))) throw refusals.fundTooSmall();
  return parts;
}

/** What each lot has in the advance, by lot number; what no lot is named for comes last. */
async function advanceByLot(tx: Tx, { buildingId }: BudgetRow, on: Day): Promise<LotProvision[]> {
  const books = await booksOf(tx, buildingId);
  const funds = books === null ? [] : (await lotFunds(tx, books, on)).filter(({ account }) => account === ACCOUNTS.treasuryAdvance);
  const order = [...(await readLots(tx, buildingId)).map(({ lotId }) => lotId), null];
  return order.flatMap((lotId) => funds.filter((one) => one.lotId === lotId).map(({ cents }) => ({ lotId: lotId ?? undefined, left: cents, used: 0n })));
}

async function standsAt(tx: Tx, { buildingId }: BudgetRow, account: string, on: Day): Promise<bigint> {
  const books = await booksOf(tx, buildingId);
  return books === null ? 0n : (await balancesOn(tx, books, on)).reduce((sum, one) => (one.account === account ? sum + one.cents : sum), 0n);
}

/** The syndic advances no money to the syndicat: a payment that would overdraw its account does not leave (loi n° 65-557, art. 18 II). */
async function demandCash(tx: Tx, budget: BudgetRow, { cents, on }: AskedOperation): Promise<void> {
  const cash = await standsAt(tx, budget, ACCOUNTS.bank, on);
  if (cents > cash) throw refusals.overdrawn(cash);
}

/** An advance of the reserve, at most a sixth of the budget with what is held already, or a loan's annuity, called from the lots of a key. */
async function callOutside(tx: Tx, viewer: Viewer, today: Day, budget: BudgetRow, { kind, keyId, cents, on, label }: AskedOperation): Promise<{ number: string }> {
  const key = keyId ?? await generalKey(tx, budget.buildingId);
  const what = kind === 'call-advance' ? 'advance' as const : 'loan' as const;
  if (what === 'advance') {
    const most = mostCallable('reserve-of-budget', budget.totalCents, on, LEGAL_FIGURES);
    const held = -(await standsAt(tx, budget, ACCOUNTS.treasuryAdvance, on));
    if (most && held + cents > most.value) throw refusals.reserveTooHigh(most.reasons[0]!);
  }
  const weights = weightsOn((await demandedVersions(tx, budget.buildingId, [key])).get(key) ?? [], on);
  const rank = await nextRank(tx, { budgetId: budget.id, kind: what });
  const { shares, orphans } = await sharesOf(tx, { keys: [{ keyId: key, cents, parts: allocateByKey(cents, weights) }], dueOn: on }, budget.buildingId);
  const id = newId();
  await keepCall(tx, viewer, today, { id, buildingId: budget.buildingId, budgetId: budget.id, worksId: null, kind: what, rank, label, dueOn: on, totalCents: cents, noForfeiture: false, entryId: null }, shares, orphans);
  return { number: `${what}-${rank}` };
}
