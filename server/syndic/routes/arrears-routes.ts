import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, Name, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { keepLegalRate, listArrears, presentNotice, readLegalRates, readSituation, recordReceipt, remind } from '../use-cases/arrears.ts';
import { Cents, may, Reasons } from './may.ts';

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
  app.get('/syndic/legal-rates', { config: may('read'), schema: { tags, summary: 'Taux légaux d’intérêt', response: { 200: Rates } } }, (request) => work(request, (tx, viewer) => readLegalRates(tx, viewer)));
  app.put('/syndic/legal-rates', { config: may('write'), schema: { tags, summary: 'Enregistrer un taux légal d’intérêt', body: Type.Object({ fromOn: DayText, basisPoints: Type.Integer({ minimum: 0, maximum: 10_000 }), source: Name }, strict), response: { 200: Rates } } },
    (request) => work(request, (tx, viewer) => keepLegalRate(tx, viewer, trimmed(request.body))));
}
