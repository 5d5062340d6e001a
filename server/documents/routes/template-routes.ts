import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { TEMPLATE_TRADES } from '../model.ts';
import { createTemplate, deleteTemplate, listTemplates, readTemplate, templateSheet, updateTemplate } from '../use-cases/templates.ts';
import { AttachmentNames } from './event-routes.schema.ts';
import { may, removed, said } from './may.ts';

const required = { code: Name, label: Name };
const free = {
  trade: choice(TEMPLATE_TRADES), binderId: nullable(Uuid), termMonths: nullable(Type.Integer({ minimum: 1, maximum: 1200 })), groupByFolderType: Type.Boolean(), prefixFolderReference: Type.Boolean(),
  attachmentNames: AttachmentNames, notify: Type.Boolean(),
};
const Row = Type.Object({ id: Uuid, version: Version, ...required, ...free, binderPath: Words, eventCount: Type.Integer() });
const Create = Type.Object({ ...required, ...Type.Partial(Type.Object(free)).properties }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ ...required, ...free })).properties }, strict);
const List = Type.Object({ ...ListQuery.properties, trade: Type.Optional(choice(TEMPLATE_TRADES)), binderId: Type.Optional(Uuid), withoutBinder: Type.Optional(Type.Boolean()) });

export function templateRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/event-templates', { config: may('read'), schema: { ...said('Modèles', 'Modèles d’événements'), querystring: List, response: { 200: listReply(Row) } } },
    (request) => work(request, (tx, viewer) => listTemplates(tx, viewer, listRequest(request.query), request.query)));
  app.get('/event-templates/export', { config: may('read'), schema: { ...said('Modèles', 'La liste dans un tableur'), querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listTemplates(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Modèles d’événements', templateSheet, rows, request.query);
  });
  app.get('/event-templates/:id', { config: may('read'), schema: { ...said('Modèles', 'Un modèle, avec ses réglages d’extranet'), params: IdParams, response: { 200: Row } } },
    (request) => work(request, (tx, viewer) => readTemplate(tx, viewer, request.params.id)));
  app.post('/event-templates', { config: may('write'), schema: { ...said('Modèles', 'Crée un modèle'), body: Create, response: { 200: Row } } },
    (request) => work(request, (tx, viewer) => createTemplate(tx, viewer, request.body)));
  app.patch('/event-templates/:id', { config: may('write'), schema: { ...said('Modèles', 'Modifie un modèle'), params: IdParams, body: Change, response: { 200: Row } } },
    (request) => work(request, (tx, viewer) => updateTemplate(tx, viewer, request.params.id, request.body)));
  app.delete('/event-templates/:id', { config: may('write'), schema: { ...said('Modèles', 'Supprime un modèle qui n’a pas servi'), params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteTemplate(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
