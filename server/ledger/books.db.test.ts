import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency, type Tx } from '../platform/database/connection.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type SignedInHeaders, type TestApp } from '../../tests/support/app.ts';
import type { StaffViewer } from '../platform/access/viewer.ts';
import { importFec } from './use-cases/import-fec.ts';
import { balancesOn, openEntity, postEntries } from './public.ts';
import { readOpening } from './use-cases/close-year.ts';

let app: TestApp;
let office: ReturnType<typeof officeFactory>;
let accountant: SignedInHeaders<StaffViewer>;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
});
afterAll(() => app.close());

const work = <T>(run: (tx: Tx) => Promise<T>) => inAgency(app.platform.office, app.agencyId, run);
const call = (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/ledger${path}`, { as, body });
const done = async (method: string, path: string, body?: unknown) => {
  const reply = await call(method, path, body);
  expect([method, path, reply.status, reply.body.error?.message]).toEqual([method, path, 200, undefined]);
  return reply.body;
};

/** Books of a building of their own, opened through the routes. */
async function books(calendarYear = 2026) {
  const buildingId = await office.building();
  const keyId = await office.put('allocation_keys', { building_id: buildingId, code: 'GEN', label: 'Charges générales', general: true });
  const owner = await office.coOwner(buildingId, { lastName: 'Garnier' });
  const code = (await app.db.owner.query<{ code: string }>('select code from office.accounts where id = $1', [owner.accountId])).rows[0]!.code;
  const { id } = await done('POST', '/entities', { buildingId });
  const year = await done('POST', `/entities/${id}/fiscal-years`, { fromOn: `${calendarYear}-01-01`, untilOn: `${calendarYear}-12-31` });
  const draft = (lines: object[], more: object = {}) => ({ journal: 'OD', entryOn: `${calendarYear}-03-05`, label: 'Écriture', lines: lines.map((line) => ({ debitCents: 0, creditCents: 0, ...line })), ...more });
  const post = async (lines: object[], more: object = {}): Promise<{ id: Id; number: string }> => {
    const saved = await done('POST', `/entities/${id}/drafts`, draft(lines, more));
    return done('POST', `/drafts/${saved.id}/posting`, { version: saved.version });
  };
  return { id: id as Id, buildingId, keyId, lotId: owner.lotId, code, year, draft, post };
}

interface Control { soldes_par_compte: Record<string, Record<string, Record<string, number>>> }

async function bring(entityId: Id, name: string, content: Buffer) {
  const asked = await app.app.inject({ method: 'PUT', url: `/api/office/ledger/entities/${entityId}/imports?name=${name}`, headers: { ...accountant.headers, 'content-type': 'application/octet-stream' }, payload: content });
  expect(asked.statusCode).toBe(200);
  await importFec(app.platform, app.agencyId, (asked.json() as { id: Id }).id);
  return (await done('GET', `/entities/${entityId}/imports`)).rows[0];
}

test('an accountant writes a draft, is told what it lacks, validates it, reads it, and takes it back', async () => {
  const { id, keyId, draft, post } = await books();
  const saved = await done('POST', `/entities/${id}/drafts`, draft([{ account: '611000', debitCents: 12_000 }, { account: '401000', creditCents: 10_000 }]));
  const refused = async (version: number) => (await call('POST', `/drafts/${saved.id}/posting`, { version })).body.error.message;
  expect(await refused(1)).toBe('Ligne 1\u00A0: le compte 611000 se répartit entre les lots. Choisissez une clé de répartition.');
  const change = (lines: object[]) => call('PUT', `/drafts/${saved.id}`, { version: 1, ...draft(lines) });
  expect((await change([{ account: '611000', keyId, debitCents: 12_000 }, { account: '999', creditCents: 12_000 }])).status).toBe(200);
  expect((await change([])).status).toBe(409);
  expect(await refused(2)).toBe('Ligne 2\u00A0: le compte «\u00A0999\u00A0» n’existe pas dans ce plan comptable. Choisissez-en un autre, ou ouvrez-le d’abord.');
  expect((await done('GET', `/entities/${id}/drafts`)).rows).toHaveLength(1);
  expect((await call('DELETE', `/drafts/${saved.id}`)).status).toBe(204);
  const posted = await post([{ account: '611000', keyId, debitCents: 12_000 }, { account: '401000', creditCents: 12_000 }], { label: 'Facture 12', pieceReference: 'F-12', pieceOn: '2026-03-01' });
  const entry = await done('GET', `/entries/${posted.id}`);
  expect(entry).toMatchObject({ number: 'OD000001', takingBack: { allowed: true, follows: [] }, pieceReference: 'F-12', validatedOn: '2026-11-24', lines: [{ account: '611000', accountLabel: 'Nettoyage des locaux', nature: 'current', debitCents: 12_000 }, { account: '401000' }], acts: ['reverse', 'attach'] });
  const event = await office.event({ title: 'Facture 12' });
  expect((await done('POST', `/entries/${posted.id}/documents`, { eventIds: [event] })).papers).toMatchObject([{ kind: 'event', id: event, title: 'Facture 12', partId: expect.any(String) }]);
  const back = await done('POST', `/entries/${posted.id}/reversal`, { on: '2026-03-31' });
  expect(await done('GET', `/entries/${posted.id}`)).toMatchObject({ reversedById: back.id, reversedByNumber: 'OD000002', acts: ['attach'] });
  expect((await done('GET', `/entities/${id}/entries?account=611`)).rows.map((row: { number: string }) => row.number)).toEqual(['OD000002', 'OD000001']);
});

test('trial balance by account and by key, ledger of an account, and lettering by selection', async () => {
  const { id, keyId, code, year, post } = await books();
  await post([{ account: '450100', auxiliary: code, debitCents: 10_000 }, { account: '701000', keyId, creditCents: 10_000 }], { journal: 'AF' });
  await post([{ account: '512000', debitCents: 10_000 }, { account: '450100', auxiliary: code, creditCents: 10_000 }], { journal: 'BQ', entryOn: '2026-03-20' });
  await post([{ account: '611000', keyId, debitCents: 4_000 }, { account: '401000', creditCents: 4_000 }], { journal: 'AC', entryOn: '2026-04-02' });
  const balance = await done('GET', `/fiscal-years/${year.id}/trial-balance?detail=true`);
  expect(balance.rows.find((row: { account: string }) => row.account === '450100')).toMatchObject({ auxiliary: code, label: 'Garnier Camille', debitCents: 10_000, creditCents: 10_000, closingCents: 0 });
  expect(balance.totals).toEqual({ debitCents: 24_000, creditCents: 24_000, openingCents: 0, closingCents: 0 });
  expect(balance.byKey.map(({ code: key, account, cents }: { code: string; account: string; cents: number }) => [key, account, cents])).toEqual([['GEN', '611000', 4_000], ['GEN', '701000', -10_000]]);
  expect((await done('GET', `/fiscal-years/${year.id}/trial-balance?until=2026-03-10`)).totals.debitCents).toBe(10_000);
  const ledger = () => done('GET', `/entities/${id}/general-ledger?account=450100&from=2026-01-01&until=2026-12-31`);
  const { lines } = await ledger();
  expect(lines.map(({ balanceCents }: { balanceCents: number }) => balanceCents)).toEqual([10_000, 0]);
  const refs = lines.map(({ entryId, line }: { entryId: Id; line: number }) => ({ entryId, line }));
  expect(await done('POST', `/entities/${id}/letters`, { lines: refs })).toEqual({ code: 'AA', full: true });
  expect((await ledger()).lines.map(({ lettering }: { lettering: string }) => lettering)).toEqual(['AA', 'AA']);
  expect((await done('GET', `/entities/${id}/general-ledger?account=450100&open=true&from=2026-01-01&until=2026-12-31`)).lines).toEqual([]);
  expect(await done('POST', `/entities/${id}/unletters`, { lines: [refs[0]] })).toEqual({ lines: 2 });
});

test('closing in two phases: what stands in the way is said; once approved, nothing moves, and the next exercise opens where this one stood, lines not lettered one by one', async () => {
  const { id, keyId, code, year, draft, post } = await books(2025);
  await post([{ account: '450100', auxiliary: code, debitCents: 10_000 }, { account: '701000', keyId, creditCents: 10_000 }], { journal: 'AF' });
  await post([{ account: '512000', debitCents: 6_000 }, { account: '450100', auxiliary: code, creditCents: 6_000 }], { journal: 'BQ', entryOn: '2025-03-20' });
  await post([{ account: '611000', keyId, debitCents: 8_000 }, { account: '401000', creditCents: 8_000 }], { journal: 'AC', entryOn: '2025-04-02' });
  const arrest = async (version: number, more: object = {}) => (await call('POST', `/fiscal-years/${year.id}/arrest`, { version, ...more })).body;
  const left = await done('POST', `/entities/${id}/drafts`, draft([]));
  expect((await arrest(1)).error.code).toBe('drafts-left');
  await call('DELETE', `/drafts/${left.id}`);
  expect((await arrest(1)).error.message).toBe('Charges et produits de l’exercice diffèrent de 20,00\u00A0€\u00A0: ils ne sont pas encore répartis. Passez l’écriture de régularisation d’abord.');
  await post([{ account: '701000', keyId, debitCents: 2_000 }, { account: '472000', creditCents: 2_000 }], { entryOn: '2025-12-31' });
  expect((await arrest(1)).error.code).toBe('suspense-left');
  expect((await done('POST', `/fiscal-years/${year.id}/period-closing`, { version: 1, until: '2025-06-30' })).closedUntil).toBe('2025-06-30');
  const late = await done('POST', `/entities/${id}/drafts`, draft([{ account: '512000', debitCents: 1 }, { account: '401000', creditCents: 1 }]));
  expect((await call('POST', `/drafts/${late.id}/posting`, { version: 1 })).body.error.code).toBe('period-closed');
  await call('DELETE', `/drafts/${late.id}`);
  expect(await arrest(2, { suspenseJustified: true })).toMatchObject({ state: 'arrested', closedUntil: '2025-12-31' });
  expect(await done('POST', `/fiscal-years/${year.id}/reopening`, { version: 3 })).toMatchObject({ state: 'open', closedUntil: null });
  await arrest(4, { suspenseJustified: true });
  expect(await done('POST', `/fiscal-years/${year.id}/approval`, { version: 5 })).toMatchObject({ state: 'approved' });
  expect((await call('POST', `/fiscal-years/${year.id}/reopening`, { version: 6 })).body.error.code).toBe('year-approved');
  await expect(app.db.owner.query("update office.ledger_fiscal_years set state = 'open', arrested_on = null, approved_on = null where id = $1", [year.id])).rejects.toThrow(/stays as it is/);
  const next = (await done('GET', `/entities/${id}`)).years.find(({ fromOn }: { fromOn: string }) => fromOn === '2026-01-01');
  const opening = await work((tx) => readOpening(tx, { id: next.id, entityId: id, fromOn: day('2026-01-01') }));
  expect(opening.map(({ account, auxiliary, debitCents, creditCents }) => [account, auxiliary, debitCents - creditCents])).toEqual([['401000', '', -8_000n], ['450100', code, 10_000n], ['450100', code, -6_000n], ['472000', '', -2_000n], ['512000', '', 6_000n]]);
  expect(await work((tx) => balancesOn(tx, id, day('2026-01-01')))).toContainEqual({ account: '450100', auxiliary: code, cents: 4_000n });
});

test('an exercise that runs is not arrested, and days to come are not closed: nothing could be dated of them', async () => {
  const { id, year } = await books();
  expect((await call('POST', `/fiscal-years/${year.id}/arrest`, { version: 1, resultPending: true, suspenseJustified: true })).body.error.message).toBe('L’exercice court jusqu’au 31/12/2026. Ses comptes s’arrêtent à partir du lendemain.');
  expect((await call('POST', `/fiscal-years/${year.id}/period-closing`, { version: 1, until: '2026-11-24' })).body.error.fields.closedUntil).toBe('Ces jours ne sont pas passés\u00A0: une période se clôt au plus tard la veille du 24/11/2026.');
  expect((await done('POST', `/fiscal-years/${year.id}/period-closing`, { version: 1, until: '2026-11-23' })).closedUntil).toBe('2026-11-23');
  expect((await done('GET', `/entities/${id}`)).years).toMatchObject([{ state: 'open', closedUntil: '2026-11-23' }]);
});

test('[BEY-529] the files of the agency’s export come in checked, their balances equal the control to the cent, and go out as they came; the false one is refused with its line', async () => {
  const control = JSON.parse(readFileSync('demo/agency-export/CONTROLE.json', 'utf8')) as Control;
  const { id } = await done('POST', '/entities', { buildingId: await office.building() });
  const refused = await bring(id, 'ecritures_fausses.txt', readFileSync('demo/agency-export/ecritures_fausses.txt'));
  expect(refused).toMatchObject({ state: 'refused', counts: { lines: 4, created: 0 } });
  expect(refused.findings.every(({ line, message }: { line: number; message: string }) => line > 1 && message.length > 20)).toBe(true);
  const file = readFileSync('demo/agency-export/ecritures_I01.txt');
  expect(await bring(id, 'ecritures_I01.txt', file)).toMatchObject({ state: 'imported', counts: { lines: 1910, entries: 676, errors: 0, created: 676 } });
  expect(await bring(id, 'ecritures_I01.txt', file)).toMatchObject({ state: 'imported', counts: { created: 0, skipped: 676 } });
  for (const on of ['2025-12-31', '2026-11-24']) {
    const sums = new Map<string, number>();
    for (const { account, cents } of await work((tx) => balancesOn(tx, id, day(on)))) sums.set(account, (sums.get(account) ?? 0) + Number(cents));
    expect([on, Object.fromEntries([...sums].filter(([, cents]) => cents !== 0))]).toEqual([on, Object.fromEntries(Object.entries(controlOf(control, on)).filter(([, cents]) => cents !== 0))]);
  }
  const years = (await done('GET', `/entities/${id}`)).years;
  const out = async (yearId: Id, format: string) => (await call('GET', `/fiscal-years/${yearId}/fec?format=${format}`)).raw.toString('utf8');
  const first = (await out(years[0].id, 'txt')).split('\r\n').slice(1, -1);
  const sent = file.toString('latin1').split('\r\n').slice(1, -1).filter((line) => line.split('\t')[3]!.startsWith('2025'));
  expect(first).toHaveLength(sent.length);
  const amounts = (lines: string[]) => lines.map((line) => line.split('\t')).map((cells) => [cells[2], cells[3], cells[4], cells[6], cells[11], cells[12]].join(' ')).toSorted();
  expect(amounts(first)).toEqual(amounts(sent));
  const second = (await out(years[1].id, 'txt')).split('\r\n').slice(1, -1).map((line) => line.split('\t'));
  expect(second[0]!.slice(0, 4)).toEqual(['AN', 'À nouveaux', 'AN000000', '20260101']);
  const sum = (at: number) => second.reduce((total, cells) => total + BigInt(cells[at]!.replace(',', '')), 0n);
  expect(sum(11)).toBe(sum(12));
  await hledgerAgrees(await out(years[0].id, 'hledger') + await out(years[1].id, 'hledger').then((text) => text.replace(/^2026-01-01 \* \(AN000000\)[\s\S]*?\n\n/, '')), id);
});

function controlOf(control: Control, on: string): Record<string, number> {
  return Object.fromEntries(Object.entries(control.soldes_par_compte.I01!).map(([account, days]) => [account, days[on]!]));
}

/** Another program, which knows nothing of ours, adds the entries up again. */
async function hledgerAgrees(journal: string, entityId: Id): Promise<void> {
  const printed = execFileSync('hledger', ['-f', '-', 'balance', '--flat', '--no-total', '-O', 'csv'], { input: journal, encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' } });
  const theirs = new Map(printed.trim().split('\n').slice(1).map((line) => /^"(.+)","(.+) EUR"$/.exec(line)!).map(([, account, amount]) => [account!, Math.round(Number(amount) * 100)]));
  const ours = (await work((tx) => balancesOn(tx, entityId, day('2026-12-31')))).filter(({ cents }) => cents !== 0n).map(({ account, auxiliary, cents }) => [auxiliary === '' ? account : `${account}:${auxiliary}`, Number(cents)] as const);
  expect(Object.fromEntries(theirs)).toEqual(Object.fromEntries(ours));
}

test('[EX-30][BEY-529] tricky 23 an export with account 12, 47Prov or 450-1 is refused before it begins, and names it; 120 and 4501 pass', async () => {
  const exportWith = async (account: string) => {
    const buildingId = await office.building();
    const entityId = await work((tx) => openEntity(tx, app.agencyId, 'building', buildingId));
    await work((tx) => postEntries(tx, app.agencyId, entityId, [{
      journal: 'OD', number: '1', entryOn: day('2026-02-01'), label: 'Reprise', pieceReference: null, pieceOn: null, validatedOn: null,
      lines: [{ account, auxiliary: '', label: 'Reprise', debitCents: 5n, creditCents: 0n, lettering: null, letteredOn: null }, { account: '512000', auxiliary: '', label: 'Reprise', debitCents: 0n, creditCents: 5n, lettering: null, letteredOn: null }],
    }], { name: 'move-in', id: null }));
    const year = (await done('GET', `/entities/${entityId}`)).years[0];
    return call('GET', `/fiscal-years/${year.id}/fec?format=txt`);
  };
  for (const account of ['120', '4501']) expect([account, (await exportWith(account)).status]).toEqual([account, 200]);
  for (const account of ['12', '47Prov', '450-1']) {
    const refused = await exportWith(account);
    expect([account, refused.status, refused.body.error?.message.includes(`«\u00A0${account}\u00A0»`)]).toEqual([account, 409, true]);
  }
});

test('who only reads the books changes nothing in them; who does not close, does not close; another agency finds nothing', async () => {
  const { id, year, draft } = await books();
  const reader = await app.staff('reader');
  expect((await call('GET', `/entities/${id}`, undefined, reader)).body.acts).toEqual([]);
  for (const [method, path, body] of [['POST', `/entities/${id}/drafts`, draft([])], ['POST', `/entities/${id}/accounts`, { number: '512100', label: 'X' }], ['POST', `/fiscal-years/${year.id}/arrest`, { version: 1 }]] as const) {
    expect([path, (await call(method, path, body, reader)).status]).toEqual([path, 403]);
  }
  expect((await call('POST', `/fiscal-years/${year.id}/arrest`, { version: 1 }, await app.staff('manager'))).status).toBe(403);
  const stranger = await app.staff('administrator', await app.createAgency('ailleurs'));
  for (const path of [`/entities/${id}`, `/entities/${id}/entries`, `/fiscal-years/${year.id}/trial-balance`, `/fiscal-years/${year.id}/fec?format=txt`]) expect([path, (await call('GET', path, undefined, stranger)).status]).toEqual([path, 404]);
});
