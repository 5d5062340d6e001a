import { expect, test } from 'vitest';
import { Refusal } from '../../kernel/refusal.ts';
import { goesThroughLater, runFault } from './run-fault.ts';

test('a work that stopped says why and what to do; only a database that is away and a conflict are left to the next try', () => {
  expect(runFault(new Refusal('movein-no-table', 'Aucun tableau.'))).toBe('Aucun tableau.');
  for (const error of [new Refusal('disk-full', 'Le disque du serveur est plein.', 507), { code: '53100' }, { code: 'ENOSPC' }]) expect(runFault(error)).toContain('Faites libérer de la place');
  expect(runFault({ code: '57P01' })).toContain('Prévenez l’administrateur');
  expect(runFault(new TypeError('x'))).toContain('transmettez le journal du serveur');
  expect([{ code: '57P02' }, { code: '40P01' }, { code: '53100' }, new TypeError('x'), new Refusal('disk-full', '')].map(goesThroughLater)).toEqual([true, true, false, false, false]);
});
