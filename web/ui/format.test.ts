import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ago, area, clientTime, count, day, dayAndTime, dayInField, dayOf, duration, fileSize, french, iban, ibanEnd, integer, longDay, money, ofMonth, percent, readDay, shares, telephone, time } from './format.ts';

const points = (text: string) => [...text].map((sign) => sign.codePointAt(0));

test('money has U+00A0 between thousands and before the sign, and two decimals', () => {
  expect(points(money(123456))).toEqual([0x31, 0xa0, 0x32, 0x33, 0x34, 0x2c, 0x35, 0x36, 0xa0, 0x20ac]);
  expect(money(0)).toBe('0,00\u00A0€');
  expect(money(123_456_789_012n)).toBe('1\u00A0234\u00A0567\u00A0890,12\u00A0€');
});

test('a month is said « de mars », but « d’avril », « d’août » and « d’octobre »', () => {
  expect(['2026-03-01', '2026-04-01', '2026-08-01', '2026-10-01'].map(ofMonth)).toEqual(['de mars 2026', 'd’avril 2026', 'd’août 2026', 'd’octobre 2026']);
});

test('a negative amount carries U+2212, not a hyphen', () => {
  expect(points(money(-41238))[0]).toBe(0x2212);
  expect(money(-5)).toBe('\u22120,05\u00A0€');
});

test('every amount of cents can be read back from what is shown', () => {
  fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (cents) => {
    const shown = money(cents);
    expect(shown).not.toContain('\u202F');
    expect(BigInt(shown.replace('\u2212', '-').replace(/[^\d-]/g, ''))).toBe(cents);
  }));
});

test('counts, shares, percents and areas keep their spaces', () => {
  expect(integer(1286)).toBe('1\u00A0286');
  expect(shares(512, 10000)).toBe('512\u00A0/\u00A010\u00A0000');
  expect(percent(90.9)).toBe('90,9\u00A0%');
  expect(percent(-0.04)).toBe('0,0\u00A0%');
  expect(area(4520)).toBe('45,20\u00A0m²');
  expect(count(0, 'lot', 'lots')).toBe('0\u00A0lot');
  expect(count(1, 'lot', 'lots')).toBe('1\u00A0lot');
  expect(count(1286, 'lot', 'lots')).toBe('1\u00A0286\u00A0lots');
});

test('sizes are in Ko and Mo', () => {
  expect(fileSize(86_000)).toBe('86\u00A0Ko');
  expect(fileSize(1_240_000)).toBe('1,2\u00A0Mo');
  expect(fileSize(999_700)).toBe('1,0\u00A0Mo');
  expect(fileSize(1)).toBe('1\u00A0octet');
  expect(fileSize(2_500_000_000)).toBe('2,5\u00A0Go');
});

test('days are said in French, the first of the month as 1er', () => {
  expect(day('2026-11-24')).toBe('24 nov. 2026');
  expect(day('2027-01-01')).toBe('1er janv. 2027');
  expect(longDay('2026-11-24')).toBe('mardi 24 novembre 2026');
  expect(dayInField('2026-11-24')).toBe('24/11/2026');
  expect(() => day('2026-02-30')).toThrow(RangeError);
});

test('a typed day is read with or without slashes, and one that does not exist is refused', () => {
  expect(readDay('24112026', '2026-11-24')).toBe('2026-11-24');
  expect(readDay('24/11', '2026-11-24')).toBe('2026-11-24');
  expect(readDay(' 3/3/27 ', '2026-11-24')).toBe('2027-03-03');
  expect(readDay('2027-03-03', '2026-11-24')).toBe('2027-03-03');
  expect(readDay('31/02/2019', '2026-11-24')).toBeNull();
  expect(readDay('demain', '2026-11-24')).toBeNull();
});

test('instants are told in the time of France, whatever the machine', () => {
  expect(time('2026-11-24T17:42:10Z')).toBe('18:42');
  expect(dayOf('2026-11-24T23:30:00Z')).toBe('2026-11-25');
  expect(dayAndTime('2026-07-01T08:05:00Z')).toBe('1er juil. 2026 à 10:05');
  expect(clientTime('2026-11-24T17:00:00Z')).toBe('18\u00A0h');
  expect(clientTime('2026-11-24T17:30:00Z')).toBe('18\u00A0h\u00A030');
});

test('a moment is relative under a day, and in full beyond', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  expect(ago('2026-11-24T11:58:00Z', now)).toBe('il y a 2\u00A0min');
  expect(ago('2026-11-23T12:00:01Z', now)).toBe('il y a 23\u00A0h');
  expect(ago('2026-11-23T12:00:00Z', now)).toBe('23 nov. 2026 à 13:00');
});

test('durations grow from seconds to hours', () => {
  expect(duration(3100)).toBe('3,1\u00A0s');
  expect(duration(240_000)).toBe('4\u00A0min');
  expect(duration(3_900_000)).toBe('1\u00A0h\u00A005');
});

test('telephone numbers go by pairs and IBANs by fours', () => {
  expect(telephone('+33465710012')).toBe('04\u00A065\u00A071\u00A000\u00A012');
  expect(telephone('+44 20 7946 0000')).toBe('+44 20 7946 0000');
  expect(iban('fr7630006000011234567890189')).toBe('FR76\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189');
  expect(ibanEnd('FR7630006000011234567890189')).toBe('…\u00A00189');
});

test('a text gets the spaces of French typography', () => {
  expect(french('L\'appel n° 3 : « payé » ; oui !')).toBe('L’appel n°\u00A03\u00A0: «\u00A0payé\u00A0»\u202F; oui\u202F!');
  expect(french('à 18:42')).toBe('à 18:42');
  for (const set of ['Loi n°\u00A065-557\u00A0: «\u00A0oui\u00A0», 12\u00A0€\u202F; non\u202F?', 'n°\u00A0']) expect(french(set)).toBe(set);
});
