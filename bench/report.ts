export interface Measure {
  what: string;
  measured: string;
  peer: string;
  ratio: number;
  goal: number;
}

/** One bench: a few ratios, each against a named peer of the same run. */
export interface Bench {
  name: string;
  run(say: (line: string) => void): Promise<Measure[]>;
}

export async function timed<T>(work: () => Promise<T> | T): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

export const seconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(2)} s`);

/** « documents page p95 | 12 ms | bare route: 10 ms | 1.20 | ≤ 1.5 | ok » */
export function table(measures: readonly Measure[]): string {
  const rows = [['measure', 'measured', 'peer', 'ratio', 'goal', ''], ...measures.map(({ what, measured, peer, ratio, goal }) => [what, measured, peer, ratio.toFixed(2), `≤ ${goal}`, ratio <= goal ? 'ok' : 'MISS'])];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

/** The most memory above what the process held before, in MB, looked at ten times a second. */
export async function peakAbove<T>(work: () => Promise<T>): Promise<{ value: T; above: number }> {
  globalThis.gc?.();
  const idle = process.memoryUsage().rss;
  let most = idle;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 100);
  try {
    const value = await work();
    return { value, above: (most - idle) / 1e6 };
  } finally {
    clearInterval(watch);
  }
}
