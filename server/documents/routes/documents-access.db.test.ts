import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders, LETTER } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { multipart, SMALL_PDF, SMALL_PNG } from '../../../tests/support/upload.ts';

// Every route of documents, against everybody who may not call it.
let app: TestApp;
let ids: { event: string; part: string; template: string; binder: string; folder: string; lot: string; photo: string };
beforeAll(async () => {
  app = await openTestApp();
  const manager = await app.staff('manager');
  const has = await agencyWithBinders(app, manager);
  const event = await has.make('events', { title: 'À nous', templateId: has.templateId, body: LETTER });
  const attached = await app.call('POST', `/api/office/events/${event}/attachments`, { as: manager, ...multipart([{ name: 'a.pdf', content: SMALL_PDF }]) });
  const photos = await app.call('POST', `/api/office/lots/${has.lotId}/photos`, { as: manager, ...multipart([{ name: 'a.png', content: SMALL_PNG }]) });
  ids = { event, part: attached.body.attachments[0].id, template: has.templateId, binder: has.binderId, folder: has.folderId, lot: has.lotId, photo: photos.body.photos[0].id };
});
afterAll(() => app.close());

type Sent = () => { body?: unknown; headers?: Record<string, string> };
const nothing: Sent = () => ({});
const sent = (body: (given: typeof ids) => object): Sent => () => ({ body: body(ids) });
const chosen = (more: object = {}) => sent(({ event }) => ({ ids: [event], ...more }));

/** Each writing route, what is sent, and what a stranger, whose own agency holds none of this, is answered. */
const WRITES: [string, string, Sent, number][] = [
  ['POST', '/events', sent(({ template }) => ({ title: 'X', templateId: template })), 422],
  ['PATCH', '/events/:event', sent(() => ({ version: 1, title: 'X' })), 404],
  ['DELETE', '/events/:event', nothing, 404],
  ['POST', '/events/publish', chosen(), 200],
  ['POST', '/events/unpublish', chosen(), 200],
  ['POST', '/events/binder', chosen({ binderId: null }), 200],
  ['POST', '/events/folder', chosen({ folderId: null }), 200],
  ['POST', '/events/replace', chosen({ keepText: true, keepAttachments: true, publish: true }), 200],
  ['POST', '/events/delete', chosen(), 200],
  ['POST', '/events/preview', sent(({ lot }) => ({ title: 'X', accountId: lot, body: LETTER })), 422],
  ['POST', '/events/:event/attachments', () => multipart([{ name: 'a.pdf', content: SMALL_PDF }]), 404],
  ['PUT', '/events/:event/attachments/order', sent(({ part }) => ({ ids: [part] })), 404],
  ['PATCH', '/events/:event/attachments/:part', sent(() => ({ name: 'X' })), 404],
  ['DELETE', '/events/:event/attachments/:part', nothing, 404],
  ['POST', '/event-templates', sent(({ binder }) => ({ code: 'X', label: 'X', binderId: binder })), 422],
  ['PATCH', '/event-templates/:template', sent(() => ({ version: 1, label: 'X' })), 404],
  ['DELETE', '/event-templates/:template', nothing, 404],
  ['POST', '/binders', sent(() => ({ trade: 'syndic', path: 'X' })), 200],
  ['PATCH', '/binders/:binder', sent(() => ({ version: 1, path: 'X' })), 404],
  ['PUT', '/binders/order', sent(({ binder }) => ({ trade: 'syndic', ids: [binder] })), 409],
  ['DELETE', '/binders/:binder', nothing, 404],
  ['POST', '/folders', sent(({ lot }) => ({ reference: 'X', type: 'X', openedOn: '2026-01-01', lotId: lot })), 422],
  ['PATCH', '/folders/:folder', sent(() => ({ version: 1, type: 'X' })), 404],
  ['DELETE', '/folders/:folder', nothing, 404],
  ['POST', '/lots/:lot/photos', () => multipart([{ name: 'a.png', content: SMALL_PNG }]), 404],
  ['PUT', '/lots/:lot/photos/order', sent(({ photo }) => ({ ids: [photo] })), 404],
  ['PATCH', '/photos/:photo', sent(() => ({ title: 'X' })), 404],
  ['DELETE', '/photos/:photo', nothing, 404],
];
const LISTS = ['/events', '/event-templates', '/binders', '/folders'];
const EXPORTS = ['/events/export', '/event-templates/export', '/folders/export'];
const RECORDS = ['/events/:event', '/events/:event/history', '/events/:event/parts/:part/file', '/event-templates/:template', '/binders/:binder', '/folders/:folder', '/lots/:lot/photos', '/photos/:photo/file'];
const READS = [...LISTS, ...EXPORTS, ...RECORDS, '/events/facets', '/folders/types'];
const address = (url: string) => `/api/office${url.replaceAll(/:(\w+)/g, (_all, name: keyof typeof ids) => ids[name])}${url.endsWith('/export') ? '?format=csv' : ''}`;

test('the tables of this test name every route that the rights of documents open', () => {
  const shape = (url: string) => url.replaceAll(/:\w+/g, ':id');
  const routes = app.routes.filter(({ access }) => access.kind === 'staff' && access.right?.startsWith('documents.')).map(({ method, url }) => `${method} ${shape(url.replace('/api/office', ''))}`);
  expect(routes.toSorted()).toEqual([...READS.map((url) => `GET ${shape(url)}`), ...WRITES.map(([method, url]) => `${method} ${shape(url)}`)].toSorted());
});

test('nobody gets anything without a session', async () => {
  for (const [method, url, request] of [...READS.map((read) => ['GET', read, nothing] as const), ...WRITES]) expect([method, url, (await app.call(method, address(url), request())).status]).toEqual([method, url, 401]);
});

test('a reader reads every list, record and file, and is refused every write', async () => {
  const reader = await app.staff('reader');
  for (const url of READS) expect([url, (await app.call('GET', address(url), { as: reader })).status]).toEqual([url, 200]);
  for (const [method, url, request] of WRITES) expect([method, url, (await app.call(method, address(url), { as: reader, ...request() })).status]).toEqual([method, url, 403]);
  expect((await app.call('GET', address('/events/:event'), { as: reader })).body.acts).toEqual({ edit: false, editContent: false, publish: false, unpublish: false, replace: false, delete: false });
});

test('for the staff of another agency none of this exists: empty lists, 404, references refused, nothing changed', async () => {
  const stranger = await app.staff('administrator', await app.createAgency('voisine'));
  const reader = await app.staff('reader');
  const snapshot = async () => JSON.stringify(await Promise.all([...LISTS, '/events/:event', '/lots/:lot/photos'].map(async (url) => (await app.call('GET', address(url), { as: reader })).body)));
  const before = await snapshot();
  for (const url of LISTS) expect([url, (await app.call('GET', address(url), { as: stranger })).body.total]).toEqual([url, 0]);
  for (const url of EXPORTS) expect([url, String((await app.call('GET', address(url), { as: stranger })).body).split('\r\n')]).toEqual([url, [expect.any(String), '']]);
  for (const url of RECORDS) expect([url, (await app.call('GET', address(url), { as: stranger })).status]).toEqual([url, 404]);
  expect((await app.call('GET', address('/events/facets'), { as: stranger })).body).toEqual({ states: [], templates: [], binders: [], buildings: [] });
  for (const [method, url, request, status] of WRITES) expect([method, url, (await app.call(method, address(url), { as: stranger, ...request() })).status]).toEqual([method, url, status]);
  expect(await snapshot()).toBe(before);
});
