import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { ensureFiscalYears, openEntity, postEntries, postNow, saveAnalytic, type Entry } from '../ledger/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish } from '../../tests/support/publication.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') }); });
afterAll(() => app.close());

let agencies = 0;
let entries = 0;
async function agency() {
  const id = await app.createAgency(`comptes-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open();
  const building = await office.building();
  const post = async (books: Id | null, lines: [account: string, auxiliary: string, cents: bigint][], validated = true): Promise<void> => {
    const entry: Entry = {
      journal: 'OD', number: String(++entries), entryOn: day('2026-10-01'), label: 'Appel', pieceReference: `P${entries}`, pieceOn: null, validatedOn: validated ? day('2026-10-31') : null,
      lines: lines.map(([account, auxiliary, cents]) => ({ account, auxiliary, label: `Ligne ${account}`, debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n, lettering: null, letteredOn: null })),
    };
    await inAgency(app.platform.office, id, async (tx) => postEntries(tx, id, await openEntity(tx, id, books ? 'building' : 'rental', books), [entry], { name: 'move-in', id: null }));
  };
  const shown = async (accountId: Id): Promise<string[]> => (await app.db.owner.query('select part, label, amount_cents from extranet.account_lines where account_id = $1 order by length(number), number, line', [accountId])).rows.map((row) => `${row.part} ${row.label} ${row.amount_cents}`);
  return { id, office, building, post, shown, run: () => publish(app.platform, app.db, id) };
}
const codeOf = async (accountId: Id): Promise<string> => (await app.db.owner.query('select code from office.accounts where id = $1', [accountId])).rows[0].code;

/** The program itself keeps these books. */
const program = (agencyId: Id) => ({ kind: 'system' as const, agencyId, reason: 'test' });

test('[CLI-258] an account shows the lines of its own auxiliary in the accounts of its kind, from the books of its trade', async () => {
  const { office, building, post, shown, run } = await agency();
  const elsewhere = await office.building('Les Érables');
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const [landlord, tenant] = [await office.party({ lastName: 'Vidal' }), await office.party({ lastName: 'Aubert' })];
  const [landlordAccount, tenantAccount] = [await office.account({ partyId: landlord, kind: 'landlord' }), await office.account({ partyId: tenant, kind: 'tenant' })];
  const [co, land, rent] = [await codeOf(owner.accountId), await codeOf(landlordAccount), await codeOf(tenantAccount)];
  await post(building, [['450100', co, 30_000n], ['701000', '', -30_000n]]);
  await post(building, [['512000', '', 10_000n], ['450100', co, -10_000n]]);
  await post(building, [['401000', co, 999n], ['512000', '', -999n]]);
  await post(elsewhere, [['450100', co, 5n], ['701000', '', -5n]]);
  await post(building, [['450100', 'C9999', 7n], ['701000', '', -7n]]);
  await post(building, [['450100', co, 8n], ['701000', '', -8n]], false);
  await post(null, [['411000', rent, 85_000n], ['467000', land, -85_000n]]);
  await post(null, [['512000', '', 76_500n], ['467500', rent, -76_500n]]);
  expect((await run()).report?.byKind.account).toEqual({ appeared: 3, changed: 0, disappeared: 0 });
  expect(await shown(owner.accountId)).toEqual(['current Ligne 450100 30000', 'current Ligne 450100 -10000']);
  expect(await shown(tenantAccount)).toEqual(['current Ligne 411000 85000', 'deposit Ligne 467500 -76500']);
  expect(await shown(landlordAccount)).toEqual(['current Ligne 467000 -85000']);
});

test('[CLI-258] a call leaves with the day it falls due; what was not called, and the landlord’s side of a rent, leave without', async () => {
  const { id, office, building, run } = await agency();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const [landlord, tenant] = [await office.party({ lastName: 'Vidal' }), await office.party({ lastName: 'Aubert' })];
  const [landlordAccount, tenantAccount] = [await office.account({ partyId: landlord, kind: 'landlord' }), await office.account({ partyId: tenant, kind: 'tenant' })];
  const [co, land, rent] = [await codeOf(owner.accountId), await codeOf(landlordAccount), await codeOf(tenantAccount)];
  await inAgency(app.platform.office, id, async (tx) => {
    const [syndic, rental] = [await openEntity(tx, id, 'building', building), await openEntity(tx, id, 'rental', null)];
    for (const books of [syndic, rental]) await ensureFiscalYears(tx, program(id), books, day('2026-10-01'), day('2027-01-31'));
    await postNow(tx, program(id), day('2026-11-24'), syndic, [
      { journal: 'AF', entryOn: day('2027-01-01'), label: 'Appel', source: 'syndic', sourceKey: 'call:b:budget:1', lines: [{ account: '450100', auxiliary: co, debitCents: 30_000n }, { account: '471000', creditCents: 30_000n }] },
      { journal: 'OD', entryOn: day('2026-11-02'), label: 'Frais', source: 'syndic', sourceKey: 'operation:x', lines: [{ account: '450100', auxiliary: co, debitCents: 1_200n }, { account: '471000', creditCents: 1_200n }] },
    ]);
    await postNow(tx, program(id), day('2026-11-24'), rental, [{ journal: 'QT', entryOn: day('2026-11-01'), label: 'Loyer', source: 'rents', sourceKey: 'l 2026-11', lines: [{ account: '411000', auxiliary: rent, debitCents: 85_000n }, { account: '467000', auxiliary: land, creditCents: 85_000n }] }]);
  });
  await run();
  const due = async (accountId: Id) => (await app.db.owner.query('select due_on::text as on from extranet.account_lines where account_id = $1 order by entry_on', [accountId])).rows.map(({ on }) => on);
  expect([await due(owner.accountId), await due(tenantAccount), await due(landlordAccount)]).toEqual([[null, '2027-01-01'], ['2026-11-01'], [null]]);
});

test('[EXT-077] an entry posted changes its own accounts only; an account whose lines are the same is not written again', async () => {
  const { id, office, building, post, shown, run } = await agency();
  const [one, two] = [await office.coOwner(building, { lastName: 'Un' }), await office.coOwner(building, { lastName: 'Deux' })];
  const [codeOne, codeTwo] = [await codeOf(one.accountId), await codeOf(two.accountId)];
  await post(building, [['450100', codeOne, 100n], ['450100', codeTwo, 200n], ['701000', '', -300n]]);
  await run();
  const written = async () => (await app.db.owner.query('select account_id, line, xmin::text as by from extranet.account_lines where agency_id = $1 order by 1, 2', [id])).rows;
  const before = await written();
  await post(building, [['512000', '', 100n], ['450100', codeOne, -100n]]);
  expect((await run()).report?.byKind).toEqual({ account: { appeared: 0, changed: 1, disappeared: 0 } });
  expect((await shown(one.accountId)).length).toBe(2);
  expect(await written()).toEqual(expect.arrayContaining(before));
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
});

test('[CLI-258] a paper put behind an entry ties its lines at the next run, on the accounts of that entry alone; taken off, or its account gone, the tie goes too', async () => {
  const { id, office, building, post, run } = await agency();
  const [one, two] = [await office.coOwner(building, { lastName: 'Un' }), await office.coOwner(building, { lastName: 'Deux' })];
  await post(building, [['450100', await codeOf(one.accountId), 100n], ['701000', '', -100n]]);
  await post(building, [['450100', await codeOf(two.accountId), 100n], ['701000', '', -100n]]);
  await run();
  const eventId = await office.event({ buildingId: building, publicationOn: null });
  await run();
  const { rows: [entry] } = await app.db.owner.query('select entry_id as id from extranet.account_lines where account_id = $1', [one.accountId]);
  const ties = async () => (await app.db.owner.query('select account_id, entry_id, event_id from extranet.account_papers where agency_id = $1', [id])).rows;
  const tie = () => app.db.owner.query('insert into office.ledger_entry_documents (agency_id, entry_id, event_id) values ($1, $2, $3)', [id, entry.id, eventId]);
  await tie();
  expect((await run()).report?.byKind).toMatchObject({ account: { appeared: 0, changed: 1, disappeared: 0 } });
  expect(await ties()).toEqual([{ account_id: one.accountId, entry_id: entry.id, event_id: eventId }]);
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  await app.db.owner.query('delete from office.ledger_entry_documents where entry_id = $1', [entry.id]);
  expect((await run()).report?.byKind).toMatchObject({ account: { appeared: 0, changed: 1, disappeared: 0 } });
  expect(await ties()).toEqual([]);
  await tie();
  await run();
  expect(await ties()).toHaveLength(1);
  await office.change('accounts', one.accountId, { published: false });
  await run();
  expect(await ties()).toEqual([]);
});

test('an account that is no longer published leaves with all its lines, and comes back with them', async () => {
  const { office, building, post, shown, run } = await agency();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const hidden = await office.coOwner(building, { lastName: 'Discret', published: false });
  await post(building, [['450100', await codeOf(owner.accountId), 100n], ['450100', await codeOf(hidden.accountId), 100n], ['701000', '', -200n]]);
  await run();
  expect([(await shown(owner.accountId)).length, (await shown(hidden.accountId)).length]).toEqual([1, 0]);
  await office.change('accounts', owner.accountId, { published: false });
  expect((await run()).report?.byKind.account).toEqual({ appeared: 0, changed: 0, disappeared: 1 });
  expect(await shown(owner.accountId)).toEqual([]);
  await office.change('accounts', owner.accountId, { published: true });
  await run();
  expect((await shown(owner.accountId)).length).toBe(1);
});

test('[SET-113] EX-22 tricky case 22: lines kept on an analytic account never leave the office; what remains, and every opening balance, is what will be paid', async () => {
  const { id, office, run, shown } = await agency();
  const [landlord, tenant] = [await office.party({ lastName: 'Vidal' }), await office.party({ lastName: 'Aubert' })];
  const [account, tenantAccount] = [await office.account({ partyId: landlord, kind: 'landlord' }), await office.account({ partyId: tenant, kind: 'tenant' })];
  const [code, tenantCode] = [await codeOf(account), await codeOf(tenantAccount)];
  const viewer = program(id);
  await inAgency(app.platform.office, id, async (tx) => {
    const books = await openEntity(tx, id, 'rental', null);
    await ensureFiscalYears(tx, viewer, books, day('2026-10-01'), day('2026-11-30'));
    await saveAnalytic(tx, viewer, books, { code: '47Prov', label: 'Provision conservée', payable: false });
    await saveAnalytic(tx, viewer, books, { code: 'TRAV', label: 'Travaux', payable: true });
    await postNow(tx, viewer, day('2026-11-24'), books, [
      { journal: 'BQ', entryOn: day('2026-10-05'), label: 'Loyer encaissé', source: 'test', lines: [{ account: '512000', debitCents: 83_356n }, { account: '467000', auxiliary: code, creditCents: 83_356n, analytic: 'TRAV' }] },
      { journal: 'OD', entryOn: day('2026-10-06'), label: 'Provision', source: 'test', lines: [{ account: '467000', auxiliary: code, label: 'Provision conservée', debitCents: 15_000n }, { account: '467000', auxiliary: code, label: '47Prov', creditCents: 15_000n, analytic: '47Prov' }] },
      { journal: 'BQ', entryOn: day('2026-11-02'), label: 'Loyer', source: 'test', lines: [{ account: '512000', debitCents: 91_000n }, { account: '411000', auxiliary: tenantCode, creditCents: 91_000n, analytic: '47Prov' }] },
    ]);
  });
  await run();
  expect((await shown(account)).length).toBe(3);
  const administrator = await app.staff('administrator', id);
  const set = (excludeKeptAnalytics: boolean) => app.call('PATCH', '/api/office/publication/settings', { as: administrator, body: { excludeKeptAnalytics } });
  await set(true);
  // The simulation announces it, and the next run takes the line away: one account, the landlord's.
  expect((await app.call('POST', '/api/office/publication/simulation', { as: administrator, body: {} })).body.counts.accounts).toMatchObject({ appear: 0, change: 1, disappear: 0 });
  expect((await run()).report?.byKind).toEqual({ account: { appeared: 0, changed: 1, disappeared: 0 } });
  const { rows } = await app.db.owner.query("select label, amount_cents::int as cents from extranet.account_lines where account_id = $1 order by entry_on, line", [account]);
  expect(rows).toEqual([{ label: 'Loyer encaissé', cents: -83_356 }, { label: 'Provision conservée', cents: 15_000 }]);
  // The tenant's account is no landlord's: it stays whole.
  expect((await shown(tenantAccount)).length).toBe(1);
  const holder = await app.client(landlord, { agencyId: id });
  await app.db.owner.query('update extranet.agencies set open = true, licensed = true where agency_id = $1', [id]);
  // A period that begins after the provision opens on what will be paid.
  expect((await app.call('GET', `/api/extranet/accounts/${account}/lines?from=2026-10-07`, { as: holder })).body).toMatchObject({ openingCents: -68_356, closingCents: -68_356, lines: [] });
  await set(false);
  await run();
  expect((await shown(account)).length).toBe(3);
  expect((await app.call('GET', `/api/extranet/accounts/${account}/lines`, { as: holder })).body).toMatchObject({ closingCents: -83_356, lines: [{}, { amountCents: 15_000 }, { amountCents: -15_000 }] });
});

test('lines learn from the books which of them are of the bank journal; a corrected entry or an opening that moves the bank account is not', async () => {
  const { id, office, building, run } = await agency();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const code = await codeOf(owner.accountId);
  const books = await inAgency(app.platform.office, id, async (tx) => openEntity(tx, id, 'building', building));
  await inAgency(app.platform.office, id, async (tx) => {
    await postEntries(tx, id, books, ['BQ', 'CE', 'OD', 'AN', 'AF'].map((journal, at): Entry => ({
      journal, number: `T${at}`, entryOn: day('2026-10-01'), label: journal, pieceReference: null, pieceOn: null, validatedOn: day('2026-10-31'),
      lines: [['512000', '', 100n], ['450100', code, -100n]].map(([account, auxiliary, cents]) => ({ account: account as string, auxiliary: auxiliary as string, label: journal, debitCents: cents as bigint > 0n ? 100n : 0n, creditCents: cents as bigint > 0n ? 0n : 100n, lettering: null, letteredOn: null })),
    })), { name: 'move-in', id: null });
  });
  await run();
  const { rows } = await app.db.owner.query('select journal from extranet.account_lines where account_id = $1 and treasury order by 1', [owner.accountId]);
  expect(rows.map(({ journal }) => journal)).toEqual(['BQ', 'CE']);
});
