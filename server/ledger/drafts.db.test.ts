import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type SignedInHeaders, type TestApp } from '../../tests/support/app.ts';
import { emptyLine, sentLines, typedOf } from '../../web/office/ledger/draft-lines.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import type { StaffViewer } from '../platform/access/viewer.ts';

let app: TestApp;
let office: ReturnType<typeof officeFactory>;
let accountant: SignedInHeaders<StaffViewer>;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown) => app.call(method, `/api/office/ledger${path}`, { as: accountant, body });
const done = async (method: string, path: string, body?: unknown) => {
  const reply = await call(method, path, body);
  expect([method, path, reply.status, reply.body.error?.message]).toEqual([method, path, 200, undefined]);
  return reply.body;
};

async function books() {
  const buildingId = await office.building();
  const keyId = await office.put('allocation_keys', { building_id: buildingId, code: 'GEN', label: 'Charges générales', general: true });
  const { lotId } = await office.coOwner(buildingId, { lastName: 'Garnier' });
  const { id } = await done('POST', '/entities', { buildingId });
  await done('POST', `/entities/${id}/fiscal-years`, { fromOn: '2026-01-01', untilOn: '2026-12-31' });
  await done('PUT', `/entities/${id}/analytics/TOIT`, { label: 'Toiture', payable: false });
  return { id: id as Id, keyId, lotId };
}
const head = { journal: 'OD', entryOn: '2026-03-05', label: 'Écriture' };

test('a draft saved by the screen, opened again and saved again keeps key, nature, lot and analytic account of each line, and they are posted', async () => {
  const { id, keyId, lotId } = await books();
  const typed = [
    { ...emptyLine(), account: { id: '615000', label: '615000' }, debit: '120,50', keyId, nature: 'exceptional' as const, lot: { id: lotId, label: 'Lot 1' }, analytic: 'TOIT' },
    { ...emptyLine(), account: { id: '512000', label: '512000' }, credit: '120,50', label: 'Virement' },
  ];
  const saved = await done('POST', `/entities/${id}/drafts`, { ...head, lines: sentLines(typed) });
  const again = await done('PUT', `/drafts/${saved.id}`, { version: saved.version, ...head, lines: sentLines(typedOf(saved.lines)) });
  expect(sentLines(typedOf(again.lines))).toEqual(sentLines(typed));
  const { id: entryId } = await done('POST', `/drafts/${saved.id}/posting`, { version: again.version });
  const { lines } = await done('GET', `/entries/${entryId}`);
  // Nothing was said of the second line: current operations, paid out, no key.
  expect(lines).toMatchObject([
    { account: '615000', keyId, keyName: 'GEN, Charges générales', lotId, nature: 'exceptional', analytic: 'TOIT', debitCents: 12_050, payable: false }, { account: '512000', label: 'Virement', keyId: null, lotId: null, analytic: null, payable: true },
  ]);
});

test('what was not said follows from the account of the day it is posted: the nature from the account, whether it is paid out from the analytic account', async () => {
  const { id, keyId } = await books();
  const saved = await done('POST', `/entities/${id}/drafts`, { ...head, lines: [{ account: '611000', debitCents: 100, creditCents: 0, keyId, analytic: 'TOIT' }, { account: '512000', debitCents: 0, creditCents: 100 }] });
  expect(saved.lines[0]).toMatchObject({ nature: null, payable: null });
  const [first, second] = sentLines(typedOf(saved.lines));
  const changed = await done('PUT', `/drafts/${saved.id}`, { version: saved.version, ...head, lines: [{ ...first, account: '671000' }, second] });
  const { id: entryId } = await done('POST', `/drafts/${saved.id}/posting`, { version: changed.version });
  expect((await done('GET', `/entries/${entryId}`)).lines[0]).toMatchObject({ account: '671000', nature: 'exceptional', payable: false });
});

test('works that proposed a draft stay on its lines when it is changed; nobody names others', async () => {
  const { id, keyId } = await books();
  const [works, forged] = [newId(), newId()];
  const lines = [{ account: '671000', debitCents: 100, creditCents: 0, keyId, operationId: works }, { account: '512000', debitCents: 0, creditCents: 100 }];
  const typed = await done('POST', `/entities/${id}/drafts`, { ...head, lines });
  expect(typed.lines[0].operationId).toBeNull();
  await app.db.owner.query('update office.ledger_draft_lines set operation_id = $2 where draft_id = $1 and line = 1', [typed.id, works]);
  const kept = await done('PUT', `/drafts/${typed.id}`, { version: typed.version, ...head, lines: sentLines(typedOf((await done('GET', `/drafts/${typed.id}`)).lines)) });
  expect(kept.lines[0].operationId).toBe(works);
  const refused = await done('PUT', `/drafts/${typed.id}`, { version: kept.version, ...head, lines: [{ ...lines[0], operationId: forged }, lines[1]] });
  expect(refused.lines[0].operationId).toBeNull();
});
