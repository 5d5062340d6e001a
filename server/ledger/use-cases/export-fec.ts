import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, inAgencySnapshot, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { FiscalYear } from '../model.ts';
import { findBooks, labelsOf } from '../repository/browse.ts';
import { linesOfYear, sirenOf, undeclarableAccount } from '../repository/fec.ts';
import { findYear } from '../repository/fiscal-years.ts';
import { FEC_HEADER, fecFileName, fecText, type FecLine } from '../rules/fec.ts';
import { createFecXml } from '../rules/fec-xml.ts';
import { hledgerEntry } from '../rules/hledger.ts';
import { readOpening } from './close-year.ts';

export type BooksFormat = 'txt' | 'xml' | 'hledger';

/** The file of entries of an exercise, opening first. Refused before a byte is sent when an account of it would not be taken; then it streams, and memory stays flat whatever its size. */
export async function exportBooks(platform: Platform, viewer: StaffViewer, yearId: Id, format: BooksFormat): Promise<{ name: string; stream: Readable }> {
  const { year, owner } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    demand(viewer, 'ledger.read');
    const found = await findYear(tx, yearId);
    const books = found && await findBooks(tx, found.entityId);
    if (!found || !books) throw notFound();
    const account = await undeclarableAccount(tx, yearId);
    if (account !== null) throw refusals.accountUndeclarable(account);
    await record(tx, viewer, 'ledger.exported', { kind: 'ledger', id: found.entityId }, { format, until: found.untilOn });
    return { year: found, owner: books.kind === 'rental' ? await sirenOf(tx) ?? 'GERANCE' : books.code ?? books.name };
  });
  const stream = new PassThrough();
  void inAgencySnapshot(platform.office, viewer.agencyId, (tx) => writeBooks(tx, year, format, stream)).then(() => stream.end(), (error: unknown) => stream.destroy(error as Error));
  return { name: format === 'hledger' ? `${owner}-${year.untilOn}.journal` : fecFileName(owner, year.untilOn, format), stream };
}

/** Writes an exercise to a stream as fast as its reader takes it. */
async function writeBooks(tx: Tx, year: FiscalYear, format: BooksFormat, stream: PassThrough): Promise<void> {
  const xml = createFecXml(year.untilOn);
  let entry: FecLine[] = [];
  const text = (lines: readonly FecLine[]): string => {
    if (format === 'txt') return lines.map(fecText).join('');
    if (format === 'xml') return lines.map(xml.line).join('');
    let out = '';
    for (const line of lines) {
      if (entry.length > 0 && (entry[0]!.number !== line.number || entry[0]!.journalCode !== line.journalCode)) {
        out += hledgerEntry(entry);
        entry = [];
      }
      entry.push(line);
    }
    return out;
  };
  await send(stream, format === 'txt' ? FEC_HEADER : format === 'xml' ? xml.open() : '');
  await send(stream, text(await openingLines(tx, year)));
  for await (const lines of linesOfYear(tx, year, format === 'xml' ? 'journal' : 'validation')) await send(stream, text(lines));
  await send(stream, format === 'xml' ? xml.close() : format === 'hledger' && entry.length > 0 ? hledgerEntry(entry) : '');
}

/** The opening as one entry of journal AN, before number 1 of that journal. */
async function openingLines(tx: Tx, year: FiscalYear): Promise<FecLine[]> {
  const labels = await labelsOf(tx, year.entityId);
  return (await readOpening(tx, year)).map((line) => ({
    journalCode: 'AN', journalLabel: 'À nouveaux', number: 'AN000000', entryOn: year.fromOn, account: line.account, accountLabel: labels.get(line.account) ?? line.account, auxiliary: line.auxiliary,
    auxiliaryLabel: line.auxiliary === '' ? '' : labels.get(`${line.account}\u001F${line.auxiliary}`) ?? line.auxiliary, pieceReference: 'AN000000', pieceOn: year.fromOn, label: line.label === '' ? 'À nouveau' : line.label,
    debitCents: line.debitCents, creditCents: line.creditCents, lettering: '', letteredOn: null, validatedOn: year.fromOn,
  }));
}

async function send(stream: PassThrough, text: string): Promise<void> {
  if (stream.destroyed) throw new Error('the reader went away');
  if (text === '' || stream.write(text)) return;
  const heard = new AbortController();
  await Promise.race([once(stream, 'drain', heard), once(stream, 'close', heard)]).finally(() => heard.abort()); // Whichever did not come is waited for no longer.
}
