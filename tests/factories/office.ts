import { createHash } from 'node:crypto';
import { newId, type Id } from '../../server/kernel/ids.ts';
import type { Platform } from '../../server/platform/module.ts';
import type { TestDatabase } from '../support/database.ts';

export type PartyKind = 'person' | 'couple' | 'jointOwnership' | 'company' | 'dividedOwnership';
export type Quality = 'commonAgent' | 'jointOwner' | 'usufructuary' | 'bareOwner' | 'manager' | 'associate' | 'spouse';
export type Tick = 'coOwner' | 'member' | 'president' | 'landlord' | 'tenant';
export type AccountKind = 'coOwner' | 'landlord' | 'tenant';

export interface NewEvent {
  title?: string;
  templateId?: Id | null;
  binderId?: Id | null;
  buildingId?: Id | null;
  lotIds?: readonly Id[];
  leaseId?: Id | null;
  accountId?: Id | null;
  folderId?: Id | null;
  treatmentOn?: string;
  /** Null is the former "00/00/00"; without it, the treatment date. */
  publicationOn?: string | null;
  confidential?: boolean;
  /** Contents of its attachments. Without it, one of its own. */
  files?: readonly string[];
}

export type OfficeFactory = ReturnType<typeof officeFactory>;

/**
 * Puts rows straight into an agency's office, whatever its modules would say of them. Each returns the new row's id; times and codes have defaults.
 * With `files`, attachments are really in the store and can be opened.
 */
export function officeFactory(db: Pick<TestDatabase, 'owner'>, agencyId: Id, files?: Platform['files']) {
  let count = 0;
  const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const columns = Object.keys(row);
    await db.owner.query(`insert into office.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
  };
  const put = async (table: string, row: Record<string, unknown>): Promise<Id> => {
    const id = newId();
    await insert(table, { id, agency_id: agencyId, ...row });
    return id;
  };
  const many = async (table: string, rows: readonly Record<string, unknown>[]): Promise<void> => {
    for (const row of rows) await insert(table, { agency_id: agencyId, ...row });
  };
  const code = (letter: string): string => `${letter}${String(++count).padStart(4, '0')}`;

  const party = async (row: { kind?: PartyKind; lastName: string; firstName?: string | null; email?: string | null; members?: readonly (readonly [Id, Quality])[] }): Promise<Id> => {
    const id = await put('parties', { code: code('T'), kind: row.kind ?? 'person', last_name: row.lastName, first_name: row.firstName === undefined ? 'Camille' : row.firstName, email: row.email === undefined ? `${row.lastName.toLowerCase().replaceAll(/[^a-z]/g, '')}@example.org` : row.email });
    await many('party_members', (row.members ?? []).map(([member_id, quality]) => ({ group_id: id, member_id, quality })));
    return id;
  };
  const account = (row: { partyId: Id; kind?: AccountKind; buildingId?: Id | null; published?: boolean; code?: string }): Promise<Id> =>
    put('accounts', { code: row.code ?? code({ coOwner: 'C', landlord: 'P', tenant: 'L' }[row.kind ?? 'coOwner']), kind: row.kind ?? 'coOwner', party_id: row.partyId, building_id: row.buildingId ?? null, published: row.published ?? true });
  const ownership = (row: { buildingId: Id; lotId: Id; partyId: Id; accountId: Id | null; from?: string; until?: string | null }): Promise<Id> =>
    put('ownerships', { building_id: row.buildingId, lot_id: row.lotId, party_id: row.partyId, account_id: row.accountId, from_on: row.from ?? '2020-01-01', until_on: row.until ?? null });
  const lot = (buildingId: Id, number?: string): Promise<Id> => put('lots', { building_id: buildingId, number: number ?? code('') });
  const file = async (content: string): Promise<string> => {
    const bytes = Buffer.from(content);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (files) await files.put(bytes, { maxBytes: bytes.length });
    await db.owner.query("insert into office.files (agency_id, hash, size, mime, text) values ($1, $2, $3, 'text/plain', $4) on conflict do nothing", [agencyId, hash, bytes.length, content]);
    return hash;
  };

  return {
    put, file, party, account, ownership, lot,
    /** Licensed, and its extranet open to clients. */
    open: async (changes: Record<string, unknown> = {}): Promise<void> => {
      await insert('licences', { agency_id: agencyId, text: 'essai', holder: 'Essai', features: ['extranet'], validated_by: 'Essai' });
      for (const [column, value] of Object.entries({ open: true, licensed: true, ...changes })) await db.owner.query(`update extranet.agencies set ${column} = $2 where agency_id = $1`, [agencyId, value]);
    },
    setting: async (area: string, values: object): Promise<void> => {
      await db.owner.query('insert into office.settings (agency_id, area, values) values ($1, $2, $3) on conflict (agency_id, area) do update set values = settings.values || excluded.values', [agencyId, area, JSON.stringify(values)]);
    },
    building: (name = 'Les Érables', management: 'syndic' | 'rental' | 'both' = 'both'): Promise<Id> => put('buildings', { code: code('I'), name, management }),
    /** A co-owner with a lot and an account in the building. */
    coOwner: async (buildingId: Id, row: { lastName: string; partyId?: Id; published?: boolean; from?: string; until?: string | null; email?: string | null; notKnownBefore?: boolean }) => {
      const partyId = row.partyId ?? await party({ lastName: row.lastName, ...(row.email === undefined ? {} : { email: row.email }) });
      const lotId = await lot(buildingId);
      const accountId = await account({ partyId, buildingId, published: row.published ?? true });
      const ownershipId = await ownership({ buildingId, lotId, partyId, accountId, from: row.from ?? '2020-01-01', until: row.until ?? null });
      return { partyId, lotId, accountId, ownershipId };
    },
    seat: (row: { buildingId: Id; partyId: Id; office?: 'member' | 'president'; from?: string; until?: string | null }): Promise<Id> =>
      put('council_seats', { building_id: row.buildingId, party_id: row.partyId, office: row.office ?? 'member', from_on: row.from ?? '2024-01-01', until_on: row.until ?? null }),
    mandate: async (row: { buildingId: Id; lotIds: readonly Id[]; partyId: Id; accountId: Id | null; from?: string; until?: string | null }): Promise<Id> => {
      const id = await put('mandates', { number: code('M'), owner_party_id: row.partyId, account_id: row.accountId, building_id: row.buildingId, from_on: row.from ?? '2020-01-01', until_on: row.until ?? null });
      await many('mandate_lots', row.lotIds.map((lot_id) => ({ mandate_id: id, lot_id })));
      return id;
    },
    lease: async (row: { buildingId: Id; lotIds: readonly Id[]; partyId: Id; accountId: Id | null; mandateId?: Id | null; from?: string; exitOn?: string | null; departed?: boolean; noticeOn?: string | null }): Promise<Id> => {
      const id = await put('leases', {
        number: code('B'), mandate_id: row.mandateId ?? null, building_id: row.buildingId, tenant_party_id: row.partyId, account_id: row.accountId, entry_on: row.from ?? '2022-01-01',
        exit_on: row.exitOn ?? null, departed: row.departed ?? false, notice_received_on: row.noticeOn ?? null,
      });
      await many('lease_lots', row.lotIds.map((lot_id) => ({ lease_id: id, lot_id })));
      return id;
    },
    binder: (path: string, ticks: readonly Tick[], row: { trade?: 'syndic' | 'rental'; personal?: boolean; reserved?: string | null } = {}): Promise<Id> => put('binders', {
      trade: row.trade ?? 'syndic', path, personal: row.personal ?? false, reserved: row.reserved ?? null, position: ++count,
      tick_co_owner: ticks.includes('coOwner'), tick_member: ticks.includes('member'), tick_president: ticks.includes('president'), tick_landlord: ticks.includes('landlord'), tick_tenant: ticks.includes('tenant'),
    }),
    template: (row: { label?: string; trade?: 'syndic' | 'rental' | 'all'; binderId?: Id | null; termMonths?: number | null; notify?: boolean; groupByFolderType?: boolean; attachmentNames?: 'inherit' | 'yes' | 'no' } = {}): Promise<Id> => put('event_templates', {
      code: code('E'), label: row.label ?? 'Courrier', trade: row.trade ?? 'all', binder_id: row.binderId ?? null, term_months: row.termMonths ?? null, notify: row.notify ?? false,
      group_by_folder_type: row.groupByFolderType ?? false, attachment_names: row.attachmentNames ?? 'inherit',
    }),
    folder: (type: string, buildingId: Id | null = null): Promise<Id> => put('folders', { reference: code('D'), type, building_id: buildingId, opened_on: '2026-01-01' }),
    event: async (row: NewEvent): Promise<Id> => {
      const treatmentOn = row.treatmentOn ?? '2026-11-01';
      const id = await put('events', {
        chrono: ++count, title: row.title ?? 'Courrier', template_id: row.templateId ?? null, binder_id: row.binderId ?? null, building_id: row.buildingId ?? null, lease_id: row.leaseId ?? null,
        account_id: row.accountId ?? null, folder_id: row.folderId ?? null, treatment_on: treatmentOn, publication_on: row.publicationOn === undefined ? treatmentOn : row.publicationOn, confidential: row.confidential ?? false,
      });
      await many('event_lots', (row.lotIds ?? []).map((lot_id) => ({ event_id: id, lot_id })));
      for (const [index, content] of (row.files ?? [`contenu de ${id}`]).entries()) await put('event_attachments', { event_id: id, position: index + 1, file_hash: await file(content), name: `piece-${index + 1}.txt` });
      return id;
    },
    change: async (table: string, id: Id, changes: Record<string, unknown>): Promise<void> => {
      const columns = Object.keys(changes);
      await db.owner.query(`update office.${table} set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')} where id = $1`, [id, ...Object.values(changes)]);
    },
    remove: async (table: string, id: Id): Promise<void> => { await db.owner.query(`delete from office.${table} where id = $1`, [id]); },
  };
}
