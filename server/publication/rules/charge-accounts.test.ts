import { expect, test } from 'vitest';
import { chargeAccountName } from './charge-accounts.ts';

test('an account is called as the chart calls the longest of its beginnings', () => {
  expect(['611', '611000', '6211', '621100', '6219', '681', '67'].map(chargeAccountName)).toEqual([
    'Nettoyage des locaux', 'Nettoyage des locaux', 'Rémunération du syndic', 'Rémunération du syndic', 'Rémunérations du syndic sur gestion copropriété', 'Dotations aux dépréciations sur créances douteuses', null,
  ]);
});

test('what is no charge has no name here', () => {
  expect(['', '6', '450100', '512'].map(chargeAccountName)).toEqual([null, null, null, null]);
});
