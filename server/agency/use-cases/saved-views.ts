import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { Refusal } from '../../kernel/refusal.ts';
import * as repository from '../repository/saved-views.ts';

const MOST_VIEWS = 20;
/** The list as the person leaves it, without having named anything. */
const USUAL = '';

export interface ListViews {
  usual: repository.ViewDefinition | null;
  views: repository.SavedView[];
}

export async function listViews(tx: Tx, viewer: StaffViewer, listKey: string): Promise<ListViews> {
  const all = await repository.readViews(tx, viewer.staffId, listKey);
  return { usual: all.find(({ name }) => name === USUAL)?.definition ?? null, views: all.filter(({ name }) => name !== USUAL) };
}

/** Keeps a view under its name, or the usual one under none. Views are a person's own: nobody else reads or writes them. */
export async function saveView(tx: Tx, viewer: StaffViewer, listKey: string, view: repository.SavedView): Promise<ListViews> {
  const { views } = await listViews(tx, viewer, listKey);
  if (view.name !== USUAL && views.length >= MOST_VIEWS && !views.some(({ name }) => name === view.name)) {
    throw new Refusal('too-many-views', `Vous avez déjà ${MOST_VIEWS} vues de cette liste. Retirez-en une avant d’en enregistrer une autre.`, 409);
  }
  await repository.writeView(tx, viewer.agencyId, viewer.staffId, listKey, view, view.name === USUAL ? 0 : views.length + 1);
  return listViews(tx, viewer, listKey);
}

export async function deleteView(tx: Tx, viewer: StaffViewer, listKey: string, name: string): Promise<ListViews> {
  await repository.deleteView(tx, viewer.staffId, listKey, name);
  return listViews(tx, viewer, listKey);
}
