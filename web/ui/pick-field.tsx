import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import './pick-field.css';
import { describedBy, FieldFrame, type FieldProps } from './fields.tsx';

export interface Pick {
  id: string;
  label: string;
  detail?: string;
}

/** Chooses one thing among many by typing a few letters of it: a building, a person, a binder. `find` asks the server. */
export function PickField({ label, help, error, optional, disabled, id: given, value, onChange, onBlur, name, find, listKey, placeholder = 'Tapez quelques lettres' }: FieldProps<Pick | null> & { placeholder?: string; find: (text: string, signal: AbortSignal) => Promise<readonly Pick[]>; /** Tells this list apart in the cache. */ listKey: string }) {
  const own = useId();
  const id = given ?? own;
  const [typed, setTyped] = useState<string | null>(null);
  const [current, setCurrent] = useState(0);
  const asked = useDeferredValue(typed ?? '');
  const open = typed !== null;
  const answer = useQuery({ queryKey: ['pick', listKey, asked], queryFn: ({ signal }) => find(asked, signal), enabled: open, staleTime: 30_000, placeholderData: (before) => before });
  const picks = open ? (answer.data ?? []) : [];
  const choose = (pick: Pick | undefined) => {
    if (!pick) return;
    onChange(pick);
    setTyped(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setTyped('');
      else if (picks.length > 0) setCurrent((current + (event.key === 'ArrowDown' ? 1 : picks.length - 1)) % picks.length);
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(picks[current]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const leave = () => {
    if (typed?.trim() === '' && value) onChange(null);
    setTyped(null);
    onBlur?.();
  };
  return (
    <FieldFrame {...{ id, label, help, error, optional }}>
      <div className="pick">
        <input
          {...{ id, name, disabled }} {...describedBy(id, help, error)} className="input" role="combobox" aria-expanded={open} aria-controls={`${id}-picks`} aria-autocomplete="list" autoComplete="off"
          aria-activedescendant={open && picks[current] ? `${id}-pick-${current}` : undefined} placeholder={placeholder} value={typed ?? value?.label ?? ''}
          onChange={(event) => { setTyped(event.target.value); setCurrent(0); }} onClick={() => setTyped((shown) => shown ?? value?.label ?? '')} onKeyDown={press} onBlur={leave}
        />
        <div id={`${id}-picks`} role="listbox" aria-label={typeof label === 'string' ? label : 'Propositions'} className="picks" hidden={!open}>
          {picks.map((pick, index) => (
            // Pressing keeps the focus in the field, whose keys already move the choice.
            // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
            <div key={pick.id} id={`${id}-pick-${index}`} role="option" aria-selected={index === current} className="command-line" onMouseDown={(event) => { event.preventDefault(); choose(pick); }} onMouseMove={() => setCurrent(index)}>
              <span>{pick.label}</span>{pick.detail ? <small>{pick.detail}</small> : null}
            </div>
          ))}
          {open && !answer.isFetching && picks.length === 0 ? <p className="muted small" style={{ padding: 8 }}>{answer.isError ? 'La recherche ne répond pas. Réessayez.' : 'Rien ne correspond à ces lettres.'}</p> : null}
        </div>
      </div>
    </FieldFrame>
  );
}
