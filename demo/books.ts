import type { Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import type { EntityKind } from '../server/ledger/model.ts';
import { chainLink, nextNumber } from '../server/ledger/rules/chain.ts';
import { chartOf, journalsOf, natureOf } from '../server/ledger/rules/chart.ts';
import { dayOf, yearOf, type Book } from './book.ts';

/** Cents are debit positive. */
export interface Line { account: string; auxiliary?: string; label: string; cents: bigint; keyId?: Id; lotId?: Id }

interface More {
  piece?: string;
  /** The event of a co-ownership's year that posted it, named as the program would: run again, it finds its entry. */
  event?: string;
  /** Works voted outside the budget. */
  operationId?: Id;
}

export interface Books {
  id: Id;
  /** Opens an account that subdivides the chart. */
  account(number: string, official: string, label: string): void;
  post(journal: string, on: Day, label: string, lines: Line[], more?: More): Id | null;
  /** Numbers what was posted, by day, and writes it. */
  close(): void;
}

/** Calendar years before the running one of which there are books. */
export const YEARS = 2;

interface Posted extends More { id: Id; journal: string; on: Day; label: string; lines: Line[] }

/** Opens a set of books, with exercises of calendar years from `firstYear` to `lastYear`. An entry after today is not written: nobody has posted it yet. */
export function openBooks(book: Book, buildingId: Id | null, firstYear = yearOf(book.today) - YEARS, lastYear = yearOf(book.today)): Books {
  const { agencyId: agency_id, add, newId, today } = book;
  const kind: EntityKind = buildingId ? 'building' : 'rental';
  const entity_id = add('office.ledger_entities', { id: newId(), agency_id, kind, building_id: buildingId }).id;
  const account = (number: string, official: string, label: string, individual = false, closed = false): void => {
    add('office.ledger_accounts', { agency_id, entity_id, number, auxiliary: '', label, official_code: official, individual, closed });
  };
  for (const { code, label, counterpart } of journalsOf(kind)) add('office.ledger_journals', { agency_id, entity_id, code, label, counterpart });
  for (const { number, official, label, individual, closed } of chartOf(kind)) account(number, official, label, individual, closed);
  const years = new Map<number, Id>();
  for (let year = firstYear; year <= lastYear; year++) years.set(year, add('office.ledger_fiscal_years', { id: newId(), agency_id, entity_id, from_on: dayOf(year, 1, 1), until_on: dayOf(year, 12, 31) }).id);
  const posted: Posted[] = [];
  return {
    id: entity_id, account,
    post(journal, on, label, lines, more = {}) {
      const written = lines.filter(({ cents }) => cents !== 0n);
      if (on > today || written.length === 0) return null;
      const id = newId();
      posted.push({ ...more, id, journal, on, label, lines: written });
      return id;
    },
    close() {
      number(book, entity_id, years, posted.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
    },
  };
}

function number({ agencyId: agency_id, add }: Book, entity_id: Id, years: ReadonlyMap<number, Id>, posted: readonly Posted[]): void {
  const counters = new Map<string, { agency_id: Id; entity_id: Id; fiscal_year_id: Id; journal: string; last: number; last_number: string; hash: string }>();
  for (const { id, journal, on, label, piece, event, operationId = null, lines } of posted) {
    const fiscal_year_id = years.get(yearOf(on))!;
    const key = `${fiscal_year_id} ${journal}`;
    const counter = counters.get(key) ?? { agency_id, entity_id, fiscal_year_id, journal, last: 0, last_number: '', hash: '' };
    counters.set(key, counter);
    const own = nextNumber(journal, counter.last + 1, counter.last_number);
    const ready = lines.map((line) => ({
      account: line.account, auxiliary: line.auxiliary ?? '', label: line.label, debitCents: line.cents > 0n ? line.cents : 0n, creditCents: line.cents < 0n ? -line.cents : 0n, lettering: null, letteredOn: null,
      keyId: line.keyId ?? null, lotId: line.lotId ?? null, nature: natureOf(line.account), operationId, analytic: null, payable: true,
    }));
    const reference = piece ?? own;
    const hash = chainLink(counter.hash, { journal, sequence: counter.last + 1, number: own, entryOn: on, label, pieceReference: reference, pieceOn: on, lines: ready });
    Object.assign(counter, { last: counter.last + 1, last_number: own, hash });
    add('office.ledger_entries', {
      id, agency_id, entity_id, fiscal_year_id, journal, sequence: counter.last, number: own, hash, entry_on: on, label, piece_reference: reference, piece_on: on, validated_on: on,
      source: event ? 'syndic' : 'demonstration', source_key: event ?? null,
    });
    ready.forEach((line, index) => add('office.ledger_lines', {
      agency_id, entry_id: id, line: index + 1, entity_id, entry_on: on, account: line.account, auxiliary: line.auxiliary, label: line.label, debit_cents: line.debitCents, credit_cents: line.creditCents,
      key_id: line.keyId, lot_id: line.lotId, nature: line.nature, operation_id: line.operationId,
    }));
  }
  for (const counter of counters.values()) add('office.ledger_counters', counter);
}
