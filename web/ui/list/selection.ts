/** Which rows are ticked: those named, or the whole list as filtered, also the rows that were never read, but for those unticked since. */
export type Selection = { kind: 'ids'; ids: ReadonlySet<string> } | { kind: 'all'; except: ReadonlySet<string> };

export const NOTHING: Selection = { kind: 'ids', ids: new Set() };
export const EVERYTHING: Selection = { kind: 'all', except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'all' ? !selection.except.has(id) : selection.ids.has(id);
}

export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.ids.size;
}

/** Unticking a row of the whole list keeps all the others, also those that were never read. */
export function toggled(selection: Selection, id: string): Selection {
  const ids = new Set(selection.kind === 'all' ? selection.except : selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return selection.kind === 'all' ? { kind: 'all', except: ids } : { kind: 'ids', ids };
}

export function withRows(selection: Selection, more: readonly string[]): Selection {
  if (selection.kind === 'ids') return { kind: 'ids', ids: new Set([...selection.ids, ...more]) };
  return { kind: 'all', except: new Set([...selection.except].filter((id) => !more.includes(id))) };
}

/** The head's box: none, some or all. */
export function headState(selection: Selection, total: number): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, total);
  return count === 0 ? 'none' : count >= total ? 'all' : 'some';
}
