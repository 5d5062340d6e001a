import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { schemaFault } from '../../tests/support/schema-fault.ts';
import { fixedClock } from '../platform/clock.ts';

// An indivision of three heirs, one of whom has given no IBAN; and a stranger who may be paid and must see nothing.
const CLIENTS = 'FR7630006000011234567890189';
const IBANS = { ANNE: 'FR1420041010050500013M02606', BASILE: 'DE89370400440532013000', CLARA: 'BE68539007547034', TIERS: 'FR7630006000011234567890189' };
const clock = fixedClock('2026-01-31T08:00:00Z');
let app: TestApp;
let paul: Awaited<ReturnType<TestApp['staff']>>;
let sophie: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;
let accountId: string;
let leaseId: string;
let bankAccountId: string;
const people: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  [paul, sophie] = [await app.staff('accountant'), await app.staff('accountant')];
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Comptes rendus de gérance', ['landlord'], { trade: 'rental', personal: true });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  for (const name of ['ANNE', 'BASILE', 'CLARA', 'TIERS']) people[name] = await office.party({ lastName: name });
  for (const name of ['ANNE', 'BASILE', 'TIERS'] as const) await iban(name, IBANS[name]);
  const owner = await office.party({ kind: 'jointOwnership', lastName: 'Indivision LEROY', firstName: null, members: [[people.ANNE!, 'commonAgent'], [people.BASILE!, 'jointOwner'], [people.CLARA!, 'jointOwner']] });
  accountId = await office.account({ partyId: owner, kind: 'landlord', buildingId });
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId: owner, accountId });
  const tenant = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2024-01-01', rent_cents: 94_000, charges_cents: 6_000 });
  bankAccountId = (await good('POST', 'bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: CLIENTS, bic: null, transferVersion: 'pain.001.001.09' })).id;
  await good('POST', 'calls', { month: '2026-01-01' });
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-01-05', cents: 100_000, label: 'Virement' });
});
afterAll(() => app.close());

const iban = (name: string, value: string | null) => app.db.owner.query('update office.parties set iban = $2 where id = $1', [people[name], value]);
const call = (method: string, path: string, body?: object, as = paul) => app.call(method, path.startsWith('publication/') ? `/api/office/${path}` : `/api/office/rental/${path}`, { as, body });
async function good(method: string, path: string, body?: object, as = paul) {
  const reply = await call(method, path, body, as);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const thirds = (names: readonly string[], denominator = 3) => names.map((name) => ({ partyId: people[name]!, numerator: 1, denominator }));
const share = async (rows: object[]) => call('PUT', `mandates/${mandateId}/beneficiaries`, { version: (await good('GET', `mandates/${mandateId}/beneficiaries`)).version, rows });
const proposal = async () => (await good('GET', 'payouts/proposals')).rows[0];

test('without beneficiaries the owner alone is paid, and the members of the owner are proposed', async () => {
  expect(await good('GET', `mandates/${mandateId}/beneficiaries`)).toMatchObject({ rows: [], members: [{ name: expect.stringContaining('ANNE'), quality: 'commonAgent' }, { quality: 'jointOwner' }, { quality: 'jointOwner' }] });
  expect(await proposal()).toMatchObject({ outcome: 'skip', code: 'iban-invalid', explanation: expect.stringContaining('Indivision LEROY') });
});

test('shares that are no whole, somebody twice or somebody unknown are refused, and nothing of them is kept', async () => {
  expect((await share(thirds(['ANNE', 'BASILE']))).body.error).toMatchObject({ code: 'shares-not-whole', fields: { rows: expect.stringContaining('il manque 1/3') } });
  expect((await share(thirds(['ANNE', 'ANNE'], 2))).body.error).toMatchObject({ code: 'beneficiary-twice', message: expect.stringContaining('ANNE') });
  expect((await share([{ partyId: accountId, numerator: 1, denominator: 1 }])).status).toBe(422);
  expect((await good('GET', `mandates/${mandateId}/beneficiaries`)).rows).toEqual([]);
});

test('one of three without a valid IBAN: nobody of the mandate is paid, and the reason says whose it is', async () => {
  expect((await share(thirds(['ANNE', 'BASILE', 'CLARA']))).status).toBe(200);
  expect(await proposal()).toMatchObject({ outcome: 'skip', code: 'iban-invalid', explanation: expect.stringContaining('CLARA'), parts: [] });
  await iban('CLARA', 'BE68539007547035');
  expect(await proposal()).toMatchObject({ code: 'iban-invalid', explanation: expect.stringContaining('CLARA') });
  expect((await call('POST', 'payouts', { bankAccountId, executeOn: '2026-01-31' })).body.error.code).toBe('nothing-to-pay');
  expect((await good('GET', 'payouts')).rows).toEqual([]);
  await iban('CLARA', IBANS.CLARA);
});

test('a payout is shared to the cent, each to their own account, in a file that the bank’s schema takes', async () => {
  expect(await proposal()).toMatchObject({ outcome: 'pay', payableCents: 100_000, parts: [{ cents: 33_334 }, { cents: 33_333 }, { cents: 33_333 }] });
  const { id } = await good('POST', 'payouts', { bankAccountId, executeOn: '2026-01-31' });
  const list = await good('GET', `payouts/${id}`);
  expect(list).toMatchObject({ totalCents: 100_000, count: 3 });
  expect(list.payouts.map((one: { iban: string; cents: number; numerator: number; denominator: number }) => [one.iban, one.cents, `${one.numerator}/${one.denominator}`])).toEqual([[IBANS.ANNE, 33_334, '1/3'], [IBANS.BASILE, 33_333, '1/3'], [IBANS.CLARA, 33_333, '1/3']]);
  expect(new Set(list.payouts.map(({ reference }: { reference: string }) => reference)).size).toBe(3);
  await good('POST', `payouts/${id}/approve`, { version: 1 }, sophie);
  const { raw } = await call('POST', `payouts/${id}/file`);
  expect(schemaFault(raw, 'pain.001.001.09')).toBeNull();
  expect(raw.toString()).toContain('<NbOfTxs>3</NbOfTxs>');
  expect(raw.toString()).toContain('<CtrlSum>1000.00</CtrlSum>');
  await good('POST', `payouts/${id}/execute`, { version: 3, on: '2026-01-31' });
});

test('the owner’s statement says who was paid what and by which list, which leads back to it, on screen and on paper', async () => {
  clock.moveTo('2026-02-01T08:00:00Z');
  const period = 'fromOn=2026-01-01&untilOn=2026-01-31';
  const read = await good('GET', `mandates/${mandateId}/statement?${period}`);
  expect(read).toMatchObject({ payoutsCents: 100_000, closingCents: 0, shares: [{ name: expect.stringContaining('ANNE'), shares: '1/3', cents: 33_334 }, { cents: 33_333 }, { cents: 33_333 }] });
  expect(read.movements.filter(({ kind }: { kind: string }) => kind === 'payout').map(({ label }: { label: string }) => label)).toEqual(expect.arrayContaining([expect.stringContaining('Virement à CLARA')]));
  const { rows: [list] } = await good('GET', 'payouts');
  expect(read.movements.filter(({ kind }: { kind: string }) => kind === 'payout').map(({ listId }: { listId: string }) => listId)).toEqual([list.id, list.id, list.id]);
  expect((await good('GET', `payouts/${list.id}`)).payouts[0].mandateId).toBe(mandateId);
  expect(await good('POST', 'owner-statements', { fromOn: '2026-01-01', untilOn: '2026-01-31' })).toMatchObject({ made: 1 });
  const print = await app.call('GET', '/api/office/rental/owner-statements/print?month=2026-01-01', { as: paul });
  const { text } = await extractText(new Uint8Array(print.raw), { mergePages: true });
  expect(text).toMatch(/Reversé à[\s\S]*BASILE[\s\S]*1\/3[\s\S]*333,33/);
});

test('being paid opens nothing: the heirs read the statement and the account as members of the owner, a stranger who is paid reads neither', async () => {
  expect((await share([...thirds(['ANNE', 'BASILE'], 4), { partyId: people.TIERS!, numerator: 1, denominator: 2 }])).status).toBe(200);
  const { rows: [event] } = await app.db.owner.query("select id from office.events where title like 'Compte rendu de gérance%'");
  const manager = await app.staff('manager');
  const seeing = (await good('GET', `publication/events/${event.id}/readers`, undefined, manager)).seeing.flatMap(({ people: own }: { people: { name: string }[] }) => own);
  const reading = (await good('GET', `publication/accounts/${accountId}/readers`, undefined, manager)).people;
  for (const readers of [seeing, reading]) expect(readers.map(({ name }: { name: string }) => name.split(' ')[0]).toSorted()).toEqual(['ANNE', 'BASILE', 'CLARA']);
});

test('a change prepared on an older reading is refused, and who changed it is said', async () => {
  const { version } = await good('GET', `mandates/${mandateId}/beneficiaries`);
  await share([]);
  expect((await call('PUT', `mandates/${mandateId}/beneficiaries`, { version, rows: thirds(['ANNE', 'BASILE', 'CLARA']) })).body.error.code).toBe('stale');
  expect((await good('GET', `mandates/${mandateId}/beneficiaries`)).rows).toEqual([]);
});
