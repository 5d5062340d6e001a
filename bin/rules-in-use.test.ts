import { expect, test } from 'vitest';
import { rulesOnlyTested, SEEN, type KnipIssue } from './rules-in-use.ts';

const seen: KnipIssue = { file: SEEN, exports: [], files: [{ name: SEEN }] };

test('a rule of money that only tests call is named, with its file; other files and other modules are not its concern', () => {
  const issues: KnipIssue[] = [
    seen, { file: 'server/rental/rules/fees.ts', exports: [{ name: 'feeTypeFault' }, { name: 'fromGross' }], files: [] }, { file: 'server/rental/use-cases/payouts.ts', exports: [{ name: 'proposePayouts' }], files: [] }, { file: 'web/ui/format.ts', exports: [{ name: 'clientTime' }], files: [] },
  ];
  expect(rulesOnlyTested(issues)).toEqual([expect.stringContaining('fees.ts: nothing but tests calls feeTypeFault'), expect.stringContaining('fromGross')]);
  expect(rulesOnlyTested([seen, { file: 'server/ledger/rules/old.ts', exports: [], files: [{ name: 'server/ledger/rules/old.ts' }] }])).toEqual(['server/ledger/rules/old.ts: nothing but tests reads it.']);
  expect(rulesOnlyTested([seen])).toEqual([]);
});

test('a checker that reports nothing at all has seen nothing: that is a failure', () => {
  expect(rulesOnlyTested([])).toEqual([expect.stringContaining('does not see the code')]);
});
