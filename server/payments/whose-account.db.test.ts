import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';

let app: TestApp;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
beforeAll(async () => {
  sandbox = await startSandbox();
  app = await openTestApp({ stripeSandboxUrl: sandbox.address });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  cards = cardPayments(app, sandbox);
});
afterAll(async () => {
  await sandbox.close();
  await app.close();
});

test('[PAR-225] while the rubric « Compte » is shut nothing is offered to be paid and no payment starts; one that was made stays readable', async () => {
  const who = await cards.debtor();
  const { id } = (await cards.start(who)).body;
  await cards.put.agency({ accounts_open: false });
  expect((await cards.get('/options?space=coOwner', who.signed)).body.accounts).toEqual([]);
  expect((await cards.start(who)).status).toBe(404);
  expect((await cards.get(`/${id}`, who.signed)).status).toBe(200);
  await cards.put.agency({ accounts_open: true });
  expect((await cards.get('/options?space=coOwner', who.signed)).body.accounts).toHaveLength(1);
});

test('[PAR-226] a landlord who may read a tenant’s account may not pay on it', async () => {
  const tenant = await cards.debtor({ kind: 'tenant' });
  await cards.put.agency({ tenant_accounts: true });
  const landlord = await cards.put.identity();
  await cards.put.grant({ identityId: landlord, role: 'tenantAccount', placeId: tenant.account });
  const signed = await app.client(landlord);
  expect((await app.call('GET', `/api/extranet/accounts/${tenant.account}/lines`, { as: signed })).status).toBe(200);
  expect((await cards.get('/options?space=landlord', signed)).body.accounts).toEqual([]);
  expect((await cards.start({ account: tenant.account, signed })).status).toBe(404);
  expect((await cards.get('/options?space=tenant', tenant.signed)).body.accounts).toMatchObject([{ id: tenant.account, methods: ['CARD'] }]);
});
