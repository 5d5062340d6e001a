import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { planMove, selectLines, type PostedAllocation } from './moving-entries.ts';

const line = (lineId: string, more: Partial<PostedAllocation> = {}): PostedAllocation => ({
  lineId, entryId: `entry-${lineId}`, on: day('2026-03-03'), tenantId: 'tenant', leaseId: 'lease-1', mandateId: 'mandate-1', itemId: 'march', rubrics: [{ rubric: 'rent', cents: 5_000n }], pieceReference: 'VIR 12', status: 'posted', feeRunId: null, ...more,
});
const target = { tenantId: 'tenant', leaseId: 'lease-1', mandateId: 'mandate-1', itemId: 'april', rubrics: [{ rubric: 'rent' as const, cents: 5_000n }] };
const asked = { transferId: 'transfer', confirmed: false };

test('[OVR-385] of two payments of one amount on one day, the line that was chosen is the one that moves', () => {
  const { found, faults } = selectLines([line('first'), line('second')], ['second']);
  expect(found.map((one) => one.lineId)).toEqual(['second']);
  expect(faults).toEqual([]);
});

test('[OVR-385] lines that are unknown, moved already or still drafts are refused, each by its name', () => {
  const lines = [line('moved', { status: 'moved' }), line('draft', { status: 'draft' })];
  expect(selectLines(lines, ['moved', 'draft', 'gone']).faults.map((fault) => fault.code)).toEqual(['line-moved', 'line-draft', 'line-unknown']);
});

test('[OVR-385] a move reverses and posts the same amount with the same document, tied by one transfer', () => {
  const { plan } = planMove(line('a'), target, asked);
  expect(plan).toMatchObject({ transferId: 'transfer', reverse: { entryId: 'entry-a', itemId: 'march' }, post: { itemId: 'april', pieceReference: 'VIR 12' }, unletter: ['a'], feeCorrection: false });
  expect(planMove(line('a', { feeRunId: 'run' }), target, asked).plan!.feeCorrection).toBe(true);
  expect(planMove(line('a'), { ...target, itemId: 'march', rubrics: [{ rubric: 'rent', cents: 4_000n }, { rubric: 'charges', cents: 1_000n }] }, asked).plan).not.toBeNull();
});

test('[OVR-385] between two mandates the manager confirms; amounts, tenants and no move at all are refused', () => {
  const elsewhere = { ...target, leaseId: 'lease-2', mandateId: 'mandate-2' };
  const codes = (to: typeof target, confirmed = false) => planMove(line('a'), to, { ...asked, confirmed }).faults.map((fault) => fault.code);
  expect(codes(elsewhere)).toEqual(['confirmation-needed']);
  expect(codes(elsewhere, true)).toEqual([]);
  expect(codes({ ...target, tenantId: 'other' })).toEqual(['other-tenant']);
  expect(codes({ ...target, rubrics: [{ rubric: 'rent', cents: 4_999n }] })).toEqual(['amount-changes']);
  expect(codes({ ...target, itemId: 'march' })).toEqual(['nothing-moves']);
});
