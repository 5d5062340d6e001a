import { useState } from 'react';
import { ButtonLink } from '../../../ui/button.tsx';
import { day } from '../../../ui/format.ts';
import { AddIcon, ExtranetIcon, HideIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { ListAct, ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { useSession } from '../../session.tsx';
import type { Account } from '../model.ts';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { ACCOUNT_WORDS, AccountStatus, choicesOf } from '../words.tsx';
import { PublishAccounts, type Switching } from './publish-accounts.tsx';
import '../properties.css';

const columns: readonly ListColumn<Account>[] = [
  { key: 'code', head: 'Compte', width: 100, title: true, phone: 'line', cell: (row) => row.code },
  { key: 'party', head: 'Titulaire', width: 210, phone: 'title', cell: (row) => row.partyName },
  { key: 'kind', head: 'Type', width: 150, phone: 'line', cell: (row) => ACCOUNT_WORDS[row.kind] },
  { key: 'buildingName', head: 'Immeuble', width: 170, phone: 'line', cell: (row) => row.buildingName },
  { key: 'email', head: 'Adresse électronique', width: 190, cell: (row) => row.email },
  { key: 'published', head: 'Lien internet', width: 140, phone: 'aside', cell: (row) => <AccountStatus published={row.published} /> },
  { key: 'publishedReason', head: 'Motif', width: 230, sortable: false, cell: (row) => row.publishedReason },
  { key: 'publishedChangedAt', head: 'Changé le', width: 120, hidden: true, cell: (row) => (row.publishedChangedAt ? day(row.publishedChangedAt.slice(0, 10)) : null) },
];
const COLUMNS_WITHIN = columns.filter(({ key }) => key !== 'buildingName');

const PUBLISHED = [{ value: 'true', label: 'publié' }, { value: 'false', label: 'non publié' }];
const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'published', label: 'Lien internet', choices: PUBLISHED },
  { kind: 'choice', key: 'kind', label: 'Type', choices: choicesOf(ACCOUNT_WORDS) },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'partyId', label: 'Titulaire', find: findParties, nameOf: partyName },
];
const VIEWS = [{ name: 'Non publiés', filters: { published: { value: 'false', words: 'non publié' } } }];
const LIST = {
  path: '/api/office/accounts', caption: 'Comptes', noun: { one: 'compte', several: 'comptes' }, placeholder: 'Code, titulaire, immeuble…',
  nameOf: (row: Account) => `Compte ${row.code}, ${row.partyName}`, hrefOf: (row: Account) => `/comptes/${row.id}`,
};

/** The two acts of « Lien internet » and the dialog that asks before they are done. */
function usePublishing(write: boolean): { acts: readonly ListAct<Account>[]; dialog: React.ReactNode } {
  const [switching, setSwitching] = useState<Switching | null>(null);
  const acts: ListAct<Account>[] = [
    { key: 'publish', label: 'Publier…', icon: ExtranetIcon, letter: 'P', group: 'Lien internet', frequent: true, run: ({ count, body, clear }) => setSwitching({ published: true, count, body, clear }) },
    { key: 'unpublish', label: 'Dépublier…', icon: HideIcon, letter: 'D', group: 'Lien internet', danger: true, run: ({ count, body, clear }) => setSwitching({ published: false, count, body, clear }) },
  ];
  return { acts: write ? acts : [], dialog: <PublishAccounts switching={switching} onDone={() => setSwitching(null)} /> };
}

export function AccountList() {
  const write = useSession().can('properties.write');
  const publishing = usePublishing(write);
  return (
    <>
      <ListPage<Account>
        {...LIST} name="accounts" title="Comptes" columns={columns} filters={filters} views={VIEWS} acts={publishing.acts} primary={write ? <ButtonLink to="/comptes/nouveau" variant="primary" icon={AddIcon}>Nouveau compte</ButtonLink> : null}
        empty={{ text: 'Aucun compte. Un compte s’ouvre de lui-même pour chaque copropriétaire, mandat ou bail.' }}
      />
      {publishing.dialog}
    </>
  );
}

export function AccountsOfBuilding({ buildingId, write }: { buildingId: string; write: boolean }) {
  const publishing = usePublishing(write);
  return (
    <>
      <EmbeddedList<Account> {...LIST} name="accounts-of-building" params={{ buildingId }} columns={COLUMNS_WITHIN} filters={filters.slice(0, 2)} acts={publishing.acts} empty={{ text: 'Aucun compte dans cet immeuble.' }} />
      {publishing.dialog}
    </>
  );
}
