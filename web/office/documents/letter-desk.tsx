import { lazy, Suspense, useState } from 'react';
import './documents.css';
import { LoadingState } from '../../ui/states.tsx';
import { LetterPreview, type Letter } from './letter-preview.tsx';
import type { RichText } from './model.ts';

// The editor weighs more than the screen around it: it comes when somebody writes.
const TextEditor = lazy(() => import('./editor/text-editor.tsx').then((file) => ({ default: file.TextEditor })));

/** Where a letter is written: the text, and beside it the PDF it gives. */
export function LetterDesk({ initial, letter, onChange }: { initial: RichText | null; letter: Omit<Letter, 'body'>; onChange: (text: RichText) => void }) {
  const [text, setText] = useState<RichText>(initial ?? []);
  const write = (next: RichText) => {
    setText(next);
    onChange(next);
  };
  return (
    <div className="letter-part beside">
      <Suspense fallback={<LoadingState lines={8} />}><TextEditor label="Texte de l’événement" initial={initial} onChange={write} /></Suspense>
      <LetterPreview letter={{ ...letter, body: text }} />
    </div>
  );
}
