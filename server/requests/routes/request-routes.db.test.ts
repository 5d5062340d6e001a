import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { readInbox } from '../../publication/use-cases/read-inbox.ts';
import { requestJobs } from '../jobs/request-jobs.ts';
import { MOST_A_DAY } from '../rules/message.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { SMALL_PDF, SMALL_PNG } from '../../../tests/support/upload.ts';

let app: TestApp;
let put: ExtranetFactory;
let staff: { headers: { cookie: string } };
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
  staff = await app.staff('manager');
});
afterAll(() => app.close());

type Signed = { headers: { cookie: string } };
const EDGE = 'edge-between-the-parts';

/** A form as a browser sends it. */
function form(fields: Record<string, string>, files: readonly { name: string; content: Buffer | string }[] = []) {
  const body = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`--${EDGE}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...files.map(({ name, content }) => Buffer.concat([Buffer.from(`--${EDGE}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')])),
    Buffer.from(`--${EDGE}--\r\n`),
  ]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${EDGE}` } };
}

const mine = (method: string, path: string, as: Signed | null, sent: object = {}) => app.call(method, `/api/extranet/requests${path}`, { as, ...sent });
const office = (method: string, path: string, body?: unknown, as: Signed | null = staff) => app.call(method, `/api/office/requests${path}`, { as, ...(body === undefined ? {} : { body }) });
const answer = (id: Id, fields: Record<string, string>, files: readonly { name: string; content: Buffer | string }[] = []) => app.call('POST', `/api/office/requests/${id}/answer`, { as: staff, ...form(fields, files) });

async function coOwner(building = newId()): Promise<{ id: Id; signed: Signed; building: Id; lot: Id }> {
  const id = await put.identity({ name: 'Mme GARNIER Hélène' });
  const known = await app.db.owner.query('select from extranet.cards where id = $1', [building]);
  if (known.rowCount === 0) await put.card({ id: building, kind: 'building', label: 'Les Tilleuls' });
  const lot = await put.card({ kind: 'lot', parentId: building, label: 'Lot 14', data: { number: '14' } });
  const account = await put.card({ kind: 'account', parentId: id, label: 'C0014', data: { owned: [{ lot, from: '2020-01-01', until: null }] } });
  await put.grant({ identityId: id, role: 'holder', placeId: account });
  await put.grant({ identityId: id, role: 'coOwner', placeId: building });
  return { id, signed: await app.client(id), building, lot };
}

async function written(signed: Signed, fields: Record<string, string> = {}): Promise<Id> {
  const reply = await mine('POST', '', signed, form({ subject: 'Fuite', text: 'De l’eau coule au plafond.', space: 'coOwner', ...fields }));
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body.id;
}

test('[EXT-085] a client writes a request about a lot of theirs with a photograph, and follows its thread', async () => {
  const { signed, lot } = await coOwner();
  const { body: { id } } = await mine('POST', '', signed, form({ subject: ' Fuite ', text: 'De l’eau coule.', space: 'coOwner', placeId: lot }, [{ name: 'plafond.png', content: SMALL_PNG }]));
  const { body } = await mine('GET', `/${id}`, signed);
  expect(body).toMatchObject({ subject: 'Fuite', status: 'open', place: 'Les Tilleuls, lot 14', unread: false, ticket: null, messages: [{ author: 'client', body: 'De l’eau coule.', files: [{ fileName: 'plafond.png', mime: 'image/png' }] }] });
  const file = await mine('GET', `/${id}/files/${body.messages[0].files[0].id}?disposition=inline`, signed);
  expect(file.raw.equals(SMALL_PNG)).toBe(true);
  expect(file.headers['content-type']).toBe('image/png');
});

test('[EXT-085] the office finds the request at once, answers, and the client reads the answer as new, once', async () => {
  const { signed, id: clientId } = await coOwner();
  const id = await written(signed, { subject: 'Badge perdu' });
  const list = (await office('GET', '?filter=badge&status=open')).body;
  expect(list).toMatchObject({ total: 1, rows: [{ id, subject: 'Badge perdu', clientId, clientName: 'Mme GARNIER Hélène' }] });
  const { body } = await answer(id, { text: 'Nous en commandons un autre.' }, [{ name: 'devis.pdf', content: SMALL_PDF }]);
  expect(body).toMatchObject({ status: 'answered', messages: [{ author: 'client' }, { author: 'agency', authorName: 'Claire Essai', files: [{ fileName: 'devis.pdf' }] }] });
  expect((await mine('GET', '', signed)).body).toMatchObject({ unread: 1, rows: [{ id, unread: true }] });
  expect((await mine('GET', `/${id}`, signed)).body.messages).toHaveLength(2);
  expect((await mine('GET', '', signed)).body).toMatchObject({ unread: 0 });
});

test('[EXT-085] the word left in the inbox becomes a message to those who receive the agency’s', async () => {
  const { signed, id: clientId } = await coOwner();
  const id = await written(signed, { subject: 'Ascenseur arrêté' });
  const acts = await app.db.owner.query("select payload from extranet.acts where kind = 'request-written' and identity_id = $1", [clientId]);
  expect(acts.rows).toEqual([{ payload: { requestId: id, first: true } }]);
  await app.db.owner.query('update office.staff set receives_system_messages = true where agency_id = $1', [app.agencyId]);
  await readInbox(app.platform, app.agencyId);
  await readInbox(app.platform, app.agencyId);
  const { body } = await app.call('GET', '/api/office/messages?filter=ascenseur', { as: staff });
  expect(body.rows, 'told once, however often the inbox is read').toHaveLength(1);
  expect(body.rows[0]).toMatchObject({ subject: 'Nouvelle demande de Mme GARNIER Hélène', body: 'Ascenseur arrêté', link: `/demandes/${id}` });
});

test('the e-mail about an answer says nothing of it, goes to its author only, and respects their choice', async () => {
  const { signed, id: clientId } = await coOwner();
  const id = await written(signed);
  await answer(id, { text: 'Le plombier passe demain : code 4821.' });
  const sent: { to: string; text: string }[] = [];
  const platform = { ...app.platform, mailer: { ...app.platform.mailer, send: async (to: string, message: { text: string }) => { sent.push({ to, text: message.text }); return { outcome: 'sent' as const }; } } };
  const job = requestJobs(platform as never)['requests.tell-client']!;
  await job({ agencyId: app.agencyId, requestId: id }, { attempt: 1, lastAttempt: false });
  expect(sent).toHaveLength(1);
  expect(sent[0]!.to).toBe('helene@example.org');
  expect(sent[0]!.text).toContain(`/essai/extranet/demandes/${id}`);
  expect(sent[0]!.text.replaceAll(id, '')).not.toContain('4821');
  await app.db.owner.query('update extranet.identities set notifications = false where id = $1', [clientId]);
  await job({ agencyId: app.agencyId, requestId: id }, { attempt: 1, lastAttempt: false });
  expect(sent).toHaveLength(1);
});

test('[EXT-085] a neighbour in the same building finds neither the request, nor its files, nor a place in its thread', async () => {
  const { signed, building, lot } = await coOwner();
  const neighbour = await coOwner(building);
  const { body: { id } } = await mine('POST', '', signed, form({ subject: 'Fuite', text: 'Chez moi.', space: 'coOwner', placeId: lot }, [{ name: 'a.pdf', content: SMALL_PDF }]));
  const fileId = (await mine('GET', `/${id}`, signed)).body.messages[0].files[0].id;
  expect((await mine('GET', '', neighbour.signed)).body.rows).toEqual([]);
  expect((await mine('GET', `/${id}`, neighbour.signed)).status).toBe(404);
  expect((await mine('GET', `/${id}/files/${fileId}`, neighbour.signed)).status).toBe(404);
  expect((await mine('POST', `/${id}/messages`, neighbour.signed, form({ text: 'Bonjour' }))).status).toBe(404);
  const own = await written(neighbour.signed);
  expect((await mine('GET', `/${own}/files/${fileId}`, neighbour.signed)).status, 'a file of another thread').toBe(404);
  expect((await mine('POST', '', neighbour.signed, form({ subject: 'S', text: 'T', space: 'coOwner', placeId: lot }))).body.error, 'a lot that is not theirs').toMatchObject({ code: 'unknown-place' });
});

test('another agency finds nothing, nor staff without the right, nor somebody who looks "as" the client may write', async () => {
  const { id: clientId, signed } = await coOwner();
  const id = await written(signed);
  const other = await app.createAgency(`autre-${newId().slice(-6)}`);
  const stranger = await app.staff('administrator', other);
  expect((await office('GET', '', undefined, stranger)).body.rows).toEqual([]);
  for (const [method, path, body] of [['GET', `/${id}`], ['POST', `/${id}/close`, { version: 1 }], ['POST', `/${id}/ticket`, { contractorId: null }]] as const) expect((await office(method, path, body, stranger)).status, path).toBe(404);
  const reader = await app.staff('reader');
  expect((await office('GET', `/${id}`, undefined, reader)).body.acts).toEqual([]);
  for (const [method, path, body] of [['POST', `/${id}/close`, { version: 1 }], ['POST', `/${id}/ticket`, { contractorId: null }], ['PUT', '/option', { tickets: true }]] as const) expect((await office(method, path, body, reader)).status, path).toBe(403);
  const looking = await app.client(clientId, { seenAsBy: 'Claire Essai' });
  expect((await mine('GET', `/${id}`, looking)).status).toBe(200);
  expect((await mine('POST', `/${id}/messages`, looking, form({ text: 'x' }))).status).toBe(403);
  expect((await mine('POST', '', looking, form({ subject: 'x', text: 'x', space: 'coOwner' }))).status).toBe(403);
  expect((await mine('GET', '', null)).status).toBe(401);
});

test('a client who looks "as" takes no mark away from the client', async () => {
  const { id: clientId, signed } = await coOwner();
  const id = await written(signed);
  await answer(id, { text: 'Fait.' });
  await mine('GET', `/${id}`, await app.client(clientId, { seenAsBy: 'Claire Essai' }));
  expect((await mine('GET', '', signed)).body.unread).toBe(1);
});

test('a closed request is reopened by the office or by its author’s next word, and closed on what was read only', async () => {
  const { signed } = await coOwner();
  const id = await written(signed);
  const { version } = (await office('GET', `/${id}`)).body;
  expect((await office('POST', `/${id}/close`, { version: version + 1 })).body.error.code).toBe('stale');
  const closed = (await office('POST', `/${id}/close`, { version })).body;
  expect(closed.status).toBe('closed');
  expect((await office('POST', `/${id}/close`, { version: closed.version })).body.error.code).toBe('closed-already');
  expect((await office('POST', `/${id}/reopen`, { version: closed.version })).body.status).toBe('open');
  await answer(id, { text: 'Réparé.', close: 'true' });
  expect((await mine('GET', `/${id}`, signed)).body.status).toBe('closed');
  await mine('POST', `/${id}/messages`, signed, form({ text: 'Cela coule encore.' }));
  expect((await office('GET', `/${id}`)).body.status).toBe('open');
  const audit = await app.db.owner.query("select act from office.audit where subject_id = $1 order by at, id", [id]);
  expect(audit.rows.map(({ act }) => act)).toEqual(['requests.closed', 'requests.reopened', 'requests.answered']);
});

test('disguised, empty, large and numerous files are refused, and nothing of the request remains', async () => {
  const { signed } = await coOwner();
  const send = (files: { name: string; content: Buffer | string }[]) => mine('POST', '', signed, form({ subject: 'S', text: 'T', space: 'coOwner' }, files));
  expect((await send([{ name: 'photo.png', content: '<script>alert(1)</script>' }])).body.error.code).toBe('disguised-file');
  expect((await send([{ name: 'vide.pdf', content: '' }])).body.error.code).toBe('empty-file');
  expect((await send([{ name: 'virus.exe', content: 'MZ' }])).body.error.code).toBe('unknown-format');
  expect((await send([{ name: 'long.pdf', content: Buffer.concat([SMALL_PDF, Buffer.alloc(11 * 1024 * 1024)]) }])).status).toBe(413);
  expect((await send(Array.from({ length: 6 }, (_, index) => ({ name: `${index}.png`, content: SMALL_PNG })))).body.error.code).toBe('too-many-files');
  expect((await mine('GET', '', signed)).body.rows).toEqual([]);
});

test('what is missing is said by field, and a space that is not the client’s is refused', async () => {
  const { signed } = await coOwner();
  expect((await mine('POST', '', signed, form({ subject: '', text: 'T', space: 'coOwner' }))).body.error.fields).toHaveProperty('subject');
  expect((await mine('POST', '', signed, form({ subject: 'S', text: ' ', space: 'coOwner' }))).body.error.fields).toHaveProperty('text');
  expect((await mine('POST', '', signed, form({ subject: 'S', text: 'T', space: 'tenant' }))).body.error.code).toBe('unknown-space');
  expect((await mine('POST', '', signed, form({ subject: 'S', text: 'T', space: 'coOwner', placeId: 'ici' }))).body.error.code).toBe('unknown-place');
});

test('one person’s flood stops at the day’s limit, and another’s message still comes through', async () => {
  const { signed } = await coOwner();
  const id = await written(signed);
  await app.db.owner.query("insert into extranet.request_messages (id, agency_id, request_id, author, author_name, body, written_at) select gen_random_uuid(), $1, $2, 'client', 'x', 'x', $3 from generate_series(1, $4)", [app.agencyId, id, app.platform.clock.now(), MOST_A_DAY]);
  expect((await mine('POST', `/${id}/messages`, signed, form({ text: 'encore' }))).status).toBe(429);
  await written((await coOwner()).signed);
});

test('[EXT-079] requests need no option; the follow-up of interventions is one, and off it is neither opened nor shown', async () => {
  const { signed } = await coOwner();
  await office('PUT', '/option', { tickets: false });
  const id = await written(signed);
  expect((await office('POST', `/${id}/ticket`, { contractorId: null })).body.error.code).toBe('tickets-off');
  expect((await office('GET', `/${id}`)).body.acts).not.toContain('open-ticket');
  await office('PUT', '/option', { tickets: true });
  expect((await office('POST', `/${id}/ticket`, { contractorId: null })).status).toBe(200);
  expect((await mine('GET', `/${id}`, signed)).body.ticket).not.toBeNull();
  await office('PUT', '/option', { tickets: false });
  expect((await mine('GET', `/${id}`, signed)).body.ticket).toBeNull();
  expect((await office('GET', `/${id}`)).body.ticket).toBeNull();
});

test('[EXT-086] the client follows the intervention from their request to the final invoice, with the documents published to them and no other', async () => {
  const { signed, building } = await coOwner();
  await office('PUT', '/option', { tickets: true });
  const id = await written(signed);
  await app.db.owner.query("update extranet.requests set created_at = '2026-11-02T09:00:00Z' where id = $1", [id]);
  const contractorId = newId();
  await app.db.owner.query("insert into office.contractors (id, agency_id, code, name) values ($1, $2, 'P01', 'Plomberie Martin')", [contractorId, app.agencyId]);
  const event = async (title: string): Promise<Id> => {
    const eventId = newId();
    const { rows: [{ next }] } = await app.db.owner.query('select coalesce(max(chrono), 0) + 1 as next from office.events');
    await app.db.owner.query('insert into office.events (id, agency_id, chrono, title, treatment_on) values ($1, $2, $3, $4, $5)', [eventId, app.agencyId, next, title, '2026-11-20']);
    return eventId;
  };
  const [secret, invoice] = [await event('Devis confidentiel'), await event('Facture Martin')];
  const binderId = await put.binder({ path: 'Factures', roles: ['coOwner', 'member', 'president'] });
  const documentId = await put.document({ binderId, places: [{ side: 'building', placeId: building }], title: 'Facture Martin 118' });
  await app.db.owner.query('update extranet.documents set event_id = $2 where id = $1', [documentId, invoice]);

  expect((await office('POST', `/${id}/ticket`, { contractorId })).status).toBe(200);
  const step = (body: object) => office('POST', `/${id}/ticket/steps`, body);
  expect((await step({ kind: 'quote-asked', on: '2026-11-05', eventId: secret })).status).toBe(200);
  expect((await step({ kind: 'work-order', on: '2026-11-04' })).body.error.code).toBe('day-before');
  for (const body of [{ kind: 'work-order', on: '2026-11-06', note: 'Ordre n° 12' }, { kind: 'intervention', on: '2026-11-12' }, { kind: 'invoice', on: '2026-11-20', eventId: invoice }, { kind: 'closed', on: '2026-11-24' }]) expect((await step(body)).status).toBe(200);
  expect((await step({ kind: 'invoice', on: '2026-11-24' })).body.error.code).toBe('ticket-closed');

  const { ticket, unread } = (await mine('GET', `/${id}`, signed)).body;
  expect(unread).toBe(true);
  expect(ticket.contractorName).toBe('Plomberie Martin');
  expect(ticket.steps.map((one: any) => [one.kind, one.on, one.note, one.documents])).toEqual([
    ['request', '2026-11-02', null, []], ['quote-asked', '2026-11-05', null, []], ['work-order', '2026-11-06', 'Ordre n° 12', []], ['intervention', '2026-11-12', null, []],
    ['invoice', '2026-11-20', null, [{ id: documentId, title: 'Facture Martin 118' }]], ['closed', '2026-11-24', null, []],
  ]);
  expect(JSON.stringify(ticket)).not.toContain('confidentiel');
});

test('[ADM-211] the files of a request that became an intervention are listed under its author’s binders, in its space, and are not found by anybody else', async () => {
  const { signed, building } = await coOwner();
  const neighbour = await coOwner(building);
  await office('PUT', '/option', { tickets: true });
  const listed = async (as: Signed, space = 'coOwner') => (await mine('GET', `/documents?space=${space}`, as)).body.rows;
  const { body: { id } } = await mine('POST', '', signed, form({ subject: 'Fuite', text: 'Au plafond.', space: 'coOwner' }, [{ name: 'plafond.png', content: SMALL_PNG }]));
  await mine('POST', '', signed, form({ subject: 'Question', text: 'Sans suite.', space: 'coOwner' }, [{ name: 'question.pdf', content: SMALL_PDF }]));
  expect(await listed(signed), 'no intervention yet').toEqual([]);
  await office('POST', `/${id}/ticket`, { contractorId: null });
  await answer(id, { text: 'Voici le devis.' }, [{ name: 'devis.pdf', content: SMALL_PDF }]);
  const rows = await listed(signed);
  expect(rows).toMatchObject([{ requestId: id, subject: 'Fuite', mime: expect.any(String) }, { requestId: id }]);
  expect(rows.map((row: any) => row.fileName).sort()).toEqual(['devis.pdf', 'plafond.png']);
  expect(await listed(signed, 'tenant'), 'another space of the same person').toEqual([]);
  expect(await listed(neighbour.signed)).toEqual([]);
  for (const row of rows) {
    expect((await mine('GET', `/${id}/files/${row.id}`, signed)).status).toBe(200);
    expect((await mine('GET', `/${id}/files/${row.id}`, neighbour.signed)).status).toBe(404);
  }
  await office('PUT', '/option', { tickets: false });
  expect(await listed(signed), 'the agency does not follow interventions').toEqual([]);
});

test('only the last step is taken back, never the request; a contractor or an event of another agency is refused', async () => {
  const { signed } = await coOwner();
  await office('PUT', '/option', { tickets: true });
  const id = await written(signed);
  expect((await office('POST', `/${id}/ticket`, { contractorId: newId() })).body.error.fields).toHaveProperty('contractorId');
  await office('POST', `/${id}/ticket`, { contractorId: null });
  expect((await office('POST', `/${id}/ticket`, { contractorId: null })).body.error.code).toBe('ticket-open');
  expect((await office('POST', `/${id}/ticket/steps`, { kind: 'intervention', on: '2026-11-24', eventId: newId() })).body.error.fields).toHaveProperty('eventId');
  expect((await office('POST', `/${id}/ticket/steps`, { kind: 'intervention', on: '2026-11-25' })).body.error.code).toBe('day-ahead');
  const { body } = await office('POST', `/${id}/ticket/steps`, { kind: 'intervention', on: '2026-11-24' });
  const [first, second] = body.ticket.steps;
  expect((await office('DELETE', `/${id}/ticket/steps/${first.id}`)).body.error.code).toBe('not-last-step');
  expect((await office('DELETE', `/${id}/ticket/steps/${second.id}`)).body.ticket.steps).toHaveLength(1);
  expect((await office('DELETE', `/${id}/ticket/steps/${first.id}`)).body.error.code).toBe('first-step');
  expect((await office('PATCH', `/${id}/ticket`, { contractorId: null })).status).toBe(200);
});

test('requests are numbered without holes by agency, however many write at once', async () => {
  const writers = await Promise.all([coOwner(), coOwner(), coOwner(), coOwner()]);
  await Promise.all(writers.map(({ signed }) => written(signed)));
  const { rows } = await app.db.owner.query('select number from extranet.requests where agency_id = $1 order by number', [app.agencyId]);
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
});
