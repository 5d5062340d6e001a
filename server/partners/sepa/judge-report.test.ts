import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeReport, type JudgedReport } from './judge-report.ts';

const file = [{ paymentId: 'P1', endToEndIds: ['A', 'B'] }, { paymentId: 'P2', endToEndIds: ['C'] }];
const report = (more: Partial<JudgedReport>): JudgedReport => ({ status: null, reason: null, batches: [], ...more });

test('one debit rejected is that one alone; a batch or a file rejected takes its debits back, to go again', () => {
  expect(judgeReport(report({ status: 'PART', batches: [{ paymentId: 'P1', status: null, reason: null, payments: [{ endToEndId: 'B', status: 'RJCT', reason: 'AC04' }] }] }), file)).toEqual([{ endToEndId: 'B', by: 'payment', reason: 'AC04' }]);
  expect(judgeReport(report({ status: 'PART', batches: [{ paymentId: 'P1', status: 'RJCT', reason: 'FF01', payments: [] }] }), file)).toEqual([{ endToEndId: 'A', by: 'file', reason: 'FF01' }, { endToEndId: 'B', by: 'file', reason: 'FF01' }]);
  expect(judgeReport(report({ status: 'RJCT', reason: 'DU01' }), file)?.map(({ endToEndId, by, reason }) => [endToEndId, by, reason])).toEqual([['A', 'file', 'DU01'], ['B', 'file', 'DU01'], ['C', 'file', 'DU01']]);
});

test('what is accepted rejects nothing, and what is said of a debit counts before what is said of its file', () => {
  expect(judgeReport(report({ status: 'ACCP' }), file)).toEqual([]);
  expect(judgeReport(report({ status: 'RJCT', batches: [{ paymentId: 'P2', status: 'ACCP', reason: null, payments: [] }, { paymentId: 'P1', status: null, reason: null, payments: [{ endToEndId: 'A', status: 'ACSP', reason: null }] }] }), file)?.map(({ endToEndId }) => endToEndId)).toEqual(['B']);
});

test('a report on debits of another file is not judged', () => {
  expect(judgeReport(report({ batches: [{ paymentId: 'P9', status: 'RJCT', reason: null, payments: [] }] }), file)).toBeNull();
  expect(judgeReport(report({ batches: [{ paymentId: 'P1', status: null, reason: null, payments: [{ endToEndId: 'C', status: 'RJCT', reason: null }] }] }), file)).toBeNull();
});

test('whatever is reported, a debit is rejected once at most and only if something says so', () => {
  const status = fc.constantFrom(null, 'RJCT', 'ACCP', 'PART');
  const batch = ({ paymentId, endToEndIds }: (typeof file)[number]) => fc.record({ paymentId: fc.constant(paymentId), status, reason: fc.constant(null), payments: fc.subarray(endToEndIds).chain((ids) => fc.tuple(...ids.map((endToEndId) => fc.record({ endToEndId: fc.constant(endToEndId), status, reason: fc.constant(null) })))) });
  fc.assert(fc.property(status, fc.tuple(batch(file[0]!), batch(file[1]!)), (group, batches) => {
    const verdicts = judgeReport(report({ status: group, batches }), file)!;
    expect(new Set(verdicts.map(({ endToEndId }) => endToEndId)).size).toBe(verdicts.length);
    const said = [group, ...batches.flatMap((one) => [one.status, ...one.payments.map((debit) => debit.status)])];
    if (!said.includes('RJCT')) expect(verdicts).toEqual([]);
  }));
});
