import { Link, useParams } from '@tanstack/react-router';
import { ApiError } from '../../api/client.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { day, dayAndTime, dayOf, fileSize } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { DownloadIcon, PrintIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { NotFound } from '../not-found.tsx';
import { fileAddress, useDocument, useNoteReading, type DocumentDetail } from './documents.ts';
import { printPdf, shownAs } from './print.ts';

/** One document: read on the page when its kind is safe to show, with why the person sees it. */
export function DocumentPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useDocument(id);
  if (query.isPending) return <Page title="Document" screen="Documents"><LoadingState /></Page>;
  if (query.error instanceof ApiError && (query.error.status === 404 || query.error.status === 400)) return <NotFound />;
  if (!query.data) return <Page title="Document" screen="Documents"><ErrorState error={query.error} what="Ce document n’a pas pu être lu." onRetry={() => void query.refetch()} /></Page>;
  return <Shown document={query.data} />;
}

function Shown({ document }: { document: DocumentDetail }) {
  const noteReading = useNoteReading();
  const kind = shownAs(document.mime);
  const print = () => { if (kind === 'pdf') printPdf(fileAddress(document.id, 'inline')); else window.print(); };
  return (
    <Page
      title={<FrenchText>{document.title}</FrenchText>}
      documentTitle={document.title}
      screen="Documents"
      tags={<Link to="/documents">{document.shelf.join(' / ')}</Link>}
      facts={<><FrenchText>{day(document.documentOn)}</FrenchText>, {fileSize(document.size)}</>}
      acts={kind ? <Button icon={PrintIcon} onClick={print}>Imprimer</Button> : undefined}
      primary={<ButtonLink onFollow={noteReading} variant="primary" href={fileAddress(document.id, 'attachment')} download icon={DownloadIcon}>Télécharger</ButtonLink>}
    >
      <div className="document">
        <Preview document={document} kind={kind} onShown={noteReading} />
        <Why document={document} />
      </div>
    </Page>
  );
}

/** Phones without a PDF viewer of their own open the file beside. */
function Preview({ document, kind, onShown }: { document: DocumentDetail; kind: ReturnType<typeof shownAs>; onShown: () => void }) {
  const address = fileAddress(document.id, 'inline');
  if (kind === 'image') return <figure className="preview image"><img src={address} alt={document.title} onLoad={onShown} /></figure>;
  if (kind === 'pdf' && navigator.pdfViewerEnabled) {
    return (
      <div className="preview no-print">
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- PDF viewers refuse a sandbox and have their own; the answer forbids scripts (server/extranet/routes) */}
        <iframe src={address} title={document.title} onLoad={onShown} />
        <p className="small"><a href={address} target="_blank" rel="noopener">Ouvrir dans un nouvel onglet</a></p>
      </div>
    );
  }
  return (
    <div className="card preview-none">
      {kind === 'pdf'
        ? <div className="state"><p>Votre navigateur ouvre les PDF dans une autre page.</p><ButtonLink onFollow={onShown} href={address} target="_blank">Ouvrir le document</ButtonLink></div>
        : <div className="state"><Note>Ce type de fichier ne s’affiche pas ici. Téléchargez-le, puis ouvrez-le avec le logiciel qui convient.</Note></div>}
    </div>
  );
}

function Why({ document }: { document: DocumentDetail }) {
  return (
    <Card title="À propos de ce document">
      <dl className="about">
        <dt>Pour qui</dt><dd>{document.audience}</dd>
        <dt>Pourquoi vous le voyez</dt><dd>{document.why}</dd>
        <dt>En ligne depuis le</dt><dd><FrenchText>{day(dayOf(document.publishedAt))}</FrenchText></dd>
        {document.firstReadAt ? <><dt>Ouvert la première fois le</dt><dd><FrenchText>{dayAndTime(document.firstReadAt)}</FrenchText></dd></> : null}
        <dt>Fichier</dt><dd className="file-name">{document.fileName}</dd>
      </dl>
    </Card>
  );
}
