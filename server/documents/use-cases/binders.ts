import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { demand, mayRead, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { BinderRow, BinderTicks, Trade } from '../model.ts';
import * as repository from '../repository/binder-repository.ts';
import { binderWarnings, NO_TICKS, takesEvents, tidyBinderPath, type BinderWarning } from '../rules/binder-ticks.ts';

export type BinderSheet = BinderRow & { warnings: BinderWarning[]; mayRename: boolean; takesEvents: boolean };

export async function listBinders(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.BinderFacets): Promise<ListPage<BinderSheet>> {
  demand(mayRead(viewer));
  const page = await repository.listBinders(tx, request, facets);
  return { total: page.total, rows: page.rows.map(sheetOf) };
}

export async function readBinder(tx: Tx, viewer: Viewer, id: Id): Promise<BinderSheet> {
  demand(mayRead(viewer));
  return sheetOf(await existing(tx, id));
}

export async function createBinder(tx: Tx, viewer: Viewer, asked: { trade: Trade; path: string; personal?: boolean; ticks?: Partial<BinderTicks> }): Promise<BinderSheet> {
  demand(mayWrite(viewer));
  const path = await freePath(tx, asked.trade, asked.path, null);
  const id = newId();
  await repository.insertBinder(tx, viewer.agencyId, { id, trade: asked.trade, path, reserved: null, personal: asked.personal ?? false, ticks: { ...NO_TICKS, ...asked.ticks } });
  await record(tx, viewer, 'binder.created', { kind: 'binder', id }, { trade: asked.trade, path });
  return sheetOf(await existing(tx, id));
}

export async function updateBinder(tx: Tx, viewer: Viewer, id: Id, asked: { version: number; path?: string; personal?: boolean; ticks?: Partial<BinderTicks> }): Promise<BinderSheet> {
  demand(mayWrite(viewer));
  const before = await existing(tx, id);
  const path = asked.path === undefined || tidyBinderPath(asked.path) === before.path ? before.path : await freePath(tx, before.trade, asked.path, id);
  if (path !== before.path && before.reserved !== null) throw refusals.binderReserved(before.path);
  const after = { path, personal: asked.personal ?? before.personal, ticks: { ...before.ticks, ...asked.ticks } };
  if (!await repository.updateBinder(tx, id, asked.version, after)) throw refusals.stale();
  await record(tx, viewer, 'binder.changed', { kind: 'binder', id }, { before: { path: before.path, personal: before.personal, ticks: before.ticks }, after });
  return sheetOf(await existing(tx, id));
}

/** All binders of the trade, in the order to show them. */
export async function orderBinders(tx: Tx, viewer: Viewer, trade: Trade, ids: readonly Id[]): Promise<void> {
  demand(mayWrite(viewer));
  const known = new Set(await repository.binderIdsOf(tx, trade));
  if (ids.length !== known.size || new Set(ids).size !== ids.length || ids.some((id) => !known.has(id))) throw refusals.orderIncomplete();
  await repository.setBinderOrder(tx, ids);
  await record(tx, viewer, 'binders.ordered', null, { trade });
}

/** An empty binder goes at once; one in use goes when its documents have somewhere to go. */
export async function deleteBinder(tx: Tx, viewer: Viewer, id: Id, moveTo: Id | null): Promise<void> {
  demand(mayWrite(viewer));
  const binder = await existing(tx, id);
  if (binder.reserved !== null) throw refusals.binderReserved(binder.path);
  if (moveTo === id) throw refusals.binderMovedToItself();
  if (moveTo !== null) {
    const target = await fileableBinder(tx, moveTo);
    if (target.trade !== binder.trade) throw refusals.binderOtherTrade();
    await repository.moveBinderContents(tx, id, moveTo);
  } else if (binder.templateCount + binder.eventCount > 0) {
    throw refusals.binderUsed(binder.templateCount, binder.eventCount);
  }
  await repository.deleteBinder(tx, id);
  await record(tx, viewer, 'binder.deleted', { kind: 'binder', id }, { path: binder.path, trade: binder.trade, movedTo: moveTo, events: binder.eventCount });
}

/** A binder in which templates and events may be filed; refuses an unknown one, and the one that is filled on the extranet. */
export async function fileableBinder(tx: Tx, id: Id): Promise<BinderRow> {
  const binder = await repository.findBinder(tx, id);
  if (!binder) throw refusals.unknownReference('binderId', 'Ce classeur n’existe plus. Choisissez-en un autre.');
  if (!takesEvents(binder)) throw refusals.binderTakesNoEvent(binder.path);
  return binder;
}

async function existing(tx: Tx, id: Id): Promise<BinderRow> {
  const binder = await repository.findBinder(tx, id);
  if (!binder) throw notFound();
  return binder;
}

async function freePath(tx: Tx, trade: Trade, typed: string, except: Id | null): Promise<string> {
  const path = tidyBinderPath(typed);
  if (path === null) throw refusals.emptyName('path');
  const namesake = await repository.binderNamed(tx, trade, path);
  if (namesake !== null && namesake !== except) throw refusals.binderTaken(path);
  return path;
}

function sheetOf(binder: BinderRow): BinderSheet {
  return { ...binder, warnings: binderWarnings(binder), mayRename: binder.reserved === null, takesEvents: takesEvents(binder) };
}
