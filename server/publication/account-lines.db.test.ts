import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { openEntity, postEntries, type Entry } from '../ledger/public.ts';
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
  const shown = async (accountId: Id): Promise<string[]> => (await app.db.owner.query('select part, label, amount_cents from extranet.account_lines where account_id = $1 order by number::int, line', [accountId])).rows.map((row) => `${row.part} ${row.label} ${row.amount_cents}`);
  return { id, office, building, post, shown, run: () => publish(app.platform, app.db, id) };
}
const codeOf = async (accountId: Id): Promise<string> => (await app.db.owner.query('select code from office.accounts where id = $1', [accountId])).rows[0].code;

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
