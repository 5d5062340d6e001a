import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { verifyTemporaryPassword } from '../../platform/sign-in/temporary-password.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
let put: ExtranetFactory;
let staff: Signed;
let reader: Signed;
type Signed = { headers: { cookie: string } };

beforeAll(async () => {
  app = await openTestApp({ clock, maxUploadBytes: 4096 });
  put = extranetFactory(app.db, app.agencyId);
  staff = await app.staff('administrator');
  reader = await app.staff('reader');
});
afterAll(() => app.close());

const call = (method: string, url: string, body?: unknown, as: Signed | null = staff) => app.call(method, `/api/office/extranet${url}`, { as, ...(body === undefined ? {} : { body }) });
const audited = async (act: string) => (await app.db.owner.query('select actor_name, subject_id, detail from office.audit where act = $1 and agency_id = $2 order by at desc, id desc', [act, app.agencyId])).rows;
const passwordOf = async (id: Id) => (await app.db.owner.query('select password_hash, must_change_password, temporary_until from extranet.identities where id = $1', [id])).rows[0];

function upload(name: string, bytes: Buffer, query = '', as: Signed = staff) {
  const edge = 'edge-of-the-part';
  const body = Buffer.concat([Buffer.from(`--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]);
  return app.call('POST', `/api/office/extranet/syndic-documents${query}`, { as, body, headers: { 'content-type': `multipart/form-data; boundary=${edge}` } });
}
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** One building of each trade with a lot, a co-owner, a landlord, a tenant, a contractor and a member of staff. */
async function portfolio() {
  const [tilleuls, erables] = [await put.card({ kind: 'building', label: 'Les Tilleuls', data: { code: 'I01', address: '12 rue Duguesclin, 69006 Lyon', management: 'syndic' } }), await put.card({ kind: 'building', label: 'Les Érables', data: { code: 'I03', management: 'rental' } })];
  const [lot14, lot2, flat] = [
    await put.card({ kind: 'lot', label: 'Lot 14', parentId: tilleuls, data: { number: '14', kind: 'apartment', floor: '3' } }), await put.card({ kind: 'lot', label: 'Lot 2', parentId: tilleuls, data: { number: '2', kind: 'cellar' } }),
    await put.card({ kind: 'lot', label: 'Lot 7', parentId: erables, data: { number: '7', kind: 'apartment' } }),
  ];
  const [garnier, ferrand, moreau] = [
    await put.identity({ name: 'Hélène GARNIER', sortName: 'GARNIER Hélène', login: `hgarnier-${newId().slice(-6)}`, address: '3 quai Perrache, 69002 Lyon', lastSignedInAt: '2026-11-20T08:00:00Z' }),
    await put.identity({ name: 'Paul FERRAND', sortName: 'FERRAND Paul' }), await put.identity({ name: 'Zoé MOREAU', sortName: 'MOREAU Zoé', active: false }),
  ];
  const collaborator = await put.identity({ kind: 'staff', name: 'Claire DELORME', sortName: 'DELORME Claire' });
  const contractor = await put.card({ kind: 'contractor', label: 'Plomberie Rey', data: { code: 'F01', trade: 'Plomberie' } });
  const account = await put.card({ kind: 'account', label: 'C0014', parentId: garnier, data: { code: 'C0014', owned: [lot14, lot2].map((lot) => ({ lot, from: '2020-01-01', until: null })) } });
  await put.grant({ identityId: garnier, role: 'holder', placeId: account });
  await put.grant({ identityId: garnier, role: 'coOwner', placeId: tilleuls });
  await put.grant({ identityId: ferrand, role: 'landlord', placeId: flat });
  const rented = await put.card({ kind: 'account', label: 'L0007', parentId: moreau, data: { code: 'L0007' } });
  await put.grant({ identityId: moreau, role: 'holder', space: 'tenant', placeId: rented });
  await put.grant({ identityId: moreau, role: 'tenant', placeId: newId() });
  return { tilleuls, erables, lot14, lot2, flat, garnier, ferrand, moreau, collaborator, contractor };
}
let world: Awaited<ReturnType<typeof portfolio>>;
beforeAll(async () => { world = await portfolio(); });

test('[ADM-181][ADM-182][ADM-183][ADM-184] active modules only, each with the same eleven buttons', async () => {
  const both = (await call('GET', '/modules')).body;
  expect(both.map((one: any) => one.label)).toEqual(['Syndic', 'Gérance']);
  expect(both[0].buttons).toEqual(both[1].buttons);
  expect(both[0].buttons.map((button: any) => button.label)).toEqual(['Tableau de bord', 'Agence', 'Portefeuille', 'Documents', 'Photos', 'Identités', 'Demandes', 'Tickets', 'Organiseur', 'J’informe', 'Utilitaires']);
  const other = await app.createAgency('gerance-seule');
  const elsewhere = extranetFactory(app.db, other);
  await elsewhere.grant({ identityId: await elsewhere.identity(), role: 'tenant', placeId: newId() });
  expect((await call('GET', '/modules', undefined, await app.staff('reader', other))).body.map((one: any) => one.module)).toEqual(['rental']);
});

test('[ADM-193][ADM-194][ADM-196] each module’s portfolio shows its own categories, with search', async () => {
  const list = async (category: string, module: string, filter = '') => (await call('GET', `/portfolio/${category}?module=${module}&filter=${encodeURIComponent(filter)}`)).body.rows?.map((row: any) => row.id);
  expect(await list('coOwners', 'syndic')).toEqual([world.garnier]);
  expect(await list('landlords', 'rental')).toEqual([world.ferrand]);
  expect(await list('tenants', 'rental')).toEqual([world.moreau]);
  expect([await list('buildings', 'syndic'), await list('buildings', 'rental')]).toEqual([[world.tilleuls], [world.erables]]);
  expect([await list('lots', 'syndic'), await list('lots', 'rental')]).toEqual([[world.lot14, world.lot2], [world.flat]]);
  expect(await list('contractors', 'syndic', 'plomberie')).toEqual([world.contractor]);
  expect(await list('staff', 'syndic')).toEqual([world.collaborator]);
  expect(await list('coOwners', 'syndic', 'helene garn')).toEqual([world.garnier]);
  expect(await list('coOwners', 'syndic', 'ferrand')).toEqual([]);
  expect((await call('GET', '/portfolio/tenants?module=syndic')).status).toBe(404);
});

test('[ADM-195][ADM-197][ADM-198][ADM-199] a record says name, address, login and notifications, and never the password', async () => {
  await app.db.owner.query("update extranet.identities set notifications = false, password_hash = 'temporary$abc$def', temporary_until = '2026-12-01' where id = $1", [world.garnier]);
  const reply = await call('GET', `/identities/${world.garnier}`);
  expect(reply.body).toMatchObject({ name: 'Hélène GARNIER', address: '3 quai Perrache, 69002 Lyon', notifications: false, passwordChosen: true, lastSignedInAt: '2026-11-20T08:00:00.000Z', kindLabel: 'Copropriétaire' });
  expect(reply.body.tabs.map((tab: any) => tab.label)).toEqual(['Général', 'Situation compte', 'Arborescence', 'Événements', 'Documents', 'Photos']);
  expect(JSON.stringify(reply.body)).not.toMatch(/temporary\$|hash/i);
});

test('[ADM-203][ADM-204] lots by building for a co-owner, and no such tab for a tenant', async () => {
  expect((await call('GET', `/identities/${world.garnier}/lots`)).body.buildings).toEqual([
    { id: world.tilleuls, name: 'Les Tilleuls', address: '12 rue Duguesclin, 69006 Lyon', lots: [{ id: world.lot2, label: 'Lot 2', kind: 'cellar', floor: null }, { id: world.lot14, label: 'Lot 14', kind: 'apartment', floor: '3' }] },
  ]);
  expect((await call('GET', `/identities/${world.moreau}`)).body.tabs.map((tab: any) => tab.tab)).not.toContain('tree');
  expect((await call('GET', `/identities/${world.moreau}/lots`)).status).toBe(404);
});

test('[ADM-207] staff see a client’s documents by binder exactly as the client does', async () => {
  const binderId = await put.binder({ path: 'Assemblées générales / PV', roles: ['coOwner'] });
  const file = await app.platform.files.put(Buffer.from('pv'), { maxBytes: 100 });
  const seen = await put.document({ binderId, places: [{ side: 'building', placeId: world.tilleuls }], ...file });
  const unseen = await put.document({ binderId, places: [{ side: 'building', placeId: world.erables }], ...file });
  const client = await app.client(world.garnier);
  for (const route of ['/binders?space=coOwner', '/documents?space=coOwner']) {
    expect((await call('GET', `/identities/${world.garnier}${route}`)).body, route).toEqual((await app.call('GET', `/api/extranet${route}`, { as: client })).body);
  }
  expect((await call('GET', `/identities/${world.garnier}/documents/${seen}/file`)).raw.toString()).toBe('pv');
  expect((await call('GET', `/identities/${world.garnier}/documents/${unseen}/file`)).status).toBe(404);
  expect((await call('GET', `/identities/${world.collaborator}/documents?space=coOwner`)).status).toBe(404);
  expect((await app.db.owner.query('select from extranet.document_readings where document_id = $1', [seen])).rowCount).toBe(0);
});

test('[ADM-209][ADM-210][ELA-312] all binders are listed, active or empty, « Documents du syndic » among them', async () => {
  const full = await put.binder({ path: 'Contrats / Assurances', roles: ['coOwner', 'member', 'president'], position: 1 });
  const empty = await put.binder({ path: 'Carnet d’entretien', roles: ['coOwner'], position: 2 });
  const own = await put.binder({ path: 'Documents du syndic', roles: ['member', 'president'], reserved: 'syndic-documents', position: 3 });
  const document = await put.document({ binderId: full, places: [{ side: 'building', placeId: world.tilleuls }], title: 'Contrat' });
  const { body } = await call('GET', '/binders?module=syndic');
  const short = (id: Id) => { const { levels, group, documents } = body.find((row: any) => row.id === id); return { levels, group, documents }; };
  expect(short(full)).toEqual({ levels: ['Contrats', 'Assurances'], group: 'building', documents: 1 });
  expect(short(empty)).toEqual({ levels: ['Carnet d’entretien'], group: 'building', documents: 0 });
  expect(short(own)).toEqual({ levels: ['Documents du syndic'], group: 'agency', documents: 0 });
  expect((await call('GET', '/binders?module=rental')).body).toEqual([]);
  expect((await call('GET', `/binders/${full}/documents`)).body).toMatchObject({ total: 1, rows: [{ id: document, title: 'Contrat', readers: 0 }] });
});

test('[ADM-200][ADM-201] a new password is good only once validated; leaving keeps the old one', async () => {
  const id = await put.identity({ passwordHash: 'former', mustChangePassword: false });
  await app.client(id);
  const first = (await call('POST', `/identities/${id}/password/draft`)).body;
  expect(await passwordOf(id)).toMatchObject({ password_hash: 'former', must_change_password: false });
  expect(Buffer.from(first.draft.split('.').at(-1), 'base64url').toString('latin1')).not.toContain(first.password);
  const { status } = await call('POST', `/identities/${id}/password/validate`, { draft: first.draft });
  expect(status).toBe(200);
  const after = await passwordOf(id);
  expect(verifyTemporaryPassword(after.password_hash, first.password)).toBe(true);
  expect(after.must_change_password).toBe(true);
  expect(after.temporary_until.toISOString()).toBe('2026-12-09T10:00:00.000Z');
  expect((await app.db.owner.query('select from extranet.sessions where identity_id = $1', [id])).rowCount).toBe(0);
  expect((await app.db.owner.query("select from extranet.acts where identity_id = $1 and kind = 'password-regenerated'", [id])).rowCount).toBe(1);
  const [line] = await audited('extranet.password-regenerated');
  expect(line).toMatchObject({ actor_name: 'Claire Essai', subject_id: id });
  expect(JSON.stringify(line)).not.toContain(first.password);
});

test('a new first password waits as many days as the agency says in its security, fifteen when it says nothing', async () => {
  const id = await put.identity({ passwordHash: 'former' });
  const waits = async () => {
    const { body } = await call('POST', `/identities/${id}/password/draft`);
    expect((await call('POST', `/identities/${id}/password/validate`, { draft: body.draft })).status).toBe(200);
    return ((await passwordOf(id)).temporary_until.getTime() - clock.now().getTime()) / 86_400_000;
  };
  expect(await waits()).toBe(15);
  const security = (temporaryPasswordDays: number) => app.call('PATCH', '/api/office/security', { as: staff, body: { temporaryPasswordDays } });
  expect((await security(30)).status).toBe(200);
  expect(await waits()).toBe(30);
  await security(15);
});

test('[ADM-201] a proposal is void once used, too old, of another client, or when the client has changed their password since', async () => {
  const [id, other] = [await put.identity({ passwordHash: 'former' }), await put.identity()];
  const draft = async () => (await call('POST', `/identities/${id}/password/draft`)).body.draft as string;
  const refused = async (target: Id, given: string) => (await call('POST', `/identities/${target}/password/validate`, { draft: given })).body.error?.code as string | undefined;
  const used = await draft();
  expect(await refused(other, used)).toBe('draft-over');
  expect(await refused(id, used)).toBeUndefined();
  expect(await refused(id, used)).toBe('draft-over');
  const overtaken = await draft();
  await app.db.owner.query("update extranet.identities set password_hash = 'chosen' where id = $1", [id]);
  expect(await refused(id, overtaken)).toBe('draft-over');
  const old = await draft();
  clock.moveTo('2026-11-24T10:31:00Z');
  expect(await refused(id, old)).toBe('draft-over');
  clock.moveTo('2026-11-24T10:00:00Z');
  expect(await refused(id, 'v1.abc.def')).toBe('draft-over');
  expect((await passwordOf(id)).password_hash).toBe('chosen');
});

test('[ADM-200] a first password is not for staff, nor for a client whose access is closed, nor for who may only read', async () => {
  expect((await call('POST', `/identities/${world.collaborator}/password/draft`)).body.error.code).toBe('not-a-client');
  expect((await call('POST', `/identities/${world.moreau}/password/draft`)).body.error.code).toBe('identity-closed');
  expect((await call('POST', `/identities/${world.garnier}/password/draft`, undefined, reader)).status).toBe(403);
});

test('looking as a client opens a read-only session of one hour, written in the audit', async () => {
  const reply = await call('POST', `/identities/${world.garnier}/see-as`, undefined, reader);
  expect(reply.body).toEqual({ address: '/essai/extranet/', minutes: 60 });
  const cookie = String(reply.headers['set-cookie']);
  expect(cookie).toMatch(/mitoyen_extranet=.*Path=\/api\/extranet; HttpOnly; SameSite=Strict/);
  const looking = { headers: { cookie: cookie.split(';')[0]! } };
  expect((await app.call('GET', '/api/extranet/session', { as: looking })).body.seenAs).toEqual({ by: 'Claire Essai', name: 'Hélène GARNIER' });
  expect((await app.call('PATCH', '/api/extranet/me', { as: looking, body: { notifications: true } })).status).toBe(403);
  expect((await audited('extranet.seen-as'))[0]).toMatchObject({ subject_id: world.garnier, detail: { name: 'Hélène GARNIER' } });
  expect((await app.db.owner.query('select expires_at from extranet.sessions where seen_as_by is not null and identity_id = $1', [world.garnier])).rows[0].expires_at.toISOString()).toBe('2026-11-24T11:00:00.000Z');
  expect((await call('POST', `/identities/${world.moreau}/see-as`)).body.error.code).toBe('identity-closed');
});

test('[ADM-213][ADM-215][ADM-217][ADM-218][ADM-220][ELA-314] a document added to « Documents du syndic » is read at once by a council member of any building, and by no plain co-owner', async () => {
  const [member, plain] = [await put.identity(), await put.identity()];
  await put.grant({ identityId: member, role: 'member', placeId: newId() });
  await put.grant({ identityId: plain, role: 'coOwner', placeId: newId() });
  const [council, coOwner] = [await app.client(member), await app.client(plain)];
  const reply = await upload('Carte professionnelle 2026.pdf', PDF);
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ title: 'Carte professionnelle 2026', mime: 'application/pdf', size: PDF.length, audience: 'council', addedBy: 'Claire Essai' });
  const file = `/api/extranet/documents/${reply.body.id}/file`;
  expect((await app.call('GET', file, { as: council })).raw.equals(PDF)).toBe(true);
  expect((await app.call('GET', file, { as: coOwner })).status).toBe(404);
  // [ADM-212] The audience is a choice on each document, changed without waiting for a publication.
  expect((await call('PATCH', `/syndic-documents/${reply.body.id}`, { audience: 'coOwners' })).body.audience).toBe('coOwners');
  expect((await app.call('GET', file, { as: coOwner })).status).toBe(200);
  expect((await audited('extranet.syndic-document-added'))[0]).toMatchObject({ detail: { title: 'Carte professionnelle 2026', audience: 'council' } });
});

test('[ADM-212][ADM-214] a document is added for all co-owners straight away', async () => {
  expect((await upload('Barème.pdf', PDF, '?audience=coOwners')).body.audience).toBe('coOwners');
});

test('[ADM-219][ADM-220] ticked documents are deleted, and nobody finds them from then on', async () => {
  const member = await put.identity();
  await put.grant({ identityId: member, role: 'president', placeId: newId() });
  const signed = await app.client(member);
  const ids = [(await upload('A.pdf', PDF)).body.id, (await upload('B.pdf', PDF)).body.id] as Id[];
  const kept = (await upload('C.pdf', PDF)).body.id as Id;
  expect((await call('POST', '/syndic-documents/delete', { ids })).body).toEqual({ deleted: 2 });
  const listed = (await call('GET', '/syndic-documents')).body.rows.map((row: any) => row.id) as Id[];
  expect(listed).toContain(kept);
  expect(listed.some((id) => ids.includes(id))).toBe(false);
  expect((await app.call('GET', `/api/extranet/documents/${ids[0]}/file`, { as: signed })).status).toBe(404);
  // The third shares its bytes with the two that went.
  expect((await app.call('GET', `/api/extranet/documents/${kept}/file`, { as: signed })).raw.equals(PDF)).toBe(true);
  expect((await audited('extranet.syndic-documents-deleted'))[0].detail).toEqual({ titles: expect.arrayContaining(['A', 'B']) });
  expect((await call('POST', '/syndic-documents/delete', { ids: [] })).status).toBe(422);
  expect((await call('POST', '/syndic-documents/delete', { ids })).status).toBe(404);
});

test('[ADM-218] a disguised, empty or too large file is refused, and nothing is added', async () => {
  const before = (await call('GET', '/syndic-documents')).body.total;
  expect((await upload('carte.pdf', Buffer.from('<html><script>1</script></html>'))).status).toBe(415);
  expect((await upload('carte.pdf', Buffer.alloc(0))).status).toBe(422);
  expect((await upload('carte.pdf', Buffer.concat([PDF, Buffer.alloc(5000, 'a')]))).status).toBe(413);
  expect((await call('POST', '/syndic-documents', {})).status).toBe(422);
  expect((await upload('carte.pdf', PDF, '', reader)).status).toBe(403);
  expect((await call('GET', '/syndic-documents')).body.total).toBe(before);
});

test('[ADM-222] the identities hold everybody, staff included', async () => {
  const { rows } = (await call('GET', '/identities?limit=500')).body;
  const of = (id: Id) => { const { kind, kindLabel, name } = rows.find((row: any) => row.id === id); return { kind, kindLabel, name }; };
  expect(of(world.garnier)).toEqual({ kind: 'client', kindLabel: 'Copropriétaire', name: 'Hélène GARNIER' });
  expect(of(world.moreau)).toEqual({ kind: 'client', kindLabel: 'Locataire', name: 'Zoé MOREAU' });
  expect(of(world.collaborator)).toEqual({ kind: 'staff', kindLabel: 'Collaborateur', name: 'Claire DELORME' });
  expect(rows.map((row: any) => row.name)).toEqual(rows.map((row: any) => row.name).toSorted((a: string, b: string) => a.split(' ').at(-1)!.localeCompare(b.split(' ').at(-1)!, 'fr')));
});

test('[ADM-223] identities are found by name and filtered by kind, space, activity and sign-in', async () => {
  const ids = async (query: string) => ((await call('GET', `/identities?limit=500&${query}`)).body.rows as { id: Id }[]).map(({ id }) => id);
  expect(await ids('filter=zoe')).toEqual([world.moreau]);
  expect(await ids('kind=staff')).toEqual([world.collaborator]);
  expect(await ids('space=landlord')).toEqual([world.ferrand]);
  expect(await ids('active=false')).toEqual([world.moreau]);
  expect(await ids('signedIn=true')).toEqual([world.garnier]);
  const never = await ids('signedIn=false&kind=client');
  expect(never).toContain(world.ferrand);
  expect(never).not.toContain(world.garnier);
});

test('[ADM-224][PAR-231][PAR-232][PAR-233][PAR-234] settings are read, changed at once and audited', async () => {
  const before = (await call('GET', '/settings')).body;
  expect(before).toMatchObject({ open: true, licensed: true, showEmptyBinders: false, rentalDocuments: true, syndicDocuments: true, notifyByEmail: false, legalNotice: null, contacts: [] });
  const changed = { showEmptyBinders: true, rentalDocuments: false, syndicDocuments: false, notifyByEmail: true, legalNotice: 'Cabinet Essai, Lyon.' };
  expect((await call('PATCH', '/settings', changed)).body).toMatchObject(changed);
  expect((await call('GET', '/settings')).body).toMatchObject({ ...before, ...changed });
  expect((await audited('extranet.settings-changed'))[0].detail.notifyByEmail).toEqual({ before: false, after: true });
  expect((await app.call('GET', '/api/extranet/contacts', { as: await app.client(world.garnier) })).body.legalNotice).toBe('Cabinet Essai, Lyon.');
  expect((await call('PATCH', '/settings', { licensed: false })).status).toBe(400);
  expect((await call('PATCH', '/settings', { open: false }, reader)).status).toBe(403);
  await call('PATCH', '/settings', { showEmptyBinders: false, rentalDocuments: true, syndicDocuments: true, notifyByEmail: false, legalNotice: null });
});

test('[PAR-230] closing the extranet puts everybody out at once', async () => {
  const client = await app.client(world.garnier);
  expect((await app.call('GET', '/api/extranet/session', { as: client })).status).toBe(200);
  await call('PATCH', '/settings', { open: false });
  expect((await app.call('GET', '/api/extranet/session', { as: client })).status).toBe(401);
  await call('PATCH', '/settings', { open: true });
  expect((await app.call('GET', '/api/extranet/session', { as: client })).status).toBe(401);
});

test('another agency’s staff find none of this agency’s people, documents or binders', async () => {
  const other = await app.createAgency('voisine');
  const stranger = await app.staff('administrator', other);
  const binderId = await put.binder({ path: 'Fiche', roles: ['coOwner'] });
  const document = await put.document({ binderId, places: [] });
  const syndic = (await upload('D.pdf', PDF)).body.id as Id;
  const routes: [string, string, unknown?][] = [
    ['GET', `/identities/${world.garnier}`], ['GET', `/identities/${world.garnier}/lots`], ['GET', `/identities/${world.garnier}/binders?space=coOwner`], ['GET', `/identities/${world.garnier}/documents?space=coOwner`],
    ['GET', `/identities/${world.garnier}/documents/${document}/file`], ['POST', `/identities/${world.garnier}/password/draft`], ['POST', `/identities/${world.garnier}/password/validate`, { draft: 'x' }],
    ['POST', `/identities/${world.garnier}/see-as`], ['GET', `/documents/${document}/file`], ['GET', `/syndic-documents/${syndic}/file`], ['PATCH', `/syndic-documents/${syndic}`, { title: 'Autre' }],
    ['POST', '/syndic-documents/delete', { ids: [syndic] }], ['GET', `/binders/${binderId}/documents`],
  ];
  for (const [method, url, body] of routes) expect((await call(method, url, body, stranger)).status, `${method} ${url}`).toBe(404);
  for (const list of ['/identities', '/portfolio/coOwners?module=syndic', '/portfolio/buildings?module=syndic', '/syndic-documents']) {
    expect((await call('GET', list, undefined, stranger)).body.total, list).toBe(0);
  }
  expect((await call('GET', '/binders?module=syndic', undefined, stranger)).body).toEqual([]);
});
