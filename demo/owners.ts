import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { Book } from './book.ts';
import type { Building, Lot } from './buildings.ts';
import { openSignIn, type People } from './people.ts';
import type { DemoRow } from './rows.ts';

type Party = DemoRow<'office.parties'>;

/** A party in a building, with its account there. */
export interface Owner { party: Party; accountId: Id; buildingId: Id; code: string; lots: Lot[]; sold: Day | null }

/** Who owns what in the two buildings of which the agency is syndic, who sold and when, and who sits in the council. */
export function writeOwners(book: Book, people: People, buildings: readonly Building[], passwordHash: string): Owner[] {
  const known = knownOwners(book, people, passwordHash);
  const owners = buildings.filter(({ syndic }) => syndic).flatMap((building) => {
    const cast = known.get(building.code) ?? [];
    const inBuilding: Owner[] = [];
    const annexes = [...building.annexes];
    building.homes.forEach((home, index) => {
      // One owner in six has two flats; everybody takes a cellar or a parking while there are some.
      const again = index > cast.length && book.chance.happens(1 / 6) ? book.chance.pick(inBuilding) : null;
      const owner = again ?? openOwner(book, building, cast[index] ?? people.anybody(), inBuilding.length + 1);
      if (!again) inBuilding.push(owner);
      const since = addDays(addMonths(book.today, -book.chance.between(40, 200)), -book.chance.between(0, 27));
      for (const lot of [home, ...annexes.splice(0, index % 3 === 2 ? 2 : 1)]) own(book, owner, lot, since, null);
    });
    for (const lot of annexes) own(book, inBuilding.at(-1)!, lot, addMonths(book.today, -120), null);
    const sellers = sell(book, people, building, inBuilding, cast.length);
    seat(book, building, inBuilding);
    return [...inBuilding, ...sellers];
  });
  return owners;
}

/** Those whom the printed logins name; the first of a building presides over its council, the next three are members. */
function knownOwners(book: Book, people: People, passwordHash: string): Map<string, Party[]> {
  const president = people.person({ first: 'Bernard', last: 'Fabre', woman: false });
  const member = people.person({ first: 'Hélène', last: 'Garnier', woman: true });
  const owner = people.person({ first: 'Karim', last: 'Belaïd', woman: false });
  const twoHats = people.person({ first: 'Nadia', last: 'Rousseau', woman: true });
  const usufructuary = people.person({ first: 'Simone', last: 'Chevalier', woman: true });
  const manager = people.person({ first: 'Paul', last: 'Marchetti', woman: false });
  openSignIn(book, owner, 'k.belaid', passwordHash);
  openSignIn(book, member, 'h.garnier', passwordHash);
  openSignIn(book, president, 'b.fabre', passwordHash);
  openSignIn(book, twoHats, 'n.rousseau', passwordHash);
  openSignIn(book, usufructuary, 's.chevalier', passwordHash);
  openSignIn(book, manager, 'p.marchetti', passwordHash);
  return new Map([
    ['I01', [president, member, people.couple(), people.person(), people.dividedOwnership(usufructuary), people.company(manager, 'SCI Perrache'), people.jointOwnership()]],
    ['I02', [people.couple(), people.person(), people.person(), people.person(), owner, twoHats, people.jointOwnership()]],
  ]);
}

function openOwner(book: Book, building: Building, party: Party, rank: number): Owner {
  const code = `C${building.code.slice(1)}${String(rank).padStart(4, '0')}`;
  // A few have not asked for the extranet yet: their account is not published.
  const published = rank < 9 || book.chance.happens(0.9);
  const accountId = book.add('office.accounts', { id: book.newId(), agency_id: book.agencyId, code, kind: 'coOwner', party_id: party.id, building_id: building.id, published }).id;
  return { party, accountId, buildingId: building.id, code, lots: [], sold: null };
}

function own(book: Book, owner: Owner, lot: Lot, from_on: Day, until_on: Day | null): void {
  book.add('office.ownerships', { id: book.newId(), agency_id: book.agencyId, building_id: lot.buildingId, lot_id: lot.id, party_id: owner.party.id, account_id: owner.accountId, from_on, until_on, end_reason: until_on ? 'Vente' : null });
  if (until_on === null) owner.lots.push(lot);
}

/** Four sales a building over three years, the last one to come: the lots change hands the day of the sale. */
function sell(book: Book, people: People, building: Building, owners: Owner[], protectedFirst: number): Owner[] {
  const sellers = owners.slice(protectedFirst).filter(({ lots }) => lots.length <= 3).slice(0, 4);
  const days = [-31, -19, -7].map((months) => addDays(addMonths(book.today, months), book.chance.between(0, 20))).concat(addDays(book.today, 24));
  sellers.forEach((seller, index) => {
    const soldOn = days[index]!;
    const buyer = openOwner(book, building, people.anybody(), owners.length + 1);
    owners.push(buyer);
    for (const lot of seller.lots) {
      const row = book.rows['office.ownerships'].find(({ lot_id, party_id, until_on }) => lot_id === lot.id && party_id === seller.party.id && until_on === null)!;
      row.until_on = soldOn;
      row.end_reason = 'Vente';
      own(book, buyer, lot, soldOn, null);
    }
    book.add('office.transfers', {
      id: book.newId(), agency_id: book.agencyId, building_id: building.id, seller_party_id: seller.party.id, buyer_party_id: buyer.party.id, sold_on: soldOn, notary: 'Me Exemple, notaire à Lyon',
      price_cents: BigInt(book.chance.between(140, 420)) * 100_000n, lot_ids: seller.lots.map(({ id }) => id), recorded_at: `${soldOn < book.today ? soldOn : book.today}T10:00:00Z`,
    });
    seller.sold = soldOn;
  });
  owners.sort((a, b) => Number(a.sold !== null) - Number(b.sold !== null));
  return owners.splice(owners.findIndex(({ sold }) => sold !== null), sellers.length);
}

/** A president and three members since the last assembly, and the president before them. */
function seat(book: Book, building: Building, owners: readonly Owner[]): void {
  const since = addMonths(book.today, -18);
  const sit = (owner: Owner, office: string, from_on: Day, until_on: Day | null): void => {
    book.add('office.council_seats', { id: book.newId(), agency_id: book.agencyId, building_id: building.id, party_id: owner.party.id, office, from_on, until_on });
  };
  sit(owners[3]!, 'president', addMonths(since, -36), addDays(since, -1));
  owners.slice(0, 4).forEach((owner, index) => sit(owner, index === 0 ? 'president' : 'member', since, null));
}
