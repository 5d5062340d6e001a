import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish } from '../../tests/support/publication.ts';
import { multipart, SMALL_PDF } from '../../tests/support/upload.ts';
import { day } from '../kernel/day.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { entriesByNumber, postEntries } from '../ledger/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

const EX_29: readonly (readonly [key: 'G' | 'A', account: string, cents: number])[] = [['G', '601', 10_000], ['G', '601', -2_000], ['G', '614', 30_000], ['A', '614', 5_000]];

let agencies = 0;
/** A co-ownership with its council, a plain co-owner and one who sold, and the expenses of the example EX-29 of the domain. */
async function agency(ticks: readonly ('coOwner' | 'member' | 'president')[] = ['member', 'president']) {
  const id = await app.createAgency(`depenses-${++agencies}`);
  const office = officeFactory(app.db, id, app.platform.files);
  await office.open();
  const building = await office.building('Les Tilleuls', 'syndic');
  const [plain, member, president] = [await office.coOwner(building, { lastName: 'Belaid' }), await office.coOwner(building, { lastName: 'Garnier' }), await office.coOwner(building, { lastName: 'Fabre' })];
  const former = await office.coOwner(building, { lastName: 'Ancien', until: '2026-01-15' });
  await office.seat({ buildingId: building, partyId: member.partyId });
  await office.seat({ buildingId: building, partyId: president.partyId, office: 'president' });
  await office.seat({ buildingId: building, partyId: former.partyId });
  const binder = await office.binder('Factures', ticks, { reserved: 'invoices' });
  const key = (of: Id, code: string, label: string, general = false): Promise<Id> => office.put('allocation_keys', { building_id: of, code, label, general });
  const keys = { G: await key(building, 'G', 'Charges générales', true), A: await key(building, 'A', 'Ascenseur') };
  const expense = (row: { keyId: Id; account?: string; cents?: number; year?: number; on?: string; label?: string; of?: Id; event?: Id | null; entry?: Id | null; contractor?: Id | null }): Promise<Id> => office.put('expenses', {
    building_id: row.of ?? building, fiscal_year: row.year ?? 2026, spent_on: row.on ?? '2026-03-10', key_id: row.keyId, account: row.account ?? '611', label: row.label ?? 'Ménage', amount_cents: row.cents ?? 1_000,
    invoice_event_id: row.event ?? null, entry_id: row.entry ?? null, contractor_id: row.contractor ?? null,
  });
  const ask = async (person: { partyId: Id }, query = '', space = 'coOwner') => app.call('GET', `/api/extranet/expenses?space=${space}${query}`, { as: await app.client(person.partyId, { agencyId: id }) });
  const access = async (person: { partyId: Id }) => (await app.call('GET', '/api/extranet/expenses/access?space=coOwner', { as: await app.client(person.partyId, { agencyId: id }) })).body;
  const lines = (body: any): any[] => body.years.flatMap((year: any) => year.buildings.flatMap((one: any) => one.keys.flatMap((of: any) => of.accounts.flatMap((account: any) => account.lines))));
  const set = async (body: object) => app.call('PATCH', '/api/office/publication/settings', { as: await app.staff('administrator', id), body });
  /** A paper of a line, as that person's browser asks for it. */
  const open = async (person: { partyId: Id }, line: { id: Id; papers: { id: Id }[] }, at = 0) => app.call('GET', `/api/extranet/expenses/${line.id}/papers/${line.papers[at]!.id}/file?disposition=inline`, { as: await app.client(person.partyId, { agencyId: id }) });
  return { id, set, open, office, building, plain, member, president, former, binder, keys, key, expense, ask, access, lines, run: () => publish(app.platform, app.db, id) };
}

test('[CLI-262][SET-118] ticked president and member: the council of that building reads the expenses, and a plain co-owner, a former owner and another building find nothing', async () => {
  const { office, building, plain, member, president, former, keys, key, expense, ask, access, run, lines } = await agency();
  const other = await office.building('Ailleurs', 'syndic');
  await office.coOwner(other, { lastName: 'Loin' });
  await office.coOwner(other, { lastName: 'Garnier', partyId: member.partyId });
  const theirs = await key(other, 'G', 'Charges générales', true);
  await expense({ keyId: keys.G, label: 'Ménage de mars' });
  await expense({ keyId: theirs, of: other, label: 'Secret des voisins' });
  await run();
  for (const reader of [member, president]) {
    const reply = await ask(reader);
    expect([reply.status, lines(reply.body).map(({ label }) => label)]).toEqual([200, ['Ménage de mars']]);
    expect(await access(reader)).toMatchObject({ buildings: [{ id: building, name: 'Les Tilleuls' }], years: [2026] });
  }
  expect([(await ask(plain)).status, (await ask(former)).status]).toEqual([404, 404]);
  expect([await access(plain), await access(former)]).toEqual([{ binderId: null, buildings: [], years: [], currentYear: 2026 }, { binderId: null, buildings: [], years: [], currentYear: 2026 }]);
  // A co-owner there too, but of that council no member.
  expect((await ask(member, `&buildingId=${other}`)).status).toBe(404);
  expect((await ask(member, `&buildingId=${newId()}`)).status).toBe(404);
  expect((await ask(member, '', 'landlord')).status).toBe(404);
});

test('[CLI-262] ticked for all co-owners, each of them reads it, the one who sold does not; unticked for all, nobody does', async () => {
  const { office, binder, plain, member, former, keys, expense, ask, run } = await agency(['coOwner', 'member', 'president']);
  await expense({ keyId: keys.G });
  await run();
  expect([(await ask(plain)).status, (await ask(member)).status, (await ask(former)).status]).toEqual([200, 200, 404]);
  await office.change('binders', binder, { tick_co_owner: false, tick_member: false, tick_president: false });
  await run();
  expect([(await ask(plain)).status, (await ask(member)).status]).toEqual([404, 404]);
});

test('[CLI-262][CLI-277][PAR-233] closed syndic documents close the list with the binder; without a binder "Factures" there is none', async () => {
  const { id, office, binder, member, keys, expense, ask, run } = await agency();
  await expense({ keyId: keys.G });
  await run();
  await app.db.owner.query('update extranet.agencies set syndic_documents = false where agency_id = $1', [id]);
  expect((await ask(member)).status).toBe(404);
  await app.db.owner.query('update extranet.agencies set syndic_documents = true where agency_id = $1', [id]);
  expect((await ask(member)).status).toBe(200);
  await office.remove('binders', binder);
  await run();
  expect((await ask(member)).status).toBe(404);
});

test('[EX-29][CLI-269] key G: 601 for 100,00 less 20,00, 614 for 300,00; key A: 614 for 50,00; without the right on "Factures" neither list nor PDF; the exercise approved, it is gone', async () => {
  const { office, building, binder, plain, member, keys, expense, ask, access, open, run, lines } = await agency();
  const invoice = await office.event({ binderId: binder, buildingId: building, title: 'Facture' });
  for (const [key, account, cents] of EX_29) await expense({ keyId: keys[key], account, cents, event: invoice });
  await run();
  const [{ buildings: [found] }] = (await ask(member)).body.years;
  expect(found.keys.map((key: any) => [key.label, key.totalCents, ...key.accounts.map((account: any) => [account.number, account.totalCents])])).toEqual([['Charges générales', 38_000, ['601', 8_000], ['614', 30_000]], ['Ascenseur', 5_000, ['614', 5_000]]]);
  expect(found.totalCents).toBe(43_000);
  const [line] = lines((await ask(member)).body);
  const file = async (person: { partyId: Id }) => (await open(person, line)).status;
  expect([await file(member), (await ask(plain)).status, await file(plain)]).toEqual([200, 404, 404]);
  const books = await office.put('ledger_entities', { kind: 'building', building_id: building });
  const year = await office.put('ledger_fiscal_years', { entity_id: books, from_on: '2026-01-01', until_on: '2026-12-31' });
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  await office.change('ledger_fiscal_years', year, { state: 'approved', arrested_on: '2026-11-20', approved_on: '2026-11-24' });
  await run();
  expect([await access(member), (await ask(member)).body.years]).toEqual([expect.objectContaining({ years: [] }), []]);
});

test('[SET-117] the list is sent by option: unticked it leaves with the next run, ticked it comes back', async () => {
  const { set, member, keys, expense, ask, run } = await agency();
  await expense({ keyId: keys.G });
  await run();
  await set({ sendExpenses: false });
  expect((await run()).report!.byKind).toEqual({ expense: { appeared: 0, changed: 0, disappeared: 1 } });
  expect((await ask(member)).body.years).toEqual([]);
  await set({ sendExpenses: true });
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 1, changed: 0, disappeared: 0 });
});

test('[CLI-270][CLI-273][CLI-274][CLI-275] exercise, building, key, account: each level has its total, credit notes taken off, and accounts their names', async () => {
  const { office, member, keys, key, expense, ask, run } = await agency();
  const acacias = await office.building('Les Acacias', 'syndic');
  await office.coOwner(acacias, { lastName: 'Garnier', partyId: member.partyId });
  await office.seat({ buildingId: acacias, partyId: member.partyId });
  // Recorded the other way round of the list, so that nothing stands in its order by chance.
  await expense({ keyId: keys.G, account: '611000', cents: 700, year: 2025 });
  for (const [of, account, cents] of EX_29.toReversed()) await expense({ keyId: keys[of], account, cents });
  await expense({ keyId: await key(acacias, 'G', 'Charges des Acacias', true), of: acacias, account: '601', cents: 900 });
  await run();
  const { body } = await ask(member);
  const shape = body.years.map((year: any) => [year.year, year.totalCents, year.buildings.map((one: any) => [one.name, one.totalCents, one.keys.map((key: any) => [key.label, key.totalCents, key.accounts.map((account: any) => [account.number, account.label, account.totalCents, account.lines.length])])])]);
  expect(shape).toEqual([
    [2026, 43_900, [['Les Acacias', 900, [['Charges des Acacias', 900, [['601', 'Eau', 900, 1]]]]], ['Les Tilleuls', 43_000, [
      ['Charges générales', 38_000, [['601', 'Eau', 8_000, 2], ['614', 'Contrats de maintenance', 30_000, 1]]],
      ['Ascenseur', 5_000, [['614', 'Contrats de maintenance', 5_000, 1]]],
    ]]]],
    [2025, 700, [['Les Tilleuls', 700, [['Charges générales', 700, [['611000', 'Nettoyage des locaux', 700, 1]]]]]]],
  ]);
  expect((await ask(member, '&year=2025')).body.years.map(({ year }: { year: number }) => year)).toEqual([2025]);
});

test('[PAR-245] the year that it is and the next are read together by choice, older exercises that are still open aside', async () => {
  const { member, keys, expense, ask, access, run } = await agency();
  for (const year of [2024, 2025, 2026, 2027]) await expense({ keyId: keys.G, year, cents: year });
  await run();
  const yearsOf = async (query: string) => (await ask(member, query)).body.years.map((one: { year: number; totalCents: number }) => [one.year, one.totalCents]);
  expect(await access(member)).toMatchObject({ years: [2027, 2026, 2025, 2024], currentYear: 2026 });
  expect(await yearsOf('&year=2026&untilYear=2027')).toEqual([[2027, 2027], [2026, 2026]]);
  expect(await yearsOf('&year=2026')).toEqual([[2026, 2026]]);
  expect((await yearsOf('')).length).toBe(4);
});

const papersOf = (all: any[]): Record<string, number> => Object.fromEntries(all.map((line) => [line.label, line.papers.length]));

test('[CLI-276][CLI-278][SET-119] the invoice stands behind its line for who reads the list and opens as what it is; it leaves when it is unpublished', async () => {
  const { id, office, building, binder, member, plain, keys, expense, ask, open, run, lines } = await agency();
  const invoice = await office.event({ binderId: binder, buildingId: building, title: 'Facture' });
  await expense({ keyId: keys.G, label: 'Avec facture', event: invoice });
  await expense({ keyId: keys.G, label: 'Sans facture' });
  await run();
  const papers = async () => papersOf(lines((await ask(member)).body));
  expect(await papers()).toEqual({ 'Avec facture': 1, 'Sans facture': 0 });
  const line = lines((await ask(member)).body).find(({ label }) => label === 'Avec facture');
  const file = await open(member, line);
  expect([file.status, file.headers['content-disposition'], (await open(plain, line)).status]).toEqual([200, expect.stringMatching(/Avec facture du 2026-03-10\.txt/), 404]);
  const staff = await app.staff('administrator', id);
  expect((await app.call('POST', '/api/office/events/unpublish', { as: staff, body: { ids: [invoice] } })).status).toBe(200);
  await run();
  expect([await papers(), (await open(member, line)).status]).toEqual([{ 'Avec facture': 0, 'Sans facture': 0 }, 404]);
});

test('[SET-119] an invoice filed where only the president reads stays there; by option all readers of the list open it, and a binder that opens to them lets it through', async () => {
  const { office, building, binder, member, keys, expense, ask, open, set, run, lines } = await agency();
  const elsewhere = await office.binder('Contrats', ['president']);
  await expense({ keyId: keys.G, label: 'Contrat', event: await office.event({ binderId: elsewhere, buildingId: building, title: 'Contrat' }) });
  await run();
  const read = async () => lines((await ask(member)).body)[0];
  const papers = async () => (await read()).papers.length;
  expect(await papers()).toBe(0);
  await set({ showNarrowPapers: true });
  await run();
  const line = await read();
  expect([line.papers.length, (await open(member, line)).status]).toEqual([1, 200]);
  await set({ showNarrowPapers: false });
  await run();
  expect([await papers(), (await open(member, line)).status]).toEqual([0, 404]);
  await office.change('binders', elsewhere, { tick_member: true });
  await run();
  expect(await papers()).toBe(1);
  await office.change('binders', binder, { tick_co_owner: true });
  await run();
  expect(await papers()).toBe(0);
});

test('[CLI-276] an event meant for one person, confidential or of another building stays behind its line', async () => {
  const { office, building, member, keys, expense, ask, run, lines } = await agency();
  const other = await office.building('Ailleurs', 'syndic');
  const binder = await office.binder('Courriers', ['member', 'president']);
  const kept = { 'À un compte': { accountId: member.accountId, buildingId: building }, 'D’un autre immeuble': { buildingId: other }, Confidentiel: { buildingId: building, confidential: true, publicationOn: null } };
  for (const [label, of] of Object.entries(kept)) await expense({ keyId: keys.G, label, event: await office.event({ binderId: binder, title: label, ...of }) });
  await run();
  expect(papersOf(lines((await ask(member)).body))).toEqual({ 'À un compte': 0, 'D’un autre immeuble': 0, Confidentiel: 0 });
});

test('[CLI-276][CLI-277] a file dropped on a draft is shown behind the expense once it is posted and published, and leaves when it is taken off the entry or the binder "Factures" closes', async () => {
  const { id, office, building, binder, plain, member, president, keys, ask, open, run, lines } = await agency();
  const staff = await app.staff('accountant', id);
  const ledger = async (method: string, path: string, body?: unknown, headers = {}) => {
    const reply = await app.call(method, `/api/office/ledger${path}`, { as: staff, body, headers });
    expect([method, path, reply.status, reply.body.error?.message]).toEqual([method, path, 200, undefined]);
    return reply.body;
  };
  const books = await ledger('POST', '/entities', { buildingId: building });
  await ledger('POST', `/entities/${books.id}/fiscal-years`, { fromOn: '2026-01-01', untilOn: '2026-12-31' });
  await office.put('contractors', { code: 'F001', name: 'Net et Clair' });
  const draft = await ledger('POST', `/entities/${books.id}/drafts`, { journal: 'OD', entryOn: '2026-03-10', label: 'Ménage de mars', lines: [{ account: '611000', debitCents: 12_050, creditCents: 0, keyId: keys.G }, { account: '401000', auxiliary: 'F001', debitCents: 0, creditCents: 12_050 }] });
  const { body, headers } = multipart([{ name: 'facture.pdf', content: SMALL_PDF }]);
  await ledger('POST', `/drafts/${draft.id}/files`, body, headers);
  await run();
  expect((await ask(member)).body.years).toEqual([]);
  const entry = await ledger('POST', `/drafts/${draft.id}/posting`, { version: draft.version });
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 1, changed: 0, disappeared: 0 });
  const [line] = lines((await ask(member)).body);
  expect(line).toMatchObject({ label: 'Ménage de mars', supplier: 'Net et Clair', amountCents: 12_050, papers: [{ mime: 'application/pdf' }] });
  expect([(await open(member, line)).status, (await open(president, line)).status, (await open(plain, line)).status]).toEqual([200, 200, 404]);
  await office.change('binders', binder, { tick_member: false });
  await run();
  expect([(await open(member, line)).status, (await open(president, line)).status]).toEqual([404, 200]);
  await office.change('binders', binder, { tick_member: true });
  const { papers: [paper] } = await ledger('GET', `/entries/${entry.id}`);
  await ledger('DELETE', `/files/${paper.id}`);
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 0, changed: 1, disappeared: 0 });
  expect([lines((await ask(member)).body)[0].papers, (await open(member, line)).status]).toEqual([[], 404]);
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
});

test('[CLI-276] an event tied to the entry of an expense recorded by the syndic comes and goes with its link, and its files with its term', async () => {
  const { id, office, building, member, keys, expense, ask, run, lines } = await agency();
  const books = await office.put('ledger_entities', { kind: 'building', building_id: building });
  const line = (account: string, debitCents: bigint, creditCents: bigint) => ({ account, auxiliary: '', label: 'Ménage', debitCents, creditCents, lettering: null, letteredOn: null });
  const entry = await inAgency(app.platform.office, id, async (tx) => {
    await postEntries(tx, id, books, [{ journal: 'AC', number: 'AC1', entryOn: day('2026-03-10'), label: 'Ménage', pieceReference: null, pieceOn: null, validatedOn: day('2026-03-10'), lines: [line('611000', 1_000n, 0n), line('401000', 0n, 1_000n)] }], { name: 'move-in', id: null });
    return (await entriesByNumber(tx, books, ['AC1'])).get('AC1')!;
  });
  await expense({ keyId: keys.G, label: 'Ménage', entry });
  await run();
  const count = async () => lines((await ask(member)).body)[0].papers.length;
  expect(await count()).toBe(0);
  const event = await office.event({ buildingId: building, title: 'Facture', templateId: await office.template({ label: 'Facture', termMonths: 1 }), treatmentOn: '2026-10-24' });
  await app.db.owner.query('insert into office.ledger_entry_documents (agency_id, entry_id, event_id) values ($1, $2, $3)', [id, entry, event]);
  await run();
  expect(await count()).toBe(1);
  clock.moveTo('2026-11-25T00:30:00+01:00');
  expect(await count()).toBe(0);
  clock.moveTo('2026-11-24T10:00:00Z');
  // The syndic's own way of recording names the invoice on the expense too.
  await app.db.owner.query('update office.expenses set invoice_event_id = $2 where entry_id = $1', [entry, event]);
  await run();
  expect(await count()).toBe(1);
  expect((await app.call('DELETE', `/api/office/ledger/entries/${entry}/documents/${event}`, { as: await app.staff('accountant', id) })).status).toBe(200);
  await run();
  expect(await count()).toBe(0);
});

test('[CLI-272][SET-117] exercises that are not closed are sent; the assembly on accounts once held, its exercise leaves without anybody writing', async () => {
  const { office, building, member, keys, expense, ask, access, run } = await agency();
  await office.change('buildings', building, { fiscal_year_until: '2025-12-31', accounts_assembly_on: '2026-11-25' });
  for (const year of [2024, 2025, 2026]) await expense({ keyId: keys.G, year });
  await run();
  const years = async () => (await ask(member)).body.years.map(({ year }: { year: number }) => year);
  expect(await years()).toEqual([2026, 2025, 2024]);
  clock.moveTo('2026-11-25T00:30:00+01:00');
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 0, changed: 0, disappeared: 2 });
  // Neither in the list, nor among the exercises to choose from, nor when its year is asked for.
  expect([await years(), (await access(member)).years, (await ask(member, '&year=2025')).body.years]).toEqual([[2026], [2026], []]);
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('[EXT-077] a run writes the lines that changed, and none when nothing did; names of keys, accounts and suppliers follow', async () => {
  const { id, office, building, member, keys, expense, ask, run } = await agency();
  const contractor = await office.put('contractors', { code: 'F001', name: 'Net et Clair' });
  const one = await expense({ keyId: keys.G, contractor });
  await expense({ keyId: keys.A, account: '614' });
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 2, changed: 0, disappeared: 0 });
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  await office.change('expenses', one, { amount_cents: 1_234 });
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 0, changed: 1, disappeared: 0 });
  await office.change('contractors', contractor, { name: 'Net, Clair & Fils' });
  await office.change('allocation_keys', keys.G, { label: 'Charges communes' });
  const entity = await office.put('ledger_entities', { kind: 'building', building_id: building });
  await app.db.owner.query("insert into office.ledger_accounts (agency_id, entity_id, number, label) values ($1, $2, '614', 'Contrat ascenseur')", [id, entity]);
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 0, changed: 2, disappeared: 0 });
  const [{ buildings: [{ keys: [general, lift] }] }] = (await ask(member)).body.years;
  expect([general.label, general.accounts[0].lines[0], lift.accounts[0].label]).toEqual(['Charges communes', expect.objectContaining({ supplier: 'Net, Clair & Fils', amountCents: 1_234 }), 'Contrat ascenseur']);
  await office.remove('expenses', one);
  expect((await run()).report!.byKind.expense).toEqual({ appeared: 0, changed: 0, disappeared: 1 });
});

test('a building without any published account sends no expense, and sends them with its first', async () => {
  const { id, office, key, expense, run } = await agency();
  const quiet = await office.building('Sans compte publié', 'syndic');
  const { accountId } = await office.coOwner(quiet, { lastName: 'Discret', published: false });
  await expense({ keyId: await key(quiet, 'G', 'Charges générales', true), of: quiet });
  const sent = async () => Number((await app.db.owner.query('select count(*) from extranet.expenses where agency_id = $1 and building_id = $2', [id, quiet])).rows[0].count);
  await run();
  expect(await sent()).toBe(0);
  await office.change('accounts', accountId, { published: true });
  await run();
  expect(await sent()).toBe(1);
});
