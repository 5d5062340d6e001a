import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { DayText, Name, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { firstOfMonth } from '../rules/months.ts';
import { cancelRentCall } from '../use-cases/cancel-rent-call.ts';
import { callRents, callRuns, previewCalls, type PreviewedCall } from '../use-cases/call-rents.ts';
import { allocationsOfLease, moveAllocation } from '../use-cases/move-allocation.ts';
import { receive, returnReceipt, tenantAccount } from '../use-cases/receive.ts';
import { feeRuns, previewFees, runFees, type PreparedFees } from '../use-cases/run-fees.ts';
import { plain } from '../../platform/http/plain.ts';
import { CallsPreview, Cents, FeesPreview, may, rubric, Runs, said, TenantAccount } from './schemas.ts';

const Month = Type.Object({ month: DayText });
const On = Type.Object({ on: DayText });
const Made = Type.Object({ runId: Uuid, count: Type.Integer(), totalCents: Cents });

/** Rent calls, what tenants pay, and fees. */
export function runRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/calls/preview', { config: may('read'), schema: { ...said('Loyers à quittancer pour un mois ; rien n’est écrit'), querystring: Month, response: { 200: CallsPreview } } },
    (request) => work(request, async (tx, viewer) => callsReply(request.query.month, await previewCalls(tx, viewer, request.query.month, today()))));
  app.post('/rental/calls', { config: may('write'), schema: { ...said('Quittance un mois et comptabilise les loyers'), body: Type.Object({ month: DayText }, strict), response: { 200: Made } } },
    (request) => work(request, async (tx, viewer) => plain(await callRents(tx, viewer, request.body.month, today()))));
  app.post('/rental/calls/:id/cancel', { config: may('write'), schema: { ...said('Annule un appel de loyer par une écriture contraire et retire son avis d’échéance\u202F; le mois peut être quittancé de nouveau'), params: IdParams, response: { 200: Type.Object({ entryId: Uuid, papersWithdrawn: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => cancelRentCall(tx, viewer, request.params.id, today())));
  app.get('/rental/calls/runs', { config: may('read'), schema: { ...said('Quittancements faits, le dernier d’abord'), response: { 200: Runs } } }, (request) => work(request, async (tx, viewer) => ({ rows: plain(await callRuns(tx, viewer)) })));

  app.get('/rental/leases/:id', { config: may('read'), schema: { ...said('Échéances, encaissements et affectations d’un bail'), params: IdParams, response: { 200: TenantAccount } } }, (request) => work(request, async (tx, viewer) => {
    const { lease, ...account } = await tenantAccount(tx, viewer, request.params.id, today());
    return plain({ ...account, leaseId: lease.id, leaseNumber: lease.number, tenantName: lease.tenantName, lots: lease.lots, buildingName: lease.buildingName, mandateId: lease.mandateId, depositCents: lease.depositCents, allocations: await allocationsOfLease(tx, viewer, request.params.id, today()) });
  }));
  app.post('/rental/leases/:id/receipts', { config: may('write'), schema: { ...said('Enregistre un encaissement et l’affecte, du plus ancien au plus récent'), params: IdParams, body: Type.Object({ receivedOn: DayText, cents: Type.Integer({ minimum: 1 }), label: Name, chosen: Type.Optional(Type.Array(Uuid, { maxItems: 50 })) }, strict), response: { 200: Type.Object({ id: Uuid, overpaidCents: Cents, explanation: Type.Array(Type.String()) }) } } },
    (request) => work(request, async (tx, viewer) => plain(await receive(tx, viewer, { ...request.body, cents: BigInt(request.body.cents), leaseId: request.params.id }, today()))));
  app.post('/rental/receipts/:id/return', { config: may('write'), schema: { ...said('Enregistre le rejet d’un encaissement par la banque'), params: IdParams, body: Type.Object({ on: DayText, label: Name }, strict), response: { 200: Type.Object({ entryId: Uuid }) } } },
    (request) => work(request, (tx, viewer) => returnReceipt(tx, viewer, request.params.id, request.body.on, request.body.label, today())));
  app.post('/rental/leases/:id/moves', { config: may('write'), schema: { ...said('Bascule une affectation vers une autre échéance ou rubrique'), params: IdParams, body: Type.Object({ allocationId: Uuid, toCallId: Uuid, toRubric: rubric, on: DayText, confirmed: Type.Boolean() }, strict), response: { 200: Type.Object({ transferId: Uuid, entryId: Uuid, feeCorrection: Type.Boolean() }) } } },
    (request) => work(request, (tx, viewer) => moveAllocation(tx, viewer, { ...request.body, leaseId: request.params.id }, today())));

  app.get('/rental/fees/preview', { config: may('read'), schema: { ...said('Honoraires et trop-perçus à affecter ; rien n’est écrit'), querystring: On, response: { 200: FeesPreview } } },
    (request) => work(request, async (tx, viewer) => feesReply(request.query.on, await previewFees(tx, viewer, request.query.on, today()))));
  app.post('/rental/fees', { config: may('write'), schema: { ...said('Affecte les trop-perçus, calcule les honoraires et les comptabilise'), body: Type.Object({ on: DayText }, strict), response: { 200: Type.Object({ ...Made.properties, allocatedCents: Cents }) } } },
    (request) => work(request, async (tx, viewer) => plain(await runFees(tx, viewer, request.body.on, today()))));
  app.get('/rental/fees/runs', { config: may('read'), schema: { ...said('Calculs d’honoraires faits, le dernier d’abord'), response: { 200: Runs } } }, (request) => work(request, async (tx, viewer) => ({ rows: plain(await feeRuns(tx, viewer)) })));
}

function callsReply(month: Parameters<typeof firstOfMonth>[0], rows: readonly PreviewedCall[]) {
  const called = rows.filter((row) => row.call !== null);
  return plain({
    month: firstOfMonth(month), count: called.length, totalCents: called.reduce((sum, row) => sum + row.call!.totalCents, 0n),
    rows: rows.map(({ lease, call, reason, called: before }) => ({ leaseId: lease.id, leaseNumber: lease.number, tenantName: lease.tenantName, lots: lease.lots, buildingName: lease.buildingName, ownerName: lease.ownerName, reason, calledCents: before?.cents ?? null, openCents: before?.openCents ?? null, totalCents: call?.totalCents ?? 0n, lines: call?.lines ?? [] })),
  });
}

function feesReply(on: Parameters<typeof firstOfMonth>[0], { plan, leases, mandates }: PreparedFees) {
  const tenant = (leaseId: string) => leases.get(leaseId)!.tenantName;
  return plain({
    on, totalCents: plan.fees.reduce((sum, fee) => sum + fee.grossCents, 0n), withoutRate: plan.withoutRate,
    allocations: plan.allocations.map(({ source, parts, explanation }) => ({ leaseId: source.leaseId, tenantName: tenant(source.leaseId), cents: parts.reduce((sum, one) => sum + one.cents, 0n), explanation })),
    stopped: plan.stopped.map(({ leaseId, faults }) => ({ leaseId, tenantName: tenant(leaseId), faults })),
    fees: plan.fees.map(({ allocationIds: _ids, callIds: _calls, ...fee }) => ({ ...fee, mandateNumber: mandates.get(fee.mandateId)!.number, ownerName: mandates.get(fee.mandateId)!.ownerName })),
  });
}
