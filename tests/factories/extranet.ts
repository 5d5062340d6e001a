import { newId, type Id } from '../../server/kernel/ids.ts';
import type { TestDatabase } from '../support/database.ts';

export type FactoryRole = 'holder' | 'coOwner' | 'member' | 'president' | 'landlord' | 'tenant' | 'tenantAccount';
export type FactorySide = 'account' | 'building' | 'lot' | 'lease';
export type FactorySpace = 'coOwner' | 'landlord' | 'tenant';

export interface NewGrant {
  identityId: Id;
  role: FactoryRole;
  placeId: Id;
  side?: FactorySide;
  space?: FactorySpace;
  from?: string | null;
  until?: string | null;
  why?: string;
}

export interface NewDocument {
  binderId: Id;
  places: readonly { side: FactorySide; placeId: Id }[];
  eventId?: Id | undefined;
  title?: string;
  fileName?: string;
  hash?: string;
  size?: number;
  mime?: string;
  documentOn?: string;
  from?: string;
  until?: string | null;
  subfolder?: string | null;
  text?: string | null;
  publishedAt?: string;
}

export type ExtranetFactory = ReturnType<typeof extranetFactory>;

const SPACE: Record<FactoryRole, FactorySpace> = { holder: 'coOwner', coOwner: 'coOwner', member: 'coOwner', president: 'coOwner', landlord: 'landlord', tenant: 'tenant', tenantAccount: 'landlord' };
const SIDE: Record<FactoryRole, FactorySide> = { holder: 'account', coOwner: 'building', member: 'building', president: 'building', landlord: 'lot', tenant: 'lease', tenantAccount: 'account' };

/** Puts rows straight into what the extranet shows, as a publication would have left them. Each returns the new row's id. */
export function extranetFactory(db: Pick<TestDatabase, 'owner'>, agencyId: Id) {
  /** Numbers of entries follow the order in which a test writes them, as in the books. */
  let lines = 0;
  const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const columns = Object.keys(row);
    await db.owner.query(`insert into extranet.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  };
  return {
    insert,
    agency: async (changes: Record<string, unknown>): Promise<void> => {
      for (const [column, value] of Object.entries(changes)) await db.owner.query(`update extranet.agencies set ${column} = $2 where agency_id = $1`, [agencyId, value]);
    },
    identity: async (row: { id?: Id; kind?: 'client' | 'staff'; name?: string; sortName?: string; login?: string; email?: string | null; active?: boolean; address?: string | null; lastSignedInAt?: string | null; passwordHash?: string | null; mustChangePassword?: boolean } = {}): Promise<Id> => {
      const id = row.id ?? newId();
      await insert('identities', {
        id, agency_id: agencyId, kind: row.kind ?? 'client', login: row.login ?? `client-${id.slice(-12)}`, display_name: row.name ?? 'Hélène GARNIER', sort_name: row.sortName ?? 'GARNIER Hélène',
        email: row.email === undefined ? 'helene@example.org' : row.email, address: row.address ?? null, active: row.active ?? true, last_signed_in_at: row.lastSignedInAt ?? null,
        password_hash: row.passwordHash ?? null, must_change_password: row.mustChangePassword ?? false,
      });
      return id;
    },
    binder: async (row: { id?: Id; path: string; roles: readonly FactoryRole[]; trade?: 'syndic' | 'rental'; personal?: boolean; reserved?: string | null; position?: number }): Promise<Id> => {
      const id = row.id ?? newId();
      await insert('binders', { id, agency_id: agencyId, trade: row.trade ?? 'syndic', path: row.path, personal: row.personal ?? row.roles.includes('holder'), reserved: row.reserved ?? null, roles: [...row.roles], position: row.position ?? 0 });
      return id;
    },
    document: async (row: NewDocument): Promise<Id> => {
      const id = newId();
      await insert('documents', {
        id, agency_id: agencyId, binder_id: row.binderId, event_id: row.eventId ?? newId(), subfolder: row.subfolder ?? null, title: row.title ?? 'Appel de fonds', file_name: row.fileName ?? 'appel.pdf',
        file_hash: row.hash ?? '0'.repeat(64), size: row.size ?? 1000, mime: row.mime ?? 'application/pdf', document_on: row.documentOn ?? '2026-11-01', visible_from: row.from ?? '2026-11-01',
        visible_until: row.until ?? null, text: row.text ?? null, published_at: row.publishedAt ?? '2026-11-01T08:00:00Z',
      });
      for (const { side, placeId } of row.places) await insert('document_places', { agency_id: agencyId, place_id: placeId, side, document_id: id });
      return id;
    },
    grant: async (row: NewGrant): Promise<Id> => {
      const id = newId();
      await insert('grants', {
        id, agency_id: agencyId, identity_id: row.identityId, space: row.space ?? SPACE[row.role], role: row.role, side: row.side ?? SIDE[row.role], place_id: row.placeId,
        from_on: row.from ?? null, until_on: row.until ?? null, why: row.why ?? `Droit ${row.role}.`,
      });
      return id;
    },
    card: async (row: { id?: Id; kind: 'building' | 'lot' | 'account' | 'contractor' | 'lease' | 'photo'; parentId?: Id | null; label: string; data?: object }): Promise<Id> => {
      const id = row.id ?? newId();
      await insert('cards', { id, agency_id: agencyId, kind: row.kind, parent_id: row.parentId ?? null, label: row.label, data: JSON.stringify(row.data ?? {}) });
      return id;
    },
    accountLine: async (row: { accountId: Id; on: string; cents: number; label?: string; piece?: string | null; part?: 'current' | 'deposit'; number?: string; journal?: string; dueOn?: string; eventId?: Id }): Promise<void> => {
      const entry = newId();
      const journal = row.journal ?? (row.cents > 0 ? 'AF' : 'BQ');
      await insert('account_lines', {
        agency_id: agencyId, account_id: row.accountId, entry_id: entry, line: 1, part: row.part ?? 'current', entry_on: row.on, journal, treasury: journal === 'BQ', number: row.number ?? String(++lines), label: row.label ?? 'Appel de provisions',
        piece: row.piece ?? null, amount_cents: row.cents, due_on: row.dueOn ?? null,
      });
      if (row.eventId) await insert('account_papers', { agency_id: agencyId, account_id: row.accountId, entry_id: entry, event_id: row.eventId });
    },
    syndicDocument: async (row: { title?: string; audience?: 'council' | 'coOwners'; hash?: string; size?: number; mime?: string; fileName?: string; addedAt?: string }): Promise<Id> => {
      const id = newId();
      await insert('syndic_documents', {
        id, agency_id: agencyId, title: row.title ?? 'Carte professionnelle', file_name: row.fileName ?? 'carte.pdf', file_hash: row.hash ?? '0'.repeat(64), size: row.size ?? 1000,
        mime: row.mime ?? 'application/pdf', audience: row.audience ?? 'council', added_by: 'Claire Essai', added_at: row.addedAt ?? '2026-11-20T08:00:00Z',
      });
      return id;
    },
  };
}
