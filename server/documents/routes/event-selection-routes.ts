import { Type, type Static } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { deleteEvents } from '../use-cases/delete-events.ts';
import { attachToFolder, changeBinder } from '../use-cases/file-events.ts';
import { publishEvents, unpublishEvents } from '../use-cases/publish-events.ts';
import { replaceEvents } from '../use-cases/replace-events.ts';
import type { Selection } from '../use-cases/selection.ts';
import { outcome, OutcomeReply, SelectionBody } from './event-routes.schema.ts';
import { may, said } from './may.ts';

const Chosen = Type.Object(SelectionBody, strict);
const Filed = Type.Object({ ...SelectionBody, binderId: nullable(Uuid) }, strict);
const Attached = Type.Object({ ...SelectionBody, folderId: nullable(Uuid) }, strict);
const Replaced = Type.Object({ ...SelectionBody, keepText: Type.Boolean(), keepAttachments: Type.Boolean(), publish: Type.Boolean() }, strict);
const Published = Type.Object({ ...outcome, withoutBinder: Type.Integer() });
const Replacement = Type.Object({ ...outcome, created: Type.Array(Type.Object({ replacedId: Uuid, id: Uuid, chrono: Type.Integer() })) });

/** The menu « Actions » of the list: each act takes a selection, or all that the filters show, and says what it left aside and why. */
export function eventSelectionRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();

  app.post('/events/publish', { config: may('write'), schema: { ...said('Événements', 'Publier en date du jour'), body: Chosen, response: { 200: Published } } },
    (request) => work(request, (tx, viewer) => publishEvents(tx, viewer, selectionOf(request.body), today())));
  app.post('/events/unpublish', { config: may('write'), schema: { ...said('Événements', 'Dépublier : la date de publication devient 00/00/00'), body: Chosen, response: { 200: OutcomeReply } } },
    (request) => work(request, (tx, viewer) => unpublishEvents(tx, viewer, selectionOf(request.body), today())));
  app.post('/events/binder', { config: may('write'), schema: { ...said('Événements', 'Changer de classeur'), body: Filed, response: { 200: OutcomeReply } } },
    (request) => work(request, (tx, viewer) => changeBinder(tx, viewer, selectionOf(request.body), request.body.binderId, today())));
  app.post('/events/folder', { config: may('write'), schema: { ...said('Événements', 'Rattacher à un dossier'), body: Attached, response: { 200: OutcomeReply } } },
    (request) => work(request, (tx, viewer) => attachToFolder(tx, viewer, selectionOf(request.body), request.body.folderId, today())));
  app.post('/events/replace', { config: may('write'), schema: { ...said('Événements', 'Annuler et remplacer'), body: Replaced, response: { 200: Replacement } } }, (request) => {
    const { keepText, keepAttachments, publish } = request.body;
    return replaceEvents(platform, staffOf(request), selectionOf(request.body), { keepText, keepAttachments, publish });
  });
  app.post('/events/delete', { config: may('write'), schema: { ...said('Événements', 'Supprimer les événements jamais publiés'), body: Chosen, response: { 200: OutcomeReply } } },
    (request) => work(request, (tx, viewer) => deleteEvents(tx, viewer, selectionOf(request.body), today())));
}

function selectionOf({ all, ids, filter, facets, except }: Static<typeof Chosen>): Selection {
  return all ? { all, filter: (filter ?? '').trim(), facets: facets ?? {}, except } : { ids: ids ?? [] };
}
