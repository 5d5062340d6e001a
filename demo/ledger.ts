import { allocate } from '../server/kernel/allocation.ts';
import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import { dayOf, monthWords, yearOf, type Book } from './book.ts';
import type { Building } from './buildings.ts';
import type { Owner } from './owners.ts';
import type { Lease, Mandate } from './rentals.ts';

interface Line { account: string; auxiliary?: string; label: string; cents: bigint }
interface Books { id: Id; post(journal: string, on: Day, label: string, lines: Line[]): void }

const YEARS = 2;
const QUARTERS = ['1er', '2e', '3e', '4e'];

/** Opens a set of books. An entry after today is not written: nobody has posted it yet. Cents are debit positive. */
function openBooks(book: Book, buildingId: Id | null): Books {
  const { agencyId: agency_id, add, newId, today } = book;
  const id = add('office.ledger_entities', { id: newId(), agency_id, kind: buildingId ? 'building' : 'rental', building_id: buildingId }).id;
  for (const [code, label] of [['AF', 'Appels de fonds'], ['QT', 'Quittancement'], ['BQ', 'Banque'], ['OD', 'Opérations diverses']] as const) add('office.ledger_journals', { agency_id, entity_id: id, code, label });
  const counts = new Map<string, number>();
  return {
    id,
    post(journal, on, label, lines) {
      const written = lines.filter(({ cents }) => cents !== 0n);
      if (on > today || written.length === 0) return;
      const count = (counts.get(journal) ?? 0) + 1;
      counts.set(journal, count);
      const number = `${journal}${String(count).padStart(6, '0')}`;
      const entry_id = add('office.ledger_entries', { id: newId(), agency_id, entity_id: id, journal, number, entry_on: on, label, piece_reference: number, piece_on: on, validated_on: on, source: 'demonstration' }).id;
      written.forEach((line, index) => add('office.ledger_lines', {
        agency_id, entry_id, line: index + 1, entity_id: id, entry_on: on, account: line.account, auxiliary: line.auxiliary ?? '', label: line.label, debit_cents: line.cents > 0n ? line.cents : 0n, credit_cents: line.cents < 0n ? -line.cents : 0n,
      }));
    },
  };
}

/** Two years of the books: calls and payments of co-owners, rents, fees and payouts. Every entry balances. */
export function writeLedger(book: Book, buildings: readonly Building[], owners: readonly Owner[], mandates: readonly Mandate[], leases: readonly Lease[]): void {
  for (const building of buildings.filter(({ syndic }) => syndic)) writeSyndicBooks(book, building, owners.filter(({ buildingId }) => buildingId === building.id));
  writeRentalBooks(book, mandates, leases);
}

/** `late` has not paid yet what was called these last months. */
type Habit = 'at once' | 'late' | 'behind';

/** Quarterly provisions and works fund by general shares; one works call and the yearly regularisation; most pay, a few late, some are behind. */
function writeSyndicBooks(book: Book, building: Building, owners: readonly Owner[]): void {
  const { chance, today } = book;
  const books = openBooks(book, building.id);
  const shares = new Map(book.rows['office.key_shares'].filter(({ key_id }) => key_id === book.rows['office.allocation_keys'].find((key) => key.building_id === building.id && key.general)!.id).map(({ lot_id, shares: held }) => [lot_id, BigInt(held)]));
  const habits = new Map<string, Habit>(owners.map(({ code }, index) => [code, index === 1 || chance.happens(0.15) ? 'late' : index > 6 && chance.happens(0.12) ? 'behind' : 'at once']));
  const weightsOn = (on: Day): Map<string, bigint> => {
    const weights = new Map<string, bigint>();
    for (const { lot_id, account_id, from_on, until_on, building_id } of book.rows['office.ownerships']) {
      const owner = building_id === building.id && from_on <= on && (!until_on || until_on > on) ? owners.find(({ accountId }) => accountId === account_id) : undefined;
      if (owner) weights.set(owner.code, (weights.get(owner.code) ?? 0n) + (shares.get(lot_id) ?? 0n));
    }
    return weights;
  };
  const call = (on: Day, label: string, totalCents: bigint, account: string, counterpart: string): void => {
    const weights = weightsOn(on);
    const parts = allocate(totalCents, [...weights.values()]);
    const lines = [...weights.keys()].map((code, index) => ({ account, auxiliary: code, label, cents: parts[index]! }));
    books.post('AF', on, label, [...lines, { account: counterpart, label, cents: -totalCents }]);
    for (const { auxiliary, cents } of lines) pay(auxiliary, account, cents, on);
  };
  const pay = (code: string, account: string, cents: bigint, calledOn: Day): void => {
    const habit = habits.get(code)!;
    const unpaidMonths = { 'at once': 0, late: 3, behind: 6 }[habit];
    if (cents === 0n || calledOn > addMonths(today, -unpaidMonths)) return;
    const label = cents < 0n ? 'Remboursement' : chance.happens(0.5) ? 'Votre virement' : 'Votre prélèvement';
    books.post('BQ', addDays(calledOn, habit === 'at once' ? chance.between(3, 20) : chance.between(35, 80)), label, [{ account: '512000', label, cents }, { account, auxiliary: code, label, cents: -cents }]);
  };
  const budget = BigInt(building.lots.length) * 152_000n;
  const last = yearOf(today);
  for (let year = last - YEARS; year <= last; year++) {
    QUARTERS.forEach((quarter, index) => {
      const on = dayOf(year, index * 3 + 1, 1);
      if (on < addMonths(today, -12 * YEARS)) return;
      call(on, `Appel de provisions du ${quarter} trimestre ${year}`, budget / 4n, '450100', '701000');
      call(on, `Cotisation au fonds de travaux, ${quarter} trimestre ${year}`, budget / 80n, '450500', '105000');
    });
    if (year === last - YEARS) continue;
    call(dayOf(year, 6, 20), year % 2 === 0 ? `Régularisation des charges ${year - 1}` : `Régularisation des charges ${year - 1}, trop-versé`, year % 2 === 0 ? budget / 25n : -budget / 40n, '450100', '701000');
    call(dayOf(year, 8, 15), `Appel travaux, ${year % 2 === 0 ? 'ravalement de la cour' : 'réfection du hall'}`, budget / 6n, '450200', '102000');
  }
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
    for (const mandate of mandates) writeMonth(mandate, month);
  }

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
