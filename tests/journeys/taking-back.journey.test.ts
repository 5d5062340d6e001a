import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../factories/office.ts';
import { openJourney, type Journey, type Visitor } from '../support/journey.ts';

// An accountant takes back from the books a rent that was called and paid: what made its entries hears of their reversal, or says where it is undone.
let journey: Journey;
let sophie: Visitor;
let leaseId: string;
const TODAY = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  journey = await openJourney();
  const { app } = journey;
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const owner = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId, lotIds: [], partyId: owner, accountId: await office.account({ partyId: owner, kind: 'landlord', buildingId }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const partyId = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: partyId, account_id: await office.account({ partyId, kind: 'tenant', buildingId, code: 'L0001' }), entry_on: '2020-01-01', rent_cents: 85_000, charges_cents: 6_000 });
  const as = await app.staff('accountant');
  for (const [path, body] of [['calls', { month: `${TODAY.slice(0, 7)}-01` }], [`leases/${leaseId}/receipts`, { receivedOn: TODAY, cents: 91_000, label: 'Virement de MARTIN' }], ['fees', { on: TODAY }]] as const) {
    const { status } = await app.call('POST', `/api/office/rental/${path}`, { as, body });
    if (status !== 200) throw new Error(`${path}: ${status}`);
  }
  sophie = await journey.open();
}, 180_000);
afterAll(() => journey?.close());

const button = (name: string | RegExp, of = sophie) => of.page.getByRole('button', { name });
const dialog = (of = sophie) => of.page.getByRole('dialog');
const clean = async (of = sophie) => { await of.settled(); expect(await of.accessibilityFaults()).toEqual([]); };
const entryFrom = async (source: string): Promise<string> => (await journey.app.db.owner.query('select id from office.ledger_entries where source = $1 and reverses_id is null', [source])).rows[0].id;
const held = async (account: string) => Number((await journey.app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const account = async () => { await sophie.office(`/encaissements/${leaseId}`); await sophie.page.getByRole('heading', { level: 1, name: /MARTIN/ }).waitFor(); await sophie.settled(); };

test('an entry of a fee run is not taken back from the books: the dialog says why and leads to the fees', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', `/comptabilite/ecritures/${await entryFrom('rental-fees')}`);
  await button('Extourner').click();
  await dialog().getByText('Cette écriture vient d’un calcul d’honoraires').waitFor();
  await clean();
  await dialog().getByRole('link', { name: 'Honoraires de gestion' }).click();
  await page.getByRole('heading', { level: 1, name: /Honoraires/ }).waitFor();
  expect(page.url()).toMatch(/\/honoraires$/);
}, 60_000);

test('a rent that was paid is not taken back either: the way leads to the tenant’s account, where its receipt stands', async () => {
  const { page } = sophie;
  await sophie.office(`/comptabilite/ecritures/${await entryFrom('rents')}`);
  await button('Extourner').click();
  await dialog().getByText(/qui a reçu 910,00/).waitFor();
  await clean();
  await dialog().getByRole('link', { name: /Compte de .*MARTIN/ }).click();
  await page.getByRole('heading', { level: 1, name: /MARTIN/ }).waitFor();
  expect(page.url()).toContain(`/encaissements/${leaseId}`);
}, 60_000);

test('a receipt is found among the entries and taken back, after a look at what follows; in Gérance its rent is due again, and then the rent itself goes', async () => {
  const { page } = sophie;
  await sophie.office('/comptabilite');
  await page.getByRole('link', { name: 'Gérance locative' }).first().click();
  await page.getByRole('row', { name: /Virement de MARTIN/ }).getByRole('link').first().click();
  await button('Extourner').click();
  await dialog().getByText(/ce qu’il payait est dû à nouveau/).waitFor();
  await clean();
  await dialog().getByRole('button', { name: /^Extourner / }).click();
  await page.getByText('Extournée', { exact: true }).waitFor();
  expect(await button('Extourner').count()).toBe(0);
  await clean();
  expect([await held('512000'), await held('411000')]).toEqual([0, -91_000]);
  await account();
  await page.getByText('Impayé').first().waitFor();
  await page.getByText(/910,00.€ restent dus/).first().waitFor();

  await sophie.office(`/comptabilite/ecritures/${await entryFrom('rents')}`);
  await button('Extourner').click();
  await dialog().getByText(/le mois redevient à quittancer/).waitFor();
  await dialog().getByRole('button', { name: /^Extourner / }).click();
  await page.getByText('Extournée', { exact: true }).waitFor();
  expect([await held('411000'), await held('478000')]).toEqual([0, 0]);
  await sophie.office('/quittancement');
  await button('Quittancer 1 bail').waitFor();
  expect(sophie.faults).toEqual([]);
}, 90_000);

test('on a phone in the dark, what is undone elsewhere is read whole, with its way there', async () => {
  const phone = await journey.open({ dark: true, width: 360, height: 800 });
  await phone.signIn('sophie', `/comptabilite/ecritures/${await entryFrom('rental-fees')}`);
  await button('Extourner', phone).click();
  await dialog(phone).getByRole('link', { name: 'Honoraires de gestion' }).waitFor();
  await clean(phone);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  expect(phone.faults).toEqual([]);
  await phone.close();
}, 60_000);
