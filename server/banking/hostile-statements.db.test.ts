import { afterAll, beforeAll, expect, test } from 'vitest';
import { bankStatement } from '../../tests/support/bank-statement.ts';
import { openDebitHouse, type DebitHouse } from '../../tests/support/debit-house.ts';
import { DEBIT_IBAN } from '../../tests/support/debit-payer.ts';
import { fixedClock } from '../platform/clock.ts';

// An accountant in a hurry, and somebody who writes requests by hand: two accounts of rental management, a tenant who signed two debits on the first.
const OTHER_IBAN = 'FR1420041010050500013M02606';
const clock = fixedClock('2026-12-01T08:00:00Z');
let house: DebitHouse;

beforeAll(async () => {
  house = await openDebitHouse(clock, [['Fonds mandants', DEBIT_IBAN], ['Second compte', OTHER_IBAN]]);
});
afterAll(() => house.app.close());

const mandates = async () => (await house.call('GET', 'payments/debits')).body.mandates;
const importOf = (content: string) => house.call('POST', 'bank/statements', { content });

test('a debit is settled by the statement of the account it is collected on, and by no other, whatever the browser sends', async () => {
  await house.sign(40_000);
  await house.sign(31_000);
  house.later(1);
  expect((await house.call('POST', 'payments/debits/files', { bankAccountId: house.payer.contractId })).status).toBe(200);
  clock.moveTo('2026-12-10T18:00:00Z');
  const [one] = await mandates();
  const { id } = (await importOf(bankStatement('A1', OTHER_IBAN, 0, [{ cents: one.cents }], '2026-12-10'))).body.statements[0];
  const [row] = (await house.call('GET', `bank/statements/${id}`)).body.rows;
  for (const target of [{ kind: 'debit', id: one.id }, { kind: 'debits', id: one.id, partIds: [one.id] }]) {
    const forced = await house.call('POST', `bank/statements/${id}/post`, { decisions: [{ movementId: row.id, target }] });
    expect([forced.status, forced.body.error?.code]).toEqual([422, 'debit-other-account']);
  }
  expect((await mandates()).map(({ state }: any) => state)).toEqual(['filed', 'filed']);
  expect(await house.balanceOf('512000')).toBe(0);
});

test('the same file sent twice at once is one statement: nobody meets a fault, and no movement is there twice', async () => {
  const content = bankStatement('A2', OTHER_IBAN, 0, [{ cents: 100, note: 'Intérêts' }], '2026-12-10');
  const answers = await Promise.all([importOf(content), importOf(content), importOf(content)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers.map(({ body }) => body.statements[0].added).toSorted()).toEqual([0, 0, 1]);
});

test('a bank that writes the return above the debit it takes back: both are posted, in the order in which money moves', async () => {
  const [, two] = await mandates();
  const refs = `<EndToEndId>${two.reference}</EndToEndId>`;
  const { id } = (await importOf(bankStatement('B1', DEBIT_IBAN, 0, [{ cents: -two.cents, refs, reversal: true, reason: 'AM04' }, { cents: two.cents, refs }], '2026-12-10'))).body.statements[0];
  expect((await house.call('POST', `bank/statements/${id}/post`, {})).body).toMatchObject({ posted: 2 });
  expect((await mandates()).find((row: any) => row.id === two.id)).toMatchObject({ state: 'returned', collectedOn: '2026-12-10', returnedOn: '2026-12-10' });
  expect(await house.balanceOf('512000')).toBe(0);
});

test('one movement of many that is refused says which one it is; none of the others is posted', async () => {
  const [one] = (await mandates()).filter(({ state }: any) => state === 'filed');
  const movement = { cents: one.cents, refs: `<EndToEndId>${one.reference}</EndToEndId>`, name: 'Éloïse Martin' };
  const [first, second] = [(await importOf(bankStatement('B2', DEBIT_IBAN, 0, [movement], '2026-12-11'))).body.statements[0], (await importOf(bankStatement('B3', DEBIT_IBAN, one.cents, [{ cents: 777, note: 'Intérêts' }, movement], '2026-12-12'))).body.statements[0]];
  const { rows } = (await house.call('GET', `bank/statements/${second.id}`)).body;
  expect((await house.call('POST', `bank/statements/${first.id}/post`, {})).body).toMatchObject({ posted: 1 });
  const refused = await house.call('POST', `bank/statements/${second.id}/post`, { decisions: rows.map(({ id, target }: any) => ({ movementId: id, target })) });
  expect([refused.body.error.code, refused.body.error.message]).toEqual(['debit-spent', expect.stringMatching(/^Mouvement du 12\/12\/2026 de \d+,00\u00A0€ \(Éloïse Martin/)]);
  expect([await house.balanceOf('512000'), (await house.call('GET', `bank/statements/${second.id}`)).body.rows.map(({ state }: any) => state)]).toEqual([one.cents, ['waiting', 'waiting']]);
});
