import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, Name, nullable, strict, Uuid, Version, Whole } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { printAnnexes, readAnnexes } from '../use-cases/annexes.ts';
import { reopenYear } from '../use-cases/reopen-year.ts';
import { approveYear, closeYear, readSettled } from '../use-cases/settle.ts';
import { callWorks, finishWorks, listWorks, voteWorks } from '../use-cases/works.ts';
import { Cents, may, Reasons } from './may.ts';

const tags = ['Copropriété'];
const works = {
  id: Uuid, version: Version, buildingId: Uuid, keyId: Uuid, keyLabel: Type.String(), label: Type.String(), provisionAccount: Type.String(), chargeAccount: Type.String(), votedOn: DayText, votedCents: Whole, expectedCents: Whole, finishedOn: nullable(DayText), calledCents: Cents, doneCents: Cents,
};
const Settlement = Type.Object({
  lines: Type.Array(Type.Object({ keyId: Uuid, due: Type.String(), lotId: Uuid, actual: Cents, called: Cents, difference: Cents })), byLot: Type.Array(Type.Object({ lotId: Uuid, net: Cents })),
  totals: Type.Object({ actual: Cents, called: Cents, net: Cents }), reasons: Reasons, lots: Type.Array(Type.Object({ lotId: Uuid, number: Type.String(), owners: Type.Array(Type.String()), net: Cents })),
  keys: Type.Array(Type.Object({ keyId: Uuid, label: Type.String() })),
});
const Row = Type.Object({ code: Type.String(), label: Type.String(), kind: choice(['line', 'heading', 'group', 'total']), cells: Type.Array(nullable(Cents)) });
const Annexes = Type.Object({
  closed: Type.Boolean(), sendable: Type.Boolean(), annexes: Type.Array(Type.Object({ number: Type.Integer(), title: Type.String(), columns: Type.Array(Type.String()), rows: Type.Array(Row) })),
  checks: Type.Array(Type.Object({ code: Type.String(), state: choice(['ok', 'gap', 'cannot tell']), sentence: Type.String(), article: Type.String() })),
});
const Positive = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

export function yearRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/syndic/budgets/:id/settlement', { config: may('read'), schema: { tags, summary: 'Régularisation par lot', params: IdParams, response: { 200: Settlement } } }, async (request) => plain(await work(request, (tx, viewer) => readSettled(tx, viewer, request.params.id))));
  app.post('/syndic/budgets/:id/reopen', { config: may('write'), schema: { tags, summary: 'Rouvrir un exercice arrêté\u00A0: les écritures de sa clôture sont extournées', params: IdParams, response: { 200: Type.Object({ reversed: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => reopenYear(tx, viewer, today(), request.params.id)));
  app.post('/syndic/budgets/:id/close', { config: may('write'), schema: { tags, summary: 'Arrêter les comptes', params: IdParams, response: { 200: Settlement } } }, async (request) => plain(await work(request, (tx, viewer) => closeYear(tx, viewer, today(), request.params.id))));
  app.post('/syndic/budgets/:id/approve', { config: may('write'), schema: { tags, summary: 'Enregistrer l’approbation des comptes', params: IdParams, body: Type.Object({ approvedOn: DayText }, strict), response: { 200: Settlement } } },
    async (request) => plain(await work(request, (tx, viewer) => approveYear(tx, viewer, today(), request.params.id, request.body.approvedOn))));
  app.get('/syndic/budgets/:id/annexes', { config: may('read'), schema: { tags, summary: 'Les cinq annexes et leurs contrôles', params: IdParams, response: { 200: Annexes } } }, async (request) => plain(await work(request, (tx, viewer) => readAnnexes(tx, viewer, request.params.id))));
  app.get('/syndic/budgets/:id/annexes.pdf', { config: may('read'), schema: { tags, summary: 'Imprimer les cinq annexes', params: IdParams } }, async (request, reply) => {
    const { name, pdf } = await printAnnexes(platform, staffOf(request), request.params.id);
    return reply.header('content-disposition', contentDisposition(name, true)).header('cache-control', 'no-store').type('application/pdf').send(pdf);
  });
  app.get('/syndic/buildings/:id/works', { config: may('read'), schema: { tags, summary: 'Travaux votés', params: IdParams, response: { 200: Type.Object({ rows: Type.Array(Type.Object(works)) }) } } }, async (request) => ({ rows: plain(await work(request, (tx, viewer) => listWorks(tx, viewer, request.params.id))) }));
  app.post('/syndic/works', { config: may('write'), schema: { tags, summary: 'Enregistrer des travaux votés', body: Type.Object({ buildingId: Uuid, keyId: Uuid, label: Name, chargeAccount: Type.String({ pattern: '^67[12348][0-9]{0,3}$' }), votedOn: DayText, votedCents: Positive, expectedCents: Whole }, strict), response: { 200: Type.Object(works) } } },
    async (request) => plain(await work(request, (tx, viewer) => voteWorks(tx, viewer, { ...trimmed(request.body), votedCents: BigInt(request.body.votedCents), expectedCents: BigInt(request.body.expectedCents) }))));
  app.post('/syndic/works/:id/call', { config: may('write'), schema: { tags, summary: 'Appeler des fonds pour des travaux', params: IdParams, body: Type.Object({ cents: Positive, dueOn: DayText }, strict), response: { 200: Type.Object(works) } } },
    async (request) => plain(await work(request, (tx, viewer) => callWorks(tx, viewer, today(), request.params.id, { ...request.body, cents: BigInt(request.body.cents) }))));
  app.post('/syndic/works/:id/finish', { config: may('write'), schema: { tags, summary: 'Terminer une opération de travaux', params: IdParams, body: Type.Object({ version: Version, finishedOn: nullable(DayText) }, strict), response: { 200: Type.Object(works) } } },
    async (request) => plain(await work(request, (tx, viewer) => finishWorks(tx, viewer, request.params.id, request.body))));
}
