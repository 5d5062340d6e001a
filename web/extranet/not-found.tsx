import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** The same words whether a page does not exist or belongs to somebody else. */
export function NotFound() {
  return (
    <Page title="Page introuvable">
      <div className="card"><div className="state"><p>Cette page n’existe pas ou n’est pas la vôtre.</p><ButtonLink to="/">Revenir à l’accueil</ButtonLink></div></div>
    </Page>
  );
}
