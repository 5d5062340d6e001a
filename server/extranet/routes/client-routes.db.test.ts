import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { clientReader, type ClientReader, type Signed } from '../../../tests/support/client-reader.ts';

let app: TestApp;
let put: ExtranetFactory;
let { get, storedFile, coOwner, allOwners } = {} as ClientReader;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
  ({ get, storedFile, coOwner, allOwners } = clientReader(app, put));
});
afterAll(() => app.close());

/** Every way a client can come near a document. */
async function waysTo(as: Signed, documentId: Id, space = 'coOwner'): Promise<Record<string, boolean>> {
  const has = (reply: { status: number; body: any }) => reply.status === 200 && reply.body.rows.some((row: { id: Id }) => row.id === documentId);
  return {
    list: has(await get(`/documents?space=${space}&limit=500`, as)),
    search: has(await get(`/documents?space=${space}&filter=tilleuls&limit=500`, as)),
    recent: has(await get(`/recent?space=${space}&limit=50`, as)),
    id: (await get(`/documents/${documentId}`, as)).status !== 404,
    file: (await get(`/documents/${documentId}/file`, as)).status !== 404,
  };
}
const ALL = { list: true, search: true, recent: true, id: true, file: true };
const NONE = { list: false, search: false, recent: false, id: false, file: false };

test('[CLI-254][CLI-256] a person who is co-owner and landlord is offered both accesses with one login', async () => {
  const { id, signed } = await coOwner();
  await put.grant({ identityId: id, role: 'landlord', placeId: newId() });
  const { body } = await get('/session', signed);
  expect(body.spaces).toEqual([{ space: 'coOwner', label: 'Copropriétaire' }, { space: 'landlord', label: 'Propriétaire' }]);
  expect(body.person).toMatchObject({ name: 'Hélène GARNIER', initials: 'HG', notifications: true });
  expect(body.agency).toEqual({ name: 'Cabinet essai', slug: 'essai' });
  expect(body.seenAs).toBeNull();
});

test('[CLI-255] a tenant has one space, and those of others are not found', async () => {
  const id = await put.identity();
  await put.grant({ identityId: id, role: 'tenant', placeId: newId() });
  const signed = await app.client(id);
  expect((await get('/session', signed)).body.spaces).toEqual([{ space: 'tenant', label: 'Locataire' }]);
  for (const route of ['/binders', '/documents', '/recent']) {
    expect((await get(`${route}?space=tenant`, signed)).status, route).toBe(200);
    expect((await get(`${route}?space=coOwner`, signed)).status, route).toBe(404);
    expect((await get(`${route}?space=landlord`, signed)).status, route).toBe(404);
  }
});

test('[CLI-254] a departed tenant still enters the tenant’s space, where the receipts stay', async () => {
  const id = await put.identity();
  const accountId = newId();
  await put.grant({ identityId: id, role: 'tenant', placeId: newId(), until: '2026-06-30' });
  await put.grant({ identityId: id, role: 'holder', space: 'tenant', placeId: accountId });
  const binderId = await put.binder({ path: 'Quittances', roles: ['holder'], trade: 'rental' });
  await put.document({ binderId, title: 'Quittance', places: [{ side: 'account', placeId: accountId }] });
  const signed = await app.client(id);
  expect((await get('/session', signed)).body.spaces).toEqual([{ space: 'tenant', label: 'Locataire' }]);
  expect((await get('/documents?space=tenant', signed)).body.rows).toMatchObject([{ title: 'Quittance' }]);
});

test('[CLI-257] the session says in which buildings the person sits in the council', async () => {
  const { id, signed, building } = await coOwner('president');
  const other = newId();
  await put.card({ id: building, kind: 'building', label: 'Les Tilleuls' });
  await put.card({ id: other, kind: 'building', label: 'Les Érables' });
  await put.grant({ identityId: id, role: 'coOwner', placeId: other });
  await put.grant({ identityId: id, role: 'member', placeId: newId(), until: '2026-11-23' });
  const { council } = (await get('/session', signed)).body;
  expect(council).toEqual({ member: true, president: true, buildings: [{ buildingId: other, name: 'Les Érables', level: 'coOwner' }, { buildingId: building, name: 'Les Tilleuls', level: 'president' }] });
});

test('[CLI-258] an owner finds the documents of their lots, and the tenant’s ones only when the binder is opened to owners', async () => {
  const [landlord, lot, lease] = [await put.identity(), newId(), newId()];
  await put.grant({ identityId: landlord, role: 'landlord', placeId: lot });
  await put.grant({ identityId: landlord, role: 'landlord', side: 'lease', placeId: lease });
  const signed = await app.client(landlord);
  const both = await put.binder({ path: 'Baux', trade: 'rental', roles: ['landlord', 'tenant'] });
  const tenants = await put.binder({ path: 'Notices', trade: 'rental', roles: ['tenant'] });
  const bail = await put.document({ binderId: both, places: [{ side: 'lease', placeId: lease }], title: 'Bail des Tilleuls', ...await storedFile('bail') });
  const notice = await put.document({ binderId: tenants, places: [{ side: 'lease', placeId: lease }], title: 'Notice des Tilleuls', ...await storedFile('notice') });
  expect(await waysTo(signed, bail, 'landlord')).toEqual(ALL);
  expect(await waysTo(signed, notice, 'landlord')).toEqual(NONE);
});

test('[CLI-259] binders come nested, each with the number of documents it holds and of new ones', async () => {
  const { signed, building, account } = await coOwner('member');
  const [contracts, insurance, personal, council] = [
    await put.binder({ path: 'Contrats / Entretien', roles: ['coOwner', 'member'], position: 900 }), await put.binder({ path: 'Contrats / Assurances', roles: ['coOwner', 'member'], position: 901 }),
    await put.binder({ path: 'Mes comptes / Appels', roles: ['holder'], position: 902 }), await put.binder({ path: 'Relevés bancaires', roles: ['member'], position: 903 }),
  ];
  const there = [{ side: 'building' as const, placeId: building }];
  await put.document({ binderId: contracts, places: there, subfolder: 'Sinistre', publishedAt: '2026-11-20T08:00:00Z' });
  await put.document({ binderId: contracts, places: there, publishedAt: '2026-01-20T08:00:00Z' });
  await put.document({ binderId: insurance, places: there, publishedAt: '2026-01-20T08:00:00Z' });
  await put.document({ binderId: personal, places: [{ side: 'account', placeId: account }], publishedAt: '2026-11-20T08:00:00Z' });
  await put.document({ binderId: council, places: there, publishedAt: '2026-01-20T08:00:00Z' });
  const { body } = await get('/binders?space=coOwner', signed);
  expect(body.documents).toBe(5);
  expect(body.fresh).toBe(2);
  const short = (node: any): any => [node.group, node.name, node.documents, node.fresh, node.children.map(short)];
  expect(body.binders.map(short)).toEqual([
    ['personal', 'Mes comptes', 1, 1, [['personal', 'Appels', 1, 1, []]]],
    ['building', 'Contrats', 3, 1, [['building', 'Entretien', 2, 1, [['building', 'Sinistre', 1, 1, []]]], ['building', 'Assurances', 1, 0, []]]],
    ['council', 'Relevés bancaires', 1, 0, []],
  ]);
  const inContracts = await get(`/documents?space=coOwner&binder=${contracts}&binder=${insurance}`, signed);
  expect(inContracts.body).toMatchObject({ total: 3, shelfTotal: 3 });
  expect((await get(`/documents?space=coOwner&binder=${contracts}&subfolder=Sinistre`, signed)).body.total).toBe(1);
});

test('[CLI-260][PAR-231] empty binders are shown when the agency says so, and only those the person’s roles open', async () => {
  const { signed, building } = await coOwner();
  const shown = await put.binder({ path: 'Carnet d’entretien', roles: ['coOwner'] });
  const council = await put.binder({ path: 'Procédures', roles: ['member', 'president'] });
  const rental = await put.binder({ path: 'Mandats', trade: 'rental', roles: ['landlord'] });
  const full = await allOwners('Fiche synthétique');
  await put.document({ binderId: full, places: [{ side: 'building', placeId: building }] });
  const ids = async () => (await get('/binders?space=coOwner', signed)).body.binders.flatMap((node: any) => node.binderIds) as Id[];
  expect(await ids()).toEqual([full]);
  await put.agency({ show_empty_binders: true });
  const withEmpty = await ids();
  await put.agency({ show_empty_binders: false });
  expect(withEmpty).toEqual(expect.arrayContaining([full, shown]));
  expect(withEmpty).not.toContain(council);
  expect(withEmpty).not.toContain(rental);
});

test('a document is found again by list, search, id and file, with the reason why it is seen', async () => {
  const { signed, building } = await coOwner();
  const binderId = await allOwners();
  const id = await put.document({ binderId, places: [{ side: 'building', placeId: building }], title: 'Procès-verbal des Tilleuls', ...await storedFile('pv') });
  expect(await waysTo(signed, id)).toEqual(ALL);
  const { body } = await get(`/documents/${id}`, signed);
  expect(body).toMatchObject({ why: 'Copropriétaire de «\u00A0Les Tilleuls\u00A0», par le compte C0014.', audience: 'Visible par tous les copropriétaires de l’immeuble.', shelf: ['Assemblées générales'] });
});

test('the words of the file itself are searched, accents and case apart', async () => {
  const { signed, building } = await coOwner();
  const binderId = await allOwners();
  await put.document({ binderId, places: [{ side: 'building', placeId: building }], title: 'Relevé 2026-11', text: 'Étanchéité de la toiture terrasse' });
  await put.document({ binderId, places: [{ side: 'building', placeId: building }], title: 'Autre' });
  const found = async (filter: string) => (await get(`/documents?space=coOwner&filter=${encodeURIComponent(filter)}`, signed)).body.total as number;
  expect(await found('ETANCHEITE toit')).toBe(1);
  expect(await found('releve 11')).toBe(1);
  expect(await found('étanchéité ascenseur')).toBe(0);
  expect(await found("e' & ! :* | (")).toBe(2);
});

const elsewhere: [string, (who: Awaited<ReturnType<typeof coOwner>>, binderId: Id, file: { hash: string; size: number }) => Promise<Id>][] = [
  ['of another building', async (_who, binderId, file) => put.document({ binderId, places: [{ side: 'building', placeId: newId() }], title: 'Les Tilleuls', ...file })],
  ['of another account', async (_who, _binder, file) => put.document({ binderId: await put.binder({ path: 'Appels', roles: ['holder'] }), places: [{ side: 'account', placeId: newId() }], title: 'Les Tilleuls', ...file })],
  ['of another lot', async (who, _binder, file) => {
    await put.grant({ identityId: who.id, role: 'landlord', placeId: newId() });
    return put.document({ binderId: await put.binder({ path: 'Mandats', trade: 'rental', roles: ['landlord'] }), places: [{ side: 'lot', placeId: newId() }], title: 'Les Tilleuls', ...file });
  }],
  ['whose place is the same id on another side', async (who, binderId, file) => put.document({ binderId, places: [{ side: 'lot', placeId: who.building }], title: 'Les Tilleuls', ...file })],
  ['for the council', async (who, _binder, file) => put.document({ binderId: await put.binder({ path: 'Balances', roles: ['member', 'president'] }), places: [{ side: 'building', placeId: who.building }], title: 'Les Tilleuls', ...file })],
  ['not yet due', async (who, binderId, file) => put.document({ binderId, places: [{ side: 'building', placeId: who.building }], title: 'Les Tilleuls', from: '2026-11-25', ...file })],
  ['whose term is over', async (who, binderId, file) => put.document({ binderId, places: [{ side: 'building', placeId: who.building }], title: 'Les Tilleuls', until: '2026-11-23', ...file })],
  ['withdrawn since', async (who, binderId, file) => {
    const id = await put.document({ binderId, places: [{ side: 'building', placeId: who.building }], title: 'Les Tilleuls', ...file });
    await app.db.owner.query('delete from extranet.documents where id = $1', [id]);
    return id;
  }],
  ['never published', async () => newId()],
  ['of a building sold before today', async (who, binderId, file) => {
    const sold = newId();
    await put.grant({ identityId: who.id, role: 'coOwner', placeId: sold, until: '2026-11-23' });
    return put.document({ binderId, places: [{ side: 'building', placeId: sold }], title: 'Les Tilleuls', ...file });
  }],
  ['of a building bought after today', async (who, binderId, file) => {
    const bought = newId();
    await put.grant({ identityId: who.id, role: 'coOwner', placeId: bought, from: '2026-11-25' });
    return put.document({ binderId, places: [{ side: 'building', placeId: bought }], title: 'Les Tilleuls', ...file });
  }],
  ['of another agency', async (who, _binder, file) => {
    const other = extranetFactory(app.db, await app.createAgency(`autre-${newId().slice(-8)}`));
    return other.document({ binderId: await other.binder({ path: 'Assemblées', roles: ['coOwner'] }), places: [{ side: 'building', placeId: who.building }], title: 'Les Tilleuls', ...file });
  }],
];
test.each(elsewhere)('[EXT-080] a document %s is not found: by list, search, home, id or file', async (_name, make) => {
  const who = await coOwner();
  const binderId = await allOwners();
  const own = await put.document({ binderId, places: [{ side: 'building', placeId: who.building }], title: 'Règlement des Tilleuls', ...await storedFile('règlement') });
  const id = await make(who, binderId, await storedFile('ailleurs'));
  expect(await waysTo(who.signed, id)).toEqual(NONE);
  expect(await waysTo(who.signed, own)).toEqual(ALL);
});

test('the last day of a right and the last day of a document both count', async () => {
  const [id, building] = [await put.identity(), newId()];
  await put.grant({ identityId: id, role: 'coOwner', placeId: building, from: '2026-11-24', until: '2026-11-24' });
  const document = await put.document({ binderId: await allOwners(), places: [{ side: 'building', placeId: building }], title: 'Tilleuls', from: '2026-11-24', until: '2026-11-24', ...await storedFile('jour') });
  expect(await waysTo(await app.client(id), document)).toEqual(ALL);
});

test('[PAR-232][PAR-233] a trade that the agency closes shows no document, and the other trade stays', async () => {
  const { id, signed, building } = await coOwner();
  const lot = newId();
  await put.grant({ identityId: id, role: 'landlord', placeId: lot });
  const syndic = await put.document({ binderId: await allOwners(), places: [{ side: 'building', placeId: building }], title: 'Tilleuls', ...await storedFile('s') });
  const rental = await put.document({ binderId: await put.binder({ path: 'Mandats', trade: 'rental', roles: ['landlord'] }), places: [{ side: 'lot', placeId: lot }], title: 'Tilleuls', ...await storedFile('r') });
  await put.agency({ syndic_documents: false });
  expect([await waysTo(signed, syndic, 'coOwner'), await waysTo(signed, rental, 'landlord')]).toEqual([NONE, ALL]);
  await put.agency({ syndic_documents: true, rental_documents: false });
  expect([await waysTo(signed, syndic, 'coOwner'), await waysTo(signed, rental, 'landlord')]).toEqual([ALL, NONE]);
  await put.agency({ rental_documents: true });
});

test('[PAR-230] a closed extranet, or one without licence, shows nothing to who was already in', async () => {
  const { signed, building } = await coOwner();
  const id = await put.document({ binderId: await allOwners(), places: [{ side: 'building', placeId: building }], title: 'Tilleuls', ...await storedFile('fermé') });
  for (const closed of [{ open: false }, { licensed: false }]) {
    await put.agency(closed);
    const ways = await waysTo(signed, id);
    await put.agency({ open: true, licensed: true });
    // Sign-in refuses before us (401); either way nothing of the document is told.
    expect({ ...ways, id: false, file: false }).toEqual(NONE);
  }
  await put.agency({ open: false });
  const status = (await get(`/documents/${id}/file`, signed)).status;
  await put.agency({ open: true });
  expect([401, 404]).toContain(status);
});

test('[CLI-261][ADM-217] « Documents du syndic » are one binder for councils of all buildings, and for all co-owners when so chosen', async () => {
  const [plain, member] = [await coOwner('coOwner'), await coOwner('member')];
  const council = await put.syndicDocument({ title: 'Carte des Tilleuls', audience: 'council', ...await storedFile('carte') });
  const everybody = await put.syndicDocument({ title: 'Barème des Tilleuls', audience: 'coOwners', ...await storedFile('barème') });
  const tenant = await put.identity();
  await put.grant({ identityId: tenant, role: 'tenant', placeId: newId() });
  const node = (await get('/binders?space=coOwner', member.signed)).body.binders.find((binder: any) => binder.group === 'agency');
  expect(node).toMatchObject({ name: 'Documents du syndic', documents: 2, fresh: 2 });
  expect(await waysTo(member.signed, council)).toEqual(ALL);
  expect(await waysTo(plain.signed, council)).toEqual(NONE);
  expect([await waysTo(plain.signed, everybody), await waysTo(member.signed, everybody)]).toEqual([ALL, ALL]);
  expect(await waysTo(await app.client(tenant), everybody, 'tenant')).toEqual(NONE);
  expect((await get(`/documents?space=coOwner&binder=${node.binderIds[0]}`, plain.signed)).body.total).toBe(1);
  expect((await get(`/documents/${council}`, member.signed)).body.audience).toBe('Document de l’agence, visible par les conseils syndicaux de tous les immeubles.');
  await app.db.owner.query('delete from extranet.syndic_documents where agency_id = $1', [app.agencyId]);
});

test('[ADM-216][ELA-313] a council paper of one building, filed by its event, is for that building’s council, whatever other councils there are', async () => {
  const [own, other, plain] = [await coOwner('member'), await coOwner('president'), await coOwner('coOwner')];
  await put.grant({ identityId: plain.id, role: 'coOwner', placeId: own.building });
  const binderId = await put.binder({ path: 'Conseil syndical / Balances', roles: ['member', 'president'] });
  const id = await put.document({ binderId, places: [{ side: 'building', placeId: own.building }], title: 'Balance des Tilleuls', ...await storedFile('balance') });
  expect([await waysTo(own.signed, id), await waysTo(other.signed, id), await waysTo(plain.signed, id)]).toEqual([ALL, NONE, NONE]);
});

test('opening a file takes « Nouveau » away and keeps the first reading; asking for its details does not', async () => {
  const { id, signed, building } = await coOwner();
  const document = await put.document({ binderId: await allOwners(), places: [{ side: 'building', placeId: building }], publishedAt: '2026-11-20T08:00:00Z', ...await storedFile('nouveau') });
  const isNew = async () => (await get(`/documents/${document}`, signed)).body.isNew as boolean;
  expect(await isNew()).toBe(true);
  await app.call('HEAD', `/api/extranet/documents/${document}/file`, { as: signed });
  expect(await isNew()).toBe(true);
  expect((await get(`/documents/${document}/file`, signed)).raw.toString()).toBe('nouveau');
  expect(await isNew()).toBe(false);
  expect((await get('/recent?space=coOwner', signed)).body).toMatchObject({ total: 1, fresh: 0 });
  const readings = await app.db.owner.query('select first_read_at from extranet.document_readings where identity_id = $1', [id]);
  expect(readings.rows.map((row) => row.first_read_at.toISOString())).toEqual(['2026-11-24T10:00:00.000Z']);
});

test('staff who look "as" a client read and leave no trace of reading, and choose nothing', async () => {
  const { id, building } = await coOwner();
  const document = await put.document({ binderId: await allOwners(), places: [{ side: 'building', placeId: building }], publishedAt: '2026-11-20T08:00:00Z', ...await storedFile('vu comme') });
  const looking = await app.client(id, { seenAsBy: 'Claire Essai' });
  expect((await get('/session', looking)).body.seenAs).toEqual({ by: 'Claire Essai', name: 'Hélène GARNIER' });
  expect((await get(`/documents/${document}/file`, looking)).status).toBe(200);
  expect((await get('/documents/archive?space=coOwner', looking)).status).toBe(200);
  expect((await get(`/documents/${document}`, looking)).body.isNew).toBe(true);
  expect((await app.call('PATCH', '/api/extranet/me', { as: looking, body: { notifications: false } })).status).toBe(403);
});

test('years narrow the list, which still says how many the binder holds', async () => {
  const { signed, building } = await coOwner();
  const binderId = await allOwners();
  for (const documentOn of ['2024-05-01', '2025-05-01', '2026-05-01']) await put.document({ binderId, places: [{ side: 'building', placeId: building }], documentOn, title: `Du ${documentOn}`, size: 10 });
  const { body } = await get(`/documents?space=coOwner&binder=${binderId}&year=2025&year=2026&sort=title&limit=1&offset=1`, signed);
  expect(body).toMatchObject({ total: 2, shelfTotal: 3, bytes: 20, years: [2026, 2025, 2024] });
  expect(body.rows.map((row: any) => row.title)).toEqual(['Du 2026-05-01']);
  expect((await get(`/documents?space=coOwner&binder=${binderId}&offset=10`, signed)).body).toMatchObject({ total: 3, rows: [] });
});

test('[PAR-235] a client turns the e-mails about new documents off and on again, and the office is told', async () => {
  const { id, signed } = await coOwner();
  expect((await get('/me', signed)).body).toMatchObject({ notifications: true, agencyNotifies: false });
  const reply = await app.call('PATCH', '/api/extranet/me', { as: signed, body: { notifications: false } });
  expect(reply.body).toMatchObject({ notifications: false });
  expect((await get('/session', signed)).body.person.notifications).toBe(false);
  const acts = await app.db.owner.query("select payload from extranet.acts where identity_id = $1 and kind = 'notifications-changed'", [id]);
  expect(acts.rows).toEqual([{ payload: { notifications: false } }]);
});

test('a person finds their own buildings and lots of one space, and nobody else’s', async () => {
  const { id, signed, building } = await coOwner();
  await put.card({ id: building, kind: 'building', label: 'Les Tilleuls', data: { address: '12 rue Duguesclin, 69006 Lyon' } });
  const [lot10, lot9, stranger] = [await put.card({ kind: 'lot', parentId: building, label: 'Lot 10', data: { number: '10', kind: 'Cave' } }), await put.card({ kind: 'lot', parentId: building, label: 'Lot 9', data: { number: '9' } }), await put.card({ kind: 'lot', parentId: building, label: 'Lot 11', data: { number: '11' } })];
  const account = await put.card({ kind: 'account', parentId: id, label: 'C0014', data: { owned: [lot10, lot9].map((lot) => ({ lot, from: '2020-01-01', until: null })) } });
  await put.grant({ identityId: id, role: 'holder', placeId: account });
  await put.grant({ identityId: id, role: 'landlord', placeId: stranger, until: '2026-11-23' });
  const { body } = await get('/places?space=coOwner', signed);
  expect(body.buildings).toEqual([{ id: building, name: 'Les Tilleuls', address: '12 rue Duguesclin, 69006 Lyon', lots: [{ id: lot9, label: 'Lot 9', kind: null, floor: null }, { id: lot10, label: 'Lot 10', kind: 'Cave', floor: null }] }]);
  expect((await get('/places?space=landlord', signed)).status).toBe(404);
});

test('« Mes lots » follow the days of ownership: a sold lot stays to the eve of its sale, one that is bought comes that day', async () => {
  const { id, signed, building } = await coOwner();
  await put.card({ id: building, kind: 'building', label: 'Les Tilleuls' });
  const lots = await Promise.all(['kept', 'soldTomorrow', 'soldToday', 'boughtToday', 'boughtTomorrow'].map((label) => put.card({ kind: 'lot', parentId: building, label })));
  const days: [from: string, until: string | null][] = [['2020-01-01', null], ['2020-01-01', '2026-11-25'], ['2020-01-01', '2026-11-24'], ['2026-11-24', null], ['2026-11-25', null]];
  await put.grant({ identityId: id, role: 'holder', placeId: await put.card({ kind: 'account', parentId: id, label: 'C0014', data: { owned: days.map(([from, until], at) => ({ lot: lots[at], from, until })) } }) });
  const shown = (await get('/places?space=coOwner', signed)).body.buildings.flatMap((one: { lots: { label: string }[] }) => one.lots.map(({ label }) => label));
  expect(shown.toSorted()).toEqual(['boughtToday', 'kept', 'soldTomorrow']);
});

test('what arrived last is shown in the order of its date, whatever the order in which it was published', async () => {
  const { id, signed } = await coOwner();
  const account = await put.card({ kind: 'account', parentId: id, label: 'C0014' });
  await put.grant({ identityId: id, role: 'holder', placeId: account });
  const binderId = await put.binder({ path: 'Courriers', roles: ['holder'] });
  const document = (title: string, documentOn: string, publishedAt: string) => put.document({ binderId, places: [{ side: 'account', placeId: account }], title, documentOn, publishedAt });
  await document('Juin', '2026-06-01', '2026-06-02T08:00:00Z');
  await document('Octobre', '2026-10-01', '2026-10-02T08:00:00Z');
  await document('Mars, retrouvé', '2026-03-01', '2026-11-20T08:00:00Z');
  const titles = async (limit: number) => (await get(`/recent?space=coOwner&limit=${limit}`, signed)).body.rows.map(({ title }: { title: string }) => title);
  expect(await titles(3)).toEqual(['Octobre', 'Juin', 'Mars, retrouvé']);
  // What has just come is never left out for being dated long ago.
  expect(await titles(2)).toEqual(['Octobre', 'Mars, retrouvé']);
  expect((await get('/recent?space=coOwner&limit=1', signed)).body).toMatchObject({ total: 3, rows: [{ title: 'Mars, retrouvé' }] });
});

test('a tenant finds the lot of their lease', async () => {
  const [id, building, lot] = [await put.identity(), await put.card({ kind: 'building', label: 'Les Érables' }), newId()];
  await put.card({ id: lot, kind: 'lot', parentId: building, label: 'Lot 7', data: { number: '7' } });
  await put.grant({ identityId: id, role: 'tenant', side: 'lot', placeId: lot });
  expect((await get('/places?space=tenant', await app.client(id))).body.buildings).toMatchObject([{ id: building, name: 'Les Érables', lots: [{ id: lot }] }]);
});

test('a client reads whether a second factor is asked of them', async () => {
  const { id, signed } = await coOwner();
  expect((await get('/me', signed)).body.secondFactor).toBe(false);
  await app.db.owner.query("update extranet.identities set totp_secret = 'sealed' where id = $1", [id]);
  const { body } = await get('/me', signed);
  expect(body.secondFactor).toBe(true);
  expect(JSON.stringify(body)).not.toContain('sealed');
});

test('nobody reads without a session', async () => {
  for (const route of ['/session', '/me', '/contacts', '/places?space=coOwner', '/binders?space=coOwner', '/documents?space=coOwner', '/recent?space=coOwner', `/documents/${newId()}`, `/documents/${newId()}/file`, '/documents/archive?space=coOwner']) {
    expect((await get(route, null)).status, route).toBe(401);
  }
});
