import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDemo } from '../../server/demo.ts';
import { newId, type Id } from '../../server/kernel/ids.ts';
import { fixedClock } from '../../server/platform/clock.ts';
import { officeFactory } from '../factories/office.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { publish } from '../support/publication.ts';

// What clients read of money, asked for by everybody with everybody's ids, and by everything an address takes beside them: spaces, buildings, exercises, days, formats.
const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
let demoId: Id;
beforeAll(async () => {
  app = await openTestApp({ clock });
  demoId = (await app.db.owner.query<{ id: Id }>('select id from platform.agencies where slug = $1', [(await writeDemo(app.platform)).slug])).rows[0]!.id;
});
afterAll(() => app.close());

type Signed = { headers: { cookie: string } };
const SPACES = ['coOwner', 'landlord', 'tenant'] as const;
const status = async (url: string, as: Signed) => (await app.call('GET', `/api/extranet${url}`, { as })).status;
const rows = async <T extends object>(query: string, values: unknown[] = []): Promise<T[]> => (await app.db.owner.query<T>(query, values)).rows;

/** One login of each kind: what they are in each space, owners through several, those who own nothing any more, those with a seat. */
async function someOfEachKind(): Promise<Id[]> {
  const found = await rows<{ id: Id }>(`
    select distinct on (kinds) id from (
      select i.id, i.login, string_agg(distinct concat_ws(' ', g.space, g.side, g.role, g.until_on is null), ', ') || count(*) filter (where g.side = 'account') as kinds
      from extranet.identities i join extranet.grants g on g.identity_id = i.id where i.agency_id = $1 group by 1, 2) one order by kinds, login`, [demoId]);
  return found.map(({ id }) => id);
}

test('[CLI-258][CLI-263][CLI-264] each kind of client asks for the lines and the extract of every account of the agency: those that « Qui voit ce compte » names get it, all others nothing, whatever the days and the format', { timeout: 240_000 }, async () => {
  const staff = await app.staff('administrator', demoId);
  const accounts = (await rows<{ id: Id }>('select id from office.accounts where agency_id = $1 order by id', [demoId])).map(({ id }) => id);
  const readers = new Map<Id, Set<Id>>();
  for (const id of accounts) readers.set(id, new Set((await app.call('GET', `/api/office/publication/accounts/${id}/readers`, { as: staff })).body.people.map(({ personId }: { personId: Id }) => personId)));
  const clients = await someOfEachKind();
  let [given, refused] = [0, 0];
  for (const identity of clients) {
    const as = await app.client(identity, { agencyId: demoId });
    const listed = new Set((await Promise.all(SPACES.map(async (space) => (await app.call('GET', `/api/extranet/accounts?space=${space}`, { as })).body.accounts ?? []))).flat().map(({ id }: { id: Id }) => id));
    for (const id of accounts) {
      const may = readers.get(id)!.has(identity);
      // Every address for one's own, and for a part of the others each in its turn: one right stands behind all of them.
      const turn = refused % 4;
      const got = [await status(`/accounts/${id}/lines`, as),
        ...(may || turn === 0 ? [await status(`/accounts/${id}/lines?from=1900-01-01&to=2999-12-31&text=a`, as)] : []), ...(may || turn === 1 ? [await status(`/accounts/${id}/extract?format=csv&from=1900-01-01&to=2999-12-31`, as)] : []),
        ...(!may && turn === 2 ? [await status(`/accounts/${id}/extract?format=pdf&from=1900-01-01`, as)] : [])];
      expect([identity, id, ...got, listed.has(id)]).toEqual([identity, id, ...got.map(() => (may ? 200 : 404)), may]);
      if (may) given++;
      else refused++;
    }
  }
  expect([clients.length > 8, given > 8, refused > 500]).toEqual([true, true, true]);
});

test('[CLI-258][CLI-269][SET-118][CLI-267][SET-116] expenses, their papers, works funds and bank details: each kind of client, with every building, paper and space, gets what the office’s own records give them', { timeout: 240_000 }, async () => {
  const buildings = (await rows<{ id: Id }>('select id from office.buildings where agency_id = $1', [demoId])).map(({ id }) => id);
  const papers = await rows<{ id: Id; expenseId: Id; buildingId: Id }>('select p.id, p.expense_id as "expenseId", e.building_id as "buildingId" from extranet.expense_papers p join extranet.expenses e on e.id = p.expense_id where e.agency_id = $1', [demoId]);
  const sits = await rows<{ partyId: Id; buildingId: Id }>("select party_id as \"partyId\", building_id as \"buildingId\" from office.council_seats where agency_id = $1 and from_on <= '2026-11-24' and (until_on is null or until_on >= '2026-11-24')", [demoId]);
  const owned = await rows<{ accountId: Id; lotId: Id; buildingId: Id }>("select account_id as \"accountId\", lot_id as \"lotId\", building_id as \"buildingId\" from office.ownerships where agency_id = $1 and from_on <= '2026-11-24' and (until_on is null or until_on > '2026-11-24')", [demoId]);
  const clients = [...new Set([...await someOfEachKind(), ...sits.map(({ partyId }) => partyId)])];
  const seen = { lists: 0, papers: 0, funds: 0, banks: 0 };
  for (const identity of clients) {
    const as = await app.client(identity, { agencyId: demoId });
    const get = (url: string) => app.call('GET', `/api/extranet${url}`, { as });
    const councils = new Set(sits.filter(({ partyId }) => partyId === identity).map(({ buildingId }) => buildingId));
    const accounts = new Set(((await get('/accounts?space=coOwner')).body.accounts ?? []).map(({ id }: { id: Id }) => id));
    const own = owned.filter(({ accountId }) => accounts.has(accountId));
    for (const space of SPACES) for (const query of ['', '&year=2026', ...buildings.map((id) => `&buildingId=${id}`)]) {
      const building = buildings.find((id) => query.includes(id));
      const may = space === 'coOwner' && (building === undefined ? councils.size > 0 : councils.has(building));
      const reply = await get(`/expenses?space=${space}${query}`);
      expect([identity, space, query, reply.status]).toEqual([identity, space, query, may ? 200 : 404]);
      const read: Id[] = may ? reply.body.years.flatMap((year: { buildings: { id: Id }[] }) => year.buildings.map(({ id }) => id)) : [];
      expect(read.filter((id) => !councils.has(id) || (building !== undefined && id !== building))).toEqual([]);
      seen.lists += read.length;
    }
    for (const paper of papers) {
      const may = councils.has(paper.buildingId);
      const other = papers.find(({ expenseId }) => expenseId !== paper.expenseId)!;
      expect([identity, paper.id, await status(`/expenses/${paper.expenseId}/papers/${paper.id}/file`, as), await status(`/expenses/${other.expenseId}/papers/${paper.id}/file`, as)]).toEqual([identity, paper.id, may ? 200 : 404, 404]);
      if (may) seen.papers++;
    }
    const funds = (await get('/works-funds?space=coOwner')).body.buildings?.flatMap((one: { lots: { id: Id }[] }) => one.lots.map(({ id }) => id)) ?? [];
    expect([identity, funds.toSorted()]).toEqual([identity, own.map(({ lotId }) => lotId).toSorted()]);
    const banks = (await get('/bank-details?space=coOwner')).body.buildings.map(({ buildingId }: { buildingId: Id }) => buildingId);
    expect([identity, banks.filter((id: Id) => !own.some(({ buildingId }) => buildingId === id) && !councils.has(id))]).toEqual([identity, []]);
    for (const space of ['landlord', 'tenant']) expect([((await get(`/works-funds?space=${space}`)).body.buildings ?? []).flatMap((one: { lots: unknown[] }) => one.lots), (await get(`/bank-details?space=${space}`)).body.buildings]).toEqual([[], []]);
    seen.funds += funds.length;
    seen.banks += banks.length;
  }
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

test('[CLI-265][CLI-266] nobody pays, prepares, signs or has a code sent for an account that is not theirs; nothing is written of the try', { timeout: 120_000 }, async () => {
  const clients = await someOfEachKind();
  const accounts = (await rows<{ id: Id }>('select id from office.accounts where agency_id = $1 order by id', [demoId])).map(({ id }) => id);
  let refused = 0;
  for (const identity of clients) {
    const as = await app.client(identity, { agencyId: demoId });
    const held = new Set((await Promise.all(SPACES.map(async (space) => (await app.call('GET', `/api/extranet/payments/options?space=${space}`, { as })).body.accounts ?? []))).flat().map(({ id }: { id: Id }) => id));
    const listed = new Set((await Promise.all(SPACES.map(async (space) => (await app.call('GET', `/api/extranet/accounts?space=${space}`, { as })).body.accounts ?? []))).flat().filter(({ tenant }) => tenant === null).map(({ id }: { id: Id }) => id));
    expect([identity, [...held].filter((id) => !listed.has(id))]).toEqual([identity, []]);
    for (const accountId of accounts.filter((id) => !listed.has(id)).filter((_id, at) => at % 9 === 0)) {
      const content = { accountId, amountCents: 100, collectOn: '2026-12-10', iban: 'FR7630006000011234567890189', payerName: 'Somebody Else', confirmed: true };
      const post = async (url: string, body: object) => (await app.call('POST', `/api/extranet/payments${url}`, { as, body })).status;
      expect([identity, accountId,
        await post('', { accountId, amountCents: 100, method: 'CARD', attempt: newId(), confirmed: true }),
        await post('/mandates/preview', { accountId, amountCents: 100 }), await post('/mandates/code', content), await post('/mandates', { ...content, attempt: newId(), code: '000000', agreed: true }),
      ]).toEqual([identity, accountId, 404, 404, 404, 404]);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(80);
  expect(await rows('select id from extranet.payment_intents where agency_id = $1', [demoId])).toEqual([]);
  expect(await rows('select id from extranet.mandate_codes where agency_id = $1', [demoId])).toEqual([]);
});

test('[CLI-258][CLI-267][CLI-269][SET-116] the day somebody sold or left the council, what was theirs is shut before any publication, by every address that opened it the day before; an account taken off the extranet, with the next one', async () => {
  clock.moveTo('2026-11-24T10:00:00Z');
  const id = await app.createAgency('fins');
  const office = officeFactory(app.db, id, app.platform.files);
  await office.open();
  const building = await office.building();
  await office.change('buildings', building, { iban: 'FR7630006000011234567890189' });
  const [seller, councillor] = [await office.coOwner(building, { lastName: 'Vend', until: '2026-11-25' }), await office.coOwner(building, { lastName: 'Siege' })];
  // A lot elsewhere keeps the seller's sign-in.
  await office.coOwner(await office.building('Les Lilas'), { lastName: 'Vend', partyId: seller.partyId });
  await office.seat({ buildingId: building, partyId: councillor.partyId, until: '2026-11-24' });
  const binder = await office.binder('Factures', ['member', 'president'], { reserved: 'invoices' });
  const keyId = await office.put('allocation_keys', { building_id: building, code: 'G', label: 'Charges générales', general: true });
  await office.put('expenses', { building_id: building, fiscal_year: 2026, spent_on: '2026-03-10', key_id: keyId, account: '611', label: 'Ménage', amount_cents: 1_000, invoice_event_id: await office.event({ binderId: binder, buildingId: building, title: 'Facture' }), entry_id: null, contractor_id: null });
  await publish(app.platform, app.db, id);
  const [paper] = await rows<{ id: Id; expenseId: Id }>('select id, expense_id as "expenseId" from extranet.expense_papers where agency_id = $1', [id]);
  const [asSeller, asCouncillor] = [await app.client(seller.partyId, { agencyId: id }), await app.client(councillor.partyId, { agencyId: id })];
  const counted = async (url: string, as: Signed) => { const { body } = await app.call('GET', `/api/extranet${url}`, { as }); return (body.buildings ?? []).length as number; };
  const picture = async () => ({
    funds: await counted('/works-funds?space=coOwner', asSeller), bank: await counted('/bank-details?space=coOwner', asSeller), ownAccount: await status(`/accounts/${seller.accountId}/lines?from=1900-01-01`, asSeller), neighbour: await status(`/accounts/${councillor.accountId}/lines`, asSeller),
    expenses: await Promise.all(['', '&year=2026', `&buildingId=${building}`].map((query) => status(`/expenses?space=coOwner${query}`, asCouncillor))), access: await counted('/expenses/access?space=coOwner', asCouncillor),
    paper: await status(`/expenses/${paper!.expenseId}/papers/${paper!.id}/file?disposition=inline`, asCouncillor),
  });
  expect(await picture()).toEqual({ funds: 2, bank: 1, ownAccount: 200, neighbour: 404, expenses: [200, 200, 200], access: 1, paper: 200 });
  clock.moveTo('2026-11-25T10:00:00Z');
  // Who sold keeps their own account: its last settlement is still to come.
  expect(await picture()).toEqual({ funds: 1, bank: 0, ownAccount: 200, neighbour: 404, expenses: [404, 404, 404], access: 0, paper: 404 });
  await office.change('accounts', seller.accountId, { published: false });
  await publish(app.platform, app.db, id);
  expect([await status(`/accounts/${seller.accountId}/lines`, asSeller), await status(`/accounts/${seller.accountId}/extract?format=csv`, asSeller), await status(`/accounts/${seller.accountId}/extract?format=pdf`, asSeller)]).toEqual([404, 404, 404]);
});
