import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../../ui/button.tsx';
import { day, percent } from '../../../ui/format.ts';
import { AddIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { Status } from '../../../ui/tag.tsx';
import { useSession } from '../../session.tsx';
import type { Mandate } from '../model.ts';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { CURRENT_OR_ENDED, lotsWords } from '../words.tsx';

const columns: readonly ListColumn<Mandate>[] = [
  { key: 'number', head: 'Mandat', width: 110, title: true, phone: 'aside', cell: (row) => row.number },
  { key: 'owner', head: 'Propriétaire', width: 240, phone: 'title', cell: (row) => row.ownerName },
  { key: 'buildingName', head: 'Immeuble', width: 200, phone: 'line', cell: (row) => row.buildingName },
  { key: 'lots', head: 'Lots', width: 110, sortable: false, cell: (row) => lotsWords(row.lots) },
  { key: 'account', head: 'Compte', width: 110, cell: (row) => (row.accountId ? <Link to={`/comptes/${row.accountId}`}>{row.accountCode}</Link> : null) },
  { key: 'fromOn', head: 'Depuis', width: 120, cell: (row) => day(row.fromOn) },
  { key: 'untilOn', head: 'Jusqu’au', width: 120, cell: (row) => (row.untilOn ? day(row.untilOn) : null) },
  { key: 'feeBasisPoints', head: 'Honoraires', width: 110, align: 'right', cell: (row) => (row.feeBasisPoints === null ? null : percent(row.feeBasisPoints / 100, 2)) },
  { key: 'active', head: 'État', width: 120, cell: (row) => (row.active ? <Status kind="done">En cours</Status> : <Status kind="off">Terminé</Status>) },
];
const COLUMNS_WITHIN = columns.filter(({ key }) => key !== 'buildingName');

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'active', label: 'État', choices: CURRENT_OR_ENDED },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'ownerPartyId', label: 'Propriétaire', find: findParties, nameOf: partyName },
];
const VIEWS = [{ name: 'En cours', filters: { active: { value: 'true', words: 'en cours' } } }];
const LIST = {
  path: '/api/office/mandates', caption: 'Mandats de gestion', noun: { one: 'mandat', several: 'mandats' }, placeholder: 'Numéro, propriétaire, immeuble…',
  nameOf: (row: Mandate) => `Mandat ${row.number}, ${row.ownerName}`, hrefOf: (row: Mandate) => `/mandats/${row.id}`,
};

export function MandateList() {
  const write = useSession().can('properties.write');
  return (
    <ListPage<Mandate>
      {...LIST} name="mandates" title="Mandats de gestion" columns={columns} filters={filters} views={VIEWS} primary={write ? <ButtonLink to="/mandats/nouveau" variant="primary" icon={AddIcon}>Nouveau mandat</ButtonLink> : null}
      empty={{ text: 'Aucun mandat de gestion. Les mandats que les propriétaires vous confient arriveront ici.' }}
    />
  );
}

export function MandatesOfBuilding({ buildingId }: { buildingId: string }) {
  return <EmbeddedList<Mandate> {...LIST} name="mandates-of-building" params={{ buildingId }} columns={COLUMNS_WITHIN} filters={filters.slice(0, 1)} empty={{ text: 'Aucun mandat de gestion dans cet immeuble.' }} />;
}
