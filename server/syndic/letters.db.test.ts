import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { writeLettersOf } from './use-cases/letter-runs.ts';

// Three co-owners of a building who were called twice in 2026; the third paid. On 20 April they are reminded, on 10 May given formal notice.
const clock = fixedClock('2026-01-02T09:00:00Z');
let app: TestApp;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let building: Id;
const owners: { accountId: Id; lotId: Id }[] = [];

beforeAll(async () => {
  app = await openTestApp({ clock });
  const office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
  building = await office.building('Les Érables', 'syndic');
  const key = await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  for (const lastName of ['Un', 'Deux', 'Trois']) {
    const owner = await office.coOwner(building, { lastName });
    owners.push(owner);
    await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, 100)', [app.agencyId, key, owner.lotId]);
  }
  const { id } = await ok('POST', 'budgets', { buildingId: building, fromOn: '2026-01-01' });
  await ok('PUT', `budgets/${id}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: key, account: '611000', cents: 120_000 }] });
  await ok('POST', `budgets/${id}/vote`, { version: 2, votedOn: '2025-11-20' });
  for (const rank of [1, 2]) await ok('POST', `budgets/${id}/calls/budget/${rank}`);
  clock.moveTo('2026-04-20T09:00:00Z');
  await ok('POST', `accounts/${owners[2]!.accountId}/receipts`, { on: '2026-04-20', cents: 20_000, label: 'Virement', chosen: [] });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/syndic/${path}`, { as, body });
const ok = async (method: string, path: string, body?: unknown) => {
  const reply = await call(method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
};
const balance = async (account: string): Promise<number> => inAgency(app.platform.office, app.agencyId, async (tx) => Number((await sql<{ cents: bigint }>`select coalesce(sum(debit_cents - credit_cents), 0)::bigint as cents from office.ledger_lines where account = ${account}`.execute(tx)).rows[0]!.cents));
const letters = async (title: string) => (await app.db.owner.query("select e.id, e.account_id as account, e.body::text as text, e.body_file_hash is not null as pdf from office.events e where e.title = $1 order by e.chrono", [title])).rows;
const run = (id: Id, lastTry = false) => writeLettersOf(app.platform, app.agencyId, id, lastTry);

test('what is late enough waits to be written to, whoever paid not', async () => {
  const { reminders, notices, settings } = await ok('GET', `buildings/${building}/letters`);
  expect(reminders.map(({ name, sums, cents }: { name: string; sums: number; cents: number }) => [name, sums, cents])).toEqual([['UN Camille', 2, 20_000], ['DEUX Camille', 2, 20_000]]);
  expect([notices, settings]).toEqual([[], { reminderAfterDays: 15, noticeAfterDays: 15, noticeFeeCents: 0 }]);
});

test('a run writes each reminder once, as a letter kept on the co-owner’s account; one run at a time, and run again it writes nothing', async () => {
  const asked = await ok('POST', `buildings/${building}/letters`, { kind: 'reminder' });
  expect(asked).toMatchObject({ total: 2, done: 0, written: 0, ended: false });
  expect((await call('POST', `buildings/${building}/letters`, { kind: 'reminder' })).body.error.code).toBe('letters-at-work');
  await run(asked.id);
  await run(asked.id);
  expect(await ok('GET', `letter-runs/${asked.id}`)).toMatchObject({ total: 2, done: 2, written: 2, leftOut: [], ended: true });
  const written = await letters('Relance');
  expect(written.map(({ account, pdf }) => [account, pdf])).toEqual([[owners[0]!.accountId, true], [owners[1]!.accountId, true]]);
  expect(written[0]!.text).toContain('Appel de provisions 2/4 du 01/04/2026');
  const situation = await ok('GET', `accounts/${owners[0]!.accountId}/situation`);
  expect(situation).toMatchObject({ state: 'reminded', costsToDebtor: false, steps: [{ kind: 'reminder', cents: 20_000, eventId: written[0]!.id, feeCents: 0 }] });
  expect((await call('POST', `buildings/${building}/letters`, { kind: 'reminder' })).body.error.code).toBe('nothing-to-ask');
});

test('a run that fails goes on where it stood; somebody who paid meanwhile is left out with the reason', async () => {
  clock.moveTo('2026-05-10T09:00:00Z');
  expect((await ok('PUT', 'recovery', { reminderAfterDays: 15, noticeAfterDays: 20, noticeFeeCents: 4_800 })).noticeFeeCents).toBe(4_800);
  const asked = await ok('POST', `buildings/${building}/letters`, { kind: 'notice' });
  await ok('POST', `accounts/${owners[1]!.accountId}/receipts`, { on: '2026-05-10', cents: 20_000, label: 'Virement', chosen: [] });
  // The printer fails at the first letter: nothing is half there, and the next try finds everything still to do.
  const { renderLetter } = app.platform.renderer;
  app.platform.renderer.renderLetter = () => Promise.reject(new Error('out of paper'));
  await expect(run(asked.id)).rejects.toThrow('out of paper');
  app.platform.renderer.renderLetter = renderLetter;
  expect([await letters('Mise en demeure de payer'), await balance('714000')]).toEqual([[], 0]);
  await run(asked.id);
  expect(await ok('GET', `letter-runs/${asked.id}`)).toMatchObject({ done: 2, written: 1, ended: true, leftOut: [{ name: 'DEUX Camille', why: expect.stringContaining('tout est payé') }] });
});

test('a formal notice claims each provision by itself and charges its costs to the debtor alone', async () => {
  const [letter] = await letters('Mise en demeure de payer');
  for (const said of ['Appel de provisions 1/4', 'Appel de provisions 2/4', 'Provisions du budget prévisionnel', 'art.\u00A019-2', 'relance du 20/04/2026', '48,00']) expect(letter!.text).toContain(said);
  expect(await balance('714000')).toBe(-4_800);
  const situation = await ok('GET', `accounts/${owners[0]!.accountId}/situation`);
  expect(situation).toMatchObject({ state: 'formalNotice', costsToDebtor: true, dueCents: 24_800 });
  expect(situation.items.filter(({ kind }: { kind: string }) => kind === 'costs')).toMatchObject([{ label: 'Frais de mise en demeure', cents: 4_800 }]);
  expect(situation.steps.at(-1)).toMatchObject({ kind: 'notice', cents: 20_000, feeCents: 4_800, eventId: letter!.id });
  // The decree’s statement has no place for them: the notary reads them beside it.
  const { lots: [lot] } = await ok('GET', `buildings/${building}/dated-statement?lotIds=${owners[0]!.lotId}&on=2026-05-10`);
  expect([lot.dueBySeller, lot.beside]).toEqual([20_000, { costs: 4_800, credit: 0 }]);
});

test('two people who write the same notice at once write it once', async () => {
  const account = `accounts/${owners[0]!.accountId}`;
  const { items } = await ok('GET', `${account}/situation`);
  const ids = items.filter(({ kind }: { kind: string }) => kind === 'costs').map(({ id }: { id: string }) => id);
  expect((await call('POST', `${account}/letters`, { kind: 'notice', debtIds: ids })).body.error.code).toBe('notice-refused');
  clock.moveTo('2026-05-11T09:00:00Z');
  const debtIds = items.filter(({ kind }: { kind: string }) => kind === 'budget').map(({ id }: { id: string }) => id);
  const replies = await Promise.all([1, 2].map(() => call('POST', `${account}/letters`, { kind: 'notice', debtIds })));
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await balance('714000')).toBe(-9_600);
});

test('the costs of a notice taken back from the books are owed no more; its letter stays as it left', async () => {
  const { entryFrom, asked, reverse } = fromTheBooks(app, accountant);
  const account = owners[0]!.accountId;
  const before = await ok('GET', `accounts/${account}/situation`);
  const entry = await entryFrom('syndic', 'notice-fee:');
  expect(await asked(entry)).toMatchObject({ allowed: true, follows: [expect.stringContaining('ne sont plus dus par le copropriétaire')] });
  expect((await reverse(entry, '2026-05-11')).status).toBe(200);
  const after = await ok('GET', `accounts/${account}/situation`);
  expect([await balance('714000'), after.dueCents]).toEqual([-4_800, before.dueCents - 4_800]);
  expect(after.steps.map(({ kind, feeCents }: { kind: string; feeCents: number }) => [kind, feeCents])).toEqual([...before.steps.slice(0, -1).map(({ kind, feeCents }: { kind: string; feeCents: number }) => [kind, feeCents]), ['notice', 0]]);
  expect((await letters('Mise en demeure de payer')).length).toBe(2);
});

test('without the right nothing is written, and another agency finds nothing of ours', async () => {
  const reader = await app.staff('reader');
  expect((await call('POST', `buildings/${building}/letters`, { kind: 'reminder' }, reader)).status).toBe(403);
  const stranger = await app.staff('accountant', await app.createAgency('ailleurs'));
  expect((await call('GET', `buildings/${building}/letters`, undefined, stranger)).status).toBe(404);
  expect((await call('POST', `accounts/${owners[0]!.accountId}/letters`, { kind: 'reminder', debtIds: [] }, stranger)).status).toBe(404);
});
