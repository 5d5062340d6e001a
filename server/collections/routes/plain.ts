/** What JSON carries of a value: cents as whole numbers (they stay far below what JSON holds exactly), instants as text. */
export type Plain<T> = T extends bigint ? number : T extends Date ? string : T extends string | number | boolean | null | undefined ? T : T extends readonly (infer U)[] ? Plain<U>[] : { [K in keyof T]: Plain<T[K]> };

export function plain<T>(value: T): Plain<T> {
  if (typeof value === 'bigint') return Number(value) as Plain<T>;
  if (value instanceof Date) return value.toISOString() as Plain<T>;
  if (Array.isArray(value)) return value.map((one) => plain(one)) as Plain<T>;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) as Plain<T>;
  return value as Plain<T>;
}
