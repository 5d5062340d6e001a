import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../platform/files/sniff.ts';

/** Figures of one person: kept by no cache on the way. */
export function sendExtract(reply: FastifyReply, { name, mime, bytes }: { name: string; mime: string; bytes: Buffer }): FastifyReply {
  return reply.type(mime).header('content-disposition', contentDisposition(name, false)).header('cache-control', 'private, no-store').send(bytes);
}
