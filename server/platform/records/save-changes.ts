import type { Kysely, RawBuilder, Updateable } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../database/connection.ts';
import type { Tables } from '../database/tables.generated.ts';

/** Tables whose rows count how often they were written. */
type VersionedTable = { [T in keyof Tables]: Tables[T] extends { id: unknown; version: unknown } ? T : never }[keyof Tables];

type Columns<T extends VersionedTable> = { [K in keyof Updateable<Tables[T]>]: Updateable<Tables[T]>[K] | RawBuilder<unknown> };

/** Writes the columns that are given, if nobody wrote the record since the version that was read; says who did otherwise. */
export async function saveChanges<T extends VersionedTable>(tx: Tx, table: T, subject: { kind: string; id: Id }, version: number, columns: Columns<T>): Promise<void> {
  const anyTable = tx as unknown as Kysely<Record<string, { id: Id; version: number }>>;
  const name: string = table;
  const done = await anyTable.updateTable(name).set({ ...columns, version: version + 1 }).where('id', '=', subject.id).where('version', '=', version).executeTakeFirst();
  if (done.numUpdatedRows === 1n) return;
  const known = await anyTable.selectFrom(name).select('id').where('id', '=', subject.id).executeTakeFirst();
  throw known ? await staleRefusal(tx, subject) : notFound();
}

/** Says who wrote the record meanwhile. */
export async function staleRefusal(tx: Tx, { kind, id }: { kind: string; id: Id }): Promise<Refusal> {
  const last = await tx.selectFrom('office.audit').select('actor_name').where('subject_kind', '=', kind).where('subject_id', '=', id).orderBy('at', 'desc').limit(1).executeTakeFirst();
  return new Refusal('stale', `Modifié entre-temps par ${last?.actor_name ?? 'une autre personne'}. Rechargez la fiche, puis refaites votre changement.`, 409);
}

/** For the audit: what was asked and is not as it was. */
export function difference(before: object, asked: object): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const was = before as Record<string, unknown>;
  const changed = Object.entries(asked).filter(([key, value]) => value !== undefined && plainText(value) !== plainText(was[key]));
  return { before: Object.fromEntries(changed.map(([key]) => [key, plain(was[key])])), after: Object.fromEntries(changed.map(([key, value]) => [key, plain(value)])) };
}

function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(plainText(value));
}

function plainText(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));
}
