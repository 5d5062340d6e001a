import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import './command-box.css';
import { Dialog } from '../dialog.tsx';
import { Glyph } from '../glyph.tsx';
import { SearchIcon } from '../icons.ts';
import { useKept } from '../kept.ts';
import { useSettled } from '../use-settled.ts';
import { linesOf, nextLine, withRecent, type Found, type Line, type OfficeFunction, type Recent } from './catalogue.ts';

const WAIT_MS = 150;

interface CommandBoxProps {
  catalogue: readonly OfficeFunction[];
  search: (query: string, signal: AbortSignal) => Promise<readonly Found[]>;
}

/** One box for everything: Ctrl+K opens it, Enter goes, Ctrl+Enter goes in a new tab. */
export function CommandBox({ catalogue, search }: CommandBoxProps) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen((shown) => !shown);
      }
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <button type="button" className="command-field" aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen(true)}>
        <Glyph icon={SearchIcon} /><span>Rechercher ou lancer une fonction</span><kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      <Dialog open={open} broad title={<span className="vh">Rechercher ou lancer une fonction</span>} onClose={() => setOpen(false)}>
        <Box catalogue={catalogue} search={search} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Box({ catalogue, search, onDone }: CommandBoxProps & { onDone: () => void }) {
  const [text, setText] = useState('');
  const [recents, setRecents] = useKept<Recent[]>('recents', []);
  const [current, setCurrent] = useState(0);
  const router = useRouter();
  const id = useId();
  const asked = useSettled(text.trim(), WAIT_MS);
  const answer = useQuery({ queryKey: ['search-box', asked], queryFn: ({ signal }) => search(asked, signal), enabled: asked.length >= 2, staleTime: 30_000, placeholderData: (before) => before, retry: false });
  const found = text.trim().length >= 2 ? (answer.data ?? []) : [];
  const lines = linesOf(text, catalogue, found, recents);
  const active = Math.min(current, lines.length - 1);

  const go = (line: Line | undefined, newTab: boolean) => {
    if (!line || line.refused) return;
    setRecents(withRecent(recents, { label: line.label, to: line.to }));
    if (newTab) window.open(router.buildLocation({ to: line.to }).publicHref, '_blank', 'noopener');
    else {
      onDone();
      void router.navigate({ to: line.to });
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = nextLine(active, event.key === 'ArrowDown' ? 1 : -1, lines.length);
      setCurrent(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(lines[active], event.ctrlKey || event.metaKey);
    }
  };
  const searching = answer.isFetching || asked !== text.trim();
  return (
    <div className="command-box">
      <div className="input-with">
        <Glyph icon={SearchIcon} />
        <input
          className="input" type="search" role="combobox" aria-expanded="true" aria-controls={`${id}-lines`} aria-autocomplete="list" autoComplete="off" spellCheck={false}
          aria-activedescendant={lines.length > 0 ? `${id}-${active}` : undefined} aria-label="Personne, lot, immeuble, événement, texte d’un document ou fonction" placeholder="Personne, lot, événement, mot d’un document, fonction…"
          ref={(input) => input?.setAttribute('autofocus', '')} value={text} onChange={(event) => { setText(event.target.value); setCurrent(0); }} onKeyDown={press}
        />
      </div>
      <div id={`${id}-lines`} role="listbox" aria-label="Résultats" className="command-lines">
        {groupsOf(lines).map(([group, members]) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <p id={`${id}-${group}`} className="command-group" role="presentation">{group}</p>
            {members.map(({ line, index }) => (
              // The field keeps the focus and its keys move the choice; the mouse may press a line.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div key={`${line.to} ${line.label}`} id={`${id}-${index}`} role="option" aria-selected={index === active} aria-disabled={line.refused ? true : undefined} className="command-line" onMouseMove={() => setCurrent(index)} onClick={(event) => go(line, event.ctrlKey || event.metaKey)}>
                <span>{line.label}</span>{line.refused || line.detail ? <small>{line.refused ?? line.detail}</small> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p className="small muted" role="status">{statusOf(text, lines.length, searching && text.trim().length >= 2, answer.isError)}</p>
    </div>
  );
}

function statusOf(text: string, count: number, searching: boolean, failed: boolean): string {
  if (failed) return 'La recherche ne répond pas\u00A0: seules les fonctions sont proposées.';
  if (searching) return count > 0 ? '' : 'Recherche…';
  return text.trim() !== '' && count === 0 ? 'Rien ne correspond à ces mots.' : 'Entrée ouvre, Ctrl + Entrée ouvre dans un nouvel onglet.';
}

function groupsOf(lines: readonly Line[]): [string, { line: Line; index: number }[]][] {
  const groups = new Map<string, { line: Line; index: number }[]>();
  for (const [index, line] of lines.entries()) groups.set(line.group, [...(groups.get(line.group) ?? []), { line, index }]);
  return [...groups];
}
