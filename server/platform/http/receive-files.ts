import type { FastifyRequest } from 'fastify';
import { Refusal } from '../../kernel/refusal.ts';
import { storeFile, type NamedFile } from '../files/store-file.ts';
import type { Platform } from '../module.ts';

const noFile = () => new Refusal('no-file', 'Aucun fichier n’a été reçu. Choisissez au moins un fichier.', 422);

/**
 * Reads every file of a multipart body into the store, one after the other. The first that is refused ends it all: the caller has attached nothing yet, and
 * what was stored before it is content without a name, that nobody can reach.
 */
export async function receiveFiles(platform: Platform, request: FastifyRequest): Promise<NamedFile[]> {
  if (!request.isMultipart()) throw noFile();
  const { maxUploadBytes } = platform.settings;
  const received: NamedFile[] = [];
  // One byte more than we take, so that the store refuses what is too large instead of keeping it cut.
  for await (const part of request.files({ limits: { fileSize: maxUploadBytes + 1 } })) {
    received.push(await storeFile(platform.files, part.file, part.filename, maxUploadBytes));
  }
  if (received.length === 0) throw noFile();
  return received;
}
