import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { DueItem } from '../model.ts';
import { planFeeRun, type FeeRunFacts } from './fee-run.ts';
import { pairOf } from './overpayment.ts';

const item = (id: string, dueOn: string, cents: bigint, leaseId = 'lease-1'): DueItem => ({ id, leaseId, mandateId: 'm1', dueOn: day(dueOn), open: [{ rubric: 'rent', cents }] });
const source = (lineId: string, cents: bigint, leaseId = 'lease-1') => ({ lineId, leaseId, mandateId: 'm1', cents, lettered: false });
const facts = (more: Partial<FeeRunFacts> = {}): FeeRunFacts => ({
  on: day('2026-04-30'), sources: [], items: [], alreadyAllocated: new Set(), unbilled: [], called: [], billedAsCalled: new Set(), periodOpen: true, mandates: [{ id: 'm1', number: 'M0001', active: true, feeBasisPoints: 700, withCharges: true }], order: 'proportional', ...more,
});

test('[OVR-384] the fee run first puts the overpayment on what is due, and bills it with the rest', () => {
  const plan = planFeeRun(facts({ sources: [source('r1', 9_000n)], items: [item('april', '2026-04-01', 9_000n)], unbilled: [{ id: 'a1', callId: 'march', mandateId: 'm1', rubric: 'rent', cents: 82_000n }] }));
  expect(plan.allocations).toMatchObject([{ source: { lineId: 'r1' }, parts: [{ itemId: 'april', cents: 9_000n }] }]);
  expect(plan.fees).toMatchObject([{ baseCents: 91_000n, netCents: 6_370n, vatCents: 1_274n, grossCents: 7_644n, allocationIds: ['a1'] }]);
});

test('[OVR-384] nothing received and nothing overpaid, nothing planned', () => {
  expect(planFeeRun(facts({ items: [item('april', '2026-04-01', 91_000n)] }))).toEqual({ allocations: [], stopped: [], fees: [], withoutRate: [] });
});

test('[OVR-383] a lease whose check fails is left aside and named; the others go on', () => {
  const plan = planFeeRun(facts({
    sources: [source('r1', 9_000n), source('r2', 5_000n, 'lease-2')], items: [item('a', '2026-04-01', 9_000n), item('b', '2026-04-01', 5_000n, 'lease-2')], alreadyAllocated: new Set([pairOf('r1', 'a')]),
  }));
  expect(plan.stopped).toMatchObject([{ leaseId: 'lease-1', faults: [{ code: 'already-allocated' }] }]);
  expect(plan.allocations.map((one) => one.source.lineId)).toEqual(['r2']);
  expect(plan.fees[0]!.baseCents).toBe(5_000n);
});

test('[OVR-383] an ended mandate and a closed period stop the allocation, each by its name, and nothing is billed for it', () => {
  const held = { sources: [source('r1', 9_000n)], items: [item('a', '2026-04-01', 9_000n)] };
  const stopped = (more: Partial<FeeRunFacts>) => { const { allocations, stopped: left, fees } = planFeeRun(facts({ ...held, ...more })); return [allocations, left.flatMap(({ faults }) => faults.map(({ code }) => code)), fees]; };
  expect(stopped({ periodOpen: false })).toEqual([[], ['period-closed'], []]);
  expect(stopped({ mandates: facts().mandates.map((one) => ({ ...one, active: false })) })).toEqual([[], ['mandate-ended'], []]);
});

test('two overpayments never pay the same item twice', () => {
  const plan = planFeeRun(facts({ sources: [source('r1', 9_000n), source('r2', 9_000n)], items: [item('a', '2026-04-01', 10_000n)] }));
  expect(plan.allocations.map((one) => one.parts.map((part) => part.cents))).toEqual([[9_000n], [1_000n]]);
});

test('tricky 18 what was taken back bears the opposite fee in the next run', () => {
  expect(planFeeRun(facts({ unbilled: [{ id: 'a1', callId: 'march', mandateId: 'm1', rubric: 'rent', cents: -85_000n }, { id: 'a2', callId: 'march', mandateId: 'm1', rubric: 'charges', cents: -6_000n }] })).fees).toMatchObject([{ grossCents: -7_644n }]);
});

test('a mandate without a rate is named, not billed at nothing', () => {
  const plan = planFeeRun(facts({ mandates: [{ id: 'm1', number: 'M0001', active: true, feeBasisPoints: null, withCharges: true }], unbilled: [{ id: 'a1', callId: 'march', mandateId: 'm1', rubric: 'rent', cents: 1n }] }));
  expect(plan).toMatchObject({ fees: [], withoutRate: [{ number: 'M0001' }] });
});

test('fees on what is called: a call bears them once, paid or not, and what pays it bears none', () => {
  const called = [{ callId: 'april', mandateId: 'm1', rubric: 'rent' as const, cents: 85_000n }, { callId: 'april', mandateId: 'm1', rubric: 'charges' as const, cents: 6_000n }];
  const paid = { id: 'a1', callId: 'april', mandateId: 'm1', rubric: 'rent' as const, cents: 85_000n };
  expect(planFeeRun(facts({ called })).fees).toMatchObject([{ baseCents: 91_000n, grossCents: 7_644n, allocationIds: [], callIds: ['april'] }]);
  expect(planFeeRun(facts({ called, unbilled: [paid], sources: [source('r1', 6_000n)], items: [item('april', '2026-04-01', 6_000n)] })).fees).toMatchObject([{ baseCents: 91_000n, allocationIds: [] }]);
  expect(planFeeRun(facts({ billedAsCalled: new Set(['april']), unbilled: [paid] })).fees).toEqual([]);
});
