import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { Book } from './book.ts';
import type { Building, Lot } from './buildings.ts';
import type { Owner } from './owners.ts';
import { openSignIn, type People } from './people.ts';
import type { DemoRow } from './rows.ts';
import { iban } from './words.ts';

type Party = DemoRow<'office.parties'>;

export interface Mandate { id: Id; number: string; party: Party; accountId: Id; building: Building; lots: Lot[]; from: Day; until: Day | null }
export interface Lease { id: Id; number: string; party: Party; accountId: Id; mandate: Mandate; lot: Lot; entry: Day; exit: Day | null; rentCents: number; chargesCents: number }

/** The rental trade: mandates of landlords, and on their lots leases that run, that end soon, that have ended. */
export function writeRentals(book: Book, people: People, buildings: readonly Building[], owners: readonly Owner[], passwordHash: string): { mandates: Mandate[]; leases: Lease[] } {
  const quay = buildings.find(({ syndic }) => !syndic)!;
  const landlord = people.person({ first: 'Mireille', last: 'Vidal', woman: true });
  openSignIn(book, landlord, 'm.vidal', passwordHash);
  const company = owners.find(({ party }) => party.last_name === 'SCI Perrache')!.party;
  const shares: [Party, number][] = [[landlord, 3], [company, 6], [people.jointOwnership(), 2], [people.couple(), 2], [people.person(), 1], [people.company(), 2]];
  const homes = [...quay.homes];
  const annexes = [...quay.annexes];
  const mandates = shares.map(([party, many]) => mandate(book, party, quay, [...homes.splice(0, many), ...annexes.splice(0, many > 2 ? 3 : 1)], 40));
  // Co-owners who let their flat through the agency: landlord on one side, co-owner on the other.
  for (const owner of owners.filter(({ sold, party }) => sold === null && party.kind === 'person' && party.last_name !== 'Belaïd').slice(-6)) {
    const lot = owner.lots.find(({ kind }) => kind === 'Appartement');
    if (lot) mandates.push(mandate(book, owner.party, buildings.find(({ id }) => id === owner.buildingId)!, [lot], 30));
  }
  mandates.push(mandate(book, people.person(), quay, [quay.homes.at(-1)!], 60, -5));
  writeMoney(book, mandates);
  return { mandates, leases: writeLeases(book, people, owners, mandates, passwordHash) };
}

/** The account that holds clients' money, and what some mandates agree on payouts. */
function writeMoney({ add, newId, agencyId: agency_id, chance }: Book, mandates: readonly Mandate[]): void {
  add('office.rental_bank_accounts', { id: newId(), agency_id, label: 'Fonds mandants', holder: 'Cabinet Delorme, fonds mandants', iban: iban(chance), bic: null });
  const [, , , couple, , company, , , blocked] = mandates;
  const usual = { agency_id, fee_with_charges: true, reserve_cents: 0n, threshold_cents: 0n, payout_block: null };
  add('office.rental_mandate_terms', { ...usual, id: company!.id, reserve_cents: 15_000n });
  add('office.rental_mandate_terms', { ...usual, id: couple!.id, fee_with_charges: false, threshold_cents: 5_000n });
  add('office.rental_mandate_terms', { ...usual, id: blocked!.id, payout_block: 'succession en cours, attendre le notaire' });
}

function mandate(book: Book, party: Party, building: Building, lots: Lot[], monthsAgo: number, endedMonths?: number): Mandate {
  const rank = book.rows['office.mandates'].length + 1;
  const from = addMonths(book.today, -monthsAgo - rank);
  const until = endedMonths === undefined ? null : addMonths(book.today, endedMonths);
  const accountId = book.add('office.accounts', { id: book.newId(), agency_id: book.agencyId, code: `P${String(rank).padStart(4, '0')}`, kind: 'landlord', party_id: party.id, building_id: building.id, published: true }).id;
  const number = `M${String(200 + rank)}`;
  const id = book.add('office.mandates', { id: book.newId(), agency_id: book.agencyId, number, owner_party_id: party.id, account_id: accountId, building_id: building.id, from_on: from, until_on: until, fee_basis_points: book.chance.pick([600, 720, 800]) }).id;
  for (const lot of lots) book.add('office.mandate_lots', { agency_id: book.agencyId, mandate_id: id, lot_id: lot.id });
  return { id, number, party, accountId, building, lots, from, until };
}

function writeLeases(book: Book, people: People, owners: readonly Owner[], mandates: readonly Mandate[], passwordHash: string): Lease[] {
  const { chance, today } = book;
  const leases: Lease[] = [];
  const known = [people.couple({ first: 'Lucie et Thomas', last: 'Aubert' }), owners.find(({ party }) => party.last_name === 'Rousseau')!.party];
  openSignIn(book, known[0]!, 'l.aubert', passwordHash);
  for (const held of mandates.filter(({ until }) => until === null)) {
    for (const lot of held.lots.filter(({ kind }) => kind === 'Appartement' || kind === 'Local commercial')) {
      const turn = leases.length;
      if (lot.kind === 'Appartement' && turn % 9 === 8) { // Vacant, to be let: on the agency's site.
        Object.assign(book.rows['office.lots'].find(({ id }) => id === lot.id)!, { available: true, internet_reference: `LOC-${held.number}-${lot.number}` });
        leases.push(lease(people.person(), held, lot, addMonths(today, -34), addMonths(today, -1), true));
        continue;
      }
      const entry = addDays(addMonths(today, -chance.between(3, 26)), chance.between(-20, 0));
      // Those who came before: departed, with their last documents still theirs.
      if (turn % 4 === 1) leases.push(lease(people.anybody(), held, lot, addMonths(entry, -30), addDays(entry, -8), true));
      const tenant = lot.kind === 'Appartement' && known.length > 0 ? known.shift()! : chance.happens(0.6) ? people.person() : people.couple();
      const leaving = turn % 7 === 3;
      leases.push(lease(tenant, held, lot, entry, leaving ? addDays(today, chance.between(8, 55)) : null, false));
    }
  }
  return leases;

  function lease(party: Party, held: Mandate, lot: Lot, entry: Day, exit: Day | null, departed: boolean): Lease {
    const rank = book.rows['office.leases'].length + 1;
    const accountId = book.add('office.accounts', { id: book.newId(), agency_id: book.agencyId, code: `L${String(rank).padStart(4, '0')}`, kind: 'tenant', party_id: party.id, building_id: held.building.id, published: true }).id;
    const rentCents = Math.round(lot.area * chance.between(12, 16) / 1000) * 1000;
    const chargesCents = Math.round(rentCents / 8 / 500) * 500;
    const number = `B${String(1000 + rank)}`;
    const id = book.add('office.leases', {
      id: book.newId(), agency_id: book.agencyId, number, mandate_id: held.id, building_id: held.building.id, tenant_party_id: party.id, guarantor_party_id: !departed && chance.happens(0.3) ? people.person().id : null, account_id: accountId,
      entry_on: entry, notice_received_on: exit && !departed ? addMonths(exit, -2) : exit ? addMonths(exit, -1) : null, exit_on: exit, departed, rent_cents: BigInt(rentCents), charges_cents: BigInt(chargesCents), deposit_cents: BigInt(rentCents),
    }).id;
    book.add('office.lease_lots', { agency_id: book.agencyId, lease_id: id, lot_id: lot.id });
    return { id, number, party, accountId, mandate: held, lot, entry, exit, rentCents, chargesCents };
  }
}
