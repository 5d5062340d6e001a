import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useKept } from '../ui/kept.ts';

const PLACES: Record<string, string> = { h: '/', e: '/evenements', p: '/publication', l: '/lots' };
const SECOND_KEY_MS = 1_500;

/** G then a letter goes somewhere, ? shows the keys. Never in a field, and letters can be switched off (WCAG 2.1.4). */
export function useShortcuts(showKeys: () => void): { lettersOn: boolean; setLettersOn: (on: boolean) => void } {
  const [lettersOn, setLettersOn] = useKept('letters', true);
  const router = useRouter();
  const afterG = useRef(0);
  useEffect(() => {
    if (!lettersOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      const place = PLACES[event.key.toLowerCase()];
      if (event.key === '?') showKeys();
      else if (event.key.toLowerCase() === 'g') afterG.current = event.timeStamp;
      else if (place && afterG.current > 0 && event.timeStamp - afterG.current < SECOND_KEY_MS) {
        afterG.current = 0;
        void router.navigate({ to: place });
      } else afterG.current = 0;
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [lettersOn, router, showKeys]);
  return { lettersOn, setLettersOn };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"], dialog, [role="menu"]') !== null;
}
