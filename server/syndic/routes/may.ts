import { Type } from 'typebox';

export const may = (act: 'read' | 'write') => ({ access: { kind: 'staff' as const, right: `syndic.${act}` } });
export const Reasons = Type.Array(Type.Object({ article: Type.String(), sentence: Type.String() }));
/** Cents either way. */
export const Cents = Type.Integer({ minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });

/** What leaves over HTTP: amounts are plain numbers, small enough for JSON to hold exactly. */
export type Plain<T> = T extends string | number | boolean | null | undefined ? T : T extends bigint ? number : T extends (infer U)[] ? Plain<U>[] : T extends readonly (infer U)[] ? Plain<U>[] : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

export function plain<T>(value: T): Plain<T> {
  if (typeof value === 'bigint') return Number(value) as Plain<T>;
  if (Array.isArray(value)) return value.map(plain) as Plain<T>;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)])) as Plain<T>;
  return value as Plain<T>;
}
