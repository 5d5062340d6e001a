import { afterAll, beforeAll, expect, test } from 'vitest';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { openDebitHouse, type DebitHouse } from '../../tests/support/debit-house.ts';
import { DEBIT_IBAN } from '../../tests/support/debit-payer.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// One-off debits that the bank takes back several at a time: a tenant owes 910.00 and signs debits of several days.
const clock = fixedClock('2026-12-01T08:00:00Z');
let house: DebitHouse;
let balance = 0;

beforeAll(async () => {
  house = await openDebitHouse(clock, [['Fonds mandants', DEBIT_IBAN]]);
});
afterAll(() => house.app.close());

const mandate = async (intentId: Id) => (await house.ok('GET', 'payments/debits')).mandates.find((one: any) => one.intentId === intentId);
const states = async (ids: readonly Id[]) => Promise.all(ids.map(async (id) => (await mandate(id)).state));
const told = async (id: Id) => (await house.app.db.owner.query("select count(*)::int as acts from extranet.acts where kind = 'payment-told' and payload->>'intentId' = $1 and payload->>'fact' = 'dispute-lost'", [id])).rows[0].acts;
async function take(id: string, on: string, movements: readonly WrittenMovement[]) {
  const { statements: [imported] } = await house.ok('POST', 'bank/statements', { content: bankStatement(id, DEBIT_IBAN, balance, movements, on) });
  balance += movements.reduce((sum, { cents }) => sum + cents, 0);
  return house.ok('GET', `bank/statements/${imported.id}`);
}
/** Signs debits of one day, hands them to the bank and has them all collected. Answers them with the name of their block. */
async function collected(amounts: readonly number[], on: string, number: string): Promise<{ ids: Id[]; blockId: string }> {
  const ids: Id[] = [];
  for (const amount of amounts) ids.push(await house.sign(amount, on));
  house.later(1);
  const { id } = await house.ok('POST', 'payments/debits/files', { bankAccountId: house.payer.contractId });
  const { raw } = await house.call('POST', `payments/debits/files/${id}/content`);
  const [, blockId] = /<PmtInfId>(.+)<\/PmtInfId>/.exec(raw.toString())!;
  clock.moveTo(`${on}T18:00:00Z`);
  const read = await take(number, on, [{ cents: amounts.reduce((sum, one) => sum + one, 0), batch: `<PmtInfId>${blockId}</PmtInfId>` }]);
  await house.ok('POST', `bank/statements/${read.id}/post`, {});
  expect(await states(ids)).toEqual(ids.map(() => 'collected'));
  return { ids, blockId: blockId! };
}
let first: Awaited<ReturnType<typeof collected>>;

test('[BEY-528] [CLI-266] a list that comes back whole in one movement with its fees: each debit is lost once, its payer told, the fee apart; asked again, nothing more', async () => {
  first = await collected([30_000, 20_000], '2026-12-10', 'S1');
  const before = [await house.balanceOf('512000'), await house.balanceOf('511500')];
  clock.moveTo('2026-12-12T18:00:00Z');
  const details = first.ids.map(async (id) => `<TxDtls><Refs><EndToEndId>${(await mandate(id)).reference}</EndToEndId></Refs><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>`);
  const read = await take('S2', '2026-12-12', [{ cents: -50_000, details: (await Promise.all(details)).join('') }, { cents: -1_500, note: 'FRAIS REJETS PRLV' }]);
  expect(read.rows).toMatchObject([{ certainty: 'certain', target: { kind: 'debits', partIds: [expect.any(String), expect.any(String)] }, targetWords: '2\u00A0prélèvements revenus' }, { certainty: 'unknown', target: null }]);
  const decisions = [{ movementId: read.rows[0].id, target: read.rows[0].target }];
  const [one, other] = await Promise.all([house.call('POST', `bank/statements/${read.id}/post`, {}), house.call('POST', `bank/statements/${read.id}/post`, { decisions })]);
  // Whoever comes second finds nothing left to post, or is told so.
  expect([one, other].filter(({ status, body }) => status === 200 && body.posted === 1)).toHaveLength(1);
  expect(await states(first.ids)).toEqual(['returned', 'returned']);
  expect((await mandate(first.ids[0]!)).returnReason).toBe('AM04, provision insuffisante');
  expect([await house.balanceOf('512000') - before[0]!, await house.balanceOf('511500') - before[1]!]).toEqual([-50_000, 50_000]);
  for (const id of first.ids) {
    expect((await house.app.call('GET', `/api/extranet/payments/${id}`, { as: house.signed })).body).toMatchObject({ state: 'LOST' });
    expect(await told(id)).toBe(1);
  }
  expect((await house.call('POST', `bank/statements/${read.id}/post`, { decisions })).status).toBe(409);
  expect(await house.balanceOf('512000') - before[0]!).toBe(-50_000);
});

test('[BEY-528] a part of a list in one sum is proposed when one choice alone makes it; confirmed, these debits are lost and the others stay paid', async () => {
  const { ids, blockId } = await collected([25_000, 15_000, 7_000], '2026-12-15', 'S3');
  clock.moveTo('2026-12-17T18:00:00Z');
  const read = await take('S4', '2026-12-17', [{ cents: -22_000, batch: `<PmtInfId>${blockId}</PmtInfId>`, reversal: true }]);
  expect(read.rows).toMatchObject([{ step: 'list-return', certainty: 'proposal', target: { kind: 'debits' } }]);
  expect(await house.ok('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 0 });
  expect(await house.ok('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: read.rows[0].target }] })).toMatchObject({ posted: 1 });
  expect(await states(ids)).toEqual(['collected', 'returned', 'returned']);
});

test('[BEY-528] debits of equal amounts are not told apart: somebody chooses them, another sum is refused with both amounts, and what is posted is what was chosen', async () => {
  const { ids, blockId } = await collected([10_000, 10_001, 10_001], '2026-12-22', 'S5');
  clock.moveTo('2026-12-23T18:00:00Z');
  const read = await take('S6', '2026-12-23', [{ cents: -20_001, batch: `<PmtInfId>${blockId}</PmtInfId>`, reversal: true }]);
  expect(read.rows).toMatchObject([{ certainty: 'unknown', target: null, explanation: expect.stringContaining('Choisissez les opérations revenues') }]);
  const movementId = read.rows[0].id;
  const { rows } = await house.ok('GET', `bank/movements/${movementId}/parts`);
  const partOf = async (id: Id) => { const { reference } = await mandate(id); return rows.find((row: any) => row.reference === reference).id; };
  const [a, b, c] = [await partOf(ids[0]!), await partOf(ids[1]!), await partOf(ids[2]!)];
  const post = (partIds: string[]) => house.call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId, target: { kind: 'debits', id: partIds[0], partIds } }] });
  const wrong = await post([b, c]);
  expect([wrong.status, wrong.body.error.code, wrong.body.error.message]).toEqual([422, 'several-amount', expect.stringContaining('200,02\u00A0€')]);
  // The same one twice is that one once.
  expect((await post([a, a])).status).toBe(422);
  expect(await states(ids)).toEqual(['collected', 'collected', 'collected']);
  expect((await post([c, a])).status).toBe(200);
  expect(await states(ids)).toEqual(['returned', 'collected', 'returned']);
  expect((await house.ok('GET', `bank/movements/${movementId}/parts`)).rows).toEqual([]);
});
