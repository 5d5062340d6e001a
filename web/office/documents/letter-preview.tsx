import { useEffect, useState } from 'react';
import './documents.css';
import { ApiError, refusalOf } from '../../api/client.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { DocumentIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { EVENTS } from './calls.ts';
import type { RichText } from './model.ts';

export interface Letter {
  title: string;
  treatmentOn?: string;
  accountId: string | null;
  recipientPartyId: string | null;
  body: RichText;
}

/** The hand must rest before the PDF is set again. */
const REST_MS = 700;

/** The PDF that the text gives, beside the text: the same setting as what clients will read. */
export function LetterPreview({ letter }: { letter: Letter }) {
  const [shown, setShown] = useState<{ address: string } | { sentence: string } | null>(null);
  const asked = JSON.stringify(letter);
  const empty = letter.body.length === 0;
  useEffect(() => {
    if (empty) {
      setShown(null);
      return undefined;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => void preview(asked, stop.signal).then((address) => setShown({ address }), (error: unknown) => { if (!stop.signal.aborted) setShown({ sentence: (error as Error).message }); }), REST_MS);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [asked, empty]);
  useEffect(() => () => { if (shown && 'address' in shown) URL.revokeObjectURL(shown.address); }, [shown]);
  if (empty) return <div className="letter-wait">Écrivez le texte{'\u00A0'}: le PDF que vos clients liront apparaîtra ici. Sans texte, aucun PDF n’est fait.</div>;
  if (!shown) return <div className="letter-wait" aria-busy="true">Mise en page…</div>;
  if ('sentence' in shown) return <Note tone="danger" live>{shown.sentence}</Note>;
  return <Paper title="Aperçu du PDF" address={shown.address} />;
}

/** A PDF in the browser's own reader, and a way to open it where the reader does not work inside a page (telephones). */
export function Paper({ title, address }: { title: string; address: string }) {
  return (
    <div className="stack">
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- the PDF readers of Chrome and Safari refuse to open in a sandbox; a PDF runs nothing of ours */}
      <iframe className="letter-paper" title={title} src={`${address}#toolbar=0&navpanes=0&view=FitH`} />
      <div className="line only-narrow"><ButtonLink href={address} target="_blank" icon={DocumentIcon}>Ouvrir le PDF</ButtonLink></div>
    </div>
  );
}

async function preview(letter: string, signal: AbortSignal): Promise<string> {
  const reply = await fetch(`${EVENTS}/preview`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: letter, signal }).catch((error: unknown) => {
    throw signal.aborted ? error : new ApiError({ status: 0, code: 'offline', message: 'L’aperçu n’a pas pu être fait : le serveur ne peut pas être joint. Votre texte est toujours là.' });
  });
  if (!reply.ok) throw refusalOf(reply.status, await reply.text());
  return URL.createObjectURL(await reply.blob());
}
