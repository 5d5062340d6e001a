import { allocate } from '../server/kernel/allocation.ts';
import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { EntityKind } from '../server/ledger/model.ts';
import { chainLink, nextNumber } from '../server/ledger/rules/chain.ts';
import { chartOf, journalsOf, natureOf } from '../server/ledger/rules/chart.ts';
import { dayOf, monthWords, yearOf, type Book } from './book.ts';
import type { Building } from './buildings.ts';
import type { Owner } from './owners.ts';
import type { Lease, Mandate } from './rentals.ts';

interface Line { account: string; auxiliary?: string; label: string; cents: bigint; keyId?: Id }
interface Books {
  id: Id;
  post(journal: string, on: Day, label: string, lines: Line[], piece?: string): Id | null;
  /** Numbers what was posted, by day, and writes it. */
  close(): void;
}

const YEARS = 2;
const QUARTERS = ['1er', '2e', '3e', '4e'];

/** Opens a set of books, with exercises of calendar years. An entry after today is not written: nobody has posted it yet. Cents are debit positive. */
function openBooks(book: Book, buildingId: Id | null): Books {
  const { agencyId: agency_id, add, newId, today } = book;
  const kind: EntityKind = buildingId ? 'building' : 'rental';
  const entity_id = add('office.ledger_entities', { id: newId(), agency_id, kind, building_id: buildingId }).id;
  for (const { code, label, counterpart } of journalsOf(kind)) add('office.ledger_journals', { agency_id, entity_id, code, label, counterpart });
  for (const { number, official, label, individual, closed } of chartOf(kind)) add('office.ledger_accounts', { agency_id, entity_id, number, auxiliary: '', label, official_code: official, individual, closed });
  const years = new Map<number, Id>();
  for (let year = yearOf(today) - YEARS; year <= yearOf(today); year++) years.set(year, add('office.ledger_fiscal_years', { id: newId(), agency_id, entity_id, from_on: dayOf(year, 1, 1), until_on: dayOf(year, 12, 31) }).id);
  const posted: { id: Id; journal: string; on: Day; label: string; piece: string | null; lines: Line[] }[] = [];
  return {
    id: entity_id,
    post(journal, on, label, lines, piece) {
      const written = lines.filter(({ cents }) => cents !== 0n);
      if (on > today || written.length === 0) return null;
      const id = newId();
      posted.push({ id, journal, on, label, piece: piece ?? null, lines: written });
      return id;
    },
    close() {
      const counters = new Map<string, { agency_id: Id; entity_id: Id; fiscal_year_id: Id; journal: string; last: number; last_number: string; hash: string }>();
      for (const { id, journal, on, label, piece, lines } of posted.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
        const fiscal_year_id = years.get(yearOf(on))!;
        const key = `${fiscal_year_id} ${journal}`;
        const counter = counters.get(key) ?? { agency_id, entity_id, fiscal_year_id, journal, last: 0, last_number: '', hash: '' };
        counters.set(key, counter);
        const number = nextNumber(journal, counter.last + 1, counter.last_number);
        const ready = lines.map((line) => ({
          account: line.account, auxiliary: line.auxiliary ?? '', label: line.label, debitCents: line.cents > 0n ? line.cents : 0n, creditCents: line.cents < 0n ? -line.cents : 0n, lettering: null, letteredOn: null,
          keyId: line.keyId ?? null, lotId: null, nature: natureOf(line.account), operationId: null, analytic: null, payable: true,
        }));
        const reference = piece ?? number;
        const hash = chainLink(counter.hash, { journal, sequence: counter.last + 1, number, entryOn: on, label, pieceReference: reference, pieceOn: on, lines: ready });
        Object.assign(counter, { last: counter.last + 1, last_number: number, hash });
        add('office.ledger_entries', { id, agency_id, entity_id, fiscal_year_id, journal, sequence: counter.last, number, hash, entry_on: on, label, piece_reference: reference, piece_on: on, validated_on: on, source: 'demonstration' });
        ready.forEach((line, index) => add('office.ledger_lines', {
          agency_id, entry_id: id, line: index + 1, entity_id, entry_on: on, account: line.account, auxiliary: line.auxiliary, label: line.label, debit_cents: line.debitCents, credit_cents: line.creditCents, key_id: line.keyId, nature: line.nature,
        }));
      }
      for (const counter of counters.values()) add('office.ledger_counters', counter);
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
  const keyId = book.rows['office.allocation_keys'].find((key) => key.building_id === building.id && key.general)!.id;
  const shares = new Map(book.rows['office.key_shares'].filter(({ key_id }) => key_id === keyId).map(({ lot_id, shares: held }) => [lot_id, BigInt(held)]));
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
    books.post('AF', on, label, [...lines, { account: counterpart, label, cents: -totalCents, ...(counterpart.startsWith('7') ? { keyId } : {}) }]);
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
  postInvoices(book, building, books);
  books.close();
}

/** Each expense is an invoice booked on its day and paid a month later, unless it is too recent. */
function postInvoices(book: Book, building: Building, books: Books): void {
  const suppliers = new Map(book.rows['office.contractors'].map(({ id, code }) => [id, code]));
  for (const expense of book.rows['office.expenses'].filter(({ building_id }) => building_id === building.id)) {
    const auxiliary = expense.contractor_id ? suppliers.get(expense.contractor_id)! : '';
    const cents = BigInt(expense.amount_cents);
    const label = expense.label;
    const id = books.post('AC', expense.spent_on as Day, label, [{ account: expense.account, label, cents, keyId: expense.key_id }, { account: '401000', auxiliary, label, cents: -cents }]);
    if (id) expense.entry_id = id;
    if (cents > 0n) books.post('BQ', addDays(expense.spent_on as Day, 30), `Règlement, ${label}`, [{ account: '401000', auxiliary, label: `Règlement, ${label}`, cents }, { account: '512000', label: `Règlement, ${label}`, cents: -cents }]);
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
