import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { DayText, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { createFolder, deleteFolder, folderSheet, listFolders, listFolderTypes, readFolder, updateFolder } from '../use-cases/folders.ts';
import { may, removed, said } from './may.ts';

const required = { reference: Name, type: Name, openedOn: DayText };
const free = { label: Words, buildingId: nullable(Uuid), lotId: nullable(Uuid), closedOn: nullable(DayText) };
const Row = Type.Object({ id: Uuid, version: Version, ...required, ...free, buildingName: Words, lotNumber: Words, eventCount: Type.Integer() });
const Create = Type.Object({ ...required, ...Type.Partial(Type.Object(free)).properties }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ ...required, ...free })).properties }, strict);
const List = Type.Object({ ...ListQuery.properties, type: Type.Optional(Type.String()), buildingId: Type.Optional(Uuid), open: Type.Optional(Type.Boolean()) });

export function folderRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/folders', { config: may('read'), schema: { ...said('Dossiers', 'Dossiers suivis'), querystring: List, response: { 200: listReply(Row) } } },
    (request) => work(request, (tx, viewer) => listFolders(tx, viewer, listRequest(request.query), request.query)));
  app.get('/folders/types', { config: may('read'), schema: { ...said('Dossiers', 'Types de dossier déjà utilisés'), response: { 200: Type.Object({ types: Type.Array(Type.String()) }) } } },
    (request) => work(request, async (tx, viewer) => ({ types: await listFolderTypes(tx, viewer) })));
  app.get('/folders/export', { config: may('read'), schema: { ...said('Dossiers', 'La liste dans un tableur'), querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listFolders(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Dossiers', folderSheet, rows, request.query);
  });
  app.get('/folders/:id', { config: may('read'), schema: { ...said('Dossiers', 'Un dossier'), params: IdParams, response: { 200: Row } } }, (request) => work(request, (tx, viewer) => readFolder(tx, viewer, request.params.id)));
  app.post('/folders', { config: may('write'), schema: { ...said('Dossiers', 'Ouvre un dossier'), body: Create, response: { 200: Row } } }, (request) => work(request, (tx, viewer) => createFolder(tx, viewer, request.body)));
  app.patch('/folders/:id', { config: may('write'), schema: { ...said('Dossiers', 'Modifie un dossier, ou le ferme'), params: IdParams, body: Change, response: { 200: Row } } },
    (request) => work(request, (tx, viewer) => updateFolder(tx, viewer, request.params.id, request.body)));
  app.delete('/folders/:id', { config: may('write'), schema: { ...said('Dossiers', 'Supprime un dossier vide'), params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteFolder(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
