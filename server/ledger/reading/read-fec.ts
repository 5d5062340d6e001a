import type { Readable } from 'node:stream';
import { decoderOf, detectEncoding } from '../../platform/text/encoding.ts';

const LINE_FEED = 10;

/** The lines of a text file by batches, whatever old alphabet it is written in; memory follows the batch, not the file. */
export async function* linesOf(stream: Readable): AsyncGenerator<string[]> {
  let decode: ((bytes: Buffer) => string) | null = null;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    let bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (!decode) {
      const { encoding, markLength } = detectEncoding(bytes);
      decode = decoderOf(encoding);
      bytes = bytes.subarray(markLength);
    }
    const end = bytes.lastIndexOf(LINE_FEED);
    if (end === -1) {
      rest = bytes;
      continue;
    }
    rest = bytes.subarray(end + 1);
    yield split(decode(bytes.subarray(0, end + 1)));
  }
  if (rest.length > 0) yield split((decode ?? decoderOf('utf-8'))(rest));
}

function split(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}
