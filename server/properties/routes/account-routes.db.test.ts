import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type News } from '../../platform/events/announce.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let buildingId: string;
const heard: News['properties.accounts-switched'][] = [];
let refuse = false;
beforeAll(async () => {
  app = await openTestApp();
  accountant = await app.staff('accountant');
  manager = await app.staff('manager');
  buildingId = (await call('POST', 'buildings', { code: 'I07', name: 'Les Érables', management: 'both' })).body.id;
  listen('properties.accounts-switched', async (_tx, _viewer, news) => {
    if (refuse) throw new Error('the listener fails');
    heard.push(news);
  });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: manager, body });
const publication = (body: object) => app.call('POST', '/api/office/accounts/publication', { as: accountant, body });
async function account(lastName: string, kind = 'coOwner'): Promise<{ id: string; code: string }> {
  const partyId = (await call('POST', 'parties', { kind: 'person', lastName, firstName: 'Ada', email: `${lastName.toLowerCase()}@example.com` })).body.id as string;
  return (await call('POST', 'accounts', { kind, partyId, buildingId })).body;
}

test('[ACC-152] the account is reached from the list of accounts, with its holder, its building and its tick', async () => {
  const { id, code } = await account('Garnier');
  expect(code).toBe('C070001');
  expect((await call('GET', 'accounts?filter=garnier&kind=coOwner')).body).toMatchObject({ total: 1, rows: [{ id, code, partyName: 'GARNIER Ada', buildingCode: 'I07', email: 'garnier@example.com', published: false }] });
  expect((await call('GET', `accounts/${id}`)).body).toMatchObject({ code, published: false, acts: ['change', 'delete', 'publish'] });
});

test('[ACC-151] the tick on an account of each kind opens access, and the news reaches whoever gives logins', async () => {
  for (const kind of ['coOwner', 'landlord', 'tenant']) {
    const { id } = await account(`Masson${kind}`, kind);
    const ticked = await publication({ ids: [id], published: true });
    expect(ticked.body).toMatchObject({ selected: 1, changed: 1 });
    expect(heard.at(-1)).toEqual({ accountIds: [id], published: true });
    expect((await call('GET', `accounts/${id}`)).body).toMatchObject({ published: true, publishedReason: 'Publié par Claire Essai.', publishedChangedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/), acts: ['change', 'delete', 'unpublish'] });
  }
});

test('[ACC-156] many accounts are marked at once, by choice or all those of a filter, and only those that change are told', async () => {
  const accounts = [await account('Lot-A'), await account('Lot-B'), await account('Lot-C', 'tenant'), await account('Autre')];
  await publication({ ids: [accounts[0]!.id], published: true });
  const marked = await publication({ all: true, filter: 'lot-', published: true });
  expect(marked.body).toMatchObject({ selected: 3, changed: 2, message: expect.stringContaining('1 compte l’était déjà') });
  expect(new Set(heard.at(-1)!.accountIds)).toEqual(new Set([accounts[1]!.id, accounts[2]!.id]));
  expect((await call('GET', 'accounts?filter=lot-&published=true')).body.total).toBe(3);
  expect((await call('GET', `accounts/${accounts[3]!.id}`)).body.published).toBe(false);
  const some = await publication({ all: true, filter: 'lot-', facets: { kind: 'coOwner', published: true }, published: false });
  expect(some.body.changed).toBe(2);
  expect((await call('GET', `accounts/${accounts[2]!.id}`)).body.published).toBe(true);
});

test('marking the whole list leaves alone the accounts unticked since', async () => {
  const [one, kept] = [await account('Sauf-A'), await account('Sauf-B')];
  expect((await publication({ all: true, filter: 'sauf-', except: [kept.id], published: true })).body).toMatchObject({ selected: 1, changed: 1 });
  expect((await call('GET', `accounts/${one.id}`)).body.published).toBe(true);
  expect((await call('GET', `accounts/${kept.id}`)).body.published).toBe(false);
});

test('[ACC-157] [ACC-158] unticking makes the account inactive and says that its publications leave at the next publication', async () => {
  const { id } = await account('Roux');
  await publication({ ids: [id], published: true });
  const unticked = await publication({ ids: [id], published: false });
  expect(unticked.body.message).toBe('1 compte dépublié. Les publications de ce compte seront retirées à la publication suivante.');
  expect(heard.at(-1)).toEqual({ accountIds: [id], published: false });
  expect((await call('GET', `accounts/${id}`)).body).toMatchObject({ published: false, publishedReason: 'Dépublié par Claire Essai.' });
  const again = heard.length;
  expect((await publication({ ids: [id], published: false })).body.changed).toBe(0);
  expect(heard).toHaveLength(again);
});

test('the tick and what follows from it exist together or not at all', async () => {
  const { id } = await account('Blanc');
  refuse = true;
  const failed = await publication({ ids: [id], published: true });
  refuse = false;
  expect(failed.status).toBe(500);
  expect((await call('GET', `accounts/${id}`)).body).toMatchObject({ published: false, version: 1 });
});

test('an account of another agency is not touched, nor counted', async () => {
  const strangers = await app.staff('manager', await app.createAgency('ailleurs-3'));
  const { id } = await account('Vert');
  const tried = await app.call('POST', '/api/office/accounts/publication', { as: strangers, body: { ids: [id], published: true } });
  expect(tried.body).toMatchObject({ selected: 0, changed: 0 });
  expect((await call('GET', `accounts/${id}`)).body.published).toBe(false);
});

test('a published account is not deleted, nor one on which a lot depends; a free one is', async () => {
  const { id } = await account('Brun');
  await publication({ ids: [id], published: true });
  expect((await call('DELETE', `accounts/${id}`)).body.error.code).toBe('account-published');
  await publication({ ids: [id], published: false });
  expect((await call('DELETE', `accounts/${id}`)).status).toBe(204);
  const lotId = (await call('POST', 'lots', { buildingId, number: '1' })).body.id;
  const partyId = (await call('POST', 'parties', { kind: 'person', lastName: 'Noir' })).body.id;
  const { accountId } = (await call('POST', 'ownerships', { lotId, partyId, fromOn: '2020-01-01' })).body;
  expect((await call('DELETE', `accounts/${accountId}`)).body.error.code).toBe('account-used');
});
