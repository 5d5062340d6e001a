import type { Day } from '../server/kernel/day.ts';
import { openBook } from './book.ts';
import { writeBuildings } from './buildings.ts';
import { tellCalls } from './call-notices.ts';
import { writeEvents } from './events.ts';
import { writeExpenses } from './expenses.ts';
import { writeLedger } from './ledger.ts';
import { ADDRESS, NAME, SLUG, writeContractors, writeHouse } from './house.ts';
import { writeOwners } from './owners.ts';
import { peopleOf } from './people.ts';
import { rentalHappenings } from './rental-events.ts';
import { writeRentals } from './rentals.ts';
import type { DemoAgency } from './rows.ts';
import { writeShelves } from './shelves.ts';
import { syndicHappenings } from './syndic-events.ts';

/** « Cabinet Delorme », whole: three buildings, 120 lots, both trades, three years of documents up to `today`. The same seed and day give the same rows. */
export function generateDemo({ today, seed = 1, passwordHash }: { today: Day; seed?: number; passwordHash: string }): DemoAgency {
  const book = openBook(today, seed);
  const staff = writeHouse(book, passwordHash);
  writeContractors(book);
  const people = peopleOf(book);
  const buildings = writeBuildings(book, staff);
  const owners = writeOwners(book, people, buildings, passwordHash);
  const { mandates, leases } = writeRentals(book, people, buildings, owners, passwordHash);
  const shelves = writeShelves(book, buildings);
  writeEvents(book, shelves, [
    ...buildings.filter(({ syndic }) => syndic).flatMap((building) => syndicHappenings(book, building, owners.filter(({ buildingId }) => buildingId === building.id), staff)),
    ...rentalHappenings(book, mandates, leases, staff),
  ]);
  writeExpenses(book, buildings);
  writeLedger(book, buildings, owners, mandates, leases);
  tellCalls(book);
  return { id: book.agencyId, slug: SLUG, name: NAME, addressLines: ADDRESS, rows: book.rows, letters: book.letters };
}
