import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

let app: TestApp;
let administrator: Awaited<ReturnType<TestApp['staff']>>;
let buildingId: string;
let bankedId: string;

const FIELDS = {
  holder: 'SDC Les Tilleuls', cardOn: false, provider: 'stripe', shopId: null, merchantEmail: null, transitAccount: '471100', leastCents: 500, aboveBasisPoints: 1000, sepaOn: false, creditorId: null, iban: null, bic: null,
  debitVersion: 'pain.008.001.08', leadDays: 1, cutOffHour: 12,
};
const CARDS = { cardOn: true, merchantEmail: 'compta@example.org', secretKey: 'sk_live_0123456789abcd', webhookSecret: 'whsec_0123456789efgh' };

beforeAll(async () => {
  app = await openTestApp();
  administrator = await app.staff('administrator');
  const office = officeFactory(app.db, app.agencyId);
  buildingId = await office.building('Les Tilleuls', 'syndic');
  bankedId = await office.building('Les Platanes', 'syndic');
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as: { headers: { cookie: string } } = administrator) => app.call(method, `/api/office/payments/${path}`, { as, body });

test('[PAR-229] a contract belongs to one bank account; its keys are sealed, and only their ends are ever told', async () => {
  const refused = await call('POST', 'contracts', { ...FIELDS, buildingId, cardOn: true });
  expect(refused.status).toBe(422);
  expect(Object.keys(refused.body.error.fields)).toEqual(['merchantEmail', 'secretKey', 'webhookSecret']);
  const made = await call('POST', 'contracts', { ...FIELDS, ...CARDS, buildingId });
  expect(made.body).toMatchObject({ buildingName: 'Les Tilleuls', cardOn: true, secretKeyEnd: 'abcd', webhookSecretEnd: 'efgh', version: 1 });
  expect((await call('POST', 'contracts', { ...FIELDS, buildingId })).status).toBe(409);
  await call('POST', 'contracts', { ...FIELDS, buildingId: null, holder: 'Cabinet Essai, gérance', transitAccount: '511000' });
  const list = await call('GET', 'contracts');
  expect(list.body.rows.map((row: { buildingName: string | null }) => row.buildingName)).toEqual([null, 'Les Tilleuls']);
  const { rows: [row] } = await app.db.owner.query('select secret_key_sealed as key, (select string_agg(detail::text, \' \') from office.audit) as audit from extranet.payment_accounts where building_id = $1', [buildingId]);
  for (const text of [list.raw.toString(), row.key, row.audit]) expect(text).not.toContain('0123456789');
  expect(app.platform.secrets.open(row.key)).toBe(CARDS.secretKey);
});

test('a change leaves alone the keys it does not name, a null forgets one, and two people do not write over each other', async () => {
  const { rows } = (await call('GET', 'contracts')).body;
  const { id } = rows[1];
  expect((await call('PUT', `contracts/${id}`, { ...FIELDS, ...CARDS, secretKey: undefined, webhookSecret: undefined, version: 1, leastCents: 1000 })).body).toMatchObject({ version: 2, leastCents: 1000, secretKeyEnd: 'abcd' });
  const stale = await call('PUT', `contracts/${id}`, { ...FIELDS, version: 1 });
  expect([stale.status, stale.body.error.code]).toEqual([409, 'stale']);
  expect((await call('PUT', `contracts/${id}`, { ...FIELDS, version: 2, secretKey: null })).body).toMatchObject({ cardOn: false, secretKeyEnd: null, webhookSecretEnd: 'efgh' });
});

test('[PAR-229] a contract with a bank’s own provider: its shop is shown, its password and key are not; another provider asks for keys of its own', async () => {
  const bank = { ...FIELDS, cardOn: true, merchantEmail: 'compta@example.org', provider: 'systempay', shopId: '73239078' };
  const bare = await call('POST', 'contracts', { ...bank, shopId: null, buildingId: bankedId });
  expect([bare.status, Object.keys(bare.body.error.fields)]).toEqual([422, ['shopId', 'secretKey', 'webhookSecret']]);
  const strange = await call('POST', 'contracts', { ...bank, secretKey: 'sk_live_0123456789abcd', webhookSecret: 'whsec_0123456789efgh', buildingId: bankedId });
  expect([strange.status, Object.keys(strange.body.error.fields)]).toEqual([422, ['secretKey', 'webhookSecret']]);
  const keys = { secretKey: 'testpassword_0123456789wxyz', webhookSecret: '0123456789abcdef0123stuv' };
  const made = await call('POST', 'contracts', { ...bank, ...keys, buildingId: bankedId });
  expect(made.body).toMatchObject({ provider: 'systempay', shopId: '73239078', secretKeyEnd: 'wxyz', webhookSecretEnd: 'stuv', trial: true });
  const { id } = made.body;
  // Under another bank’s name the keys may stay; at another provider they say nothing.
  expect((await call('PUT', `contracts/${id}`, { ...bank, provider: 'payzen', version: 1 })).body).toMatchObject({ provider: 'payzen', secretKeyEnd: 'wxyz' });
  const moved = await call('PUT', `contracts/${id}`, { ...bank, provider: 'stripe', version: 2 });
  expect([moved.status, Object.keys(moved.body.error.fields)]).toEqual([422, ['secretKey', 'webhookSecret']]);
  expect((await call('PUT', `contracts/${id}`, { ...bank, provider: 'stripe', cardOn: false, version: 2 })).body).toMatchObject({ provider: 'stripe', shopId: null, secretKeyEnd: null, webhookSecretEnd: null, trial: false });
  const { rows } = await app.db.owner.query("select coalesce(string_agg(detail::text, ' '), '') as audit from office.audit");
  expect(`${(await call('GET', 'contracts')).raw.toString()} ${rows[0].audit}`).not.toContain('0123456789');
});

test('[PAR-228] whether clients without an e-mail address may pay is off until somebody says so', async () => {
  expect((await call('GET', 'contracts')).body).toMatchObject({ withoutEmail: false, debitWithoutCode: false, keptMonths: 13 });
  expect((await call('PUT', 'choices', { withoutEmail: true, debitWithoutCode: true, keptMonths: 24 })).body).toEqual({ withoutEmail: true, debitWithoutCode: true, keptMonths: 24 });
  for (const keptMonths of [12, 61]) expect((await call('PUT', 'choices', { withoutEmail: true, debitWithoutCode: true, keptMonths })).status).toBe(400);
  expect((await call('GET', 'contracts')).body).toMatchObject({ withoutEmail: true, debitWithoutCode: true, keptMonths: 24 });
});

test('contracts are changed by an administrator only, read by all staff, and another agency’s are not there', async () => {
  for (const role of ['manager', 'accountant', 'assistant', 'reader'] as const) {
    const person = await app.staff(role);
    expect((await call('GET', 'contracts', undefined, person)).status).toBe(200);
    expect((await call('POST', 'contracts', { ...FIELDS, buildingId: null }, person)).status).toBe(403);
    expect((await call('PUT', 'choices', { withoutEmail: false, debitWithoutCode: false, keptMonths: 13 }, person)).status).toBe(403);
  }
  const { rows } = (await call('GET', 'contracts')).body;
  const stranger = await app.staff('administrator', await app.createAgency('voisine'));
  expect((await call('GET', 'contracts', undefined, stranger)).body).toEqual({ rows: [], withoutEmail: false, debitWithoutCode: false, keptMonths: 13 });
  expect((await call('PUT', `contracts/${rows[1].id}`, { ...FIELDS, version: rows[1].version }, stranger)).status).toBe(404);
  expect((await call('POST', 'contracts', { ...FIELDS, buildingId }, stranger)).body.error.code).toBe('unknown-reference');
});

test('[EX-31] a contract takes a true creditor identifier, whatever its business code, and a true IBAN; a wrong key is refused at its field', async () => {
  const office = officeFactory(app.db, app.agencyId);
  let places = 0;
  const sepa = { ...FIELDS, sepaOn: true, creditorId: 'FR72ZZZ123456', iban: 'FR7630006000011234567890189' };
  const fields = async (changes: object) => Object.keys((await call('POST', 'contracts', { ...sepa, ...changes, buildingId: await office.put('buildings', { code: `A${places += 1}`, name: 'Les Aulnes', management: 'syndic' }) })).body.error?.fields ?? {});
  for (const creditorId of ['FR72ZZZ123456', 'FR72ABC123456', 'DE98ZZZ09999999999']) expect([creditorId, await fields({ creditorId })]).toEqual([creditorId, []]);
  expect([await fields({ creditorId: 'FR73ZZZ123456' }), await fields({ iban: 'FR7630006000011234567890188' }), await fields({ iban: 'FR1420041010050500013M02606' })]).toEqual([['creditorId'], ['iban'], []]);
});
