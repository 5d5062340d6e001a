import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { salesJournal } from './sales-journal.ts';

const accounts = { client: '411000', sales: '706000', vat: '445710' };
const sale = (netCents: bigint, vatCents: bigint) => ({ on: day('2026-03-31'), number: 'OD000012', pieceReference: 'M0001-OD000012', label: 'Honoraires de gestion, mandat M0001', clientCode: 'P0001', clientName: 'Mme LEROY', netCents, vatCents, grossCents: netCents + vatCents });

test('accounting § 2.6: fees of 76.44 are 63.70 sold and 12.74 of VAT, owed by the owner, with the entry of the clients’ books as their piece', () => {
  expect(salesJournal([sale(6_370n, 1_274n)], accounts)).toMatchObject([
    { journalCode: 'VT', account: '411000', auxiliary: 'P0001', debitCents: 7_644n, creditCents: 0n, pieceReference: 'M0001-OD000012' },
    { account: '706000', auxiliary: '', debitCents: 0n, creditCents: 6_370n }, { account: '445710', debitCents: 0n, creditCents: 1_274n },
  ]);
});

test('fees given back are the same sale turned round', () => {
  expect(salesJournal([sale(-6_370n, -1_274n)], accounts).map(({ account, debitCents, creditCents }) => [account, debitCents, creditCents])).toEqual([['411000', 0n, 7_644n], ['706000', 6_370n, 0n], ['445710', 1_274n, 0n]]);
});

test('every sale balances, and no line is empty or of both sides', () => {
  const cents = fc.bigInt(-1_000_000n, 1_000_000n);
  fc.assert(fc.property(fc.array(fc.tuple(cents, cents).map(([net, vat]) => sale(net, vat)), { maxLength: 8 }), (sales) => {
    const lines = salesJournal(sales, accounts);
    expect(lines.reduce((sum, one) => sum + one.debitCents - one.creditCents, 0n)).toBe(0n);
    expect(lines.every(({ debitCents, creditCents }) => debitCents >= 0n && creditCents >= 0n && (debitCents === 0n) !== (creditCents === 0n))).toBe(true);
  }));
});
