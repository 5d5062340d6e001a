import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { recognise } from '../../platform/files/sniff.ts';
import type { Platform } from '../../platform/module.ts';
import type { Progress } from '../model.ts';
import { countOthers, keepLooks, unlookedFiles, type Look } from '../repository/files.ts';
import { pathInRun } from './workspace.ts';

const HEAD_BYTES = 64 * 1024;
const AT_ONCE = 200;

export type Show = (progress: Progress) => Promise<void>;

/** Recognises each document by its first bytes and names it by its content. What was looked at once is not read again, even after a cut. */
export async function lookAtFiles(platform: Platform, agencyId: Id, runId: Id, show: Show): Promise<void> {
  const { count } = await inAgency(platform.office, agencyId, (tx) => countOthers(tx, runId));
  for (let done = 0; ;) {
    const files = await inAgency(platform.office, agencyId, (tx) => unlookedFiles(tx, runId, AT_ONCE));
    if (files.length === 0) return;
    const looks: Look[] = [];
    for (const { path, size } of files) looks.push(await lookAt(pathInRun(platform, runId, path), path, size));
    await inAgency(platform.office, agencyId, (tx) => keepLooks(tx, runId, looks));
    done += files.length;
    await show({ step: 'looking', done, total: count });
  }
}

async function lookAt(where: string, path: string, size: number): Promise<Look> {
  try {
    const { mime } = await recognise(await headOf(where), size, path);
    return { path, hash: await hashOf(where), mime, faultCode: null, faultSentence: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { path, hash: null, mime: null, faultCode: error.code, faultSentence: error.message };
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
