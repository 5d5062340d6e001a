import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { CHARGES_MODES, ENERGY_CLASSES, LEASE_KINDS, OTHER_RUBRICS } from '../model.ts';
import { RENT_INDEXES } from '../rules/rent-review.ts';
import { changeLeaseTerms, readLeaseTerms } from '../use-cases/lease-terms.ts';
import { makeStatements, ownerStatements, printStatements } from '../use-cases/statement-papers.ts';
import { makeTenantPapers, printTenantPapers, TENANT_PAPERS, tenantPapers } from '../use-cases/tenant-papers.ts';
import { plain } from '../../platform/http/plain.ts';
import { Cents, may, said } from './schemas.ts';

const papers = choice(TENANT_PAPERS);
const Kept = Type.Object({ made: Type.Integer(), toPost: Type.Integer() });
const TenantPaper = Type.Object({
  callId: Uuid, leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), buildingName: Type.String(), lots: Type.String(), dueCents: Cents, openCents: Cents, due: nullable(choice(['quittance', 'reçu'])), electronic: Type.Boolean(),
  noticeEventId: nullable(Uuid), receiptEventId: nullable(Uuid),
});
const Statement = Type.Object({ mandateId: Uuid, mandateNumber: Type.String(), ownerName: Type.String(), openingCents: Cents, receiptsCents: Cents, feesCents: Cents, payoutsCents: Cents, closingCents: Cents, eventId: nullable(Uuid) });
const Period = { fromOn: DayText, untilOn: DayText };
const terms = {
  kind: choice(LEASE_KINDS), chargesMode: choice(CHARGES_MODES), reviewClause: Type.Boolean(), reviewIndex: choice(RENT_INDEXES), reviewQuarter: nullable(Type.Unsafe<1 | 2 | 3 | 4>({ type: 'integer', minimum: 1, maximum: 4 })), reviewOn: nullable(DayText), signedOn: nullable(DayText),
  termYears: Type.Integer({ minimum: 1, maximum: 99 }), renewedOn: nullable(DayText), energyClass: nullable(choice(ENERGY_CLASSES)), overseas: Type.Boolean(), collective: Type.Boolean(), electronicSince: nullable(DayText), electronicProof: Words,
  lines: Type.Array(Type.Object({ rubric: choice(OTHER_RUBRICS), label: Type.String({ maxLength: 100 }), monthlyCents: Type.Integer({ minimum: 1 }), fromOn: DayText, untilOn: nullable(DayText) }), { maxItems: 30 }),
};
const ReadTerms = Type.Object({ version: Version, leaseNumber: Type.String(), rentFault: Words, ...terms });

const sendPdf = (reply: FastifyReply, { name, bytes }: { name: string; bytes: Buffer }) => reply.type('application/pdf').header('content-disposition', contentDisposition(name, true)).header('cache-control', 'no-store').send(bytes);

/** What tenants and owners receive on paper or on their space; and what the lease says of it. */
export function paperRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/papers', { config: may('read'), schema: { ...said('Avis d’échéance, quittances et reçus d’un mois\u00A0: faits ou à faire'), querystring: Type.Object({ month: DayText }), response: { 200: Type.Object({ rows: Type.Array(TenantPaper) }) } } }, (request) => work(request, async (tx, viewer) => ({
    rows: plain((await tenantPapers(tx, viewer, request.query.month, today())).map(({ call, lease, notice, receipt, due, electronic }) => ({
      callId: call.id, leaseId: lease.id, leaseNumber: lease.number, tenantName: lease.tenantName, buildingName: lease.buildingName, lots: lease.lots, dueCents: call.dueCents, openCents: call.open.reduce((sum, one) => sum + one.cents, 0n), due, electronic,
      noticeEventId: notice?.eventId ?? null, receiptEventId: receipt?.eventId ?? null,
    }))),
  })));
  app.post('/rental/papers', { config: may('write'), schema: { ...said('Fait les avis d’échéance d’un mois, ou les quittances et reçus de ce qui y est payé'), body: Type.Object({ papers, month: DayText, callIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 5_000 })) }, strict), response: { 200: Kept } } },
    (request) => makeTenantPapers(platform, staffOf(request), request.body, today()));
  app.get('/rental/papers/print', { config: may('read'), schema: { ...said('Les avis ou les quittances d’un mois en un seul PDF'), querystring: Type.Object({ papers, month: DayText, byPost: Type.Optional(Type.Boolean()) }) } },
    async (request, reply) => sendPdf(reply, await printTenantPapers(platform, staffOf(request), { ...request.query, byPost: request.query.byPost ?? false })));

  app.get('/rental/owner-statements', { config: may('read'), schema: { ...said('Comptes rendus de gérance d’une période\u00A0: faits ou à faire'), querystring: Type.Object(Period), response: { 200: Type.Object({ rows: Type.Array(Statement) }) } } }, (request) => work(request, async (tx, viewer) => ({
    rows: plain((await ownerStatements(tx, viewer, request.query, today())).map(({ mandate, statement, paper }) => ({ ...statement, mandateId: mandate.id, mandateNumber: mandate.number, ownerName: mandate.ownerName, eventId: paper?.eventId ?? null }))),
  })));
  app.post('/rental/owner-statements', { config: may('write'), schema: { ...said('Fait les comptes rendus de gérance d’une période'), body: Type.Object({ ...Period, mandateIds: Type.Optional(Type.Array(Uuid, { minItems: 1, maxItems: 5_000 })) }, strict), response: { 200: Kept } } },
    (request) => makeStatements(platform, staffOf(request), request.body, today()));
  app.get('/rental/owner-statements/print', { config: may('read'), schema: { ...said('Les comptes rendus qui finissent dans un mois en un seul PDF'), querystring: Type.Object({ month: DayText }) } },
    async (request, reply) => sendPdf(reply, await printStatements(platform, staffOf(request), request.query.month)));

  app.get('/rental/leases/:id/terms', { config: may('read'), schema: { ...said('Clauses du bail\u00A0: révision, charges, dépôt, quittances électroniques'), params: IdParams, response: { 200: ReadTerms } } }, (request) => work(request, async (tx, viewer) => plain(await readLeaseTerms(tx, viewer, request.params.id, today()))));
  app.put('/rental/leases/:id/terms', { config: may('write'), schema: { ...said('Change les clauses du bail'), params: IdParams, body: Type.Object({ version: Version, ...terms }, strict), response: { 200: ReadTerms } } }, (request) => work(request, async (tx, viewer) => {
    const { version, lines, ...asked } = trimmed(request.body);
    return plain(await changeLeaseTerms(tx, viewer, request.params.id, version, { ...asked, lines: lines.map((line) => ({ ...line, label: line.label.trim(), monthlyCents: BigInt(line.monthlyCents) })) }, today()));
  }));
}
