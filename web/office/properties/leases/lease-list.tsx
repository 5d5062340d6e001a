import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import { day, money } from '../../../ui/format.ts';
import { AddIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { useSession } from '../../session.tsx';
import type { Lease } from '../model.ts';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { choicesOf, LEASE_WORDS, LeaseStatus, lotsWords } from '../words.tsx';

const columns: readonly ListColumn<Lease>[] = [
  { key: 'number', head: 'Bail', width: 100, title: true, phone: 'line', cell: (row) => row.number },
  { key: 'tenant', head: 'Locataire', width: 230, phone: 'title', cell: (row) => row.tenantName },
  { key: 'buildingName', head: 'Immeuble', width: 190, phone: 'line', cell: (row) => row.buildingName },
  { key: 'lots', head: 'Lots', width: 100, sortable: false, cell: (row) => lotsWords(row.lots) },
  { key: 'mandate', head: 'Mandat', width: 110, cell: (row) => (row.mandateId ? <Link to={`/mandats/${row.mandateId}`}>{row.mandateNumber}</Link> : null) },
  { key: 'entryOn', head: 'Entrée', width: 120, cell: (row) => day(row.entryOn) },
  { key: 'exitOn', head: 'Sortie', width: 120, cell: (row) => (row.exitOn ? day(row.exitOn) : null) },
  { key: 'rentCents', head: 'Loyer', width: 110, align: 'right', cell: (row) => (row.rentCents === null ? null : money(row.rentCents)) },
  { key: 'state', head: 'État', width: 120, phone: 'aside', cell: (row) => <LeaseStatus state={row.state} /> },
  { key: 'account', head: 'Compte', width: 110, hidden: true, cell: (row) => (row.accountId ? <Link to={`/comptes/${row.accountId}`}>{row.accountCode}</Link> : null) },
  { key: 'guarantor', head: 'Garant', width: 200, hidden: true, cell: (row) => row.guarantorName },
  { key: 'noticeReceivedOn', head: 'Préavis reçu le', width: 130, hidden: true, cell: (row) => (row.noticeReceivedOn ? day(row.noticeReceivedOn) : null) },
  { key: 'chargesCents', head: 'Provision', width: 110, align: 'right', hidden: true, cell: (row) => (row.chargesCents === null ? null : money(row.chargesCents)) },
  { key: 'depositCents', head: 'Dépôt de garantie', width: 140, align: 'right', hidden: true, cell: (row) => (row.depositCents === null ? null : money(row.depositCents)) },
];
const COLUMNS_WITHIN = columns.filter(({ key }) => key !== 'buildingName');

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'state', label: 'État', choices: choicesOf(LEASE_WORDS) },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'tenantPartyId', label: 'Locataire', find: findParties, nameOf: partyName },
];
const VIEWS = [{ name: 'En cours', filters: { state: { value: 'current', words: 'En cours' } } }, { name: 'Préavis', filters: { state: { value: 'notice', words: 'Préavis' } } }];
const LIST = {
  path: '/api/office/leases', caption: 'Baux et locataires', noun: { one: 'bail', several: 'baux' }, placeholder: 'Numéro, locataire, immeuble…',
  nameOf: (row: Lease) => `Bail ${row.number}, ${row.tenantName}`, hrefOf: (row: Lease) => `/baux/${row.id}`,
};

export function LeaseList() {
  const write = useSession().can('properties.write');
  return (
    <ListPage<Lease>
      {...LIST} name="leases" title="Baux et locataires" columns={columns} filters={filters} views={VIEWS} primary={write ? <ButtonLink to="/baux/nouveau" variant="primary" icon={AddIcon}>Nouveau bail</ButtonLink> : null}
      empty={{ text: 'Aucun bail. Les baux des lots que vous gérez arriveront ici.' }}
    />
  );
}

export function LeasesOfBuilding({ buildingId }: { buildingId: string }) {
  return <EmbeddedList<Lease> {...LIST} name="leases-of-building" params={{ buildingId }} columns={COLUMNS_WITHIN} filters={filters.slice(0, 1)} empty={{ text: 'Aucun bail dans cet immeuble.' }} />;
}
