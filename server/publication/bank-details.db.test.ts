import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish } from '../../tests/support/publication.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

const [IBAN, OTHER] = ['FR7630006000011234567890189', 'FR7610107001011234567890129'];

let agencies = 0;
async function agency() {
  const id = await app.createAgency(`banque-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open();
  const building = await office.building('Les Tilleuls', 'syndic');
  await office.change('buildings', building, { iban: IBAN, bic: 'AGRIFRPP' });
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const code = (await app.db.owner.query('select code from office.accounts where id = $1', [owner.accountId])).rows[0].code as string;
  const ask = async (person: { partyId: Id }, space = 'coOwner') => app.call('GET', `/api/extranet/bank-details?space=${space}`, { as: await app.client(person.partyId, { agencyId: id }) });
  const set = async (body: object) => app.call('PATCH', '/api/office/publication/settings', { as: await app.staff('administrator', id), body });
  const held = async () => (await app.db.owner.query('select iban from extranet.bank_details where agency_id = $1', [id])).rows.map(({ iban }) => iban);
  return { id, office, building, owner, code, ask, set, held, run: () => publish(app.platform, app.db, id) };
}

test('[SET-116] a co-owner reads the IBAN and BIC of the co-ownership, with the code of their account to write on the transfer', async () => {
  const { building, owner, code, ask, run } = await agency();
  await run();
  const { status, body } = await ask(owner);
  expect([status, body]).toEqual([200, { buildings: [{ buildingId: building, name: 'Les Tilleuls', iban: IBAN, bic: 'AGRIFRPP', references: [code] }] }]);
  expect((await ask(owner, 'landlord')).body).toEqual({ buildings: [] });
});

test('[SET-116] ticked, nothing of it is in what the extranet holds, and unticked it comes back', async () => {
  const { id, owner, ask, set, held, run } = await agency();
  await run();
  expect(await held()).toEqual([IBAN]);
  expect((await set({ withholdBankDetails: true })).status).toBe(200);
  expect((await run()).report!.byKind).toEqual({ 'bank-details': { appeared: 0, changed: 0, disappeared: 1 } });
  expect([await held(), (await ask(owner)).body]).toEqual([[], { buildings: [] }]);
  // Nowhere else either: every column of every table of the extranet is searched.
  const tables = (await app.db.owner.query("select table_name from information_schema.tables where table_schema = 'extranet' and table_type = 'BASE TABLE'")).rows.map(({ table_name }) => table_name as string);
  expect(tables).toContain('bank_details');
  for (const table of tables) expect([table, (await app.db.owner.query(`select count(*)::int as n from extranet.${table} t where t.agency_id = $1 and t::text like '%' || $2 || '%'`, [id, IBAN])).rows[0].n]).toEqual([table, 0]);
  await set({ withholdBankDetails: false });
  await run();
  expect(await held()).toEqual([IBAN]);
});

test('[SET-116] co-owners of another building, those who sold and those without a published account read nothing of it; a new IBAN follows, an erased one leaves', async () => {
  const { office, building, owner, ask, held, run } = await agency();
  const elsewhere = await office.building('Ailleurs', 'syndic');
  const stranger = await office.coOwner(elsewhere, { lastName: 'Loin' });
  const former = await office.coOwner(building, { lastName: 'Ancien', until: '2026-01-15' });
  await run();
  expect([(await ask(stranger)).body, (await ask(former)).body]).toEqual([{ buildings: [] }, { buildings: [] }]);
  await office.change('buildings', building, { iban: OTHER });
  expect((await run()).report!.byKind['bank-details']).toEqual({ appeared: 0, changed: 1, disappeared: 0 });
  expect((await ask(owner)).body.buildings[0].iban).toBe(OTHER);
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  await office.change('buildings', building, { iban: null });
  await run();
  expect(await held()).toEqual([]);
});
