import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { extranetFactory, type FactoryRole, type FactorySide, type FactorySpace } from '../../../tests/factories/extranet.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import type { Reader } from '../model.ts';
import { findDocument, findFile, listDocuments, readShelves, recentDocuments } from './client-documents.ts';

let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

/** mulberry32: the same worlds at every run; the seed of a failing one is in the message. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Both sides of each limit; "no limit" more often, so that the worlds are not empty. */
const FROM = [null, null, '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'] as const;
const UNTIL = [null, null, '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'] as const;
const ROLES: FactoryRole[] = ['holder', 'coOwner', 'member', 'president', 'landlord', 'tenant'];
const SIDES: FactorySide[] = ['account', 'building', 'lot', 'lease'];
const SPACES: FactorySpace[] = ['coOwner', 'landlord', 'tenant'];
const NOW = new Date('2026-11-24T10:00:00Z');
const TODAY = '2026-11-24';

interface World {
  agency: { open: boolean; licensed: boolean; rental_documents: boolean; syndic_documents: boolean };
  people: Id[];
  binders: { id: Id; trade: 'syndic' | 'rental'; roles: FactoryRole[] }[];
  documents: { id: Id; binderId: Id; from: string; until: string | null; places: { side: FactorySide; placeId: Id }[] }[];
  syndic: { id: Id; audience: 'council' | 'coOwners' }[];
  grants: { identityId: Id; space: FactorySpace; role: FactoryRole; side: FactorySide; placeId: Id; from: string | null; until: string | null }[];
}

/** The rule in plain words over plain values: what the SQL must equal. */
function seen(world: World, person: Id, space: FactorySpace | null): Set<Id> {
  if (!world.agency.open || !world.agency.licensed) return new Set();
  const held = world.grants.filter((grant) => grant.identityId === person && (space === null || grant.space === space) && (grant.from ?? '') <= TODAY && (grant.until ?? '9') >= TODAY);
  const documents = world.documents.filter((document) => {
    const binder = world.binders.find(({ id }) => id === document.binderId)!;
    if (!world.agency[`${binder.trade}_documents`] || document.from > TODAY || (document.until ?? '9') < TODAY) return false;
    return held.some((grant) => binder.roles.includes(grant.role) && document.places.some(({ side, placeId }) => side === grant.side && placeId === grant.placeId));
  });
  const inBuildings = held.filter((grant) => grant.space === 'coOwner' && grant.side === 'building');
  const council = inBuildings.some(({ role }) => role === 'member' || role === 'president');
  const any = council || inBuildings.some(({ role }) => role === 'coOwner');
  const syndic = world.syndic.filter(({ audience }) => world.agency.syndic_documents && (audience === 'council' ? council : any));
  return new Set([...documents, ...syndic].map(({ id }) => id));
}

async function makeWorld(seed: number): Promise<{ agencyId: Id; world: World }> {
  const below = numbers(seed);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const many = <T>(count: number, make: () => Promise<T>): Promise<T[]> => Array.from({ length: count }).reduce<Promise<T[]>>(async (made) => [...await made, await make()], Promise.resolve([]));
  const agencyId = newId();
  await db.owner.query('insert into platform.agencies (id, slug, name) values ($1, $2, $3)', [agencyId, `monde-${seed}`, 'Monde']);
  await db.owner.query('insert into extranet.agencies (agency_id) values ($1)', [agencyId]);
  const factory = extranetFactory(db, agencyId);
  const agency = { open: below(8) > 0, licensed: below(8) > 0, rental_documents: below(4) > 0, syndic_documents: below(4) > 0 };
  await factory.agency(agency);
  // Few places, and the same ids on several sides: a grant on lot X must not open account X.
  const places = Array.from({ length: 2 }, () => newId());
  const place = () => ({ side: pick(SIDES), placeId: pick(places) });
  const people = await many(3, () => factory.identity());
  const binders = await many(4, async () => {
    const row = { trade: pick(['syndic', 'rental'] as const), roles: ROLES.filter(() => below(2) === 0) };
    return { ...row, id: await factory.binder({ path: 'Classeur', ...row }) };
  });
  const documents = await many(12, async () => {
    const row = { binderId: pick(binders).id, from: pick(FROM) ?? TODAY, until: pick(UNTIL), places: [...new Map([place(), place(), place()].slice(0, below(4)).map((one) => [one.side + one.placeId, one])).values()] };
    return { ...row, id: await factory.document({ ...row, title: 'Titre commun' }) };
  });
  const syndic = await many(2, async () => {
    const audience = pick(['council', 'coOwners'] as const);
    return { audience, id: await factory.syndicDocument({ audience, title: 'Titre commun' }) };
  });
  const grants = await many(18, async () => {
    const row = { identityId: pick(people), space: pick(SPACES), role: pick(ROLES), from: pick(FROM), until: pick(UNTIL), ...place() };
    await factory.grant(row);
    return row;
  });
  return { agencyId, world: { agency, people, binders, documents, syndic, grants } };
}

/** What the person finds by each way in, as sets of documents. */
async function lookedUp(agencyId: Id, world: World, reader: Reader): Promise<Record<string, Set<Id>>> {
  return inAgency(db.extranet, agencyId, async (tx) => {
    const all = [...world.documents, ...world.syndic].map(({ id }) => id);
    const list = await listDocuments(tx, reader, EVERYTHING);
    const searched = await listDocuments(tx, reader, { ...EVERYTHING, words: ['commun'] });
    const home = await recentDocuments(tx, reader, 500);
    const ways: Record<string, Set<Id>> = { list: idsOf(list?.rows), search: idsOf(searched?.rows), home: idsOf(home?.rows) };
    if (reader.space === null) {
      const found = await Promise.all(all.map(async (id) => ({ id, detail: await findDocument(tx, reader, id), file: await findFile(tx, reader, id) })));
      ways['by id'] = idsOf(found.filter(({ detail }) => detail !== null));
      ways['by file'] = idsOf(found.filter(({ file }) => file !== null));
    }
    return ways;
  });
}

const EVERYTHING = { words: [], years: [], sort: [], offset: 0, limit: 500 };
const idsOf = (rows: readonly { id: Id }[] = []) => new Set(rows.map(({ id }) => id));

test('[EXT-080] in any small world each person sees exactly what their grants open: in the list, the search, the home, by id and by file', async () => {
  let shown = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const { agencyId, world } = await makeWorld(seed);
    for (const identityId of world.people) {
      for (const space of [null, ...SPACES]) {
        const expected = seen(world, identityId, space);
        shown += expected.size;
        const everyWay = await lookedUp(agencyId, world, { identityId, space, now: NOW });
        for (const [way, found] of Object.entries(everyWay)) expect(found, `seed ${seed}, ${way}`).toEqual(expected);
      }
    }
  }
  // The worlds must show enough for the equality to mean something.
  expect(shown).toBeGreaterThan(200);
});

test('[CLI-259] the counts of the binders add up to what the person sees', async () => {
  let shown = 0;
  for (let seed = 101; seed <= 110; seed++) {
    const { agencyId, world } = await makeWorld(seed);
    for (const identityId of world.people) {
      for (const space of SPACES) {
        const shelves = await inAgency(db.extranet, agencyId, (tx) => readShelves(tx, { identityId, space, now: NOW }));
        const counted = (shelves?.counts ?? []).reduce((sum, shelf) => sum + shelf.documents, 0);
        expect(counted, `seed ${seed}`).toBe(seen(world, identityId, space).size);
        shown += counted;
      }
    }
  }
  expect(shown).toBeGreaterThan(20);
});

test('another agency’s rows do not exist, even for a person’s own id', async () => {
  const { agencyId, world } = await makeWorld(1001);
  const other = (await makeWorld(1002)).agencyId;
  await extranetFactory(db, agencyId).agency({ open: true, licensed: true, rental_documents: true, syndic_documents: true });
  await extranetFactory(db, other).agency({ open: true, licensed: true, rental_documents: true, syndic_documents: true });
  const list = (agency: Id, identityId: Id) => inAgency(db.extranet, agency, (tx) => listDocuments(tx, { identityId, space: null, now: NOW }, EVERYTHING));
  const open = { ...world, agency: { open: true, licensed: true, rental_documents: true, syndic_documents: true } };
  const reading = world.people.find((person) => seen(open, person, null).size > 0)!;
  expect((await list(agencyId, reading))?.total).toBeGreaterThan(0);
  expect(await list(other, reading)).toBeNull();
});
