import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Sheet } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Template } from '../model.ts';
import * as repository from '../repository/template-repository.ts';
import { fileableBinder } from './binders.ts';

export type { TemplateFacets, TemplateRow } from '../repository/template-repository.ts';

type Settings = Omit<Template, 'id' | 'version'>;
const BLANK: Settings = {
  code: '', label: '', trade: 'all', binderId: null, termMonths: null, groupByFolderType: false, prefixFolderReference: false, attachmentNames: 'inherit', notify: false,
};

export async function listTemplates(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.TemplateFacets): Promise<ListPage<repository.TemplateRow>> {
  demand(mayRead(viewer));
  return repository.listTemplates(tx, request, facets);
}

export async function readTemplate(tx: Tx, viewer: Viewer, id: Id): Promise<repository.TemplateRow> {
  demand(mayRead(viewer));
  return existing(tx, id);
}

export async function createTemplate(tx: Tx, viewer: Viewer, asked: Partial<Settings> & Pick<Settings, 'code' | 'label'>): Promise<repository.TemplateRow> {
  demand(mayWrite(viewer));
  const id = newId();
  const settings = await checked(tx, { ...BLANK, ...asked }, null);
  await repository.insertTemplate(tx, viewer.agencyId, { id, ...settings });
  await record(tx, viewer, 'template.created', { kind: 'template', id }, { ...settings });
  return existing(tx, id);
}

export async function updateTemplate(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<Settings> & { version: number }): Promise<repository.TemplateRow> {
  demand(mayWrite(viewer));
  const { version: _version, id: _id, binderPath: _path, eventCount: _count, ...before } = await existing(tx, id);
  const grouped = asked.groupByFolderType ?? before.groupByFolderType;
  // The box "Préfixer" disappears with the box that commands it: it does not stay ticked out of sight.
  const settings = await checked(tx, { ...before, ...(grouped ? {} : { prefixFolderReference: false }), ...asked }, id);
  if (!await repository.updateTemplate(tx, id, version, settings)) throw refusals.stale();
  await record(tx, viewer, 'template.changed', { kind: 'template', id }, { before, after: settings });
  return existing(tx, id);
}

export async function deleteTemplate(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const template = await existing(tx, id);
  if (template.eventCount > 0) throw refusals.templateUsed(template.eventCount);
  await repository.deleteTemplate(tx, id);
  await record(tx, viewer, 'template.deleted', { kind: 'template', id }, { code: template.code, label: template.label });
}

async function existing(tx: Tx, id: Id): Promise<repository.TemplateRow> {
  const template = await repository.findTemplate(tx, id);
  if (!template) throw notFound();
  return template;
}

async function checked(tx: Tx, settings: Settings, self: Id | null): Promise<Settings> {
  const code = settings.code.trim();
  const label = settings.label.trim();
  if (code === '') throw refusals.emptyName('code');
  if (label === '') throw refusals.emptyName('label');
  const namesake = await repository.templateWithCode(tx, code);
  if (namesake !== null && namesake !== self) throw refusals.templateTaken(code);
  if (settings.prefixFolderReference && !settings.groupByFolderType) throw refusals.prefixWithoutGrouping();
  if (settings.binderId !== null) {
    const binder = await fileableBinder(tx, settings.binderId);
    if (settings.trade !== 'all' && binder.trade !== settings.trade) throw refusals.binderOtherTrade();
  }
  return { ...settings, code, label };
}

const TRADE_NAMES: Record<Template['trade'], string> = { syndic: 'Syndic', rental: 'Gérance', all: 'Tous' };
const ATTACHMENT_NAME_CHOICES: Record<Template['attachmentNames'], string> = { inherit: 'Comme le réglage général', yes: 'Oui', no: 'Non' };
const yesNo = (yes: boolean): string => (yes ? 'Oui' : 'Non');

export const templateSheet: Sheet<repository.TemplateRow> = {
  code: { header: 'Code', kind: 'text', width: 12, value: (row) => row.code },
  label: { header: 'Nom', kind: 'text', width: 36, value: (row) => row.label },
  trade: { header: 'Métier', kind: 'text', width: 12, value: (row) => TRADE_NAMES[row.trade] },
  binder: { header: 'Classeur', kind: 'text', width: 36, value: (row) => row.binderPath },
  termMonths: { header: 'Durée de publication (mois)', kind: 'integer', value: (row) => row.termMonths },
  groupByFolderType: { header: 'Regrouper par type de dossier', kind: 'text', value: (row) => yesNo(row.groupByFolderType) },
  prefixFolderReference: { header: 'Préfixer (réf. dossier)', kind: 'text', value: (row) => yesNo(row.prefixFolderReference) },
  attachmentNames: { header: 'Noms des pièces jointes', kind: 'text', width: 24, value: (row) => ATTACHMENT_NAME_CHOICES[row.attachmentNames] },
  notify: { header: 'Notifications', kind: 'text', width: 12, value: (row) => yesNo(row.notify) },
  eventCount: { header: 'Événements', kind: 'integer', width: 12, value: (row) => row.eventCount },
};
