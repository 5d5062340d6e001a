import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { lastRenewal, newLettingFault, reviewRent, type IndexValue, type ReviewedLease, type ReviewSettings } from './rent-review.ts';

const irl = (year: number, quarter: 1 | 2 | 3 | 4, hundredths: number, publishedOn: string | null = null): IndexValue => ({ index: 'IRL', year, quarter, hundredths, publishedOn: publishedOn === null ? null : day(publishedOn) });
const values = [irl(2024, 1, 14_346, '2024-04-12'), irl(2025, 1, 14_547, '2025-04-15'), irl(2022, 1, 13_393), irl(2023, 1, 13_861)];
const lease: ReviewedLease = { kind: 'unfurnished', clause: true, index: 'IRL', quarter: 1, signedOn: day('2020-05-20'), startsOn: day('2020-06-01'), termYears: 3, renewedOn: null, rentCents: 85_000n, energyClass: 'D', overseas: false };
const settings: ReviewSettings = { rounding: 'cut', effect: 'request' };
const review = (more: Partial<ReviewedLease> = {}, revisionOn = '2025-06-01', requestedOn = revisionOn, with_: Partial<ReviewSettings> = {}) =>
  reviewRent({ ...lease, ...more }, values, day(revisionOn), day(requestedOn), { ...settings, ...with_ });

test('EX-20 850.00 from Q1 2024 to Q1 2025 is 861.90 cut to the cent, 861.91 rounded', () => {
  expect(review()).toMatchObject({ outcome: 'revised', rentCents: 86_190n, fromOn: '2025-06-01' });
  expect(review({}, '2025-06-01', '2025-06-01', { rounding: 'half-up' }).rentCents).toBe(86_191n);
  expect(review().explanation).toContain('145,47 / 143,46');
});

test('accounting § 2.5: 500.00 × 129.38 / 127.22 is printed 508.48', () => {
  const table = [irl(2017, 1, 12_722), irl(2018, 1, 12_938)];
  expect(reviewRent({ ...lease, signedOn: day('2015-05-20'), startsOn: day('2015-06-01'), rentCents: 50_000n }, table, day('2018-06-01'), day('2018-06-01'), settings).rentCents).toBe(50_848n);
});

test('EX-20 class G: no revision for a lease renewed on 01/09/2022', () => {
  expect(review({ energyClass: 'G', renewedOn: day('2022-09-01') })).toMatchObject({ outcome: 'refused', code: 'energy-freeze', rentCents: 85_000n, fromOn: null });
});

test('EX-20 class G, three years from 01/07/2021: revised on 01/07/2023, not on 01/07/2024', () => {
  const old = { energyClass: 'G' as const, signedOn: day('2021-07-01'), startsOn: day('2021-07-01') };
  expect(review(old, '2023-07-01').outcome).toBe('revised');
  expect(review(old, '2024-07-01')).toMatchObject({ outcome: 'refused', code: 'energy-freeze' });
  expect(review({ ...old, energyClass: 'E' }, '2024-07-01').outcome).toBe('revised');
  expect(review({ ...old, energyClass: null }, '2024-07-01')).toMatchObject({ outcome: 'cannot-say', code: 'energy-class-unknown' });
});

test('the freeze begins on 24/08/2022, overseas after 01/07/2024', () => {
  const signed = (on: string, overseas = false) => review({ energyClass: 'F', signedOn: day(on), startsOn: day(on), termYears: 9, overseas }).outcome;
  expect([signed('2022-08-23'), signed('2022-08-24'), signed('2024-07-01', true), signed('2024-07-02', true)]).toEqual(['revised', 'refused', 'revised', 'refused']);
});

test('EX-20 and tricky 19 asked ten weeks late: the new rent from the request only, or from the next term by setting', () => {
  expect(review({}, '2025-06-01', '2025-08-15')).toMatchObject({ outcome: 'revised', rentCents: 86_190n, fromOn: '2025-08-15' });
  expect(review({}, '2025-06-01', '2025-08-15', { effect: 'next-term' }).fromOn).toBe('2025-09-01');
  expect(review({}, '2025-06-01', '2025-05-02').fromOn).toBe('2025-06-01');
});

test('art. 17-1: within one year of the revision date it is kept, the day after it is given up', () => {
  expect(review({}, '2025-06-01', '2026-06-01').outcome).toBe('revised');
  expect(review({}, '2025-06-01', '2026-06-02')).toMatchObject({ outcome: 'refused', code: 'given-up' });
});

test('art. 17-1: the index of a year that INSEE has published since is asked for: the variation of the year before is never applied twice', () => {
  expect(review({}, '2026-06-01')).toMatchObject({ outcome: 'cannot-say', code: 'index-missing', rentCents: 85_000n, fromOn: null, explanation: expect.stringContaining('IRL du trimestre 1 de 2026') });
  // Before it is out, that of the year before is the newest.
  expect(review({}, '2026-04-10')).toMatchObject({ outcome: 'revised', rentCents: 86_190n });
  // Its date was written late, and it was out.
  expect(reviewRent(lease, [...values, irl(2026, 1, 14_700, '2026-06-20')], day('2026-06-01'), day('2026-06-25'), settings)).toMatchObject({ outcome: 'revised', explanation: expect.stringContaining('147,00 / 145,47') });
  const ilc = [{ ...irl(2024, 1, 13_458), index: 'ILC' as const }, { ...irl(2025, 1, 13_551), index: 'ILC' as const }];
  expect(reviewRent({ ...lease, kind: 'commercial', index: 'ILC' }, ilc, day('2026-06-01'), day('2026-06-01'), settings).outcome).toBe('revised');
  expect(reviewRent({ ...lease, kind: 'commercial', index: 'ILC' }, ilc, day('2026-07-01'), day('2026-07-01'), settings).code).toBe('index-missing');
});

test('art. 17-1: a date agreed soon after the lease takes nothing of the years before its own index', () => {
  const fresh = { signedOn: day('2025-05-10'), startsOn: day('2025-05-15') };
  expect(review(fresh, '2025-07-01')).toMatchObject({ outcome: 'refused', code: 'no-newer-index', rentCents: 85_000n, fromOn: null });
  expect(review({ ...fresh, quarter: null }, '2025-07-01').code).toBe('no-newer-index');
  expect(review({ ...fresh, signedOn: day('2025-04-05') }, '2025-07-01').outcome).toBe('revised');
});

test('art. 17-1, III: a request of the old lease does not raise the rent of class F or G once the lease was renewed', () => {
  const old = { energyClass: 'G' as const, signedOn: day('2022-07-01'), startsOn: day('2022-07-01') };
  expect(review(old, '2025-05-01', '2025-06-30')).toMatchObject({ outcome: 'revised', fromOn: '2025-06-30' });
  expect(review(old, '2025-05-01', '2025-07-01')).toMatchObject({ outcome: 'refused', code: 'energy-freeze' });
  expect(review(old, '2025-05-01', '2025-06-15', { effect: 'next-term' })).toMatchObject({ outcome: 'refused', code: 'energy-freeze' });
});

test('no clause, no revision; none during a mobility lease', () => {
  expect(review({ clause: false }).code).toBe('no-clause');
  expect(review({ kind: 'mobility' }).code).toBe('mobility-lease');
});

test('a lease without a quarter takes the last index published when it was signed; an unknown index is asked for', () => {
  expect(review({ quarter: null, signedOn: day('2024-05-02'), startsOn: day('2024-06-01') })).toMatchObject({ outcome: 'revised', rentCents: 86_190n });
  expect(review({ quarter: null, signedOn: day('2019-05-02') }).code).toBe('no-reference-quarter');
  expect(review({ quarter: 3 }).code).toBe('index-missing');
  expect(review({ index: 'ILC' }).code).toBe('index-missing');
});

test('other leases are revised with their own index by the same rule', () => {
  const ilc = [{ ...irl(2024, 1, 13_458), index: 'ILC' as const }, { ...irl(2025, 1, 13_551), index: 'ILC' as const }];
  expect(reviewRent({ ...lease, kind: 'commercial', index: 'ILC', energyClass: 'G' }, ilc, day('2025-06-01'), day('2025-06-01'), settings)).toMatchObject({ outcome: 'revised', rentCents: 85_587n });
});

test('tacit renewals follow from the term, and start again from a signed renewal', () => {
  expect(lastRenewal(lease, day('2026-05-31'))).toBe('2023-06-01');
  expect(lastRenewal(lease, day('2026-06-01'))).toBe('2026-06-01');
  expect(lastRenewal({ ...lease, renewedOn: day('2024-01-01') }, day('2026-12-31'))).toBe('2024-01-01');
});

test('art. 17, II: a new letting of an F or G dwelling keeps the last rent', () => {
  const former = { leaseNumber: 'B0001', rentCents: 85_000n };
  const letting = (more: Partial<ReviewedLease> = {}, before: typeof former | null = former, asked = 99_000n) => newLettingFault({ ...lease, signedOn: day('2026-01-01'), energyClass: 'G', ...more }, before, asked);
  expect(letting({}, former, 85_001n)).toMatchObject({ code: 'rent-above-last', sentence: expect.stringMatching(/850,00.*B0001/) });
  expect([letting({}, former, 85_000n), letting({ energyClass: 'E' }), letting({ energyClass: 'F' }, null), letting({ kind: 'commercial' })]).toEqual([null, null, null, null]);
  expect([letting({ signedOn: day('2022-08-23') }), letting({ signedOn: day('2022-08-24') })?.code, letting({ signedOn: day('2024-07-01'), overseas: true }), letting({ signedOn: day('2024-07-02'), overseas: true })?.code]).toEqual([null, 'rent-above-last', null, 'rent-above-last']);
});

test('cut, the revision never exceeds the variation of the index', () => {
  fc.assert(fc.property(fc.bigInt(1n, 1_000_000n), fc.integer({ min: 10_000, max: 20_000 }), fc.integer({ min: 10_000, max: 20_000 }), (rentCents, before, after) => {
    const { rentCents: revised } = reviewRent({ ...lease, rentCents }, [irl(2024, 1, before), irl(2025, 1, after)], day('2025-06-01'), day('2025-06-01'), settings);
    expect(revised * BigInt(before)).toBeLessThanOrEqual(rentCents * BigInt(after));
    expect((revised + 1n) * BigInt(before)).toBeGreaterThan(rentCents * BigInt(after));
  }));
});
