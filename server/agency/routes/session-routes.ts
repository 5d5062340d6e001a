import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { readOwnSession } from '../use-cases/read-own-session.ts';

const Session = Type.Object({
  staff: Type.Object({ id: Uuid, name: Type.String(), firstName: Type.String(), initials: Type.String(), email: Type.String(), rights: Type.Array(Type.String()), receivesSystemMessages: Type.Boolean() }),
  agency: Type.Object({ name: Type.String(), slug: Type.String(), modules: Type.Array(Type.String()) }),
});

export function sessionRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/session', { config: { access: { kind: 'staff', right: null } }, schema: { tags: ['Connexion'], response: { 200: Session } } }, (request) => work(request, (tx, viewer) => readOwnSession(tx, viewer)));
}
