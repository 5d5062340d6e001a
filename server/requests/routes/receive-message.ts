import type { FastifyRequest } from 'fastify';
import { storeFile } from '../../platform/files/store-file.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { ReceivedFile } from '../model.ts';
import { MOST_FILE_BYTES, MOST_FILES } from '../rules/message.ts';

/** A message as a form sends it: short fields, then files, each recognised by its bytes and limited in size and number. */
export async function receiveMessage(platform: Platform, request: FastifyRequest): Promise<{ fields: Record<string, string>; files: ReceivedFile[] }> {
  if (!request.isMultipart()) throw refusals.notAForm();
  const most = Math.min(MOST_FILE_BYTES, platform.settings.maxUploadBytes);
  const fields: Record<string, string> = {};
  const files: ReceivedFile[] = [];
  // One byte more than we take, so that the store refuses what is too large instead of keeping it cut.
  for await (const part of request.parts({ limits: { fileSize: most + 1, files: MOST_FILES + 1, fieldSize: 100_000 } })) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    if (files.length === MOST_FILES) throw refusals.tooManyFiles(MOST_FILES);
    files.push(await storeFile(platform.files, part.file, part.filename, most));
  }
  return { fields, files };
}
