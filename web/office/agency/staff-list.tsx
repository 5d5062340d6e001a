import { useQueryClient } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button.tsx';
import { dayAndTime, telephone } from '../../ui/format.ts';
import { AddIcon, PeopleIcon } from '../../ui/icons.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status, Tag } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import type { StaffRow } from './model.ts';
import { readOffices } from './offices.tsx';
import { fullName, ROLE_WORDS } from './words.ts';

const columns: readonly ListColumn<StaffRow>[] = [
  { key: 'name', head: 'Nom', width: 200, title: true, phone: 'title', cell: (row) => `${row.lastName} ${row.firstName}` },
  { key: 'login', head: 'Identifiant', width: 150, cell: (row) => row.login },
  { key: 'jobTitle', head: 'Fonction', width: 220, phone: 'line', cell: (row) => row.jobTitle },
  { key: 'officeName', head: 'Bureau', width: 220, cell: (row) => row.officeName },
  { key: 'reportsToName', head: 'Responsable', width: 160, cell: (row) => row.reportsToName },
  { key: 'role', head: 'Rôle', width: 140, cell: (row) => ROLE_WORDS[row.role] },
  { key: 'active', head: 'État', width: 150, phone: 'aside', cell: (row) => (!row.active ? <Status kind="off">Fermé</Status> : row.firstPassword ? <Status kind="soon">Jamais connecté</Status> : <Status kind="done">Actif</Status>) },
  { key: 'secondFactor', head: 'Double authentification', width: 170, sortable: false, hidden: true, cell: (row) => (row.secondFactor ? 'Oui' : <Tag tone="warning">Non</Tag>) },
  { key: 'email', head: 'Courriel', width: 220, hidden: true, cell: (row) => row.email },
  { key: 'phone', head: 'Téléphone', width: 140, hidden: true, sortable: false, cell: (row) => (row.phone ? telephone(row.phone) : null) },
  { key: 'lastSignedInAt', head: 'Dernière connexion', width: 170, hidden: true, cell: (row) => (row.lastSignedInAt ? dayAndTime(row.lastSignedInAt) : null) },
];

const views: readonly GivenView[] = [
  { name: 'En activité', filters: { active: { value: 'true', words: 'actif' } } },
  { name: 'Sans double authentification', filters: { active: { value: 'true', words: 'actif' }, secondFactor: { value: 'false', words: 'absente' } } },
];

export function StaffList() {
  const write = useSession().can('agency.write');
  const client = useQueryClient();
  const filters: readonly ListFilter[] = [
    { kind: 'choice', key: 'active', label: 'État', choices: [{ value: 'true', label: 'actif' }, { value: 'false', label: 'fermé' }] },
    { kind: 'choice', key: 'role', label: 'Rôle', choices: Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label })) },
    {
      kind: 'pick', key: 'officeId', label: 'Bureau',
      find: async (text) => (await client.fetchQuery({ queryKey: ['agency', 'offices'], queryFn: readOffices, staleTime: 60_000 })).filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())).map(({ id, name }) => ({ id, label: name })),
    },
    { kind: 'choice', key: 'secondFactor', label: 'Double authentification', choices: [{ value: 'true', label: 'enregistrée' }, { value: 'false', label: 'absente' }] },
  ];
  return (
    <ListPage<StaffRow>
      name="staff" path="/api/office/staff" title="Collaborateurs" caption="Collaborateurs" noun={{ one: 'collaborateur', several: 'collaborateurs' }} columns={columns} filters={filters} views={views}
      placeholder="Nom, identifiant, fonction…" nameOf={fullName} hrefOf={(row) => `/collaborateurs/${row.id}`}
      pageActs={<ButtonLink to="/collaborateurs/organigramme" icon={PeopleIcon}>Organigramme</ButtonLink>}
      primary={write ? <ButtonLink to="/collaborateurs/nouveau" variant="primary" icon={AddIcon}>Nouveau collaborateur</ButtonLink> : null}
      empty={{ text: 'Aucun collaborateur.' }}
    />
  );
}
