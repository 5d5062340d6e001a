import { sql } from 'kysely';
import { addDays, addMonths, day, type Day } from '../../server/kernel/day.ts';
import type { Id } from '../../server/kernel/ids.ts';
import type { StaffViewer } from '../../server/platform/access/viewer.ts';
import { inAgency, type Database, type Tx } from '../../server/platform/database/connection.ts';
import { ensureFiscalYears, fiscalYears, openEntity } from '../../server/ledger/public.ts';

const FROM = day('2021-01-01');
/** A rent call and a payment, each of two lines. */
const ENTRIES_A_MONTH = 2;

export interface FilledBooks {
  entityId: Id;
  tenants: number;
  entries: number;
  until: Day;
}

export const tenantCode = (tenant: number): string => `L${String(tenant).padStart(6, '0')}`;

/**
 * `months` of rental management (one set of books) for as many tenants as `entries` asks for, month by month, through the tables of the ledger with all their guards: each statement is held by the triggers that hold
 * what the program posts (books, exercises, numbers without a gap, lines that balance, sums of months). Only the links of the chain are left out, as in books posted before there was one.
 */
export async function fillBooks(database: Database, viewer: StaffViewer, { entries, months }: { entries: number; months: number }, say: (line: string) => void): Promise<FilledBooks> {
  const tenants = Math.ceil(entries / months / ENTRIES_A_MONTH);
  const work = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => inAgency(database, viewer.agencyId, run);
  const until = addDays(addMonths(FROM, months), -1);
  const entityId = await work(async (tx) => {
    const id = await openEntity(tx, viewer.agencyId, 'rental', null);
    await ensureFiscalYears(tx, viewer, id, FROM, addMonths(until, 12));
    return id;
  });
  const years = await work((tx) => fiscalYears(tx, entityId));
  for (let month = 0; month < months; month += 1) {
    const first = addMonths(FROM, month);
    const year = years.find(({ fromOn, untilOn }) => fromOn <= first && first <= untilOn)!;
    await work((tx) => fillMonth(tx, viewer.agencyId, entityId, year.id, first, { tenants, done: month * tenants * ENTRIES_A_MONTH }));
    if (month % 12 === 11) say(`${(month + 1) * tenants * ENTRIES_A_MONTH} entries…`);
  }
  return { entityId, tenants, entries: tenants * months * ENTRIES_A_MONTH, until };
}

/** Ids follow one another, as those that the program gives. The rent call of each tenant on the first, its payment on the fifth (one in seventeen pays less), numbered after those of the months before. */
async function fillMonth(tx: Tx, agencyId: Id, entityId: Id, yearId: Id, first: Day, { tenants, done }: { tenants: number; done: number }): Promise<void> {
  const before = (Number(first.slice(5, 7)) - 1) * tenants;
  const month = first.slice(0, 7);
  await sql`insert into office.ledger_entries (id, agency_id, entity_id, fiscal_year_id, journal, sequence, number, entry_on, label, piece_reference, piece_on, validated_on, source)
    select (lpad(to_hex(${done}::int + t * 2 + j.at), 12, '0') || '7' || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid, ${agencyId}, ${entityId}, ${yearId}, j.code, ${before}::int + t, j.code || lpad((${before}::int + t)::text, 7, '0'), j.entry_on, j.label || ' ' || ${month}::text || ', locataire ' || t, 'P' || t, j.entry_on, j.entry_on, 'bench'
    from (values ('QT', 0, ${first}::date, 'Loyer'), ('BQ', 1, ${addDays(first, 4)}::date, 'Virement reçu')) as j(code, at, entry_on, label) cross join generate_series(1, ${tenants}::int) as t`.execute(tx);
  await sql`insert into office.ledger_lines (agency_id, entry_id, line, entity_id, entry_on, account, auxiliary, label, debit_cents, credit_cents)
    select ${agencyId}, e.id, l.line, ${entityId}, e.entry_on, l.account, case l.third when 'L' then 'L' || lpad(e.tenant::text, 6, '0') when 'P' then 'P' || lpad(((e.tenant + 2) / 3)::text, 6, '0') else '' end, e.label,
      case when l.debit then e.cents else 0 end, case when l.debit then 0 else e.cents end
    from (select id, journal, entry_on, label, sequence - ${before}::int as tenant, 45000 + (sequence - ${before}::int) % 700 * 100 - case when journal = 'BQ' and (sequence - ${before}::int) % 17 = 0 then 1000 else 0 end as cents
      from office.ledger_entries where fiscal_year_id = ${yearId} and journal in ('QT', 'BQ') and sequence > ${before} and sequence <= ${before + tenants}) e
    join (values ('QT', 1, '411000', 'L', true), ('QT', 2, '467000', 'P', false), ('BQ', 1, '512000', '', true), ('BQ', 2, '411000', 'L', false)) as l(journal, line, account, third, debit) on l.journal = e.journal
    order by e.id, l.line`.execute(tx);
  await sql`insert into office.ledger_counters (agency_id, entity_id, fiscal_year_id, journal, last, last_number)
    select ${agencyId}, ${entityId}, ${yearId}, code, ${before + tenants}, code || lpad(${String(before + tenants)}, 7, '0') from unnest(array['QT', 'BQ']) as code
    on conflict (fiscal_year_id, journal) do update set last = excluded.last, last_number = excluded.last_number`.execute(tx);
}
