import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { listBankAccounts } from '../repository/bank-accounts.ts';
import { readCalls, type CallItem } from '../repository/calls.ts';
import type { LeaseKind } from '../model.ts';
import { termsOfLeases, USUAL_TERMS } from '../repository/lease-terms.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { papersOf, placesOfLeases, receivedDays, wordsOf, type LeasePlace, type PaperRow } from '../repository/papers.ts';
import { lockOverpayments } from '../repository/receipts.ts';
import { firstOfMonth } from '../rules/months.ts';
import { noticePaper, receiptPaper, type TermOfLease } from '../rules/papers.ts';
import { mayGoElectronically, receiptFor } from '../rules/receipt.ts';
import { keepPapers, type KeptPapers, type PlannedPaper } from './keep-papers.ts';

export const TENANT_PAPERS = ['notices', 'receipts'] as const;
export type TenantPapers = (typeof TENANT_PAPERS)[number];

export interface PaperState {
  kind: LeaseKind;
  call: CallItem;
  lease: LeaseFacts;
  notice: PaperRow | null;
  /** The quittance, or the receipt of what was paid so far. */
  receipt: PaperRow | null;
  /** What the payments of the term give a right to now. */
  due: 'quittance' | 'reçu' | null;
  /** The tenant agreed to have quittances electronically. */
  electronic: boolean;
}

const paidOf = (call: CallItem): bigint => call.dueCents - call.open.reduce((sum, one) => sum + one.cents, 0n);
const receiptKey = (call: CallItem, kind: 'quittance' | 'reçu'): string => (kind === 'quittance' ? call.id : `${call.id} ${paidOf(call)}`);

/** The papers of a month, call by call: what exists, and what its payments give a right to. */
export async function tenantPapers(tx: Tx, viewer: Viewer, month: Day, today: Day): Promise<PaperState[]> {
  demand(viewer, 'rental.read');
  return statesOf(tx, await readCalls(tx, { month: firstOfMonth(month) }), today);
}

async function statesOf(tx: Tx, calls: readonly CallItem[], today: Day): Promise<PaperState[]> {
  const leaseIds = [...new Set(calls.map(({ leaseId }) => leaseId))];
  const leases = new Map((await readLeases(tx, { ids: leaseIds }, today)).map((one) => [one.id, one]));
  const [places, terms] = [await placesOfLeases(tx, leaseIds), await termsOfLeases(tx, leaseIds)];
  const papers = new Map([...await papersOf(tx, { kind: 'notice', keys: calls.map(({ id }) => id) }), ...await papersOf(tx, { kind: 'quittance', keys: calls.map(({ id }) => id) }), ...await papersOf(tx, { kind: 'receipt', keys: calls.map((call) => receiptKey(call, 'reçu')) })].map((paper) => [`${paper.kind} ${paper.key}`, paper]));
  return calls.map((call): PaperState => {
    const due = receiptFor(call.due, paidOf(call)).kind;
    const since = places.get(call.leaseId)!.electronicSince;
    return {
      kind: (terms.get(call.leaseId) ?? USUAL_TERMS).kind, call, lease: leases.get(call.leaseId)!, notice: papers.get(`notice ${call.id}`) ?? null, due, electronic: mayGoElectronically(since !== null && since <= today),
      receipt: due === null ? null : papers.get(`${due === 'quittance' ? 'quittance' : 'receipt'} ${receiptKey(call, due)}`) ?? null,
    };
  }).toSorted((a, b) => a.lease.number.localeCompare(b.lease.number, 'fr', { numeric: true }));
}

/** Makes the notices of a month, or the quittances and receipts that its payments give a right to; those that exist stay. `callIds` keeps to some. */
export async function makeTenantPapers(platform: Platform, viewer: Viewer, asked: { papers: TenantPapers; month: Day; callIds?: readonly Id[] | undefined }, today: Day): Promise<KeptPapers> {
  demand(viewer, 'rental.write');
  const month = firstOfMonth(asked.month);
  const planned = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const states = (await statesOf(tx, await readCalls(tx, { month }), today)).filter(({ call }) => asked.callIds?.includes(call.id) ?? true);
    return asked.papers === 'notices' ? planNotices(tx, states.filter(({ notice }) => notice === null)) : planReceipts(tx, states.filter(({ due, receipt }) => due !== null && receipt === null));
  });
  if (planned.length === 0) throw refusals.noPaper(asked.papers);
  const kept = await keepPapers(platform, viewer, planned, today);
  await inAgency(platform.office, viewer.agencyId, (tx) => record(tx, viewer, 'rental.papers-made', null, { papers: asked.papers, month, ...kept }));
  return kept;
}

async function planNotices(tx: Tx, states: readonly PaperState[]): Promise<PlannedPaper[]> {
  const [bank] = await listBankAccounts(tx);
  const open = Map.groupBy(await readCalls(tx, 'open'), ({ leaseId }) => leaseId);
  const overpaid = Map.groupBy(await lockOverpayments(tx), ({ leaseId }) => leaseId);
  const places = await placesOfLeases(tx, states.map(({ lease }) => lease.id));
  return states.map(({ kind, call, lease, ...state }) => {
    const arrearsCents = (open.get(lease.id) ?? []).filter((one) => one.month < call.month || (one.kind === 'settlement' && one.month === call.month)).flatMap((one) => one.open).reduce((sum, one) => sum + one.cents, 0n);
    const overpaidCents = (overpaid.get(lease.id) ?? []).reduce((sum, one) => sum + one.cents, 0n);
    const place = places.get(lease.id)!;
    return { ...plannedOf({ kind, call, lease, ...state }, place), kind: 'notice' as const, key: call.id, electronic: true, body: noticePaper(termOf(kind, call, lease, place), { arrearsCents, overpaidCents, iban: bank?.iban ?? null }) };
  });
}

async function planReceipts(tx: Tx, states: readonly PaperState[]): Promise<PlannedPaper[]> {
  const days = await receivedDays(tx, states.map(({ call }) => call.id));
  const places = await placesOfLeases(tx, states.map(({ lease }) => lease.id));
  return states.map((state) => {
    const { kind, call, lease, due, electronic } = state;
    const place = places.get(lease.id)!;
    const paid = call.due.map(({ rubric, cents }) => ({ rubric, cents: cents - (call.open.find((one) => one.rubric === rubric)?.cents ?? 0n) }));
    return { ...plannedOf(state, place), kind: due === 'quittance' ? 'quittance' as const : 'receipt' as const, key: receiptKey(call, due!), electronic, body: receiptPaper({ ...termOf(kind, call, lease, place), due: call.due }, paid, days.get(call.id) ?? []) };
  });
}

const plannedOf = ({ call, lease }: PaperState, place: LeasePlace): Omit<PlannedPaper, 'kind' | 'key' | 'body' | 'electronic'> => ({ month: call.month, leaseId: lease.id, mandateId: null, place });

const termOf = (kind: LeaseKind, call: CallItem, lease: LeaseFacts, place: LeasePlace): TermOfLease => ({ kind, tenantName: lease.tenantName, leaseNumber: lease.number, place: place.place, month: call.month, fromOn: call.fromOn, untilOn: call.untilOn, dueOn: call.dueOn, due: call.due });

/** The papers of a month as they were set, in one file to print: all of them, or those that go by post. */
export async function printTenantPapers(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, { papers, month, byPost }: { papers: TenantPapers; month: Day; byPost: boolean }): Promise<{ name: string; bytes: Buffer }> {
  demand(viewer, 'rental.read');
  const words = await inAgency(platform.office, viewer.agencyId, (tx) => wordsOf(tx, papers === 'notices' ? ['notice'] : ['quittance', 'receipt'], firstOfMonth(month), byPost));
  if (words.length === 0) throw refusals.noPaper(papers);
  return { name: `${papers === 'notices' ? 'avis-d-echeance' : 'quittances'}-${month.slice(0, 7)}.pdf`, bytes: await platform.renderer.renderPapers(words) };
}
