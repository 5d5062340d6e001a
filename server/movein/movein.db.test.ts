import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { dropFiles, expectedFaults, exportFiles } from '../../tests/support/agency-export.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { bringLedger } from './use-cases/bring-books.ts';
import type { ReadyFile } from './use-cases/check-run.ts';
import { workOnRun } from './use-cases/work-on-run.ts';

let app: TestApp;
let admin: Awaited<ReturnType<TestApp['staff']>>;
let runId: string;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  admin = await app.staff('administrator');
  runId = await dropFiles(app, admin, exportFiles());
});
afterAll(() => app.close());

const get = (path: string) => app.call('GET', `/api/office/movein/runs/${runId}${path}`, { as: admin });
const act = async (what: 'trial' | 'import', body: object | undefined, id = runId) => {
  const asked = await app.call('POST', `/api/office/movein/runs/${id}/${what}`, { as: admin, ...(body ? { body } : {}) });
  if (asked.status !== 200) return asked;
  await workOnRun(app.platform, app.agencyId, id);
  return app.call('GET', `/api/office/movein/runs/${id}`, { as: admin });
};
const count = async (table: string) => Number((await app.db.owner.query(`select count(*) from office.${table}`)).rows[0].count);
const KINDS: Record<string, string> = {
  surface_negative: 'negative-area', total_de_cle_9990_sur_10000: 'key-total', tiers_en_double_accents: 'possible-duplicate', iban_cle_fausse: 'iban-key', courriel_avec_espaces: 'email-spaces',
  proprietaire_inconnu: 'unknown-reference', date_31_02_2025: 'no-such-day', siret_cle_fausse: 'siret-key', classeur_coproprietaire_seul: 'binder-co-owner-alone', fichier_absent: 'file-missing',
  html_nomme_pdf: 'disguised-file', nom_avec_remontee: 'path-climbs', pdf_vide: 'empty-file', ecriture_desequilibree: 'entry-unbalanced',
};

test('[BEY-525] the trial finds exactly the faults of the export, with file, line, column and what it read, and keeps nothing', async () => {
  const { body: run } = await act('trial', undefined);
  expect([run.state, run.failure]).toEqual(['tried', null]);
  const { body } = await get('/findings?limit=100');
  const found = (body.rows as { file: string; line: number; code: string; level: string; rowKey: string }[]).map(({ file, line, code, level, rowKey }) => ({ file, row: line, kind: code, expected: level, id: rowKey }));
  const place = (one: { file: string; row: number }) => `${one.file} ${String(one.row).padStart(6, '0')}`;
  expect(found.sort((a, b) => (place(a) < place(b) ? -1 : 1))).toEqual(
    expectedFaults().map(({ file, row, kind, expected, id }) => ({ file, row, kind: KINDS[kind], expected, id })).sort((a, b) => (place(a) < place(b) ? -1 : 1)));
  expect(body.rows.find((row: { code: string }) => row.code === 'no-such-day')).toMatchObject({ column: 'Entrée', valueRead: '31/02/2025', proposal: null, day: true });
  for (const table of ['buildings', 'parties', 'events', 'ledger_entries', 'files']) expect([table, await count(table)]).toEqual([table, 0]);
});

test('[BEY-525] the import waits for an explicit choice about refused lines, then brings every other line and reconciles to the cent', async () => {
  expect((await act('import', { leaveOut: false })).body.error.code).toBe('movein-errors-remain');
  const { body: run } = await act('import', { leaveOut: true });
  expect([run.state, run.failure]).toEqual(['imported', null]);
  for (const section of run.report.reconciliation) {
    expect([section.name, section.gaps, section.equal]).toEqual([section.name, [], section.announced]);
    expect(section.announced).toBeGreaterThan(5);
  }
  for (const file of run.report.files) expect([file.path, file.created]).toEqual([file.path, file.read - file.refused]);
  expect([await count('events'), await count('photos'), await count('ledger_entries'), await count('expenses')]).toEqual([260, 4, 774 + 676 + 649, 152]);
});

test('[BEY-525] the same export dropped again changes nothing and doubles nothing', async () => {
  const before = await app.db.owner.query('select count(*) from office.change_log');
  const again = await dropFiles(app, admin, exportFiles(), 'Encore');
  const { body: trial } = await act('trial', undefined, again);
  const counts = (run: { trial?: { files: { path: string; created: number; changed: number }[] } }) => run.trial!.files.map(({ path, created, changed }) => [path, created, changed]);
  expect(counts(trial).filter(([, created, changed]) => created !== 0 || changed !== 0)).toEqual([]);
  const { body: run } = await act('import', { leaveOut: true }, again);
  expect(run.report.files.every((file: { created: number; changed: number }) => file.created === 0 && file.changed === 0)).toBe(true);
  expect([await count('events'), await count('ledger_lines'), await count('expenses')]).toEqual([260, 1548 + 1910 + 1841, 152]);
  expect((await app.db.owner.query('select count(*) from office.change_log')).rows).toEqual(before.rows);
});

test('a ledger sorted by account is read again for each part of its entries, and posts them whole', async () => {
  const row = (number: number, account: string, debitCents: bigint, creditCents: bigint) => ({
    journalCode: 'QT', journalLabel: 'Quittances', entryNumber: String(number), entryOn: '2031-01-02', account, accountLabel: `Compte ${account}`, auxiliary: null, auxiliaryLabel: null, pieceReference: null, pieceOn: null,
    label: 'Loyer', debitCents, creditCents, amountCents: null, direction: null, lettering: null, letteredOn: null, validatedOn: null, currencyAmountCents: null, currency: null,
  });
  const numbers = [5, 3, 9, 1, 7];
  const batches = [numbers.map((number) => row(number, '411000', 10n, 0n)), numbers.toReversed().map((number) => row(number, '467000', 0n, 10n))];
  let readings = 0;
  async function* read() {
    readings += 1;
    yield* batches as never[];
  }
  const shown: number[] = [];
  const file = { path: 'grand-livre.txt', books: 'rental', scattered: true, read: 10, entries: 5 } as ReadyFile;
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const to = { platform: app.platform, tx, agencyId: app.agencyId, runId, books: { byFile: new Map(), analyticLines: 0 }, contracts: { leases: [], mandates: [] } };
    expect(await bringLedger(to, file, read, async (lines) => { shown.push(lines); }, 4)).toEqual({ created: 10, changed: 0 });
  });
  expect([readings, shown.at(-1)]).toEqual([3, 10]);
  const { rows } = await app.db.owner.query("select e.number, count(*)::int as lines, sum(l.debit_cents - l.credit_cents)::int as gap from office.ledger_entries e join office.ledger_lines l on l.entry_id = e.id where e.entry_on = '2031-01-02' group by e.number, e.id order by e.id");
  expect(rows.map(({ lines, gap }) => [lines, gap])).toEqual(numbers.map(() => [2, 0]));
  expect(rows.map(({ number }) => number).toSorted()).toEqual(numbers.map(String).toSorted());
});
