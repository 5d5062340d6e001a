import { readFileSync } from 'node:fs';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from '../../server/platform/sign-in/password.ts';
import { officeFactory } from '../factories/office.ts';
import { openJourney, PASSWORD, type Journey, type Visitor } from '../support/journey.ts';
import { publish } from '../support/publication.ts';

// What tenants receive: the accountant notes the tenant's agreement, makes the quittance, the tenant opens it; then the deposit is given back.
let journey: Journey;
let sophie: Visitor;
let leaseId: string;
let tenantId: string;
const YEAR = new Date().getFullYear();
const THIS_MONTH = new Date().toLocaleDateString('fr-FR', { month: 'long', year: 'numeric', timeZone: 'Europe/Paris' });
const OF_MONTH = /^[ao]/.test(THIS_MONTH) ? `d’${THIS_MONTH}` : `de ${THIS_MONTH}`;

beforeAll(async () => {
  journey = await openJourney();
  const { app } = journey;
  await journey.staff('sophie', 'accountant', { first: 'Sophie', last: 'Essai' });
  const office = officeFactory(app.db, app.agencyId, app.platform.files);
  await office.open();
  await office.binder('Avis d’échéance', ['tenant'], { trade: 'rental', personal: true });
  await office.binder('Quittances', ['tenant'], { trade: 'rental', personal: true });
  await office.binder('Courriers / Locataires', ['tenant'], { trade: 'rental' });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const ownerId = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId, lotIds: [], partyId: ownerId, accountId: await office.account({ partyId: ownerId, kind: 'landlord', buildingId }) });
  tenantId = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenantId, account_id: await office.account({ partyId: tenantId, kind: 'tenant', buildingId }), entry_on: '2020-01-01', rent_cents: 85_000, charges_cents: 6_000, deposit_cents: 85_000 });
  await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, leaseId, await office.lot(buildingId)]);
  sophie = await journey.open();
}, 240_000);
afterAll(() => journey?.close());

const button = (name: string | RegExp, of = sophie) => of.page.getByRole('button', { name });
const dialog = () => sophie.page.getByRole('dialog');
const said = (text: string | RegExp, of = sophie) => of.page.getByText(text).first().waitFor();
// From the top: the bar that stays on the screen would cover what is half scrolled under it.
const clean = async (of = sophie) => { await of.page.evaluate(() => window.scrollTo(0, 0)); await of.settled(); expect(await of.accessibilityFaults()).toEqual([]); };

test('the quittance of a paid month is made, published and opened by the tenant who agreed to have it so', async () => {
  const { page } = sophie;
  await sophie.signIn('sophie', '/quittancement');
  await button('Quittancer 1 bail').click();
  await dialog().getByRole('button', { name: 'Quittancer 1 bail' }).click();
  await button('Faire 1 avis d’échéance').click();
  await said(/1 document fait et classé/);
  await page.getByRole('link', { name: /MARTIN/ }).first().click();
  await button('Enregistrer un encaissement').click();
  await dialog().getByRole('button', { name: 'Comptabiliser' }).click();
  await dialog().waitFor({ state: 'detached' });

  await button('Modifier les clauses du bail').click();
  await dialog().getByLabel(/Quittances électroniques depuis le/).fill(`01/01/${YEAR}`);
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await said(/accord exprès du locataire se garde avec sa preuve/);
  await clean();
  await dialog().getByLabel(/Preuve de cet accord/).fill('Accord signé du 1er janvier, dossier du bail');
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await said(/Sur l’espace client depuis/);

  await button(/^Faire la quittance/).click();
  await page.getByRole('link', { name: /^Ouvrir la quittance/ }).waitFor();
  await clean();

  expect((await publish(journey.app.platform, journey.app.db, journey.app.agencyId)).state).toBe('done');
  await journey.app.db.owner.query("update extranet.identities set login = 'martin', password_hash = $2, must_change_password = false where id = $1", [tenantId, await hashPassword(PASSWORD)]);
  const tenant = await journey.open({ width: 360, height: 800, dark: true });
  await tenant.signInClient('martin');
  await tenant.page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor();
  await tenant.extranet('/documents');

  await tenant.page.getByRole('link', { name: /Quittances/ }).first().click();
  await said(`Quittance ${OF_MONTH}`, tenant);
  await clean(tenant);
  const { rows: [document] } = await journey.app.db.owner.query("select id from extranet.documents where title like 'Quittance%'");
  await tenant.extranet(`/documents/${document.id}`);
  await said(`Quittance ${OF_MONTH}`, tenant);
  const [file] = await Promise.all([tenant.page.waitForEvent('download'), tenant.page.getByRole('link', { name: /Télécharger/ }).first().click()]);
  const { text } = await extractText(new Uint8Array(readFileSync((await file.path())!)), { mergePages: true });
  expect(text.normalize('NFKC')).toMatch(/Nous donnons quittance à[^]*910,00/);
  expect(tenant.faults).toEqual([]);
  await tenant.close();
}, 180_000);

test('a deposit is received, then given back with a justified deduction; the tenant’s statement names it', async () => {
  const { page } = sophie;
  await sophie.office(`/baux/${leaseId}`);
  await button('Enregistrer le dépôt').click();
  await dialog().getByRole('button', { name: 'Enregistrer' }).click();
  await said('Détenu');
  await button('Restituer le dépôt').click();
  await button('Ajouter une retenue').click();
  await dialog().getByLabel('Motif de la retenue 1').fill('Vitre cassée, facture jointe');
  await dialog().getByLabel('Montant de la retenue 1').fill('120,00');
  await said(/^730,00/);
  await clean();
  await button('Restituer et comptabiliser').click();
  await dialog().waitFor({ state: 'detached' });
  await said('À virer');
  await page.getByRole('link', { name: 'Ouvrir la lettre au locataire' }).click();
  await page.getByRole('heading', { level: 1, name: 'Restitution de votre dépôt de garantie' }).waitFor();
  await clean();
  const { rows } = await journey.app.db.owner.query("select account, sum(credit_cents - debit_cents)::int as cents from office.ledger_lines where account in ('467500', '512000') group by 1 order by 1");
  // What is left waits on the account of deposits for a list of transfers.
  expect(rows).toEqual([{ account: '467500', cents: 73_000 }, { account: '512000', cents: -91_000 - 85_000 }]);
  expect(sophie.faults).toEqual([]);
}, 120_000);

test('reviews, charges and statements fit a phone in the dark, and say what to do when there is nothing', async () => {
  const phone = await journey.open({ dark: true, width: 360, height: 800 });
  await phone.signIn('sophie', '/revisions');
  for (const path of ['/revisions', '/charges', '/comptes-rendus', '/quittancement', `/encaissements/${leaseId}`, `/baux/${leaseId}`]) {
    await phone.office(path);
    await phone.page.getByRole('heading', { level: 1 }).waitFor();
    await clean(phone);
    expect([path, await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)]).toEqual([path, 0]);
  }
  expect(phone.faults).toEqual([]);
  await phone.close();
}, 120_000);

test('on a phone a revision to ask begins with its tenant, beside the box to tick', async () => {
  const { agencyId, db: { owner } } = journey.app;
  await owner.query("insert into office.rental_lease_terms (id, agency_id, review_clause, review_quarter, energy_class) values ($1, $2, true, 1, 'C') on conflict (id) do update set review_clause = true, review_quarter = 1, energy_class = 'C'", [leaseId, agencyId]);
  for (const [at, year] of [YEAR - 2, YEAR - 1].entries()) await owner.query("insert into office.rental_index_values (id, agency_id, index, year, quarter, hundredths, written_by_name) values (gen_random_uuid(), $1, 'IRL', $2, 1, $3, 'Essai')", [agencyId, year, 14_000 + 100 * at]);
  const phone = await journey.open({ width: 360, height: 800 });
  await phone.signIn('sophie', '/revisions');
  await phone.office('/revisions');
  const [tick, tenant, rent] = await Promise.all([phone.page.getByRole('checkbox', { name: /Réviser le loyer de .*MARTIN/ }), phone.page.getByRole('link', { name: /MARTIN/ }).first(), phone.page.getByRole('cell', { name: /850,00/ }).first()].map(async (one) => (await one.boundingBox())!));
  expect(tick!.x).toBeLessThan(tenant!.x);
  expect(tenant!.y).toBeLessThan(tick!.y + tick!.height);
  expect(tenant!.y).toBeLessThanOrEqual(rent!.y + rent!.height);
  expect(phone.faults).toEqual([]);
  await phone.close();
}, 120_000);
