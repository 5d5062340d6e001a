import { addDays, type Day } from '../server/kernel/day.ts';
import { fingerprintOf } from '../server/kernel/fingerprint.ts';
import type { Id } from '../server/kernel/ids.ts';
import { openBook, type Book } from './book.ts';
import { peopleOf } from './people.ts';
import type { DemoRows } from './rows.ts';
import { writeShelves, type Shelves } from './shelves.ts';

/** A plain agency of a given size, for measures: what counts is how many, not who. */
export interface BulkAgency {
  id: Id;
  slug: string;
  rows: DemoRows;
  /** Parties who own a lot and read the documents. */
  clients: Id[];
}

const LOTS_A_BUILDING = 50;

/** Half of the documents are for all co-owners of a building, half for one owner alone; each client owns one lot. `contents` names the file of each document. */
export function generateBulk({ today, seed, slug, clients, contents }: { today: Day; seed: number; slug: string; clients: number; contents: readonly { hash: string; size: number }[] }): BulkAgency {
  const book = openBook(today, seed);
  const { agencyId: agency_id, add } = book;
  add('platform.agencies', { id: agency_id, slug, name: `Cabinet ${slug}` });
  add('office.agency_profiles', { agency_id });
  add('extranet.agencies', { agency_id, open: true, licensed: true });
  const owners = writeOwners(book, clients);
  writeDocuments(book, writeShelves(book, []), owners, contents);
  return { id: agency_id, slug, rows: book.rows, clients: owners.map(({ partyId }) => partyId) };
}

interface Owner { partyId: Id; accountId: Id; buildingId: Id; lotId: Id }

function writeOwners(book: Book, clients: number): Owner[] {
  const { agencyId: agency_id, add, newId, today } = book;
  const people = peopleOf(book);
  let buildingId = '';
  return Array.from({ length: clients }, (_, index): Owner => {
    const building = Math.floor(index / LOTS_A_BUILDING) + 1;
    if (index % LOTS_A_BUILDING === 0) buildingId = add('office.buildings', { id: newId(), agency_id, code: `B${building}`, name: `Immeuble ${building}`, management: 'syndic' }).id;
    const lotId = add('office.lots', { id: newId(), agency_id, building_id: buildingId, number: String(index % LOTS_A_BUILDING + 1), kind: 'Appartement' }).id;
    const partyId = people.person().id;
    const accountId = add('office.accounts', { id: newId(), agency_id, code: `C${building}${String(index % LOTS_A_BUILDING).padStart(4, '0')}`, kind: 'coOwner', party_id: partyId, building_id: buildingId, published: true }).id;
    add('office.ownerships', { id: newId(), agency_id, building_id: buildingId, lot_id: lotId, party_id: partyId, account_id: accountId, from_on: addDays(today, -900), until_on: null });
    return { partyId, accountId, buildingId, lotId };
  });
}

const FOR_ALL = ['REGL', 'CARN', 'PVAG', 'ENTR', 'DTGX'];
const FOR_ONE = ['COMA', 'APPE', 'COUC'];

function writeDocuments(book: Book, shelves: Shelves, owners: readonly Owner[], contents: readonly { hash: string; size: number }[]): void {
  const { agencyId: agency_id, add, newId, today, chance } = book;
  contents.forEach(({ hash, size }, index) => {
    const personal = index % 2 === 1;
    const owner = owners[(index * 7919) % owners.length]!;
    const on = addDays(today, -chance.between(0, 900));
    add('office.files', { agency_id, hash, size: BigInt(size), mime: 'application/pdf', text: `Document ${index} ${fingerprintOf(index)}` });
    const event_id = add('office.events', {
      id: newId(), agency_id, chrono: index + 1, template_id: shelves.template(chance.pick(personal ? FOR_ONE : FOR_ALL)), title: `Document ${index}`, building_id: owner.buildingId,
      account_id: personal ? owner.accountId : null, treatment_on: on, publication_on: on,
    }).id;
    if (personal) add('office.event_lots', { agency_id, event_id, lot_id: owner.lotId });
    add('office.event_attachments', { id: newId(), agency_id, event_id, position: 1, file_hash: hash, name: `Pièce ${index}.pdf` });
  });
  add('office.chrono_counters', { agency_id, last: contents.length });
}
