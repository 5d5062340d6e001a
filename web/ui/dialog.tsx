import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { integer } from './format.ts';
import { typeset } from './french-text.tsx';

/** The browser's own modal dialog: it traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ open, title, broad, stays, onClose, children }: { open: boolean; title: ReactNode; broad?: boolean; /** Escape does not close it: nothing can be done before it is answered. */ stays?: boolean; onClose: () => void; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!dialog || dialog.open === open) return;
    if (open) dialog.showModal();
    else dialog.close();
  }, [open]);
  // The browser gives the focus back on closing, not on removal: a page that takes the whole dialog away would leave it nowhere.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);
  // A second Escape closes a dialog whatever its page says: it opens again.
  const close = () => { if (stays && open) element.current?.showModal(); else onClose(); };
  return (
    <dialog ref={element} className={broad ? 'dialog broad' : 'dialog'} aria-labelledby={id} onClose={close} onCancel={(event) => { if (stays) event.preventDefault(); else onClose(); }}>
      {open ? <div className="inner"><h2 id={id}>{typeset(title)}</h2>{children}</div> : null}
    </dialog>
  );
}

interface ConfirmProps {
  open: boolean;
  /** The question names the act and the number: "Dépublier 4 documents ?" */
  title: string;
  /** What follows for whom, and whether it can come back. */
  consequence: ReactNode;
  /** The verb again, with its number: "Dépublier 4 documents". */
  verb: string;
  /** The safe answer, where the verb is "Annuler" itself: "Garder le loyer". */
  stay?: string;
  danger?: boolean;
  /** How many clients it reaches: above 100 the number must be typed. */
  clients?: number;
  busy?: boolean;
  /** What is still to be answered in the dialog, in words. */
  refusedBecause?: string | null;
  error?: string | null;
  onConfirm: () => void;
  onCancel: () => void;
}

const TYPED_NUMBER_ABOVE = 100;

/** For what leaves the house or cannot come back. The focus starts on the safe answer. */
export function ConfirmDialog({ open, title, consequence, verb, stay = 'Annuler', danger, clients = 0, busy, refusedBecause = null, error, onConfirm, onCancel }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  const mustType = clients > TYPED_NUMBER_ABOVE;
  const matches = !mustType || typed.replace(/\s/g, '') === String(clients);
  useEffect(() => { if (open) setTyped(''); }, [open]);
  return (
    <Dialog open={open} title={title} onClose={onCancel}>
      <div>{typeset(consequence)}</div>
      {mustType ? (
        <div className="field">
          <label htmlFor={id}>Saisissez {integer(clients)}, le nombre de clients concernés</label>
          <input id={id} className="input" inputMode="numeric" autoComplete="off" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
      ) : null}
      {error ? <p role="alert" className="note danger">{error}</p> : null}
      <div className="acts">
        {/* The safe answer takes the focus: a hurried Enter does nothing. */}
        <Button ref={takesFocus} onClick={onCancel}>{stay}</Button>
        <Button variant="primary" danger={danger} busy={busy} refusedBecause={matches ? refusedBecause : `Saisissez d’abord ${integer(clients)}.`} onClick={onConfirm}>{verb}</Button>
      </div>
    </Dialog>
  );
}

/** `showModal` gives the focus to the element marked so; React's own `autoFocus` would act too early, before the dialog opens. */
function takesFocus(button: HTMLButtonElement | null): void {
  button?.setAttribute('autofocus', '');
}
