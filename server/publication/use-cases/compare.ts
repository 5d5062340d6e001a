import type { Day } from '../../kernel/day.ts';
import { fingerprintOf } from '../../kernel/fingerprint.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { BinderFacts } from '../model.ts';
import { readAccounts, type WantedAccount } from '../repository/account-lines.ts';
import type { Affected } from '../repository/changes.ts';
import { readCards } from '../repository/cards.ts';
import { countEvents, nextEventIds, readBinders, readParts, type PartRow } from '../repository/document-facts.ts';
import type { WantedCard, WantedIdentity } from '../repository/extranet-writer.ts';
import { heldWithoutEvent, readHeld, type HeldItem } from '../repository/held-items.ts';
import { readPeople, type PersonRow } from '../repository/people.ts';
import { readRightsFacts } from '../repository/rights-facts.ts';
import type { Held } from '../rules/difference.ts';
import { grantsByPerson, liveGrants } from '../rules/grants.ts';
import { wantedBinder, wantedDocument, wantedGrant, type WantedBinder, type WantedDocument, type WantedGrant } from '../rules/wanted.ts';
import type { Grant } from '../model.ts';
import type { PublicationSettings } from '../settings.ts';
import { split, type Batch } from './batch.ts';
import { compareBankDetails, type WantedBankDetails } from './compare-bank-details.ts';
import { compareExpenses, type WantedExpense } from './compare-expenses.ts';
import { compareFunds, type WantedFund } from './compare-funds.ts';

/** Receives the difference, a batch at a time: a run writes it, a simulation counts it. */
export interface Receiver {
  step(name: 'rights' | 'documents', done: number, total: number): Promise<void>;
  binders(batch: Batch<WantedBinder & Held>): Promise<void>;
  people(batch: Batch<WantedIdentity & Held>, people: readonly PersonRow[]): Promise<void>;
  grants(batch: Batch<WantedGrant>): Promise<void>;
  cards(batch: Batch<WantedCard & Held>): Promise<void>;
  expenses(batch: Batch<WantedExpense>): Promise<void>;
  funds(batch: Batch<WantedFund>): Promise<void>;
  bankDetails(batch: Batch<WantedBankDetails>): Promise<void>;
  accounts(batch: Batch<WantedAccount>): Promise<void>;
  documents(batch: Batch<WantedDocument>, parts: readonly PartRow[], binders: ReadonlyMap<Id, BinderFacts>): Promise<void>;
}

interface Question {
  targetId: Id;
  affected: Affected;
  today: Day;
  settings: PublicationSettings;
  /** Events whose documents are sent again even when nothing differs (SET-138). */
  resend: ReadonlySet<Id>;
  /** The extranet holds nothing of this agency yet: nothing to compare with. */
  fresh: boolean;
  /** The same snapshot on a second connection, to read ahead while the first one writes. */
  reader?: Tx;
}

/** Two batches stand in memory at a time. */
const EVENTS_AT_A_TIME = 1000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** The distance between what the extranet should hold and what it acknowledged, for all that may have moved. Reads only. */
export async function compare(tx: Tx, question: Question, receiver: Receiver): Promise<void> {
  const { affected } = question;
  if (affected.everything || affected.binders) await compareBinders(tx, question, receiver);
  if (affected.everything || affected.partyIds.length > 0) await compareRights(tx, question, receiver);
  // Before the cards: an account that leaves is named by its card.
  if (affected.everything || affected.accountIds.length > 0) await compareAccounts(tx, question, receiver);
  // And what leaves with a building is named by its card too.
  await compareBooks(tx, question, receiver);
  if (affected.everything || affected.cardIds.length > 0) await compareCards(tx, question, receiver);
  if (affected.everything || affected.eventIds.length > 0 || question.resend.size > 0) await compareDocuments(tx, question, receiver);
}

/** What the books of co-ownerships say to their owners: expenses, works funds, where to pay. */
async function compareBooks(tx: Tx, { targetId, affected, today, settings }: Question, receiver: Receiver): Promise<void> {
  const of = (ids: readonly Id[]) => (affected.everything ? null : ids);
  if (affected.everything || affected.expenseBuildingIds.length > 0) await compareExpenses(tx, { targetId, today, buildingIds: of(affected.expenseBuildingIds), sent: settings.sendExpenses, fromNarrowBinders: settings.showNarrowPapers }, receiver.expenses);
  if (affected.everything || affected.fundBuildingIds.length > 0) await compareFunds(tx, { targetId, today, buildingIds: of(affected.fundBuildingIds), decidedWorks: settings.sendDecidedWorks }, receiver.funds);
  if (affected.everything || affected.bankBuildingIds.length > 0) await compareBankDetails(tx, { targetId, buildingIds: of(affected.bankBuildingIds), withheld: settings.withholdBankDetails }, receiver.bankDetails);
}

async function compareBinders(tx: Tx, { targetId }: Question, receiver: Receiver): Promise<void> {
  const wanted = (await readBinders(tx)).filter((binder) => binder.reserved !== 'syndic-documents').map((binder) => ({ ...wantedBinder(binder), sourceId: binder.id }));
  await receiver.binders(split(wanted, await readHeld(tx, targetId, 'binder', null)));
}

async function compareRights(tx: Tx, { targetId, affected, today }: Question, receiver: Receiver): Promise<void> {
  const { facts, persons } = await readRightsFacts(tx, affected.everything ? null : affected.partyIds);
  const grants = new Map<Id, Grant[]>();
  for (const [personId, list] of grantsByPerson(facts)) {
    const live = liveGrants(list, today);
    if (live.length > 0 && (persons === null || persons.has(personId))) grants.set(personId, live);
  }
  const sources = persons === null ? null : [...persons];
  // People first: a right points to its person.
  const people = await readPeople(tx, [...grants.keys()]);
  const identities = people.map((person) => ({ ...wantedIdentity(person), sourceId: person.id }));
  await receiver.people(split(identities, await readHeld(tx, targetId, 'identity', sources)), people);

  const wanted = [...grants.values()].flat().map((grant) => ({ ...wantedGrant(grant), sourceId: grant.personId }));
  const held = await readHeld(tx, targetId, 'grant', sources);
  await receiver.grants(split(wanted, held));
  await receiver.step('rights', people.length, people.length);
}

function wantedIdentity(person: PersonRow): WantedIdentity & Held {
  const name = [person.lastName.toLocaleUpperCase('fr'), person.firstName].filter(Boolean).join(' ');
  const wanted = {
    id: person.id, login: person.login ?? '', displayName: [person.civility, name].filter(Boolean).join(' '), sortName: name, email: person.email,
    address: person.addressLines || null, active: true, card: { code: person.code, kind: person.kind, phone: person.phone, mobile: person.mobile },
  };
  // A login is given once, often by this very run, and never changes: it must not make the person look changed at the next.
  return { ...wanted, key: person.id, fingerprint: fingerprintOf({ ...wanted, login: undefined }) };
}

async function compareCards(tx: Tx, { targetId, affected }: Question, receiver: Receiver): Promise<void> {
  const ids = affected.everything ? null : affected.cardIds;
  const cards = (await readCards(tx, ids)).map((card) => ({ ...card, key: card.id, fingerprint: fingerprintOf(card), sourceId: card.id }));
  await receiver.cards(split(cards, await readHeld(tx, targetId, 'card', ids)));
}

/** The lines of accounts, an account at a time: one whose lines are the same costs its fingerprint. */
async function compareAccounts(tx: Tx, { targetId, affected, settings }: Question, receiver: Receiver): Promise<void> {
  const ids = affected.everything ? null : affected.accountIds;
  await receiver.accounts(split(await readAccounts(tx, ids, settings), await readHeld(tx, targetId, 'account', ids)));
}

async function compareDocuments(tx: Tx, question: Question, receiver: Receiver): Promise<void> {
  const { targetId, affected, today, settings, resend, fresh, reader } = question;
  const binders = new Map((await readBinders(tx)).map((binder) => [binder.id, binder]));
  const ids = [...new Set([...affected.eventIds, ...resend])];
  const total = affected.everything ? await countEvents(tx) : ids.length;
  let read = 0;
  let last = FIRST_ID;
  const readNext = async () => {
    const eventIds = affected.everything ? await nextEventIds(reader ?? tx, last, EVENTS_AT_A_TIME) : ids.slice(read, read + EVENTS_AT_A_TIME);
    read += eventIds.length;
    last = eventIds.at(-1) ?? last;
    return { count: eventIds.length, parts: await readParts(reader ?? tx, eventIds), held: fresh ? [] : await readHeld(tx, targetId, 'document', eventIds) };
  };
  const differenceOf = ({ parts, held }: { parts: PartRow[]; held: HeldItem[] }): Batch<WantedDocument> => {
    const wanted: (WantedDocument & { sourceId: Id })[] = [];
    for (const part of parts) {
      const document = wantedDocument(part, part.binderId === null ? null : binders.get(part.binderId) ?? null, today, settings.useAttachmentNames);
      if (document) wanted.push({ ...document, sourceId: part.eventId });
    }
    // Resent documents are taken for unknown: they are written again whatever is held.
    return split(wanted, held.map((item) => (resend.has(item.sourceId) ? { ...item, fingerprint: '' } : item)));
  };

  let now = await readNext();
  let batch = differenceOf(now);
  for (let done = 0; now.count > 0;) {
    await receiver.step('documents', done, total);
    // While PostgreSQL writes one batch, the next one is read, where a second connection allows it, and compared here.
    const ahead = reader ? null : await readNext();
    const writing = receiver.documents(batch, now.parts, binders);
    const comparing = (async () => {
      const next = ahead ?? await readNext();
      return { next, batch: differenceOf(next) };
    })();
    // Both are over before a fault of either one ends the transaction under the other.
    await Promise.allSettled([writing, comparing]);
    await writing;
    done += now.count;
    await receiver.step('documents', done, total);
    ({ next: now, batch } = await comparing);
  }
  if (!affected.everything || fresh) return;
  const gone = await readHeld(tx, targetId, 'document', await heldWithoutEvent(tx, targetId));
  if (gone.length > 0) await receiver.documents({ appear: [], change: [], disappear: gone }, [], binders);
}
