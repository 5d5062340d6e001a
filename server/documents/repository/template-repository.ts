import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { AttachmentNames, Template, Trade } from '../model.ts';

export interface TemplateFacets {
  trade?: Trade | 'all' | undefined;
  binderId?: Id | undefined;
  withoutBinder?: boolean | undefined;
}

export type TemplateRow = Template & { binderPath: string | null; eventCount: number };

function rows(tx: Tx) {
  return tx.selectFrom('office.event_templates as t').leftJoin('office.binders as b', 'b.id', 't.binder_id').select([
    't.id', 't.version', 't.code', 't.label', 't.trade', 't.binder_id', 't.term_months', 't.group_by_folder_type', 't.prefix_folder_reference',
    't.attachment_names', 't.notify', 'b.path as binderPath', sql<number>`(select count(*)::int from office.events e where e.template_id = t.id)`.as('eventCount'),
  ]);
}

export async function listTemplates(tx: Tx, request: ListRequest, facets: TemplateFacets): Promise<ListPage<TemplateRow>> {
  let query = rows(tx).where(matching(sql`platform.fold(t.code || ' ' || t.label || ' ' || coalesce(b.path, ''))`, request.filter));
  if (facets.trade) query = query.where('t.trade', '=', facets.trade);
  if (facets.binderId) query = query.where('t.binder_id', '=', facets.binderId);
  if (facets.withoutBinder !== undefined) query = query.where('t.binder_id', facets.withoutBinder ? 'is' : 'is not', null);
  const sortable = {
    code: sql`t.code`, label: inFrench(sql`t.label`), trade: sql`t.trade`, binder: inFrench(sql`b.path`), termMonths: sql`t.term_months`, eventCount: sql.ref('eventCount'),
  };
  const page = await readPage(query, request, sortable, 'label', sql`t.code`);
  return { total: page.total, rows: page.rows.map(templateRow) };
}

export async function findTemplate(tx: Tx, id: Id): Promise<TemplateRow | null> {
  const raw = await rows(tx).where('t.id', '=', id).executeTakeFirst();
  return raw ? templateRow(raw) : null;
}

export async function templateWithCode(tx: Tx, code: string): Promise<Id | null> {
  const row = await tx.selectFrom('office.event_templates').select('id').where(sql<boolean>`lower(code) = lower(${code})`).executeTakeFirst();
  return row?.id ?? null;
}

export async function insertTemplate(tx: Tx, agencyId: Id, template: Omit<Template, 'version'>): Promise<void> {
  await tx.insertInto('office.event_templates').values({ id: template.id, agency_id: agencyId, ...columnsOf(template) }).execute();
}

/** False when somebody else wrote it first. */
export async function updateTemplate(tx: Tx, id: Id, version: number, template: Omit<Template, 'id' | 'version'>): Promise<boolean> {
  const done = await tx.updateTable('office.event_templates').set({ ...columnsOf(template), version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteTemplate(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.event_templates').where('id', '=', id).execute();
}

function columnsOf(template: Omit<Template, 'id' | 'version'>) {
  return {
    code: template.code, label: template.label, trade: template.trade, binder_id: template.binderId, term_months: template.termMonths,
    group_by_folder_type: template.groupByFolderType, prefix_folder_reference: template.prefixFolderReference, attachment_names: template.attachmentNames, notify: template.notify,
  };
}

function templateRow(raw: Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]): TemplateRow {
  return {
    id: raw.id, version: raw.version, code: raw.code, label: raw.label, trade: raw.trade as Template['trade'], binderId: raw.binder_id, termMonths: raw.term_months,
    groupByFolderType: raw.group_by_folder_type, prefixFolderReference: raw.prefix_folder_reference, attachmentNames: raw.attachment_names as AttachmentNames,
    notify: raw.notify, binderPath: raw.binderPath, eventCount: raw.eventCount,
  };
}
