import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Place, Role } from '../model.ts';
import { readGrantPlaces, readHeldAround, readHeldDocuments, readHeldRoles, readNamesOf, readShownTrades, type HeldDocument } from '../repository/held-documents.ts';
import { shelfOf } from '../rules/binder-path.ts';
import { contains } from '../rules/periods.ts';
import { placeKey, readerEffects, type DocumentReaders, type DocumentTurn, type Readable, type RolesAt } from '../rules/reader-effects.ts';
import { whatChanged } from '../rules/what-changed.ts';
import type { Kept } from './keep-difference.ts';

export interface ForeseenDocument {
  act: 'appear' | 'change' | 'disappear';
  documentId: Id;
  eventId: Id;
  title: string;
  shelf: string;
  building: string | null;
  why: string;
  /** People who read it after the run (before it, for one that disappears), and the first names with their ids. */
  readerCount: number;
  readers: { id: Id; name: string }[];
}

export interface ForeseenPerson {
  id: Id;
  name: string;
  /** Documents this person will read, or no longer read, or read in another version. */
  gains: number;
  changes: number;
  losses: number;
  /** Enters the extranet for the first time, or can enter no more. */
  arrives: boolean;
  leaves: boolean;
}

const NAMED = 8;

/**
 * For whom the difference changes something. Reads what lies around it and nothing else: the documents that move, those at the places where a right comes or
 * goes, those of the binders that open or close.
 */
export async function foreseeReaders(tx: Tx, kept: Kept, today: Day, shown: number): Promise<{ documents: ForeseenDocument[]; people: ForeseenPerson[] }> {
  const trades = await readShownTrades(tx);
  const moving = [...kept.documents.change.map(({ id }) => id), ...kept.documents.disappear.map(({ key }) => key)];
  const movedGrants = [...kept.grants.change.map(({ key }) => key), ...kept.grants.disappear.map(({ key }) => key)];
  const oldPlaces = await readGrantPlaces(tx, movedGrants);
  const newPlaces = [...kept.grants.appear, ...kept.grants.change].map(({ placeId }) => placeId);
  const held = new Map((await readHeldDocuments(tx, moving)).map((document) => [document.id, document]));
  const binderIds = [...kept.binders.change.map(({ id }) => id), ...kept.binders.disappear.map(({ key }) => key)];
  for (const document of await readHeldAround(tx, binderIds, [...new Set([...oldPlaces, ...newPlaces])])) held.set(document.id, document);

  const turns = turnsOf(kept, held, today, trades);
  const placeIds = [...new Set(turns.flatMap(({ before, after }) => [...before?.places ?? [], ...after?.places ?? []].map(({ placeId }) => placeId)))];
  const { before, after, names } = await rolesAround(tx, kept, placeIds, today);

  const readersOf = new Map<Id, DocumentReaders>();
  const listed = new Set([...kept.documents.appear.slice(0, shown), ...kept.documents.change.slice(0, shown)].map(({ id }) => id).concat(kept.documents.disappear.slice(0, shown).map(({ key }) => key)));
  const effects = readerEffects(turns, before, after, (turn, readers) => { if (listed.has(turn.id)) readersOf.set(turn.id, readers); });

  const { people: partyNames, buildings } = await readNamesOf(tx, [...new Set([...effects.keys(), ...kept.people.disappear.map(({ key }) => key), ...placeIds])]);
  const nameOf = (id: Id): string => partyNames.get(id) ?? names.get(id) ?? '';
  return { documents: documentRows(kept, held, readersOf, { nameOf, buildings, shown }), people: personRows(kept, effects, nameOf) };
}

/** Each document around the difference, before and after the run, in what decides who reads it. */
function turnsOf(kept: Kept, held: ReadonlyMap<Id, HeldDocument>, today: Day, trades: { syndic: boolean; rental: boolean }): DocumentTurn[] {
  const readable = (document: HeldDocument, roles: readonly Role[], trade: string): Readable => {
    const shown = document.from <= today && (document.until === null || document.until >= today) && (trade === 'rental' ? trades.rental : trades.syndic);
    return shown ? { places: document.places, roles } : null;
  };
  const next = new Map([...kept.documents.appear, ...kept.documents.change].map((document) => [document.id, document]));
  const gone = new Set(kept.documents.disappear.map(({ key }) => key));
  const binders = new Map([...kept.binders.appear, ...kept.binders.change].map((binder) => [binder.id, binder]));
  const goneBinders = new Set(kept.binders.disappear.map(({ key }) => key));
  const turns: DocumentTurn[] = kept.documents.appear.filter(({ id }) => !held.has(id)).map((document) => ({ id: document.id, before: null, after: readable(document, document.roles, document.trade), changed: true }));
  for (const document of held.values()) {
    const before = readable(document, document.roles, document.trade);
    const wanted = next.get(document.id);
    const binder = binders.get(document.binderId);
    const stays = gone.has(document.id) || goneBinders.has(document.binderId) ? null : readable(document, binder?.roles ?? document.roles, binder?.trade ?? document.trade);
    turns.push({ id: document.id, before, after: wanted ? readable(wanted, wanted.roles, wanted.trade) : stays, changed: wanted !== undefined });
  }
  return turns;
}

/** Who has which role at these places, as the extranet holds it and as the run will leave it. */
async function rolesAround(tx: Tx, kept: Kept, placeIds: readonly Id[], today: Day): Promise<{ before: RolesAt; after: RolesAt; names: Map<Id, string> }> {
  const held = await readHeldRoles(tx, placeIds, today);
  const replaced = new Set([...kept.grants.change.map(({ key }) => key), ...kept.grants.disappear.map(({ key }) => key)]);
  const coming = [...kept.grants.appear, ...kept.grants.change].filter((grant) => contains(grant, today)).map((grant) => ({ ...grant, role: grant.role as Role, side: grant.side as Place['side'] }));
  const around = new Set(placeIds);
  const after = [...held.filter(({ key }) => !replaced.has(key)), ...coming.filter(({ placeId }) => around.has(placeId))];
  const names = new Map([...held.map(({ personId, name }) => [personId, name] as const), ...[...kept.people.appear, ...kept.people.change].map(({ id, name }) => [id, name] as const)]);
  return { before: byPlace(held), after: byPlace(after), names };
}

function byPlace(roles: readonly { personId: Id; role: Role; side: Place['side']; placeId: Id }[]): RolesAt {
  const map = new Map<string, { personId: Id; role: Role }[]>();
  for (const { personId, role, side, placeId } of roles) {
    const key = placeKey({ side, placeId });
    const there = map.get(key);
    if (there) there.push({ personId, role });
    else map.set(key, [{ personId, role }]);
  }
  return map;
}

interface Words { nameOf: (id: Id) => string; buildings: ReadonlyMap<Id, string>; shown: number }

function documentRows(kept: Kept, held: ReadonlyMap<Id, HeldDocument>, readersOf: ReadonlyMap<Id, DocumentReaders>, { nameOf, buildings, shown }: Words): ForeseenDocument[] {
  const row = (act: ForeseenDocument['act'], document: HeldDocument, why: string): ForeseenDocument => {
    const { gain = [], keep = [], lose = [] } = readersOf.get(document.id) ?? {};
    const ids = act === 'disappear' ? lose : [...gain, ...keep];
    const readers = ids.map((id) => ({ id, name: nameOf(id) })).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
    const building = document.places.map(({ placeId }) => buildings.get(placeId)).find((name) => name !== undefined) ?? null;
    return { act, documentId: document.id, eventId: document.eventId, title: document.title, shelf: shelfOf(document.path, document.subfolder).join(' › '), building, why, readerCount: ids.length, readers: readers.slice(0, NAMED) };
  };
  return [
    ...kept.documents.appear.slice(0, shown).map((document) => row('appear', document, 'Nouveau document')),
    ...kept.documents.change.slice(0, shown).map((document) => row('change', document, held.has(document.id) ? whatChanged(held.get(document.id)!, document) : 'Mis à jour')),
    ...kept.documents.disappear.slice(0, shown).flatMap(({ key }) => (held.has(key) ? [row('disappear', held.get(key)!, kept.whyGone.get(key) ?? 'Retiré de l’événement, ou événement supprimé')] : [])),
  ];
}

function personRows(kept: Kept, effects: ReadonlyMap<Id, { gains: number; changes: number; losses: number }>, nameOf: (id: Id) => string): ForeseenPerson[] {
  const arriving = new Set(kept.people.appear.map(({ id }) => id));
  const leaving = new Set(kept.people.disappear.map(({ key }) => key));
  const none = { gains: 0, changes: 0, losses: 0 };
  return [...new Set([...effects.keys(), ...arriving, ...leaving])]
    .map((id) => ({ id, name: nameOf(id) || kept.people.appear.find((person) => person.id === id)?.name || '', ...(effects.get(id) ?? none), arrives: arriving.has(id), leaves: leaving.has(id) }))
    .filter(({ gains, changes, losses, arrives, leaves }) => gains + changes + losses > 0 || arrives || leaves)
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
