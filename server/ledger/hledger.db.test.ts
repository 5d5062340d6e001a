import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillBooks } from '../../tests/factories/large-books.ts';
import { openTestApp, type SignedInHeaders, type TestApp } from '../../tests/support/app.ts';
import type { StaffViewer } from '../platform/access/viewer.ts';
import { inAgency } from '../platform/database/connection.ts';
import { balancesOn, fiscalYears } from './public.ts';
import { exportBooks } from './use-cases/export-fec.ts';

const ENTRIES = 200_000;

let app: TestApp;
let accountant: SignedInHeaders<StaffViewer>;
beforeAll(async () => {
  app = await openTestApp();
  accountant = await app.staff('accountant');
});
afterAll(() => app.close());

/** Another program, which knows nothing of ours, adds 200 000 entries up again. */
test('hledger reads the journal of an exercise of 200 000 entries and finds the balances of each account and third party', async () => {
  const { viewer } = accountant;
  const { entityId, entries, until } = await fillBooks(app.platform.office, viewer, { entries: ENTRIES, months: 12 }, () => undefined);
  expect(entries).toBeGreaterThanOrEqual(ENTRIES);
  const [year] = await inAgency(app.platform.office, app.agencyId, (tx) => fiscalYears(tx, entityId));
  const { stream } = await exportBooks(app.platform, viewer, year!.id, 'hledger');
  const hledger = spawn('hledger', ['-f', '-', 'balance', '--flat', '--no-total', '-O', 'csv'], { env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }, stdio: ['pipe', 'pipe', 'inherit'] });
  const [printed] = await Promise.all([text(hledger.stdout), pipeline(stream, hledger.stdin)]);
  const theirs = printed.trim().split('\n').slice(1).map((line) => /^"(.+)","(.+) EUR"$/.exec(line)!).map(([, account, amount]) => [account!, BigInt(amount!.replace('.', ''))]);
  const ours = await inAgency(app.platform.office, app.agencyId, (tx) => balancesOn(tx, entityId, until));
  expect(ours.length).toBeGreaterThan(10_000);
  expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours.filter(({ cents }) => cents !== 0n).map(({ account, auxiliary, cents }) => [auxiliary === '' ? account : `${account}:${auxiliary}`, cents])));
}, 240_000);
