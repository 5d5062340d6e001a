import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, Name, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { keepLegalRate, listArrears, presentNotice, readLegalRates, readSituation, recordReceipt, remind } from '../use-cases/arrears.ts';
import { readDatedStatement } from '../use-cases/dated-statement.ts';
import { moveAdvanceOf, readSale } from '../use-cases/sales.ts';
import { Cents, may, plain, Reasons } from './may.ts';

const tags = ['Copropriété'];
const Item = Type.Object({ id: Type.String(), kind: Type.String(), label: Type.String(), dueOn: DayText, cents: Cents, account: Type.String(), noForfeiture: Type.Boolean(), lotId: nullable(Uuid) });
const Step = Type.Object({ id: Uuid, accountId: Uuid, kind: choice(['reminder', 'notice']), sentOn: DayText, presentedOn: nullable(DayText), cents: Cents, items: Type.Array(Type.Object({ debtId: Type.String(), label: Type.String(), dueOn: DayText, cents: Cents })), eventId: nullable(Uuid), feeCents: Cents });
const situation = {
  accountId: Uuid, code: Type.String(), name: Type.String(), partyId: Uuid, buildingId: Uuid, buildingName: Type.String(), items: Type.Array(Item), credits: Type.Array(Type.Object({ account: Type.String(), cents: Cents })), dueCents: Cents, oldestOn: nullable(DayText), steps: Type.Array(Step),
  state: choice(['current', 'reminded', 'formalNotice', 'forfeited']), reminders: Type.Integer(), costsToDebtor: Type.Boolean(), interestCents: nullable(Cents), reasons: Reasons,
};
const Situation = Type.Object({ ...situation, on: DayText });
const Rates = Type.Object({ rates: Type.Array(Type.Object({ fromOn: DayText, basisPoints: Type.Integer(), source: Type.String() })) });
const OnDay = Type.Object({ on: Type.Optional(DayText) });
const LotStatement = Type.Object({
  lotId: Uuid, number: Type.String(), parts: Type.Array(Type.Object({ part: Type.String(), label: Type.String(), cents: Cents, byHand: Type.Boolean() })), dueBySeller: Cents, dueToSeller: Cents, dueByBuyer: Cents, worksFund: Cents,
  history: Type.Array(Type.Object({ label: Type.String(), budget: Cents, outside: Cents })),
});
const Sale = Type.Object({
  claims: Type.Array(Type.Object({ lotId: Uuid, kind: Type.String(), label: Type.String(), dueOn: DayText, cents: Cents, owedBy: choice(['seller', 'buyer']), reasons: Reasons })), lastDay: nullable(DayText),
  groups: Type.Array(Type.Object({ group: Type.Integer(), label: Type.String(), cents: Cents, debts: Type.Array(Type.Object({ label: Type.String(), dueOn: DayText, cents: Cents, secured: Type.Boolean() })) })),
});

export function arrearsRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/syndic/buildings/:id/arrears', { config: may('read'), schema: { tags, summary: 'Impayés d’une copropriété', params: IdParams, querystring: OnDay, response: { 200: Type.Object({ on: DayText, totalCents: Cents, rows: Type.Array(Type.Object(situation)) }) } } },
    async (request) => plain(await work(request, (tx, viewer) => listArrears(tx, viewer, request.params.id, request.query.on ?? today()))));
  app.get('/syndic/accounts/:id/situation', { config: may('read'), schema: { tags, summary: 'Sommes dues par un copropriétaire', params: IdParams, querystring: OnDay, response: { 200: Situation } } },
    async (request) => plain(await work(request, (tx, viewer) => readSituation(tx, viewer, request.params.id, request.query.on ?? today()))));
  app.post('/syndic/accounts/:id/receipts', { config: may('write'), schema: { tags, summary: 'Enregistrer un encaissement', params: IdParams, body: Type.Object({ on: DayText, cents: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }), label: Name, chosen: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 200 }) }, strict), response: { 200: Type.Object({ entryId: Uuid, number: Type.String(), reasons: Reasons }) } } },
    async (request) => plain(await work(request, (tx, viewer) => recordReceipt(tx, viewer, today(), request.params.id, { ...trimmed(request.body), cents: BigInt(request.body.cents) }))));
  app.post('/syndic/accounts/:id/reminders', { config: may('write'), schema: { tags, summary: 'Noter une relance ou une mise en demeure écrite ailleurs', params: IdParams, body: Type.Object({ kind: choice(['reminder', 'notice']), sentOn: DayText, debtIds: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 200 }) }, strict), response: { 200: Situation } } },
    async (request) => plain(await work(request, (tx, viewer) => remind(tx, viewer, request.params.id, request.body))));
  app.post('/syndic/accounts/:id/reminders/:noticeId/present', { config: may('write'), schema: { tags, summary: 'Noter la présentation d’une mise en demeure', params: Type.Object({ id: Uuid, noticeId: Uuid }), body: Type.Object({ presentedOn: DayText }, strict), response: { 200: Situation } } },
    async (request) => plain(await work(request, (tx, viewer) => presentNotice(tx, viewer, request.params.id, request.params.noticeId, request.body.presentedOn))));
  app.get('/syndic/buildings/:id/dated-statement', { config: may('read'), schema: { tags, summary: 'État daté de lots à vendre', params: IdParams, querystring: Type.Object({ lotIds: Type.Array(Uuid, { minItems: 1, maxItems: 50 }), on: Type.Optional(DayText) }), response: { 200: Type.Object({ on: DayText, lots: Type.Array(LotStatement), reasons: Reasons, feeCapCents: nullable(Cents) }) } } },
    async (request) => plain(await work(request, (tx, viewer) => readDatedStatement(tx, viewer, request.params.id, request.query.lotIds, request.query.on ?? today()))));
  app.get('/syndic/buildings/:id/sale', { config: may('read'), schema: { tags, summary: 'Ce qu’une vente change pour un lot', params: IdParams, querystring: Type.Object({ lotId: Uuid, sellerAccountId: Uuid, soldOn: DayText, noticeReceivedOn: Type.Optional(DayText) }), response: { 200: Sale } } },
    async (request) => plain(await work(request, (tx, viewer) => readSale(tx, viewer, request.params.id, { ...request.query, noticeReceivedOn: request.query.noticeReceivedOn ?? null }))));
  app.post('/syndic/buildings/:id/advance-moves', { config: may('write'), schema: { tags, summary: 'Rembourser l’avance du vendeur et l’appeler de l’acquéreur', params: IdParams, body: Type.Object({ lotId: Uuid, sellerAccountId: Uuid, buyerAccountId: Uuid, on: DayText, setOffDue: Type.Boolean() }, strict), response: { 200: Type.Object({ movedCents: Cents, leftToPayCents: Cents }) } } },
    async (request) => plain(await work(request, (tx, viewer) => moveAdvanceOf(tx, viewer, today(), request.params.id, request.body))));
  app.get('/syndic/legal-rates', { config: may('read'), schema: { tags, summary: 'Taux légaux d’intérêt', response: { 200: Rates } } }, (request) => work(request, (tx, viewer) => readLegalRates(tx, viewer)));
  app.put('/syndic/legal-rates', { config: may('write'), schema: { tags, summary: 'Enregistrer un taux légal d’intérêt', body: Type.Object({ fromOn: DayText, basisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }), source: Name }, strict), response: { 200: Rates } } },
    (request) => work(request, (tx, viewer) => keepLegalRate(tx, viewer, trimmed(request.body))));
}
