import { Type, type Static, type TSchema } from 'typebox';

/** Query string of every list (see docs/api.md): live filter, sort keys ("-" for descending), a window of rows. */
export const ListQuery = Type.Object({
  filter: Type.Optional(Type.String({ maxLength: 200 })),
  sort: Type.Optional(Type.String({ maxLength: 200, pattern: '^(-?[A-Za-z]+)(,-?[A-Za-z]+)*$' })),
  offset: Type.Optional(Type.Integer({ minimum: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
});

export interface ListRequest {
  filter: string;
  sort: { key: string; descending: boolean }[];
  offset: number;
  limit: number;
}

export function listRequest(query: Static<typeof ListQuery>): ListRequest {
  const sort = (query.sort ?? '').split(',').filter(Boolean).map((key) => ({ key: key.replace(/^-/, ''), descending: key.startsWith('-') }));
  return { filter: (query.filter ?? '').trim(), sort, offset: query.offset ?? 0, limit: query.limit ?? 200 };
}

export function listReply<T extends TSchema>(row: T) {
  return Type.Object({ total: Type.Integer(), rows: Type.Array(row) });
}

export interface ListPage<T> {
  total: number;
  rows: T[];
}

export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) });
