/** What knip says of one file, as its JSON has it. */
export interface KnipIssue {
  file: string;
  exports: readonly { name: string }[];
  files: readonly { name: string }[];
}

/** What the product decides by, and the doors through which a rule could hide: each is reached from the program, or it is not what the product does. */
const DECIDES = /^server\/(?:[^/]+\/(?:rules\/|public\.ts$)|kernel\/|partners\/)/;

/** Read by tests alone, for good: a checker that does not report it sees nothing. It stands in `project` of knip.production.json for that. */
export const SEEN = 'tests/support/app.ts';

/** Rules that nothing but tests reads, each with what to do; empty when there is none. */
export function rulesOnlyTested(issues: readonly KnipIssue[]): string[] {
  if (!issues.some(({ file, files }) => file === SEEN && files.length > 0)) return [`${SEEN} is read by tests alone and was not reported: the checker does not see the code.`];
  return issues.filter(({ file }) => DECIDES.test(file))
    .flatMap(({ file, exports, files }) => [...files.map(() => `${file}: nothing but tests reads it.`), ...exports.map(({ name }) => `${file}: nothing but tests calls ${name}. Make it what the product does, or remove it.`)]);
}
