import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isResult } from './chart.ts';
import { openingOf, type CarriedLine } from './opening.ts';
import { trialBalance } from './trial-balance.ts';

const accounts = ['102000', '105000', '401000', '450100', '450500', '472000', '512000', '611000', '701000'];
const movement = fc.record({ account: fc.constantFrom(...accounts), opposite: fc.constantFrom(...accounts), auxiliary: fc.constantFrom('', 'C1', 'C2'), cents: fc.bigInt({ min: 1n, max: 10n ** 10n }), earlier: fc.boolean() });
const lines = fc.array(movement, { maxLength: 30 }).map((moves) => moves.flatMap(({ account, opposite, auxiliary, cents, earlier }) => [
  { account, auxiliary, debitCents: cents, creditCents: 0n, earlier }, { account: opposite, auxiliary: '', debitCents: 0n, creditCents: cents, earlier }]));

test('a trial balance: debits equal credits, what opened and what moved make where each account stands, and all of it comes out at nothing', () => {
  fc.assert(fc.property(lines, fc.boolean(), (all, detail) => {
    const before = all.filter(({ earlier }) => earlier).map(({ account, auxiliary, debitCents, creditCents }) => ({ account, auxiliary, cents: debitCents - creditCents }));
    const { rows, totals, earlierResultCents } = trialBalance(before, all.filter(({ earlier }) => !earlier), detail);
    expect(totals.debitCents).toBe(totals.creditCents);
    expect(totals.openingCents + earlierResultCents).toBe(0n);
    expect(totals.closingCents + earlierResultCents).toBe(0n);
    expect(rows.filter(({ account, openingCents }) => isResult(account) && openingCents !== 0n)).toEqual([]);
    if (!detail) expect(rows.length).toBe(new Set(rows.map(({ account }) => account)).size);
  }));
});

test('closing preserves balances: the exercise after opens where each account and third party stood, charges and income at nothing', () => {
  const carried = lines.map((all): CarriedLine[] => all.map(({ account, auxiliary, debitCents, creditCents }) => ({ account, auxiliary, label: 'Ligne', cents: debitCents - creditCents, keyId: null, lotId: null, operationId: null, entryId: null })));
  fc.assert(fc.property(carried, (stands) => {
    const opening = openingOf(stands, 'Résultat à répartir');
    const at = (rows: readonly { account: string; auxiliary: string; cents: bigint }[], account: string, auxiliary: string): bigint => rows.filter((row) => row.account === account && row.auxiliary === auxiliary).reduce((sum, { cents }) => sum + cents, 0n);
    const opened = opening.map((line) => ({ ...line, cents: line.debitCents - line.creditCents }));
    const result = stands.filter(({ account }) => isResult(account)).reduce((sum, { cents }) => sum + cents, 0n);
    for (const account of accounts.filter((one) => !isResult(one) && one !== '472000')) for (const auxiliary of ['', 'C1', 'C2']) expect(at(opened, account, auxiliary)).toBe(at(stands, account, auxiliary));
    expect(opened.filter(({ account }) => isResult(account))).toEqual([]);
    expect(opened.reduce((sum, { cents }) => sum + cents, 0n)).toBe(0n);
    expect(opening.filter(({ label }) => label === 'Résultat à répartir').map(({ account, debitCents, creditCents }) => [account, debitCents - creditCents])).toEqual(result === 0n ? [] : [[result > 0n ? '471000' : '472000', result]]);
  }));
});
