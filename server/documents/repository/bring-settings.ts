import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { bring, rowsAs, type Brought } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Template, Trade } from '../model.ts';

export interface BroughtBinder {
  trade: Trade;
  path: string;
  personal: boolean;
  coOwner: boolean;
  member: boolean;
  president: boolean;
  landlord: boolean;
  tenant: boolean;
  lot: boolean;
  contractor: boolean;
}

export type BroughtTemplate = Pick<Template, 'code' | 'label' | 'trade' | 'termMonths' | 'notify' | 'groupByFolderType' | 'prefixFolderReference'> & { binder: string | null };

export interface BroughtFolder {
  reference: string;
  type: string;
  label: string | null;
  building: string | null;
  lot: string | null;
  openedOn: Day;
  closedOn: Day | null;
}

/** Creates or changes binders by trade and path, new ones after those that are there. */
export async function bringBinders(tx: Tx, agencyId: Id, binders: readonly BroughtBinder[]): Promise<Brought> {
  const rows = rowsAs(binders.map((binder, order) => ({ ...binder, order, id: newId() })), 'b', {
    id: 'uuid', order: 'int', trade: 'text', path: 'text', personal: 'boolean', coOwner: 'boolean', member: 'boolean', president: 'boolean', landlord: 'boolean', tenant: 'boolean', lot: 'boolean', contractor: 'boolean',
  });
  const given = sql`select id, trade, path, personal, "coOwner" as tick_co_owner, member as tick_member, president as tick_president, landlord as tick_landlord, tenant as tick_tenant, lot as tick_lot,
    contractor as tick_contractor, (select coalesce(max(position), 0) + 1 from office.binders) + "order" as position from ${rows}`;
  const columns = ['personal', 'tick_co_owner', 'tick_member', 'tick_president', 'tick_landlord', 'tick_tenant', 'tick_lot', 'tick_contractor'];
  return bring(tx, agencyId, { table: 'office.binders', keys: ['trade', 'path'], columns, atFirst: ['position'], versioned: true }, given, binders.length);
}

/** The binder of this path in the trade; for a template or event of both trades, syndic comes first. */
export function binderOf(path: string, trade: string) {
  return sql`(select b.id from office.binders b where b.path = ${sql.ref(path)} and (${sql.ref(trade)} is null or ${sql.ref(trade)} = 'all' or b.trade = ${sql.ref(trade)}) order by b.trade = 'syndic' desc limit 1)`;
}

/** Creates or changes event templates by their codes. */
export async function bringTemplates(tx: Tx, agencyId: Id, templates: readonly BroughtTemplate[]): Promise<Brought> {
  const rows = rowsAs(templates.map((template) => ({ ...template, id: newId() })), 't', {
    id: 'uuid', code: 'text', label: 'text', trade: 'text', binder: 'text', termMonths: 'int', notify: 'boolean', groupByFolderType: 'boolean', prefixFolderReference: 'boolean',
  });
  const given = sql`select t.id, t.code, t.label, t.trade, ${binderOf('t.binder', 't.trade')} as binder_id, t."termMonths" as term_months, t.notify, t."groupByFolderType" as group_by_folder_type,
    t."prefixFolderReference" as prefix_folder_reference from ${rows}`;
  const columns = ['label', 'trade', 'binder_id', 'term_months', 'notify', 'group_by_folder_type', 'prefix_folder_reference'];
  return bring(tx, agencyId, { table: 'office.event_templates', keys: ['code'], columns, versioned: true }, given, templates.length);
}

/** Creates or changes folders by their references. */
export async function bringFolders(tx: Tx, agencyId: Id, folders: readonly BroughtFolder[]): Promise<Brought> {
  const rows = rowsAs(folders.map((folder) => ({ ...folder, id: newId() })), 'f', {
    id: 'uuid', reference: 'text', type: 'text', label: 'text', building: 'text', lot: 'text', openedOn: 'date', closedOn: 'date',
  });
  const given = sql`select f.id, f.reference, f.type, f.label, b.id as building_id, l.id as lot_id, f."openedOn" as opened_on, f."closedOn" as closed_on
    from ${rows} left join office.buildings b on b.code = f.building left join office.lots l on l.building_id = b.id and l.number = f.lot`;
  return bring(tx, agencyId, { table: 'office.folders', keys: ['reference'], columns: ['type', 'label', 'building_id', 'lot_id', 'opened_on', 'closed_on'], versioned: true }, given, folders.length);
}
