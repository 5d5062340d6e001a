import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import './extranet.css';
import { call, type ApiError } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { dayAndTime } from '../../ui/format.ts';
import { ReplaceIcon, RightsIcon } from '../../ui/icons.ts';
import { Note } from '../../ui/note.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Status, Tag } from '../../ui/tag.tsx';
import { toastError } from '../../ui/toasts.tsx';
import { useSession } from '../session.tsx';
import { BASE, seeAs } from './calls.ts';
import { IdentityAccount } from './identity-account.tsx';
import { IdentityDocuments } from './identity-documents.tsx';
import type { Identity, OwnedBuilding } from './model.ts';
import { PhotosOf } from './photos.tsx';
import { RegeneratePassword } from './regenerate-password.tsx';

const CRUMBS = [{ label: 'Extranet', to: '/extranet' }, { label: 'Identités', to: '/extranet/identites' }];
/** What each tab is called in addresses. */
const TAB_WORDS: Record<string, string> = { general: '', account: 'compte', tree: 'arborescence', events: 'evenements', documents: 'documents', photos: 'photos' };

export function IdentityRecord() {
  const { id, tab: word } = useParams({ strict: false }) as { id: string; tab?: string };
  const query = useQuery({ queryKey: ['extranet', 'identity', id], queryFn: () => call<Identity>('GET', `${BASE}/identities/${id}`) });
  if (!query.data) return <Page title="Fiche" crumbs={CRUMBS}><QueryState query={query} what="Cette fiche n’a pas pu être lue.">{() => null}</QueryState></Page>;
  const tab = Object.keys(TAB_WORDS).find((key) => TAB_WORDS[key] === (word ?? '')) ?? 'general';
  return <Record identity={query.data} tab={tab} />;
}

function Record({ identity, tab }: { identity: Identity; tab: string }) {
  const { can } = useSession();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const client = identity.kind === 'client';
  const closed = identity.active ? null : 'L’accès de ce client est fermé\u00A0: aucun de ses comptes n’est publié.';
  const look = async () => {
    setBusy(true);
    await seeAs(identity.id).catch((error: ApiError) => toastError(error.message));
    setBusy(false);
  };
  const shown = identity.tabs.find((one) => one.tab === tab);
  return (
    <Page
      title={identity.name} screen="Identités" crumbs={CRUMBS} tags={<><Tag>{identity.kindLabel}</Tag>{identity.active ? <Status kind="done">Accès ouvert</Status> : <Status kind="off">Accès fermé</Status>}</>}
      acts={client ? (
        <>
          {can('extranet.write') ? <Button icon={ReplaceIcon} refusedBecause={closed} onClick={() => setAsking(true)}>Regénérer le mot de passe</Button> : null}
          <Button icon={RightsIcon} busy={busy} refusedBecause={closed} onClick={() => void look()}>Voir l’extranet comme…</Button>
        </>
      ) : null}
    >
      <Tabs label="Parties de la fiche" value={tab} tabs={identity.tabs.map((one) => ({ key: one.tab, label: one.label, to: ['/extranet/identites', identity.id, TAB_WORDS[one.tab]].filter(Boolean).join('/') }))} />
      {!shown ? <EmptyState>Cette fiche n’a pas cet onglet.</EmptyState> : shown.closed ? <Note>{shown.closed}</Note> : <Content identity={identity} tab={tab} />}
      <RegeneratePassword identity={asking ? identity : null} onClose={() => setAsking(false)} />
    </Page>
  );
}

function Content({ identity, tab }: { identity: Identity; tab: string }) {
  if (tab === 'account') return <IdentityAccount identity={identity} />;
  if (tab === 'tree') return <Tree id={identity.id} />;
  if (tab === 'documents') return <IdentityDocuments identity={identity} />;
  if (tab === 'photos') return <PhotosOf id={identity.id} />;
  const client = identity.kind === 'client';
  const mail = !identity.agencyNotifies ? 'Désactivée par l’agence, dans les paramètres' : identity.notifications ? 'Activée' : 'Désactivée par le client';
  return (
    <Card title="Général">
      <DescriptionList items={[
        ['Nom', identity.name], ['Adresse', identity.address], ['Courriel', identity.email], ['Identifiant', identity.login],
        ...(client ? [
          ['Mot de passe', identity.passwordChosen ? 'Choisi par le client, connu de lui seul' : 'Provisoire\u00A0: le client n’a pas encore choisi le sien'] as const,
          ['Notification des nouveaux documents', mail] as const,
          ['Dernière connexion', identity.lastSignedInAt ? dayAndTime(identity.lastSignedInAt) : 'Jamais'] as const,
        ] : [['Fiche complète', <Link key="f" to={`/collaborateurs/${identity.id}` as never}>Collaborateurs</Link>] as const]),
      ]} />
    </Card>
  );
}

const KINDS: Record<string, string> = { apartment: 'Appartement', cellar: 'Cave', parking: 'Stationnement', garage: 'Garage', shop: 'Local commercial', office: 'Bureau', house: 'Maison', attic: 'Grenier', box: 'Box', other: 'Autre' };

/** Lots owned, by building. */
function Tree({ id }: { id: string }) {
  const query = useQuery({ queryKey: ['extranet', 'lots', id], queryFn: () => call<{ buildings: OwnedBuilding[] }>('GET', `${BASE}/identities/${id}/lots`).then(({ buildings }) => buildings) });
  return (
    <QueryState query={query} what="Les lots n’ont pas pu être lus.">
      {(buildings) => (buildings.length === 0 ? <EmptyState>Aucun lot publié pour cette personne.</EmptyState> : (
        <div className="columns">
          {buildings.map((building) => (
            <Card key={building.id ?? building.name} title={building.name} count={building.lots.length} flush>
              {building.address ? <p className="muted small" style={{ padding: '8px 16px 0' }}>{building.address}</p> : null}
              <table className="table"><thead><tr><th scope="col">Lot</th><th scope="col">Type</th><th scope="col">Étage</th></tr></thead><tbody>{building.lots.map((lot) => <tr key={lot.id}><td>{lot.label}</td><td>{lot.kind ? (KINDS[lot.kind] ?? lot.kind) : ''}</td><td>{lot.floor}</td></tr>)}</tbody></table>
            </Card>
          ))}
        </div>
      ))}
    </QueryState>
  );
}
