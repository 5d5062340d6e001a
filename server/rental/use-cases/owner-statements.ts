import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { paidShares } from '../repository/beneficiaries.ts';
import { feesOfEntries, FEE_SOURCES } from '../repository/fees.ts';
import { readMandates, type MandateFacts } from '../repository/leases.ts';
import { heldForMandate, ownerLines, type OwnerLineRow } from '../repository/money.ts';
import { listsOfEntries } from '../repository/payouts.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { shareWords } from '../rules/beneficiaries.ts';
import { ownerStatement, type Movement, type OwnerStatement, type PaidTo } from '../rules/owner-statement.ts';
import { findClientBooks } from './books.ts';
import { PROVISION_SOURCE } from './provisions.ts';

type Fee = { netCents: bigint; vatCents: bigint } | undefined;

export interface ReadStatement {
  mandate: MandateFacts;
  statement: OwnerStatement;
}

/** The statement of a mandate for a period (compte rendu de gérance), from its owner's account in the books. */
export async function readOwnerStatement(tx: Tx, viewer: Viewer, mandateId: Id, period: { fromOn: Day; untilOn: Day }, today: Day): Promise<ReadStatement> {
  demand(viewer, 'rental.read');
  const [mandate] = await readMandates(tx, today, [mandateId]);
  if (!mandate) throw notFound();
  const entityId = await findClientBooks(tx);
  const lines = entityId === null || mandate.ownerCode === null ? [] : await ownerLines(tx, entityId, USUAL_ACCOUNTS.owners, mandate.ownerCode, period.untilOn);
  const fees = await feesOfEntries(tx, lines.filter((line) => FEE_SOURCES.has(line.source)).map((line) => line.entryId));
  const lists = await listsOfEntries(tx, lines.filter(({ source, on }) => source === 'payout' && on >= period.fromOn).map(({ entryId }) => entryId));
  const held = async (account: string) => (entityId === null ? 0n : heldForMandate(tx, entityId, account, mandateId, period.untilOn));
  const kept = lines.filter((line) => !line.payable).reduce((sum, line) => sum + line.creditCents - line.debitCents, 0n);
  const statement = ownerStatement(lines.filter((line) => line.source !== PROVISION_SOURCE).map((line) => movementOf(line, fees.get(line.entryId), lists.get(line.entryId) ?? null)), period, { depositsCents: await held(USUAL_ACCOUNTS.deposits), overpaymentsCents: await held(USUAL_ACCOUNTS.overpayments), keptCents: kept }, await paidTo(tx, lines.filter(({ on }) => on >= period.fromOn).map(({ entryId }) => entryId)), mandate.ownerName);
  return { mandate, statement };
}

/** Each beneficiary once, in the order of their names, with what they were paid and by which shares. */
async function paidTo(tx: Tx, entryIds: readonly Id[]): Promise<PaidTo[]> {
  const paid = await paidShares(tx, entryIds);
  return [...Map.groupBy(paid, ({ partyId }) => partyId).values()].map((own) => ({ name: own[0]!.name, shares: [...new Set(own.map(shareWords))].join(', '), cents: own.reduce((sum, { cents }) => sum + cents, 0n) }));
}

/** What an entry took back is taken off its own kind: a payout that the bank returned is no receipt. */
function movementOf(line: OwnerLineRow, fee: Fee, listId: Id | null): Movement {
  if (!line.takesBack) return kindOf(line, fee, listId);
  const before = kindOf({ ...line, debitCents: line.creditCents, creditCents: line.debitCents }, fee, listId);
  return { ...before, cents: -before.cents };
}

/** Fees stand against the account of fees, payouts against the bank; other money in is a receipt, other money out an expense. */
function kindOf(line: OwnerLineRow, fee: Fee, listId: Id | null): Movement {
  const out = line.debitCents - line.creditCents;
  const received = ['rent-receipt', 'rent-return', 'overpayment', 'rental-move'].includes(line.source);
  // A receipt may pay the agency's own fees beside the rent: its lines to the owner stay receipts.
  if (!received && line.against.includes(USUAL_ACCOUNTS.fees)) return { kind: 'fee', on: line.on, label: line.label, netCents: fee?.netCents ?? null, vatCents: fee?.vatCents ?? null, cents: out };
  if (received || line.creditCents > 0n) return { kind: 'receipt', on: line.on, label: line.label, cents: -out };
  if (/^(deposit|charges-settlement)/.test(line.source)) return { kind: 'expense', on: line.on, label: line.label, cents: out };
  if (line.against.some((account) => account.startsWith('512'))) return { kind: 'payout', on: line.on, label: line.label, cents: out, listId };
  return { kind: 'expense', on: line.on, label: line.label, cents: out };
}
