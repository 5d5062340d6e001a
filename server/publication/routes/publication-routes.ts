import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { logLineXml } from '../rules/transfer-log.ts';
import { PublicationSettings } from '../settings.ts';
import { readClientAccess } from '../use-cases/client-access.ts';
import { explainEvent } from '../use-cases/explain-event.ts';
import { getRun, listRuns, publishNow, runLog, summariseRuns, type LoggedLine } from '../use-cases/follow-runs.ts';
import { changeService, changeSettings, readPublicationService, readSettings, resendSince } from '../use-cases/settings.ts';
import { simulatePublication } from '../use-cases/simulate.ts';
import { AccessReply, ExplanationReply, RunReply, ScheduleBody, ServiceReply, SimulationReply, SummaryReply } from './publication-routes.schema.ts';

const may = (right: 'publication.read' | 'publication.run' | 'publication.settings') => ({ access: { kind: 'staff' as const, right } });

export function publicationRoutes(app: App, platform: Platform): void {
  app.get('/publication/summary', { config: may('publication.read'), schema: { response: { 200: SummaryReply } } }, async (request) => plain(await summariseRuns(platform, staffOf(request))));

  app.post('/publication/simulation', { config: may('publication.read'), schema: { body: Type.Object({ eventIds: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 5000 })) }), response: { 200: SimulationReply } } },
    async (request) => simulatePublication(platform, staffOf(request), request.body.eventIds ?? null));

  app.post('/publication/runs', { config: may('publication.run'), schema: { response: { 200: Type.Object({ id: Type.String(), joined: Type.Boolean() }) } } }, async (request) => publishNow(platform, staffOf(request)));
  app.get('/publication/runs', { config: may('publication.read'), schema: { querystring: ListQuery, response: { 200: listReply(RunReply) } } }, async (request) => {
    const { limit, offset } = listRequest(request.query);
    return plain(await listRuns(platform, staffOf(request), limit, offset));
  });
  app.get('/publication/runs/:id', { config: may('publication.read'), schema: { params: IdParams, response: { 200: RunReply } } }, async (request) => plain(await getRun(platform, staffOf(request), request.params.id)));
  app.get('/publication/runs/:id/log', { config: may('publication.read'), schema: { params: IdParams, querystring: Type.Object({ format: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('xml')])) }) } }, async (request, reply) => {
    const viewer = staffOf(request);
    const run = await getRun(platform, viewer, request.params.id);
    const xml = request.query.format === 'xml';
    return reply.type(xml ? 'application/xml; charset=utf-8' : 'application/json; charset=utf-8')
      .header('content-disposition', `attachment; filename="publication-${run.requestedAt.toISOString().slice(0, 16).replaceAll(':', '-')}.${xml ? 'xml' : 'json'}"`)
      .send(Readable.from(xml ? xmlLog(run.id, runLog(platform, viewer, run.id)) : jsonLog(runLog(platform, viewer, run.id))));
  });

  app.get('/publication/events/:id/readers', { config: may('publication.read'), schema: { params: IdParams, response: { 200: ExplanationReply } } }, async (request) => explainEvent(platform, staffOf(request), request.params.id));

  app.get('/publication/settings', { config: may('publication.read'), schema: { response: { 200: Type.Object({ settings: PublicationSettings, resendSince: Type.Union([Type.String(), Type.Null()]) }) } } }, async (request) => readSettings(platform, staffOf(request)));
  app.patch('/publication/settings', { config: may('publication.settings'), schema: { body: Type.Partial(PublicationSettings, { additionalProperties: false }), response: { 200: PublicationSettings } } }, async (request) => changeSettings(platform, staffOf(request), request.body));
  app.post('/publication/resend', { config: may('publication.run'), schema: { body: Type.Object({ sinceOn: Type.String() }), response: { 200: Type.Object({ runId: Type.String() }) } } }, async (request) => resendSince(platform, staffOf(request), request.body.sinceOn));

  app.get('/system-services/publication', { config: may('publication.read'), schema: { response: { 200: ServiceReply } } }, async (request) => plain(await readPublicationService(platform, staffOf(request))));
  app.put('/system-services/publication', { config: may('publication.settings'), schema: { body: Type.Object({ version: Type.Integer(), active: Type.Boolean(), schedule: ScheduleBody }), response: { 200: ServiceReply } } },
    async (request) => plain(await changeService(platform, staffOf(request), request.body)));

  app.get('/parties/:id/access', { config: may('publication.run'), schema: { params: IdParams, response: { 200: AccessReply } } }, async (request) => plain(await readClientAccess(platform, staffOf(request), request.params.id)));
}

type Plain<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

/** Instants leave as ISO 8601 text, at any depth. */
function plain<T>(value: T): Plain<T> {
  if (value instanceof Date) return value.toISOString() as Plain<T>;
  if (Array.isArray(value)) return value.map((inner) => plain(inner)) as Plain<T>;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) as Plain<T>;
  return value as Plain<T>;
}

async function* xmlLog(runId: string, pages: AsyncGenerator<LoggedLine[]>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<publication run="${runId}">\n`;
  for await (const lines of pages) yield lines.map(logLineXml).join('');
  yield '</publication>\n';
}

async function* jsonLog(pages: AsyncGenerator<LoggedLine[]>): AsyncGenerator<string> {
  yield '[';
  let first = true;
  for await (const lines of pages) {
    yield `${first ? '' : ','}\n${lines.map((line) => JSON.stringify(line)).join(',\n')}`;
    first = false;
  }
  yield '\n]\n';
}
