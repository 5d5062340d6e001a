import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { multipart, SMALL_PDF, SMALL_PNG } from '../../../tests/support/upload.ts';
import { newId } from '../../kernel/ids.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let event: string;
beforeAll(async () => {
  app = await openTestApp({ maxUploadBytes: 1024 * 1024 });
  manager = await app.staff('manager');
});
beforeEach(async () => {
  event = (await app.call('POST', '/api/office/events', { as: manager, body: { title: 'Avec des pièces' } })).body.id;
});
afterAll(() => app.close());

const attach = (...files: Parameters<typeof multipart>[0]) => app.call('POST', `/api/office/events/${event}/attachments`, { as: manager, ...multipart(files) });
const names = async () => ((await app.call('GET', `/api/office/events/${event}`, { as: manager })).body.attachments as { name: string }[]).map(({ name }) => name);
const knownFiles = async () => (await app.db.owner.query('select count(*)::int as count from office.files')).rows[0].count as number;

test('several files are attached at once, read back byte for byte, renamed without losing their ending, put in order and removed', async () => {
  const { body } = await attach({ name: 'devis.pdf', content: SMALL_PDF }, { name: 'façade.png', content: SMALL_PNG });
  expect(body.attachments).toMatchObject([{ name: 'devis.pdf', position: 1, size: SMALL_PDF.length, mime: 'application/pdf' }, { name: 'façade.png', position: 2, mime: 'image/png' }]);
  const [quote, front] = body.attachments as { id: string }[];
  const file = await app.call('GET', `/api/office/events/${event}/parts/${front!.id}/file`, { as: manager });
  expect(file.raw.equals(SMALL_PNG)).toBe(true);
  const at = `/api/office/events/${event}/attachments`;
  expect((await app.call('PATCH', `${at}/${quote!.id}`, { as: manager, body: { name: ' Devis Vasseur ' } })).body.attachments[0].name).toBe('Devis Vasseur.pdf');
  expect((await app.call('PATCH', `${at}/${quote!.id}`, { as: manager, body: { name: '  ' } })).body.error.fields).toEqual({ name: 'Donnez un nom.' });
  expect((await app.call('PUT', `${at}/order`, { as: manager, body: { ids: [front!.id, quote!.id] } })).body.attachments).toMatchObject([{ name: 'façade.png', position: 1 }, { name: 'Devis Vasseur.pdf', position: 2 }]);
  expect((await app.call('PUT', `${at}/order`, { as: manager, body: { ids: [front!.id] } })).body.error.code).toBe('order-incomplete');
  expect((await app.call('DELETE', `${at}/${front!.id}`, { as: manager })).body.attachments).toMatchObject([{ name: 'Devis Vasseur.pdf', position: 1 }]);
  const acts = await app.db.owner.query("select act from office.audit where subject_id = $1 and act like 'event.attachment%' order by at, id", [event]);
  expect(acts.rows.map(({ act }) => act)).toEqual(['event.attachments-added', 'event.attachment-renamed', 'event.attachments-ordered', 'event.attachment-removed']);
});

test.each([
  ['a page named .pdf', { name: 'facture.pdf', content: '<!doctype html><script>alert(1)</script>' }, 415, 'n’est pas un fichier PDF\u00A0: c’est une page web'],
  ['a program named .pdf', { name: 'facture.pdf', content: Buffer.concat([Buffer.from('MZ\x90\x00\x03', 'latin1'), Buffer.alloc(80)]) }, 415, 'c’est un programme'],
  ['a page', { name: 'page.html', content: '<p>' }, 415, 'ce format n’est pas accepté'],
  ['no byte at all', { name: 'vide.pdf', content: '' }, 422, '«\u00A0vide.pdf\u00A0» est vide'],
  ['more than is taken', { name: 'long.pdf', content: Buffer.concat([SMALL_PDF, Buffer.alloc(1024 * 1024)]) }, 413, 'dépasse 1\u00A0Mo'],
])('%s is refused by name, with what to do, and nothing of the upload stays: not even the good file before it', async (_what, file, status, words) => {
  const before = await knownFiles();
  const refused = await attach({ name: 'bon.pdf', content: Buffer.concat([SMALL_PDF, Buffer.from(newId())]) }, file);
  expect([refused.status, refused.body.error.message]).toEqual([status, expect.stringContaining(words)]);
  expect(await names()).toEqual([]);
  expect(await knownFiles()).toBe(before);
});

test('exactly the largest size is taken', async () => {
  expect((await attach({ name: 'juste.pdf', content: Buffer.concat([SMALL_PDF, Buffer.alloc(1024 * 1024 - SMALL_PDF.length)]) })).status).toBe(200);
});

test('a name with folders, hidden signs or another encoding is kept as a plain name, and goes out in a header that holds one name', async () => {
  await attach({ name: '../../../etc/passwd.pdf', content: SMALL_PDF }, { name: 'C:\\Windows\\devis.pdf', content: SMALL_PDF }, { name: 'rel\u202Eevé\u200B.pdf', content: SMALL_PDF },
    { name: Buffer.from('proc\xE8s.pdf', 'latin1'), content: SMALL_PDF }, { name: `${'x'.repeat(400)}.pdf`, content: SMALL_PDF });
  const kept = await names();
  expect(kept.slice(0, 3)).toEqual(['passwd.pdf', 'devis.pdf', 'relevé.pdf']);
  expect(kept[3]).toMatch(/^proc.s\.pdf$/);
  expect(kept[4]).toBe(`${'x'.repeat(176)}.pdf`);
  const { body } = await app.call('GET', `/api/office/events/${event}`, { as: manager });
  for (const { id } of body.attachments) {
    const { headers } = await app.call('GET', `/api/office/events/${event}/parts/${id}/file`, { as: manager });
    expect(String(headers['content-disposition'])).toMatch(/^attachment; filename="[^"\\/]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/);
  }
});

test('the disk fills in the middle of an upload: said so, nothing attached, and the next try works', async () => {
  const { put } = app.platform.files;
  async function* cutShort(content: AsyncIterable<Uint8Array> | Uint8Array): AsyncGenerator<Uint8Array> {
    for await (const piece of content instanceof Uint8Array ? [content] : content) {
      yield piece.subarray(0, 10);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
  }
  app.platform.files.put = (content, options) => put(cutShort(content), options);
  const full = await attach({ name: 'devis.pdf', content: SMALL_PDF });
  app.platform.files.put = put;
  expect([full.status, full.body.error.message]).toEqual([507, 'Le disque du serveur est plein. Le fichier n’a pas été enregistré, le reste est intact. Prévenez l’administrateur.']);
  expect(await names()).toEqual([]);
  expect((await attach({ name: 'devis.pdf', content: SMALL_PDF })).body.attachments).toHaveLength(1);
});

test('a request without a file is answered in words', async () => {
  const bare = await app.call('POST', `/api/office/events/${event}/attachments`, { as: manager, body: { files: [] } });
  expect([bare.status, bare.body.error.message]).toEqual([422, 'Aucun fichier n’a été reçu. Choisissez au moins un fichier.']);
  expect((await attach()).body.error.code).toBe('no-file');
});

test('only PDF and plain images are shown in place; the rest is downloaded even when asked for in place', async () => {
  const { body } = await attach({ name: 'devis.pdf', content: SMALL_PDF }, { name: 'lots.csv', content: 'Nom;Lot\r\nLefèvre;12\r\n' });
  const [pdf, csv] = await Promise.all((body.attachments as { id: string }[]).map(({ id }) => app.call('GET', `/api/office/events/${event}/parts/${id}/file?disposition=inline`, { as: manager })));
  expect(String(pdf!.headers['content-disposition'])).toMatch(/^inline/);
  expect(String(csv!.headers['content-disposition'])).toMatch(/^attachment/);
  expect(csv!.headers['x-content-type-options']).toBe('nosniff');
});

test('an attachment is reached through its own event only', async () => {
  const { body } = await attach({ name: 'devis.pdf', content: SMALL_PDF });
  const other = (await app.call('POST', '/api/office/events', { as: manager, body: { title: 'Un autre' } })).body.id as string;
  expect((await app.call('GET', `/api/office/events/${other}/parts/${body.attachments[0].id}/file`, { as: manager })).status).toBe(404);
  expect((await app.call('DELETE', `/api/office/events/${other}/attachments/${body.attachments[0].id}`, { as: manager })).status).toBe(404);
  expect(await names()).toEqual(['devis.pdf']);
});
