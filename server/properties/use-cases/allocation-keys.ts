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
import type { KeyFields, KeyShare } from '../model.ts';
import * as repository from '../repository/key-repository.ts';
import { demandLotsOf } from './lots-of-building.ts';

export async function listKeys(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.KeyFacets): Promise<ListPage<repository.KeyRow>> {
  demand(mayRead(viewer));
  return repository.listKeys(tx, request, facets);
}

export async function readKey(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  const key = await existing(tx, id);
  return { ...key, lots: await repository.readShares(tx, key), acts: recordActs(viewer, { used: false }) };
}

export async function createKey(tx: Tx, viewer: Viewer, asked: Partial<KeyFields> & Pick<KeyFields, 'buildingId' | 'code' | 'label'>) {
  demand(mayWrite(viewer));
  const id = newId();
  await demandReferences(tx, [{ field: 'buildingId', table: 'office.buildings', ids: [asked.buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' }]);
  await check(tx, asked.buildingId, asked, null);
  await repository.insertKey(tx, viewer.agencyId, id, asked);
  await record(tx, viewer, 'allocation-key.created', { kind: 'allocation-key', id }, { ...asked });
  return readKey(tx, viewer, id);
}

export async function updateKey(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<Omit<KeyFields, 'buildingId'>> & { version: number }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  await check(tx, before.buildingId, asked, id);
  await saveChanges(tx, 'office.allocation_keys', { kind: 'allocation-key', id }, version, repository.keyColumns(asked));
  await record(tx, viewer, 'allocation-key.changed', { kind: 'allocation-key', id }, difference(before, asked));
  return readKey(tx, viewer, id);
}

/** All shares at once. A sum that is not the announced total is kept and reported: the rules of the building may be wrong, not the typing. */
export async function replaceShares(tx: Tx, viewer: Viewer, id: Id, { version, shares }: { version: number; shares: readonly KeyShare[] }) {
  demand(mayWrite(viewer));
  const key = await existing(tx, id);
  if (shares.length > 0) await demandLotsOf(tx, key.buildingId, shares.map(({ lotId }) => lotId));
  await saveChanges(tx, 'office.allocation_keys', { kind: 'allocation-key', id }, version, {});
  await repository.replaceShares(tx, viewer.agencyId, id, shares);
  const after = await readKey(tx, viewer, id);
  await record(tx, viewer, 'allocation-key.shares-changed', { kind: 'allocation-key', id }, { before: key.computedTotal, after: after.computedTotal, lots: shares.length });
  return after;
}

export async function deleteKey(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const key = await existing(tx, id);
  await repository.deleteKey(tx, id);
  await record(tx, viewer, 'allocation-key.deleted', { kind: 'allocation-key', id }, { buildingCode: key.buildingCode, code: key.code, computedTotal: key.computedTotal });
}

async function existing(tx: Tx, id: Id): Promise<repository.KeyRow> {
  const key = await repository.findKey(tx, id);
  if (!key) throw notFound();
  return key;
}

async function check(tx: Tx, buildingId: Id, { code, general }: Partial<KeyFields>, self: Id | null): Promise<void> {
  if (code !== undefined) await demandFreeCode(tx, 'office.allocation_keys', { field: 'code', column: 'code', value: code, self, within: { building_id: buildingId }, sentence: `La clé « ${code} » existe déjà dans cet immeuble. Choisissez un autre code.` });
  const other = general ? await repository.generalKeyOf(tx, buildingId) : null;
  if (other && other.id !== self) throw refusals.twoGeneralKeys(other.code);
}

export const keySheet: Sheet<repository.KeyRow> = {
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  code: { header: 'Clé', kind: 'text', width: 10, value: (row) => row.code },
  label: { header: 'Libellé', kind: 'text', width: 32, value: (row) => row.label },
  general: { header: 'Clé générale', kind: 'text', width: 12, value: (row) => row.general },
  announcedTotal: { header: 'Total annoncé', kind: 'integer', value: (row) => row.announcedTotal },
  computedTotal: { header: 'Total des lots', kind: 'integer', value: (row) => row.computedTotal },
};
