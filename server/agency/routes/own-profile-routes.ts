import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Name, nullable, strict, Version, Words } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { readOfficeDoor } from '../use-cases/office-door.ts';
import { readOwnProfile, updateOwnProfile } from '../use-cases/own-profile.ts';
import { own } from './may.ts';

const Text = Type.String();
const Profile = Type.Object({
  version: Version, login: Text, firstName: Text, lastName: Text, email: Words, phone: Words, jobTitle: Words, authenticator: Type.Boolean(), secondFactorRequired: Type.Boolean(), passwordLength: Type.Integer(),
});
const Change = Type.Object({ version: Version, firstName: Type.Optional(Name), lastName: Type.Optional(Name), email: Type.Optional(nullable(Type.String({ format: 'email', maxLength: 254 }))), phone: Type.Optional(Words) }, strict);
const Door = Type.Object({ name: Text, telephone: Words, legalNotice: Words });

export function ownProfileRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/own-profile', { config: own, schema: { tags: ['Connexion'], summary: 'Mon profil', response: { 200: Profile } } }, (request) => work(request, readOwnProfile));
  app.patch('/own-profile', { config: own, schema: { tags: ['Connexion'], summary: 'Changer mon nom et mes coordonnées', body: Change, response: { 200: Profile } } },
    (request) => work(request, (tx, viewer) => updateOwnProfile(tx, viewer, trimmed(request.body))));
  app.get('/agencies/:slug', { config: { access: { kind: 'public' } }, schema: { tags: ['Connexion'], summary: 'L’agence, à la porte de son office', params: Type.Object({ slug: Type.String({ maxLength: 200 }) }), response: { 200: Door } } },
    (request) => readOfficeDoor(platform, request.params.slug));
}
