import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { PublicationChanges, PublicationSettings } from '../settings.ts';
import { changeService, changeSettings, readPublicationService, readSettings, resendSince } from '../use-cases/settings.ts';
import { may, plain, said } from './may.ts';
import { ScheduleBody, ServiceReply } from './publication-routes.schema.ts';

/** How the agency publishes, and when by itself. */
export function settingsRoutes(app: App, platform: Platform): void {
  app.get('/publication/settings', { config: may('publication.read'), schema: { ...said('Paramètres de publication'), response: { 200: Type.Object({ settings: PublicationSettings, resendSince: Type.Union([Type.String(), Type.Null()]) }) } } },
    async (request) => readSettings(platform, staffOf(request)));
  app.patch('/publication/settings', { config: may('publication.settings'), schema: { ...said('Changer les paramètres de publication'), body: PublicationChanges, response: { 200: PublicationSettings } } },
    async (request) => changeSettings(platform, staffOf(request), request.body));
  app.post('/publication/resend', { config: may('publication.run'), schema: { ...said('Renvoyer une fois les documents depuis une date'), body: Type.Object({ sinceOn: Type.String() }), response: { 200: Type.Object({ runId: Type.String() }) } } },
    async (request) => resendSince(platform, staffOf(request), request.body.sinceOn));

  app.get('/system-services/publication', { config: may('publication.read'), schema: { ...said('Service système de publication\u00A0: actif, jours et heures, prochaine exécution'), response: { 200: ServiceReply } } },
    async (request) => plain(await readPublicationService(platform, staffOf(request))));
  // Reading is the door; the use case asks for the two rights apart: days and hours, activation.
  app.put('/system-services/publication', { config: may('publication.read'), schema: { ...said('Changer le service système de publication'), body: Type.Object({ version: Type.Integer(), active: Type.Boolean(), schedule: ScheduleBody }), response: { 200: ServiceReply } } },
    async (request) => plain(await changeService(platform, staffOf(request), request.body)));
}
