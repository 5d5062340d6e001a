import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type SignedInHeaders, type TestApp } from '../../tests/support/app.ts';
import { multipart, SMALL_PDF } from '../../tests/support/upload.ts';
import { newId } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import type { StaffViewer } from '../platform/access/viewer.ts';

let app: TestApp;
let office: ReturnType<typeof officeFactory>;
let accountant: SignedInHeaders<StaffViewer>;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z'), maxUploadBytes: 4096 });
  office = officeFactory(app.db, app.agencyId, app.platform.files);
  accountant = await app.staff('accountant');
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/ledger${path}`, { as, body });
const done = async (method: string, path: string, body?: unknown) => {
  const reply = await call(method, path, body);
  expect([method, path, reply.status, reply.body.error?.message]).toEqual([method, path, 200, undefined]);
  return reply.body;
};
const send = (path: string, files: Parameters<typeof multipart>[0], as = accountant) => {
  const { body, headers } = multipart(files);
  return app.call('POST', `/api/office/ledger${path}`, { as, body, headers });
};
const audit = async (act: string) => (await app.db.owner.query('select detail, actor_name from office.audit where agency_id = $1 and act = $2 order by at desc', [app.agencyId, act])).rows;

let suppliers = 0;
async function books() {
  const code = `F00${suppliers += 1}`;
  const buildingId = await office.building();
  const keyId = await office.put('allocation_keys', { building_id: buildingId, code: 'GEN', label: 'Charges générales', general: true });
  const supplier = await office.put('contractors', { code, name: 'Net et Clair' });
  const { id } = await done('POST', '/entities', { buildingId });
  await done('POST', `/entities/${id}/fiscal-years`, { fromOn: '2026-01-01', untilOn: '2026-12-31' });
  const body = {
    journal: 'OD', entryOn: '2026-03-05', label: 'Ménage de mars',
    lines: [{ account: '611000', debitCents: 10_000, creditCents: 0, keyId }, { account: '615000', debitCents: 2_000, creditCents: 0, keyId, label: 'Vitres' }, { account: '401000', auxiliary: code, debitCents: 0, creditCents: 12_000 }],
  };
  const draft = () => done('POST', `/entities/${id}/drafts`, body);
  const post = async ({ id: draftId, version }: { id: string; version: number }) => (await done('POST', `/drafts/${draftId}/posting`, { version })).id as string;
  const expenses = async () => (await app.db.owner.query('select label, account, amount_cents::int as cents, fiscal_year as year, contractor_id as supplier, spent_on::text as on, entry_id as entry from office.expenses where building_id = $1 order by spent_on, account, amount_cents desc', [buildingId])).rows;
  return { id: id as string, buildingId, keyId, supplier, body, draft, post, expenses };
}

test('files dropped on a draft, and the events linked to it, stand behind its entry once it is posted; the draft keeps none', async () => {
  const { id, buildingId, body, draft, post } = await books();
  const event = await office.event({ buildingId, title: 'Devis signé' });
  const saved = await draft();
  await done('PUT', `/drafts/${saved.id}`, { version: saved.version, ...body, documents: [event] });
  const sent = await send(`/drafts/${saved.id}/files`, [{ name: 'facture mars.pdf', content: SMALL_PDF }]);
  expect([sent.status, sent.body.papers.map(({ kind, title }: { kind: string; title: string }) => [kind, title])]).toEqual([200, [['event', 'Devis signé'], ['file', 'facture mars.pdf']]]);
  expect((await done('GET', `/entities/${id}/drafts`)).rows[0].papers).toHaveLength(2);
  const entryId = await post(await done('GET', `/drafts/${saved.id}`));
  const { papers } = await done('GET', `/entries/${entryId}`);
  expect(papers).toEqual(sent.body.papers);
  const file = await app.call('GET', `/api/office/ledger/files/${papers[1].id}?disposition=inline`, { as: accountant });
  expect([file.status, file.headers['content-type'], file.headers['content-disposition']]).toEqual([200, 'application/pdf', expect.stringContaining('inline')]);
  const [row] = (await done('GET', `/entities/${id}/entries`)).rows;
  const [line] = (await done('GET', `/entities/${id}/general-ledger?account=611000&from=2026-01-01&until=2026-12-31`)).lines;
  expect([row.papers, line.papers]).toEqual([papers, papers]);
});

test('a paper is added to an entry that was posted and taken away again; the trace says which, and who', async () => {
  const { buildingId, draft, post } = await books();
  const entryId = await post(await draft());
  const event = await office.event({ buildingId, title: 'Contrat' });
  await done('POST', `/entries/${entryId}/documents`, { eventIds: [event] });
  const { papers } = (await send(`/entries/${entryId}/files`, [{ name: 'facture.pdf', content: SMALL_PDF }])).body;
  expect(papers.map(({ title }: { title: string }) => title)).toEqual(['Contrat', 'facture.pdf']);
  expect((await audit('ledger.attached'))[0].detail).toMatchObject({ documents: ['facture.pdf'] });
  expect((await done('DELETE', `/files/${papers[1].id}`)).papers).toHaveLength(1);
  expect((await audit('ledger.detached'))[0]).toMatchObject({ detail: { document: 'facture.pdf', hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, actor_name: accountant.viewer.name });
  expect((await done('DELETE', `/entries/${entryId}/documents/${event}`)).papers).toEqual([]);
  expect((await audit('ledger.detached'))[0].detail).toMatchObject({ document: 'Contrat', eventId: event });
  expect([(await call('DELETE', `/files/${papers[1].id}`)).status, (await call('DELETE', `/entries/${entryId}/documents/${event}`)).status]).toEqual([404, 404]);
});

test('a file too large, an unknown entry and a reader who may not write are refused before anything is kept', async () => {
  const { draft, post } = await books();
  const entryId = await post(await draft());
  const reader = await app.staff('reader');
  const pdf = [{ name: 'facture.pdf', content: SMALL_PDF }];
  expect((await send(`/entries/${entryId}/files`, [{ name: 'gros.pdf', content: Buffer.concat([SMALL_PDF, Buffer.alloc(8192, 32)]) }])).status).toBe(413);
  expect([(await send(`/entries/${newId()}/files`, pdf)).status, (await send(`/drafts/${newId()}/files`, pdf)).status, (await send(`/entries/${entryId}/files`, pdf, reader)).status]).toEqual([404, 404, 403]);
  expect((await done('GET', `/entries/${entryId}`)).papers).toEqual([]);
  const { papers } = (await send(`/entries/${entryId}/files`, pdf)).body;
  expect([(await call('GET', `/files/${papers[0].id}`, undefined, reader)).status, (await call('DELETE', `/files/${papers[0].id}`, undefined, reader)).status]).toEqual([200, 403]);
  const elsewhere = await app.staff('accountant', await app.createAgency('ailleurs-pieces'));
  expect([(await call('GET', `/files/${papers[0].id}`, undefined, elsewhere)).status, (await call('DELETE', `/files/${papers[0].id}`, undefined, elsewhere)).status]).toEqual([404, 404]);
});

test('what a posted draft spends joins the list of expenses under its keys, with its supplier; its reversal takes it off line by line', async () => {
  const { supplier, draft, post, expenses } = await books();
  const entryId = await post(await draft());
  const spent = [{ label: 'Ménage de mars', account: '611000', cents: 10_000, year: 2026, supplier, on: '2026-03-05', entry: entryId }, { label: 'Vitres', account: '615000', cents: 2_000, year: 2026, supplier, on: '2026-03-05', entry: entryId }];
  expect(await expenses()).toEqual(spent);
  const { id: reversal } = await done('POST', `/entries/${entryId}/reversal`, { on: '2026-04-01' });
  await done('POST', `/entries/${entryId}/reversal`, { on: '2026-04-01' });
  expect((await expenses()).slice(2)).toMatchObject([{ account: '611000', cents: -10_000, on: '2026-04-01', supplier, entry: reversal }, { account: '615000', cents: -2_000, entry: reversal }]);
  expect((await expenses()).reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
});
