import { dayAndTime } from '../../ui/format.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status } from '../../ui/tag.tsx';
import { BASE } from './calls.ts';
import type { IdentityRow } from './model.ts';

const columns: readonly ListColumn<IdentityRow>[] = [
  { key: 'name', head: 'Nom', width: 250, title: true, phone: 'title', cell: (row) => row.name },
  { key: 'kind', head: 'Qualité', width: 200, phone: 'line', cell: (row) => row.kindLabel },
  { key: 'login', head: 'Identifiant', width: 160, cell: (row) => row.login },
  { key: 'email', head: 'Courriel', width: 280, cell: (row) => row.email },
  { key: 'lastSignedInAt', head: 'Dernière connexion', width: 170, cell: (row) => (row.lastSignedInAt ? dayAndTime(row.lastSignedInAt) : row.kind === 'staff' ? null : 'Jamais') },
  { key: 'active', head: 'Accès', width: 115, phone: 'aside', cell: (row) => (row.active ? <Status kind="done">Ouvert</Status> : <Status kind="off">Fermé</Status>) },
];

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'kind', label: 'Nature', choices: [{ value: 'client', label: 'client' }, { value: 'staff', label: 'collaborateur' }] },
  { kind: 'choice', key: 'space', label: 'Espace', choices: [{ value: 'coOwner', label: 'copropriétaire' }, { value: 'landlord', label: 'propriétaire' }, { value: 'tenant', label: 'locataire' }] },
  { kind: 'choice', key: 'active', label: 'Accès', choices: [{ value: 'true', label: 'ouvert' }, { value: 'false', label: 'fermé' }] },
  { kind: 'choice', key: 'signedIn', label: 'Connexion', choices: [{ value: 'true', label: 'déjà venu' }, { value: 'false', label: 'jamais venu' }] },
];

const views: readonly GivenView[] = [{ name: 'Clients jamais venus', filters: { kind: { value: 'client', words: 'client' }, active: { value: 'true', words: 'ouvert' }, signedIn: { value: 'false', words: 'jamais venu' } } }];

/** Everybody the extranet knows, staff included. */
export function Identities() {
  return (
    <ListPage<IdentityRow>
      name="extranet-identities" path={`${BASE}/identities`} title="Identités" caption="Identités de l’extranet" noun={{ one: 'identité', several: 'identités', feminine: true }} columns={columns} filters={filters} views={views}
      crumbs={[{ label: 'Extranet', to: '/extranet' }]} placeholder="Nom, identifiant, courriel…" nameOf={(row) => row.name} hrefOf={(row) => `/extranet/identites/${row.id}`} exportable={false}
      empty={{ text: 'Aucune identité. La première publication les apporte.' }}
    />
  );
}
