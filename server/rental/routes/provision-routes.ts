import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { DayText, Name, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { keepProvision, readProvisions, releaseProvision } from '../use-cases/provisions.ts';
import { Cents, may, said } from './schemas.ts';

const Provisions = Type.Object({ keptCents: Cents, freeCents: Cents, rows: Type.Array(Type.Object({ entryId: Uuid, on: DayText, label: Type.String(), cents: Cents })) });
const Asked = Type.Object({ on: DayText, cents: Type.Integer({ minimum: 1 }), label: Name }, strict);

/** What is kept from an owner's payouts. */
export function provisionRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/mandates/:id/provisions', { config: may('read'), schema: { ...said('Provisions gardées sur les reversements d’un mandat'), params: IdParams, response: { 200: Provisions } } },
    (request) => work(request, async (tx, viewer) => plain(await readProvisions(tx, viewer, request.params.id, today()))));
  app.post('/rental/mandates/:id/provisions', { config: may('write'), schema: { ...said('Garde une provision sur les prochains reversements'), params: IdParams, body: Asked, response: { 200: Provisions } } },
    (request) => work(request, async (tx, viewer) => plain(await keepProvision(tx, viewer, request.params.id, { ...request.body, cents: BigInt(request.body.cents) }, today()))));
  app.post('/rental/mandates/:id/provisions/release', { config: may('write'), schema: { ...said('Rend une provision aux prochains reversements'), params: IdParams, body: Asked, response: { 200: Provisions } } },
    (request) => work(request, async (tx, viewer) => plain(await releaseProvision(tx, viewer, request.params.id, { ...request.body, cents: BigInt(request.body.cents) }, today()))));
}
