import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../platform/database/connection.ts';
import { publishAgency } from '../../publication/repository/agency-card.ts';
import { extranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
type Signed = Awaited<ReturnType<TestApp['staff']>>;
let administrator: Signed;
let reader: Signed;
let neighbour: Signed;
beforeAll(async () => {
  app = await openTestApp({ publicUrl: 'https://mitoyen.example.org' });
  administrator = await app.staff('administrator');
  reader = await app.staff('reader');
  neighbour = await app.staff('administrator', await app.createAgency('voisine'));
});
afterAll(() => app.close());

const call = (method: string, url: string, body?: unknown, as: Signed | null = administrator) => app.call(method, `/api/office${url}`, { as, ...(body === undefined ? {} : { body }) });
const audited = async (act: string) => (await app.db.owner.query('select actor_name, detail from office.audit where act = $1 and agency_id = $2 order by at desc', [act, app.agencyId])).rows;
const SIRET = '73282932000074';

test('[ADM-186][ADM-187][ADM-189][ADM-190] Général and Mandataire are kept with their place on the map, and each change is in the audit', async () => {
  const { body: before } = await call('GET', '/agency');
  expect(before).toMatchObject({ name: 'Cabinet essai', slug: 'essai', version: 1, latitude: null, addresses: { clients: 'https://mitoyen.example.org/essai/extranet/', ownClients: null } });
  const changes = {
    version: 1, name: 'Cabinet Essai & Fils', addressLine1: '4 place Bellecour', postalCode: '69002', city: 'Lyon', latitude: 45.757814, longitude: 4.832011, email: 'contact@essai.fr',
    managerName: 'Claire Essai', cardNumber: 'CPI 6901 2024 000 000 001', cardUntil: '2027-03-31', guaranteeProvider: 'Galian', guaranteeCents: 12_000_000, insuranceProvider: 'Axa',
  };
  const { status, body } = await call('PATCH', '/agency', changes);
  expect(status).toBe(200);
  expect(body).toMatchObject({ ...changes, version: 2 });
  expect((await call('GET', '/agency')).body).toEqual(body);
  expect((await audited('agency.changed'))[0]).toMatchObject({ actor_name: 'Claire Essai', detail: { after: { latitude: 45.757814, cardUntil: '2027-03-31' } } });
  expect((await call('PATCH', '/agency', { version: 1, city: 'Paris' })).body.error.code).toBe('stale');
  expect((await call('PATCH', '/agency', { version: 2, latitude: null })).body.error.fields).toHaveProperty('latitude');
  expect((await call('PATCH', '/agency', { version: 2, latitude: 91 })).status).toBe(400);
  expect((await call('PATCH', '/agency', { version: 2, email: 'personne' })).status).toBe(400);
});

test('[SET-088] the domain name is required, has its shape, is one agency’s only, and leads clients to its extranet', async () => {
  expect((await call('PUT', '/agency/domain', { domain: ' ' })).body.error.fields.domain).toContain('Donnez le nom de domaine');
  expect((await call('PUT', '/agency/domain', { domain: 'délorme' })).status).toBe(422);
  expect((await call('PUT', '/agency/domain', { domain: 'mitoyen.example.org' })).status).toBe(422);
  const door = (host: string) => app.call('GET', `/api/extranet/agencies/${host}`);
  expect((await door('clients.essai.fr')).status).toBe(404);
  const { body } = await call('PUT', '/agency/domain', { domain: 'https://Clients.Essai.fr/' });
  expect(body).toMatchObject({ domain: 'clients.essai.fr', addresses: { ownStaff: 'https://clients.essai.fr/connexion/', ownClients: 'https://clients.essai.fr/extranet/' } });
  expect((await door('clients.essai.fr')).body).toMatchObject({ slug: 'essai' });
  const taken = await call('PUT', '/agency/domain', { domain: 'CLIENTS.essai.fr' }, neighbour);
  expect([taken.status, taken.body.error.code]).toEqual([409, 'domain-taken']);
  expect((await call('PUT', '/agency/domain', { domain: 'clients.essai.fr' })).status).toBe(200);
  expect(await audited('agency.domain-changed')).toHaveLength(1);
});

test('the numbers that invoices bear are right, go together, and are written without blanks', async () => {
  const change = async (fields: object) => { const { version } = (await call('GET', '/agency')).body; return call('PATCH', '/agency', { version, ...fields }); };
  const fault = async (fields: object) => { const { status, body } = await change(fields); return [status, Object.keys(body.error.fields)]; };
  expect(await fault({ siren: '732 829 321' })).toEqual([422, ['siren']]);
  expect(await fault({ vatNumber: 'FR45732829320' })).toEqual([422, ['vatNumber']]);
  expect(await fault({ siren: '732829320', vatNumber: 'FR11999999998' })).toEqual([422, ['vatNumber']]);
  expect((await change({ siren: '732 829 320', vatNumber: 'fr 44 732 829 320', registry: 'RCS Lyon', companyForm: 'SARL' })).body).toMatchObject({ siren: '732829320', vatNumber: 'FR44732829320', registry: 'RCS Lyon' });
  expect((await change({ siren: null, vatNumber: null })).body).toMatchObject({ siren: null, vatNumber: null });
});

test('[ADM-191] an office has a right SIRET and an APE code, written as their issuers write them', async () => {
  const bad = await call('POST', '/offices', { name: 'Lyon', siret: '73282932000075' });
  expect([bad.status, Object.keys(bad.body.error.fields)]).toEqual([422, ['siret']]);
  expect((await call('POST', '/offices', { name: 'Lyon', ape: '683' })).body.error.fields).toHaveProperty('ape');
  const { body } = await call('POST', '/offices', { name: 'Lyon', legalForm: 'SARL', siret: '732 829 320 00074', ape: '6831z', email: 'lyon@essai.fr', phone: '04 78 00 00 00' });
  expect(body).toMatchObject({ siret: SIRET, ape: '68.31Z', published: true, people: 0, acts: ['change', 'delete'], version: 1 });
  expect((await call('PATCH', `/offices/${body.id}`, { version: 1, openingHours: '9 h – 12 h' })).body).toMatchObject({ openingHours: '9 h – 12 h', siret: SIRET, version: 2 });
  expect((await call('PATCH', `/offices/${body.id}`, { version: 1, name: 'Autre' })).body.error.code).toBe('stale');
  expect((await call('GET', '/offices')).body).toMatchObject({ total: 1, rows: [{ name: 'Lyon' }] });
  await app.db.owner.query('update office.staff set office_id = $1 where id = $2', [body.id, reader.viewer.staffId]);
  expect((await call('DELETE', `/offices/${body.id}`)).body.error).toMatchObject({ code: 'office-used', message: expect.stringContaining('1 collaborateur travaille') });
  await app.db.owner.query('update office.staff set office_id = null where id = $1', [reader.viewer.staffId]);
  expect((await call('DELETE', `/offices/${body.id}`)).status).toBe(204);
});

test('[ADM-192] once published, an office stands in the clients’ Contacts with its papers; one that is not ticked does not', async () => {
  const { body: shown } = await call('POST', '/offices', { name: 'Bron', legalForm: 'SAS', siret: SIRET, ape: '68.31Z', phone: '04 78 11 11 11', openingHours: '9 h – 12 h' });
  const { body: hidden } = await call('POST', '/offices', { name: 'Archives', published: false });
  await inAgency(app.platform.office, app.agencyId, (tx) => publishAgency(tx, app.agencyId, new Date()));
  await app.db.owner.query('update extranet.agencies set licensed = true where agency_id = $1', [app.agencyId]);
  const client = await app.client(await extranetFactory(app.db, app.agencyId).identity());
  const { contacts } = (await app.call('GET', '/api/extranet/contacts', { as: client })).body as { contacts: { name: string }[] };
  expect(contacts).toContainEqual(expect.objectContaining({ name: 'Bron', legalForm: 'SAS', siret: SIRET, ape: '68.31Z', phone: '04 78 11 11 11', hours: '9 h – 12 h' }));
  expect(contacts.map(({ name }) => name)).not.toContain('Archives');
  for (const { id } of [shown, hidden]) await call('DELETE', `/offices/${id}`);
});

test('the second factor of staff is one switch, and the clients’ policy reaches the extranet', async () => {
  expect((await call('GET', '/security', undefined, reader)).body).toMatchObject({ staffSecondFactor: 'required', clientSecondFactor: 'optional', acts: [] });
  const { body } = await call('PATCH', '/security', { staffSecondFactor: 'optional', clientSecondFactor: 'required', passwordLength: 14 });
  expect(body).toMatchObject({ staffSecondFactor: 'optional', clientSecondFactor: 'required', passwordLength: 14, temporaryPasswordDays: 15, acts: ['change'] });
  expect(body.staffWithout).toBeGreaterThanOrEqual(2);
  expect((await app.db.owner.query('select settings from extranet.agencies where agency_id = $1', [app.agencyId])).rows[0].settings).toEqual({ clientSecondFactor: 'required', passwordLength: 14, temporaryPasswordDays: 15 });
  expect((await call('PATCH', '/security', { passwordLength: 4 })).status).toBe(400);
  expect((await call('PATCH', '/security', { temporaryPasswordDays: 30 })).body).toMatchObject({ staffSecondFactor: 'optional', temporaryPasswordDays: 30 });
  expect((await audited('security.changed'))[1]).toMatchObject({ detail: { before: { staffSecondFactor: 'required' }, after: { staffSecondFactor: 'optional' } } });
  await call('PATCH', '/security', { staffSecondFactor: 'required', clientSecondFactor: 'optional', passwordLength: 12, temporaryPasswordDays: 15 });
});

test('messages are each person’s own: listed, counted, read, and unread again', async () => {
  const put = async (person: Signed, subject: string) => app.db.owner.query(
    "insert into office.messages (id, agency_id, staff_id, kind, subject, body, link) values (gen_random_uuid(), $1, $2, 'system', $3, 'Rien à signaler.', '/publication')", [app.agencyId, person.viewer.staffId, subject]);
  for (const subject of ['Publication du 23', 'Publication du 24']) await put(administrator, subject);
  await put(reader, 'Pour un autre');
  const list = (await call('GET', '/messages')).body;
  expect(list).toMatchObject({ total: 2, unread: 2 });
  expect((await call('POST', '/messages/read', { ids: [list.rows[0].id] })).body).toEqual({ changed: 1, unread: 1 });
  expect((await call('GET', '/messages?unread=true')).body).toMatchObject({ total: 1, rows: [{ id: list.rows[1].id, readAt: null }] });
  expect((await call('POST', '/messages/read', { ids: [list.rows[0].id], read: false })).body).toEqual({ changed: 1, unread: 2 });
  const other = (await call('GET', '/messages', undefined, reader)).body.rows[0];
  expect((await call('POST', '/messages/read', { ids: [other.id] })).body.changed).toBe(0);
  expect((await call('POST', '/messages/read', { all: true })).body).toEqual({ changed: 2, unread: 0 });
  expect((await call('GET', '/messages/count')).body).toEqual({ unread: 0 });
  expect((await call('GET', '/messages/count', undefined, reader)).body).toEqual({ unread: 1 });
});

test('the journal says who did what, is filtered by act, author, day and words, and opens in a spreadsheet', async () => {
  const made = (await call('POST', '/offices', { name: 'Villeurbanne' })).body;
  const { body } = await call('GET', '/audit?act=office.created');
  expect(body.rows[0]).toMatchObject({ act: 'office.created', label: 'Bureau\u00A0: création', actorName: 'Claire Essai', actorKind: 'staff', subjectId: made.id, lines: [{ field: 'Nom', before: null, after: 'Villeurbanne' }] });
  expect((await call('GET', `/audit?subjectId=${made.id}`)).body.total).toBe(1);
  expect((await call('GET', '/audit?filter=villeurbanne')).body.total).toBe(1);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(new Date());
  expect((await call('GET', `/audit?fromOn=${today}&act=office.created&untilOn=${today}`)).body.total).toBeGreaterThan(0);
  expect((await call('GET', '/audit?untilOn=2020-01-01')).body.total).toBe(0);
  expect((await call('GET', '/audit/acts')).body).toContainEqual({ act: 'office.created', label: 'Bureau\u00A0: création', times: 4 });
  const csv = await call('GET', '/audit/export?format=csv&act=office.created');
  expect(String(csv.body)).toContain('"Claire Essai";"Collaborateur";"Bureau\u00A0: création";"Nom\u00A0: Villeurbanne"');
  expect((await call('GET', '/audit', undefined, reader)).status).toBe(403);
  expect((await call('GET', '/audit?act=office.created', undefined, neighbour)).body.total).toBe(0);
});

test('who may only read changes nothing, and a neighbour finds nothing of ours', async () => {
  const office = (await call('POST', '/offices', { name: 'Écully' })).body;
  const writes: [string, string, unknown?][] = [
    ['PATCH', '/agency', { version: 2, city: 'X' }], ['PUT', '/agency/domain', { domain: 'x.fr' }], ['POST', '/offices', { name: 'X' }], ['PATCH', `/offices/${office.id}`, { version: 1, name: 'X' }], ['DELETE', `/offices/${office.id}`],
    ['POST', '/licence', { text: 'X' }], ['PATCH', '/security', { passwordLength: 20 }],
  ];
  for (const [method, url, body] of writes) expect((await call(method, url, body, reader)).status, `${method} ${url}`).toBe(403);
  for (const [method, url, body] of [['GET', `/offices/${office.id}`], ...writes.filter(([, url]) => url.includes(office.id))] as typeof writes) expect((await call(method, url, body, neighbour)).status, `${method} ${url}`).toBe(404);
  expect((await call('GET', '/offices', undefined, neighbour)).body.total).toBe(0);
  expect((await call('GET', '/agency', undefined, null)).status).toBe(401);
});
