/** Which rows are ticked: those named, or the whole list as filtered, also the rows that were never read. */
export type Selection = { kind: 'ids'; ids: ReadonlySet<string> } | { kind: 'all' };

export const NOTHING: Selection = { kind: 'ids', ids: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === 'all' || selection.ids.has(id);
}

export function selectedCount(selection: Selection, total: number): number {
  return selection.kind === 'all' ? total : selection.ids.size;
}

/** Unticking a row of the whole list leaves the others only when all of them are known by name; otherwise one starts again. */
export function toggled(selection: Selection, id: string, known: readonly string[], total: number): Selection {
  if (selection.kind === 'all') return known.length < total ? NOTHING : { kind: 'ids', ids: new Set(known.filter((one) => one !== id)) };
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { kind: 'ids', ids };
}

export function withRows(selection: Selection, more: readonly string[]): Selection {
  return selection.kind === 'all' ? selection : { kind: 'ids', ids: new Set([...selection.ids, ...more]) };
}

/** The head's box: none, some or all. */
export function headState(selection: Selection, total: number): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, total);
  return count === 0 ? 'none' : count >= total ? 'all' : 'some';
}
