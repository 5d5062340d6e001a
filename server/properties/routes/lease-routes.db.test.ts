import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { fixedClock } from '../../platform/clock.ts';
import { listen } from '../../platform/events/announce.ts';
import { leaseState } from '../rules/lease-state.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

const today = day('2026-11-24');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let place: { buildingId: string; lotIds: string[] };
const heard: [string, string][] = [];
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  manager = await app.staff('manager');
  const buildingId = (await call('POST', 'buildings', { code: 'B1', name: 'Les Érables', management: 'both' })).body.id as string;
  place = { buildingId, lotIds: [(await call('POST', 'lots', { buildingId, number: '12' })).body.id as string] };
  listen('properties.notice-recorded', async (_tx, _viewer, { leaseId }) => { heard.push(['notice', leaseId]); });
  listen('properties.departure-recorded', async (_tx, _viewer, { leaseId }) => { heard.push(['departure', leaseId]); });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: manager, body });
const party = async (lastName: string) => (await call('POST', 'parties', { kind: 'person', lastName, firstName: 'Ada' })).body.id as string;
const lease = async (more: object = {}) => (await call('POST', 'leases', { ...place, tenantPartyId: await party('Locataire'), entryOn: '2022-04-01', ...more })).body;

test('a mandate and a lease take the next number and an account of their own, and show their lots', async () => {
  const owner = await party('Bailleur');
  const mandate = (await call('POST', 'mandates', { ...place, ownerPartyId: owner, fromOn: '2022-03-01', feeBasisPoints: 650 })).body;
  expect(mandate).toMatchObject({ number: 'M0001', accountCode: 'P0001', ownerName: 'BAILLEUR Ada', lots: [{ number: '12' }], active: true, acts: ['change', 'delete'] });
  const guarantorPartyId = await party('Garant');
  const made = await lease({ mandateId: mandate.id, guarantorPartyId, rentCents: 76_500, chargesCents: 0 });
  expect(made).toMatchObject({ number: 'B0001', accountCode: 'L0001', mandateNumber: 'M0001', guarantorName: 'GARANT Ada', rentCents: 76_500, chargesCents: 0, depositCents: null, state: 'current', acts: ['change', 'delete', 'record-notice', 'record-departure'] });
  expect((await call('GET', `leases?guarantorPartyId=${guarantorPartyId}`)).body.total).toBe(1);
  expect((await call('DELETE', `mandates/${mandate.id}`)).body.error.code).toBe('mandate-used');
  const ended = await call('PATCH', `mandates/${mandate.id}`, { version: 1, untilOn: '2026-11-23' });
  expect(ended.body).toMatchObject({ active: false, version: 2 });
});

test('notice makes the lease "notice" until its last day, is told once, can be corrected and withdrawn', async () => {
  const { id } = await lease();
  const noted = await call('POST', `leases/${id}/notice`, { version: 1, receivedOn: '2026-10-04', exitOn: '2027-01-04' });
  expect(noted.body).toMatchObject({ state: 'notice', exitOn: '2027-01-04', version: 2, acts: ['change', 'delete', 'record-notice', 'withdraw-notice', 'record-departure'] });
  await call('POST', `leases/${id}/notice`, { version: 2, receivedOn: '2026-10-05', exitOn: '2027-01-05' });
  expect(heard.filter(([, leaseId]) => leaseId === id)).toEqual([['notice', id]]);
  expect((await call('GET', 'leases?state=notice')).body.rows.map((row: { id: string }) => row.id)).toContain(id);
  const withdrawn = await call('POST', `leases/${id}/notice/withdraw`, { version: 3 });
  expect(withdrawn.body).toMatchObject({ state: 'current', noticeReceivedOn: null, exitOn: null });
  expect((await call('POST', `leases/${id}/notice/withdraw`, { version: 4 })).body.error.code).toBe('no-notice');
  const { rows } = await app.db.owner.query('select act from office.audit where subject_id = $1 order by at', [id]);
  expect(rows.map((row) => row.act)).toEqual(['lease.created', 'lease.notice-recorded', 'lease.notice-corrected', 'lease.notice-withdrawn']);
});

test('a departure closes the lease on its day, is told, and can be cancelled', async () => {
  const { id } = await lease();
  expect((await call('POST', `leases/${id}/departure`, { version: 1, leftOn: '2026-11-25' })).body.error).toMatchObject({ code: 'departure-to-come', fields: { leftOn: expect.any(String) } });
  const left = await call('POST', `leases/${id}/departure`, { version: 1, leftOn: '2026-11-20' });
  expect(left.body).toMatchObject({ state: 'departed', departed: true, exitOn: '2026-11-20', acts: ['change', 'delete', 'cancel-departure'] });
  expect(heard).toContainEqual(['departure', id]);
  expect((await call('POST', `leases/${id}/notice`, { version: 2, receivedOn: '2026-10-04', exitOn: '2027-01-04' })).body.error.code).toBe('departed');
  expect((await call('POST', `leases/${id}/departure/cancel`, { version: 2 })).body).toMatchObject({ state: 'current', departed: false, exitOn: null });
});

test('notice and departure say what they will do before they do it, and leave the lease as it was', async () => {
  const { id } = await lease();
  const notice = { version: 1, receivedOn: '2026-10-04', exitOn: '2027-01-04' };
  const preview = await call('POST', `leases/${id}/notice/preview`, notice);
  expect(preview.body.follows).toEqual([expect.stringContaining('jusqu’au 04/01/2027 inclus')]);
  expect((await call('POST', `leases/${id}/departure/preview`, { version: 1, leftOn: '2026-11-20' })).body.follows).toEqual([expect.stringContaining('se termine le 20/11/2026')]);
  expect((await call('POST', `leases/${id}/departure/preview`, { version: 1, leftOn: '2026-11-25' })).body.error.code).toBe('departure-to-come');
  expect((await call('GET', `leases/${id}`)).body).toMatchObject({ version: 1, state: 'current', exitOn: null });
  expect((await call('POST', `leases/${id}/notice`, notice)).body.follows).toEqual(preview.body.follows);
});

test('[ACC-160] what the agency’s options close is said before the notice is recorded, and done only with it', async () => {
  const { id, accountId, accountCode } = await lease();
  await call('POST', 'accounts/publication', { ids: [accountId], published: true });
  const notice = { version: 1, receivedOn: '2026-10-04', exitOn: '2027-01-04' };
  const without = (await call('POST', `leases/${id}/notice/preview`, notice)).body.follows as string[];
  await app.db.owner.query("insert into office.settings (agency_id, area, values) values ($1, 'publication', '{\"closeTenantAtNotice\":true}')", [app.agencyId]);
  const preview = (await call('POST', `leases/${id}/notice/preview`, notice)).body.follows as string[];
  expect([without.length, preview.slice(1)]).toEqual([1, [expect.stringContaining(`Le compte ${accountCode} est dépublié`)]]);
  expect((await call('GET', `accounts/${accountId}`)).body.published).toBe(true);
  expect((await call('POST', `leases/${id}/notice`, notice)).body.follows).toEqual(preview);
  expect((await call('GET', `accounts/${accountId}`)).body.published).toBe(false);
  await app.db.owner.query("delete from office.settings where area = 'publication'");
});

test('two people recording a departure from the same version: one is told that the other was faster', async () => {
  const { id } = await lease();
  const both = await Promise.all([1, 2].map(() => call('POST', `leases/${id}/departure`, { version: 1, leftOn: '2026-11-20' })));
  expect(both.map((reply) => reply.status).toSorted()).toEqual([200, 409]);
  expect(heard.filter(([, leaseId]) => leaseId === id)).toHaveLength(1);
});

test('the list finds each state exactly where the rule sees it', async () => {
  const days = [null, '2026-11-23', '2026-11-24', '2026-11-25'];
  const wanted = new Map<string, string>();
  for (const noticeReceivedOn of days) {
    for (const exitOn of days) {
      for (const departed of [false, true]) {
        const { id } = await lease();
        await app.db.owner.query('update office.leases set notice_received_on = $2, exit_on = $3, departed = $4 where id = $1', [id, noticeReceivedOn, exitOn, departed]);
        wanted.set(id, leaseState({ entryOn: day('2022-04-01'), noticeReceivedOn: noticeReceivedOn ? day(noticeReceivedOn) : null, exitOn: exitOn ? day(exitOn) : null, departed }, today));
      }
    }
  }
  const found = new Map<string, string>();
  for (const state of ['current', 'notice', 'departed']) {
    const { rows } = (await call('GET', `leases?state=${state}&limit=500`)).body as { rows: { id: string; state: string }[] };
    for (const row of rows) if (wanted.has(row.id)) found.set(row.id, state === row.state ? state : `${state} shown as ${row.state}`);
  }
  expect(found).toEqual(new Map([...found.keys()].map((id) => [id, wanted.get(id)])));
  expect(found.size).toBe(wanted.size);
});
