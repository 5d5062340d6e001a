import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
});
afterAll(() => app.close());

const post = async (body: object) => app.call('POST', '/api/office/parties', { as: manager, body });
const person = async (lastName: string, firstName = 'Ada') => (await post({ kind: 'person', lastName, firstName })).body;

test('a party without a code takes the next of its series, even when two are created at once', async () => {
  await post({ kind: 'person', lastName: 'Premier', code: 'T0099' });
  const two = await Promise.all([person('Deux'), person('Trois')]);
  expect(two.map((party) => party.code).toSorted()).toEqual(['T0100', 'T0101']);
});

test('a joint ownership keeps its members with their qualities, and each member shows the group', async () => {
  const [one, two] = [await person('Fontaine', 'Luc'), await person('Fontaine', 'Zoé')];
  const group = (await post({ kind: 'jointOwnership', lastName: 'Fontaine' })).body;
  const saved = await app.call('PUT', `/api/office/parties/${group.id}/members`, { as: manager, body: { version: 1, members: [{ partyId: one.id, quality: 'commonAgent' }, { partyId: two.id, quality: 'jointOwner' }] } });
  expect(saved.body).toMatchObject({ name: 'Indivision Fontaine', version: 2, members: [{ name: 'FONTAINE Luc', quality: 'commonAgent' }, { name: 'FONTAINE Zoé', quality: 'jointOwner' }] });
  const member = await app.call('GET', `/api/office/parties/${two.id}`, { as: manager });
  expect(member.body).toMatchObject({ memberOf: [{ partyId: group.id, quality: 'jointOwner' }], acts: ['change'] });
  const removal = await app.call('DELETE', `/api/office/parties/${two.id}`, { as: manager });
  expect([removal.status, removal.body.error.code]).toEqual([409, 'party-in-group']);
});

test('a group is never a member of itself, be it through another group', async () => {
  const outer = (await post({ kind: 'company', lastName: 'SCI Une' })).body;
  const inner = (await post({ kind: 'company', lastName: 'SCI Deux' })).body;
  const put = (group: { id: string }, member: { id: string }) => app.call('PUT', `/api/office/parties/${group.id}/members`, { as: manager, body: { version: 1, members: [{ partyId: member.id, quality: 'associate' }] } });
  expect((await put(outer, inner)).status).toBe(200);
  expect((await put(inner, outer)).body.error.code).toBe('member-of-itself');
  expect((await put(inner, inner)).body.error.code).toBe('member-of-itself');
  expect((await app.call('GET', `/api/office/parties/${inner.id}`, { as: manager })).body.members).toEqual([]);
});

test('a member of another agency is refused, and so is a nature that does not know the members’ qualities', async () => {
  const stranger = await app.staff('manager', await app.createAgency('ailleurs-2'));
  const foreign = (await app.call('POST', '/api/office/parties', { as: stranger, body: { kind: 'person', lastName: 'Loin' } })).body;
  const company = (await post({ kind: 'company', lastName: 'SCI Trois' })).body;
  const put = (version: number, partyId: string) => app.call('PUT', `/api/office/parties/${company.id}/members`, { as: manager, body: { version, members: [{ partyId, quality: 'manager' }] } });
  expect((await put(1, foreign.id)).body.error.fields.members).toContain('n’existe plus');
  expect((await put(1, (await person('Gérard')).id)).status).toBe(200);
  const turned = await app.call('PATCH', `/api/office/parties/${company.id}`, { as: manager, body: { version: 2, kind: 'couple' } });
  expect(turned.body.error.message).toContain('« gérant »');
});

test('[BEY-516] parties are listed in the French order of names, found by words of any of them, and filtered by nature', async () => {
  for (const [lastName, firstName] of [['Zélande', 'Éric'], ['Zélande', 'Denis'], ['Zebre', 'Ève']] as const) await post({ kind: 'person', lastName, firstName, city: 'Zanzibar', email: `${firstName === 'Denis' ? 'denis@example.com' : ''}` || null });
  const names = async (query: string) => ((await app.call('GET', `/api/office/parties?${query}`, { as: manager })).body.rows as { name: string }[]).map((row) => row.name);
  expect(await names('filter=zanzibar')).toEqual(['ZEBRE Ève', 'ZÉLANDE Denis', 'ZÉLANDE Éric']);
  expect(await names('filter=zelande eric')).toEqual(['ZÉLANDE Éric']);
  expect(await names('filter=zanzibar&withEmail=false&sort=-name')).toEqual(['ZÉLANDE Éric', 'ZEBRE Ève']);
  expect(await names('filter=zanzibar&kind=company')).toEqual([]);
  const sheet = await app.call('GET', '/api/office/parties/export?format=csv&filter=zanzibar&columns=name,kind,email', { as: manager });
  expect(String(sheet.body)).toContain('"ZÉLANDE Denis";"Personne physique";"denis@example.com"\r\n');
});

test('a contractor is kept, switched off and deleted', async () => {
  const created = await app.call('POST', '/api/office/contractors', { as: manager, body: { name: 'Nettoyage Vasseur', trade: 'Nettoyage' } });
  expect(created.body).toMatchObject({ code: 'F0001', active: true, email: null });
  const changed = await app.call('PATCH', `/api/office/contractors/${created.body.id}`, { as: manager, body: { version: 1, active: false, addressLine1: '1 rue Haute' } });
  expect(changed.body).toMatchObject({ active: false, addressLine1: '1 rue Haute', version: 2 });
  expect((await app.call('GET', '/api/office/contractors?active=true', { as: manager })).body.total).toBe(0);
  expect(String((await app.call('GET', '/api/office/contractors/export?format=csv&columns=name,active', { as: manager })).body)).toContain('"Nettoyage Vasseur";"Non"');
  expect((await app.call('DELETE', `/api/office/contractors/${created.body.id}`, { as: manager })).status).toBe(204);
});
