import { useId, type ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import { CloseIcon, RightsIcon } from './icons.ts';
import type { Drawing } from './glyph.tsx';
import { useKept } from './kept.ts';

/** 372 px at the right of a record. Whether it is open is remembered under `keptAs`; `usePanel` gives the state and the button that brings it back. */
export function SidePanel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const id = useId();
  return (
    <aside className="side-panel no-print" aria-labelledby={id}>
      <header><h2 id={id}>{title}</h2><IconButton icon={CloseIcon} label="Fermer le panneau" onClick={onClose} /></header>
      {children}
    </aside>
  );
}

export function usePanel(keptAs: string, title: string, icon: Drawing = RightsIcon): { open: boolean; close: () => void; opener: ReactNode } {
  const [open, setOpen] = useKept(`panel.${keptAs}`, true);
  return { open, close: () => setOpen(false), opener: open ? null : <Button icon={icon} onClick={() => setOpen(true)}>{title}</Button> };
}
