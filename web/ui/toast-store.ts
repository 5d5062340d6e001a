/** A sentence in a corner of the screen. */
export interface Toast {
  id: number;
  tone: 'success' | 'danger' | 'info';
  text: string;
  undo?: () => void;
}

const SUCCESS_MS = 5_000;
const UNDO_MS = 10_000;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** One sentence on what was done. With `undo` it stays ten seconds and can be taken back. */
export function toast(text: string, undo?: () => void): void {
  add({ tone: 'success', text, undo }, undo ? UNDO_MS : SUCCESS_MS);
}

/** A failure outside any form: stays until closed. */
export function toastError(text: string): void {
  add({ tone: 'danger', text }, null);
}

/** Why a greyed button does nothing, to who pressed it: a finger sees no tooltip. Pressed again, it is said once. */
export function toastReason(text: string): void {
  if (!toasts.some((one) => one.text === text)) add({ tone: 'info', text }, UNDO_MS);
}

export function shownToasts(): readonly Toast[] {
  return toasts;
}

function add(one: Omit<Toast, 'id'>, forMs: number | null): void {
  lastId += 1;
  const id = lastId;
  change([...toasts.slice(-3), { ...one, id }]);
  if (forMs !== null) setTimeout(() => closeToast(id), forMs);
}

export function closeToast(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
