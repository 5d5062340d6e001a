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
import { demand, leaseActs, mayRead, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { LeaseFields, LeaseState } from '../model.ts';
import * as repository from '../repository/lease-repository.ts';
import { replaceLotsOf } from '../repository/lots-of.ts';
import { demandLotsOf } from './lots-of-building.ts';
import { demandAccount, openAccount } from './open-account.ts';

export async function listLeases(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.LeaseFacets, today: Day): Promise<ListPage<repository.LeaseRow>> {
  demand(mayRead(viewer));
  return repository.listLeases(tx, request, facets, today);
}

export async function readLease(tx: Tx, viewer: Viewer, id: Id, today: Day) {
  demand(mayRead(viewer));
  const lease = await existingLease(tx, id, today);
  return { ...lease, acts: leaseActs(viewer, { ...lease, used: await repository.isLeaseUsed(tx, id) }) };
}

export type AskedLease = Pick<LeaseFields, 'buildingId' | 'tenantPartyId' | 'entryOn'> & Partial<Pick<LeaseFields, 'mandateId' | 'guarantorPartyId' | 'rentCents' | 'chargesCents' | 'depositCents'>>
  & { number?: string | undefined; accountId?: Id | undefined; lotIds: readonly Id[] };

/** Without a number, the lease takes the next of its series; without an account, one is opened for it. */
export async function createLease(tx: Tx, viewer: Viewer, asked: AskedLease, today: Day) {
  demand(mayWrite(viewer));
  const id = newId();
  await demandReferences(tx, [
    { field: 'tenantPartyId', table: 'office.parties', ids: [asked.tenantPartyId], sentence: 'Ce locataire n’existe plus. Choisissez-en un autre.' },
    { field: 'buildingId', table: 'office.buildings', ids: [asked.buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' },
  ]);
  await demandLotsOf(tx, asked.buildingId, asked.lotIds);
  const { accountId: givenAccountId, lotIds, ...given } = asked;
  const number = asked.number ?? await nextCode(tx, 'office.leases', 'number', 'B', 4);
  await check(tx, { ...given, number }, null);
  const account = { kind: 'tenant', partyId: asked.tenantPartyId, buildingId: asked.buildingId } as const;
  if (givenAccountId) await demandAccount(tx, givenAccountId, account);
  const accountId = givenAccountId ?? await openAccount(tx, viewer, account);
  const lease: LeaseFields = { mandateId: null, guarantorPartyId: null, rentCents: null, chargesCents: null, depositCents: null, ...given, number, accountId };
  await repository.insertLease(tx, viewer.agencyId, id, lease);
  await replaceLotsOf(tx, 'lease', viewer.agencyId, id, lotIds);
  await record(tx, viewer, 'lease.created', { kind: 'lease', id }, { ...lease, lotIds });
  return readLease(tx, viewer, id, today);
}

type Change = Partial<Pick<LeaseFields, 'number' | 'mandateId' | 'guarantorPartyId' | 'entryOn' | 'rentCents' | 'chargesCents' | 'depositCents'>>;

/** Tenant and building stay; notice and departure are acts of their own. */
export async function updateLease(tx: Tx, viewer: Viewer, id: Id, { version, lotIds, ...asked }: Change & { version: number; lotIds?: readonly Id[] | undefined }, today: Day) {
  demand(mayWrite(viewer));
  const before = await existingLease(tx, id, today);
  await check(tx, { ...before, ...asked }, id);
  if (lotIds) await demandLotsOf(tx, before.buildingId, lotIds);
  await saveChanges(tx, 'office.leases', { kind: 'lease', id }, version, repository.leaseColumns(asked));
  if (lotIds) await replaceLotsOf(tx, 'lease', viewer.agencyId, id, lotIds);
  await record(tx, viewer, 'lease.changed', { kind: 'lease', id }, difference({ ...before, lotIds: before.lots.map((lot) => lot.id) }, { ...asked, lotIds }));
  return readLease(tx, viewer, id, today);
}

export async function deleteLease(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<void> {
  demand(mayWrite(viewer));
  const { number, tenantName } = await existingLease(tx, id, today);
  if (await repository.isLeaseUsed(tx, id)) throw refusals.leaseUsed();
  await repository.deleteLease(tx, id);
  await record(tx, viewer, 'lease.deleted', { kind: 'lease', id }, { number, tenant: tenantName });
}

export async function existingLease(tx: Tx, id: Id, today: Day): Promise<repository.LeaseRow> {
  const lease = await repository.findLease(tx, id, today);
  if (!lease) throw notFound();
  return lease;
}

async function check(tx: Tx, lease: { number: string; entryOn: Day; exitOn?: Day | null; mandateId?: Id | null; guarantorPartyId?: Id | null }, self: Id | null): Promise<void> {
  if (lease.exitOn && lease.exitOn < lease.entryOn) throw refusals.daysReversed('entryOn');
  await demandReferences(tx, [
    { field: 'mandateId', table: 'office.mandates', ids: [lease.mandateId], sentence: 'Ce mandat n’existe plus. Choisissez-en un autre.' },
    { field: 'guarantorPartyId', table: 'office.parties', ids: [lease.guarantorPartyId], sentence: 'Ce garant n’existe plus. Choisissez-en un autre.' },
  ]);
  await demandFreeCode(tx, 'office.leases', { field: 'number', column: 'number', value: lease.number, self, sentence: `Le bail n°\u00A0${lease.number} existe déjà. Choisissez un autre numéro.` });
}

const STATE_NAMES: Record<LeaseState, string> = { current: 'En cours', notice: 'Préavis', departed: 'Parti' };

export const leaseSheet: Sheet<repository.LeaseRow> = {
  number: { header: 'N° bail', kind: 'text', width: 10, value: (row) => row.number },
  tenant: { header: 'Locataire', kind: 'text', width: 36, value: (row) => row.tenantName },
  guarantor: { header: 'Garant', kind: 'text', width: 28, value: (row) => row.guarantorName },
  account: { header: 'Compte', kind: 'text', width: 12, value: (row) => row.accountCode },
  mandate: { header: 'Mandat', kind: 'text', width: 12, value: (row) => row.mandateNumber },
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  lots: { header: 'Lots', kind: 'text', value: (row) => row.lots.map((lot) => lot.number).join(', ') },
  entryOn: { header: 'Entrée', kind: 'day', width: 12, value: (row) => row.entryOn },
  noticeReceivedOn: { header: 'Préavis reçu le', kind: 'day', width: 14, value: (row) => row.noticeReceivedOn },
  exitOn: { header: 'Sortie', kind: 'day', width: 12, value: (row) => row.exitOn },
  rentCents: { header: 'Loyer (€)', kind: 'money', width: 12, value: (row) => row.rentCents },
  chargesCents: { header: 'Provision charges (€)', kind: 'money', width: 18, value: (row) => row.chargesCents },
  depositCents: { header: 'Dépôt de garantie (€)', kind: 'money', width: 18, value: (row) => row.depositCents },
  state: { header: 'État', kind: 'text', width: 10, value: (row) => STATE_NAMES[row.state] },
};
