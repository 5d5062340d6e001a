import { inAgencySnapshot } from '../../platform/database/connection.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Platform } from '../../platform/module.ts';
import type { Affected } from '../repository/changes.ts';
import { ensureTarget, readAffected } from '../repository/changes.ts';
import { readBinders, type PartRow } from '../repository/document-facts.ts';
import { readHeldDocuments } from '../repository/held-documents.ts';
import { readRightsFacts } from '../repository/rights-facts.ts';
import { readPublicationSettings, readResendRequest } from '../repository/settings.ts';
import { grantsByPerson } from '../rules/grants.ts';
import { readersIndex } from '../rules/readers.ts';
import { shelfOf } from '../rules/binder-path.ts';
import { stateOfPart } from '../rules/wanted.ts';
import type { BinderFacts } from '../model.ts';
import { compare, type Receiver } from './compare.ts';

export interface SimulatedDocument {
  act: 'appear' | 'change' | 'disappear';
  documentId: Id;
  eventId: Id;
  title: string;
  shelf: string;
  /** How many people read it after the run (before it, for one that disappears), and the first names. */
  readerCount: number;
  readers: string[];
}

export interface Simulation {
  counts: Record<'documents' | 'people' | 'rights' | 'binders' | 'cards', { appear: number; change: number; disappear: number }>;
  total: number;
  documents: SimulatedDocument[];
  people: { act: 'appear' | 'change' | 'disappear'; id: Id; name: string }[];
  binders: { act: 'appear' | 'change' | 'disappear'; id: Id; path: string }[];
  retained: { eventId: Id; chrono: number; title: string; reason: string; sentence: string; nextStep: string }[];
  resendSince: string | null;
}

const SHOWN = 1000;

/** BEY-522: what the next run will make appear, change and disappear, and for whom. The same comparison as the run; nothing is written. */
export function simulatePublication(platform: Platform, viewer: StaffViewer, onlyEvents: readonly Id[] | null): Promise<Simulation> {
  return inAgencySnapshot(platform.office, viewer.agencyId, async (tx) => {
    const target = await ensureTarget(tx, viewer.agencyId);
    const today = platform.clock.today();
    const settings = await readPublicationSettings(tx);
    const affected: Affected = onlyEvents ? { everything: false, eventIds: [...onlyEvents], partyIds: [], binders: false, cardIds: [] } : await readAffected(tx, target, today);
    const counts: Simulation['counts'] = { documents: zero(), people: zero(), rights: zero(), binders: zero(), cards: zero() };
    const simulation: Simulation = { counts, total: 0, documents: [], people: [], binders: [], retained: [], resendSince: (await readResendRequest(tx))?.sinceOn ?? null };
    const { facts } = await readRightsFacts(tx, null);
    const readers = readersIndex(facts, grantsByPerson(facts), today);
    const lost: Id[] = [];

    const receiver: Receiver = {
      step: async () => undefined,
      binders: async (batch) => {
        add(counts.binders, batch);
        for (const act of ['appear', 'change'] as const) for (const binder of batch[act]) simulation.binders.push({ act, id: binder.id, path: binder.path });
        for (const item of batch.disappear) simulation.binders.push({ act: 'disappear', id: item.key, path: '' });
      },
      people: async (batch) => {
        add(counts.people, batch);
        for (const act of ['appear', 'change'] as const) for (const person of batch[act].slice(0, SHOWN)) simulation.people.push({ act, id: person.id, name: person.displayName });
        for (const item of batch.disappear.slice(0, SHOWN)) simulation.people.push({ act: 'disappear', id: item.key, name: readers.nameOf(item.key) });
      },
      grants: async (batch) => add(counts.rights, batch),
      cards: async (batch) => add(counts.cards, batch),
      documents: async (batch, parts, binders) => {
        add(counts.documents, batch);
        for (const act of ['appear', 'change'] as const) {
          for (const document of batch[act].slice(0, SHOWN)) {
            const binder = binders.get(document.binderId)!;
            const names = readers.of(document.places, binder);
            simulation.documents.push({ act, documentId: document.id, eventId: document.eventId, title: document.title, shelf: shelfOf(binder.path, document.subfolder).join(' › '), readerCount: names.length, readers: names.slice(0, 8) });
          }
        }
        lost.push(...batch.disappear.map((item) => item.key));
        if (simulation.retained.length < SHOWN) simulation.retained.push(...retainedParts(parts, binders, today));
      },
    };
    await compare(tx, { targetId: target.id, affected, today, useAttachmentNames: settings.useAttachmentNames, resend: new Set() }, receiver);

    const binders = new Map((await readBinders(tx)).map((binder) => [binder.id, binder]));
    for (const held of await readHeldDocuments(tx, lost.slice(0, SHOWN))) {
      const binder = binders.get(held.binderId);
      const names = binder ? readers.of(held.places, binder) : [];
      simulation.documents.push({ act: 'disappear', documentId: held.id, eventId: held.eventId, title: held.title, shelf: shelfOf(held.path, held.subfolder).join(' › '), readerCount: names.length, readers: names.slice(0, 8) });
    }
    simulation.total = Object.values(counts).reduce((sum, count) => sum + count.appear + count.change + count.disappear, 0);
    return simulation;
  });
}

/** Documents of these events that stay in the office, with the reason and what to do about it. */
function retainedParts(parts: readonly PartRow[], binders: ReadonlyMap<Id, BinderFacts>, today: Parameters<typeof stateOfPart>[2]): Simulation['retained'] {
  const retained: Simulation['retained'] = [];
  const seen = new Set<Id>();
  for (const part of parts) {
    const state = stateOfPart(part, part.binderId === null ? null : binders.get(part.binderId) ?? null, today);
    if (state.published || seen.has(part.eventId)) continue;
    seen.add(part.eventId);
    retained.push({ eventId: part.eventId, chrono: part.chrono, title: part.title, reason: state.reason, sentence: state.sentence, nextStep: state.nextStep.label });
  }
  return retained;
}

function zero(): { appear: number; change: number; disappear: number } {
  return { appear: 0, change: 0, disappear: 0 };
}

function add(count: { appear: number; change: number; disappear: number }, batch: { appear: unknown[]; change: unknown[]; disappear: unknown[] }): void {
  count.appear += batch.appear.length;
  count.change += batch.change.length;
  count.disappear += batch.disappear.length;
}
