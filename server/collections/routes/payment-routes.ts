import { Type } from 'typebox';
import { Refusal } from '../../kernel/refusal.ts';
import { IdParams, listReply, ListQuery, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Uuid } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { countBookings, dismissBooking, postBooking, readWaiting } from '../use-cases/post-booking.ts';
import { readPayment, readPayments } from '../use-cases/read-payments.ts';
import { askRefund } from '../use-cases/refund.ts';
import { plain } from '../../platform/http/plain.ts';
import { may, Method, Payment, PaymentDetail, Posted, PostBookings, Reasoned, RefundAsked, said, State, Waiting } from './schemas.ts';

const Query = Type.Object({ ...ListQuery.properties, state: Type.Optional(Type.Array(State, { maxItems: 12 })), method: Type.Optional(Type.Array(Method, { maxItems: 2 })) });
const Nothing = Type.Object({});

/** « Paiements »: what clients paid online, and what of it waits for the books. */
export function paymentRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const [now, today] = [() => platform.clock.now(), () => platform.clock.today()];

  app.get('/payments', { config: may('read'), schema: { ...said('Paiements en ligne, le dernier d’abord'), querystring: Query, response: { 200: listReply(Payment) } } }, async (request) =>
    plain(await work(request, (tx, viewer) => readPayments(tx, viewer, listRequest(request.query), { state: request.query.state ?? [], method: request.query.method ?? [] }))));
  app.get('/payments/:id', { config: may('read'), schema: { ...said('Un paiement, ses écritures, ses remboursements et ses échanges'), params: IdParams, response: { 200: PaymentDetail } } }, async (request) =>
    plain(await work(request, (tx, viewer) => readPayment(tx, viewer, request.params.id))));

  app.post('/payments/:id/refunds', { config: may('write'), schema: { ...said('Demande un remboursement, en tout ou partie\u202F; le prestataire est appelé aussitôt après'), params: IdParams, body: RefundAsked, response: { 200: Type.Object({ id: Uuid }) } } }, (request) => {
    const { cents, reason } = trimmed(request.body);
    return work(request, (tx, viewer) => askRefund(tx, viewer, request.params.id, { cents: BigInt(cents), reason }, now()));
  });

  app.get('/payments/bookings', { config: may('read'), schema: { ...said('Écritures proposées, la plus ancienne d’abord'), response: { 200: Waiting } } }, async (request) => ({ rows: plain(await work(request, readWaiting)) }));
  app.get('/payments/bookings/count', { config: may('read'), schema: { ...said('Combien d’écritures attendent'), response: { 200: Type.Object({ waiting: Type.Integer() }) } } }, (request) => work(request, countBookings));
  app.post('/payments/bookings/post', { config: may('write'), schema: { ...said('Comptabilise des écritures proposées, chacune pour soi\u202F; dit lesquelles ne l’ont pas été'), body: PostBookings, response: { 200: Posted } } }, async (request) => {
    const refused: { id: string; sentence: string }[] = [];
    for (const id of request.body.ids) {
      try {
        await work(request, (tx, viewer) => postBooking(tx, viewer, id, now(), today(), request.body.on));
      } catch (error) {
        // What one payment meets does not stop the others; asked alone, it is answered as any refusal.
        if (!(error instanceof Refusal) || request.body.ids.length === 1) throw error;
        refused.push({ id, sentence: error.message });
      }
    }
    return { posted: request.body.ids.length - refused.length, refused };
  });
  app.post('/payments/bookings/:id/dismiss', { config: may('write'), schema: { ...said('Écarte une écriture proposée, passée à la main'), params: IdParams, body: Reasoned, response: { 200: Nothing } } }, async (request) => {
    await work(request, (tx, viewer) => dismissBooking(tx, viewer, request.params.id, trimmed(request.body).reason, now()));
    return {};
  });
}
