import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { takePayoutReport } from '../use-cases/take-payout-report.ts';
import { prepareRefunds, readRefunds } from '../use-cases/tenant-refunds.ts';
import { Cents, may, PayoutLists, said } from './schemas.ts';

const what = choice(['overpayment', 'refund', 'release']);
const Refunds = Type.Object({
  rows: Type.Array(Type.Object({ what, id: Uuid, leaseId: Uuid, leaseNumber: Type.String(), tenantName: Type.String(), buildingName: Type.String(), cents: Cents, iban: nullable(Type.String()), outcome: choice(['pay', 'skip']), code: Type.String(), explanation: Type.String(), proposed: Type.Boolean() })),
  lists: PayoutLists.properties.rows,
});
const Asked = Type.Object({ bankAccountId: Uuid, executeOn: DayText, chosen: Type.Array(Type.Object({ what, id: Uuid }, strict), { minItems: 1, maxItems: 5_000, uniqueItems: true }) }, strict);

/** What tenants are given back by transfer, and the bank's answer to any file of transfers. The list is a list of payouts like any other. */
export function refundRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.get('/rental/refunds', { config: may('read'), schema: { ...said('Ce qui est à rendre aux locataires par virement (trop-perçus, dépôts), et les listes faites'), response: { 200: Refunds } } }, (request) => work(request, async (tx, viewer) => {
    const { rows, lists } = await readRefunds(tx, viewer, today());
    return plain({ lists, rows: rows.map(({ lease, decision, ...row }) => ({ ...row, leaseId: lease.id, leaseNumber: lease.number, tenantName: lease.tenantName, buildingName: lease.buildingName, ...decision })) });
  }));
  app.post('/rental/refunds', { config: may('write'), schema: { ...said('Prépare et fige une liste de virements aux locataires ; une autre personne l’approuve'), body: Asked, response: { 200: Type.Object({ id: Uuid }) } } },
    (request) => work(request, (tx, viewer) => prepareRefunds(tx, viewer, request.body, platform.clock.now(), today())));
  app.post('/rental/payouts/:id/report', { config: may('pay'), schema: { ...said('Prend la réponse de la banque à un fichier de virements (pain.002) : ce qu’elle rejette est de nouveau dû'), params: IdParams, body: Type.Object({ content: Type.String({ minLength: 1, maxLength: 10_000_000 }) }, strict), response: { 200: Type.Object({ rejected: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => takePayoutReport(tx, viewer, request.params.id, Buffer.from(request.body.content, 'base64'), today())));
}
