import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandFreeCode, demandReferences, nextCode } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite, recordActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { MandateFields } from '../model.ts';
import { replaceLotsOf } from '../repository/lots-of.ts';
import * as repository from '../repository/mandate-repository.ts';
import { demandLotsOf } from './lots-of-building.ts';
import { demandAccount, openAccount } from './open-account.ts';

export async function listMandates(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.MandateFacets, today: Day): Promise<ListPage<repository.MandateRow>> {
  demand(mayRead(viewer));
  return repository.listMandates(tx, request, facets, today);
}

export async function readMandate(tx: Tx, viewer: Viewer, id: Id, today: Day) {
  demand(mayRead(viewer));
  return { ...await existing(tx, id, today), acts: recordActs(viewer, { used: await repository.isMandateUsed(tx, id) }) };
}

export type AskedMandate = Pick<MandateFields, 'ownerPartyId' | 'buildingId' | 'fromOn'> & Partial<Pick<MandateFields, 'untilOn' | 'feeBasisPoints'>> & { number?: string | undefined; accountId?: Id | undefined; lotIds: readonly Id[] };

/** Without a number, the mandate takes the next of the register; without an account, one is opened for it. */
export async function createMandate(tx: Tx, viewer: Viewer, asked: AskedMandate, today: Day) {
  demand(mayWrite(viewer));
  const id = newId();
  await demandReferences(tx, [
    { field: 'ownerPartyId', table: 'office.parties', ids: [asked.ownerPartyId], sentence: 'Ce propriétaire n’existe plus. Choisissez-en un autre.' },
    { field: 'buildingId', table: 'office.buildings', ids: [asked.buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' },
  ]);
  await demandLotsOf(tx, asked.buildingId, asked.lotIds);
  const number = asked.number ?? await nextCode(tx, 'office.mandates', 'number', 'M', 4);
  await check(tx, { ...asked, number }, null);
  const account = { kind: 'landlord', partyId: asked.ownerPartyId, buildingId: asked.buildingId } as const;
  if (asked.accountId) await demandAccount(tx, asked.accountId, account);
  const accountId = asked.accountId ?? await openAccount(tx, viewer, account);
  const mandate: MandateFields = { number, ownerPartyId: asked.ownerPartyId, accountId, buildingId: asked.buildingId, fromOn: asked.fromOn, untilOn: asked.untilOn ?? null, feeBasisPoints: asked.feeBasisPoints ?? null };
  await repository.insertMandate(tx, viewer.agencyId, id, mandate);
  await replaceLotsOf(tx, 'mandate', viewer.agencyId, id, asked.lotIds);
  await record(tx, viewer, 'mandate.created', { kind: 'mandate', id }, { ...mandate, lotIds: asked.lotIds });
  return readMandate(tx, viewer, id, today);
}

export async function updateMandate(tx: Tx, viewer: Viewer, id: Id, { version, lotIds, ...asked }: Partial<Pick<MandateFields, 'number' | 'fromOn' | 'untilOn' | 'feeBasisPoints'>> & { version: number; lotIds?: readonly Id[] | undefined }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id, today);
  await check(tx, { ...before, ...asked }, id);
  if (lotIds) await demandLotsOf(tx, before.buildingId, lotIds);
  await saveChanges(tx, 'office.mandates', { kind: 'mandate', id }, version, repository.mandateColumns(asked));
  if (lotIds) await replaceLotsOf(tx, 'mandate', viewer.agencyId, id, lotIds);
  await record(tx, viewer, 'mandate.changed', { kind: 'mandate', id }, difference({ ...before, lotIds: before.lots.map((lot) => lot.id) }, { ...asked, lotIds }));
  return readMandate(tx, viewer, id, today);
}

export async function deleteMandate(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<void> {
  demand(mayWrite(viewer));
  const { number, ownerName } = await existing(tx, id, today);
  if (await repository.isMandateUsed(tx, id)) throw refusals.mandateUsed();
  await repository.deleteMandate(tx, id);
  await record(tx, viewer, 'mandate.deleted', { kind: 'mandate', id }, { number, owner: ownerName });
}

async function existing(tx: Tx, id: Id, today: Day): Promise<repository.MandateRow> {
  const mandate = await repository.findMandate(tx, id, today);
  if (!mandate) throw notFound();
  return mandate;
}

async function check(tx: Tx, mandate: { number: string; fromOn: Day; untilOn?: Day | null | undefined }, self: Id | null): Promise<void> {
  if (mandate.untilOn && mandate.untilOn < mandate.fromOn) throw refusals.daysReversed('untilOn');
  await demandFreeCode(tx, 'office.mandates', { field: 'number', column: 'number', value: mandate.number, self, sentence: `Le mandat n°\u00A0${mandate.number} existe déjà. Choisissez un autre numéro.` });
}

export const mandateSheet: Sheet<repository.MandateRow> = {
  number: { header: 'N° mandat', kind: 'text', width: 12, value: (row) => row.number },
  owner: { header: 'Propriétaire', kind: 'text', width: 36, value: (row) => row.ownerName },
  account: { header: 'Compte', kind: 'text', width: 12, value: (row) => row.accountCode },
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  lots: { header: 'Lots', kind: 'text', value: (row) => row.lots.map((lot) => lot.number).join(', ') },
  fromOn: { header: 'Depuis le', kind: 'day', width: 12, value: (row) => row.fromOn },
  untilOn: { header: 'Jusqu’au', kind: 'day', width: 12, value: (row) => row.untilOn },
  feeBasisPoints: { header: 'Honoraires (%)', kind: 'decimal', width: 14, value: (row) => (row.feeBasisPoints === null ? null : row.feeBasisPoints / 100) },
  active: { header: 'En cours', kind: 'text', width: 10, value: (row) => row.active },
};
