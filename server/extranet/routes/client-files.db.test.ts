import yauzl from 'yauzl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { clientReader, type ClientReader } from '../../../tests/support/client-reader.ts';

let app: TestApp;
let put: ExtranetFactory;
let { get, storedFile, coOwner, allOwners } = {} as ClientReader;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
  ({ get, storedFile, coOwner, allOwners } = clientReader(app, put));
});
afterAll(() => app.close());

test('a file goes out by pieces, as what it is, and only PDF and images are shown in the page', async () => {
  const { signed, building } = await coOwner();
  const binderId = await allOwners();
  const places = [{ side: 'building' as const, placeId: building }];
  const pdf = await put.document({ binderId, places, fileName: 'Procès-verbal n° 1.pdf', ...await storedFile('0123456789') });
  const text = await put.document({ binderId, places, fileName: 'note.txt', mime: 'text/plain', ...await storedFile('<script>alert(1)</script>') });
  const shown = await get(`/documents/${pdf}/file?disposition=inline`, signed);
  expect(shown.headers).toMatchObject({ 'content-type': 'application/pdf', 'content-length': '10', 'x-content-type-options': 'nosniff', 'accept-ranges': 'bytes', 'cache-control': 'private, no-store' });
  expect(String(shown.headers['content-disposition'])).toMatch(/^inline; .*Proc%C3%A8s-verbal/);
  const piece = await get(`/documents/${pdf}/file`, signed, { range: 'bytes=2-4' });
  expect([piece.status, piece.raw.toString(), piece.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
  expect((await get(`/documents/${pdf}/file`, signed, { range: 'bytes=20-' })).status).toBe(416);
  expect((await get(`/documents/${pdf}/file`, signed, { range: 'bytes=2-4', 'if-range': '"other"' })).raw.toString()).toBe('0123456789');
  const downloaded = await get(`/documents/${text}/file?disposition=inline`, signed);
  expect(String(downloaded.headers['content-disposition'])).toMatch(/^attachment; /);
  expect(downloaded.headers['content-security-policy']).toContain('sandbox');
});

test('a whole binder is downloaded as one archive, with the person’s documents only', async () => {
  const { signed, building } = await coOwner();
  const binderId = await allOwners('Archive');
  const places = [{ side: 'building' as const, placeId: building }];
  await put.document({ binderId, places, fileName: 'pv.pdf', ...await storedFile('un') });
  await put.document({ binderId, places, fileName: 'pv.pdf', documentOn: '2026-10-01', ...await storedFile('deux') });
  await put.document({ binderId, places, fileName: 'devis.pdf', subfolder: 'Sinistre', ...await storedFile('trois') });
  await put.document({ binderId, places: [{ side: 'building', placeId: newId() }], fileName: 'autre.pdf', ...await storedFile('autre') });
  const reply = await get(`/documents/archive?space=coOwner&binder=${binderId}`, signed);
  expect(reply.headers['content-type']).toBe('application/zip');
  expect(await unzipped(reply.raw)).toEqual({ 'pv.pdf': 'un', 'pv (2).pdf': 'deux', 'Sinistre/devis.pdf': 'trois' });
  expect((await get(`/documents/archive?space=coOwner&binder=${newId()}`, signed)).status).toBe(404);
});

test('documents that were chosen come in one archive, and one that is not theirs is left out', async () => {
  const { signed, building } = await coOwner();
  const binderId = await allOwners();
  const there = [{ side: 'building' as const, placeId: building }];
  const [first, second] = [await put.document({ binderId, places: there, fileName: 'un.pdf', ...await storedFile('un') }), await put.document({ binderId, places: there, fileName: 'deux.pdf', ...await storedFile('deux') })];
  await put.document({ binderId, places: there, fileName: 'trois.pdf', ...await storedFile('trois') });
  const stranger = await put.document({ binderId, places: [{ side: 'building', placeId: newId() }], fileName: 'autre.pdf', ...await storedFile('autre') });
  const reply = await get(`/documents/archive?space=coOwner&id=${first}&id=${second}&id=${stranger}`, signed);
  expect(Object.values(await unzipped(reply.raw)).sort()).toEqual(['deux', 'un']);
  expect((await get(`/documents/archive?space=coOwner&id=${stranger}`, signed)).status).toBe(404);
});

function unzipped(bytes: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const found: Record<string, string> = {};
      zip.on('entry', (entry) => zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        found[entry.fileName] = Buffer.concat(await stream.toArray()).toString();
        return zip.readEntry();
      }));
      zip.on('end', () => resolve(found));
      zip.readEntry();
    });
  });
}
