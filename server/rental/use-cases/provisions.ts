import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow, saveAnalytic } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { readMandates, type MandateFacts } from '../repository/leases.ts';
import { hasAnalytic, ownerLines, payableByOwner, type OwnerLineRow } from '../repository/money.ts';
import { waitingByMandate } from '../repository/payouts.ts';
import { provisionEntry, USUAL_ACCOUNTS } from '../rules/books.ts';
import { overdraws } from '../rules/client-money.ts';
import { euros } from '../rules/words.ts';
import { clientBooks, findClientBooks } from './books.ts';
import { moneyHeld } from './client-money.ts';

/** The analytic account of what is kept: its lines are not paid over (analytique non reversé). */
const KEPT = '47Prov';
/** Kept and given back, as entries say. */
export const PROVISION_SOURCE = 'owner-provision';

export interface Provisions {
  keptCents: bigint;
  /** What may still be kept: the owner's money, less what is kept and what waits to be paid over. */
  freeCents: bigint;
  /** Negative: given back. */
  rows: { entryId: Id; on: Day; label: string; cents: bigint }[];
}

/** What is kept from a mandate's payouts, and since when. */
export async function readProvisions(tx: Tx, viewer: Viewer, mandateId: Id, today: Day): Promise<Provisions> {
  demand(viewer, 'rental.read');
  const mandate = await mandateOf(tx, mandateId, today);
  const entityId = await findClientBooks(tx);
  if (entityId === null || mandate.ownerCode === null) return { keptCents: 0n, freeCents: 0n, rows: [] };
  const kept = (await ownerLines(tx, entityId, USUAL_ACCOUNTS.owners, mandate.ownerCode, today)).filter((line) => !line.payable);
  const payable = (await payableByOwner(tx, entityId, USUAL_ACCOUNTS.owners, today)).get(mandate.ownerCode) ?? 0n;
  return { keptCents: sum(kept), freeCents: payable - ((await waitingByMandate(tx)).get(mandateId) ?? 0n), rows: kept.toReversed().map((line) => ({ entryId: line.entryId, on: line.on, label: line.label, cents: line.creditCents - line.debitCents })) };
}

const sum = (lines: readonly OwnerLineRow[]): bigint => lines.reduce((all, line) => all + line.creditCents - line.debitCents, 0n);

export interface AskedProvision {
  on: Day;
  cents: bigint;
  label: string;
}

/** Keeps a part of what the owner is due from the next payouts, for what is coming (works, property tax…): never more than there is. */
export async function keepProvision(tx: Tx, viewer: Viewer, mandateId: Id, asked: AskedProvision, today: Day): Promise<Provisions> {
  demand(viewer, 'rental.write');
  const mandate = await mandateOf(tx, mandateId, today);
  const { freeCents } = await readProvisions(tx, viewer, mandateId, today);
  const entityId = await clientBooks(tx, viewer, asked.on);
  const { bankCents } = await moneyHeld(tx, entityId, today);
  const short = overdraws(freeCents, asked.cents, bankCents);
  if (short !== null) throw refusals.provisionTooMuch(euros(short === 'client' ? (freeCents > 0n ? freeCents : 0n) : bankCents));
  return post(tx, viewer, mandate, entityId, asked, asked.cents, today);
}

/** Gives back to the next payouts what was kept, or a part of it. */
export async function releaseProvision(tx: Tx, viewer: Viewer, mandateId: Id, asked: AskedProvision, today: Day): Promise<Provisions> {
  demand(viewer, 'rental.write');
  const mandate = await mandateOf(tx, mandateId, today);
  const { keptCents } = await readProvisions(tx, viewer, mandateId, today);
  if (asked.cents > keptCents) throw refusals.releaseAboveKept(euros(keptCents));
  return post(tx, viewer, mandate, await clientBooks(tx, viewer, asked.on), asked, -asked.cents, today);
}

async function post(tx: Tx, viewer: Viewer, mandate: MandateFacts & { ownerCode: string }, entityId: Id, { on, label }: AskedProvision, cents: bigint, today: Day): Promise<Provisions> {
  if (on > today) throw refusals.receiptTooLate('on');
  if (!(await hasAnalytic(tx, entityId, KEPT))) await saveAnalytic(tx, viewer, entityId, { code: KEPT, label: 'Provision conservée', payable: false });
  await postNow(tx, viewer, today, entityId, [{ journal: 'OD', entryOn: on, label, pieceReference: mandate.number, source: PROVISION_SOURCE, sourceKey: null, lines: provisionEntry(USUAL_ACCOUNTS, mandate.ownerCode, cents, label, KEPT).map((line) => (line.analytic === undefined ? line : { ...line, payable: false })) }]);
  await record(tx, viewer, cents > 0n ? 'rental.provision-kept' : 'rental.provision-released', { kind: 'mandate', id: mandate.id }, { on, label, cents: Number(cents) });
  return readProvisions(tx, viewer, mandate.id, today);
}

async function mandateOf(tx: Tx, mandateId: Id, today: Day): Promise<MandateFacts & { ownerCode: string }> {
  const [mandate] = await readMandates(tx, today, [mandateId]);
  if (!mandate) throw notFound();
  if (mandate.ownerCode === null) throw refusals.mandateWithoutAccount();
  return mandate as MandateFacts & { ownerCode: string };
}
