import { expect, test } from 'vitest';
import { addressOf, stepOwed } from './steps.ts';

test('the agency is read in the address, and an own domain name needs none', () => {
  expect(addressOf('/cabinet-delorme/connexion/evenements/12', 'connexion')).toEqual({ agency: 'cabinet-delorme', basepath: '/cabinet-delorme/connexion' });
  expect(addressOf('/cabinet-delorme/extranet', 'extranet')).toEqual({ agency: 'cabinet-delorme', basepath: '/cabinet-delorme/extranet' });
  expect(addressOf('/extranet/documents', 'extranet')).toEqual({ agency: null, basepath: '/extranet' });
});

test('only a session left half-way owes a step', () => {
  expect(stepOwed('second-factor')).toBe('second-factor');
  expect(stepOwed('signed-out')).toBeNull();
});
