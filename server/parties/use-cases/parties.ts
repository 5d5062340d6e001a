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
import type { Membership, PartyFields, PartyKind, Quality } from '../model.ts';
import * as repository from '../repository/party-repository.ts';
import { faultOfMembers } from '../rules/members.ts';

export type { PartyFacets, PartyRow } from '../repository/party-repository.ts';

export async function listParties(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.PartyFacets): Promise<ListPage<repository.PartyRow>> {
  demand(mayRead(viewer));
  return repository.listParties(tx, request, facets);
}

export async function readParty(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  const party = await existing(tx, id);
  const members = await repository.readMembers(tx, id);
  const memberOf = await repository.readGroupsOf(tx, id);
  return { ...party, members, memberOf, acts: recordActs(viewer, { used: memberOf.length > 0 }) };
}

/** Without a code, the party takes the next of the series T0001, T0002… */
export async function createParty(tx: Tx, viewer: Viewer, asked: Partial<PartyFields> & Pick<PartyFields, 'kind' | 'lastName'>) {
  demand(mayWrite(viewer));
  const id = newId();
  const party = { ...asked, code: asked.code ?? await nextCode(tx, 'office.parties', 'code', 'T', 4) };
  await checkCode(tx, party.code, null);
  await repository.insertParty(tx, viewer.agencyId, id, party);
  await record(tx, viewer, 'party.created', { kind: 'party', id }, { ...party });
  return readParty(tx, viewer, id);
}

export async function updateParty(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<PartyFields> & { version: number }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  if (asked.code !== undefined) await checkCode(tx, asked.code, id);
  if (asked.kind !== undefined) checkMembers(asked.kind, await repository.readMembers(tx, id));
  await saveChanges(tx, 'office.parties', { kind: 'party', id }, version, repository.partyColumns(asked));
  await record(tx, viewer, 'party.changed', { kind: 'party', id }, difference(before, asked));
  return readParty(tx, viewer, id);
}

/** The whole list of members at once; it counts as a change of the group's record. */
export async function replaceMembers(tx: Tx, viewer: Viewer, id: Id, { version, members }: { version: number; members: readonly Membership[] }) {
  demand(mayWrite(viewer));
  const { kind } = await existing(tx, id);
  checkMembers(kind, members);
  await demandReferences(tx, [{ field: 'members', table: 'office.parties', ids: members.map(({ partyId }) => partyId), sentence: 'Un des membres n’existe plus. Retirez-le, ou choisissez-en un autre.' }]);
  if (members.some(({ partyId }) => partyId === id)) throw refusals.memberOfItself();
  const before = await repository.readMembers(tx, id);
  await saveChanges(tx, 'office.parties', { kind: 'party', id }, version, {});
  await repository.replaceMembers(tx, viewer.agencyId, id, members);
  if (await repository.containsItself(tx, id)) throw refusals.memberOfItself();
  await record(tx, viewer, 'party.members-changed', { kind: 'party', id }, { before, after: members });
  return readParty(tx, viewer, id);
}

export async function deleteParty(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const party = await existing(tx, id);
  const [group] = await repository.readGroupsOf(tx, id);
  if (group) throw refusals.partyInGroup(group.name);
  await repository.deleteParty(tx, id);
  await record(tx, viewer, 'party.deleted', { kind: 'party', id }, { code: party.code, name: party.name });
}

async function existing(tx: Tx, id: Id): Promise<repository.PartyRow> {
  const party = await repository.findParty(tx, id);
  if (!party) throw notFound();
  return party;
}

async function checkCode(tx: Tx, code: string, self: Id | null): Promise<void> {
  await demandFreeCode(tx, 'office.parties', { field: 'code', column: 'code', value: code, self, sentence: `Le code « ${code} » est déjà celui d’un autre tiers. Choisissez-en un autre.` });
}

function checkMembers(kind: PartyKind, members: readonly Membership[]): void {
  const fault = faultOfMembers(kind, members);
  if (fault?.code === 'quality-not-of-kind') throw refusals.qualityNotOfKind(QUALITY_NAMES[fault.quality], KIND_NAMES[kind]);
  if (fault?.code === 'two-agents') throw refusals.twoAgents();
  if (fault?.code === 'member-twice') throw refusals.memberTwice();
}

const KIND_NAMES: Record<PartyKind, string> = { person: 'Personne physique', couple: 'Couple', jointOwnership: 'Indivision', company: 'Société', dividedOwnership: 'Démembrement' };
const QUALITY_NAMES: Record<Quality, string> = {
  commonAgent: 'mandataire commun', jointOwner: 'indivisaire', usufructuary: 'usufruitier', bareOwner: 'nu-propriétaire', manager: 'gérant', associate: 'associé', spouse: 'conjoint',
};

export const partySheet: Sheet<repository.PartyRow> = {
  code: { header: 'Code', kind: 'text', width: 10, value: (row) => row.code },
  name: { header: 'Nom', kind: 'text', width: 36, value: (row) => row.name },
  kind: { header: 'Nature', kind: 'text', value: (row) => KIND_NAMES[row.kind] },
  addressLine1: { header: 'Adresse', kind: 'text', width: 34, value: (row) => row.addressLine1 },
  postalCode: { header: 'Code postal', kind: 'text', width: 12, value: (row) => row.postalCode },
  city: { header: 'Ville', kind: 'text', value: (row) => row.city },
  phone: { header: 'Téléphone', kind: 'text', value: (row) => row.phone },
  mobile: { header: 'Mobile', kind: 'text', value: (row) => row.mobile },
  email: { header: 'Adresse électronique', kind: 'text', width: 32, value: (row) => row.email },
  siret: { header: 'SIRET', kind: 'text', value: (row) => row.siret },
};
