import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { DayText, Name, nullable, strict, Uuid, Version, Whole, Words } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { cancelSettlement, chargeSettlements, previewSettlement, settle, tellSettlement } from '../use-cases/charge-settlements.ts';
import { undoFromCharges } from '../use-cases/undo-settlement.ts';
import { plain } from '../../platform/http/plain.ts';
import { Cents, may, said } from './schemas.ts';

const Line = Type.Object({ nature: Name, cents: Type.Integer() });
const asked = { leaseId: Uuid, fromOn: DayText, untilOn: DayText, lines: Type.Array(Line, { minItems: 1, maxItems: 60 }), provisionsCents: Whole };
const Row = Type.Object({
  leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), buildingName: Type.String(), lots: Type.String(), entryOn: DayText, exitOn: nullable(DayText), calledCents: Cents, settlementId: nullable(Uuid), version: nullable(Version), recoverableCents: nullable(Cents), shareCents: nullable(Cents),
  provisionsCents: nullable(Cents), balanceCents: nullable(Cents), explanation: Words, toldOn: nullable(DayText), callableOn: nullable(DayText), settledOn: nullable(DayText), instalments: nullable(Type.Integer()), offsetCents: nullable(Cents), refundCents: nullable(Cents), eventId: nullable(Uuid), limitation: Words,
});
const Reckoned = Type.Object({ days: Type.Integer(), shareCents: Cents, balanceCents: Cents, instalments: Type.Integer(), explanation: Type.String(), caution: nullable(Type.String()) });

/** Yearly settlement of tenants' charges. */
export function settlementRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  const inCents = <T extends { lines: readonly { nature: string; cents: number }[]; provisionsCents: number }>(body: T) => ({ ...body, lines: body.lines.map(({ nature, cents }) => ({ nature: nature.trim(), cents: BigInt(cents) })), provisionsCents: BigInt(body.provisionsCents) });

  app.get('/rental/charges', { config: may('read'), schema: { ...said('Baux dont les charges d’une période sont à régulariser, et leurs décomptes'), querystring: Type.Object({ fromOn: DayText, untilOn: DayText }), response: { 200: Type.Object({ natures: Type.Array(Type.String()), rows: Type.Array(Row) }) } } }, (request) => work(request, async (tx, viewer) => {
    const { rows, natures } = await chargeSettlements(tx, viewer, request.query, today());
    return plain({ natures, rows: rows.map(({ lease, settlement, provisionsCents, eventId, callableOn, limitation }) => ({
      leaseId: lease.id, leaseNumber: lease.number, tenantName: lease.tenantName, buildingName: lease.buildingName, lots: lease.lots, entryOn: lease.entryOn, exitOn: lease.exitOn, calledCents: provisionsCents, settlementId: settlement?.id ?? null, version: settlement?.version ?? null,
      recoverableCents: settlement?.recoverableCents ?? null, shareCents: settlement?.shareCents ?? null, provisionsCents: settlement?.provisionsCents ?? null, balanceCents: settlement?.balanceCents ?? null, explanation: settlement?.explanation ?? null, toldOn: settlement?.toldOn ?? null, callableOn,
      settledOn: settlement?.settledOn ?? null, instalments: settlement?.instalments ?? null, offsetCents: settlement?.offsetCents ?? null, refundCents: settlement?.refundCents ?? null, eventId, limitation,
    })) });
  }));
  app.post('/rental/charges/preview', { config: may('read'), schema: { ...said('Ce que donne la régularisation d’un bail\u202F; rien n’est écrit'), body: Type.Object(asked, strict), response: { 200: Reckoned } } }, (request) => work(request, async (tx, viewer) => plain(await previewSettlement(tx, viewer, inCents(request.body), today()))));
  app.post('/rental/charges', { config: may('write'), schema: { ...said('Fait le décompte par nature et le communique au locataire'), body: Type.Object(asked, strict), response: { 200: Type.Object({ id: Uuid }) } } }, (request) => tellSettlement(platform, staffOf(request), inCents(request.body), today()));
  app.post('/rental/charges/:id/settle', { config: may('write'), schema: { ...said('Comptabilise une régularisation, un mois au moins après son décompte'), params: IdParams, body: Type.Object({ version: Version, on: DayText, instalments: Type.Unsafe<1 | 12>({ type: 'integer', enum: [1, 12] }) }, strict), response: { 200: Type.Object({ settled: Type.Literal(true) }) } } },
    (request) => work(request, async (tx, viewer) => {
      await settle(tx, viewer, request.params.id, request.body.version, request.body, today());
      return { settled: true as const };
    }));
  app.post('/rental/charges/:id/cancel', { config: may('write'), schema: { ...said('Annule un décompte qui n’est pas comptabilisé'), params: IdParams, response: { 200: Type.Object({ removed: Type.Literal(true) }) } } }, (request) => work(request, async (tx, viewer) => {
    await cancelSettlement(tx, viewer, request.params.id, today());
    return { removed: true as const };
  }));
  app.post('/rental/charges/:id/undo', { config: may('write'), schema: { ...said('Annule une régularisation comptabilisée\u202F; son décompte reste'), params: IdParams, body: Type.Object({ version: Version }, strict), response: { 200: Type.Object({ undone: Type.Literal(true) }) } } }, (request) => work(request, async (tx, viewer) => {
    await undoFromCharges(tx, viewer, request.params.id, request.body.version, today());
    return { undone: true as const };
  }));
}
