import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { balanceOf, gap } from '../../../tests/support/postings.ts';
import { contrary, credit, debit } from './entries.ts';
import { linesOf, prepaidPart, reversalOf, type Operation } from './operations.ts';
import { sumCents } from './words.ts';
import { closeWorks, finishWorks } from './works-closing.ts';
import type { LotProvision } from './works-provisions.ts';

/** « 450100 A D 600,00 » for each line. */
const shown = (lines: readonly Posting[]) => lines.map(({ account, auxiliary, debitCents, creditCents }) => [account, auxiliary, debitCents > 0n ? `D ${debitCents}` : `C ${creditCents}`].filter(Boolean).join(' '));

test('EX-1 a charge belongs to the exercise in which the service was received', () => {
  const accrual = { kind: 'not-invoiced', account: '602000', keyId: 'G', cents: 30_000n } as const;
  const before = linesOf(accrual);
  expect(shown(before)).toEqual(['602000 D 30000', '408000 C 30000']);
  const after = [...reversalOf(accrual), ...linesOf({ kind: 'invoice', supplier: 'F1', lines: [{ account: '602000', keyId: 'G', cents: 31_240n }] })];
  expect([balanceOf(before, '602'), balanceOf(after, '602'), balanceOf([...before, ...after], '408'), balanceOf(after, '401', 'F1')]).toEqual([30_000n, 1_240n, 0n, -31_240n]);
});

test('EX-1 nine months of an insurance paid in advance wait for the next exercise', () => {
  const prepaid = { kind: 'prepaid', account: '616000', keyId: 'G', cents: prepaidPart(120_000n, { total: 12, after: 9 }) } as const;
  expect(shown(linesOf(prepaid))).toEqual(['486000 D 90000', '616000 C 90000']);
  expect(gap([...linesOf(prepaid), ...reversalOf(prepaid)])).toBe(0n);
});

const call = linesOf({ kind: 'call', call: 'works', shares: [{ accountCode: 'A', lotId: '1', keyId: 'G', cents: 60_000n }, { accountCode: 'B', lotId: '2', keyId: 'G', cents: 40_000n }] });
/** Of each 10 cents called, 6 are of lot 1 and 4 of lot 2. */
const held = (cents: bigint, used = 0n): LotProvision[] => [{ lotId: '1', left: cents * 6n / 10n, used: used * 6n / 10n }, { lotId: '2', left: cents - cents * 6n / 10n, used: used - used * 6n / 10n }];
const works = (cents: bigint, calledLeft: bigint) => linesOf({ kind: 'works-invoice', supplier: 'F1', account: '671000', operation: '102000', provisions: held(calledLeft), done: 0n, keyId: 'G', cents });

test('EX-2 works called and begun: what was called becomes income as works are done', () => {
  const all = [...call, ...works(35_000n, 100_000n)];
  expect(shown(all)).toEqual(['450200 A D 60000', '450200 B D 40000', '102000 C 60000', '102000 C 40000', '671000 D 35000', '401000 F1 C 35000', '102000 D 21000', '102000 D 14000', '702000 C 35000']);
  expect(['102', '671', '702', '401'].map((account) => balanceOf(all, account))).toEqual([-65_000n, 35_000n, -35_000n, -35_000n]);
});

test('EX-37 a loan: cash flows only, no account 16', () => {
  const all = [
    ...linesOf({ kind: 'loan-received', cents: 1_000_000n }),
    ...linesOf({ kind: 'call', call: 'loan', shares: [{ accountCode: 'A', lotId: '1', cents: 69_000n }, { accountCode: 'B', lotId: '2', cents: 46_000n }] }),
    ...linesOf({ kind: 'receipt', accountCode: 'A', parts: [{ due: ACCOUNTS.loansDue, cents: 69_000n }] }), ...linesOf({ kind: 'receipt', accountCode: 'B', parts: [{ due: ACCOUNTS.loansDue, cents: 46_000n }] }),
    ...linesOf({ kind: 'annuity-paid', cents: 115_000n }),
  ];
  expect(['712', '704', '661', '4504', '16'].map((account) => balanceOf(all, account))).toEqual([-1_000_000n, -115_000n, 115_000n, 0n, 0n]);
});

test('EX-38 an advance is used up to what it holds, never beyond', () => {
  const used = (cents: bigint) => shown(linesOf({ kind: 'advance-used', advance: 'treasuryAdvance', held: held(80_000n), cents }));
  expect(used(100_000n)).toEqual(['103100 D 48000', '103100 D 32000', '703000 C 80000']);
  expect(used(50_000n)).toEqual(['103100 D 30000', '103100 D 20000', '703000 C 50000']);
});

test('the table of entries: each event debits and credits the accounts of the decree', () => {
  const table: [Operation, string[]][] = [
    [{ kind: 'call', call: 'budget', shares: [{ accountCode: 'A', lotId: '1', keyId: 'G', cents: 5n }] }, ['450100 A D 5', '701000 C 5']],
    [{ kind: 'receipt', accountCode: 'A', parts: [{ due: '450100', cents: 3n }, { due: '450500', cents: 2n }] }, ['512000 D 5', '450100 A C 3', '450500 A C 2']],
    [{ kind: 'call', call: 'worksFund', shares: [{ accountCode: 'A', lotId: '1', cents: 5n }, { accountCode: 'A', lotId: '2', cents: 4n }] }, ['450500 A D 5', '450500 A D 4', '105000 C 5', '105000 C 4']],
    [{ kind: 'fund-assigned', lots: [{ lotId: '1', cents: 5n }] }, ['105000 D 5', '705000 C 5']],
    [{ kind: 'call', call: 'advance', shares: [{ accountCode: 'A', lotId: '1', cents: 5n }] }, ['450300 A D 5', '103100 C 5']],
    [{ kind: 'call', call: 'advance', against: '103300', shares: [{ accountCode: 'A', lotId: '1', cents: 5n }] }, ['450300 A D 5', '103300 C 5']],
    [{ kind: 'advance-refunded', accountCode: 'A', lotId: '1', cents: 5n }, ['103100 D 5', '450300 A C 5']],
    [{ kind: 'subsidy-notified', from: 'stateSubsidy', cents: 5n }, ['441000 D 5', '131000 C 5']],
    [{ kind: 'subsidy-notified', from: 'localSubsidy', cents: 5n }, ['443000 D 5', '131000 C 5']],
    [{ kind: 'subsidy-earned', keyId: 'G', cents: 5n }, ['131000 D 5', '711000 C 5']],
    [{ kind: 'supplier-advance', supplier: 'F', cents: 5n }, ['409000 F D 5', '512000 C 5']],
    [{ kind: 'supplier-paid', supplier: 'F', cents: 5n }, ['401000 F D 5', '512000 C 5']],
    [{ kind: 'charge-debited', account: '662000', keyId: 'G', cents: 5n, waiting: false }, ['662000 D 5', '512000 C 5']],
    [{ kind: 'charge-debited', account: '662000', keyId: 'G', cents: 5n, waiting: true }, ['662000 D 5', '471000 C 5']],
    [{ kind: 'doubtful', accountCode: 'A', from: '450100', cents: 5n }, ['459000 A D 5', '450100 A C 5']],
    [{ kind: 'written-down', who: 'ownersWriteDown', cents: 5n }, ['680000 D 5', '491000 C 5']],
    [{ kind: 'written-down', who: 'othersWriteDown', cents: 5n }, ['680000 D 5', '492000 C 5']],
    [{ kind: 'write-down-released', who: 'ownersWriteDown', cents: 5n }, ['491000 D 5', '780000 C 5']],
  ];
  for (const [operation, lines] of table) expect(shown(linesOf(operation))).toEqual(lines);
});

test('a works fund called lot by lot stands in the account lot by lot', () => {
  const lines = linesOf({ kind: 'call', call: 'worksFund', shares: [{ accountCode: 'A', lotId: '1', cents: 5n }, { accountCode: 'B', lotId: '1', cents: 4n }] });
  expect(lines.filter(({ account }) => account === '105000').map(({ lotId, creditCents }) => [lotId, creditCents])).toEqual([['1', 9n]]);
});

test('every event balances, whatever its amounts, and its contrary takes it back', () => {
  const cents = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n });
  const share = fc.record({ accountCode: fc.constantFrom('A', 'B'), lotId: fc.constantFrom('1', '2', '3'), keyId: fc.constantFrom('G', 'H'), cents });
  const event: fc.Arbitrary<Operation> = fc.oneof(
    fc.record({ kind: fc.constant('call' as const), call: fc.constantFrom('budget', 'works', 'worksFund', 'advance', 'loan'), shares: fc.array(share) }),
    fc.record({ kind: fc.constant('receipt' as const), accountCode: fc.constant('A'), parts: fc.array(fc.record({ due: fc.constantFrom('450100', '450200'), cents })) }),
    fc.record({ kind: fc.constant('invoice' as const), supplier: fc.constant('F'), lines: fc.array(fc.record({ account: fc.constantFrom('611000', '615000'), keyId: fc.constant('G'), cents })) }),
    fc.record({ kind: fc.constant('works-invoice' as const), supplier: fc.constant('F'), account: fc.constant('671000'), operation: fc.constant('102001'), provisions: fc.array(fc.record({ lotId: fc.constantFrom('1', '2', undefined), left: cents, used: cents })), done: cents, keyId: fc.constant('G'), cents }),
    fc.record({ kind: fc.constant('fund-assigned' as const), lots: fc.array(fc.record({ lotId: fc.constant('1'), cents })) }),
    fc.record({ kind: fc.constant('advance-used' as const), advance: fc.constant('otherAdvance' as const), held: fc.array(fc.record({ lotId: fc.constantFrom('1', '2', undefined), left: cents, used: cents })), cents }),
    fc.record({ kind: fc.constantFrom('loan-received' as const, 'annuity-paid' as const), cents }),
  );
  fc.assert(fc.property(event, (operation) => {
    const lines = linesOf(operation);
    expect(gap(lines)).toBe(0n);
    for (const { account } of lines) expect(balanceOf([...lines, ...contrary(lines)], account)).toBe(0n);
    expect(lines.every(({ debitCents, creditCents }) => (debitCents > 0n) !== (creditCents > 0n))).toBe(true);
  }));
});

const begun = { provisionAccount: '102000', chargeAccount: '671000', keyId: 'G', called: 100_000n, earned: 35_000n, otherIncome: [], done: 35_000n, provisions: held(65_000n, 35_000n) };

test('EX-9 works that go on: what was called less what was done waits in account 12 over the closing', () => {
  const { entries, reversals, stillDue } = closeWorks(begun, 'all-to-12');
  expect(entries.map(shown)).toEqual([['102000 D 39000', '102000 D 26000', '702000 C 65000'], ['702000 D 100000', '120000 C 100000'], ['120000 D 35000', '671000 C 35000']]);
  expect([balanceOf(entries.flat(), '120'), stillDue]).toEqual([-65_000n, 65_000n]);
  const through = [...entries.flat(), ...reversals.flat()];
  for (const account of ['102', '702', '120', '671']) expect(balanceOf(through, account)).toBe(0n);
});

test('EX-9 by the other setting, what was not done yet stays in 102', () => {
  const { entries, stillDue } = closeWorks(begun, 'progress-only');
  expect(entries.map(shown)).toEqual([['702000 D 35000', '120000 C 35000'], ['120000 D 35000', '671000 C 35000']]);
  const all = [...call, ...works(35_000n, 100_000n), ...entries.flat()];
  expect([balanceOf(all, '120'), balanceOf(all, '102'), stillDue]).toEqual([0n, -65_000n, 65_000n]);
});

test('tricky 14: 1 000 called and 1 200 done leave 200 to the debit of account 12, until the first day of the next exercise', () => {
  const progress = [...call, ...works(120_000n, 100_000n)];
  expect(balanceOf(progress, '102')).toBe(0n);
  for (const setting of ['all-to-12', 'progress-only'] as const) {
    const { entries, reversals, stillDue } = closeWorks({ ...begun, earned: 100_000n, done: 120_000n, provisions: held(0n, 100_000n) }, setting);
    expect([balanceOf(entries.flat(), '120'), stillDue]).toEqual([20_000n, -20_000n]);
    expect(balanceOf([...entries.flat(), ...reversals.flat()], '120')).toBe(0n);
  }
});

test('works called and not begun stay in 102; finished works leave nothing there', () => {
  expect(closeWorks({ ...begun, earned: 0n, done: 0n }, 'all-to-12')).toEqual({ entries: [], reversals: [], stillDue: 100_000n });
  expect(shown(finishWorks({ ...begun, provisions: held(10_000n, 90_000n) }))).toEqual(['102000 D 6000', '102000 D 4000', '702000 C 10000']);
});

test('called and received less done is what accounts 102 and 12 hold together, by either setting, and nothing of it stays in the income or the charges', () => {
  const cents = fc.bigInt({ min: 0n, max: 10n ** 9n });
  const income = fc.uniqueArray(fc.record({ account: fc.constantFrom('705000', '711000', '712000', '713000'), cents: fc.bigInt({ min: 1n, max: 10n ** 9n }) }), { selector: ({ account }) => account });
  fc.assert(fc.property(cents, cents, income, fc.constantFrom('all-to-12' as const, 'progress-only' as const), (called, done, otherIncome, setting) => {
    const invoice = done === 0n ? [] : works(done, called);
    const progress = [...linesOf({ kind: 'call', call: 'works', shares: [{ accountCode: 'A', lotId: '1', keyId: 'G', cents: called }] }), ...invoice];
    const earned = -balanceOf(progress, '702');
    const received = otherIncome.flatMap(({ account, cents: one }) => [...debit('512000', one), ...credit(account, one)]);
    const { entries, stillDue } = closeWorks({ ...begun, called, earned, otherIncome, done, provisions: [{ lotId: '1', left: called - earned, used: earned }] }, setting);
    const all = [...progress, ...received, ...entries.flat()];
    expect([-balanceOf(all, '102') - balanceOf(all, '120'), balanceOf(all, '6'), balanceOf(all, '7')]).toEqual([called + sumCents(otherIncome) - done, 0n, 0n]);
    expect(stillDue).toBe(called + sumCents(otherIncome) - done);
  }));
});
