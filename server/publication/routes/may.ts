export const may = (right: 'publication.read' | 'publication.run' | 'publication.settings') => ({ access: { kind: 'staff' as const, right } });

/** How the published description of the API names a route. */
export const said = (summary: string) => ({ tags: ['Publication'], summary });

export type Plain<T> = T extends Date ? string : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;

/** Instants leave as ISO 8601 text, at any depth. */
export function plain<T>(value: T): Plain<T> {
  if (value instanceof Date) return value.toISOString() as Plain<T>;
  if (Array.isArray(value)) return value.map((inner) => plain(inner)) as Plain<T>;
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)])) as Plain<T>;
  return value as Plain<T>;
}
