import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { ago } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { AddIcon, RequestIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useSession } from '../session.tsx';
import { useRequests } from './requests.ts';
import { RequestState } from './status.tsx';

/** Everything the client asked, those that moved last first (EXT-085). */
export function RequestsPage() {
  const { seenAs } = useSession();
  const requests = useRequests();
  return (
    <Page title="Mes demandes" primary={seenAs ? undefined : <ButtonLink to="/demandes/nouvelle" variant="primary" icon={AddIcon}>Nouvelle demande</ButtonLink>}>
      <div className="card" id="liste" tabIndex={-1}>
        <QueryState query={requests} what="Vos demandes n’ont pas pu être lues.">
          {({ rows }) => rows.length === 0 ? <EmptyState>Aucune demande pour l’instant. Une question, un problème dans l’immeuble ? Écrivez à votre cabinet : vous suivrez sa réponse ici.</EmptyState> : (
            <ul className="lines">
              {rows.map((row) => (
                <li key={row.id}>
                  <Link to="/demandes/$id" params={{ id: row.id }} className="document-line">
                    <Glyph icon={RequestIcon} />
                    <span className="grow"><b>{row.subject}</b><span className="muted small">n° {row.number}{row.place ? `, ${row.place}` : ''}, <FrenchText>{ago(row.lastMessageAt)}</FrenchText></span></span>
                    <RequestState request={row} />
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </QueryState>
      </div>
    </Page>
  );
}
