import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { dropFiles, EXPORT, exportFiles } from '../../tests/support/agency-export.ts';
import { everythingSeen, publish } from '../../tests/support/publication.ts';
import { fixedClock } from '../platform/clock.ts';
import { documentId } from './use-cases/bringing.ts';
import { workOnRun } from './use-cases/work-on-run.ts';

type Control = { personnes: { cas: string; tiers: string; documents: string[] }[]; nombre_de_documents_par_personne: Record<string, number> };
const control = JSON.parse(readFileSync(join(EXPORT, 'CONTROLE.json'), 'utf8')) as Control;

let app: TestApp;
/** Files each person reads, by the code of the party, sorted. */
const seen = new Map<string, string[]>();
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  const admin = await app.staff('administrator');
  await officeFactory(app.db, app.agencyId).open();
  const id = await dropFiles(app, admin, exportFiles());
  for (const [what, body] of [['trial', undefined], ['import', { leaveOut: true }]] as const) {
    await app.call('POST', `/api/office/movein/runs/${id}/${what}`, { as: admin, ...(body ? { body } : {}) });
    await workOnRun(app.platform, app.agencyId, id);
  }
  const run = await publish(app.platform, app.db, app.agencyId);
  if (run.state !== 'done') throw new Error(`The publication run ended ${run.state}: ${run.error ?? ''}`);
  const files = new Map(exportFiles().filter(({ path }) => path.startsWith('documents/')).map(({ path }) => path.slice('documents/'.length).normalize('NFC')).map((file) => [documentId(app.agencyId, file), file]));
  const events = new Map((await app.db.owner.query('select id, event_id from extranet.documents')).rows.map((row) => [row.id as string, row.event_id as string]));
  const codes = new Map((await app.db.owner.query('select id, code from office.parties')).rows.map((row) => [row.id as string, row.code as string]));
  for (const [person, documents] of await everythingSeen(app.platform, app.db, app.agencyId)) seen.set(codes.get(person)!, [...documents.keys()].map((one) => files.get(events.get(one)!)!).sort(byCode));
});
afterAll(() => app.close());

test.each(control.personnes)('[BEY-525] after a publication run $cas ($tiers) reads exactly the files of the control', ({ tiers, documents }) => {
  expect(seen.get(tiers) ?? []).toEqual([...documents].sort(byCode));
});

test('[BEY-525] everybody reads as many files as the control says, and nobody else reads any', () => {
  expect(Object.fromEntries([...seen].filter(([, files]) => files.length > 0).map(([code, files]) => [code, files.length]))).toEqual(control.nombre_de_documents_par_personne);
});

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
