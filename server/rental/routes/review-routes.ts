import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, strict, Uuid, Version } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { RENT_INDEXES } from '../rules/rent-review.ts';
import { changeReviewSettings, pasteIndexValues, readIndexTable, removeIndexValue } from '../use-cases/index-values.ts';
import { askReviews, cancelReview, rentReviews } from '../use-cases/rent-reviews.ts';
import { plain } from '../../platform/http/plain.ts';
import { Cents, may, said } from './schemas.ts';

const settings = { rounding: choice(['cut', 'half-up']), effect: choice(['request', 'next-term']) };
const Table = Type.Object({
  values: Type.Array(Type.Object({ id: Uuid, index: choice(RENT_INDEXES), year: Type.Integer(), quarter: Type.Integer(), hundredths: Type.Integer(), publishedOn: nullable(DayText), writtenByName: Type.String() })),
  settings: Type.Object({ version: Version, ...settings }),
});
const Reviews = Type.Object({
  proposals: Type.Array(Type.Object({ leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), buildingName: Type.String(), lots: Type.String(), reviewOn: DayText, formerCents: Cents, rentCents: Cents, fromOn: nullable(DayText), outcome: choice(['revised', 'refused', 'cannot-say']), code: Type.String(), explanation: Type.String() })),
  done: Type.Array(Type.Object({ id: Uuid, leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), reviewOn: DayText, requestedOn: DayText, fromOn: DayText, formerCents: Cents, rentCents: Cents, explanation: Type.String(), madeByName: Type.String(), eventId: nullable(Uuid), cancellable: Type.Boolean() })),
});
const Gone = Type.Object({ removed: Type.Literal(true) });

/** Yearly revision of rents, and the indices it follows. */
export function reviewRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/reviews', { config: may('read'), schema: { ...said('Révisions de loyer à demander, et celles qui le sont'), response: { 200: Reviews } } }, (request) => work(request, async (tx, viewer) => {
    const { proposals, done } = await rentReviews(tx, viewer, today());
    return plain({ done, proposals: proposals.map(({ lease, reviewOn, review }) => ({ leaseId: lease.id, leaseNumber: lease.number, tenantName: lease.tenantName, buildingName: lease.buildingName, lots: lease.lots, reviewOn, formerCents: lease.rentCents, ...review })) });
  }));
  app.post('/rental/reviews', { config: may('write'), schema: { ...said('Demande les révisions cochées\u00A0: le loyer suit, une lettre le dit au locataire'), body: Type.Object({ leaseIds: Type.Array(Uuid, { minItems: 1, maxItems: 5_000 }) }, strict), response: { 200: Type.Object({ asked: Type.Integer() }) } } },
    (request) => askReviews(platform, staffOf(request), request.body.leaseIds, today()));
  app.post('/rental/reviews/:id/cancel', { config: may('write'), schema: { ...said('Annule une révision que rien n’a encore suivie'), params: IdParams, response: { 200: Gone } } }, (request) => work(request, async (tx, viewer) => {
    await cancelReview(tx, viewer, request.params.id, today());
    return { removed: true as const };
  }));
  app.get('/rental/indexes', { config: may('read'), schema: { ...said('Indices de révision connus, et règles de révision de l’agence'), response: { 200: Table } } }, (request) => work(request, (tx, viewer) => readIndexTable(tx, viewer)));
  app.post('/rental/indexes', { config: may('write'), schema: { ...said('Reprend des valeurs d’indices, une par ligne'), body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 100_000 }) }, strict), response: { 200: Type.Object({ written: Type.Integer() }) } } }, (request) => work(request, (tx, viewer) => pasteIndexValues(tx, viewer, request.body.text)));
  app.delete('/rental/indexes/:id', { config: may('write'), schema: { ...said('Retire une valeur d’indice'), params: IdParams, response: { 200: Gone } } }, (request) => work(request, async (tx, viewer) => {
    await removeIndexValue(tx, viewer, request.params.id);
    return { removed: true as const };
  }));
  app.put('/rental/review-settings', { config: may('write'), schema: { ...said('Change les règles de révision de l’agence'), body: Type.Object({ version: Version, ...settings }, strict), response: { 200: Table } } }, (request) => work(request, (tx, viewer) => {
    const { version, ...asked } = request.body;
    return changeReviewSettings(tx, viewer, version, asked);
  }));
}
