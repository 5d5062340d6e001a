import { useState } from 'react';
import { Segments } from '../../ui/segments.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { AccountStatement } from '../../ui/statement/account-statement.tsx';
import type { PaperLink } from '../../ui/statement/lines-card.tsx';
import { useSession } from '../session.tsx';
import { BASE } from './calls.ts';
import { SPACES } from './identity-documents.tsx';
import type { Identity, Space } from './model.ts';

/** The file itself, as this client may open it. */
function paperOf(identityId: string): PaperLink {
  return (id, className, words) => <a href={`${BASE}/identities/${identityId}/documents/${id}/file?disposition=inline`} target="_blank" rel="noopener" className={className}>{words}</a>;
}

/** "Situation compte": the account exactly as this client sees it, with the same search. */
export function IdentityAccount({ identity }: { identity: Identity }) {
  const { agency } = useSession();
  const [space, setSpace] = useState<Space | undefined>(identity.spaces[0]);
  if (!space) return <EmptyState>Cette personne n’a plus aucun espace ouvert.</EmptyState>;
  return (
    <div className="stack">
      {identity.spaces.length > 1 ? <div className="no-print"><Segments label="Espace" value={space} choices={identity.spaces.map((one) => ({ value: one, label: SPACES[one] }))} onChange={(value) => setSpace(value as Space)} /></div> : null}
      <AccountStatement key={space} base={`${BASE}/identities/${identity.id}/accounts`} space={space} voice="staff" holder={identity.name} agency={agency.name} paper={paperOf(identity.id)} empty={<EmptyState>Aucun compte n’est encore publié pour cette personne.</EmptyState>} />
    </div>
  );
}
