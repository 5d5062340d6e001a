import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders, LETTER } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { multipart, SMALL_PDF } from '../../../tests/support/upload.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { eventsTaken } from '../public.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let has: Awaited<ReturnType<typeof agencyWithBinders>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  has = await agencyWithBinders(app, manager);
});
afterAll(() => app.close());

const create = async (body: object): Promise<string> => (await app.call('POST', '/api/office/events', { as: manager, body })).body.id;
const act = (verb: string, body: object) => app.call('POST', `/api/office/events/${verb}`, { as: manager, body });
const read = async (id: string) => (await app.call('GET', `/api/office/events/${id}`, { as: manager })).body;
const taken = (...ids: string[]) => inAgency(app.platform.office, app.agencyId, (tx) => eventsTaken(tx, ids, app.platform.clock.today()));

test('[PUB-170] [PUB-175] « Publier en date du jour » dates a selection today, for the next run, and again those already published; the confidential one is left aside and named', async () => {
  const today = app.platform.clock.today();
  const fresh = await create({ title: 'Jamais publié', templateId: has.templateId, publicationOn: null });
  const old = await create({ title: 'Publié jadis', templateId: has.templateId, publicationOn: '2025-01-15' });
  const secret = await create({ title: 'Secret', templateId: has.templateId, confidential: true });
  const { body } = await act('publish', { ids: [fresh, old, secret] });
  expect(body).toMatchObject({ selected: 3, changed: 2, withoutBinder: 0, leftAsideCount: 1, leftAside: [{ id: secret, code: 'confidential', sentence: 'Événement confidentiel\u00A0: il ne se publie jamais.' }] });
  expect([await read(fresh), await read(old), await read(secret)]).toMatchObject([{ publicationOn: today, state: 'waiting' }, { publicationOn: today, state: 'waiting' }, { publicationOn: null, state: 'confidential' }]);
});

test('[PUB-171] an event whose template got its binder afterwards is published by the same act', async () => {
  const template = await has.make('event-templates', { code: 'TARD', label: 'Rattaché plus tard' });
  const event = await create({ title: 'En attente de classeur', templateId: template });
  expect((await act('publish', { ids: [event] })).body).toMatchObject({ changed: 1, withoutBinder: 1 });
  expect((await read(event)).state).toBe('without-binder');
  await app.call('PATCH', `/api/office/event-templates/${template}`, { as: manager, body: { version: 1, binderId: has.binderId } });
  expect((await act('publish', { ids: [event] })).body).toMatchObject({ changed: 1, withoutBinder: 0 });
  expect(await read(event)).toMatchObject({ state: 'waiting', binderPath: 'Assemblées générales' });
});

test('[PUB-172] [PUB-173] « Dépublier » sets the publication date back to 00/00/00: not publishable', async () => {
  const [one, two] = [await create({ title: 'À retirer', templateId: has.templateId }), await create({ title: 'Déjà retiré', templateId: has.templateId, publicationOn: null })];
  await taken(one);
  expect((await act('unpublish', { ids: [one, two] })).body).toMatchObject({ selected: 2, changed: 1 });
  expect(await read(one)).toMatchObject({ publicationOn: null, state: 'not-publishable', acts: { unpublish: false, publish: true } });
});

test('an act on « toute la liste » follows the filters on the screen, and nothing else', async () => {
  for (const title of ['Balai un', 'Balai deux', 'Autre']) await create({ title, templateId: has.templateId, publicationOn: null });
  expect((await act('publish', { all: true, filter: 'balai', facets: { templateId: has.templateId, state: 'not-publishable' } })).body).toMatchObject({ selected: 2, changed: 2 });
  const { rows } = (await app.call('GET', '/api/office/events?filter=autre', { as: manager })).body;
  expect(rows).toMatchObject([{ title: 'Autre', publicationOn: null }]);
});

test('an act on the whole list leaves alone the rows unticked since', async () => {
  const [one, kept] = [await create({ title: 'Râteau un', templateId: has.templateId, publicationOn: null }), await create({ title: 'Râteau deux', templateId: has.templateId, publicationOn: null })];
  expect((await act('publish', { all: true, filter: 'rateau', except: [kept] })).body).toMatchObject({ selected: 1, changed: 1 });
  expect([await read(one), await read(kept)]).toMatchObject([{ publicationOn: expect.any(String) }, { publicationOn: null }]);
});

test('[TPL-142] a selection is filed in a binder of its own, then given back to its template’s', async () => {
  const events = [await create({ title: 'Classé un', templateId: has.templateId }), await create({ title: 'Classé deux' })];
  const own = await has.make('binders', { trade: 'syndic', path: 'Contrats / Entretien', ticks: { president: true } });
  expect((await act('binder', { ids: events, binderId: own })).body).toMatchObject({ selected: 2, changed: 2 });
  expect([await read(events[0]!), await read(events[1]!)]).toMatchObject([{ binderPath: 'Contrats / Entretien', ownBinderId: own }, { binderPath: 'Contrats / Entretien' }]);
  await act('binder', { ids: events, binderId: null });
  expect([await read(events[0]!), await read(events[1]!)]).toMatchObject([{ binderPath: 'Assemblées générales', ownBinderId: null }, { binderPath: null, state: 'without-binder' }]);
});

test('a selection is attached to a folder, and taken out of it', async () => {
  const event = await create({ title: 'Dégât des eaux' });
  expect((await act('folder', { ids: [event], folderId: has.folderId })).body.changed).toBe(1);
  expect(await read(event)).toMatchObject({ folderReference: '0152', folderType: 'Sinistre' });
  await act('folder', { ids: [event], folderId: null });
  expect((await read(event)).folderId).toBeNull();
  expect((await act('folder', { ids: [event], folderId: has.binderId })).body.error.fields).toHaveProperty('folderId');
});

test('« Annuler et remplacer » withdraws the event as it was and opens another under the next number; each names the other', async () => {
  const old = await create({ title: 'Convocation', templateId: has.templateId, buildingId: has.buildingId, lotIds: [has.lotId], accountId: has.accountId, body: LETTER });
  await app.call('POST', `/api/office/events/${old}/attachments`, { as: manager, ...multipart([{ name: 'ordre du jour.pdf', content: SMALL_PDF }]) });
  await taken(old);
  const { body } = await act('replace', { ids: [old], keepText: true, keepAttachments: true, publish: false });
  expect(body).toMatchObject({ changed: 1, created: [{ replacedId: old }] });
  const [before, after] = [await read(old), await read(body.created[0].id)];
  expect(before).toMatchObject({ state: 'not-publishable', replacedByEventId: after.id, replacedByChrono: after.chrono, hasBody: true, frozen: true, acts: { replace: false, publish: false } });
  expect(after).toMatchObject({ title: 'Convocation', replacesChrono: before.chrono, publicationOn: null, frozen: false, hasBody: true, attachments: [{ name: 'ordre du jour.pdf' }], lots: [{ number: '14' }], recipientName: 'Mme Hélène Garnier' });
  expect(after.chrono).toBeGreaterThan(before.chrono);
  expect((await act('replace', { ids: [old], keepText: true, keepAttachments: true, publish: true })).body).toMatchObject({ changed: 0, leftAside: [{ code: 'replaced', sentence: expect.stringContaining(`n°\u00A0${after.chrono}`) }] });
  expect((await act('publish', { ids: [old] })).body).toMatchObject({ changed: 0, leftAsideCount: 1 });

  const other = await create({ title: 'Erreur', templateId: has.templateId, body: LETTER });
  const bare = (await act('replace', { ids: [other], keepText: false, keepAttachments: false, publish: true })).body.created[0].id;
  expect(await read(bare)).toMatchObject({ hasBody: false, attachments: [], state: 'waiting' });
});

test('a deletion takes what never reached the extranet and names what it leaves', async () => {
  const [draft, published] = [await create({ title: 'Brouillon' }), await create({ title: 'Lu', templateId: has.templateId })];
  await taken(published);
  expect((await act('delete', { ids: [draft, published] })).body).toMatchObject({ selected: 2, changed: 1, leftAside: [{ id: published, code: 'event-published' }] });
  expect((await app.call('GET', `/api/office/events/${draft}`, { as: manager })).status).toBe(404);
});

test('an empty selection is said, not taken for everything; ids of another agency are simply not there', async () => {
  for (const verb of ['publish', 'unpublish', 'delete']) expect([verb, (await act(verb, { ids: [] })).body.error.code]).toEqual([verb, 'nothing-selected']);
  expect((await act('publish', {})).body.error.code).toBe('nothing-selected');
  const ours = await create({ title: 'À nous', templateId: has.templateId, publicationOn: null });
  const stranger = await app.staff('administrator', await app.createAgency('voisine'));
  const theirs = await app.call('POST', '/api/office/events/publish', { as: stranger, body: { ids: [ours] } });
  expect(theirs.body).toMatchObject({ selected: 0, changed: 0 });
  expect((await app.call('POST', '/api/office/events/delete', { as: stranger, body: { all: true } })).body.selected).toBe(0);
  expect((await read(ours)).publicationOn).toBeNull();
});

test('an act on hundreds of events is one line of audit, and still stands in the history of each', async () => {
  const { rows } = await app.db.owner.query(
    `insert into office.events (id, agency_id, chrono, title, template_id, treatment_on) select gen_random_uuid(), $1, 100000 + n, 'Masse', $2, '2026-11-01' from generate_series(1, 250) n returning id`, [app.agencyId, has.templateId]);
  expect((await act('publish', { ids: rows.map((row) => row.id) })).body.changed).toBe(250);
  expect((await app.db.owner.query("select count(*)::int as lines from office.audit where act like 'event%.published' and detail->>'count' = '250'")).rows[0].lines).toBe(1);
  const { body } = await app.call('GET', `/api/office/events/${rows[7].id}/history`, { as: manager });
  expect(body.lines).toMatchObject([{ act: 'events.published', sentence: expect.stringContaining('Publié en date du') }]);
});
