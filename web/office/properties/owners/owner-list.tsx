import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { day } from '../../../ui/format.ts';
import { AddIcon, ReplaceIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { useSession } from '../../session.tsx';
import type { Ownership } from '../model.ts';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { CURRENT_OR_ENDED, partWords } from '../words.tsx';
import { OwnershipDialog } from './ownership-dialog.tsx';

const columns: readonly ListColumn<Ownership>[] = [
  { key: 'party', head: 'Propriétaire', width: 240, title: true, phone: 'title', cell: (row) => row.partyName },
  { key: 'buildingName', head: 'Immeuble', width: 200, phone: 'line', cell: (row) => row.buildingName },
  { key: 'lot', head: 'Lot', width: 90, phone: 'aside', cell: (row) => row.lotNumber },
  { key: 'kind', head: 'Type', width: 130, sortable: false, cell: (row) => row.lotKind },
  { key: 'part', head: 'Quote-part', width: 110, sortable: false, cell: (row) => partWords(row) },
  { key: 'account', head: 'Compte', width: 120, cell: (row) => (row.accountId ? <Link to={`/comptes/${row.accountId}`}>{row.accountCode}</Link> : null) },
  { key: 'fromOn', head: 'Depuis', width: 120, cell: (row) => day(row.fromOn) },
  { key: 'untilOn', head: 'Jusqu’au', width: 120, cell: (row) => (row.untilOn ? day(row.untilOn) : null) },
];
const COLUMNS_WITHIN = columns.filter(({ key }) => key !== 'buildingName');

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'current', label: 'Propriété', choices: CURRENT_OR_ENDED },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'partyId', label: 'Personne', find: findParties, nameOf: partyName },
];
const VIEWS = [{ name: 'Actuels', filters: { current: { value: 'true', words: 'en cours' } } }];
const LIST = {
  path: '/api/office/ownerships', caption: 'Copropriétaires et leurs lots', noun: { one: 'propriété', several: 'propriétés', feminine: true }, placeholder: 'Nom, lot, immeuble…',
  nameOf: (row: Ownership) => `${row.partyName}, lot ${row.lotNumber}`, hrefOf: (row: Ownership) => `/lots/${row.lotId}`,
};

export function OwnerList() {
  const write = useSession().can('properties.write');
  return (
    <ListPage<Ownership>
      {...LIST} name="ownerships" title="Copropriétaires" columns={columns} filters={filters} views={VIEWS}
      primary={write ? <ButtonLink to="/mutations/nouvelle" variant="primary" icon={ReplaceIcon}>Enregistrer une mutation</ButtonLink> : null}
      empty={{ text: 'Aucun propriétaire. Ouvrez un lot pour lui ajouter son premier propriétaire.' }}
    />
  );
}

export function OwnersOfBuilding({ buildingId, write }: { buildingId: string; write: boolean }) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      {write ? <div className="line"><Button icon={AddIcon} onClick={() => setAdding(true)}>Ajouter un propriétaire</Button><ButtonLink to={`/mutations/nouvelle/immeuble/${buildingId}`} icon={ReplaceIcon}>Enregistrer une mutation</ButtonLink></div> : null}
      <EmbeddedList<Ownership> {...LIST} name="owners-of-building" params={{ buildingId }} columns={COLUMNS_WITHIN} filters={[filters[0]!, filters[2]!]} empty={{ text: 'Aucun propriétaire dans cet immeuble.' }} />
      <OwnershipDialog open={adding} onClose={() => setAdding(false)} place={{ buildingId, lot: null }} />
    </>
  );
}
