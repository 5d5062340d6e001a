import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandFreeCode, nextCode } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite, recordActs } from '../access.ts';
import type { ContractorFields } from '../model.ts';
import * as repository from '../repository/contractor-repository.ts';

export async function listContractors(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.ContractorFacets): Promise<ListPage<repository.ContractorRow>> {
  demand(mayRead(viewer));
  return repository.listContractors(tx, request, facets);
}

export async function readContractor(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  return { ...await existing(tx, id), acts: recordActs(viewer, { used: false }) };
}

/** Without a code, the contractor takes the next of the series F0001, F0002… */
export async function createContractor(tx: Tx, viewer: Viewer, asked: Partial<ContractorFields> & Pick<ContractorFields, 'name'>) {
  demand(mayWrite(viewer));
  const id = newId();
  const contractor = { ...asked, code: asked.code ?? await nextCode(tx, 'office.contractors', 'code', 'F', 4) };
  await checkCode(tx, contractor.code, null);
  await repository.insertContractor(tx, viewer.agencyId, id, contractor);
  await record(tx, viewer, 'contractor.created', { kind: 'contractor', id }, { ...contractor });
  return readContractor(tx, viewer, id);
}

export async function updateContractor(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<ContractorFields> & { version: number }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  if (asked.code !== undefined) await checkCode(tx, asked.code, id);
  await saveChanges(tx, 'office.contractors', { kind: 'contractor', id }, version, repository.contractorColumns(asked));
  await record(tx, viewer, 'contractor.changed', { kind: 'contractor', id }, difference(before, asked));
  return readContractor(tx, viewer, id);
}

export async function deleteContractor(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const { code, name } = await existing(tx, id);
  await repository.deleteContractor(tx, id);
  await record(tx, viewer, 'contractor.deleted', { kind: 'contractor', id }, { code, name });
}

async function existing(tx: Tx, id: Id): Promise<repository.ContractorRow> {
  const contractor = await repository.findContractor(tx, id);
  if (!contractor) throw notFound();
  return contractor;
}

async function checkCode(tx: Tx, code: string, self: Id | null): Promise<void> {
  await demandFreeCode(tx, 'office.contractors', { field: 'code', column: 'code', value: code, self, sentence: `Le code « ${code} » est déjà celui d’un autre prestataire. Choisissez-en un autre.` });
}

export const contractorSheet: Sheet<repository.ContractorRow> = {
  code: { header: 'Code', kind: 'text', width: 10, value: (row) => row.code },
  name: { header: 'Raison sociale', kind: 'text', width: 36, value: (row) => row.name },
  trade: { header: 'Métier', kind: 'text', value: (row) => row.trade },
  siret: { header: 'SIRET', kind: 'text', value: (row) => row.siret },
  email: { header: 'Adresse électronique', kind: 'text', width: 32, value: (row) => row.email },
  phone: { header: 'Téléphone', kind: 'text', value: (row) => row.phone },
  postalCode: { header: 'Code postal', kind: 'text', width: 12, value: (row) => row.postalCode },
  city: { header: 'Ville', kind: 'text', value: (row) => row.city },
  active: { header: 'En activité', kind: 'text', width: 12, value: (row) => row.active },
};
