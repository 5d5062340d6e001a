import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { BinderFacts, Role } from '../model.ts';
import type { PartRow } from '../repository/document-facts.ts';
import type { HeldDocument } from '../repository/held-documents.ts';
import { rolesOpened } from '../rules/binder-levels.ts';
import type { WantedGrant } from '../rules/wanted.ts';
import { stateOfPart } from '../rules/wanted.ts';
import type { Batch } from './batch.ts';
import type { Receiver } from './compare.ts';

interface Acts<T, D = { key: Id; sourceId: Id }> { appear: T[]; change: T[]; disappear: D[] }

/** The whole difference, to be looked at. */
export interface Kept {
  /** As the extranet would show them, without their words. */
  documents: Acts<HeldDocument>;
  people: Acts<{ id: Id; name: string }>;
  grants: Acts<WantedGrant>;
  binders: Acts<{ id: Id; trade: string; path: string; roles: Role[] }>;
  cards: Acts<{ id: Id }>;
  expenses: Acts<{ id: Id }>;
  accounts: Acts<{ id: Id }>;
  funds: Acts<{ id: Id }>;
  bankDetails: Acts<{ id: Id }>;
  binderRows: { act: 'appear' | 'change' | 'disappear'; id: Id; path: string }[];
  /** Why a document leaves, by its id, when its event is still there. */
  whyGone: Map<Id, string>;
}

/** Receives a difference as a run does, and keeps it instead of writing it. */
export function differenceKeeper(today: Day, onParts: (parts: readonly PartRow[], binders: ReadonlyMap<Id, BinderFacts>) => void): Receiver & { kept: Kept } {
  const none = <T>(): Acts<T> => ({ appear: [], change: [], disappear: [] });
  const kept: Kept = { documents: none(), people: none(), grants: none(), binders: none(), cards: none(), expenses: none(), accounts: none(), funds: none(), bankDetails: none(), binderRows: [], whyGone: new Map() };
  const put = <T, K>(acts: Acts<K>, batch: Batch<T>, slim: (item: T) => K): void => {
    acts.appear.push(...batch.appear.map(slim));
    acts.change.push(...batch.change.map(slim));
    acts.disappear.push(...batch.disappear);
  };
  return {
    kept,
    step: async () => undefined,
    binders: async (batch) => {
      put(kept.binders, batch, ({ id, trade, path, roles }) => ({ id, trade, path, roles }));
      for (const act of ['appear', 'change'] as const) for (const { id, path } of batch[act]) kept.binderRows.push({ act, id, path });
      for (const { key } of batch.disappear) kept.binderRows.push({ act: 'disappear', id: key, path: '' });
    },
    people: async (batch) => put(kept.people, batch, ({ id, sortName }) => ({ id, name: sortName })),
    grants: async (batch) => put(kept.grants, batch, (grant) => grant),
    cards: async (batch) => put(kept.cards, batch, ({ id }) => ({ id })),
    expenses: async (batch) => put(kept.expenses, batch, ({ id }) => ({ id })),
    accounts: async (batch) => put(kept.accounts, batch, ({ key }) => ({ id: key })),
    funds: async (batch) => put(kept.funds, batch, ({ id }) => ({ id })),
    bankDetails: async (batch) => put(kept.bankDetails, batch, ({ buildingId }) => ({ id: buildingId })),
    documents: async (batch, parts, binders) => {
      put(kept.documents, batch, ({ id, eventId, binderId, subfolder, title, fileName, hash, visibleFrom, visibleUntil, places }) => {
        const binder = binders.get(binderId)!;
        return { id, eventId, binderId, trade: binder.trade, path: binder.path, roles: rolesOpened(binder), subfolder, title, fileName, hash, from: visibleFrom, until: visibleUntil, places };
      });
      const byId = new Map(parts.map((part) => [part.id, part]));
      for (const { key } of batch.disappear) {
        const part = byId.get(key);
        const state = part ? stateOfPart(part, part.binderId === null ? null : binders.get(part.binderId) ?? null, today) : null;
        if (state && !state.published) kept.whyGone.set(key, state.sentence);
      }
      onParts(parts, binders);
    },
  };
}
