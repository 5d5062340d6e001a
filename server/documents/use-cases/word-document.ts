import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** An archive that swells beyond this on opening is not a letter (zip bomb). */
const MOST_BYTES = 30 * 1024 * 1024;

/** The words of a DOCX: the text runs of its main part, a line each paragraph (ECMA-376, part 1, § 17.3). */
export async function textOfWordDocument(content: Buffer): Promise<string> {
  const xml = await partOf(content, 'word/document.xml');
  return xml.replaceAll(/<w:(tab|br|cr)\b[^>]*>/g, ' ').replaceAll('</w:p>', '\n').replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}

function partOf(content: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(content, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('error', reject);
      archive.on('end', () => resolve(''));
      archive.on('entry', (entry: yauzl.Entry) => {
        if (entry.fileName !== name) return archive.readEntry();
        if (entry.uncompressedSize > MOST_BYTES) return reject(new Error('The document swells too much on opening.'));
        // yauzl refuses a part longer than it announces, so the size above holds.
        archive.openReadStream(entry, (failure, stream) => (failure ? reject(failure) : buffer(stream).then((bytes) => resolve(bytes.toString('utf8')), reject)));
      });
      archive.readEntry();
    });
  });
}
