import { describe, expect, test } from 'vitest';
import type { BinderTicks } from '../model.ts';
import { binderWarnings, NO_TICKS, takesEvents, tidyBinderPath } from './binder-ticks.ts';

const syndic = (ticks: Partial<BinderTicks>, personal = false) => binderWarnings({ trade: 'syndic', personal, ticks: { ...NO_TICKS, ...ticks } }).map(({ code }) => code);
const rental = (ticks: Partial<BinderTicks>) => binderWarnings({ trade: 'rental', personal: false, ticks: { ...NO_TICKS, ...ticks } }).map(({ code }) => code);

describe('what staff are told about the ticks of a binder', () => {
  test('co-owners alone: the council would not see', () => expect(syndic({ coOwner: true })).toEqual(['council-hidden']));
  test('co-owners and president: the members would not see', () => expect(syndic({ coOwner: true, president: true })).toEqual(['council-hidden']));
  test('members without their president', () => expect(syndic({ member: true })).toEqual(['president-hidden']));
  test('all three, president and members, president alone: nothing to say', () => {
    expect(syndic({ coOwner: true, member: true, president: true })).toEqual([]);
    expect(syndic({ member: true, president: true })).toEqual([]);
    expect(syndic({ president: true })).toEqual([]);
  });
  test('no tick: nobody would see', () => {
    expect(syndic({})).toEqual(['nobody']);
    expect(rental({})).toEqual(['nobody']);
  });
  test('a personal binder opens by its account, so its ticks are no matter', () => expect(syndic({ coOwner: true }, true)).toEqual([]));
  test('[SET-097] the column « LOT » opens nothing', () => {
    expect(rental({ lot: true })).toEqual(['nobody']);
    expect(rental({ lot: true, tenant: true })).toEqual([]);
  });
  test('[SET-108] the column « Prestataire » opens nothing', () => expect(syndic({ contractor: true })).toEqual(['nobody']));
});

test('only « Documents du syndic » takes no event', () => {
  expect(takesEvents({ reserved: 'syndic-documents' })).toBe(false);
  expect(takesEvents({ reserved: 'invoices' })).toBe(true);
  expect(takesEvents({ reserved: null })).toBe(true);
});

describe('names of binders', () => {
  test.each([
    ['  Courriers/Locataires ', 'Courriers / Locataires'],
    ['Courriers /  Locataires', 'Courriers / Locataires'],
    ['Entrée // Sortie', 'Entrée // Sortie'],
    ['Travaux\u0000', 'Travaux'],
  ])('« %s » is kept as « %s »', (typed, kept) => expect(tidyBinderPath(typed)).toBe(kept));
  test.each(['', '  ', '/', 'A / / B', '//', 'A /'])('« %s » names nothing on one of its levels', (typed) => expect(tidyBinderPath(typed)).toBeNull());
});
