import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, strict, Uuid, Version, Whole } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { LEASE_KINDS } from '../model.ts';
import { previewReturn, readDeposit, receiveDeposit, releaseKept, returnDeposit } from '../use-cases/deposits.ts';
import { undoFromLease } from '../use-cases/undo-deposit.ts';
import { plain } from '../../platform/http/plain.ts';
import { Cents, may, said } from './schemas.ts';

const by = choice(['hand', 'list']);
const Deduction = Type.Object({ label: Type.String({ maxLength: 200 }), cents: Type.Integer({ minimum: 1 }) });
const Deductions = Type.Array(Deduction, { maxItems: 50 });
const Deposit = Type.Unsafe<Record<string, unknown> | null>({
  type: ['object', 'null'], properties: Type.Object({
    version: Version, heldBy: choice(['agency', 'owner']), cents: Cents, receivedOn: DayText, keysOn: nullable(DayText), unpaidCents: Cents, keptCents: Cents, surchargeCents: Cents, refundCents: nullable(Cents), refundedOn: nullable(DayText),
    releasedOn: nullable(DayText), releaseCents: nullable(Cents), deductions: Type.Array(Deduction), releaseDeductions: Type.Array(Deduction), refundBy: by, releaseBy: by,
  }).properties, required: ['version', 'heldBy', 'cents', 'receivedOn', 'keysOn', 'unpaidCents', 'keptCents', 'surchargeCents', 'refundCents', 'refundedOn', 'releasedOn', 'releaseCents', 'deductions', 'releaseDeductions', 'refundBy', 'releaseBy'],
});
const Read = Type.Object({ kind: choice(LEASE_KINDS), deposit: Deposit, inBooksCents: Cents, exitOn: nullable(DayText), collective: Type.Boolean(), eventId: nullable(Uuid), transfers: Type.Array(Type.Object({ part: choice(['refund', 'release']), state: choice(['waiting', 'executed', 'returned', 'rejected']), listId: Uuid, on: nullable(DayText) })) });
const asked = { keysOn: DayText, inventoryMatches: Type.Boolean(), addressGiven: Type.Boolean(), refundedOn: DayText, deductions: Deductions, takeUnpaid: Type.Boolean(), keptCents: Whole };
const Plan = Type.Object({ dueOn: nullable(DayText), monthsLate: Type.Integer(), surchargeCents: Cents, explanation: Type.String(), depositCents: Cents, unpaidCents: Cents, deductions: Type.Array(Deduction), keptCents: Cents, refundCents: Cents, paidCents: Cents, stillOwedCents: Cents, faults: Type.Array(Type.Object({ code: Type.String(), sentence: Type.String() })) });

const inCents = <T extends { deductions: readonly { label: string; cents: number }[] }>(body: T) => ({ ...body, deductions: body.deductions.map(({ label, cents }) => ({ label: label.trim(), cents: BigInt(cents) })) });

/** Deposits of leases: received, held, given back. */
export function depositRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/leases/:id/deposit', { config: may('read'), schema: { ...said('Dépôt de garantie d’un bail'), params: IdParams, response: { 200: Read } } }, (request) => work(request, async (tx, viewer) => plain(await readDeposit(tx, viewer, request.params.id, today()))));
  app.post('/rental/leases/:id/deposit', { config: may('write'), schema: { ...said('Enregistre le dépôt reçu'), params: IdParams, body: Type.Object({ receivedOn: DayText, cents: Type.Integer({ minimum: 1 }), heldBy: choice(['agency', 'owner', 'books']) }, strict), response: { 200: Read } } },
    (request) => work(request, async (tx, viewer) => plain(await receiveDeposit(tx, viewer, request.params.id, { ...request.body, cents: BigInt(request.body.cents) }, today()))));
  app.post('/rental/leases/:id/deposit/preview', { config: may('read'), schema: { ...said('Ce que donne la restitution\u202F; rien n’est écrit'), params: IdParams, body: Type.Object(asked, strict), response: { 200: Plan } } },
    (request) => work(request, async (tx, viewer) => plain(await previewReturn(tx, viewer, request.params.id, { ...inCents(request.body), keptCents: BigInt(request.body.keptCents) }, today()))));
  app.post('/rental/leases/:id/deposit/return', { config: may('write'), schema: { ...said('Restitue le dépôt et le comptabilise'), params: IdParams, body: Type.Object({ version: Version, by: Type.Optional(by), ...asked }, strict), response: { 200: Read } } }, async (request) => {
    const { version, by = 'hand', ...body } = request.body;
    return plain(await returnDeposit(platform, staffOf(request), request.params.id, version, { ...inCents(body), by, keptCents: BigInt(body.keptCents) }, today()));
  });
  app.post('/rental/leases/:id/deposit/release', { config: may('write'), schema: { ...said('Solde la provision gardée jusqu’aux comptes de l’immeuble'), params: IdParams, body: Type.Object({ version: Version, approvedOn: DayText, releasedOn: DayText, by: Type.Optional(by), deductions: Deductions }, strict), response: { 200: Read } } },
    (request) => work(request, async (tx, viewer) => {
      const { version, by = 'hand', ...body } = request.body;
      return plain(await releaseKept(tx, viewer, request.params.id, version, { ...inCents(body), by }, today()));
    }));
  for (const [what, summary] of [['return', 'Annule une restitution qui n’a pas eu lieu, ou pas ainsi'], ['release', 'Annule le solde de la provision gardée']] as const) {
    app.post(`/rental/leases/:id/deposit/${what}/undo`, { config: may('write'), schema: { ...said(summary), params: IdParams, body: Type.Object({ version: Version }, strict), response: { 200: Read } } },
      (request) => work(request, async (tx, viewer) => plain(await undoFromLease(tx, viewer, request.params.id, request.body.version, what, today()))));
  }
}
