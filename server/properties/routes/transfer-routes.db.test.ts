import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen, type News } from '../../platform/events/announce.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
const heard: News['properties.transfer-recorded'][] = [];
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  listen('properties.transfer-recorded', async (_tx, _viewer, news) => {
    heard.push(news);
    return ['Le compte du vendeur sera dépublié.'];
  });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: manager, body });
const party = async (lastName: string) => (await call('POST', 'parties', { kind: 'person', lastName, firstName: 'Ada' })).body.id as string;
const own = (lotId: string, partyId: string, fromOn: string, more: object = {}) => call('POST', 'ownerships', { lotId, partyId, fromOn, ...more });
const timeline = async (lotId: string) => ((await call('GET', `ownerships?lotId=${lotId}&sort=fromOn`)).body.rows as Record<string, unknown>[]).map((row) => [row.partyName, `${String(row.shareNumerator)}/${String(row.shareDenominator)}`, row.fromOn, row.untilOn]);

let codes = 0;
async function house(lots: string[]): Promise<{ buildingId: string; lotIds: string[] }> {
  const buildingId = (await call('POST', 'buildings', { code: `V${++codes}`, name: `Résidence V${codes}`, management: 'syndic' })).body.id as string;
  const lotIds: string[] = [];
  for (const number of lots) lotIds.push((await call('POST', 'lots', { buildingId, number })).body.id as string);
  return { buildingId, lotIds };
}

test('a first owner gets one account in the building, whatever the number of lots', async () => {
  const { lotIds } = await house(['1', '2']);
  const owner = await party('Un');
  const [first, second] = [await own(lotIds[0]!, owner, '2020-01-01'), await own(lotIds[1]!, owner, '2020-01-01')];
  expect(first.body.accountCode).toMatch(/^C\d+0001$/);
  expect(second.body.accountId).toBe(first.body.accountId);
});

test('owners beyond the whole are refused from the day they would be, joint owners within it are not', async () => {
  const { lotIds: [lotId] } = await house(['1']);
  const [one, two] = [await party('Deux'), await party('Trois')];
  await own(lotId!, one, '2020-01-01', { shareDenominator: 2 });
  expect((await own(lotId!, two, '2021-01-01', { shareDenominator: 2 })).status).toBe(200);
  const third = await own(lotId!, await party('Quatre'), '2022-03-04', { shareDenominator: 10 });
  expect([third.status, third.body.error.message]).toEqual([409, expect.stringContaining('Au 04/03/2022')]);
});

test('a sale ends the seller on its day, starts the buyer on it with the same part, opens the buyer’s account and is told', async () => {
  const { buildingId, lotIds } = await house(['13', '47', '50']);
  const [seller, buyer] = [await party('Vendeur'), await party('Acheteur')];
  const first = await own(lotIds[0]!, seller, '2018-02-04', { shareDenominator: 2 });
  await own(lotIds[0]!, await party('Soeur'), '2018-02-04', { shareDenominator: 2 });
  for (const lotId of lotIds.slice(1)) await own(lotId, seller, '2018-02-04');
  const sale = await call('POST', 'transfers', { buildingId, sellerPartyId: seller, buyerPartyId: buyer, soldOn: '2026-03-10', lotIds: lotIds.slice(0, 2), notary: 'Me Roche', priceCents: 21_500_000 });
  expect(sale.body).toMatchObject({ sellerName: 'VENDEUR Ada', buyerName: 'ACHETEUR Ada', lots: [{ number: '13' }, { number: '47' }], priceCents: 21_500_000, recordedByName: 'Claire Essai', notices: [] });
  expect(await timeline(lotIds[1]!)).toEqual([['VENDEUR Ada', '1/1', '2018-02-04', '2026-03-10'], ['ACHETEUR Ada', '1/1', '2026-03-10', null]]);
  expect(await timeline(lotIds[0]!)).toContainEqual(['ACHETEUR Ada', '1/2', '2026-03-10', null]);
  expect((await call('GET', `ownerships?lotId=${lotIds[1]!}&current=false`)).body.rows).toMatchObject([{ partyName: 'VENDEUR Ada' }]);
  expect((await call('GET', `ownerships?lotId=${lotIds[1]!}&current=true`)).body.rows).toMatchObject([{ partyName: 'ACHETEUR Ada' }]);
  expect(await timeline(lotIds[2]!)).toEqual([['VENDEUR Ada', '1/1', '2018-02-04', null]]);
  expect((await call('GET', `accounts/${sale.body.buyerAccountId}`)).body).toMatchObject({ kind: 'coOwner', partyName: 'ACHETEUR Ada', buildingId, published: false });
  expect(heard.at(-1)).toEqual({ buildingId, sellerPartyId: seller, buyerPartyId: buyer, sellerAccountIds: [first.body.accountId], soldOn: '2026-03-10' });
  expect((await call('GET', `transfers?partyId=${buyer}`)).body).toMatchObject({ total: 1, rows: [{ id: sale.body.id, soldOn: '2026-03-10' }] });
});

test('a sale can be looked at before it is recorded: the same answers as the sale, refusals included, and nothing written', async () => {
  const { buildingId, lotIds } = await house(['1', '2']);
  const [seller, buyer] = [await party('Avant'), await party('Apres')];
  for (const lotId of lotIds) await own(lotId, seller, '2018-02-04');
  const sale = { buildingId, sellerPartyId: seller, buyerPartyId: buyer, soldOn: '2026-03-10', lotIds: [lotIds[0]!] };
  const preview = await call('POST', 'transfers/preview', sale);
  expect(preview.body).toEqual({ notices: [], follows: [expect.stringMatching(/^APRES Ada possède le lot 1 à partir du 10\/03\/2026, sur un nouveau compte/), expect.stringContaining('AVANT Ada garde le lot 2'), expect.stringContaining('n’est pas publié'), 'Le compte du vendeur sera dépublié.'] });
  expect(await timeline(lotIds[0]!)).toEqual([['AVANT Ada', '1/1', '2018-02-04', null]]);
  expect((await call('GET', `accounts?partyId=${buyer}`)).body.total).toBe(0);
  expect((await app.db.owner.query("select 1 from office.audit where act = 'transfer.recorded' and detail->>'buildingId' = $1", [buildingId])).rowCount).toBe(0);
  expect((await call('POST', 'transfers/preview', { ...sale, buyerPartyId: seller })).body.error.code).toBe('sold-to-oneself');
  expect((await call('POST', 'transfers', sale)).body).toMatchObject(preview.body);
});

test('a refused sale writes nothing: not the owner that day, already sold, lot of another building, oneself', async () => {
  const { buildingId, lotIds } = await house(['1']);
  const other = await house(['9']);
  const [seller, buyer] = [await party('Cinq'), await party('Six')];
  await own(lotIds[0]!, seller, '2018-02-04');
  const sell = (over: object) => call('POST', 'transfers', { buildingId, sellerPartyId: seller, buyerPartyId: buyer, soldOn: '2026-03-10', lotIds, ...over });
  const before = heard.length;
  expect((await sell({ soldOn: '2018-02-03' })).body.error).toMatchObject({ code: 'not-the-owner', message: expect.stringContaining('03/02/2018') });
  expect((await sell({ lotIds: [...lotIds, ...other.lotIds] })).body.error.code).toBe('lot-elsewhere');
  expect((await sell({ buyerPartyId: seller })).body.error.code).toBe('sold-to-oneself');
  expect((await sell({ lotIds: [] })).body.error.code).toBe('no-lot');
  expect(heard).toHaveLength(before);
  expect((await sell({})).status).toBe(200);
  expect((await sell({ soldOn: '2026-03-01' })).body.error.code).toBe('ends-already');
  expect(await timeline(lotIds[0]!)).toHaveLength(2);
});

test('of two sales of one lot recorded at the same instant, one is kept and the other refused', async () => {
  const { buildingId, lotIds } = await house(['1']);
  const [seller, one, two] = [await party('Sept'), await party('Huit'), await party('Neuf')];
  await own(lotIds[0]!, seller, '2018-02-04');
  const sales = await Promise.all([one, two].map((buyerPartyId) => call('POST', 'transfers', { buildingId, sellerPartyId: seller, buyerPartyId, soldOn: '2026-03-10', lotIds })));
  expect(sales.map((sale) => sale.status).toSorted()).toEqual([200, 422]);
  expect(await timeline(lotIds[0]!)).toHaveLength(2);
});

test('a sale says what it leaves behind: the seller’s council seat, mandate, and the lease that goes on', async () => {
  const { buildingId, lotIds } = await house(['1']);
  const [seller, buyer, tenant] = [await party('Dix'), await party('Onze'), await party('Douze')];
  await own(lotIds[0]!, seller, '2018-02-04');
  await call('POST', 'council-seats', { buildingId, partyId: seller, office: 'member', fromOn: '2024-05-15' });
  const mandate = (await call('POST', 'mandates', { ownerPartyId: seller, buildingId, fromOn: '2022-03-01', lotIds })).body;
  const lease = (await call('POST', 'leases', { buildingId, tenantPartyId: tenant, entryOn: '2022-04-01', lotIds, mandateId: mandate.id })).body;
  const { notices } = (await call('POST', 'transfers', { buildingId, sellerPartyId: seller, buyerPartyId: buyer, soldOn: '2026-03-10', lotIds })).body;
  expect(notices).toEqual([expect.stringContaining('conseil syndical'), expect.stringContaining(mandate.number), expect.stringContaining(lease.number)]);
});

test('a second president in the same days is refused with the name of the first, even when both are entered at once', async () => {
  const { buildingId } = await house([]);
  const [one, two] = [await party('Treize'), await party('Quatorze')];
  const preside = (partyId: string, fromOn: string, untilOn: string | null = null) => call('POST', 'council-seats', { buildingId, partyId, office: 'president', fromOn, untilOn });
  const first = await preside(one, '2024-05-15');
  const refused = await preside(two, '2026-05-12');
  expect([refused.status, refused.body.error.message]).toEqual([409, expect.stringContaining('TREIZE Ada préside ce conseil depuis le 15/05/2024')]);
  await call('PATCH', `council-seats/${first.body.id}`, { version: 1, untilOn: '2026-05-11' });
  expect((await Promise.all([preside(two, '2026-05-12'), preside(await party('Quinze'), '2026-05-12')])).map((reply) => reply.status).toSorted()).toEqual([200, 409]);
  expect((await call('GET', `council-seats?buildingId=${buildingId}&on=2026-05-11`)).body.rows).toMatchObject([{ partyName: 'TREIZE Ada' }]);
  expect((await call('GET', `council-seats?buildingId=${buildingId}&current=false`)).body.rows).toMatchObject([{ partyName: 'TREIZE Ada' }]);
  expect((await call('GET', `council-seats?buildingId=${buildingId}&current=true`)).body.total).toBe(1);
});
