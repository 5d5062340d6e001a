import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { LETTER } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { multipart, SMALL_PDF } from '../../../tests/support/upload.ts';
import { fileJobs } from './file-jobs.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
});
afterAll(() => app.close());

const run = async (task: string, payload: Record<string, unknown> = {}) => fileJobs(app.platform)[task]!(payload, { attempt: 1, lastAttempt: false });
const asked = async () => (await app.db.owner.query("select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'documents.read-text'")).rows.map(({ payload }) => payload as { agencyId: string; hashes: string[] });
const find = async (words: string) => (await app.call('GET', `/api/office/search?filter=${encodeURIComponent(words)}`, { as: manager })).body;

async function wordDocument(words: string): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`<w:document><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`), 'word/document.xml');
  zip.addBuffer(Buffer.from('<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'), '[Content_Types].xml');
  zip.end();
  return buffer(zip.outputStream as unknown as AsyncIterable<Uint8Array>);
}

test('[BEY-517] a new file asks to be read in the same act; once read, its words are found in the search box, whatever the format', async () => {
  const pdf = await app.call('POST', '/api/office/events/preview', { as: manager, body: { title: 'Devis', body: [{ type: 'paragraph', runs: [{ text: 'Ravalement de la tourelle' }] }] } });
  const event = (await app.call('POST', '/api/office/events', { as: manager, body: { title: 'Trois pièces' } })).body.id;
  await app.call('POST', `/api/office/events/${event}/attachments`, { as: manager, ...multipart([
    { name: 'devis.pdf', content: pdf.raw }, { name: 'bail.docx', content: await wordDocument('Jouissance du cellier &amp; de la buanderie') }, { name: 'lots.csv', content: 'Nom;Lot\r\nPigeonnier;12\r\n' }]) });
  expect(JSON.stringify(await find('tourelle'))).not.toContain('devis.pdf');
  for (const payload of await asked()) await run('documents.read-text', { ...payload });
  expect(JSON.stringify(await find('tourelle'))).toContain('devis.pdf');
  expect(JSON.stringify(await find('buanderie'))).toContain('bail.docx');
  expect(JSON.stringify(await find('pigeonnier'))).toContain('lots.csv');
});

test('the text of an event is known without being read back', async () => {
  await app.call('POST', '/api/office/events', { as: manager, body: { title: 'Courrier', body: LETTER } });
  expect(JSON.stringify(await find('chaudière remplacée'))).toContain('Courrier');
});

test('a file whose job was lost is read by the sweep, once; a damaged one is kept with no words and asks for nothing more', async () => {
  const event = (await app.call('POST', '/api/office/events', { as: manager, body: { title: 'Perdu' } })).body.id;
  await app.call('POST', `/api/office/events/${event}/attachments`, { as: manager, ...multipart([{ name: 'abîmé.pdf', content: SMALL_PDF }, { name: 'note.txt', content: 'Girouette' }]) });
  await app.db.owner.query('delete from graphile_worker._private_jobs');
  await run('documents:sweep-files');
  await run('documents:sweep-files');
  expect(JSON.stringify(await find('girouette'))).toContain('note.txt');
  expect((await app.db.owner.query('select count(*)::int as count from office.files where text is null')).rows[0].count).toBe(0);
});
