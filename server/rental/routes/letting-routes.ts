import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, strict, Uuid, Version, Whole, Words } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { LEASE_KINDS, LETTING_SERVICES, LETTING_ZONES } from '../model.ts';
import { cancelLetting, invoiceLetting, previewLetting, readLettingFees } from '../use-cases/letting-fees.ts';
import { Cents, may, Reason, said } from './schemas.ts';

const service = choice(LETTING_SERVICES);
const Line = Type.Object({ service, ownerCents: Whole, tenantCents: Whole });
const Zone = nullable(choice(LETTING_ZONES));
const Area = nullable(Type.Integer({ minimum: 1, maximum: 10_000_000 }));
const asked = { on: DayText, inventoryOn: nullable(DayText), zone: Zone, areaHundredths: Area, lines: Type.Array(Line, { maxItems: LETTING_SERVICES.length }) };
const Fees = Type.Object({
  leaseNumber: Type.String(), kind: choice(LEASE_KINDS), signedOn: DayText, agreed: Type.Array(service), areaHundredths: Area, zone: Zone,
  rows: Type.Array(Type.Object({
    id: Uuid, version: Version, number: Type.String(), invoicedOn: DayText, inventoryOn: nullable(DayText), zone: Zone, areaHundredths: Area, lines: Type.Array(Line), ownerCents: Cents, tenantCents: Cents, tenantOpenCents: Cents, madeByName: Type.String(),
    cancelledOn: nullable(DayText), creditNumber: Words, tenantEventId: nullable(Uuid), ownerEventId: nullable(Uuid),
  })),
});
const Amounts = Type.Object({ netCents: Cents, vatCents: Cents, grossCents: Cents });
const Plan = Type.Object({ owner: Amounts, tenant: Amounts, limits: Type.Array(Type.Object({ service, cents: Cents, explanation: Type.String() })), faults: Type.Array(Reason) });

const inCents = <T extends { lines: readonly { service: (typeof LETTING_SERVICES)[number]; ownerCents: number; tenantCents: number }[] }>(body: T) => ({ ...body, lines: body.lines.map((line) => ({ service: line.service, ownerCents: BigInt(line.ownerCents), tenantCents: BigInt(line.tenantCents) })) });

/** Fees of a new letting: invoiced to the owner and to the tenant, and taken back. */
export function lettingRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/leases/:id/letting-fees', { config: may('read'), schema: { ...said('Honoraires de location d’un bail'), params: IdParams, response: { 200: Fees } } },
    (request) => work(request, async (tx, viewer) => plain(await readLettingFees(tx, viewer, request.params.id, today()))));
  app.post('/rental/leases/:id/letting-fees/preview', { config: may('read'), schema: { ...said('Montants et plafonds d’une facture d’honoraires de location ; rien n’est écrit'), params: IdParams, body: Type.Object(asked, strict), response: { 200: Plan } } },
    (request) => work(request, async (tx, viewer) => plain(await previewLetting(tx, viewer, request.params.id, inCents(request.body), today()))));
  app.post('/rental/leases/:id/letting-fees', { config: may('write'), schema: { ...said('Facture les honoraires de location et les comptabilise'), params: IdParams, body: Type.Object(asked, strict), response: { 200: Fees } } },
    async (request) => plain(await invoiceLetting(platform, staffOf(request), request.params.id, inCents(request.body), today())));
  app.post('/rental/letting-fees/:id/cancel', { config: may('write'), schema: { ...said('Annule une facture d’honoraires de location par des écritures contraires et un avoir'), params: IdParams, body: Type.Object({ version: Version, on: DayText }, strict), response: { 200: Fees } } },
    async (request) => plain(await cancelLetting(platform, staffOf(request), request.params.id, request.body.version, request.body.on, today())));
}
