import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish, titlesSeenBy } from '../../tests/support/publication.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

let agencies = 0;
async function agency(): Promise<{ id: string; office: OfficeFactory; run: () => ReturnType<typeof publish>; sees: (personId: string) => Promise<string[]> }> {
  const id = await app.createAgency(`regles-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open();
  return { id, office, run: () => publish(app.platform, app.db, id), sees: (personId) => titlesSeenBy(app.platform, id, personId) };
}

test('[EXT-077] what the office keeps is read by clients after a run, through the extranet’s own role', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const binder = await office.binder('Assemblées', ['coOwner', 'member', 'president']);
  await office.event({ binderId: binder, buildingId: building, title: 'PV', files: ['un', 'deux'] });
  expect(await sees(owner.partyId)).toEqual([]);
  expect(await run()).toMatchObject({ state: 'done' });
  expect(await sees(owner.partyId)).toHaveLength(2);
});

test('[TPL-141] [TPL-142] the binder is the event’s, else its template’s; with neither nothing is published', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const [mine, closed] = [await office.binder('Ouvert', ['coOwner', 'member', 'president']), await office.binder('Fermé', [])];
  const [bound, bare] = [await office.template({ label: 'Lié', binderId: mine }), await office.template({ label: 'Libre' })];
  await office.event({ buildingId: building, templateId: bound });
  await office.event({ buildingId: building, templateId: bound, binderId: closed });
  await office.event({ buildingId: building, templateId: bare });
  await run();
  expect(await sees(owner.partyId)).toEqual([expect.stringContaining('Lié')]);
});

test('[PAR-232] [PAR-233] [BEY-522] the panel says that a trade closed on the extranet hides the document, and from whom, until it opens again', async () => {
  const { id, office, run } = await agency();
  const building = await office.building();
  await office.coOwner(building, { lastName: 'Garnier' });
  const event = await office.event({ buildingId: building, binderId: await office.binder('Ouvert', ['coOwner', 'member', 'president']) });
  await run();
  const manager = await app.staff('manager', id);
  const panel = async () => (await app.call('GET', `/api/office/publication/events/${event}/readers`, { as: manager })).body;
  const open = (syndic: boolean) => app.db.owner.query('update extranet.agencies set syndic_documents = $2, rental_documents = true where agency_id = $1', [id, syndic]);
  await open(false);
  expect(await panel()).toMatchObject({
    total: 0, state: { published: false, reason: 'trade-closed', sentence: 'Les documents du métier Syndic ne sont pas ouverts sur l’extranet.', nextStep: { act: 'open-settings' } },
    notSeeing: [{ reason: 'trade-closed', people: [{ name: expect.stringContaining('Garnier') }] }],
  });
  await open(true);
  expect(await panel()).toMatchObject({ total: 1, state: { published: true } });
});

test('a term counts months from the document date, clamped at the month’s end, last day included', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const binder = await office.binder('Factures', ['coOwner', 'member', 'president']);
  const template = await office.template({ label: 'Mois', binderId: binder, termMonths: 1, attachmentNames: 'no' });
  const ever = await office.template({ label: 'Toujours', binderId: binder, attachmentNames: 'no' });
  await office.event({ buildingId: building, templateId: template, treatmentOn: '2026-10-24' });
  await office.event({ buildingId: building, templateId: template, treatmentOn: '2026-10-23' });
  await office.event({ buildingId: building, templateId: ever, treatmentOn: '1998-01-01' });
  await run();
  expect(await sees(owner.partyId)).toEqual([expect.stringMatching(/^Mois.*24/), expect.stringMatching(/^Toujours/)]);
  clock.moveTo('2026-11-25T00:30:00+01:00');
  // At midnight in Paris the day is over, without any run.
  expect(await sees(owner.partyId)).toEqual([expect.stringMatching(/^Toujours/)]);
  expect((await run()).report?.byKind.document).toEqual({ appeared: 0, changed: 0, disappeared: 1 });
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('holders are the party, every joint owner and the agent, usufructuary and bare owner, the manager of a company and no mere associate', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building();
  const [one, two, agent, usufructuary, bare, manager, associate] = await Promise.all(['Un', 'Deux', 'Agent', 'Usu', 'Nu', 'Gerant', 'Associe'].map((lastName) => office.party({ lastName })));
  const groups = [
    await office.party({ kind: 'jointOwnership', lastName: 'Indivision', members: [[one!, 'jointOwner'], [two!, 'jointOwner'], [agent!, 'commonAgent']] }),
    await office.party({ kind: 'dividedOwnership', lastName: 'Démembrement', members: [[usufructuary!, 'usufructuary'], [bare!, 'bareOwner']] }),
    await office.party({ kind: 'company', lastName: 'SCI', members: [[manager!, 'manager'], [associate!, 'associate']] }),
  ];
  const owners = [];
  for (const partyId of groups) owners.push(await office.coOwner(building, { lastName: '', partyId }));
  const personal = await office.binder('Mes relevés', [], { personal: true });
  for (const { accountId } of owners) await office.event({ binderId: personal, accountId, buildingId: building });
  await run();
  const counts = Object.fromEntries(await Promise.all(Object.entries({ one, two, agent, usufructuary, bare, manager, associate }).map(async ([who, id]) => [who, (await sees(id!)).length])));
  expect(counts).toEqual({ one: 1, two: 1, agent: 1, usufructuary: 1, bare: 1, manager: 1, associate: 0 });
});

test('an account that is not published gives nothing, and takes nothing from the person’s others', async () => {
  const { office, run, sees } = await agency();
  const [first, second] = [await office.building('Un'), await office.building('Deux')];
  const owner = await office.coOwner(first, { lastName: 'Garnier' });
  await office.coOwner(second, { lastName: 'Garnier', partyId: owner.partyId, published: false });
  const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
  for (const [title, buildingId] of [['a', first], ['b', second]] as const) await office.event({ binderId: binder, buildingId, templateId: await office.template({ label: title, attachmentNames: 'no' }) });
  await run();
  expect(await sees(owner.partyId)).toEqual([expect.stringMatching(/^a/)]);
});

test('levels of a syndic binder, seats that run, and never another building', async () => {
  const { office, run, sees } = await agency();
  const [here, there] = [await office.building('Ici'), await office.building('Ailleurs')];
  const [president, member, plain, past] = [await office.coOwner(here, { lastName: 'P' }), await office.coOwner(here, { lastName: 'M' }), await office.coOwner(here, { lastName: 'C' }), await office.coOwner(here, { lastName: 'Ex' })];
  await office.coOwner(there, { lastName: 'P', partyId: president.partyId });
  await office.seat({ buildingId: here, partyId: president.partyId, office: 'president' });
  await office.seat({ buildingId: here, partyId: member.partyId, until: '2026-11-24' });
  await office.seat({ buildingId: here, partyId: past.partyId, until: '2026-11-23' });
  const stranger = await office.party({ lastName: 'SansLot' });
  await office.seat({ buildingId: here, partyId: stranger, office: 'president' });
  const binders = { 1: await office.binder('P', ['president']), 2: await office.binder('PM', ['president', 'member']), 3: await office.binder('PMC', ['president', 'member', 'coOwner']), 0: await office.binder('Rien', []) };
  for (const buildingId of [here, there]) for (const binderId of Object.values(binders)) await office.event({ binderId, buildingId });
  await run();
  const counts = async (id: string) => (await sees(id)).length;
  // Three levels here and the widest one elsewhere.
  expect([await counts(president.partyId), await counts(member.partyId), await counts(plain.partyId), await counts(past.partyId), await counts(stranger)]).toEqual([4, 2, 1, 1, 0]);
});

test('a personal binder is for the holders of the account, and its ticks add nobody', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building();
  const [holder, neighbour] = [await office.coOwner(building, { lastName: 'A' }), await office.coOwner(building, { lastName: 'B' })];
  const personal = await office.binder('Appels', ['coOwner', 'member', 'president'], { personal: true });
  await office.event({ binderId: personal, buildingId: building, accountId: holder.accountId });
  await run();
  expect([(await sees(holder.partyId)).length, (await sees(neighbour.partyId)).length]).toEqual([1, 0]);
});

test('rental: the landlord reads the documents of the lots, the tenant those of the current lease and nothing of the one before', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building('Clos', 'rental');
  const lot = await office.lot(building);
  const [landlord, former, current] = [await office.party({ lastName: 'Bailleur' }), await office.party({ lastName: 'Ancien' }), await office.party({ lastName: 'Nouveau' })];
  const accounts = [await office.account({ partyId: landlord, kind: 'landlord' }), await office.account({ partyId: former, kind: 'tenant' }), await office.account({ partyId: current, kind: 'tenant' })];
  const mandateId = await office.mandate({ buildingId: building, lotIds: [lot], partyId: landlord, accountId: accounts[0]! });
  const old = await office.lease({ buildingId: building, lotIds: [lot], partyId: former, accountId: accounts[1]!, mandateId, from: '2020-01-01', exitOn: '2026-11-23', departed: true });
  const now = await office.lease({ buildingId: building, lotIds: [lot], partyId: current, accountId: accounts[2]!, mandateId, from: '2026-11-24' });
  const [both, personal] = [await office.binder('Baux', ['landlord', 'tenant'], { trade: 'rental' }), await office.binder('Quittances', [], { trade: 'rental', personal: true })];
  await office.event({ binderId: both, leaseId: old, lotIds: [lot], buildingId: building });
  await office.event({ binderId: both, leaseId: now, lotIds: [lot], buildingId: building });
  await office.event({ binderId: both, lotIds: [lot], buildingId: building });
  await office.event({ binderId: personal, accountId: accounts[1]!, leaseId: old, buildingId: building });
  await run();
  // Landlord: both leases and the lot. Former tenant: the receipts alone. New tenant: the lease and the lot.
  expect([(await sees(landlord)).length, (await sees(former)).length, (await sees(current)).length]).toEqual([3, 1, 2]);
});

test('a mandate that has ended leaves the landlord the personal documents only; a lease under notice runs to its end', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building('Clos', 'rental');
  const [lot, other] = [await office.lot(building), await office.lot(building)];
  const [landlord, tenant] = [await office.party({ lastName: 'Bailleur' }), await office.party({ lastName: 'Locataire' })];
  const [account, tenancy] = [await office.account({ partyId: landlord, kind: 'landlord' }), await office.account({ partyId: tenant, kind: 'tenant' })];
  await office.mandate({ buildingId: building, lotIds: [lot], partyId: landlord, accountId: account, until: '2026-11-23' });
  const lease = await office.lease({ buildingId: building, lotIds: [other], partyId: tenant, accountId: tenancy, exitOn: '2026-11-24', noticeOn: '2026-10-24' });
  const [both, personal] = [await office.binder('Baux', ['landlord', 'tenant'], { trade: 'rental' }), await office.binder('Comptes', [], { trade: 'rental', personal: true })];
  await office.event({ binderId: both, lotIds: [lot], buildingId: building });
  await office.event({ binderId: both, leaseId: lease, buildingId: building });
  await office.event({ binderId: personal, accountId: account });
  await run();
  expect([(await sees(landlord)).length, (await sees(tenant)).length]).toEqual([1, 1]);
});

test('after a sale the seller keeps personal documents only, and keeps the building with another lot there', async () => {
  const { office, run, sees } = await agency();
  const building = await office.building();
  const [seller, twoLots, buyer] = [await office.coOwner(building, { lastName: 'Vendeur', until: '2026-11-24' }), await office.coOwner(building, { lastName: 'Garde', until: '2026-11-24' }), await office.coOwner(building, { lastName: 'Acheteur', from: '2026-11-24' })];
  await office.ownership({ buildingId: building, lotId: await office.lot(building), partyId: twoLots.partyId, accountId: twoLots.accountId });
  const [open, personal] = [await office.binder('PV', ['coOwner', 'member', 'president']), await office.binder('Appels', [], { personal: true })];
  await office.event({ binderId: open, buildingId: building });
  await office.event({ binderId: personal, buildingId: building, accountId: seller.accountId });
  await run();
  expect([(await sees(seller.partyId)).length, (await sees(twoLots.partyId)).length, (await sees(buyer.partyId)).length]).toEqual([1, 1, 1]);
});

test('grouped by folder type, a document lies in a sub-folder named after it', async () => {
  const { id, office, run } = await agency();
  const building = await office.building();
  await office.coOwner(building, { lastName: 'A' });
  const binder = await office.binder('Dossiers', ['coOwner', 'member', 'president']);
  await office.event({ binderId: binder, buildingId: building, templateId: await office.template({ groupByFolderType: true }), folderId: await office.folder('Sinistre') });
  await run();
  expect((await app.db.owner.query('select subfolder from extranet.documents where agency_id = $1', [id])).rows).toEqual([{ subfolder: 'Sinistre' }]);
});
