import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FecLine } from '../rules/fec.ts';
import { labelsOf, readJournals } from './browse.ts';

/** An account of an exercise whose number files do not take: the first one, or null. */
export async function undeclarableAccount(tx: Tx, fiscalYearId: Id): Promise<string | null> {
  const { rows } = await sql<{ account: string }>`select l.account from office.ledger_fiscal_years y join office.ledger_sums l on l.entity_id = y.entity_id and l.month <= y.until_on
    where y.id = ${fiscalYearId} and l.account !~ '^[0-9]{3}[0-9A-Za-z]*$' order by l.account limit 1`.execute(tx);
  return rows[0]?.account ?? null;
}

/** SIREN of the agency, from its SIRET; null when it gave none. */
export async function sirenOf(tx: Tx): Promise<string | null> {
  const { rows } = await sql<{ siret: string | null }>`select siret from office.offices where siret is not null order by id limit 1`.execute(tx);
  return rows[0]?.siret?.replaceAll(/\D/g, '').slice(0, 9) || null;
}

const BATCH = sql.raw('2000');

/**
 * The lines of an exercise a few thousand at a time, in the order of validation, or by journal and number. Held open by a cursor of this transaction: memory stays flat.
 * Names of journals and accounts are joined here: PostgreSQL, which may know nothing yet of books just brought in, would look each of them up line by line. For the same reason it is told
 * never to go through the lines once for each entry, which it does when it takes a million lines for none: the time would grow with their square.
 */
export async function* linesOfYear(tx: Tx, { id, entityId }: { id: Id; entityId: Id }, order: 'validation' | 'journal'): AsyncGenerator<FecLine[]> {
  const journals = new Map((await readJournals(tx, entityId)).map(({ code, label }) => [code, label]));
  const labels = await labelsOf(tx, entityId);
  const by = order === 'validation' ? sql`"validatedOn", e.journal, e.sequence, l.line` : sql`e.journal, e.sequence, l.line`;
  await sql`set local enable_nestloop = off`.execute(tx);
  await sql`declare fec_lines no scroll cursor for
    select e.journal as "journalCode", e.number, e.entry_on as "entryOn", l.account, l.auxiliary, coalesce(nullif(e.piece_reference, ''), e.number) as "pieceReference", coalesce(e.piece_on, e.entry_on) as "pieceOn",
      coalesce(nullif(l.label, ''), nullif(e.label, ''), e.number) as label, l.debit_cents as "debitCents", l.credit_cents as "creditCents", coalesce(l.lettering, '') as lettering,
      case when l.lettering is null then null else coalesce(l.lettered_on, e.validated_on, e.entry_on) end as "letteredOn", coalesce(e.validated_on, e.posted_at::date) as "validatedOn"
    from office.ledger_entries e join office.ledger_lines l on l.entry_id = e.id
    where e.fiscal_year_id = ${sql.lit(id)} order by ${by}`.execute(tx);
  const fetchNext = () => sql<Omit<FecLine, 'journalLabel' | 'accountLabel' | 'auxiliaryLabel'>>`fetch ${BATCH} from fec_lines`.execute(tx);
  let next = fetchNext();
  try {
    for (let { rows } = await next; rows.length > 0; { rows } = await next) {
      next = fetchNext(); // PostgreSQL reads on while these are written out.
      yield rows.map((row) => ({
        ...row, journalLabel: journals.get(row.journalCode) ?? row.journalCode, accountLabel: labels.get(row.account) || row.account,
        auxiliaryLabel: row.auxiliary === '' ? '' : labels.get(`${row.account}\u001F${row.auxiliary}`) ?? row.auxiliary,
      }));
    }
  } finally {
    await next;
  }
  await sql`close fec_lines`.execute(tx);
}
