import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** How somebody looks at a list: what is typed and chosen, the order of rows, the order, visibility and width of columns. */
export interface ViewDefinition {
  filter: string;
  /** Facet → what is sent, and the words that state it. */
  filters: Record<string, { value: string; words: string }>;
  sort: { key: string; descending: boolean }[];
  columns: { key: string; hidden: boolean; width: number | null }[];
}

export interface SavedView {
  name: string;
  definition: ViewDefinition;
}

export async function readViews(tx: Tx, staffId: Id, listKey: string): Promise<SavedView[]> {
  const rows = await tx.selectFrom('office.saved_views').select(['name', 'definition']).where('staff_id', '=', staffId).where('list_key', '=', listKey).orderBy('position').orderBy('id').execute();
  return rows.map((row) => ({ name: row.name, definition: row.definition as unknown as ViewDefinition }));
}

export async function writeView(tx: Tx, agencyId: Id, staffId: Id, listKey: string, { name, definition }: SavedView, position: number): Promise<void> {
  const text = JSON.stringify(definition);
  await tx.insertInto('office.saved_views').values({ id: newId(), agency_id: agencyId, staff_id: staffId, list_key: listKey, name, definition: text, position })
    .onConflict((conflict) => conflict.columns(['agency_id', 'staff_id', 'list_key', 'name']).doUpdateSet({ definition: text })).execute();
}

export async function deleteView(tx: Tx, staffId: Id, listKey: string, name: string): Promise<void> {
  await tx.deleteFrom('office.saved_views').where('staff_id', '=', staffId).where('list_key', '=', listKey).where('name', '=', name).execute();
}
