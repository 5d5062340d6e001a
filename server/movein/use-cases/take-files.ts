import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId, type Id } from '../../kernel/ids.ts';
import { fingerprintOf } from '../../kernel/fingerprint.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { RunFile } from '../model.ts';
import { unpackArchive, type UnpackedArchive } from '../reading/archive.ts';
import { openSource } from '../reading/open-source.ts';
import * as files from '../repository/files.ts';
import { keptColumns } from '../repository/findings.ts';
import { reopenRun } from '../repository/runs.ts';
import { recogniseTable } from '../rules/columns.ts';
import { comparablePath, pathFault } from '../rules/file-path.ts';
import { demandOpenRun } from './runs.ts';
import { incomingFolder, pathInRun } from './workspace.ts';

const TABULAR = /\.(csv|txt|tsv|xlsx|fec)$/i;

/**
 * Takes one file of a run, as it comes in: an archive is unpacked, a table recognised, anything else kept for the index that names it.
 * Answers how many files came in and which ones the archive held back.
 */
export async function takeFile(platform: Platform, viewer: Viewer, runId: Id, declaredPath: string, content: Readable): Promise<{ taken: number; refused: UnpackedArchive['refused'] }> {
  await inAgency(platform.office, viewer.agencyId, (tx) => demandOpenRun(tx, viewer, runId));
  const path = comparablePath(declaredPath);
  if (pathFault(declaredPath) !== null || path === '') throw refusals.badPath(declaredPath);
  const incoming = join(incomingFolder(platform, runId), newId());
  await mkdir(dirname(incoming), { recursive: true, mode: 0o700 });
  try {
    await pipeline(content, createWriteStream(incoming, { mode: 0o600 }));
    if (/\.zip$/i.test(path)) return await takeArchive(platform, viewer, runId, incoming, path);
    const { size } = await stat(incoming);
    await moveInto(platform, runId, incoming, path);
    await keep(platform, viewer, runId, [{ path, size }]);
    return { taken: 1, refused: [] };
  } finally {
    await rm(incoming, { force: true });
  }
}

async function takeArchive(platform: Platform, viewer: Viewer, runId: Id, archive: string, name: string) {
  const into = `${archive}.unpacked`;
  try {
    const unpacked = await unpackArchive(archive, name, into);
    const top = commonFolder(unpacked.files.map((file) => file.path));
    const kept = unpacked.files.map((file) => ({ ...file, from: join(into, file.path), path: file.path.slice(top.length) }));
    for (const { from, path } of kept) await moveInto(platform, runId, from, path);
    await keep(platform, viewer, runId, kept);
    return { taken: kept.length, refused: unpacked.refused };
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

async function moveInto(platform: Platform, runId: Id, from: string, path: string): Promise<void> {
  const target = pathInRun(platform, runId, path);
  try {
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(from, target);
  } catch (error) {
    if (['ENOTDIR', 'EEXIST', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw refusals.badPath(path);
    throw error;
  }
}

/** `agency-export/` when all files are in it: people zip the folder as often as what is in it. */
function commonFolder(paths: readonly string[]): string {
  const first = paths[0]?.split('/') ?? [];
  if (first.length < 2) return '';
  const top = `${first[0]!}/`;
  return paths.every((path) => path.startsWith(top)) ? top : '';
}

async function keep(platform: Platform, viewer: Viewer, runId: Id, given: readonly { path: string; size: number }[]): Promise<void> {
  const described: RunFile[] = [];
  for (const { path, size } of given) described.push(TABULAR.test(path) ? await describeTable(platform, runId, path, size) : plainFile(path, size));
  await inAgency(platform.office, viewer.agencyId, async (tx) => {
    await demandOpenRun(tx, viewer, runId);
    for (const file of described) await readAsKept(tx, file);
    await files.keepFiles(tx, viewer.agencyId, runId, described);
    await reopenRun(tx, runId);
  });
}

/** The columns as this agency read them the last time such headers came. */
async function readAsKept(tx: Tx, file: RunFile): Promise<void> {
  if (!file.tabular || file.headers === null) return;
  const kept = await keptColumns(tx, headersPrint(file.headers));
  if (kept) Object.assign(file, kept);
}

export function headersPrint(headers: readonly string[]): string {
  return fingerprintOf([...headers].sort());
}

async function describeTable(platform: Platform, runId: Id, path: string, size: number): Promise<RunFile> {
  try {
    const { headers, sample, format } = await openSource(pathInRun(platform, runId, path), path);
    const found = recogniseTable(path, headers);
    // A spreadsheet deep in a folder that is no table of ours is a document.
    if (!found && path.includes('/')) return plainFile(path, size);
    return { path, size, tabular: true, table: found?.table ?? null, format, headers: headers.slice(0, 300), sample: sample.slice(0, 5).map((row) => row.slice(0, 300).map((cell) => cell.slice(0, 200))), columns: found?.columns ?? {}, faultCode: null, faultSentence: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (path.includes('/')) return plainFile(path, size);
    return { ...plainFile(path, size), tabular: true, faultCode: error.code, faultSentence: error.message };
  }
}

function plainFile(path: string, size: number): RunFile {
  return { path, size, tabular: false, table: null, format: null, headers: null, sample: null, columns: null, faultCode: null, faultSentence: null };
}

export async function removeFile(platform: Platform, viewer: Viewer, runId: Id, path: string): Promise<void> {
  await inAgency(platform.office, viewer.agencyId, async (tx) => {
    await demandOpenRun(tx, viewer, runId);
    if (!await files.removeFile(tx, runId, path)) throw notFound();
    await reopenRun(tx, runId);
  });
  await rm(pathInRun(platform, runId, path), { force: true });
}
