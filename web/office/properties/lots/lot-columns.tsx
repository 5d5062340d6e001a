import { area, integer } from '../../../ui/format.ts';
import type { ListColumn, ListFilter } from '../../../ui/list/model.ts';
import { Status } from '../../../ui/tag.tsx';
import type { LotRow } from '../model.ts';
import { buildingName, findBuildings, findParties, partyName } from '../records.ts';
import { YES_NO } from '../words.tsx';

const columns: readonly ListColumn<LotRow>[] = [
  { key: 'number', head: 'Lot', width: 90, title: true, phone: 'title', cell: (row) => row.number },
  { key: 'buildingName', head: 'Immeuble', width: 200, phone: 'line', cell: (row) => row.buildingName },
  { key: 'building', head: 'Code immeuble', width: 110, hidden: true, cell: (row) => row.buildingCode },
  { key: 'kind', head: 'Type', width: 140, phone: 'aside', cell: (row) => row.kind },
  { key: 'floor', head: 'Étage', width: 90, cell: (row) => row.floor },
  { key: 'owners', head: 'Propriétaires', width: 240, sortable: false, phone: 'line', cell: (row) => row.owners.join(', ') },
  { key: 'areaHundredths', head: 'Surface', width: 110, align: 'right', cell: (row) => (row.areaHundredths === null ? null : area(row.areaHundredths)) },
  { key: 'carrezHundredths', head: 'Surface Carrez', width: 130, align: 'right', cell: (row) => (row.carrezHundredths === 0 ? null : area(row.carrezHundredths)) },
  { key: 'roomCount', head: 'Pièces', width: 80, align: 'right', cell: (row) => (row.roomCount === null ? null : integer(row.roomCount)) },
  { key: 'available', head: 'Disponible', width: 120, cell: (row) => (row.available ? <Status kind="done">Disponible</Status> : null) },
  { key: 'internetReference', head: 'Référence internet', width: 160, hidden: true, cell: (row) => row.internetReference },
];

/** Within its building, a lot does not say it again. */
export const lotColumns = (withinBuilding: boolean) => (withinBuilding ? columns.filter(({ key }) => key !== 'building' && key !== 'buildingName') : columns);

export const LOT_FILTERS: readonly ListFilter[] = [
  { kind: 'pick', key: 'buildingId', label: 'Immeuble', find: findBuildings, nameOf: buildingName },
  { kind: 'pick', key: 'ownerPartyId', label: 'Propriétaire', find: findParties, nameOf: partyName },
  { kind: 'choice', key: 'available', label: 'Disponible', choices: YES_NO },
];

export const LOT_NOUN = { one: 'lot', several: 'lots' };
