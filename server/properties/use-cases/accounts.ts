import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demandFreeCode, demandReferences } from '../../platform/records/references.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { accountActs, demand, mayRead, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { AccountFields, AccountKind } from '../model.ts';
import * as repository from '../repository/account-repository.ts';
import { openAccount } from './open-account.ts';

export async function listAccounts(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.AccountFacets): Promise<ListPage<repository.AccountRow>> {
  demand(mayRead(viewer));
  return repository.listAccounts(tx, request, facets);
}

export async function readAccount(tx: Tx, viewer: Viewer, id: Id) {
  demand(mayRead(viewer));
  const account = await existing(tx, id);
  return { ...account, acts: accountActs(viewer, { published: account.published, used: await repository.isAccountUsed(tx, id) }) };
}

export async function createAccount(tx: Tx, viewer: Viewer, asked: Omit<AccountFields, 'code' | 'buildingId'> & { code?: string | undefined; buildingId?: Id | null | undefined }) {
  demand(mayWrite(viewer));
  const { kind, partyId, code } = asked;
  const buildingId = asked.buildingId ?? null;
  if (kind === 'coOwner' && buildingId === null) throw refusals.accountWithoutBuilding();
  await demandReferences(tx, [
    { field: 'partyId', table: 'office.parties', ids: [partyId], sentence: 'Ce tiers n’existe plus. Choisissez-en un autre.' },
    { field: 'buildingId', table: 'office.buildings', ids: [buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' },
  ]);
  if (code !== undefined) await checkCode(tx, code, null);
  return readAccount(tx, viewer, await openAccount(tx, viewer, { kind, partyId, buildingId, code }));
}

/** Only the code changes: party, kind and building decide who reads what, and are those of the records that hang on the account. */
export async function updateAccount(tx: Tx, viewer: Viewer, id: Id, { version, code }: { version: number; code: string }) {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  await checkCode(tx, code, id);
  await saveChanges(tx, 'office.accounts', { kind: 'account', id }, version, { code });
  await record(tx, viewer, 'account.changed', { kind: 'account', id }, difference(before, { code }));
  return readAccount(tx, viewer, id);
}

export async function deleteAccount(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const account = await existing(tx, id);
  if (account.published) throw refusals.accountPublished();
  if (await repository.isAccountUsed(tx, id)) throw refusals.accountUsed();
  await repository.deleteAccount(tx, id);
  await record(tx, viewer, 'account.deleted', { kind: 'account', id }, { code: account.code, party: account.partyName });
}

async function existing(tx: Tx, id: Id): Promise<repository.AccountRow> {
  const account = await repository.findAccount(tx, id);
  if (!account) throw notFound();
  return account;
}

async function checkCode(tx: Tx, code: string, self: Id | null): Promise<void> {
  await demandFreeCode(tx, 'office.accounts', { field: 'code', column: 'code', value: code, self, sentence: `Le compte « ${code} » existe déjà. Choisissez un autre code.` });
}

const KIND_NAMES: Record<AccountKind, string> = { coOwner: 'Copropriétaire', landlord: 'Propriétaire bailleur', tenant: 'Locataire' };

export const accountSheet: Sheet<repository.AccountRow> = {
  code: { header: 'Compte', kind: 'text', width: 12, value: (row) => row.code },
  kind: { header: 'Type', kind: 'text', value: (row) => KIND_NAMES[row.kind] },
  party: { header: 'Titulaire', kind: 'text', width: 36, value: (row) => row.partyName },
  email: { header: 'Adresse électronique', kind: 'text', width: 32, value: (row) => row.email },
  building: { header: 'Immeuble', kind: 'text', width: 10, value: (row) => row.buildingCode },
  buildingName: { header: 'Nom de l’immeuble', kind: 'text', width: 32, value: (row) => row.buildingName },
  published: { header: 'Publié', kind: 'text', width: 10, value: (row) => row.published },
  publishedReason: { header: 'Motif', kind: 'text', width: 44, value: (row) => row.publishedReason },
  publishedChangedAt: { header: 'Changé le', kind: 'day', width: 12, value: (row) => row.publishedChangedAt?.slice(0, 10) ?? null },
};
