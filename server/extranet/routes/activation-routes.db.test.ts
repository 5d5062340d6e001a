import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let put: ExtranetFactory;
type Signed = { headers: { cookie: string } };
let staff: Signed;
let reader: Signed;
beforeAll(async () => {
  app = await openTestApp();
  put = extranetFactory(app.db, app.agencyId);
  await put.agency({ open: false, licensed: false, activated_at: null, activated_by: null });
  [staff, reader] = [await app.staff('administrator'), await app.staff('reader')];
});
afterAll(() => app.close());

const call = (method: string, url: string, body?: unknown, as: Signed = staff) => app.call(method, `/api/office/extranet${url}`, { as, ...(body === undefined ? {} : { body }) });
const missing = async () => ((await call('GET', '/activation')).body.steps as { key: string; done: boolean }[]).filter(({ done }) => !done).map(({ key }) => key);
const isOpen = async () => (await app.call('GET', '/api/extranet/agencies/essai')).body.open as boolean;

test('[EXT-087] the extranet opens once the questionnaire is filled and validated, not before and not by another way', async () => {
  expect(await missing()).toEqual(['domain', 'legalNotice', 'licence', 'publication', 'contacts', 'binders']);
  expect((await call('PATCH', '/settings', { open: true })).body.error.code).toBe('never-activated');
  await app.call('PUT', '/api/office/agency/domain', { as: staff, body: { domain: 'clients.essai.fr' } });
  await call('PATCH', '/activation', { legalNotice: ' Éditeur : Cabinet Essai, 4 place Bellecour, 69002 Lyon. Hébergeur : le cabinet. ' });
  await put.agency({ licensed: true, last_published_at: '2026-11-24T08:00:00Z', contacts: JSON.stringify([{ name: 'Lyon', phone: '04 78 00 00 00', email: null, address: null, hours: null, legalForm: null, siret: null, ape: null }]) });
  expect(await missing()).toEqual(['publication', 'binders']);
  const identity = await put.identity();
  const binderId = await put.binder({ path: 'Appels de fonds', roles: ['holder'] });
  await put.document({ binderId, places: [{ side: 'account', placeId: newId() }] });
  expect(await missing()).toEqual(['binders']);
  const early = await call('POST', '/activation/validate');
  expect([early.status, early.body.error.message]).toEqual([422, 'L’extranet ne peut pas encore s’ouvrir. Il manque\u00A0: Classeurs.']);
  expect(await isOpen()).toBe(false);
  expect((await call('PATCH', '/activation', { bindersChecked: true })).body.bindersChecked.by).toBe('Claire Essai');
  const { body } = await call('POST', '/activation/validate');
  expect(body).toMatchObject({ open: true, activatedBy: 'Claire Essai', legalNotice: 'Éditeur : Cabinet Essai, 4 place Bellecour, 69002 Lyon. Hébergeur : le cabinet.' });
  expect(body.steps.every(({ done }: { done: boolean }) => done)).toBe(true);
  expect(await isOpen()).toBe(true);
  expect((await app.db.owner.query("select actor_name, detail from office.audit where act = 'extranet.activated'")).rows).toEqual([{ actor_name: 'Claire Essai', detail: { clients: 1, documents: 1 } }]);
  // Once activated, the switch of the settings is enough.
  await call('PATCH', '/settings', { open: false });
  expect((await call('PATCH', '/settings', { open: true })).body.open).toBe(true);
  expect((await app.call('GET', '/api/extranet/session', { as: await app.client(identity) })).status).toBe(200);
});

test('[EXT-087] who may only read answers nothing, and a neighbour’s questionnaire is its own', async () => {
  for (const [method, url, body] of [['PATCH', '/activation', { bindersChecked: true }], ['POST', '/activation/validate', undefined]] as const) expect((await call(method, url, body, reader)).status).toBe(403);
  const other = await app.createAgency('voisine');
  await extranetFactory(app.db, other).agency({ open: false, activated_at: null });
  const { body } = await call('GET', '/activation', undefined, await app.staff('reader', other));
  expect(body).toMatchObject({ open: false, legalNotice: null, bindersChecked: null });
});
