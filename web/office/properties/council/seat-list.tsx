import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { day } from '../../../ui/format.ts';
import { AddIcon, EditIcon } from '../../../ui/icons.ts';
import { EmbeddedList, ListPage } from '../../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useSession } from '../../session.tsx';
import type { Seat } from '../model.ts';
import { DeleteButton } from '../record-parts.tsx';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { choicesOf, CURRENT_OR_ENDED, SEAT_WORDS } from '../words.tsx';
import { SeatDialog } from './seat-dialog.tsx';
import '../properties.css';

const columns: readonly ListColumn<Seat>[] = [
  { key: 'party', head: 'Personne', width: 240, title: true, phone: 'title', cell: (row) => row.partyName },
  { key: 'buildingName', head: 'Immeuble', width: 220, phone: 'line', cell: (row) => row.buildingName },
  { key: 'office', head: 'Fonction', width: 130, phone: 'aside', cell: (row) => (row.office === 'president' ? <Tag tone="primary">Président</Tag> : SEAT_WORDS.member) },
  { key: 'fromOn', head: 'Élu le', width: 120, cell: (row) => day(row.fromOn) },
  { key: 'untilOn', head: 'Jusqu’au', width: 120, cell: (row) => (row.untilOn ? day(row.untilOn) : null) },
];

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'current', label: 'Mandat', choices: CURRENT_OR_ENDED },
  { kind: 'choice', key: 'office', label: 'Fonction', choices: choicesOf(SEAT_WORDS) },
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'partyId', label: 'Personne', find: findParties, nameOf: partyName },
];
const VIEWS: readonly GivenView[] = [
  { name: 'En cours', filters: { current: { value: 'true', words: 'en cours' } } },
  { name: 'Présidents', filters: { current: { value: 'true', words: 'en cours' }, office: { value: 'president', words: 'Président' } } },
];
const LIST = {
  path: '/api/office/council-seats', caption: 'Conseils syndicaux', noun: { one: 'mandat', several: 'mandats' }, placeholder: 'Nom, immeuble…',
  nameOf: (row: Seat) => `${row.partyName}, ${row.buildingName}`, hrefOf: (row: Seat) => `/tiers/${row.partyId}`,
};

/** Seats are mended and ended in place: the last column of the list, for those who may. */
function useSeatColumns(write: boolean, within: boolean): { columns: readonly ListColumn<Seat>[]; dialog: React.ReactNode } {
  const [mended, setMended] = useState<Seat | null>(null);
  const acts: ListColumn<Seat> = {
    key: 'acts', head: 'Actions', width: 240, sortable: false, phone: 'line',
    cell: (row) => (
      <span className="line">
        <Button variant="subtle" size="small" icon={EditIcon} onClick={() => setMended(row)}>Modifier<span className="vh"> le mandat de {row.partyName}</span></Button>
        <DeleteButton small path={`/council-seats/${row.id}`} acts={['change', 'delete']} verb="Supprimer ce mandat" consequence={`${row.partyName} n’aura jamais siégé. Pour une fin de mandat, donnez plutôt sa date de fin.`} />
      </span>
    ),
  };
  const shown = within ? columns.filter(({ key }) => key !== 'buildingName') : columns;
  return { columns: write ? [...shown, acts] : shown, dialog: mended ? <SeatDialog open onClose={() => setMended(null)} seat={mended} /> : null };
}

export function SeatList() {
  const write = useSession().can('properties.write');
  const [adding, setAdding] = useState(false);
  const seats = useSeatColumns(write, false);
  return (
    <>
      <ListPage<Seat>
        {...LIST} name="council-seats" title="Conseils syndicaux" columns={seats.columns} filters={filters} views={VIEWS}
        primary={write ? <Button variant="primary" icon={AddIcon} onClick={() => setAdding(true)}>Ajouter un membre</Button> : null}
        empty={{ text: 'Aucun membre du conseil syndical. Ceux que l’assemblée élit s’ajoutent ici, ou sur la fiche de l’immeuble.' }}
      />
      <SeatDialog open={adding} onClose={() => setAdding(false)} />
      {seats.dialog}
    </>
  );
}

export function CouncilOfBuilding({ buildingId, write }: { buildingId: string; write: boolean }) {
  const [adding, setAdding] = useState(false);
  const seats = useSeatColumns(write, true);
  return (
    <>
      {write ? <div className="line"><Button icon={AddIcon} onClick={() => setAdding(true)}>Ajouter un membre</Button></div> : null}
      <EmbeddedList<Seat> {...LIST} name="council-of-building" params={{ buildingId }} columns={seats.columns} filters={filters.slice(0, 2)} empty={{ text: 'Aucun membre du conseil syndical dans cet immeuble.' }} />
      <SeatDialog open={adding} onClose={() => setAdding(false)} buildingId={buildingId} />
      {seats.dialog}
    </>
  );
}
