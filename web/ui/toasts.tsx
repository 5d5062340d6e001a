import { useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { Glyph } from './glyph.tsx';
import { CloseIcon, DoneIcon, WarningIcon } from './icons.ts';

interface Toast {
  id: number;
  tone: 'success' | 'danger';
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

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div data-toasts="" role="region" aria-label="Messages" aria-live="polite">
      {shown.map(({ id, tone, text, undo }) => (
        <div key={id} className={`toast ${tone}`}>
          <Glyph icon={tone === 'danger' ? WarningIcon : DoneIcon} />
          <p>{text}</p>
          {undo ? <Button variant="subtle" onClick={() => { close(id); undo(); }}>Annuler l’action</Button> : null}
          <IconButton icon={CloseIcon} label="Fermer ce message" onClick={() => close(id)} />
        </div>
      ))}
    </div>
  );
}

function add(toast: Omit<Toast, 'id'>, forMs: number | null): void {
  lastId += 1;
  const id = lastId;
  change([...toasts.slice(-3), { ...toast, id }]);
  if (forMs !== null) setTimeout(() => close(id), forMs);
}

function close(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
