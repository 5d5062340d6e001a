import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { postNow } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Reason, RentTerm } from '../model.ts';
import { calledLeases, everCalled, insertCall, insertRun, listRuns, readCalls, rentsTakenBack, type RunRow } from '../repository/calls.ts';
import { termsOfLeases, USUAL_TERMS, type LeaseTerms } from '../repository/lease-terms.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { reviewsOf, type ReviewRow } from '../repository/reviews.ts';
import { callEntry, USUAL_ACCOUNTS } from '../rules/books.ts';
import { firstOfMonth, lastOfMonth, later } from '../rules/months.ts';
import { rentCall, whyNoCall, type RentCall } from '../rules/rent-call.ts';
import { rentTerms } from '../rules/review-dates.ts';
import { monthWords, RUBRIC_TRAITS } from '../rules/words.ts';
import { clientBooks } from './books.ts';
import { rentFaults } from './lease-terms.ts';

export interface PreviewedCall {
  lease: LeaseFacts;
  /** Null: not called, for the reason given. */
  call: RentCall | null;
  reason: Reason | null;
  /** What was called here for this month, and what is left of it to receive. */
  called: { cents: bigint; openCents: bigint } | null;
}

/** What a run for this month would call, lease by lease; nothing is written. */
export async function previewCalls(tx: Tx, viewer: Viewer, asked: Day, today: Day): Promise<PreviewedCall[]> {
  demand(viewer, 'rental.read');
  const month = firstOfMonth(asked);
  const leases = await readLeases(tx, { from: month, until: lastOfMonth(month) }, today);
  const called = await calledLeases(tx, month, USUAL_ACCOUNTS.tenants);
  const amounts = new Map((await readCalls(tx, { month })).map((one) => [one.leaseId, { cents: one.dueCents, openCents: one.open.reduce((sum, part) => sum + part.cents, 0n) }]));
  const [terms, reviews] = [await termsOfLeases(tx, leases.map(({ id }) => id)), Map.groupBy(await reviewsOf(tx, leases.map(({ id }) => id)), ({ leaseId }) => leaseId)];
  const faults = await rentFaults(tx, leases, terms);
  for (const id of await everCalled(tx, [...faults.keys()], USUAL_ACCOUNTS.tenants)) faults.delete(id);
  return leases.map((lease) => ({ ...preview(lease, month, called.get(lease.id), termsOf(lease, terms.get(lease.id) ?? USUAL_TERMS, reviews.get(lease.id) ?? []), faults.get(lease.id)), called: amounts.get(lease.id) ?? null }));
}

function preview(lease: LeaseFacts, month: Day, called: 'here' | 'elsewhere' | undefined, terms: readonly RentTerm[], fault: Reason | undefined): Omit<PreviewedCall, 'called'> {
  const not = (code: string, sentence: string) => ({ lease, call: null, reason: { code, sentence } });
  if (called === 'here') return not('called', 'Déjà quittancé.');
  if (called === 'elsewhere') return not('called-elsewhere', 'Déjà quittancé dans la comptabilité reprise.');
  if (lease.mandateId === null) return not('no-mandate', 'Ce bail n’est rattaché à aucun mandat : complétez sa fiche.');
  if (lease.tenantCode === null || lease.ownerCode === null) return not('no-account', 'Le locataire ou le propriétaire n’a pas de compte : complétez la fiche du bail ou du mandat.');
  if (fault) return { lease, call: null, reason: fault };
  const period = { entryOn: lease.entryOn, exitOn: lease.exitOn, terms };
  const call = rentCall(month, period);
  return call ? { lease, call, reason: null } : { lease, call: null, reason: whyNoCall(month, period) };
}

function termsOf({ rentCents, chargesCents, entryOn }: LeaseFacts, { chargesMode: mode, lines }: LeaseTerms, reviews: readonly ReviewRow[]): RentTerm[] {
  const charges: RentTerm[] = mode === 'none' || chargesCents === 0n ? [] : [{ rubric: 'charges', label: mode === 'forfait' ? 'Forfait de charges' : RUBRIC_TRAITS.charges.label, monthlyCents: chargesCents, fromOn: entryOn, untilOn: null }];
  return [...(rentCents === 0n ? [] : rentTerms(entryOn, rentCents, reviews, RUBRIC_TRAITS.rent.label)), ...charges, ...lines];
}

/** Calls the rents of a month and posts them. Run again, only what was not called yet is added. */
export async function callRents(tx: Tx, viewer: Viewer, asked: Day, today: Day): Promise<{ runId: Id; count: number; totalCents: bigint }> {
  demand(viewer, 'rental.write');
  const month = firstOfMonth(asked);
  const entityId = await clientBooks(tx, viewer, month, lastOfMonth(month));
  const rows = (await previewCalls(tx, viewer, month, today)).filter((row): row is PreviewedCall & { call: RentCall } => row.call !== null);
  if (rows.length === 0) throw refusals.nothingToCall();
  const dueOn = (call: RentCall) => later(month, call.fromOn);
  const takenBack = await rentsTakenBack(tx, month);
  // What makes the entry: the month of the lease, and after it was taken back, the next time it is called.
  const sourceKey = (id: Id) => `${id} ${month}${takenBack.has(id) ? ` ${takenBack.get(id)! + 1}` : ''}`;
  const posted = await postNow(tx, viewer, today, entityId, rows.map(({ lease, call }) => ({
    journal: 'QT', entryOn: dueOn(call), label: `Loyer et charges, ${monthWords(month)}`, pieceReference: lease.number, source: 'rents', sourceKey: sourceKey(lease.id), lines: callEntry(USUAL_ACCOUNTS, lease.tenantCode!, call.lines, monthWords(month)),
  })));
  const totalCents = rows.reduce((sum, { call }) => sum + call.totalCents, 0n);
  const runId = await insertRun(tx, viewer.agencyId, { kind: 'calls', month, madeByName: viewer.kind === 'system' ? viewer.reason : viewer.name, count: rows.length, totalCents });
  for (const [index, { lease, call }] of rows.entries()) await insertCall(tx, viewer.agencyId, { ...call, runId, leaseId: lease.id, mandateId: lease.mandateId!, month, dueOn: dueOn(call), entryId: posted[index]!.id });
  await record(tx, viewer, 'rental.rents-called', { kind: 'rental-run', id: runId }, { month, count: rows.length, totalCents: Number(totalCents) });
  return { runId, count: rows.length, totalCents };
}

export async function callRuns(tx: Tx, viewer: Viewer): Promise<RunRow[]> {
  demand(viewer, 'rental.read');
  return listRuns(tx, 'calls');
}
