import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Platform } from '../../platform/module.ts';
import type { FileToSend, Trade } from '../model.ts';
import { findIdentity, listIdentities, ownedLots, type IdentityFacets, type IdentityRecord, type IdentityRow, type OwnedBuilding } from '../repository/identities.ts';
import { activeTrades, binderExists, countBinders, findPublishedFile, listCards, listPublished, type CardRow, type PublishedRow } from '../repository/portfolio.ts';
import { accountsAreOpen } from '../repository/settings.ts';
import { BUTTONS, categoriesOf, kindLabel, MODULE_LABELS, ownsSomething, spaceOf, tabsOf, type Button, type Category } from '../rules/administration.ts';
import { audienceSentence } from '../rules/audience-sentence.ts';
import { levelsOf } from '../rules/binder-path.ts';
import { groupOf } from '../rules/binder-tree.ts';
import type { BinderGroup } from '../model.ts';
import { readAsStaff } from './administer.ts';

export interface AdministrationHome {
  module: Trade;
  label: string;
  buttons: Button[];
  categories: { category: Category; label: string }[];
}

/** The choice "Gérance" or "Syndic": active modules only, each with the same buttons (ADM-181 to ADM-184). */
export async function readModules(platform: Platform, viewer: StaffViewer): Promise<AdministrationHome[]> {
  const trades = await readAsStaff(platform, viewer, activeTrades);
  return trades.map((module) => ({ module, label: MODULE_LABELS[module], buttons: [...BUTTONS], categories: categoriesOf(module) }));
}

export interface PortfolioRow extends CardRow {
  /** Set for people, whose row opens a record. */
  active: boolean | null;
  lastSignedInAt: Date | null;
}

/** One category of a module's portfolio, with search; a category of another module is not found (ADM-193 to ADM-196). */
export async function listPortfolio(platform: Platform, viewer: StaffViewer, module: Trade, category: Category, request: ListRequest): Promise<ListPage<PortfolioRow>> {
  if (!categoriesOf(module).some((known) => known.category === category)) throw notFound();
  return readAsStaff(platform, viewer, async (tx) => {
    if (category === 'buildings' || category === 'lots' || category === 'contractors') {
      const kind = ({ buildings: 'building', lots: 'lot', contractors: 'contractor' } as const)[category];
      const page = await listCards(tx, kind, module, request);
      return { total: page.total, rows: page.rows.map((row) => ({ ...row, active: null, lastSignedInAt: null })) };
    }
    const sort = request.sort.map(({ key, descending }) => ({ key: key === 'label' ? 'name' : key, descending }));
    const page = await listIdentities(tx, { ...request, sort }, category === 'staff' ? { kind: 'staff' } : { kind: 'client', space: spaceOf(category)! });
    return { total: page.total, rows: page.rows.map(({ id, name, login, email, active, lastSignedInAt }) => ({ id, label: name, code: login, detail: null, email, phone: null, active, lastSignedInAt })) };
  });
}

export type NamedIdentity = IdentityRow & { kindLabel: string };

export async function searchIdentities(platform: Platform, viewer: StaffViewer, request: ListRequest, facets: IdentityFacets): Promise<ListPage<NamedIdentity>> {
  const page = await readAsStaff(platform, viewer, (tx) => listIdentities(tx, request, facets));
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, kindLabel: kindLabel(row.kind, row.spaces) })) };
}

export type IdentityFile = IdentityRecord & { kindLabel: string; tabs: ReturnType<typeof tabsOf> };

/** The record of one identity, and the tabs it opens (ADM-195, ADM-197, ADM-198). */
export async function readIdentity(platform: Platform, viewer: StaffViewer, id: Id): Promise<IdentityFile> {
  const { found, accountsOpen } = await readAsStaff(platform, viewer, async (tx) => ({ found: await findIdentity(tx, id), accountsOpen: await accountsAreOpen(tx) }));
  if (!found) throw notFound();
  return { ...found, kindLabel: kindLabel(found.kind, found.spaces), tabs: tabsOf(found.kind, found.spaces, accountsOpen) };
}

/** Lots by building for who owns; for a tenant the tab does not exist (ADM-203, ADM-204). */
export function readOwnedLots(platform: Platform, viewer: StaffViewer, id: Id): Promise<OwnedBuilding[]> {
  return readAsStaff(platform, viewer, async (tx) => {
    const found = await findIdentity(tx, id);
    if (!found || !ownsSomething(found.kind, found.spaces)) throw notFound();
    return ownedLots(tx, id, platform.clock.now());
  });
}

/** The client behind an identity whose documents staff look at; staff themselves have none. */
export async function demandClient(platform: Platform, viewer: StaffViewer, id: Id): Promise<{ agencyId: Id; identityId: Id }> {
  const found = await readAsStaff(platform, viewer, (tx) => findIdentity(tx, id));
  if (found?.kind !== 'client') throw notFound();
  return { agencyId: viewer.agencyId, identityId: id };
}

export interface AdministeredBinder {
  id: Id;
  name: string;
  levels: string[];
  group: BinderGroup;
  reserved: string | null;
  audience: string;
  documents: number;
}

/** All the binders of a module, active or empty (ADM-209); « Documents du syndic » is the one that is fed here (ADM-210, ELA-312). */
export async function readAllBinders(platform: Platform, viewer: StaffViewer, module: Trade): Promise<AdministeredBinder[]> {
  const binders = await readAsStaff(platform, viewer, (tx) => countBinders(tx, module));
  return binders.map((binder) => ({
    id: binder.id, name: binder.path, levels: levelsOf(binder.path), group: groupOf(binder), reserved: binder.reserved, documents: binder.documents,
    audience: binder.reserved === 'syndic-documents' ? 'Document par document\u00A0: conseils syndicaux de tous les immeubles, ou tous les copropriétaires.' : audienceSentence(binder),
  }));
}

export function listBinder(platform: Platform, viewer: StaffViewer, binderId: Id, request: ListRequest): Promise<ListPage<PublishedRow>> {
  return readAsStaff(platform, viewer, async (tx) => {
    if (!await binderExists(tx, binderId)) throw notFound();
    return listPublished(tx, binderId, request);
  });
}

export async function openPublishedFile(platform: Platform, viewer: StaffViewer, documentId: Id): Promise<FileToSend> {
  const file = await readAsStaff(platform, viewer, (tx) => findPublishedFile(tx, documentId));
  if (!file) throw notFound();
  return file;
}
