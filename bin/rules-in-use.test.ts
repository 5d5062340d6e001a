import { expect, test } from 'vitest';
import { rulesOnlyTested, SEEN, type KnipIssue } from './rules-in-use.ts';

const seen: KnipIssue = { file: SEEN, exports: [], files: [{ name: SEEN }] };
const exported = (file: string, ...names: string[]): KnipIssue => ({ file, exports: names.map((name) => ({ name })), files: [] });

test('a rule that only tests call is named, with its file, in whatever module, in the kernel and with a partner; other files are not its concern', () => {
  const issues = [seen, exported('server/rental/rules/fees.ts', 'feeTypeFault', 'fromGross'), exported('server/rental/use-cases/payouts.ts', 'proposePayouts'), exported('web/ui/format.ts', 'clientTime')];
  expect(rulesOnlyTested(issues)).toEqual([expect.stringContaining('fees.ts: nothing but tests calls feeTypeFault'), expect.stringContaining('fromGross')]);
  expect(rulesOnlyTested([seen, { file: 'server/ledger/rules/old.ts', exports: [], files: [{ name: 'server/ledger/rules/old.ts' }] }])).toEqual(['server/ledger/rules/old.ts: nothing but tests reads it.']);
  for (const file of ['server/publication/rules/spaces.ts', 'server/movein/rules/tables/lots.ts', 'server/kernel/day.ts', 'server/partners/sepa/xml.ts', 'server/newcomer/rules/any.ts', 'server/ledger/public.ts']) {
    expect(rulesOnlyTested([seen, exported(file, 'unused')])).toEqual([expect.stringContaining(`${file}: nothing but tests calls unused`)]);
  }
  expect(rulesOnlyTested([seen])).toEqual([]);
});

test('a checker that reports nothing at all has seen nothing: that is a failure', () => {
  expect(rulesOnlyTested([])).toEqual([expect.stringContaining('does not see the code')]);
});
