import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { LeaseDays } from '../model.ts';
import { departureFault, leaseState, noticeFault } from './lease-state.ts';

const lease = (over: Partial<Record<'noticeReceivedOn' | 'exitOn', string>> & { departed?: boolean } = {}): LeaseDays =>
  ({ entryOn: day('2022-04-01'), noticeReceivedOn: over.noticeReceivedOn ? day(over.noticeReceivedOn) : null, exitOn: over.exitOn ? day(over.exitOn) : null, departed: over.departed ?? false });
const today = day('2026-11-24');

test('a lease runs, is under notice until its last day included, then the tenant has left', () => {
  expect(leaseState(lease(), today)).toBe('current');
  expect(leaseState(lease({ noticeReceivedOn: '2026-10-04', exitOn: '2027-01-04' }), today)).toBe('notice');
  expect(leaseState(lease({ noticeReceivedOn: '2026-10-04', exitOn: '2026-11-24' }), today)).toBe('notice');
  expect(leaseState(lease({ noticeReceivedOn: '2026-10-04', exitOn: '2026-11-23' }), today)).toBe('departed');
  expect(leaseState(lease({ exitOn: '2027-01-04' }), today)).toBe('current');
  expect(leaseState(lease({ departed: true }), today)).toBe('departed');
});

test('notice is refused after a departure, and when its last day comes before the entry or before the notice itself', () => {
  const notice = (receivedOn: string, exitOn: string, of = lease()) => noticeFault(of, { receivedOn: day(receivedOn), exitOn: day(exitOn) });
  expect(notice('2026-10-04', '2027-01-04')).toBeNull();
  expect(notice('2026-10-04', '2026-10-03')).toBe('exit-before-notice');
  expect(notice('2022-01-01', '2022-03-31')).toBe('exit-before-entry');
  expect(notice('2026-10-04', '2027-01-04', lease({ departed: true }))).toBe('departed');
});

test('a departure is recorded once, not before its day, and not before the entry', () => {
  expect(departureFault(lease(), today, today)).toBeNull();
  expect(departureFault(lease(), day('2026-11-25'), today)).toBe('departure-to-come');
  expect(departureFault(lease(), day('2022-03-31'), today)).toBe('exit-before-entry');
  expect(departureFault(lease({ departed: true }), today, today)).toBe('departed');
});
