import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { DayText, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { overpaymentChoices, putElsewhere, refundOverpayment, undoRefund } from '../use-cases/overpayments.ts';
import { Cents, may, NullableReason, said } from './schemas.ts';

const Choices = Type.Object({ rows: Type.Array(Type.Object({
  receiptId: Uuid, receivedOn: DayText, cents: Cents, refusal: NullableReason, listId: nullable(Uuid), elsewhere: Type.Array(Type.Object({ leaseId: Uuid, leaseNumber: Type.String(), cents: Cents, ask: Type.String() })),
})) });
const Done = Type.Object({ cents: Cents, entryId: Uuid });

/** What a tenant paid too much: given back, or put on another of its leases. */
export function overpaymentRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/leases/:id/overpayments', { config: may('read'), schema: { ...said('Trop-perçus d’un bail, et ce qui peut en être fait'), params: IdParams, response: { 200: Choices } } },
    (request) => work(request, async (tx, viewer) => ({ rows: plain(await overpaymentChoices(tx, viewer, request.params.id, today())) })));
  app.post('/rental/receipts/:id/refund', { config: may('write'), schema: { ...said('Rembourse au locataire le trop-perçu d’un encaissement'), params: IdParams, body: Type.Object({ on: DayText }, strict), response: { 200: Done } } },
    (request) => work(request, async (tx, viewer) => plain(await refundOverpayment(tx, viewer, request.params.id, request.body.on, today()))));
  app.post('/rental/receipts/:id/refund/undo', { config: may('write'), schema: { ...said('Annule le remboursement d’un trop-perçu par une écriture contraire'), params: IdParams, body: Type.Object({ on: DayText }, strict), response: { 200: Done } } },
    (request) => work(request, async (tx, viewer) => plain(await undoRefund(tx, viewer, request.params.id, request.body.on, today()))));
  app.post('/rental/receipts/:id/elsewhere', { config: may('write'), schema: { ...said('Affecte un trop-perçu à un autre bail du même locataire'), params: IdParams, body: Type.Object({ leaseId: Uuid, on: DayText, confirmed: Type.Boolean() }, strict), response: { 200: Type.Object({ ...Done.properties, explanation: Type.Array(Type.String()) }) } } },
    (request) => work(request, async (tx, viewer) => plain(await putElsewhere(tx, viewer, request.params.id, request.body, today()))));
}
