import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { compactSiret, isSiret } from '../../kernel/siret.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import { demand, holds } from '../access.ts';
import { refusals } from '../errors.ts';
import * as repository from '../repository/offices.ts';

export type { OfficeRow } from '../repository/offices.ts';

export async function listOffices(tx: Tx, viewer: Viewer): Promise<(repository.OfficeRow & { acts: string[] })[]> {
  demand(holds(viewer, 'agency.read'));
  return (await repository.readOffices(tx)).map((office) => withActs(viewer, office));
}

export async function readOffice(tx: Tx, viewer: Viewer, id: Id) {
  demand(holds(viewer, 'agency.read'));
  return withActs(viewer, await existing(tx, id));
}

export async function createOffice(tx: Tx, viewer: Viewer, asked: repository.OfficeChange & { name: string }) {
  demand(holds(viewer, 'agency.write'));
  const id = newId();
  const office = checked(asked);
  await repository.insertOffice(tx, viewer.agencyId, id, office);
  await record(tx, viewer, 'office.created', { kind: 'office', id }, { ...office });
  return readOffice(tx, viewer, id);
}

export async function updateOffice(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: repository.OfficeChange & { version: number }) {
  demand(holds(viewer, 'agency.write'));
  const before = await existing(tx, id);
  const office = checked(asked);
  await saveChanges(tx, 'office.offices', { kind: 'office', id }, version, repository.officeColumns(office));
  await record(tx, viewer, 'office.changed', { kind: 'office', id }, difference(before, office));
  return readOffice(tx, viewer, id);
}

export async function deleteOffice(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(holds(viewer, 'agency.write'));
  const office = await existing(tx, id);
  if (office.people > 0) throw refusals.officeUsed(office.people);
  await repository.deleteOffice(tx, id);
  await record(tx, viewer, 'office.deleted', { kind: 'office', id }, { name: office.name });
}

function withActs(viewer: Viewer, office: repository.OfficeRow) {
  return { ...office, acts: holds(viewer, 'agency.write') ? ['change', ...(office.people === 0 ? ['delete'] : [])] : [] };
}

async function existing(tx: Tx, id: Id): Promise<repository.OfficeRow> {
  const [office] = await repository.readOffices(tx, id);
  if (!office) throw notFound();
  return office;
}

/** Numbers as their issuers write them: a SIRET without spaces, an APE code "68.31Z" (décret n° 2007-1888). */
function checked<T extends repository.OfficeChange>(office: T): T {
  const { siret, ape } = office;
  if (siret && !isSiret(siret)) throw refusals.badSiret();
  const code = ape && /^(\d{2})\.?(\d{2}) ?([A-Z])$/i.exec(ape);
  if (ape && !code) throw refusals.badApe();
  return { ...office, ...(siret ? { siret: compactSiret(siret) } : {}), ...(code ? { ape: `${code[1]}.${code[2]}${code[3]!.toUpperCase()}` } : {}) };
}
