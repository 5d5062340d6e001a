import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, queryString } from '../../api/client.ts';
import { Card } from '../../ui/card.tsx';
import { count, day, dayAndTime, fileSize, integer } from '../../ui/format.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { BinderIcon } from '../../ui/icons.ts';
import { Segments } from '../../ui/segments.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { BASE } from './calls.ts';
import type { BinderNode, Identity, SeenDocument, Space } from './model.ts';

export const SPACES: Record<Space, string> = { coOwner: 'Copropriétaire', landlord: 'Propriétaire', tenant: 'Locataire' };
const MOST = 200;

/** What this client sees, by binder, exactly as they do. */
export function IdentityDocuments({ identity }: { identity: Identity }) {
  const [space, setSpace] = useState<Space | undefined>(identity.spaces[0]);
  if (!space) return <EmptyState>Cette personne n’a plus aucun espace ouvert.</EmptyState>;
  return (
    <div className="stack">
      {identity.spaces.length > 1 ? <div><Segments label="Espace" value={space} choices={identity.spaces.map((one) => ({ value: one, label: SPACES[one] }))} onChange={(value) => setSpace(value as Space)} /></div> : null}
      <Shelves key={space} id={identity.id} space={space} />
    </div>
  );
}

function Shelves({ id, space }: { id: string; space: Space }) {
  const [chosen, setChosen] = useState<BinderNode | null>(null);
  const binders = useQuery({ queryKey: ['extranet', 'binders-of', id, space], queryFn: () => call<{ documents: number; binders: BinderNode[] }>('GET', `${BASE}/identities/${id}/binders${queryString({ space })}`) });
  const documents = useQuery({
    queryKey: ['extranet', 'documents-of', id, space, chosen?.key ?? ''],
    queryFn: () => call<{ total: number; rows: SeenDocument[] }>('GET', `${BASE}/identities/${id}/documents${queryString({ space, binder: chosen?.binderIds, subfolder: chosen?.subfolder, limit: MOST })}`),
  });
  return (
    <QueryState query={binders} what="Les classeurs n’ont pas pu être lus.">
      {({ documents: total, binders: nodes }) => (
        <div className="columns">
          <Card title="Classeurs" count={integer(total)}>
            <ul className="shelf">
              <li><button type="button" aria-pressed={chosen === null} onClick={() => setChosen(null)}>Tous les documents<span className="count">{integer(total)}</span></button></li>
              {nodes.map((node) => <Shelf key={node.key} node={node} chosen={chosen} onChoose={setChosen} />)}
            </ul>
          </Card>
          <Card title={chosen?.name ?? 'Tous les documents'} flush>
            <QueryState query={documents} what="Les documents n’ont pas pu être lus.">
              {({ rows, total: found }) => (rows.length === 0 ? <EmptyState>Aucun document n’est visible ici.</EmptyState> : (
                <>
                  <table className="table">
                    <thead><tr><th scope="col">Document</th><th scope="col" className="right">Taille</th></tr></thead>
                    <tbody>{rows.map((row) => (
                      <tr key={row.id}><td><a href={`${BASE}/identities/${id}/documents/${row.id}/file?disposition=inline`} target="_blank" rel="noopener">{row.title}</a><span className="sub">{day(row.documentOn)}, publié le {dayAndTime(row.publishedAt)}</span></td><td className="right">{fileSize(row.size)}</td></tr>
                    ))}</tbody>
                  </table>
                  {found > rows.length ? <p className="muted small" style={{ padding: '8px 16px' }}>{count(rows.length, 'document affiché', 'documents affichés')} sur {integer(found)}. Choisissez un classeur.</p> : null}
                </>
              ))}
            </QueryState>
          </Card>
        </div>
      )}
    </QueryState>
  );
}

function Shelf({ node, chosen, onChoose }: { node: BinderNode; chosen: BinderNode | null; onChoose: (node: BinderNode) => void }) {
  return (
    <li>
      <button type="button" aria-pressed={chosen?.key === node.key} onClick={() => onChoose(node)}><Glyph icon={BinderIcon} />{node.name}<span className="count">{integer(node.documents)}</span></button>
      {node.children.length > 0 ? <ul className="shelf">{node.children.map((child) => <Shelf key={child.key} node={child} chosen={chosen} onChoose={onChoose} />)}</ul> : null}
    </li>
  );
}
