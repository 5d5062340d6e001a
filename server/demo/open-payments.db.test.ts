import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../sandboxes/stripe/server.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { openPayments } from './open-payments.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

const contracts = async () => (await app.db.owner.query('select id, building_id, provider, card_on, sepa_on, iban, webhook_secret_sealed as secret from extranet.payment_accounts where agency_id = $1 order by building_id nulls last', [app.agencyId])).rows;

test('[EXT-078] at each start the demo’s bank accounts are known to the sandbox, with the keys of that day, and take debits where they have an IBAN; a contract with a real provider is left alone', async () => {
  const office = officeFactory(app.db, app.agencyId);
  await office.open();
  const building = await office.building();
  await office.coOwner(building, { lastName: 'Garnier' });
  await app.db.owner.query("update office.buildings set iban = 'FR76 3000 6000 0112 3456 7890 189' where id = $1", [building]);
  const open = async () => {
    const sandbox = await startSandbox();
    await openPayments(app.platform, app.agencyId, sandbox.address);
    const endpoints = Object.values(sandbox.store.accounts).flatMap((account) => Object.values(account.endpoints));
    await sandbox.close();
    return endpoints;
  };
  const first = await open();
  const before = await contracts();
  expect(before).toMatchObject([{ building_id: building, provider: 'stripe-sandbox', card_on: true, sepa_on: true, iban: 'FR7630006000011234567890189' }, { building_id: null, sepa_on: false }]);
  expect(before.map(({ secret }) => app.platform.secrets.open(secret)).sort()).toEqual(first.map(({ secret }) => secret).sort());
  await app.db.owner.query("update extranet.payment_accounts set provider = 'stripe' where building_id is null and agency_id = $1", [app.agencyId]);
  const second = await open();
  const after = await contracts();
  expect(second).toHaveLength(1);
  expect([after[0].id, app.platform.secrets.open(after[0].secret)]).toEqual([before[0].id, second[0]!.secret]);
  expect(after[1]).toEqual({ ...before[1], provider: 'stripe' });
});

test('[EXT-078] every other co-ownership of the demo is with the bank’s provider, its shop and keys the same at each start; a contract with the real one is left alone', async () => {
  const agencyId = await app.createAgency('deuxieme');
  const office = officeFactory(app.db, agencyId);
  await office.open();
  for (const name of ['Les Acacias', 'Les Bouleaux', 'Les Cèdres', 'Les Dahlias']) await office.coOwner(await office.building(name, 'syndic'), { lastName: 'Garnier' });
  const rows = async () => (await app.db.owner.query('select a.provider, a.shop_id, a.secret_key_sealed as key from extranet.payment_accounts a left join office.buildings b on b.id = a.building_id where a.agency_id = $1 order by b.name nulls last', [agencyId])).rows;
  const open = async () => {
    const sandbox = await startSandbox();
    await openPayments(app.platform, agencyId, sandbox.address);
    await sandbox.close();
    return rows();
  };
  const before = await open();
  expect(before.map(({ provider, shop_id }) => [provider, shop_id])).toEqual(['stripe', 'lyra', 'stripe', 'lyra', 'stripe'].map((name) => [`${name}-sandbox`, name === 'lyra' ? expect.stringMatching(/^\d{8}$/) : null]));
  expect(app.platform.secrets.open(before[1].key)).toMatch(/^testpassword_/);
  await app.db.owner.query("update extranet.payment_accounts set provider = 'systempay', shop_id = '73239078' where agency_id = $1 and shop_id = $2", [agencyId, before[1].shop_id]);
  const after = await open();
  expect(after.map(({ provider, shop_id }) => [provider, shop_id])).toEqual(before.map(({ provider, shop_id }, index) => (index === 1 ? ['systempay', '73239078'] : [provider, shop_id])));
  expect([after[1].key, app.platform.secrets.open(after[3].key)]).toEqual([before[1].key, app.platform.secrets.open(before[3].key)]);
});
