import { Type } from 'typebox';
import { ListQuery, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { countOwnUnread, markOwnMessages, readOwnMessages } from '../use-cases/messages.ts';
import { own } from './may.ts';

const Text = Type.String();
const Message = Type.Object({ id: Uuid, subject: Text, body: Text, link: nullable(Text), createdAt: Text, readAt: nullable(Text) });
const List = Type.Object({ total: Type.Integer(), unread: Type.Integer(), rows: Type.Array(Message) });
const Mark = Type.Object({ ids: Type.Optional(Type.Array(Uuid, { maxItems: 500 })), all: Type.Optional(Type.Boolean()), read: Type.Optional(Type.Boolean()) }, strict);
const tags = ['Messages internes'];

export function messageRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/messages', { config: own, schema: { tags, summary: 'Mes messages internes', querystring: Type.Object({ ...ListQuery.properties, unread: Type.Optional(Type.Boolean()) }), response: { 200: List } } }, async (request) => {
    const page = await work(request, (tx, viewer) => readOwnMessages(tx, viewer, listRequest(request.query), request.query.unread ?? false));
    return { ...page, rows: page.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null })) };
  });
  app.get('/messages/count', { config: own, schema: { tags, summary: 'Combien de messages non lus', response: { 200: Type.Object({ unread: Type.Integer() }) } } }, async (request) => ({ unread: await work(request, countOwnUnread) }));
  app.post('/messages/read', { config: own, schema: { tags, summary: 'Marquer des messages comme lus, ou non lus', body: Mark, response: { 200: Type.Object({ changed: Type.Integer(), unread: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => markOwnMessages(tx, viewer, platform, request.body.all ? null : (request.body.ids ?? []), request.body.read ?? true)));
}
