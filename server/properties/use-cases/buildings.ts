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
import type { BuildingFields, Management } from '../model.ts';
import * as repository from '../repository/building-repository.ts';

export type { BuildingFacets, BuildingRow } from '../repository/building-repository.ts';

export async function listBuildings(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.BuildingFacets): Promise<ListPage<repository.BuildingRow>> {
  demand(mayRead(viewer));
  return repository.listBuildings(tx, request, facets);
}

export async function readBuilding(tx: Tx, viewer: Viewer, id: Id): Promise<repository.BuildingRow & { acts: string[] }> {
  demand(mayRead(viewer));
  const building = await existing(tx, id);
  return { ...building, acts: recordActs(viewer, { used: building.lotCount > 0 }) };
}

export async function createBuilding(tx: Tx, viewer: Viewer, asked: Partial<BuildingFields> & Pick<BuildingFields, 'code' | 'name' | 'management'>) {
  demand(mayWrite(viewer));
  const id = newId();
  await check(tx, asked, null);
  await repository.insertBuilding(tx, viewer.agencyId, id, asked);
  await record(tx, viewer, 'building.created', { kind: 'building', id }, { ...asked });
  return readBuilding(tx, viewer, id);
}

export async function updateBuilding(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<BuildingFields> & { version: number }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  await check(tx, { ...before, ...asked }, id);
  await saveChanges(tx, 'office.buildings', { kind: 'building', id }, version, repository.buildingColumns(asked));
  await record(tx, viewer, 'building.changed', { kind: 'building', id }, difference(before, asked));
  return readBuilding(tx, viewer, id);
}

export async function deleteBuilding(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const building = await existing(tx, id);
  if (building.lotCount > 0) throw refusals.buildingUsed(building.lotCount);
  await repository.deleteBuilding(tx, id);
  await record(tx, viewer, 'building.deleted', { kind: 'building', id }, { code: building.code, name: building.name });
}

async function existing(tx: Tx, id: Id): Promise<repository.BuildingRow> {
  const building = await repository.findBuilding(tx, id);
  if (!building) throw notFound();
  return building;
}

async function check(tx: Tx, building: Partial<BuildingFields> & Pick<BuildingFields, 'code'>, self: Id | null): Promise<void> {
  const { code, fiscalYearFrom, fiscalYearUntil } = building;
  if (fiscalYearFrom && fiscalYearUntil && fiscalYearUntil < fiscalYearFrom) throw refusals.daysReversed('fiscalYearUntil');
  await demandFreeCode(tx, 'office.buildings', { field: 'code', column: 'code', value: code, self, sentence: `Le code « ${code} » est déjà celui d’un autre immeuble. Choisissez-en un autre.` });
  await demandReferences(tx, [{ field: 'managerStaffId', table: 'office.staff', ids: [building.managerStaffId], sentence: 'Ce gestionnaire n’existe plus. Choisissez-en un autre.' }]);
}

const MANAGEMENT_NAMES: Record<Management, string> = { syndic: 'Syndic', rental: 'Gérance', both: 'Syndic et gérance' };

export const buildingSheet: Sheet<repository.BuildingRow> = {
  code: { header: 'Code', kind: 'text', width: 10, value: (row) => row.code },
  name: { header: 'Nom', kind: 'text', width: 34, value: (row) => row.name },
  addressLine1: { header: 'Adresse', kind: 'text', width: 34, value: (row) => row.addressLine1 },
  postalCode: { header: 'Code postal', kind: 'text', width: 12, value: (row) => row.postalCode },
  city: { header: 'Ville', kind: 'text', value: (row) => row.city },
  management: { header: 'Mode de gestion', kind: 'text', value: (row) => MANAGEMENT_NAMES[row.management] },
  registrationNumber: { header: 'N° d’immatriculation', kind: 'text', value: (row) => row.registrationNumber },
  builtYear: { header: 'Construit en', kind: 'integer', width: 12, value: (row) => row.builtYear },
  accountsAssemblyOn: { header: 'AG des comptes', kind: 'day', width: 14, value: (row) => row.accountsAssemblyOn },
  manager: { header: 'Gestionnaire', kind: 'text', value: (row) => row.managerName },
  lotCount: { header: 'Lots', kind: 'integer', width: 8, value: (row) => row.lotCount },
};
