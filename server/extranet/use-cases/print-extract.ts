import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { writeCsv } from '../../platform/spreadsheet/write.ts';
import { refusals } from '../errors.ts';
import { readContacts, readStanding } from '../repository/people.ts';
import { extractName, extractOf, extractSheet } from '../rules/extract.ts';
import { readStatement } from './read-account.ts';
import type { Person } from './read-documents.ts';

export interface ExtractAsked {
  from: Day | null;
  to: Day | null;
  format: 'pdf' | 'csv';
}

/** Eighty pages: beyond, an extract is no longer read, and setting it would hold the others up. */
const MOST_LINES = 3000;

/** An extract of one account between two days, for whoever may read the account (CLI-264); anybody else's is not found. Every line of the period is in it, whatever was searched on the screen. */
export async function printExtract(platform: Platform, person: Person, accountId: Id, { from, to, format }: ExtractAsked): Promise<{ name: string; mime: string; bytes: Buffer }> {
  const read = await readStatement(platform, person, accountId, { from, to, text: '' });
  const name = extractName({ code: read.code, statement: read });
  if (format === 'csv') {
    const { columns, rows } = extractSheet({ statement: read, sign: read.sign });
    return { name: `${name}.csv`, mime: 'text/csv; charset=utf-8', bytes: Buffer.from(writeCsv(columns, rows)) };
  }
  if (read.lines.length > MOST_LINES) throw refusals.extractTooLong(MOST_LINES);
  const { reader, agency } = await inAgency(platform.extranet, person.agencyId, async (tx) => {
    const standing = (await readStanding(tx, person.identityId, platform.clock.now()))!;
    return { reader: standing.person, agency: { name: standing.agency.name, contact: (await readContacts(tx)).contacts[0] ?? null } };
  });
  return { name: `${name}.pdf`, mime: 'application/pdf', bytes: await platform.renderer.renderExtract(extractOf({ statement: read, sign: read.sign, today: read.today, code: read.code, building: read.building, kind: read.kind, holder: read.holder, ofTenant: read.ofTenant, reader, agency })) };
}
