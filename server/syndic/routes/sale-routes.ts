import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { printDatedStatement, readDatedStatement } from '../use-cases/dated-statement.ts';
import { printOpposition } from '../use-cases/print-opposition.ts';
import { listOppositionsDue, noteSaleNotice, readSaleAccounts } from '../use-cases/sale-accounts.ts';
import { moveAdvanceOf } from '../use-cases/sales.ts';
import { Cents, may, Reasons } from './may.ts';

const tags = ['Copropriété'];
const LotStatement = Type.Object({
  lotId: Uuid, number: Type.String(), parts: Type.Array(Type.Object({ part: Type.String(), label: Type.String(), cents: Cents, byHand: Type.Boolean() })), dueBySeller: Cents, dueToSeller: Cents, dueByBuyer: Cents, worksFund: Cents, beside: Type.Object({ costs: Cents, credit: Cents }),
  history: Type.Array(Type.Object({ label: Type.String(), budget: nullable(Cents), outside: nullable(Cents) })),
});
const WhichLots = Type.Object({ lotIds: Type.Array(Uuid, { minItems: 1, maxItems: 50 }), on: Type.Optional(DayText) });
const Alert = Type.Object({ state: choice(['settled', 'ahead', 'no-notice', 'open', 'last-day', 'missed']), lastDay: nullable(DayText), daysLeft: nullable(Type.Integer()), sentence: Type.String() });
const OppositionDue = Type.Object({ id: Uuid, buildingName: Type.String(), soldOn: DayText, sellerName: Type.String(), totalCents: Cents, alert: Alert });
const SaleAccounts = Type.Object({
  id: Uuid, buildingId: Uuid, buildingName: Type.String(), soldOn: DayText, notary: nullable(Type.String()), sellerName: Type.String(), buyerName: Type.String(), sellerAccountId: nullable(Uuid), buyerAccountId: nullable(Uuid), receivedOn: nullable(DayText), opposedOn: nullable(DayText), alert: Alert, totalCents: Cents,
  lots: Type.Array(Type.Object({ lotId: Uuid, number: Type.String(), advanceCents: Cents, advanceMoved: Type.Boolean() })),
  claims: Type.Array(Type.Object({ lotId: Uuid, number: Type.String(), kind: Type.String(), label: Type.String(), dueOn: DayText, cents: Cents, owedBy: choice(['seller', 'buyer']), reasons: Reasons })),
  groups: Type.Array(Type.Object({ group: Type.Integer(), label: Type.String(), cents: Cents, debts: Type.Array(Type.Object({ label: Type.String(), dueOn: DayText, cents: Cents, secured: Type.Boolean() })) })),
});

/** A lot that is sold: before, the dated statement for the notary; after, who owes what, the opposition, the advances. */
export function saleRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/syndic/buildings/:id/dated-statement', { config: may('read'), schema: { tags, summary: 'État daté de lots à vendre', params: IdParams, querystring: WhichLots, response: { 200: Type.Object({ on: DayText, lots: Type.Array(LotStatement), reasons: Reasons, feeCapCents: nullable(Cents) }) } } },
    async (request) => plain(await work(request, (tx, viewer) => readDatedStatement(tx, viewer, request.params.id, request.query.lotIds, request.query.on ?? today()))));
  app.get('/syndic/buildings/:id/dated-statement.pdf', { config: may('read'), schema: { tags, summary: 'Imprimer l’état daté', params: IdParams, querystring: WhichLots } }, async (request, reply) => {
    const { name, pdf } = await printDatedStatement(platform, staffOf(request), request.params.id, request.query.lotIds, request.query.on ?? today());
    return reply.header('content-disposition', contentDisposition(name, true)).header('cache-control', 'no-store').type('application/pdf').send(pdf);
  });
  app.get('/syndic/oppositions-due', { config: may('read'), schema: { tags, summary: 'Oppositions à former, avis du notaire à réclamer', response: { 200: Type.Object({ rows: Type.Array(OppositionDue) }) } } }, async (request) => plain({ rows: await work(request, (tx, viewer) => listOppositionsDue(tx, viewer, today())) }));
  app.get('/syndic/transfers/:id/accounts', { config: may('read'), schema: { tags, summary: 'Ce qu’une vente laisse dans les comptes', params: IdParams, response: { 200: SaleAccounts } } }, async (request) => plain(await work(request, (tx, viewer) => readSaleAccounts(tx, viewer, today(), request.params.id))));
  app.put('/syndic/transfers/:id/notice', { config: may('write'), schema: { tags, summary: 'Noter l’avis du notaire et l’opposition', params: IdParams, body: Type.Object({ receivedOn: DayText, opposedOn: nullable(DayText) }, strict), response: { 200: SaleAccounts } } },
    async (request) => plain(await work(request, (tx, viewer) => noteSaleNotice(tx, viewer, today(), request.params.id, request.body))));
  app.get('/syndic/transfers/:id/opposition.pdf', { config: may('read'), schema: { tags, summary: 'Imprimer l’opposition', params: IdParams } }, async (request, reply) => {
    const { name, pdf } = await printOpposition(platform, staffOf(request), today(), request.params.id);
    return reply.header('content-disposition', contentDisposition(name, true)).header('cache-control', 'no-store').type('application/pdf').send(pdf);
  });
  app.post('/syndic/buildings/:id/advance-moves', { config: may('write'), schema: { tags, summary: 'Rembourser l’avance du vendeur et l’appeler de l’acquéreur', params: IdParams, body: Type.Object({ lotId: Uuid, sellerAccountId: Uuid, buyerAccountId: Uuid, on: DayText, setOffDue: Type.Boolean() }, strict), response: { 200: Type.Object({ movedCents: Cents, leftToPayCents: Cents }) } } },
    async (request) => plain(await work(request, (tx, viewer) => moveAdvanceOf(tx, viewer, today(), request.params.id, request.body))));
}
