import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { contentDisposition, displayName, isSafeInline, recognise } from './sniff.ts';

const bytes = (text: string, encoding: BufferEncoding = 'latin1'): Buffer => Buffer.from(text, encoding);
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001080600000000000000', 'hex');
const PDF = bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj');
const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const MP4 = Buffer.concat([Buffer.from('00000018', 'hex'), bytes('ftypmp42'), Buffer.alloc(16)]);
const look = (content: Uint8Array, name: string) => recognise(content, content.length, name);

async function archive(entries: [name: string, content: string, compress: boolean][]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content, compress] of entries) zip.addBuffer(Buffer.from(content), name, { compress });
  zip.end();
  return buffer(zip.outputStream as unknown as AsyncIterable<Uint8Array>);
}
const WORD_PART = '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';

test('each format is recognised by its content, whatever the case of its ending', async () => {
  const docx = await archive([['word/media/image1.png', 'x'.repeat(9000), false], ['word/document.xml', '<w/>', true], ['[Content_Types].xml', WORD_PART, true]]);
  const odt = await archive([['mimetype', 'application/vnd.oasis.opendocument.text', false], ['content.xml', '<a/>', true]]);
  const cases: [Uint8Array, string, string][] = [
    [PDF, 'PV.PDF', 'application/pdf'], [PNG, 'façade.png', 'image/png'], [Buffer.from('ffd8ffe000104a464946', 'hex'), 'photo.jpeg', 'image/jpeg'], [bytes('GIF89a\x01\x00'), 'plan.gif', 'image/gif'],
    [bytes('RIFF\x24\x00\x00\x00WEBPVP8 '), 'photo.webp', 'image/webp'], [docx, 'bail.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [odt, 'bail.odt', 'application/vnd.oasis.opendocument.text'], [CFB, 'ancien.doc', 'application/msword'], [CFB, 'ancien.xls', 'application/vnd.ms-excel'], [MP4, 'visite.mp4', 'video/mp4'],
    [bytes('Nom;Lot\r\nLefèvre;12\r\n', 'utf8'), 'lots.csv', 'text/csv'], [bytes('Lefèvre à Évreux', 'latin1'), 'note.txt', 'text/plain'], [bytes('\ufeffNom\tLot\r\n', 'utf16le'), 'excel.csv', 'text/csv'],
    [bytes('From: a@b.fr\r\nContent-Type: text/html\r\n\r\n<html><body>Bonjour</body></html>'), 'message.eml', 'message/rfc822'],
  ];
  for (const [content, name, mime] of cases) expect(await look(content, name)).toEqual({ mime, name });
});

test('a page, a drawing with script or a program under another name is refused, and told what it is', async () => {
  const cases: [Uint8Array, string, string][] = [
    [bytes('<!DOCTYPE html><html></html>'), 'facture.pdf', 'c’est une page web'], [bytes('  <svg onload="alert(1)">'), 'plan.png', 'c’est une page web'], [bytes('<?xml version="1.0"?><svg></svg>'), 'plan.pdf', 'son contenu est d’une autre sorte'],
    [bytes('<script>alert(1)</script>'), 'note.txt', 'c’est une page web'], [bytes('\ufeff<html><script>', 'utf16le'), 'note.txt', 'c’est une page web'],
    [Buffer.concat([bytes('MZ\x90\x00\x03'), Buffer.alloc(80)]), 'facture.pdf', 'c’est un programme'], [Buffer.concat([Buffer.from('7f454c460201010000000000000000000200', 'hex'), Buffer.alloc(40)]), 'facture.pdf', 'c’est un programme'],
    [PNG, 'photo.jpg', 'son contenu est celui d’un fichier PNG'], [PDF, 'note.txt', 'son contenu est celui d’un fichier PDF'], [await archive([['a.txt', 'x', true]]), 'bail.docx', 'son contenu est d’une autre sorte'],
    [Buffer.alloc(50), 'scan.pdf', 'son contenu est inconnu, ou abîmé'], [bytes('scan interrompu'), 'scan.pdf', 'c’est du texte, ou un fichier abîmé'],
  ];
  for (const [content, name, why] of cases) {
    await expect(look(content, name)).rejects.toMatchObject({ code: 'disguised-file', status: 415, message: expect.stringContaining(`«\u00A0${name}\u00A0» n’est pas un fichier ${name.split('.')[1]!.toUpperCase()}\u00A0: ${why}.`) });
  }
});

test('an empty file and an ending we do not take are refused by name', async () => {
  await expect(recognise(new Uint8Array(), 0, 'vide.pdf')).rejects.toMatchObject({ code: 'empty-file', status: 422, message: expect.stringContaining('«\u00A0vide.pdf\u00A0»') });
  for (const name of ['setup.exe', 'page.html', 'dessin.svg', 'macro.docm', 'sans-fin', 'a.constructor', 'facture.pdf.js', '.pdf']) await expect(look(PDF, name)).rejects.toMatchObject({ code: 'unknown-format', status: 415, message: expect.stringContaining(displayName(name)) });
});

test('only formats that cannot run anything are shown in place', () => {
  expect(['application/pdf', 'image/png', 'image/jpeg', 'image/webp'].every(isSafeInline)).toBe(true);
  for (const mime of ['text/html', 'image/svg+xml', 'text/plain', 'application/xml', 'message/rfc822', 'image/gif', '']) expect([mime, isSafeInline(mime)]).toEqual([mime, false]);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom('..', '/', '\\', '\0', '\r\n', '\u202E', '\u200B', '\ud800', '"', ';', '%', '😀', 'é', 'e\u0301', ' ', '.', 'pdf', 'C:', '\u2028', 'x'.repeat(90)), { maxLength: 12 }).map((pieces) => pieces.join('')),
);

test('no name keeps a folder, a hidden sign or a reversed direction; cleaning twice changes nothing', () => {
  fc.assert(fc.property(hostile, (declared) => {
    const name = displayName(declared);
    expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^[.\s]|\s$/u);
    expect([...name].length).toBeGreaterThan(0);
    expect([...name].length).toBeLessThanOrEqual(180);
    expect(displayName(name)).toBe(name);
  }), { numRuns: 1000 });
});

test('the header is one line of visible ASCII with one quoted name, and gives the name back', () => {
  fc.assert(fc.property(hostile, fc.boolean(), (declared, inline) => {
    const header = contentDisposition(declared, inline);
    const [, kind, encoded] = /^(inline|attachment); filename="[^"\\%\r\n]*"; filename\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]*)$/.exec(header) ?? [];
    expect(header).toMatch(/^[\x20-\x7E]*$/);
    expect(kind).toBe(inline ? 'inline' : 'attachment');
    expect(decodeURIComponent(encoded!)).toBe(declared.toWellFormed());
  }), { numRuns: 1000 });
});

test('a French name reads well in old programs and exactly in new ones', () => {
  expect(contentDisposition('Procès-verbal n° 3 (été).pdf', false)).toBe('attachment; filename="Proces-verbal n_ 3 (ete).pdf"; filename*=UTF-8\'\'Proc%C3%A8s-verbal%20n%C2%B0%203%20%28%C3%A9t%C3%A9%29.pdf');
});
