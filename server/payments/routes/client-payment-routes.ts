import { contentDisposition } from '../../platform/files/sniff.ts';
import { clientOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { cancelPayment, readOwnPayment, readOwnPayments, refreshPayment } from '../use-cases/follow-payment.ts';
import { readPayable } from '../use-cases/read-payable.ts';
import { sendMandateCode } from '../use-cases/mandate-code.ts';
import { readOwnMandate } from '../use-cases/mandate-paper.ts';
import { showMandate } from '../use-cases/prepare-mandate.ts';
import { signMandate } from '../use-cases/sign-mandate.ts';
import { startPayment } from '../use-cases/start-payment.ts';
import { CodeBody, CodeReply, MandateReply, PayableReply, PaymentReply, PaymentsReply, ShowMandateBody, SignBody, SignReply, SpaceQuery, StartBody, StartReply } from './payment-routes.schema.ts';
import { presentPayable, presentPayment } from './present.ts';

const client = { access: { kind: 'client' as const } };
const writes = { access: { kind: 'client' as const, write: true } };
const tags = ['Paiements en ligne'];

/** What clients pay online (EXT-078). The page that a provider sends them back to says nothing by itself: its word is read on the server. */
export function clientPaymentRoutes(app: App, platform: Platform): void {
  app.get('/payments/options', { config: client, schema: { tags, summary: 'Ce qui peut être payé sur mes comptes, ou pourquoi non', querystring: SpaceQuery, response: { 200: PayableReply } } },
    async (request) => ({ accounts: (await readPayable(platform, clientOf(request), request.query.space)).map(presentPayable) }));
  app.get('/payments', { config: client, schema: { tags, summary: 'Mes paiements', response: { 200: PaymentsReply } } }, async (request) => ({ rows: (await readOwnPayments(platform, clientOf(request))).map(presentPayment) }));
  app.get('/payments/:id', { config: client, schema: { tags, summary: 'Un de mes paiements', params: IdParams, response: { 200: PaymentReply } } }, async (request) => presentPayment(await readOwnPayment(platform, clientOf(request), request.params.id)));

  app.post('/payments', { config: writes, schema: { tags, summary: 'Lance un paiement\u202F; le même essai envoyé deux fois est le même paiement', body: StartBody, response: { 200: StartReply } } },
    async (request) => startPayment(platform, clientOf(request), { ...request.body, amountCents: BigInt(request.body.amountCents) }));
  app.post('/payments/mandates/preview', { config: client, schema: { tags, summary: 'Le mandat de prélèvement unique tel qu’il serait signé\u202F; rien n’est écrit', body: ShowMandateBody, response: { 200: MandateReply } } },
    async (request) => showMandate(platform, clientOf(request), { accountId: request.body.accountId, amountCents: BigInt(request.body.amountCents), askedOn: request.body.askedOn ?? null }));
  app.post('/payments/mandates/code', { config: writes, schema: { tags, summary: 'Envoie par courriel le code à six chiffres qui confirme la signature de ce mandat', body: CodeBody, response: { 200: CodeReply } } }, async (request) => {
    const { sentTo, expiresAt } = await sendMandateCode(platform, clientOf(request), { ...request.body, payerName: request.body.payerName.trim(), amountCents: BigInt(request.body.amountCents) });
    return { sentTo, expiresAt: expiresAt.toISOString() };
  });
  app.get('/payments/:id/mandate', { config: client, schema: { tags, summary: 'Le mandat signé, en PDF', params: IdParams } }, async (request, reply) => {
    const { name, bytes } = await readOwnMandate(platform, clientOf(request), request.params.id);
    return reply.type('application/pdf').header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(bytes);
  });
  app.post('/payments/mandates', { config: writes, schema: { tags, summary: 'Signe un prélèvement SEPA unique\u202F; le même essai envoyé deux fois est le même mandat', body: SignBody, response: { 200: SignReply } } },
    async (request) => signMandate(platform, clientOf(request), request.ip, { ...request.body, payerName: request.body.payerName.trim(), code: request.body.code?.replace(/\s/g, '') ?? null, amountCents: BigInt(request.body.amountCents) }));
  app.post('/payments/:id/refresh', { config: writes, schema: { tags, summary: 'Demande au prestataire ce qu’est devenu un paiement', params: IdParams, response: { 200: PaymentReply } } },
    async (request) => presentPayment(await refreshPayment(platform, clientOf(request), request.params.id)));
  app.post('/payments/:id/cancel', { config: writes, schema: { tags, summary: 'Abandonne un paiement', params: IdParams, response: { 200: PaymentReply } } },
    async (request) => presentPayment(await cancelPayment(platform, clientOf(request), request.params.id)));
}
