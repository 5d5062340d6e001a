import type { ColumnChoice } from './model.ts';

const DEFAULT_WIDTH = 160;
const LEAST_WIDTH = 60;
const MOST_WIDTH = 900;
const STEP = 40;

interface Known {
  key: string;
  hidden?: boolean;
  width?: number;
}

/** The columns as somebody arranged them. A column that came since stands at its own place; one that went is forgotten. */
export function arrange<C extends Known>(columns: readonly C[], choices: readonly ColumnChoice[]): (C & { shown: boolean; pixels: number })[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  const order = choices.map(({ key }) => key).filter((key) => byKey.has(key));
  for (const [index, { key }] of columns.entries()) if (!chosen.has(key)) order.splice(Math.min(index, order.length), 0, key);
  return order.map((key) => {
    const column = byKey.get(key)!;
    const choice = chosen.get(key);
    return { ...column, shown: !(choice?.hidden ?? column.hidden ?? false), pixels: choice?.width ?? column.width ?? DEFAULT_WIDTH };
  });
}

/** The whole arrangement in words the server keeps, ready for one change. */
export function choicesOf(columns: readonly Known[], choices: readonly ColumnChoice[]): ColumnChoice[] {
  return arrange(columns, choices).map(({ key, shown }) => ({ key, hidden: !shown, width: choices.find((choice) => choice.key === key)?.width ?? null }));
}

export function moved(choices: readonly ColumnChoice[], key: string, step: -1 | 1): ColumnChoice[] {
  const at = choices.findIndex((choice) => choice.key === key);
  const next = [...choices];
  const [one] = next.splice(at, 1);
  if (!one) return next;
  next.splice(Math.max(0, Math.min(choices.length - 1, at + step)), 0, one);
  return next;
}

/** One column at least stays: a list without columns would show nothing to come back by. */
export function shown(choices: readonly ColumnChoice[], key: string, visible: boolean): ColumnChoice[] {
  const next = choices.map((choice) => (choice.key === key ? { ...choice, hidden: !visible } : choice));
  return next.every(({ hidden }) => hidden) ? [...choices] : next;
}

export function resized(choices: readonly ColumnChoice[], key: string, pixels: number): ColumnChoice[] {
  return choices.map((choice) => (choice.key === key ? { ...choice, width: Math.round(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, pixels))) } : choice));
}

export function widened(choices: readonly ColumnChoice[], key: string, pixels: number, step: -1 | 1): ColumnChoice[] {
  return resized(choices, key, pixels + step * STEP);
}
