import { expect, test } from 'vitest';
import { emptyLine, gapOf, sentLines, standing, typedOf, unreadable, withCounterpart } from './draft-lines.ts';

const line = (debit: string, credit: string, account = '611000') => ({ ...emptyLine(), account: { id: account, label: account }, debit, credit });

test('the balance follows what is typed, as French people write amounts', () => {
  expect(gapOf([line('1 234,56', ''), line('', '1000'), emptyLine()])).toBe(23_456);
  expect(['12,5', '', 'douze', '-3', '1,234'].map(unreadable)).toEqual([false, false, true, true, true]);
});

test('an entry stands at both its sides, and names the lines whose amount cannot be read', () => {
  expect(standing([line('1 234,56', ''), line('douze', ''), line('', '1000'), line('', '3,456')])).toEqual({ debitCents: 123_456, creditCents: 100_000, unread: [2, 4] });
  expect(standing([emptyLine(), emptyLine()])).toEqual({ debitCents: 0, creditCents: 0, unread: [] });
});

test('the counterpart makes the entry balance: in a line without an amount, or in a new one, on the usual account of the journal', () => {
  const filled = withCounterpart([line('12,05', ''), emptyLine()], '401000');
  expect(sentLines(filled)).toMatchObject([{ account: '611000', debitCents: 1205, creditCents: 0 }, { account: '401000', debitCents: 0, creditCents: 1205 }]);
  const added = withCounterpart([line('', '5'), line('', '5')], '512000');
  expect(sentLines(added)[2]).toMatchObject({ account: '512000', debitCents: 1000 });
  expect(withCounterpart(filled, '401000')).toEqual(filled);
  expect(sentLines(withCounterpart([line('7', ''), { ...emptyLine(), account: { id: '472000', label: '472000' } }], '401000'))[1]).toMatchObject({ account: '472000', creditCents: 700 });
});

test('what was kept comes back as it was, every field of it, and blank lines are not sent', () => {
  const said = {
    account: '450100', auxiliary: 'C1', label: 'Appel', debitCents: 10_005, creditCents: 0, keyId: 'k', lotId: 'l', nature: 'exceptional', analytic: 'TRAVAUX', operationId: 'w', payable: false,
  } as const;
  expect(sentLines(typedOf([{ ...said, accountLabel: 'Copropriétaires', auxiliaryLabel: null, lotNumber: '12' }]))).toEqual([said]);
  expect(typedOf([])).toHaveLength(2);
});
