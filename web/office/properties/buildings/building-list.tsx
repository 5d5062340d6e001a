import { ButtonLink } from '../../../ui/button.tsx';
import { day, integer } from '../../../ui/format.ts';
import { AddIcon } from '../../../ui/icons.ts';
import { ListPage } from '../../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { useSession } from '../../session.tsx';
import type { Building } from '../model.ts';
import { findStaff } from '../records.ts';
import { choicesOf, MANAGEMENT_WORDS, TradeTags } from '../words.tsx';

const columns: readonly ListColumn<Building>[] = [
  { key: 'code', head: 'Code', width: 90, cell: (row) => row.code },
  { key: 'name', head: 'Nom', width: 260, title: true, phone: 'title', cell: (row) => row.name },
  { key: 'addressLine1', head: 'Adresse', width: 240, cell: (row) => row.addressLine1 },
  { key: 'postalCode', head: 'Code postal', width: 110, hidden: true, cell: (row) => row.postalCode },
  { key: 'city', head: 'Ville', width: 140, phone: 'line', cell: (row) => row.city },
  { key: 'management', head: 'Gestion', width: 150, cell: (row) => <span className="line"><TradeTags management={row.management} /></span> },
  { key: 'lotCount', head: 'Lots', width: 80, align: 'right', phone: 'aside', cell: (row) => integer(row.lotCount) },
  { key: 'manager', head: 'Gestionnaire', width: 160, cell: (row) => row.managerName },
  { key: 'accountsAssemblyOn', head: 'AG des comptes', width: 130, cell: (row) => (row.accountsAssemblyOn ? day(row.accountsAssemblyOn) : null) },
  { key: 'registrationNumber', head: 'Immatriculation', width: 150, hidden: true, cell: (row) => row.registrationNumber },
  { key: 'builtYear', head: 'Construit en', width: 120, align: 'right', hidden: true, cell: (row) => row.builtYear },
];

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'management', label: 'Gestion', choices: choicesOf(MANAGEMENT_WORDS) },
  { kind: 'pick', key: 'managerStaffId', label: 'Gestionnaire', find: findStaff },
];

export function BuildingList() {
  const write = useSession().can('properties.write');
  return (
    <ListPage<Building>
      name="buildings" path="/api/office/buildings" title="Immeubles" caption="Immeubles" noun={{ one: 'immeuble', several: 'immeubles' }} columns={columns} filters={filters} placeholder="Nom, code, adresse, ville…"
      nameOf={(row) => row.name} hrefOf={(row) => `/immeubles/${row.id}`} primary={write ? <ButtonLink to="/immeubles/nouveau" variant="primary" icon={AddIcon}>Nouvel immeuble</ButtonLink> : null}
      empty={{ text: 'Aucun immeuble. Ils arriveront ici, un par un ou par la reprise de données.', act: write ? <ButtonLink to="/immeubles/nouveau" icon={AddIcon}>Nouvel immeuble</ButtonLink> : undefined }}
    />
  );
}
