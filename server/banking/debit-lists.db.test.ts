import { afterAll, beforeAll, expect, test } from 'vitest';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { openDebitHouse, type DebitHouse } from '../../tests/support/debit-house.ts';
import { DEBIT_IBAN } from '../../tests/support/debit-payer.ts';
import { schemaFault } from '../../tests/support/schema-fault.ts';
import { sharedDataMissing } from '../../tests/support/shared-data.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// One-off debits that the bank credits as one movement a day: a tenant owes 910.00 and signs three debits, two of which are of the same day.
const clock = fixedClock('2026-12-01T08:00:00Z');
let house: DebitHouse;
let balance = 0;

beforeAll(async () => {
  house = await openDebitHouse(clock, [['Fonds mandants', DEBIT_IBAN]]);
});
afterAll(() => house.app.close());

const mandate = async (intentId: Id) => (await house.ok('GET', 'payments/debits')).mandates.find((one: any) => one.intentId === intentId);
async function take(id: string, on: string, movements: readonly WrittenMovement[]) {
  const content = bankStatement(id, DEBIT_IBAN, balance, movements, on);
  if (!sharedDataMissing) expect(schemaFault(Buffer.from(content, 'base64'), 'camt.053.001.08')).toBeNull();
  const { statements: [imported] } = await house.ok('POST', 'bank/statements', { content });
  balance += movements.reduce((sum, { cents }) => sum + cents, 0);
  return house.ok('GET', `bank/statements/${imported.id}`);
}
let [one, two, next]: Id[] = [];
let fileId: Id;
let messageId: string;

test('[BEY-528] [CLI-266] a block of debits booked as one movement is certain by its name: each of its debits is paid, those of another day still wait', async () => {
  [one, two, next] = [await house.sign(40_000, '2026-12-10'), await house.sign(31_000, '2026-12-10'), await house.sign(20_000, '2026-12-11')];
  house.later(1);
  await house.ok('POST', 'payments/debits/files', { bankAccountId: house.payer.contractId });
  const { files: [file] } = await house.ok('GET', 'payments/debits');
  [fileId, messageId] = [file.id, file.messageId];
  const { raw } = await house.call('POST', `payments/debits/files/${fileId}/content`);
  if (!sharedDataMissing) expect(schemaFault(raw, file.version)).toBeNull();
  const [, blockId] = /<PmtInfId>(.+)<\/PmtInfId>/.exec(raw.toString())!;
  clock.moveTo('2026-12-10T18:00:00Z');
  const read = await take('S1', '2026-12-10', [{ cents: 71_000, batch: `<MsgId>${messageId}</MsgId><PmtInfId>${blockId}</PmtInfId><NbOfTxs>2</NbOfTxs>` }]);
  expect(read.rows).toMatchObject([{ step: 'list', certainty: 'certain', target: { kind: 'debitList', id: fileId }, targetWords: 'Liste de 2\u00A0prélèvements' }]);
  const posted = await house.ok('POST', `bank/statements/${read.id}/post`, {});
  expect(posted).toMatchObject({ posted: 1, statement: { rows: [{ state: 'posted' }] } });
  expect([(await mandate(one!)).state, (await mandate(two!)).state, (await mandate(next!)).state]).toEqual(['collected', 'collected', 'filed']);
  expect([await house.balanceOf('512000'), await house.balanceOf('511500')]).toEqual([71_000, -71_000]);
  expect((await house.app.call('GET', `/api/extranet/payments/${two}`, { as: house.signed })).body).toMatchObject({ state: 'PAID' });
  const again = await house.call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: read.rows[0].target }] });
  expect([again.status, await house.balanceOf('512000')]).toEqual([409, 71_000]);
});

test('what a debit brought in is not taken back from the books, nor by opening its movement again: only the bank gives it back', async () => {
  const { entryFrom, asked, reverse } = fromTheBooks(house.app, house.accountant);
  const came = await entryFrom('online-debit');
  expect(await asked(came)).toMatchObject({ allowed: false, sentence: expect.stringContaining('prélèvement que la banque a montré'), link: { to: expect.stringMatching(/^.(prelevements|releves)/) } });
  expect((await reverse(came, '2026-12-10')).body.error.code).toBe('made-elsewhere');
  const { rows: [movement] } = await house.app.db.owner.query("select id from office.bank_movements where state = 'posted'");
  expect((await house.call('POST', `bank/movements/${movement.id}/reopen`)).body.error.code).toBe('made-elsewhere');
  expect([await house.balanceOf('512000'), (await mandate(one!)).state]).toEqual([71_000, 'collected']);
});

test('[BEY-528] another amount than what is still awaited of the file settles nothing, by itself or by hand', async () => {
  clock.moveTo('2026-12-11T18:00:00Z');
  const read = await take('S2', '2026-12-11', [{ cents: 19_500, batch: `<MsgId>${messageId}</MsgId>` }]);
  expect(read.rows).toMatchObject([{ step: 'list', certainty: 'unknown', target: null, explanation: expect.stringContaining('soit 5,00\u00A0€ de moins') }]);
  const forced = await house.call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: { kind: 'debitList', id: fileId } }] });
  expect([forced.status, forced.body.error.code]).toEqual([422, 'debit-list-amount']);
  expect([(await mandate(next!)).state, await house.balanceOf('512000')]).toEqual(['filed', 71_000]);
  await house.ok('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: null }] });
});

test('[BEY-528] without a name, the amount of the only list that waits is to confirm; settled, nothing of the file is awaited any more', async () => {
  clock.moveTo('2026-12-14T18:00:00Z');
  const read = await take('S3', '2026-12-14', [{ cents: 20_000, batch: '' }]);
  expect(read.rows).toMatchObject([{ step: 'list-amount', certainty: 'proposal', target: { kind: 'debitList', id: fileId }, targetWords: 'Liste de 1\u00A0prélèvement' }]);
  const decisions = [{ movementId: read.rows[0].id, target: read.rows[0].target }];
  expect(await house.ok('POST', `bank/statements/${read.id}/post`, { decisions })).toMatchObject({ posted: 1 });
  expect((await mandate(next!)).state).toBe('collected');
  const twice = await take('S4', '2026-12-14', [{ cents: 20_000, batch: `<MsgId>${messageId}</MsgId>` }]);
  const refused = await house.call('POST', `bank/statements/${twice.id}/post`, { decisions: [{ movementId: twice.rows[0].id, target: { kind: 'debitList', id: fileId } }] });
  expect([refused.status, refused.body.error.code]).toEqual([409, 'debit-list-not-awaited']);
});

test('[BEY-528] [CLI-266] a debit of the list that comes back later finds its own payment, and leaves the others paid', async () => {
  clock.moveTo('2026-12-18T18:00:00Z');
  const read = await take('S5', '2026-12-18', [{ cents: -31_000, refs: `<EndToEndId>${(await mandate(two!)).reference}</EndToEndId>`, reversal: true, reason: 'AM04' }]);
  expect(read.rows).toMatchObject([{ step: 'end-to-end', certainty: 'certain', target: { kind: 'debit' } }]);
  await house.ok('POST', `bank/statements/${read.id}/post`, {});
  expect([(await mandate(one!)).state, (await mandate(two!)).state]).toEqual(['collected', 'returned']);
  expect((await house.app.call('GET', `/api/extranet/payments/${two}`, { as: house.signed })).body).toMatchObject({ state: 'LOST' });
});
