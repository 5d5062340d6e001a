import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../kernel/refusal.ts';
import { contentDisposition, isSafeInline } from '../files/sniff.ts';
import type { FileStore } from '../files/store.ts';
import { byteRange } from './byte-range.ts';

export interface FileToSend {
  fileName: string;
  hash: string;
  size: number;
  mime: string;
}

/**
 * Sends a file as what it was recognised to be, and as nothing else: only PDF and plain images are shown, all the rest is downloaded. The sandbox takes every
 * right away from what is shown from our address. A PDF goes without it: the viewers of Chrome and Safari refuse to open in a sandbox, and run a PDF in one of
 * their own.
 */
export async function sendFile(request: FastifyRequest, reply: FastifyReply, files: FileStore, file: FileToSend, wanted: 'inline' | 'attachment'): Promise<FastifyReply> {
  if ((await files.sizeOf(file.hash)) !== file.size) {
    request.log.error({ hash: file.hash, route: request.routeOptions.url }, 'a file is missing from the store');
    throw notFound();
  }
  const inline = wanted === 'inline' && isSafeInline(file.mime);
  reply
    .type(file.mime)
    .header('content-disposition', contentDisposition(file.fileName, inline))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', file.mime === 'application/pdf' ? "script-src 'none'; frame-ancestors 'self'" : "sandbox; default-src 'none'; frame-ancestors 'self'")
    // Personal papers stay out of the caches of shared machines.
    .header('cache-control', 'private, no-store')
    .header('accept-ranges', 'bytes')
    .header('etag', `"${file.hash}"`);
  // A piece of an older version would not fit (RFC 9110 § 13.1.5).
  const same = request.headers['if-range'] === undefined || request.headers['if-range'] === `"${file.hash}"`;
  const range = same ? byteRange(request.headers.range, file.size) : { kind: 'whole' as const };
  if (range.kind === 'outside') return reply.status(416).header('content-range', `bytes */${file.size}`).send();
  const length = range.kind === 'part' ? range.end - range.start + 1 : file.size;
  reply.header('content-length', length);
  if (range.kind === 'part') reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(files.read(file.hash, range.kind === 'part' ? range : undefined));
}
