import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { logLineXml } from '../rules/transfer-log.ts';
import { readClientAccess } from '../use-cases/client-access.ts';
import { explainAccount } from '../use-cases/explain-account.ts';
import { explainEvent } from '../use-cases/explain-event.ts';
import { getRun, listRuns, publishNow, readRunLog, runLog, stopRun, summariseRuns, type LoggedLine } from '../use-cases/follow-runs.ts';
import { simulatePublication } from '../use-cases/simulate.ts';
import { may, plain, said } from './may.ts';
import { AccessReply, AccountReadersReply, ExplanationReply, LogReply, RunReply, SimulationReply, SummaryReply } from './publication-routes.schema.ts';

const Uuid = Type.String({ format: 'uuid' });

/** What the next run will do, the runs themselves, and what came of them for one event or one person. */
export function followRoutes(app: App, platform: Platform): void {
  app.get('/publication/summary', { config: may('publication.read'), schema: { ...said('Dernier envoi, envoi en cours, prochaine heure'), response: { 200: SummaryReply } } }, async (request) => plain(await summariseRuns(platform, staffOf(request))));
  app.post('/publication/simulation', { config: may('publication.read'), schema: { ...said('Simulation\u00A0: ce qui apparaîtra, changera, disparaîtra, et pour qui'), body: Type.Object({ eventIds: Type.Optional(Type.Array(Uuid, { maxItems: 5000 })) }), response: { 200: SimulationReply } } },
    async (request) => plain(await simulatePublication(platform, staffOf(request), request.body.eventIds ?? null)));

  app.post('/publication/runs', { config: may('publication.run'), schema: { ...said('Publier maintenant'), response: { 200: Type.Object({ id: Uuid, joined: Type.Boolean() }) } } }, async (request) => publishNow(platform, staffOf(request)));
  app.get('/publication/runs', { config: may('publication.read'), schema: { ...said('Envois, du plus récent au plus ancien'), querystring: ListQuery, response: { 200: listReply(RunReply) } } }, async (request) => {
    const { limit, offset } = listRequest(request.query);
    return plain(await listRuns(platform, staffOf(request), limit, offset));
  });
  app.get('/publication/runs/:id', { config: may('publication.read'), schema: { ...said('Un envoi, ses étapes et son compte-rendu'), params: IdParams, response: { 200: RunReply } } }, async (request) => plain(await getRun(platform, staffOf(request), request.params.id)));
  app.post('/publication/runs/:id/stop', { config: may('publication.run'), schema: { ...said('Interrompre un envoi'), params: IdParams, response: { 200: RunReply } } }, async (request) => {
    await stopRun(platform, staffOf(request), request.params.id);
    return plain(await getRun(platform, staffOf(request), request.params.id));
  });
  logRoutes(app, platform);

  app.get('/publication/events/:id/readers', { config: may('publication.read'), schema: { ...said('Qui voit ce document, et pourquoi'), params: IdParams, response: { 200: ExplanationReply } } }, async (request) => explainEvent(platform, staffOf(request), request.params.id));
  app.get('/publication/accounts/:id/readers', { config: may('publication.read'), schema: { ...said('Qui voit ce compte, et pourquoi'), params: IdParams, response: { 200: AccountReadersReply } } }, async (request) => explainAccount(platform, staffOf(request), request.params.id));
  app.get('/parties/:id/access', { config: may('publication.run'), schema: { ...said('Identifiant et premier mot de passe d’un client'), params: IdParams, response: { 200: AccessReply } } }, async (request) => plain(await readClientAccess(platform, staffOf(request), request.params.id)));
}

function logRoutes(app: App, platform: Platform): void {
  app.get('/publication/runs/:id/lines', { config: may('publication.read'), schema: { ...said('Journal de transfert, par pages'), params: IdParams, querystring: Type.Object({ after: Type.Optional(Type.Integer({ minimum: -1 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })) }), response: { 200: LogReply } } }, async (request) => {
    const run = await getRun(platform, staffOf(request), request.params.id);
    return plain({ total: run.logLines, rows: await readRunLog(platform, staffOf(request), run.id, request.query.after ?? -1, request.query.limit ?? 200) });
  });
  app.get('/publication/runs/:id/log', { config: may('publication.read'), schema: { ...said('Journal de transfert, à télécharger en XML ou JSON'), params: IdParams, querystring: Type.Object({ format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('xml')])) }) } }, async (request, reply) => {
    const viewer = staffOf(request);
    const run = await getRun(platform, viewer, request.params.id);
    const xml = request.query.format === 'xml';
    return reply.type(xml ? 'application/xml; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="publication-${run.number}.${xml ? 'xml' : 'json'}"`)
      .send(Readable.from(xml ? xmlLog(run.id, runLog(platform, viewer, run.id)) : jsonLog(runLog(platform, viewer, run.id))));
  });
}

async function* xmlLog(runId: string, pages: AsyncGenerator<LoggedLine[]>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<publication run="${runId}">\n`;
  for await (const lines of pages) yield lines.map(logLineXml).join('');
  yield '</publication>\n';
}

async function* jsonLog(pages: AsyncGenerator<LoggedLine[]>): AsyncGenerator<string> {
  let first = true;
  yield '[';
  for await (const lines of pages) {
    for (const line of lines) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(line)}`;
      first = false;
    }
  }
  yield '\n]\n';
}
