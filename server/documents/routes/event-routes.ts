import { Type, type Static } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { createEvent } from '../use-cases/create-event.ts';
import { deleteEvent } from '../use-cases/delete-events.ts';
import { eventSheet } from '../use-cases/export-events.ts';
import { readHistory } from '../use-cases/read-history.ts';
import { countEventFacets, listEvents, readEvent, type EventQuestion } from '../use-cases/read-events.ts';
import { updateEvent } from '../use-cases/update-event.ts';
import { EventChange, EventCreate, EventReply, EventRowReply, EventsQuery, FacetsQuery, FacetsReply, HistoryReply } from './event-routes.schema.ts';
import { may, removed, said } from './may.ts';

export function eventRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  const question = ({ filter, ...facets }: Static<typeof FacetsQuery>): EventQuestion => ({ filter: (filter ?? '').trim(), facets, today: today() });
  const asked = ({ sort: _sort, offset: _offset, limit: _limit, ...query }: Static<typeof EventsQuery>): EventQuestion => question(query);

  app.get('/events', { config: may('read'), schema: { ...said('Événements', 'Liste des événements, filtrée et triée'), querystring: EventsQuery, response: { 200: listReply(EventRowReply) } } },
    (request) => work(request, (tx, viewer) => listEvents(tx, viewer, asked(request.query), listRequest(request.query))));
  app.get('/events/facets', { config: may('read'), schema: { ...said('Événements', 'Nombre d’événements derrière chaque choix des filtres'), querystring: FacetsQuery, response: { 200: FacetsReply } } },
    (request) => work(request, (tx, viewer) => countEventFacets(tx, viewer, question(request.query))));
  app.get('/events/export', { config: may('read'), schema: { ...said('Événements', 'La liste dans un tableur'), querystring: Type.Object({ ...EventsQuery.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { format: _format, columns: _columns, ...query } = request.query;
    const { rows } = await work(request, (tx, viewer) => listEvents(tx, viewer, asked(query), wholeList(listRequest(query))));
    return sendSheet(reply, 'Événements', eventSheet, rows, request.query);
  });
  app.get('/events/:id', { config: may('read'), schema: { ...said('Événements', 'Un événement, avec ses pièces jointes et ce qu’on peut en faire'), params: IdParams, response: { 200: EventReply } } },
    (request) => work(request, (tx, viewer) => readEvent(tx, viewer, request.params.id, today())));
  app.get('/events/:id/history', { config: may('read'), schema: { ...said('Événements', 'Qui a fait quoi sur cet événement'), params: IdParams, response: { 200: HistoryReply } } },
    (request) => work(request, async (tx, viewer) => ({ lines: await readHistory(tx, viewer, request.params.id) })));

  app.post('/events', { config: may('write'), schema: { ...said('Événements', 'Crée un événement ; il reçoit le numéro suivant'), body: EventCreate, response: { 200: EventReply } } }, async (request) => {
    const id = await createEvent(platform, staffOf(request), request.body);
    return work(request, (tx, viewer) => readEvent(tx, viewer, id, today()));
  });
  app.patch('/events/:id', { config: may('write'), schema: { ...said('Événements', 'Modifie un événement'), params: IdParams, body: EventChange, response: { 200: EventReply } } }, async (request) => {
    await updateEvent(platform, staffOf(request), request.params.id, request.body);
    return work(request, (tx, viewer) => readEvent(tx, viewer, request.params.id, today()));
  });
  app.delete('/events/:id', { config: may('write'), schema: { ...said('Événements', 'Supprime un événement qui n’a jamais été publié'), params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteEvent(tx, viewer, request.params.id, today()));
    return reply.status(204).send(null);
  });
}
