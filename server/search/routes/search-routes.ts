import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { search } from '../use-cases/search.ts';
import { sources } from '../use-cases/sources.ts';

const Query = Type.Object({ filter: Type.Optional(Type.String({ maxLength: 200 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) });
const FoundReply = Type.Object({ kind: choice(['person', 'building', 'lot', 'event', 'document']), id: Type.String(), label: Type.String(), detail: Type.Optional(Type.String()), to: Type.String() });

export function searchRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  // Any member of staff may ask; each source knows what this one may find.
  app.get('/search', { config: { access: { kind: 'staff', right: null } }, schema: { querystring: Query, response: { 200: Type.Object({ rows: Type.Array(FoundReply) }) } } },
    async (request) => ({ rows: await work(request, (tx, viewer) => search(tx, viewer, sources, (request.query.filter ?? '').trim(), request.query.limit ?? 20)) }));
}
