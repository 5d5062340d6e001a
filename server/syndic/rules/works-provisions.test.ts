import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Posting } from '../model.ts';
import { balanceOf, gap } from '../../../tests/support/postings.ts';
import { contrary, credit, debit } from './entries.ts';
import { linesOf } from './operations.ts';
import { closeWorks, finishWorks, type WorksClosing } from './works-closing.ts';
import { allLeft, detailByLot, drawn, givenBack, type LotProvision } from './works-provisions.ts';

const LOTS = ['1', '2', '3', '4'] as const;
const ACCOUNT = '102001';
const OWNERS: Record<string, string> = { 1: 'A', 2: 'A', 3: 'B', 4: 'C' };

/** The books of one operation, read back line by line as the database would. */
function provisionsIn(entries: readonly (readonly Posting[])[]): LotProvision[] {
  return [...LOTS, undefined].map((lotId) => {
    const own = (lines: readonly Posting[]) => -lines.filter((line) => line.account === ACCOUNT && line.lotId === lotId).reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n);
    const left = entries.reduce((sum, lines) => sum + own(lines), 0n);
    const used = entries.filter((lines) => lines.some(({ account }) => account === '702000')).reduce((sum, lines) => sum - own(lines), 0n);
    return { lotId, left, used };
  }).filter(({ left, used }) => left !== 0n || used !== 0n);
}

const leftOf = (provisions: readonly LotProvision[]) => provisions.map(({ lotId, left }) => [lotId, left]);
const callOf = (cents: readonly bigint[]) => linesOf({ kind: 'call', call: 'works', against: ACCOUNT, shares: LOTS.map((lotId, index) => ({ accountCode: OWNERS[lotId]!, lotId, keyId: 'G', cents: cents[index]! })) });
const invoiceOf = (cents: bigint, entries: readonly (readonly Posting[])[]) => linesOf({ kind: 'works-invoice', supplier: 'F', account: '671000', operation: ACCOUNT, provisions: provisionsIn(entries), done: balanceOf(entries.flat(), '671'), keyId: 'G', cents });
/** As calls were posted before provisions were kept lot by lot: one line for the key. */
const formerCallOf = (cents: bigint) => [...debit('450200', cents, { auxiliary: 'A' }), ...credit(ACCOUNT, cents, { keyId: 'G' })];
const operationOf = (entries: readonly (readonly Posting[])[]) => {
  const all = entries.flat();
  const earned = -balanceOf(all, '702');
  return { provisionAccount: ACCOUNT, chargeAccount: '671000', keyId: 'G', called: earned - balanceOf(all, ACCOUNT), earned, otherIncome: [], done: balanceOf(all, '671'), provisions: provisionsIn(entries) };
};

const cents = fc.bigInt({ min: 0n, max: 10n ** 7n });
const event = fc.oneof(
  fc.record({ kind: fc.constant('call' as const), shares: fc.tuple(cents, cents, cents, cents) }),
  fc.record({ kind: fc.constant('invoice' as const), cents: fc.bigInt({ min: -(10n ** 7n), max: 3n * 10n ** 7n }) }),
);

/** An operation from its vote on: calls and invoices in any order, a credit note never beyond the works done. */
function booksOf(events: readonly (typeof event extends fc.Arbitrary<infer T> ? T : never)[], each: (entries: readonly Posting[][]) => void = () => {}): Posting[][] {
  const entries: Posting[][] = [];
  for (const one of events) {
    const done = balanceOf(entries.flat(), '671');
    entries.push(one.kind === 'call' ? callOf(one.shares) : invoiceOf(one.cents < -done ? -done : one.cents, entries));
    each(entries);
  }
  return entries;
}

test('works called 600,00 and 400,00 and begun for 350,00 leave each lot 390,00 and 260,00 (EX-2)', () => {
  const call = callOf([60_000n, 0n, 40_000n, 0n]);
  expect(leftOf(provisionsIn([call, invoiceOf(35_000n, [call])]))).toEqual([['1', 39_000n], ['3', 26_000n]]);
});

test('a cent that does not divide goes to the largest remainder, at equality to the lowest lot', () => {
  const provisions = (...left: bigint[]): LotProvision[] => left.map((one, index) => ({ lotId: LOTS[index]!, left: one, used: 0n }));
  expect(drawn(100n, provisions(50n, 50n, 50n)).map((one) => one.cents)).toEqual([34n, 33n, 33n]);
  expect(drawn(1n, provisions(333n, 333n, 334n))).toEqual([{ lotId: '3', cents: 1n }]);
  expect(drawn(1_000n, provisions(50n, 0n, 50n))).toEqual([{ lotId: '1', cents: 50n }, { lotId: '3', cents: 50n }]);
  expect(drawn(5n, [])).toEqual([]);
});

test('at every step the sum of the lots is account 102, no lot is below nothing, and income never exceeds the works done', () => {
  fc.assert(fc.property(fc.array(event, { maxLength: 12 }), (events) => {
    booksOf(events, (entries) => {
      const provisions = provisionsIn(entries);
      expect(gap(entries.at(-1)!)).toBe(0n);
      expect(provisions.reduce((sum, { left }) => sum + left, 0n)).toBe(-balanceOf(entries.flat(), ACCOUNT));
      expect(provisions.every(({ lotId, left, used }) => lotId !== undefined && left >= 0n && used >= 0n)).toBe(true);
      expect(-balanceOf(entries.flat(), '702') <= balanceOf(entries.flat(), '671')).toBe(true);
    });
  }));
});

test('closing leaves every lot at nothing, and its reversal gives each lot back to the cent', () => {
  fc.assert(fc.property(fc.array(event, { maxLength: 12 }), fc.constantFrom<WorksClosing>('all-to-12', 'progress-only'), (events, setting) => {
    const entries = booksOf(events);
    const before = leftOf(provisionsIn(entries)).filter(([, left]) => left !== 0n);
    const operation = operationOf(entries);
    const closing = closeWorks(operation, setting);
    const closed = leftOf(provisionsIn([...entries, ...closing.entries])).filter(([, left]) => left !== 0n);
    expect(closed).toEqual(setting === 'all-to-12' && operation.done !== 0n ? [] : before);
    expect(leftOf(provisionsIn([...entries, ...closing.entries, ...closing.reversals])).filter(([, left]) => left !== 0n)).toEqual(before);
    expect(leftOf(provisionsIn([...entries, finishWorks(operation)])).filter(([, left]) => left !== 0n)).toEqual([]);
    expect(gap(finishWorks(operation))).toBe(0n);
  }));
});

test('a credit note, or the contrary of an entry, gives back to the lots it was taken from', () => {
  fc.assert(fc.property(fc.tuple(cents, cents, cents, cents), fc.bigInt({ min: 1n, max: 5n * 10n ** 7n }), (shares, amount) => {
    const call = callOf(shares);
    const invoice = invoiceOf(amount, [call]);
    const before = leftOf(provisionsIn([call]));
    const left = (entries: Posting[][]) => leftOf(provisionsIn(entries)).filter(([, one]) => one !== 0n);
    expect(left([call, invoice, contrary(invoice)])).toEqual(before);
    expect(left([call, invoice, invoiceOf(-amount, [call, invoice])])).toEqual(before);
  }));
});

test('a credit note on works done beyond what was called gives back only what those still done do not need', () => {
  const provisions: LotProvision[] = [{ lotId: '1', left: 0n, used: 60_000n }, { lotId: '2', left: 0n, used: 40_000n }];
  expect(givenBack(110_000n, provisions)).toEqual([]);
  expect(givenBack(90_000n, provisions)).toEqual([{ lotId: '1', cents: -6_000n }, { lotId: '2', cents: -4_000n }]);
});

test('provisions called before they were kept lot by lot go to the lots by what each was asked, the account not moving; an entry on nothing known stays apart and closes all the same', () => {
  fc.assert(fc.property(cents, cents, fc.tuple(cents, cents, cents, cents), (called, done, shares) => {
    const entries: Posting[][] = [formerCallOf(called)];
    // The used part had no lot either.
    const used = called < done ? called : done;
    entries.push([...debit('671000', done, { keyId: 'G' }), ...credit('401000', done, { auxiliary: 'F' }), ...debit(ACCOUNT, used, { keyId: 'G' }), ...credit('702000', used, { keyId: 'G' })]);
    const asked = LOTS.map((lotId, index) => ({ lotId, cents: shares[index]! }));
    const detail = detailByLot(ACCOUNT, 'G', provisionsIn(entries), asked);
    const all = [...entries, detail];
    expect(balanceOf(detail, ACCOUNT)).toBe(0n);
    const known = shares.some((one) => one > 0n);
    expect(provisionsIn(all).find(({ lotId }) => lotId === undefined)?.left ?? 0n).toBe(known ? 0n : called - used);
    expect(provisionsIn(all).reduce((sum, { left }) => sum + left, 0n)).toBe(-balanceOf(all.flat(), ACCOUNT));
    expect(detailByLot(ACCOUNT, 'G', provisionsIn(all), known ? asked : [])).toEqual([]);
    const next = invoiceOf(1_000n, all);
    expect(provisionsIn([...all, next]).every(({ left }) => left >= 0n)).toBe(true);
    expect(allLeft(provisionsIn([...all, next, finishWorks(operationOf([...all, next]))]))).toEqual([]);
  }));
});
