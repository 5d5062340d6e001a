import { Type } from 'typebox';
import { ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, nullable, Uuid } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { auditSheet, readActs, readAudit } from '../use-cases/audit.ts';
import { may } from './may.ts';

const Text = Type.String();
const Actor = choice(['staff', 'client', 'system']);
const Line = Type.Object({
  id: Uuid, at: Text, actorKind: Actor, actorName: Text, act: Text, label: Text, subjectKind: nullable(Text), subjectId: nullable(Uuid),
  lines: Type.Array(Type.Object({ field: Text, before: nullable(Text), after: nullable(Text) })),
});
const List = Type.Object({
  ...ListQuery.properties, ...Type.Partial(Type.Object({ act: Type.String({ maxLength: 100 }), actorKind: Actor, actorId: Uuid, subjectId: Uuid, fromOn: DayText, untilOn: DayText })).properties,
});
const tags = ['Journal'];

export function auditRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/audit', { config: may('audit.read'), schema: { tags, summary: 'Qui a fait quoi', querystring: List, response: { 200: listReply(Line) } } }, async (request) => {
    const page = await work(request, (tx, viewer) => readAudit(tx, viewer, listRequest(request.query), request.query));
    return { total: page.total, rows: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
  });
  app.get('/audit/export', { config: may('audit.read'), schema: { tags, summary: 'Le journal dans un tableur', querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => readAudit(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Journal', auditSheet, rows, request.query);
  });
  app.get('/audit/acts', { config: may('audit.read'), schema: { tags, summary: 'Les actions du journal', response: { 200: Type.Array(Type.Object({ act: Text, label: Text, times: Type.Integer() })) } } }, (request) => work(request, readActs));
}
