import { SYNDIC_BINDER_ID, SYNDIC_BINDER_PATH, type BinderGroup, type BinderNode, type BinderRow, type ShelfCount } from '../model.ts';
import { levelsOf } from './binder-path.ts';

const GROUPS: readonly BinderGroup[] = ['personal', 'building', 'rental', 'council', 'agency'];
const inFrench = new Intl.Collator('fr', { numeric: true });

/**
 * The binders of a space as a tree: one level a "/" of the path, and below a binder one level a type of folder. A level counts what it holds and all below.
 * Empty binders are shown or not by the agency's choice (PAR-231, CLI-260).
 */
export function binderTree(binders: readonly BinderRow[], counts: readonly ShelfCount[], options: { showEmpty: boolean }): BinderNode[] {
  const roots: BinderNode[] = [];
  for (const binder of inOrder(withSyndicBinder(binders, counts))) {
    const shelves = counts.filter(({ binderId }) => binderId === binder.id);
    if (shelves.length === 0 && !options.showEmpty) continue;
    const documents = sum(shelves, 'documents');
    const fresh = sum(shelves, 'fresh');
    const group = groupOf(binder);
    let level = roots;
    let node: BinderNode | null = null;
    for (const name of levelsOf(binder.path)) {
      const key: string = node === null ? `${group}:${name}` : `${node.key}/${name}`;
      let next: BinderNode | undefined = level.find((known) => known.key === key);
      if (!next) level.push(next = { key, name, group, binderIds: [], subfolder: null, documents: 0, fresh: 0, children: [] });
      next.binderIds.push(binder.id);
      next.documents += documents;
      next.fresh += fresh;
      node = next;
      level = next.children;
    }
    node?.children.push(...subfolders(node, binder, shelves));
  }
  return roots;
}

function subfolders(node: BinderNode, binder: BinderRow, shelves: readonly ShelfCount[]): BinderNode[] {
  return shelves.filter(({ subfolder }) => subfolder !== null).sort((a, b) => inFrench.compare(a.subfolder!, b.subfolder!)).map(({ subfolder, documents, fresh }) => ({
    key: `${node.key}#${subfolder}`, name: subfolder!, group: node.group, binderIds: [binder.id], subfolder, documents, fresh, children: [],
  }));
}

/** The binder fed on the extranet itself may hold documents before publication brought its card. */
function withSyndicBinder(binders: readonly BinderRow[], counts: readonly ShelfCount[]): readonly BinderRow[] {
  const missing = counts.some(({ binderId }) => binderId === SYNDIC_BINDER_ID) && !binders.some(({ id }) => id === SYNDIC_BINDER_ID);
  return missing ? [...binders, { id: SYNDIC_BINDER_ID, trade: 'syndic', path: SYNDIC_BINDER_PATH, personal: false, reserved: 'syndic-documents', roles: ['member', 'president'], position: 0 }] : binders;
}

export function groupOf(binder: Pick<BinderRow, 'trade' | 'personal' | 'reserved' | 'roles'>): BinderGroup {
  if (binder.reserved === 'syndic-documents') return 'agency';
  if (binder.personal) return 'personal';
  if (binder.trade === 'rental') return 'rental';
  return binder.roles.includes('coOwner') ? 'building' : 'council';
}

function inOrder(binders: readonly BinderRow[]): BinderRow[] {
  return [...binders].sort((a, b) => GROUPS.indexOf(groupOf(a)) - GROUPS.indexOf(groupOf(b)) || a.position - b.position || inFrench.compare(a.path, b.path));
}

function sum(shelves: readonly ShelfCount[], what: 'documents' | 'fresh'): number {
  return shelves.reduce((total, shelf) => total + shelf[what], 0);
}
