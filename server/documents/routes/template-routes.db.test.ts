import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let has: Awaited<ReturnType<typeof agencyWithBinders>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  has = await agencyWithBinders(app, manager);
});
afterAll(() => app.close());

const create = (body: object) => app.call('POST', '/api/office/event-templates', { as: manager, body });
const change = (id: string, body: object) => app.call('PATCH', `/api/office/event-templates/${id}`, { as: manager, body });

test('[TPL-139] [TPL-140] a template is kept with all that its tab « Extranet » sets, and each act is in the audit', async () => {
  const created = await create({ code: ' AF ', label: ' Appel de fonds ' });
  expect(created.body).toMatchObject({
    code: 'AF', label: 'Appel de fonds', trade: 'all', binderId: null, termMonths: null, groupByFolderType: false, prefixFolderReference: false, attachmentNames: 'inherit', notify: false, version: 1, eventCount: 0,
  });
  const extranet = { binderId: has.binderId, termMonths: 24, groupByFolderType: true, prefixFolderReference: true, attachmentNames: 'yes', notify: true };
  const changed = await change(created.body.id, { version: 1, ...extranet });
  expect(changed.body).toMatchObject({ ...extranet, binderPath: 'Assemblées générales', version: 2 });
  expect((await app.call('GET', `/api/office/event-templates/${created.body.id}`, { as: manager })).body).toEqual(changed.body);
  const { rows } = await app.db.owner.query('select act from office.audit where subject_id = $1 order by at', [created.body.id]);
  expect(rows.map(({ act }) => act)).toEqual(['template.created', 'template.changed']);
});

test('[TPL-141] a template of a trade takes a binder of that trade, and never the one that is filled on the extranet', async () => {
  const refused = await create({ code: 'L1', label: 'Bail', trade: 'rental', binderId: has.binderId });
  expect([refused.status, Object.keys(refused.body.error.fields)]).toEqual([422, ['binderId']]);
  expect((await create({ code: 'L1', label: 'Bail', trade: 'rental', binderId: has.rentalBinderId })).status).toBe(200);
  const { rows } = await app.db.owner.query("insert into office.binders (id, agency_id, trade, path, reserved) values (gen_random_uuid(), $1, 'syndic', 'Documents du syndic', 'syndic-documents') returning id", [app.agencyId]);
  expect((await create({ code: 'L2', label: 'X', binderId: rows[0].id })).body.error.code).toBe('binder-takes-no-event');
});

test('[TPL-146] the prefix goes with the grouping: refused without it, unticked with it', async () => {
  expect((await create({ code: 'P1', label: 'X', prefixFolderReference: true })).body.error.fields).toHaveProperty('prefixFolderReference');
  const { body } = await create({ code: 'P1', label: 'X', groupByFolderType: true, prefixFolderReference: true });
  expect((await change(body.id, { version: 1, groupByFolderType: false })).body).toMatchObject({ groupByFolderType: false, prefixFolderReference: false });
});

test('[TPL-147] the term is a whole number of months, at least one; nothing is for ever', async () => {
  for (const termMonths of [0, -3, 1.5, 'six']) expect([termMonths, (await create({ code: `T${termMonths}`, label: 'X', termMonths })).status]).toEqual([termMonths, 400]);
  const { body } = await create({ code: 'T6', label: 'X', termMonths: 6 });
  expect((await change(body.id, { version: 1, termMonths: null })).body.termMonths).toBeNull();
});

test('a code is given once, whatever its case; a name is never blank', async () => {
  await create({ code: 'AG', label: 'Un' });
  expect((await create({ code: 'ag', label: 'Deux' })).body.error).toMatchObject({ code: 'template-taken', fields: { code: expect.any(String) } });
  expect((await create({ code: ' ', label: 'Deux' })).status).toBe(400);
  expect((await create({ code: 'AG2' })).body.error.fields).toEqual({ label: 'Renseignez ce champ.' });
});

test('a template that has served stays; one that has not goes', async () => {
  await app.call('POST', '/api/office/events', { as: manager, body: { templateId: has.templateId } });
  const kept = await app.call('DELETE', `/api/office/event-templates/${has.templateId}`, { as: manager });
  expect([kept.status, kept.body.error.message]).toEqual([409, 'Ce modèle a servi à 1 événement\u00A0: il ne peut pas être supprimé.']);
  const { body } = await create({ code: 'RIEN', label: 'Inutile' });
  expect((await app.call('DELETE', `/api/office/event-templates/${body.id}`, { as: manager })).status).toBe(204);
  expect((await app.call('GET', `/api/office/event-templates/${body.id}`, { as: manager })).status).toBe(404);
});

test('whoever saves on top of another’s change is told', async () => {
  const { body } = await create({ code: 'DEUX', label: 'X' });
  await change(body.id, { version: 1, label: 'Y' });
  expect((await change(body.id, { version: 1, label: 'Z' })).body.error.code).toBe('stale');
});

test('[BEY-516] templates are found by code, name or binder, narrowed, sorted, and opened in a spreadsheet', async () => {
  await create({ code: 'ZZ1', label: 'Zèbre un', binderId: has.binderId, notify: true });
  await create({ code: 'ZZ2', label: 'Zèbre deux', termMonths: 12 });
  const codes = async (query: string) => ((await app.call('GET', `/api/office/event-templates?${query}`, { as: manager })).body.rows as { code: string }[]).map(({ code }) => code);
  expect(await codes('filter=zebre')).toEqual(['ZZ2', 'ZZ1']);
  expect(await codes('filter=zebre assemblees')).toEqual(['ZZ1']);
  expect(await codes('filter=zebre&withoutBinder=true')).toEqual(['ZZ2']);
  expect(await codes('filter=zebre&sort=-code')).toEqual(['ZZ2', 'ZZ1']);
  const csv = await app.call('GET', '/api/office/event-templates/export?format=csv&filter=zebre&sort=code&columns=code,binder,termMonths,notify', { as: manager });
  expect(String(csv.body)).toBe('\uFEFF"Code";"Classeur";"Durée de publication (mois)";"Notifications"\r\n"ZZ1";"Assemblées générales";;"Oui"\r\n"ZZ2";;12;"Non"\r\n');
});
