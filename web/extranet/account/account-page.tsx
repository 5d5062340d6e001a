import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { DocumentLine } from '../documents/document-line.tsx';
import { flatten, useBinders, useDocuments } from '../documents/documents.ts';
import { Card } from '../../ui/card.tsx';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';

/** The account's page: no figure before the agency publishes one, and at once the personal documents that tell the same. */
export function AccountPage() {
  const { agency } = useSession();
  const { space } = useSpace();
  const binders = useBinders(space);
  const personal = flatten(binders.data?.binders ?? []).filter(({ node, above }) => node.group === 'personal' && above.length === 0).map(({ node }) => node);
  return (
    <Page title="Mon compte">
      <div className="cards">
        <Card title="Solde et échéances">
          <p>{agency.name} n’a pas encore publié votre compte ici.</p>
          <p className="muted">Dès qu’il le fera, vous y lirez votre solde, vos échéances et chaque mouvement. Une question d’ici là ? <Link to="/demandes/nouvelle">Écrivez au cabinet</Link>.</p>
        </Card>
        {personal.length > 0 ? <PersonalDocuments binderIds={personal.flatMap(({ binderIds }) => binderIds)} /> : null}
      </div>
    </Page>
  );
}

function PersonalDocuments({ binderIds }: { binderIds: string[] }) {
  const { space } = useSpace();
  const list = useDocuments(space, { binderIds, subfolder: null, words: '', year: null, sort: '-documentOn' });
  const rows = list.data?.pages[0]?.rows.slice(0, 8) ?? [];
  return (
    <Card title="Vos documents de compte" flush footer={<Link to="/documents">Tous mes documents</Link>}>
      {list.data && rows.length === 0 ? <EmptyState>Aucun document personnel pour l’instant.</EmptyState> : <ul className="lines">{rows.map((row) => <DocumentLine key={row.id} row={row} />)}</ul>}
    </Card>
  );
}
