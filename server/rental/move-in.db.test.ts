import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFiles, exportFiles, type ExportFile } from '../../tests/support/agency-export.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { workOnRun } from '../movein/use-cases/work-on-run.ts';
import { fixedClock } from '../platform/clock.ts';

// The invented export, whose leases and mandates say more than the former software's own: clauses, deposits, fee base.
interface Outcome { files: { path: string }[]; notes: string[] }
const LEASES = ['Nature du bail', 'Mode de charges', 'Indice', 'Trimestre de l’indice', 'Date de révision', 'Signé le', 'Durée', 'Classe DPE', 'Accord quittance électronique', 'Preuve de l’accord', 'Dépôt détenu par', 'Dépôt reçu le'];
const MANDATES = ['Assiette des honoraires', 'Honoraires sur charges', 'Réserve', 'Seuil de reversement', 'Blocage des reversements'];
let app: TestApp;
let admin: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  admin = await app.staff('administrator');
});
afterAll(() => app.close());

/** A file of the export with more columns: by the code that begins each line, what its new cells say. */
function widened(files: readonly ExportFile[], path: string, headers: readonly string[], said: Record<string, readonly string[]>): ExportFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    const [head, ...lines] = iconv.decode(file.content, 'win1252').split('\r\n').filter((line) => line !== '');
    const rows = lines.map((line) => `${line};${(said[line.split(';')[0]!.trim()] ?? headers.map(() => '')).join(';')}`);
    return { path, content: iconv.encode([`${head};${headers.join(';')}`, ...rows, ''].join('\r\n'), 'win1252') };
  });
}
const leases = (said: Record<string, readonly string[]>) => widened(exportFiles(), 'baux.csv', LEASES, said);
async function work(runId: string, what: 'trial' | 'import'): Promise<{ state: string; failure: string | null; trial: Outcome | null; report: Outcome }> {
  if (what === 'import') await work(runId, 'trial');
  await app.call('POST', `/api/office/movein/runs/${runId}/${what}`, { as: admin, ...(what === 'import' ? { body: { leaveOut: true } } : {}) });
  await workOnRun(app.platform, app.agencyId, runId);
  return (await app.call('GET', `/api/office/movein/runs/${runId}`, { as: admin })).body;
}
const found = async (runId: string) => (await app.call('GET', `/api/office/movein/runs/${runId}/findings?limit=100`, { as: admin })).body.rows;
const idOf = async (table: string, number: string) => (await app.db.owner.query(`select id from office.${table} where number = $1`, [number])).rows[0].id as string;
const termsOf = async (number: string) => (await app.call('GET', `/api/office/rental/leases/${await idOf('leases', number)}/terms`, { as: admin })).body;
const file = (run: { report: Outcome }, path: string) => run.report.files.find((one) => one.path === path);

const GOOD = ['Vide', 'Provisions', 'IRL', 'T2', '01/04/2022', '15/03/2022', '3', 'D', '01/05/2022', 'Accord signé, dossier 12', 'Agence', '01/04/2022'];

test('clauses that contradict each other are refused with their line, their column and how to mend them; the trial keeps nothing', async () => {
  const runId = await dropFiles(app, admin, leases({ B0001: ['Mobilité', 'Provision', ...GOOD.slice(2)], B0002: [...GOOD.slice(0, 9), '', ...GOOD.slice(10)], B0003: ['Viager', ...GOOD.slice(1)], B0004: [...GOOD.slice(0, 3), 'T5', ...GOOD.slice(4)] }));
  const run = await work(runId, 'trial');
  expect([run.state, run.failure]).toEqual(['tried', null]);
  const faults = (await found(runId)).filter((row: { code: string; file: string }) => row.file === 'baux.csv' && ['mobility-provision', 'proof-missing', 'unknown-choice'].includes(row.code));
  expect(faults).toMatchObject([
    { line: 2, column: 'Mode de charges', rowKey: 'B0001', message: expect.stringContaining('forfait'), remedy: expect.stringContaining('forfait') },
    { line: 3, column: 'Preuve de l’accord', rowKey: 'B0002', code: 'proof-missing', remedy: expect.stringContaining('poste') },
    { line: 4, column: 'Nature du bail', valueRead: 'Viager', choices: expect.arrayContaining(['meuble']) },
    { line: 5, column: 'Trimestre de l’indice', valueRead: 'T5' },
  ]);
  expect((await app.db.owner.query('select count(*)::int as count from office.rental_lease_terms')).rows[0].count).toBe(0);
});

test('an export without these columns is taken as before, and leaves the usual terms', async () => {
  const run = await work(await dropFiles(app, admin, exportFiles()), 'import');
  expect([run.state, run.failure, run.report.notes]).toEqual(['imported', null, []]);
  expect(await termsOf('B0001')).toMatchObject({ kind: 'unfurnished', reviewClause: false, electronicSince: null });
});

test('clauses come with the leases, deposits as the books hold them; what the books do not hold is told and left', async () => {
  const { rows } = await app.db.owner.query("select a.code, e.number, e.deposit_cents::int as asked, coalesce((select sum(l.credit_cents - l.debit_cents) from office.ledger_lines l where l.account = '467500' and l.auxiliary = a.code), 0)::int as held from office.leases e join office.accounts a on a.id = e.account_id where e.deposit_cents > 0 and e.mandate_id is not null order by e.number");
  const [whole, missing] = [rows.find(({ asked, held }) => asked === held), rows.find(({ asked, held }) => asked !== held)];
  expect([whole?.number, missing?.number]).toEqual([expect.any(String), expect.any(String)]);
  const owner = rows.find(({ number }) => number !== whole.number && number !== missing.number);
  const said = { [whole.number]: GOOD, [missing.number]: ['Meublé', 'Forfait', ...GOOD.slice(2)], [owner.number]: ['Mobilité', '', '', '', '', '', '', '', '', '', 'Bailleur', ''] };
  const files = widened(leases(said), 'mandats.csv', MANDATES, { M0002: ['Quittancement', 'Non', '150,00', '20,00', 'Succession'] });
  const run = await work(await dropFiles(app, admin, files, 'Avec clauses'), 'import');
  expect([run.state, run.failure]).toEqual(['imported', null]);
  expect(file(run, 'baux.csv')).toMatchObject({ created: 0, changed: 3 });
  expect(file(run, 'mandats.csv')).toMatchObject({ created: 0, changed: 1 });
  expect(run.report.notes).toEqual([expect.stringContaining(missing.number)]);
  expect(await termsOf(whole.number)).toMatchObject({ kind: 'unfurnished', chargesMode: 'provision', reviewClause: true, reviewIndex: 'IRL', reviewQuarter: 2, reviewOn: '2022-04-01', signedOn: '2022-03-15', termYears: 3, energyClass: 'D', electronicSince: '2022-05-01', electronicProof: 'Accord signé, dossier 12' });
  expect(await termsOf(missing.number)).toMatchObject({ kind: 'furnished', chargesMode: 'forfait' });
  expect(await termsOf(owner.number)).toMatchObject({ kind: 'mobility', chargesMode: 'forfait', reviewClause: false });
  const deposits = await app.db.owner.query('select e.number, d.held_by, d.cents::int as cents, d.entry_id from office.rental_deposits d join office.leases e on e.id = d.id order by e.number');
  expect(deposits.rows).toEqual([{ number: whole.number, held_by: 'agency', cents: whole.asked, entry_id: null }, { number: owner.number, held_by: 'owner', cents: owner.asked, entry_id: null }].toSorted((a, b) => (a.number < b.number ? -1 : 1)));
  expect((await app.call('GET', `/api/office/rental/mandates/${await idOf('mandates', 'M0002')}/terms`, { as: admin })).body).toMatchObject({ feeBase: 'calls', withCharges: false, reserveCents: 15_000, thresholdCents: 2_000, block: 'Succession' });
  // Again, and then without the columns: nothing moves.
  const again = await work(await dropFiles(app, admin, files, 'Encore'), 'import');
  expect([file(again, 'baux.csv'), file(again, 'mandats.csv')]).toMatchObject([{ changed: 0 }, { changed: 0 }]);
  await work(await dropFiles(app, admin, exportFiles(), 'Sans'), 'import');
  expect(await termsOf(whole.number)).toMatchObject({ reviewIndex: 'IRL', energyClass: 'D', version: 1 });
});
