import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable, strict } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { deleteView, listViews, saveView } from '../use-cases/saved-views.ts';

const Key = Type.String({ maxLength: 60, pattern: '^[A-Za-z][A-Za-z0-9-]*$' });
const Definition = Type.Object({
  filter: Type.String({ maxLength: 200 }),
  filters: Type.Record(Key, Type.Object({ value: Type.String({ maxLength: 200 }), words: Type.String({ maxLength: 200 }) }, strict), { maxProperties: 20 }),
  sort: Type.Array(Type.Object({ key: Key, descending: Type.Boolean() }, strict), { maxItems: 5 }),
  columns: Type.Array(Type.Object({ key: Key, hidden: Type.Boolean(), width: nullable(Type.Integer({ minimum: 40, maximum: 2000 })) }, strict), { maxItems: 60 }),
}, strict);
const Views = Type.Object({ usual: Type.Union([Definition, Type.Null()]), views: Type.Array(Type.Object({ name: Type.String(), definition: Definition })) });
const params = Type.Object({ listKey: Key });
const own = { access: { kind: 'staff' as const, right: null } };

/** How each member of staff looks at each list: their own views, as tabs, and the list as they leave it. */
export function savedViewRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/saved-views/:listKey', { config: own, schema: { tags: ['Vues des listes'], params, response: { 200: Views } } },
    (request) => work(request, (tx, viewer) => listViews(tx, viewer, request.params.listKey)));
  app.put('/saved-views/:listKey', { config: own, schema: { tags: ['Vues des listes'], params, body: Type.Object({ name: Type.String({ maxLength: 60 }), definition: Definition }, strict), response: { 200: Views } } },
    (request) => work(request, (tx, viewer) => saveView(tx, viewer, request.params.listKey, { name: request.body.name.trim(), definition: request.body.definition })));
  app.delete('/saved-views/:listKey', { config: own, schema: { tags: ['Vues des listes'], params, querystring: Type.Object({ name: Type.String({ maxLength: 60 }) }), response: { 200: Views } } },
    (request) => work(request, (tx, viewer) => deleteView(tx, viewer, request.params.listKey, request.query.name)));
}
