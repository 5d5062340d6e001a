import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish } from '../../tests/support/publication.ts';
import { day } from '../kernel/day.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { openEntity, postEntries, type Entry } from '../ledger/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

let agencies = 0;
let numbers = 0;
/** A co-ownership with two lots of one owner and one of another. */
async function agency() {
  const id = await app.createAgency(`fonds-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open();
  const building = await office.building('Les Tilleuls', 'syndic');
  const garnier = await office.coOwner(building, { lastName: 'Garnier' });
  const belaid = await office.coOwner(building, { lastName: 'Belaid' });
  const second = await office.lot(building, '99');
  await office.ownership({ buildingId: building, lotId: second, partyId: garnier.partyId, accountId: garnier.accountId });
  /** Called from a lot's owner into a fund, as the books post it; `shared` has it in the analytic lines of books that came from elsewhere. */
  const call = async (lotId: Id, account: string, cents: bigint, { on = '2026-10-01', validated = true, shared = false }: { on?: string; validated?: boolean; shared?: boolean } = {}): Promise<void> => {
    const line = (number: string, amount: bigint, lot: Id | null) => ({ account: number, auxiliary: '', label: 'Appel', debitCents: amount > 0n ? amount : 0n, creditCents: amount < 0n ? -amount : 0n, lettering: null, letteredOn: null, ...(lot && !shared ? { lotId: lot } : {}) });
    const entry: Entry = {
      journal: 'OD', number: String(++numbers), entryOn: day(on), label: 'Appel', pieceReference: null, pieceOn: null, validatedOn: validated ? day(on) : null,
      lines: [line('450500', cents, null), line(account, -cents, lotId)],
    };
    await inAgency(app.platform.office, id, async (tx) => postEntries(tx, id, await openEntity(tx, id, 'building', building), [entry], { name: 'move-in', id: null }));
    if (shared) {
      await app.db.owner.query(`insert into office.ledger_analytics (agency_id, entry_id, line, account, axis, section_id, debit_cents, credit_cents, source_id)
        select $1, e.id, 1, $2, 'lot', $3, 0, $4, $5 from office.ledger_entries e where e.agency_id = $1 and e.number = $6`, [id, account, lotId, cents, newId(), String(numbers)]);
    }
  };
  const sent = async () => (await app.db.owner.query('select lot_id, account, account_label, amount_cents from extranet.lot_funds where agency_id = $1 order by account, amount_cents', [id])).rows
    .map((row) => [row.lot_id === garnier.lotId ? 'garnier' : row.lot_id === second ? 'second' : 'belaid', row.account, Number(row.amount_cents)]);
  const ask = async (person: { partyId: Id }, space = 'coOwner') => app.call('GET', `/api/extranet/works-funds?space=${space}`, { as: await app.client(person.partyId, { agencyId: id }) });
  const set = async (body: object) => app.call('PATCH', '/api/office/publication/settings', { as: await app.staff('administrator', id), body });
  return { id, office, building, garnier, belaid, second, call, sent, ask, set, run: () => publish(app.platform, app.db, id) };
}

test('[EX-16][SET-120][SET-121][SET-122][ELA-316] 432,00 in account 105 is always sent, a zero is not, 180,00 in account 102 only by option, apart', async () => {
  const { garnier, belaid, call, sent, set, run } = await agency();
  await call(garnier.lotId, '105000', 43_200n);
  await call(belaid.lotId, '105000', 10_000n);
  await call(belaid.lotId, '105000', -10_000n);
  await call(garnier.lotId, '102001', 18_000n);
  expect((await run()).report!.byKind.fund).toEqual({ appeared: 1, changed: 0, disappeared: 0 });
  expect(await sent()).toEqual([['garnier', '105000', 43_200]]);
  expect((await set({ sendDecidedWorks: true })).body.sendDecidedWorks).toBe(true);
  expect((await run()).report!.byKind).toMatchObject({ fund: { appeared: 1, changed: 0, disappeared: 0 } });
  expect(await sent()).toEqual([['garnier', '102001', 18_000], ['garnier', '105000', 43_200]]);
  await set({ sendDecidedWorks: false });
  expect((await run()).report!.byKind.fund).toEqual({ appeared: 0, changed: 0, disappeared: 1 });
});

test('[CLI-267][CLI-268][ELA-315] a co-owner reads what each of their own lots has, 0,00 for the one that has nothing, and nothing of a neighbour’s', async () => {
  const { garnier, belaid, second, call, ask, run } = await agency();
  await call(garnier.lotId, '105000', 43_200n);
  await call(belaid.lotId, '105000', 77_700n);
  await run();
  const { status, body } = await ask(garnier);
  expect([status, body.buildings.map(({ name }: any) => name)]).toEqual([200, ['Les Tilleuls']]);
  expect(body.buildings[0]).toMatchObject({ accounts: [{ account: '105000', label: 'Fonds de travaux', totalCents: 43_200 }], lots: [{ id: garnier.lotId, cents: [43_200] }, { id: second, label: 'Lot 99', cents: [0] }] });
  expect((await ask(belaid)).body.buildings[0]).toMatchObject({ accounts: [{ totalCents: 77_700 }], lots: [{ id: belaid.lotId, cents: [77_700] }] });
  expect((await ask(garnier, 'landlord')).status).toBe(404);
});

test('[CLI-267] who sold reads it no more from the day of the sale, which belongs to the buyer; nobody has to publish again that day', async () => {
  const { office, building, garnier, second, call, ask, run } = await agency();
  await call(garnier.lotId, '105000', 43_200n);
  const buyer = await office.coOwner(building, { lastName: 'Acheteur' });
  await office.change('ownerships', garnier.ownershipId, { until_on: '2026-11-25' });
  await office.ownership({ buildingId: building, lotId: garnier.lotId, partyId: buyer.partyId, accountId: buyer.accountId, from: '2026-11-25' });
  await run();
  const lots = async (person: { partyId: Id }) => (await ask(person)).body.buildings.flatMap((one: any) => one.lots.map(({ id }: { id: Id }) => id));
  expect([await lots(garnier), await lots(buyer)]).toEqual([expect.arrayContaining([garnier.lotId, second]), [buyer.lotId]]);
  clock.moveTo('2026-11-25T00:30:00+01:00');
  expect([await lots(garnier), (await lots(buyer)).toSorted()]).toEqual([[second], [garnier.lotId, buyer.lotId].toSorted()]);
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('books that came from elsewhere share the fund between lots in analytic lines: they count, once', async () => {
  const { garnier, belaid, call, sent, run } = await agency();
  await call(garnier.lotId, '105000', 43_200n, { shared: true });
  await call(belaid.lotId, '105000', 500n);
  await run();
  expect(await sent()).toEqual([['belaid', '105000', 500], ['garnier', '105000', 43_200]]);
});

test('an entry that is not validated, and one dated ahead, are not shown; the day it comes, a run brings it without anybody writing', async () => {
  const { garnier, call, sent, run } = await agency();
  await call(garnier.lotId, '105000', 100n);
  await call(garnier.lotId, '105000', 7n, { validated: false });
  await call(garnier.lotId, '105000', 50n, { on: '2026-11-25' });
  await run();
  expect(await sent()).toEqual([['garnier', '105000', 100]]);
  clock.moveTo('2026-11-25T08:00:00Z');
  expect((await run()).report!.byKind.fund).toEqual({ appeared: 0, changed: 1, disappeared: 0 });
  expect(await sent()).toEqual([['garnier', '105000', 150]]);
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('[EXT-077] a run writes the funds that moved, and none when nothing did; a building without published account sends none', async () => {
  const { id, office, building, garnier, belaid, call, sent, run } = await agency();
  await call(garnier.lotId, '105000', 100n);
  await call(belaid.lotId, '105000', 200n);
  await run();
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  await call(belaid.lotId, '105000', 1n);
  expect((await run()).report!.byKind).toEqual({ fund: { appeared: 0, changed: 1, disappeared: 0 } });
  await app.db.owner.query("insert into office.ledger_accounts (agency_id, entity_id, number, label) select $1, id, '105000', 'Fonds ALUR' from office.ledger_entities where building_id = $2 on conflict (entity_id, number, auxiliary) do update set label = excluded.label", [id, building]);
  expect((await run()).report!.byKind.fund).toEqual({ appeared: 0, changed: 2, disappeared: 0 });
  for (const { accountId } of [garnier, belaid]) await office.change('accounts', accountId, { published: false });
  await run();
  expect(await sent()).toEqual([]);
});
