import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { modules } from '../../modules.ts';
import { buildApp } from '../../serve.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

test('the description of the API is for staff of any role, and for nobody else', async () => {
  expect((await app.call('GET', '/api/office/openapi.json')).status).toBe(401);
  const reply = await app.call('GET', '/api/office/openapi.json', { as: await app.staff('reader') });
  expect(reply.status).toBe(200);
  const described = Object.entries(reply.body.paths as Record<string, object>).flatMap(([path, verbs]) => Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`));
  const routes = app.routes.map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
  expect(described.sort()).toEqual(routes.sort());
});

test('the schemas of every route compile', async () => {
  const { app: whole } = await buildApp(app.platform, modules, { schemasAtStart: true });
  expect(await whole.ready().then(() => null, (error: unknown) => error)).toBeNull();
  await whole.close();
});
