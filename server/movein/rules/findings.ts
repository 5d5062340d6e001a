import type { Finding, FindingLevel } from '../model.ts';

/** Nobody reads beyond; the counts say the rest. */
const MOST_KEPT = 5000;

export interface Findings {
  add(finding: Finding): void;
  readonly kept: readonly Finding[];
  counts(): Record<FindingLevel, number>;
}

/** Keeps findings up to a readable number, and counts them all. */
export function createFindings(): Findings {
  const kept: Finding[] = [];
  const counts: Record<FindingLevel, number> = { error: 0, warning: 0, auto: 0 };
  return {
    add: (finding) => {
      counts[finding.level] += 1;
      if (counts[finding.level] <= MOST_KEPT) kept.push(finding);
    },
    kept,
    counts: () => ({ ...counts }),
  };
}
