import { expect, test } from 'vitest';
import { closeToast, shownToasts, subscribeToasts, toast, toastReason } from './toast-store.ts';

test('a greyed button says its reason once, however often it is pressed, and what was said can be closed', () => {
  let told = 0;
  const stop = subscribeToasts(() => { told += 1; });
  toast('Budget enregistré.');
  toastReason('Indiquez le jour.');
  toastReason('Indiquez le jour.');
  expect(shownToasts().map(({ tone, text }) => [tone, text])).toEqual([['success', 'Budget enregistré.'], ['info', 'Indiquez le jour.']]);
  expect(told).toBe(2);
  closeToast(shownToasts()[0]!.id);
  expect(shownToasts().map(({ text }) => text)).toEqual(['Indiquez le jour.']);
  stop();
});
