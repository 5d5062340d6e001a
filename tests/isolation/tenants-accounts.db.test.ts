import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../server/kernel/day.ts';
import type { Id } from '../../server/kernel/ids.ts';
import { openEntity, postEntries } from '../../server/ledger/public.ts';
import { fixedClock } from '../../server/platform/clock.ts';
import { inAgency } from '../../server/platform/database/connection.ts';
import { officeFactory } from '../factories/office.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { publish } from '../support/publication.ts';

// PAR-226, all the way: what is recorded in the office, sent by a run, and read over HTTP by each landlord and tenant.
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') }); });
afterAll(() => app.close());

let agencies = 0;
/** One lot let by Ana until she sold it to Ben on 1 July 2026; another lot let by Ana to Tom since 2022, and before him to Old. Carl lets a lot of his own. */
async function agency() {
  const id = await app.createAgency(`locataires-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open();
  const building = await office.building();
  const person = async (lastName: string, kind: 'landlord' | 'tenant') => {
    const partyId = await office.party({ lastName, firstName: null });
    return { partyId, accountId: await office.account({ partyId, kind, buildingId: building }) };
  };
  const [ana, ben, carl] = [await person('ANA', 'landlord'), await person('BEN', 'landlord'), await person('CARL', 'landlord')];
  const [tom, old, sold, carls] = [await person('TOM', 'tenant'), await person('OLD', 'tenant'), await person('SOLD', 'tenant'), await person('CARLS', 'tenant')];
  const [kept, moved, other] = [await office.lot(building), await office.lot(building), await office.lot(building)];
  const anaMandate = await office.mandate({ buildingId: building, lotIds: [kept], ...ana });
  await office.mandate({ buildingId: building, lotIds: [moved], ...ana, until: '2026-06-30' });
  await office.mandate({ buildingId: building, lotIds: [moved], ...ben, from: '2026-07-01' });
  await office.mandate({ buildingId: building, lotIds: [other], ...carl });
  await office.lease({ buildingId: building, lotIds: [kept], ...old, from: '2020-01-01', exitOn: '2021-12-31', departed: true });
  const tomLease = await office.lease({ buildingId: building, lotIds: [kept], ...tom });
  await office.lease({ buildingId: building, lotIds: [moved], ...sold });
  await office.lease({ buildingId: building, lotIds: [other], ...carls });
  const accounts = { tom, old, sold, carls };
  await inAgency(app.platform.office, id, async (tx) => {
    const books = await openEntity(tx, id, 'rental', null);
    for (const [at, { accountId }] of Object.values(accounts).entries()) {
      const code = (await app.db.owner.query<{ code: string }>('select code from office.accounts where id = $1', [accountId])).rows[0]!.code;
      const line = (account: string, auxiliary: string, cents: bigint) => ({ account, auxiliary, label: 'Loyer de novembre', debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n, lettering: null, letteredOn: null });
      await postEntries(tx, id, books, [{ journal: 'LO', number: String(at + 1), entryOn: day('2026-11-01'), label: 'Loyer', pieceReference: `LO${at}`, pieceOn: null, validatedOn: day('2026-11-01'), lines: [line('411000', code, 91_000n), line('478000', '', -91_000n)] }], { name: 'move-in', id: null });
    }
  });
  const administrator = await app.staff('administrator', id);
  const clients = Object.fromEntries(await Promise.all(Object.entries({ ana, ben, carl, tom, old, sold, carls }).map(async ([name, { partyId }]) => [name, partyId] as const))) as Record<string, Id>;
  const read = async (who: string, account: keyof typeof accounts) => (await app.call('GET', `/api/extranet/accounts/${accounts[account].accountId}/lines`, { as: await app.client(clients[who]!, { agencyId: id }) })).status;
  return {
    id, office, accounts, anaMandate, tomLease, read,
    run: () => publish(app.platform, app.db, id),
    set: (on: boolean) => app.call('PATCH', '/api/office/publication/settings', { as: administrator, body: { showTenantAccounts: on } }),
    /** Who reads which tenant's account, of all landlords and all tenants. */
    picture: async () => {
      const seen: string[] = [];
      for (const who of Object.keys(clients)) for (const account of Object.keys(accounts) as (keyof typeof accounts)[]) if (await read(who, account) === 200) seen.push(`${who} reads ${account}`);
      return seen;
    },
    accountsOf: async (who: string) => (await app.call('GET', '/api/extranet/accounts?space=landlord', { as: await app.client(clients[who]!, { agencyId: id }) })).body.accounts as { id: Id; tenant: string | null; balanceCents: number | null }[],
    extract: async (who: string, account: keyof typeof accounts) => (await app.call('GET', `/api/extranet/accounts/${accounts[account].accountId}/extract?format=csv`, { as: await app.client(clients[who]!, { agencyId: id }) })),
    readers: async (account: keyof typeof accounts) => (await app.call('GET', `/api/office/publication/accounts/${accounts[account].accountId}/readers`, { as: administrator })).body,
  };
}
const OWN = ['tom reads tom', 'old reads old', 'sold reads sold', 'carls reads carls'];

test('[PAR-226] off by default, no landlord reads a tenant’s account; on, each reads those of their current tenants, and the former owner, another owner, a past tenancy and the neighbour are refused', async () => {
  const { run, picture, set, accountsOf, accounts, extract } = await agency();
  await run();
  expect(await picture()).toEqual(OWN);
  await set(true);
  // Nothing before a publication.
  expect(await picture()).toEqual(OWN);
  await run();
  // Ana sold the other lot: neither she nor Ben, who bought it with the tenant in it, reads that account; Old has left.
  expect(await picture()).toEqual(['ana reads tom', 'carl reads carls', ...OWN]);
  expect((await accountsOf('ana')).filter(({ tenant }) => tenant !== null)).toMatchObject([{ id: accounts.tom.accountId, tenant: 'TOM', balanceCents: 91_000 }]);
  expect((await extract('ana', 'tom')).raw.toString()).toContain('"Loyer de novembre"');
  expect([(await extract('ben', 'tom')).status, (await extract('ana', 'sold')).status, (await extract('ana', 'old')).status]).toEqual([404, 404, 404]);
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
});

test('[PAR-226] switched off, the view is shut at once, before any publication; and shut with the whole rubric', async () => {
  const { id, run, picture, set } = await agency();
  await set(true);
  await run();
  expect(await picture()).toContain('ana reads tom');
  await app.db.owner.query('update extranet.agencies set accounts_open = false where agency_id = $1', [id]);
  expect(await picture()).toEqual([]);
  await app.db.owner.query('update extranet.agencies set accounts_open = true where agency_id = $1', [id]);
  await set(false);
  expect(await picture()).toEqual(OWN);
  await run();
  expect((await app.db.owner.query("select count(*)::int as n from extranet.grants where agency_id = $1 and role = 'tenantAccount'", [id])).rows[0].n).toBe(0);
});

test('[PAR-226] what is recorded later counts at the next run: a departure, an account taken off, a lease to another landlord in the same account, a mandate sold', async () => {
  const leaves = async (change: (world: Awaited<ReturnType<typeof agency>>) => Promise<unknown>) => {
    const world = await agency();
    await world.set(true);
    await world.run();
    expect(await world.read('ana', 'tom')).toBe(200);
    await change(world);
    await world.run();
    return world.read('ana', 'tom');
  };
  expect(await leaves(({ office, tomLease }) => office.change('leases', tomLease, { departed: true, exit_on: '2026-11-23' }))).toBe(404);
  expect(await leaves(({ office, accounts }) => office.change('accounts', accounts.tom.accountId, { published: false }))).toBe(404);
  expect(await leaves(({ office, anaMandate }) => office.change('mandates', anaMandate, { until_on: '2026-11-23' }))).toBe(404);
  expect(await leaves(async ({ office, accounts }) => {
    const building = await office.building('Ailleurs');
    const stranger = await office.party({ lastName: 'STRANGER' });
    const lot = await office.lot(building);
    await office.mandate({ buildingId: building, lotIds: [lot], partyId: stranger, accountId: await office.account({ partyId: stranger, kind: 'landlord' }) });
    await office.lease({ buildingId: building, lotIds: [lot], ...accounts.tom });
  })).toBe(404);
  // And what comes later opens later: the account is published again.
  const world = await agency();
  await world.office.change('accounts', world.accounts.tom.accountId, { published: false });
  await world.set(true);
  await world.run();
  expect(await world.read('ana', 'tom')).toBe(404);
  await world.office.change('accounts', world.accounts.tom.accountId, { published: true });
  await world.run();
  expect(await world.read('ana', 'tom')).toBe(200);
});

test('[PAR-226][BEY-522] the office says who reads an account, and why, by the very rules of the run', async () => {
  const { set, readers } = await agency();
  expect((await readers('tom')).people.map(({ name, role }: { name: string; role: string }) => [name, role])).toEqual([['TOM', 'holder']]);
  await set(true);
  expect((await readers('tom')).people).toMatchObject([
    { name: 'TOM', role: 'holder', sentence: expect.stringMatching(/^Titulaire du compte /), from: null, until: null },
    { name: 'ANA', role: 'tenantAccount', sentence: expect.stringMatching(/^Propriétaire bailleur\u00A0: compte du locataire, bail /), from: '2022-01-01', until: null },
  ]);
  expect((await readers('sold')).people.map(({ name }: { name: string }) => name)).toEqual(['SOLD']);
});
