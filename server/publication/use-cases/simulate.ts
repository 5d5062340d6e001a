import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { inAgencySnapshot, type Tx } from '../../platform/database/connection.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Platform } from '../../platform/module.ts';
import { NOTHING, readAffected, readTarget, readTimeZone, type Affected } from '../repository/changes.ts';
import type { PartRow } from '../repository/document-facts.ts';
import { readEventsToResend, readPublicationSettings, readResendRequest } from '../repository/settings.ts';
import { stateOfPart } from '../rules/wanted.ts';
import type { BinderFacts } from '../model.ts';
import { demand, mayRead } from '../access.ts';
import { compare } from './compare.ts';
import { differenceKeeper, type Kept } from './keep-difference.ts';
import { contactsDiffer } from '../repository/agency-card.ts';
import { foreseeReaders, type ForeseenDocument, type ForeseenPerson } from './foresee-readers.ts';

export type Act = 'appear' | 'change' | 'disappear';
export type ActCounts = Record<Act, number>;

export interface Simulation {
  calculatedAt: Date;
  /** What the run would write, by kind; `total` is the number on the button. */
  counts: Record<'documents' | 'people' | 'rights' | 'binders' | 'cards' | 'expenses' | 'accounts' | 'funds' | 'bankDetails', ActCounts>;
  total: number;
  /** People for whom something appears, changes or disappears. */
  peopleConcerned: ActCounts;
  documents: ForeseenDocument[];
  people: ForeseenPerson[];
  binders: { act: Act; id: Id; path: string }[];
  retained: { eventId: Id; chrono: number; title: string; reason: string; sentence: string; nextStep: string }[];
  retainedTotal: number;
  resendSince: string | null;
}

/** Rows of a kind on one page; the counts are of all. */
const SHOWN = 1000;

/**
 * BEY-522: what the next run will make appear, change and disappear, and for whom. The same comparison as the run, and nothing is written. With `onlyEvents`,
 * of these alone.
 */
export function simulatePublication(platform: Platform, viewer: StaffViewer, onlyEvents: readonly Id[] | null): Promise<Simulation> {
  demand(mayRead(viewer));
  return inAgencySnapshot(platform.office, viewer.agencyId, async (tx) => {
    const today = platform.clock.today(await readTimeZone(tx, viewer.agencyId));
    const { kept, retained } = await foreseeDifference(tx, today, onlyEvents);
    const { documents, people } = await foreseeReaders(tx, kept, today, SHOWN);
    const counts = { documents: countsOf(kept.documents), people: countsOf(kept.people), rights: countsOf(kept.grants), binders: countsOf(kept.binders), cards: countsOf(kept.cards), expenses: countsOf(kept.expenses), accounts: countsOf(kept.accounts), funds: countsOf(kept.funds), bankDetails: countsOf(kept.bankDetails) };
    if (!onlyEvents && await contactsDiffer(tx, viewer.agencyId)) counts.cards.change++;
    return {
      calculatedAt: platform.clock.now(), counts, total: Object.values(counts).reduce((sum, count) => sum + count.appear + count.change + count.disappear, 0),
      peopleConcerned: { appear: people.filter(({ gains }) => gains > 0).length, change: people.filter(({ changes }) => changes > 0).length, disappear: people.filter(({ losses }) => losses > 0).length },
      documents, people: people.slice(0, SHOWN * 2), binders: kept.binderRows, retained: retained.slice(0, SHOWN), retainedTotal: retained.length,
      resendSince: (await readResendRequest(tx))?.sinceOn ?? null,
    };
  });
}

async function foreseeDifference(tx: Tx, today: Day, onlyEvents: readonly Id[] | null): Promise<{ kept: Kept; retained: Simulation['retained'] }> {
  const target = await readTarget(tx);
  const settings = await readPublicationSettings(tx);
  const affected: Affected = onlyEvents ? { ...NOTHING, eventIds: [...onlyEvents] } : await readAffected(tx, target, today);
  const retained: Simulation['retained'] = [];
  const keeper = differenceKeeper(today, (parts, binders) => retained.push(...retainedParts(parts, binders, today)));
  // An agency that never published has no target yet, and holds nothing.
  const targetId = target?.id ?? NOBODY;
  await compare(tx, { targetId, affected, today, settings, resend: onlyEvents ? new Set() : await readEventsToResend(tx), fresh: target === null }, keeper);
  return { kept: keeper.kept, retained };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Documents of these events that stay in the office, with the reason and what to do about it: one line an event. */
function retainedParts(parts: readonly PartRow[], binders: ReadonlyMap<Id, BinderFacts>, today: Day): Simulation['retained'] {
  const retained = new Map<Id, Simulation['retained'][number]>();
  for (const part of parts) {
    const state = stateOfPart(part, part.binderId === null ? null : binders.get(part.binderId) ?? null, today);
    // An event that nobody ever asked to publish is no surprise.
    if (state.published || retained.has(part.eventId) || state.reason === 'not-publishable') continue;
    retained.set(part.eventId, { eventId: part.eventId, chrono: part.chrono, title: part.title, reason: state.reason, sentence: state.sentence, nextStep: state.nextStep.label });
  }
  return [...retained.values()];
}

function countsOf(kept: { appear: { length: number }; change: { length: number }; disappear: { length: number } }): ActCounts {
  return { appear: kept.appear.length, change: kept.change.length, disappear: kept.disappear.length };
}
