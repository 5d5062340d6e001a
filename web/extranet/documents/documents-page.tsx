import { Link } from '@tanstack/react-router';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { useSpace } from '../space.tsx';
import { ALL, searchOf, useDocumentsAddress } from './address.ts';
import { BinderList } from './binder-list.tsx';
import { flatten, useBinders, type BinderNode } from './documents.ts';
import { InterventionFiles } from './intervention-files.tsx';
import { SearchField } from './search-field.tsx';
import { ShelfView } from './shelf-view.tsx';

/** Binders on one side, the documents of one of them on the other; on a phone, one after the other. */
export function DocumentsPage() {
  const { space } = useSpace();
  const [address, go] = useDocumentsAddress();
  const binders = useBinders(space);
  const reading = address.binder !== null || address.words !== '';
  return (
    <Page title="Mes documents" acts={<SearchField words={address.words} onSearch={(words) => go({ words }, { replace: true })} />}>
      <QueryState query={binders} what="Vos classeurs n’ont pas pu être lus.">
        {({ binders: tree, documents }) => tree.length === 0 ? <div className="cards"><div className="card"><EmptyState>Aucun document pour l’instant. Ceux que votre cabinet publiera seront rangés ici, par classeur.</EmptyState></div><InterventionFiles space={space} /></div> : (
          <div className={reading ? 'documents reading' : 'documents'}>
            <div className="binder-side">
              <BinderList binders={tree} documents={documents} address={address} space={space} />
              <InterventionFiles space={space} />
            </div>
            <section className="shelf" aria-label="Documents">
              <p className="phone-only back"><Link to="/documents" search={{} as never}>Tous les classeurs</Link></p>
              <Chosen tree={tree} />
            </section>
          </div>
        )}
      </QueryState>
    </Page>
  );
}

function Chosen({ tree }: { tree: readonly BinderNode[] }) {
  const { space } = useSpace();
  const [address] = useDocumentsAddress();
  const all = flatten(tree);
  const found = address.binder === null || address.binder === ALL ? null : all.find(({ node }) => node.key === address.binder) ?? null;
  if (address.binder !== null && address.binder !== ALL && !found) {
    return <div className="card"><EmptyState act={<Link to="/documents" search={searchOf({ ...address, binder: ALL }) as never}>Voir tous les documents</Link>}>Ce classeur n’existe pas, ou plus aucun document n’y est pour vous.</EmptyState></div>;
  }
  // Another shelf starts anew: chosen documents and windows of rows are not carried over.
  return <ShelfView key={`${space} ${address.binder ?? ALL}`} found={found} placeNames={placesOf(all)} />;
}

/** Binder id → the levels that lead to it, for lists that mix binders. */
function placesOf(all: ReturnType<typeof flatten>): ReadonlyMap<string, string> {
  return new Map(all.filter(({ node }) => node.subfolder === null && node.binderIds.length === 1).map(({ node, above }) => [node.binderIds[0]!, [...above, node].map(({ name }) => name).join(' / ')]));
}
