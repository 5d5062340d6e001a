import { useSyncExternalStore } from 'react';
import { Button, IconButton } from './button.tsx';
import { typeset } from './french-text.tsx';
import { Glyph } from './glyph.tsx';
import { CloseIcon, DoneIcon, WarningIcon, WhyIcon } from './icons.ts';
import { closeToast, shownToasts, subscribeToasts } from './toast-store.ts';

export { toast, toastError } from './toast-store.ts';

const ICONS = { success: DoneIcon, danger: WarningIcon, info: WhyIcon };

export function Toasts() {
  const shown = useSyncExternalStore(subscribeToasts, shownToasts);
  return (
    <div data-toasts="" role="region" aria-label="Messages" aria-live="polite">
      {shown.map(({ id, tone, text, undo }) => (
        <div key={id} className={`toast ${tone}`}>
          <Glyph icon={ICONS[tone]} />
          <p>{typeset(text)}</p>
          {undo ? <Button variant="subtle" onClick={() => { closeToast(id); undo(); }}>Annuler l’action</Button> : null}
          <IconButton icon={CloseIcon} label="Fermer ce message" onClick={() => closeToast(id)} />
        </div>
      ))}
    </div>
  );
}
