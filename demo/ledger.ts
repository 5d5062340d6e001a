import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import { dayOf, monthWords, yearOf, type Book } from './book.ts';
import { openBooks, YEARS } from './books.ts';
import type { Building } from './buildings.ts';
import { writeCoOwnership } from './co-ownership.ts';
import type { Owner } from './owners.ts';
import type { Lease, Mandate } from './rentals.ts';

/** Two years of the books: calls and payments of co-owners, rents, fees and payouts. Every entry balances. */
export function writeLedger(book: Book, buildings: readonly Building[], owners: readonly Owner[], mandates: readonly Mandate[], leases: readonly Lease[]): void {
  for (const building of buildings.filter(({ syndic }) => syndic)) writeCoOwnership(book, building, owners.filter(({ buildingId }) => buildingId === building.id));
  writeRentalBooks(book, mandates, leases);
}

/** The last three months of these mandates are left for whoever tries the program: rents to call, receipts, fees, statements and payouts. Landlords who sign in see theirs whole. */
function leftToCall(book: Book, mandate: Mandate, month: Day): boolean {
  const shown = new Set(book.rows['office.client_access'].map(({ party_id }) => party_id));
  for (const { group_id, member_id } of book.rows['office.party_members']) if (shown.has(member_id)) shown.add(group_id);
  return !shown.has(mandate.party.id) && month >= addMonths(dayOf(yearOf(book.today), Number(book.today.slice(5, 7)), 1), -2);
}

/** Rent called on the first and paid most often; the landlord’s part, less the fee, paid over on the 20th. The deposit held stays the tenant’s. */
function writeRentalBooks(book: Book, mandates: readonly Mandate[], leases: readonly Lease[]): void {
  const { chance, today } = book;
  const books = openBooks(book, null);
  const codes = new Map(book.rows['office.accounts'].map(({ id, code }) => [id, code]));
  const fees = new Map(book.rows['office.mandates'].map(({ id, fee_basis_points }) => [id, BigInt(fee_basis_points ?? 700)]));
  const first = addMonths(today, -12 * YEARS);
  for (const lease of leases.filter(({ entry }) => entry >= first)) {
    const deposit = BigInt(lease.rentCents);
    books.post('BQ', lease.entry, 'Dépôt de garantie reçu', [{ account: '512000', label: 'Dépôt de garantie reçu', cents: deposit }, { account: '467500', auxiliary: codes.get(lease.accountId)!, label: 'Dépôt de garantie reçu', cents: -deposit }]);
    if (lease.exit && lease.exit <= today) books.post('BQ', addDays(lease.exit, 30), 'Dépôt de garantie rendu', [{ account: '467500', auxiliary: codes.get(lease.accountId)!, label: 'Dépôt de garantie rendu', cents: deposit }, { account: '512000', label: 'Dépôt de garantie rendu', cents: -deposit }]);
  }
  for (let month = dayOf(yearOf(first), Number(first.slice(5, 7)), 1); month <= today; month = addMonths(month, 1)) {
    for (const mandate of mandates) if (!leftToCall(book, mandate, month)) writeMonth(mandate, month);
  }
  books.close();

  function writeMonth(mandate: Mandate, month: Day): void {
    const landlord = codes.get(mandate.accountId)!;
    let kept = 0n;
    for (const lease of leases.filter((one) => one.mandate === mandate && one.entry <= month && (one.exit === null || one.exit >= month))) {
      const tenant = codes.get(lease.accountId)!;
      const rent = BigInt(lease.rentCents + lease.chargesCents);
      const label = `Loyer et charges, ${monthWords(month)}`;
      books.post('QT', month, label, [{ account: '411000', auxiliary: tenant, label, cents: rent }, { account: '467000', auxiliary: landlord, label: `${label}, lot ${lease.lot.number}`, cents: -rent }]);
      const paidOn = addDays(month, chance.happens(0.9) ? chance.between(2, 10) : chance.between(20, 40));
      books.post('BQ', paidOn, 'Votre paiement', [{ account: '512000', label: 'Votre paiement', cents: rent }, { account: '411000', auxiliary: tenant, label: 'Votre paiement', cents: -rent }]);
      kept += rent;
    }
    if (kept === 0n) return;
    const fee = kept * fees.get(mandate.id)! * 12n / 100_000n;
    books.post('OD', addDays(month, 17), 'Honoraires de gestion TTC', [{ account: '467000', auxiliary: landlord, label: 'Honoraires de gestion TTC', cents: fee }, { account: '467900', label: 'Honoraires de gestion TTC', cents: -fee }]);
    books.post('BQ', addDays(month, 19), 'Virement au propriétaire', [{ account: '467000', auxiliary: landlord, label: `Virement, ${monthWords(month)}`, cents: kept - fee }, { account: '512000', label: 'Virement au propriétaire', cents: fee - kept }]);
  }
}
