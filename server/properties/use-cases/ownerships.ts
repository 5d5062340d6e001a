import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite, recordActs } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Ownership } from '../model.ts';
import * as repository from '../repository/ownership-repository.ts';
import { firstOverfullDay } from '../rules/ownership-timeline.ts';
import { coOwnerAccount, demandAccount } from './open-account.ts';

export async function listOwnerships(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.OwnershipFacets, today: Day): Promise<ListPage<repository.OwnershipRow>> {
  demand(mayRead(viewer));
  return repository.listOwnerships(tx, request, facets, today);
}

export async function readOwnership(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  return { ...await existing(tx, id), acts: recordActs(viewer, { used: false }) };
}

export interface AskedOwnership {
  lotId: Id;
  partyId: Id;
  /** Without it: the party's account in the building, opened if need be. */
  accountId?: Id | undefined;
  shareNumerator?: number | undefined;
  shareDenominator?: number | undefined;
  fromOn: Day;
  untilOn?: Day | null | undefined;
  endReason?: string | null | undefined;
}

/** An ownership entered by hand: a first owner, or a correction. A sale goes through record-transfer.ts. */
export async function createOwnership(tx: Tx, viewer: Viewer, asked: AskedOwnership) {
  demand(mayWrite(viewer));
  await demandReferences(tx, [
    { field: 'lotId', table: 'office.lots', ids: [asked.lotId], sentence: 'Ce lot n’existe plus. Choisissez-en un autre.' },
    { field: 'partyId', table: 'office.parties', ids: [asked.partyId], sentence: 'Ce tiers n’existe plus. Choisissez-en un autre.' },
  ]);
  const lots = await repository.lockLots(tx, [asked.lotId]);
  const { buildingId } = lots.get(asked.lotId)!;
  if (asked.accountId) await demandAccount(tx, asked.accountId, { kind: 'coOwner', partyId: asked.partyId, buildingId });
  const accountId = asked.accountId ?? await coOwnerAccount(tx, viewer, asked.partyId, buildingId);
  const ownership: Ownership & { endReason: string | null } = {
    id: newId(), lotId: asked.lotId, partyId: asked.partyId, accountId, shareNumerator: asked.shareNumerator ?? 1, shareDenominator: asked.shareDenominator ?? 1,
    fromOn: asked.fromOn, untilOn: asked.untilOn ?? null, endReason: asked.endReason ?? null,
  };
  await check(tx, ownership);
  await repository.insertOwnerships(tx, viewer.agencyId, buildingId, [ownership]);
  await record(tx, viewer, 'ownership.created', { kind: 'ownership', id: ownership.id }, { ...ownership });
  return readOwnership(tx, viewer, ownership.id);
}

export async function updateOwnership(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<Pick<repository.OwnershipRow, 'shareNumerator' | 'shareDenominator' | 'fromOn' | 'untilOn' | 'endReason'>> & { version: number }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  await repository.lockLots(tx, [before.lotId]);
  await check(tx, { ...before, ...asked });
  await saveChanges(tx, 'office.ownerships', { kind: 'ownership', id }, version, repository.ownershipColumns(asked));
  await record(tx, viewer, 'ownership.changed', { kind: 'ownership', id }, difference(before, asked));
  return readOwnership(tx, viewer, id);
}

export async function deleteOwnership(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const { lotNumber, buildingCode, partyName, fromOn, untilOn } = await existing(tx, id);
  await repository.deleteOwnership(tx, id);
  await record(tx, viewer, 'ownership.deleted', { kind: 'ownership', id }, { lot: `${buildingCode}/${lotNumber}`, party: partyName, fromOn, untilOn });
}

async function existing(tx: Tx, id: Id): Promise<repository.OwnershipRow> {
  const ownership = await repository.findOwnership(tx, id);
  if (!ownership) throw notFound();
  return ownership;
}

async function check(tx: Tx, ownership: Ownership): Promise<void> {
  if (ownership.shareNumerator > ownership.shareDenominator) throw refusals.shareAboveWhole();
  if (ownership.untilOn !== null && ownership.untilOn < ownership.fromOn) throw refusals.daysReversed('untilOn');
  const others = (await repository.readOwnershipsOfLots(tx, [ownership.lotId])).filter((other) => other.id !== ownership.id);
  const overfull = firstOverfullDay([...others, ownership]);
  if (overfull) throw refusals.ownedTwice(overfull.day);
}

export const ownershipSheet: Sheet<repository.OwnershipRow> = {
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  lot: { header: 'N° lot', kind: 'text', width: 10, value: (row) => row.lotNumber },
  party: { header: 'Copropriétaire', kind: 'text', width: 36, value: (row) => row.partyName },
  account: { header: 'Compte', kind: 'text', width: 12, value: (row) => row.accountCode },
  share: { header: 'Quote-part', kind: 'text', width: 11, value: (row) => `${row.shareNumerator}/${row.shareDenominator}` },
  fromOn: { header: 'Depuis le', kind: 'day', width: 12, value: (row) => row.fromOn },
  untilOn: { header: 'Jusqu’au (vente)', kind: 'day', width: 14, value: (row) => row.untilOn },
  endReason: { header: 'Motif de fin', kind: 'text', value: (row) => row.endReason },
};
