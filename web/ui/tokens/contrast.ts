/** WCAG 2.2 contrast, as the design's checker computes it: text at 4.5:1, graphics and control outlines at 3:1. */
export interface Tokens {
  scales: Record<string, string[]>;
  roles: Record<string, string[]>;
  pairs: Record<string, string[][]>;
}

export interface Measure {
  kind: 'text' | 'graphic';
  pair: string;
  mode: 'light' | 'dark';
  ratio: number;
  limit: number;
}

export function measurePairs({ roles, pairs }: Tokens): Measure[] {
  const measures: Measure[] = [];
  for (const [kind, limit] of [['text', 4.5], ['graphic', 3]] as const) {
    for (const [front, back] of pairs[kind] ?? []) {
      for (const [index, mode] of (['light', 'dark'] as const).entries()) {
        measures.push({ kind, pair: `${front} on ${back}`, mode, limit, ratio: contrast(colour(roles, front, index), colour(roles, back, index)) });
      }
    }
  }
  return measures;
}

export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => linear(Number.parseInt(hex.slice(start, start + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function colour(roles: Tokens['roles'], name: string | undefined, index: number): string {
  const value = name === undefined ? undefined : roles[name]?.[index];
  if (value === undefined) throw new Error(`No colour for the role ${String(name)}.`);
  return value;
}
