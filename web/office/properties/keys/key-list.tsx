import { ButtonLink } from '../../../ui/button.tsx';
import { integer } from '../../../ui/format.ts';
import { AddIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useSession } from '../../session.tsx';
import type { KeyRow } from '../model.ts';
import { buildingName, findBuildings } from '../records.ts';
import { KeyStatus } from '../words.tsx';

const columns: readonly ListColumn<KeyRow>[] = [
  { key: 'buildingName', head: 'Immeuble', width: 220, phone: 'line', cell: (row) => row.buildingName },
  { key: 'code', head: 'Clé', width: 110, title: true, phone: 'title', cell: (row) => row.code },
  { key: 'label', head: 'Libellé', width: 240, phone: 'line', cell: (row) => row.label },
  { key: 'general', head: 'Générale', width: 120, cell: (row) => (row.general ? <Tag>Clé générale</Tag> : null) },
  { key: 'announcedTotal', head: 'Total annoncé', width: 130, align: 'right', cell: (row) => (row.announcedTotal === null ? null : integer(row.announcedTotal)) },
  { key: 'computedTotal', head: 'Somme des lots', width: 140, align: 'right', cell: (row) => integer(row.computedTotal) },
  { key: 'state', head: 'État', width: 150, sortable: false, phone: 'aside', cell: (row) => <KeyStatus warning={row.warning} /> },
];
const COLUMNS_WITHIN = columns.filter(({ key }) => key !== 'buildingName');

const DIFFERING = [{ value: 'true', label: 'total différent' }, { value: 'false', label: 'total juste' }];
const filters: readonly ListFilter[] = [
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'choice', key: 'differing', label: 'Total', choices: DIFFERING },
];
const VIEWS = [{ name: 'Totaux à vérifier', filters: { differing: { value: 'true', words: 'total différent' } } }];
const LIST = {
  path: '/api/office/allocation-keys', caption: 'Clés de répartition', noun: { one: 'clé', several: 'clés', feminine: true }, placeholder: 'Code, libellé, immeuble…',
  nameOf: (row: KeyRow) => `Clé ${row.code}, ${row.buildingName}`, hrefOf: (row: KeyRow) => `/cles/${row.id}`,
};

export function KeyList() {
  const write = useSession().can('properties.write');
  return (
    <ListPage<KeyRow>
      {...LIST} name="allocation-keys" title="Clés de répartition" columns={columns} filters={filters} views={VIEWS} primary={write ? <ButtonLink to="/cles/nouvelle" variant="primary" icon={AddIcon}>Nouvelle clé</ButtonLink> : null}
      empty={{ text: 'Aucune clé de répartition. Les clés du règlement de copropriété arriveront ici.' }}
    />
  );
}

export function KeysOfBuilding({ buildingId, write }: { buildingId: string; write: boolean }) {
  return (
    <>
      {write ? <div className="line"><ButtonLink to={`/cles/nouvelle/${buildingId}`} icon={AddIcon}>Nouvelle clé</ButtonLink></div> : null}
      <EmbeddedList<KeyRow> {...LIST} name="keys-of-building" params={{ buildingId }} columns={COLUMNS_WITHIN} filters={filters.slice(1)} empty={{ text: 'Aucune clé de répartition dans cet immeuble.' }} />
    </>
  );
}
