import { Type } from 'typebox';
import { IdParams, listReply, ListQuery, listRequest } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { addStep, changeContractor, openTicket, removeStep } from '../use-cases/follow-ticket.ts';
import { answerRequest, countWaiting, demandAnswerable, openFile, readOption, readRequest, readRequests, saveOption, turnRequest } from '../use-cases/serve-requests.ts';
import { presentDetail, presentRow } from './present.ts';
import { receiveMessage } from './receive-message.ts';
import { ContractorBody, FileParams, FileQuery, OfficeDetail, OfficeRow, Option, StatusName, StepBody, StepParams, VersionBody } from './request-routes.schema.ts';

const may = (act: 'read' | 'write') => ({ access: { kind: 'staff' as const, right: `requests.${act}` } });
const said = (summary: string) => ({ tags: ['Demandes'], summary });
const detail = { 200: OfficeDetail };

/** « Demandes » in the office: the list, the thread, the follow-up of interventions. */
export function officeRequestRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/requests', { config: may('read'), schema: { ...said('Demandes des clients'), querystring: Type.Object({ ...ListQuery.properties, status: Type.Optional(Type.Array(StatusName, { maxItems: 3 })) }), response: { 200: listReply(OfficeRow) } } }, async (request) => {
    const page = await work(request, (tx, viewer) => readRequests(tx, viewer, listRequest(request.query), request.query.status ?? []));
    return { total: page.total, rows: page.rows.map(presentRow) };
  });
  app.get('/requests/count', { config: may('read'), schema: { ...said('Demandes qui attendent l’agence'), response: { 200: Type.Object({ waiting: Type.Integer() }) } } }, async (request) => ({ waiting: await work(request, countWaiting) }));
  app.get('/requests/option', { config: may('read'), schema: { ...said('Option «\u00A0Suivi des interventions\u00A0»'), response: { 200: Option } } }, (request) => work(request, readOption));
  app.put('/requests/option', { config: { access: { kind: 'staff', right: 'extranet.write' } }, schema: { ...said('Active ou coupe le suivi des interventions'), body: Option, response: { 200: Option } } },
    (request) => work(request, (tx, viewer) => saveOption(tx, viewer, request.body.tickets)));
  app.get('/requests/:id', { config: may('read'), schema: { ...said('Une demande, son fil et son suivi'), params: IdParams, response: detail } },
    async (request) => presentDetail(await work(request, (tx, viewer) => readRequest(tx, viewer, request.params.id))));
  app.get('/requests/:id/files/:fileId', { config: may('read'), compress: false, schema: { ...said('Un fichier du fil'), params: FileParams, querystring: FileQuery } }, async (request, reply) =>
    sendFile(request, reply, platform.files, await work(request, (tx, viewer) => openFile(tx, viewer, request.params.id, request.params.fileId)), request.query.disposition ?? 'attachment'));

  app.post('/requests/:id/answer', { config: may('write'), schema: { ...said('Répond au client (formulaire\u00A0: text, close, fichiers)'), params: IdParams, response: detail } }, async (request) => {
    await work(request, (tx, viewer) => demandAnswerable(tx, viewer, request.params.id));
    const { fields, files } = await receiveMessage(platform, request);
    return presentDetail(await work(request, (tx, viewer) => answerRequest(tx, viewer, platform, request.params.id, { text: fields.text ?? '', files, close: fields.close === 'true' })));
  });
  app.post('/requests/:id/close', { config: may('write'), schema: { ...said('Clôt la demande'), params: IdParams, body: VersionBody, response: detail } },
    async (request) => presentDetail(await work(request, (tx, viewer) => turnRequest(tx, viewer, platform, request.params.id, { to: 'closed', version: request.body.version }))));
  app.post('/requests/:id/reopen', { config: may('write'), schema: { ...said('Rouvre la demande'), params: IdParams, body: VersionBody, response: detail } },
    async (request) => presentDetail(await work(request, (tx, viewer) => turnRequest(tx, viewer, platform, request.params.id, { to: 'open', version: request.body.version }))));
  ticketRoutes(app, platform);
}

function ticketRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.post('/requests/:id/ticket', { config: may('write'), schema: { ...said('Ouvre le suivi d’une intervention'), params: IdParams, body: ContractorBody, response: detail } },
    async (request) => presentDetail(await work(request, (tx, viewer) => openTicket(tx, viewer, platform, request.params.id, request.body.contractorId))));
  app.patch('/requests/:id/ticket', { config: may('write'), schema: { ...said('Change le prestataire de l’intervention'), params: IdParams, body: ContractorBody, response: detail } },
    async (request) => presentDetail(await work(request, (tx, viewer) => changeContractor(tx, viewer, platform, request.params.id, request.body.contractorId))));
  app.post('/requests/:id/ticket/steps', { config: may('write'), schema: { ...said('Note une étape de l’intervention'), params: IdParams, body: StepBody, response: detail } }, async (request) => {
    const { kind, on, note = null, eventId = null } = request.body;
    return presentDetail(await work(request, (tx, viewer) => addStep(tx, viewer, platform, request.params.id, { kind, on, note, eventId })));
  });
  app.delete('/requests/:id/ticket/steps/:stepId', { config: may('write'), schema: { ...said('Retire la dernière étape'), params: StepParams, response: detail } },
    async (request) => presentDetail(await work(request, (tx, viewer) => removeStep(tx, viewer, platform, request.params.id, request.params.stepId))));
}
