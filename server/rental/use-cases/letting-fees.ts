import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { readAgency, readProfile } from '../../agency/public.ts';
import { letter, postNow, reverseEntry } from '../../ledger/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { LeaseKind, LettingLine, LettingService, LettingZone } from '../model.ts';
import { cancelCall, insertCall, insertRun, lockCalls, readCalls } from '../repository/calls.ts';
import { termsOfLeases } from '../repository/lease-terms.ts';
import { readLeases, readMandates } from '../repository/leases.ts';
import { insertLettingFee, lettingFeesOf, lettingPlace, nextLettingNumber, type LettingFeeRow } from '../repository/letting-fees.ts';
import { papersOf, placesOfLeases, placesOfMandates } from '../repository/papers.ts';
import { callEntry, feeEntry, USUAL_ACCOUNTS } from '../rules/books.ts';
import { planLettingFees, type LettingPlan } from '../rules/letting-fees.ts';
import { lettingPaper, type Seller } from '../rules/letting-paper.ts';
import { firstOfMonth } from '../rules/months.ts';
import { openOf } from '../rules/overpayment.ts';
import { euros, RUBRIC_TRAITS, SERVICE_WORDS } from '../rules/words.ts';
import { clientBooks } from './books.ts';
import { keepPapers, type PlannedPaper } from './keep-papers.ts';
import { completeLease, type CompleteLease } from './receive.ts';

export interface ReadLettingFees {
  leaseNumber: string;
  kind: LeaseKind;
  signedOn: Day;
  /** Services that the mandate describes. */
  agreed: LettingService[];
  areaHundredths: number | null;
  zone: LettingZone | null;
  rows: (LettingFeeRow & { ownerCents: bigint; tenantCents: bigint; tenantOpenCents: bigint; tenantEventId: Id | null; ownerEventId: Id | null })[];
}

/** The letting fees of a lease: what was invoiced, and what a new invoice starts from. */
export async function readLettingFees(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<ReadLettingFees> {
  demand(viewer, 'rental.read');
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  if (!lease) throw notFound();
  const terms = (await termsOfLeases(tx, [leaseId])).get(leaseId);
  const [mandate] = lease.mandateId === null ? [] : await readMandates(tx, today, [lease.mandateId]);
  const fees = await lettingFeesOf(tx, { leaseId });
  const calls = new Map((await readCalls(tx, { callIds: fees.flatMap(({ callId }) => callId ?? []) })).map((call) => [call.id, openOf(call)]));
  const papers = async (kind: 'letting-tenant' | 'letting-owner') => new Map((await papersOf(tx, { kind, keys: fees.map(({ number }) => number) })).map((paper) => [paper.key, paper.eventId]));
  const [toTenant, toOwner] = [await papers('letting-tenant'), await papers('letting-owner')];
  return {
    leaseNumber: lease.number, kind: terms?.kind ?? 'unfurnished', signedOn: terms?.signedOn ?? lease.entryOn, agreed: mandate?.lettingServices ?? [], ...await lettingPlace(tx, leaseId),
    rows: fees.map((fee) => ({
      ...fee, ownerCents: fee.ownerNetCents + fee.ownerVatCents, tenantCents: fee.tenantNetCents + fee.tenantVatCents, tenantOpenCents: fee.callId === null ? 0n : calls.get(fee.callId) ?? 0n,
      tenantEventId: toTenant.get(fee.number) ?? null, ownerEventId: toOwner.get(fee.number) ?? null,
    })),
  };
}

export interface AskedLetting {
  on: Day;
  inventoryOn: Day | null;
  zone: LettingZone | null;
  areaHundredths: number | null;
  lines: readonly LettingLine[];
}

/** What the invoice comes to, the tenant's limits, and what forbids it; nothing is written. */
export async function previewLetting(tx: Tx, viewer: Viewer, leaseId: Id, asked: AskedLetting, today: Day): Promise<LettingPlan> {
  demand(viewer, 'rental.read');
  return (await planned(tx, await completeLease(tx, leaseId, today), asked, today)).plan;
}

async function planned(tx: Tx, lease: CompleteLease, asked: AskedLetting, today: Day): Promise<{ plan: LettingPlan; signedOn: Day }> {
  const terms = (await termsOfLeases(tx, [lease.id])).get(lease.id);
  const [mandate] = await readMandates(tx, today, [lease.mandateId]);
  const invoiced = (await lettingFeesOf(tx, { leaseId: lease.id })).filter((fee) => fee.cancelledOn === null).flatMap(({ number, lines }) => lines.map(({ service }) => ({ service, number })));
  const signedOn = terms?.signedOn ?? lease.entryOn;
  return { signedOn, plan: planLettingFees(asked.lines, { ...asked, kind: terms?.kind ?? 'unfurnished', signedOn, agreed: mandate!.lettingServices, invoiced }) };
}

/** Invoices the letting: the owner's part is taken from its account, the tenant's is called on the tenant's; then one invoice is made for each. */
export async function invoiceLetting(platform: Platform, viewer: StaffViewer, leaseId: Id, asked: AskedLetting, today: Day): Promise<ReadLettingFees> {
  demand(viewer, 'rental.write');
  const papers = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const lease = await completeLease(tx, leaseId, today);
    const number = await nextLettingNumber(tx, viewer.agencyId, asked.on);
    const { plan, signedOn } = await planned(tx, lease, asked, today);
    if (plan.faults.length > 0) throw refusals.cannotMove(plan.faults);
    await sellerOf(tx, viewer.agencyId);
    const fee: Omit<LettingFeeRow, 'version' | 'cancelledOn' | 'creditNumber'> = {
      id: newId(), leaseId, mandateId: lease.mandateId, number, invoicedOn: asked.on, signedOn, inventoryOn: asked.inventoryOn, zone: asked.zone, areaHundredths: asked.areaHundredths, lines: asked.lines.filter((line) => line.ownerCents + line.tenantCents > 0n),
      ownerNetCents: plan.owner.netCents, ownerVatCents: plan.owner.vatCents, tenantNetCents: plan.tenant.netCents, tenantVatCents: plan.tenant.vatCents, madeByName: viewer.name, ownerEntryId: null, callId: null,
    };
    const posted = await post(tx, viewer, lease, fee, plan, today);
    await insertLettingFee(tx, viewer.agencyId, { ...fee, ...posted });
    await record(tx, viewer, 'rental.letting-invoiced', { kind: 'lease', id: leaseId }, { number, on: asked.on, ownerCents: Number(plan.owner.grossCents), tenantCents: Number(plan.tenant.grossCents) });
    return papersOfFee(tx, viewer, lease, fee, { number, takesBack: null, on: asked.on, limits: plan.limits.map(({ service, explanation }) => `${SERVICE_WORDS[service]}, ${explanation}`) });
  });
  await keepPapers(platform, viewer, papers, today);
  return inAgency(platform.office, viewer.agencyId, (tx) => readLettingFees(tx, viewer, leaseId, today));
}

async function post(tx: Tx, viewer: StaffViewer, lease: CompleteLease, { id, number, invoicedOn, lines }: Pick<LettingFeeRow, 'id' | 'number' | 'invoicedOn' | 'lines'>, { owner, tenant }: LettingPlan, today: Day): Promise<{ ownerEntryId: Id | null; callId: Id | null }> {
  const entityId = await clientBooks(tx, viewer, invoicedOn);
  const label = `Honoraires de location TTC, ${lease.tenantName}`;
  const entry = { entryOn: invoicedOn, label, pieceReference: number, source: 'letting-fees' };
  const [taken] = owner.grossCents === 0n ? [] : await postNow(tx, viewer, today, entityId, [{ ...entry, journal: 'OD', sourceKey: `${id} owner`, lines: feeEntry(USUAL_ACCOUNTS, lease.ownerCode, owner.grossCents, label) }]);
  if (tenant.grossCents === 0n) return { ownerEntryId: taken?.id ?? null, callId: null };
  const services = lines.filter((line) => line.tenantCents > 0n).map((line) => `${SERVICE_WORDS[line.service]} : ${euros(line.tenantCents)}`).join(' ; ');
  const line = { rubric: 'letting' as const, label: RUBRIC_TRAITS.letting.label, cents: tenant.grossCents, explanation: services };
  const [called] = await postNow(tx, viewer, today, entityId, [{ ...entry, journal: 'QT', sourceKey: `${id} tenant`, lines: callEntry(USUAL_ACCOUNTS, lease.tenantCode, [line], number) }]);
  const runId = await insertRun(tx, viewer.agencyId, { kind: 'letting', month: firstOfMonth(invoicedOn), madeByName: viewer.name, count: 1, totalCents: tenant.grossCents });
  const callId = await insertCall(tx, viewer.agencyId, { kind: 'letting', runId, leaseId: lease.id, mandateId: lease.mandateId, month: firstOfMonth(invoicedOn), dueOn: invoicedOn, fromOn: invoicedOn, untilOn: invoicedOn, lines: [line], totalCents: tenant.grossCents, entryId: called!.id });
  return { ownerEntryId: taken?.id ?? null, callId };
}

/** Takes an invoice back by contrary entries and a credit note to each party. What the tenant paid on it is moved elsewhere first. */
export async function cancelLetting(platform: Platform, viewer: StaffViewer, id: Id, version: number, on: Day, today: Day): Promise<ReadLettingFees> {
  demand(viewer, 'rental.write');
  const { leaseId, papers } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const [fee] = await lettingFeesOf(tx, { id });
    if (!fee) throw notFound();
    if (fee.cancelledOn !== null) throw refusals.lettingCancelled();
    if (on < fee.invoicedOn) throw refusals.creditBeforeInvoice();
    const lease = await completeLease(tx, fee.leaseId, today);
    const creditNumber = await nextLettingNumber(tx, viewer.agencyId, on);
    const [call] = fee.callId === null ? [] : await lockCalls(tx, { callIds: [fee.callId] });
    if (call && openOf(call) < call.dueCents) throw refusals.lettingPaid(euros(call.dueCents - openOf(call)));
    const entityId = await clientBooks(tx, viewer, on);
    const reversal = fee.ownerEntryId === null ? null : await reverseEntry(tx, viewer, today, fee.ownerEntryId, on);
    if (call) {
      const back = await reverseEntry(tx, viewer, today, call.entryId, on);
      await letter(tx, viewer, today, entityId, [{ entryId: call.entryId, line: 1 }, { entryId: back.id, line: 1 }]);
      await cancelCall(tx, call.id, on);
    }
    await saveChanges(tx, 'office.rental_letting_fees', { kind: 'lease', id }, version, { cancelled_on: on, credit_number: creditNumber, owner_reversal_id: reversal?.id ?? null });
    await record(tx, viewer, 'rental.letting-cancelled', { kind: 'lease', id: fee.leaseId }, { number: fee.number, credit: creditNumber, on });
    return { leaseId: fee.leaseId, papers: await papersOfFee(tx, viewer, lease, fee, { number: creditNumber, takesBack: fee.number, on, limits: [] }) };
  });
  await keepPapers(platform, viewer, papers, today);
  return inAgency(platform.office, viewer.agencyId, (tx) => readLettingFees(tx, viewer, leaseId, today));
}

/** Who invoices; an invoice without its numbers is not made (CGI, art. 1737; ann. II, art. 242 nonies A). */
async function sellerOf(tx: Tx, agencyId: Id): Promise<Seller> {
  const [{ name }, { companyForm, siren, registry, vatNumber }] = [await readAgency(tx, agencyId), await readProfile(tx)];
  if (siren === null || vatNumber === null) throw refusals.noCompanyNumbers(siren === null ? (vatNumber === null ? 'le SIREN et le numéro de TVA' : 'le SIREN') : 'le numéro de TVA');
  return { name, companyForm, siren, registry, vatNumber };
}

type PaperOf = Pick<LettingFeeRow, 'leaseId' | 'signedOn' | 'inventoryOn' | 'mandateId' | 'lines' | 'ownerNetCents' | 'ownerVatCents' | 'tenantNetCents' | 'tenantVatCents'>;

/** An invoice or a credit note to each party that bears something, on its space. */
async function papersOfFee(tx: Tx, viewer: StaffViewer, lease: CompleteLease, fee: PaperOf, { number, takesBack, on, limits }: { number: string; takesBack: string | null; on: Day; limits: string[] }): Promise<PlannedPaper[]> {
  const dwelling = (await placesOfLeases(tx, [lease.id])).get(lease.id)!;
  const mandate = (await placesOfMandates(tx, [fee.mandateId])).get(fee.mandateId)!;
  const doneOn = fee.inventoryOn !== null && fee.inventoryOn > fee.signedOn ? fee.inventoryOn : fee.signedOn;
  const words = { on, doneOn, seller: await sellerOf(tx, viewer.agencyId), tenantName: lease.tenantName, leaseNumber: lease.number, place: dwelling.place, limits };
  const paper = (to: 'tenant' | 'owner', letterOf: string, netCents: bigint, vatCents: bigint, cents: (line: LettingLine) => bigint): PlannedPaper[] => (netCents + vatCents === 0n ? [] : [{
    kind: `letting-${to}`, key: number, month: firstOfMonth(on), leaseId: to === 'tenant' ? lease.id : null, mandateId: to === 'owner' ? fee.mandateId : null, electronic: true, place: to === 'tenant' ? dwelling : mandate,
    body: lettingPaper({ ...words, to, number: `${number}-${letterOf}`, takesBack: takesBack === null ? null : `${takesBack}-${letterOf}`, lines: fee.lines.map((line) => ({ service: line.service, cents: cents(line) })).filter((line) => line.cents > 0n), amounts: { netCents, vatCents, grossCents: netCents + vatCents } }),
  }]);
  return [...paper('tenant', 'L', fee.tenantNetCents, fee.tenantVatCents, (line) => line.tenantCents), ...paper('owner', 'P', fee.ownerNetCents, fee.ownerVatCents, (line) => line.ownerCents)];
}
