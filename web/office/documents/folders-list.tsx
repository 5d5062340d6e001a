import { ButtonLink } from '../../ui/button.tsx';
import { day, integer } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { AddIcon, BinderIcon } from '../../ui/icons.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status, Tag } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { findBuildings, FOLDERS } from './calls.ts';
import type { Folder } from './model.ts';

const columns: readonly ListColumn<Folder>[] = [
  { key: 'reference', head: 'Référence', width: 125, title: true, phone: 'title', cell: (row) => row.reference },
  { key: 'type', head: 'Type', width: 150, phone: 'aside', cell: (row) => row.type },
  { key: 'label', head: 'Libellé', width: 275, phone: 'line', cell: (row) => row.label },
  { key: 'building', head: 'Immeuble', width: 165, cell: (row) => row.buildingName },
  { key: 'lot', head: 'Lot', width: 50, sortable: false, cell: (row) => row.lotNumber },
  { key: 'openedOn', head: 'Ouvert le', width: 115, cell: (row) => <FrenchText>{day(row.openedOn)}</FrenchText> },
  { key: 'closedOn', head: 'État', width: 185, cell: (row) => (row.closedOn === null ? <Tag tone="primary" icon={BinderIcon}>Ouvert</Tag> : <Status kind="off">Fermé, {day(row.closedOn)}</Status>) },
  { key: 'eventCount', head: 'Événements', width: 105, align: 'right', cell: (row) => integer(row.eventCount) },
];
const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'open', label: 'État', choices: [{ value: 'true', label: 'ouvert' }, { value: 'false', label: 'fermé' }] },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings },
];
const views: readonly GivenView[] = [{ name: 'Ouverts', filters: { open: { value: 'true', words: 'ouvert' } } }];

export function FoldersList() {
  const create = useSession().can('documents.write') ? <ButtonLink to="/dossiers/nouveau" variant="primary" icon={AddIcon}>Nouveau dossier</ButtonLink> : null;
  return (
    <ListPage<Folder>
      name="folders" path={FOLDERS} title="Dossiers" caption="Dossiers" noun={{ one: 'dossier', several: 'dossiers' }} columns={columns} filters={filters} views={views} placeholder="Référence, type, libellé…"
      nameOf={(row) => `Dossier ${row.reference}`} hrefOf={(row) => `/dossiers/${row.id}`} primary={create}
      empty={{ text: 'Aucun dossier. Un dossier suit une affaire dans le temps : sinistre, impayé, travaux.' }}
    />
  );
}
