import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandFreeCode, demandReferences } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite, recordActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { LotFields, Room } from '../model.ts';
import * as repository from '../repository/lot-repository.ts';
import { carrezArea } from '../rules/carrez-area.ts';

export async function listLots(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.LotFacets, today: Day): Promise<ListPage<repository.LotRow>> {
  demand(mayRead(viewer));
  return repository.listLots(tx, request, facets, today);
}

export async function readLot(tx: Tx, viewer: Viewer, id: Id, today: Day) {
  demand(mayRead(viewer));
  const lot = await existing(tx, id);
  const rooms = await repository.readRooms(tx, id);
  const used = await repository.isLotUsed(tx, id);
  const owners = (await repository.readOwners(tx, [id], today)).get(id) ?? [];
  return { ...lot, carrezHundredths: carrezArea(rooms), rooms, shares: await repository.readSharesOfLot(tx, id), owners, acts: recordActs(viewer, { used }) };
}

export async function createLot(tx: Tx, viewer: Viewer, asked: Partial<LotFields> & Pick<LotFields, 'buildingId' | 'number'>, today: Day) {
  demand(mayWrite(viewer));
  const id = newId();
  await demandReferences(tx, [{ field: 'buildingId', table: 'office.buildings', ids: [asked.buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' }]);
  await checkNumber(tx, asked.buildingId, asked.number, null);
  await repository.insertLot(tx, viewer.agencyId, id, asked);
  await record(tx, viewer, 'lot.created', { kind: 'lot', id }, { ...asked });
  return readLot(tx, viewer, id, today);
}

/** A lot stays in its building: shares, owners and documents hang on both. */
export async function updateLot(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<Omit<LotFields, 'buildingId'>> & { version: number }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  if (asked.number !== undefined) await checkNumber(tx, before.buildingId, asked.number, id);
  await saveChanges(tx, 'office.lots', { kind: 'lot', id }, version, repository.lotColumns(asked));
  await record(tx, viewer, 'lot.changed', { kind: 'lot', id }, difference(before, asked));
  return readLot(tx, viewer, id, today);
}

/** All lines at once, in their order; it counts as a change of the lot. */
export async function replaceRooms(tx: Tx, viewer: Viewer, id: Id, { version, rooms }: { version: number; rooms: readonly Room[] }, today: Day) {
  demand(mayWrite(viewer));
  await existing(tx, id);
  const before = await repository.readRooms(tx, id);
  await saveChanges(tx, 'office.lots', { kind: 'lot', id }, version, {});
  await repository.replaceRooms(tx, viewer.agencyId, id, rooms);
  await record(tx, viewer, 'lot.rooms-changed', { kind: 'lot', id }, { before, after: rooms });
  return readLot(tx, viewer, id, today);
}

export async function deleteLot(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const lot = await existing(tx, id);
  if (await repository.isLotUsed(tx, id)) throw refusals.lotUsed();
  await repository.deleteLot(tx, id);
  await record(tx, viewer, 'lot.deleted', { kind: 'lot', id }, { buildingCode: lot.buildingCode, number: lot.number });
}

async function existing(tx: Tx, id: Id) {
  const lot = await repository.findLot(tx, id);
  if (!lot) throw notFound();
  return lot;
}

async function checkNumber(tx: Tx, buildingId: Id, number: string, self: Id | null): Promise<void> {
  await demandFreeCode(tx, 'office.lots', { field: 'number', column: 'number', value: number, self, within: { building_id: buildingId }, sentence: `Le lot n°\u00A0${number} existe déjà dans cet immeuble. Choisissez un autre numéro.` });
}

export const lotSheet: Sheet<repository.LotRow> = {
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  number: { header: 'N° lot', kind: 'text', width: 10, value: (row) => row.number },
  kind: { header: 'Type', kind: 'text', value: (row) => row.kind },
  floor: { header: 'Étage', kind: 'text', width: 10, value: (row) => row.floor },
  areaHundredths: { header: 'Surface (m²)', kind: 'decimal', width: 12, value: (row) => squareMetres(row.areaHundredths) },
  carrezHundredths: { header: 'Surface Carrez (m²)', kind: 'decimal', width: 16, value: (row) => squareMetres(row.carrezHundredths) },
  roomCount: { header: 'Pièces', kind: 'integer', width: 8, value: (row) => row.roomCount },
  owners: { header: 'Propriétaires', kind: 'text', width: 36, value: (row) => row.owners.join(', ') },
  internetReference: { header: 'Référence internet', kind: 'text', value: (row) => row.internetReference },
  available: { header: 'Disponible', kind: 'text', width: 11, value: (row) => row.available },
};

function squareMetres(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}
