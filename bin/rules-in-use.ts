/** What knip says of one file, as its JSON has it. */
export interface KnipIssue {
  file: string;
  exports: readonly { name: string }[];
  files: readonly { name: string }[];
}

/** Modules whose rules are law and money: each rule is reached from the program, or it is not what the product does. */
const MODULES = ['banking', 'collections', 'ledger', 'payments', 'rental', 'syndic'] as const;

/** Read by tests alone, for good: a checker that does not report it sees nothing. */
export const SEEN = 'server/publication/rules/example-facts.ts';

/** Rules of these modules that nothing but tests reads, each with what to do; empty when there is none. */
export function rulesOnlyTested(issues: readonly KnipIssue[]): string[] {
  if (!issues.some(({ file, files }) => file === SEEN && files.length > 0)) return [`${SEEN} is read by tests alone and was not reported: the checker does not see the code.`];
  return issues.filter(({ file }) => MODULES.some((module) => file.startsWith(`server/${module}/rules/`)))
    .flatMap(({ file, exports, files }) => [...files.map(() => `${file}: nothing but tests reads it.`), ...exports.map(({ name }) => `${file}: nothing but tests calls ${name}. Make it what the product does, or remove it.`)]);
}
