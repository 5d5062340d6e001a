import { useEffect, useState } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { CloseIcon, SearchIcon } from '../../ui/icons.ts';

const PAUSE_MS = 250;

/** Searches titles and the words inside the files, while one types. */
export function SearchField({ words, onSearch }: { words: string; onSearch: (words: string) => void }) {
  const [typed, setTyped] = useState(words);
  const [sent, setSent] = useState(words);
  // Going back in the browser changes the address under the field.
  if (words !== sent) {
    setSent(words);
    setTyped(words);
  }
  useEffect(() => {
    if (typed.trim() === sent) return undefined;
    const timer = setTimeout(() => {
      setSent(typed.trim());
      onSearch(typed.trim());
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, sent, onSearch]);
  return (
    <form role="search" className="input-with search" onSubmit={(event) => { event.preventDefault(); setSent(typed.trim()); onSearch(typed.trim()); }}>
      <Glyph icon={SearchIcon} />
      <input type="search" className="input" aria-label="Chercher dans les titres et les textes" placeholder="Chercher un titre, un mot…" value={typed} maxLength={200} autoComplete="off" enterKeyHint="search" onChange={(event) => setTyped(event.target.value)} />
      {typed === '' ? null : <span className="inside"><IconButton icon={CloseIcon} label="Effacer la recherche" onClick={() => { setTyped(''); setSent(''); onSearch(''); }} /></span>}
    </form>
  );
}
