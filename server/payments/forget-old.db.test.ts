import { afterAll, beforeAll, expect, test } from 'vitest';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { paymentsFactory } from '../../tests/factories/payments.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { paymentsModule } from './module.ts';
import { addCall } from './repository/calls.ts';

const clock = fixedClock('2027-12-15T02:23:00Z');
let app: TestApp;
let bankAccountId: Id;
beforeAll(async () => {
  app = await openTestApp({ clock });
  bankAccountId = await paymentsFactory(app.db, app.agencyId).account();
});
afterAll(() => app.close());

const put = (at: string, agencyId = app.agencyId) => inAgency(app.platform.extranet, agencyId, (tx) => addCall(tx, agencyId, { bankAccountId, intentId: null, direction: 'in', kind: 'charge.refunded', outcome: 'done', detail: null, externalId: null }, new Date(at)));
const left = async () => (await app.db.owner.query('select at from extranet.payment_calls order by at')).rows.map(({ at }) => at.toISOString().slice(0, 10));
const told = async () => (await app.db.owner.query("select agency_id, actor_name, detail from office.audit where act = 'payment-calls.forgotten' order by at")).rows;
const night = () => paymentsModule.jobs!(app.platform)['payments:forget-old']!({}, { attempt: 1, lastAttempt: false });

test('words exchanged with providers go after thirteen months, or later where the agency says so, with their number in the audit; a second night finds nothing', async () => {
  const other = await app.createAgency('voisine');
  for (const at of ['2026-11-10T10:00:00Z', '2026-11-14T10:00:00Z', '2026-11-15T10:00:00Z', '2027-12-01T10:00:00Z']) await put(at);
  await app.db.owner.query('insert into extranet.payment_choices (agency_id, kept_months) values ($1, 24)', [other]);
  for (const at of ['2025-12-14T10:00:00Z', '2026-01-01T10:00:00Z']) await put(at, other);
  await night();
  expect(await left()).toEqual(['2026-01-01', '2026-11-15', '2027-12-01']);
  const lines = await told();
  expect(lines).toHaveLength(2);
  expect(lines).toEqual(expect.arrayContaining([{ agency_id: app.agencyId, actor_name: 'Durée de conservation', detail: { count: 2, before: '2026-11-15' } }, { agency_id: other, actor_name: 'Durée de conservation', detail: { count: 1, before: '2025-12-15' } }]));
  await night();
  expect([await left(), (await told()).length]).toEqual([['2026-01-01', '2026-11-15', '2027-12-01'], 2]);
});

test('codes of signatures go after a day', async () => {
  const identityId = await extranetFactory(app.db, app.agencyId).identity();
  for (const at of ['2027-12-14T02:00:00Z', '2027-12-14T03:00:00Z']) await app.db.owner.query("insert into extranet.mandate_codes (id, agency_id, identity_id, content_hash, code_sealed, sent_to, made_at, expires_at) values ($1, $2, $3, 'x', 'x', 'x', $4, $4)", [newId(), app.agencyId, identityId, at]);
  await night();
  expect((await app.db.owner.query('select made_at from extranet.mandate_codes')).rows.map(({ made_at }) => made_at.toISOString())).toEqual(['2027-12-14T03:00:00.000Z']);
});
