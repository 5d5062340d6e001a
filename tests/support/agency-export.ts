import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { TestApp } from './app.ts';

/** The invented export of another product that the project carries. */
export const EXPORT = join(process.cwd(), 'demo', 'agency-export');

export interface ExportFile {
  path: string;
  content: Buffer;
}

export function exportFiles(): ExportFile[] {
  return (readdirSync(EXPORT, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)).map((full) => ({ path: full.slice(EXPORT.length + 1), content: readFileSync(full) }));
}

/** Files in one archive, as people zip a folder. */
export function archiveOf(files: readonly ExportFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, content } of files) zip.addBuffer(content, path, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

/** Opens a run and drops files on it, as the screen does. */
export async function dropFiles(app: TestApp, as: { headers: { cookie: string } }, files: readonly ExportFile[], name = 'Portefeuille'): Promise<string> {
  const { body: run } = await app.call('POST', '/api/office/movein/runs', { as, body: { name } });
  for (const { path, content } of files) {
    const reply = await app.call('PUT', `/api/office/movein/runs/${run.id}/file?path=${encodeURIComponent(path)}`, { as, body: content, headers: { 'content-type': 'application/octet-stream' } });
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  }
  return run.id as string;
}

export interface ExpectedFault {
  file: string;
  row: number;
  kind: string;
  expected: 'error' | 'warning' | 'auto';
  id: string;
}

export function expectedFaults(): ExpectedFault[] {
  return JSON.parse(readFileSync(join(EXPORT, 'ERREURS_ATTENDUES.json'), 'utf8')) as ExpectedFault[];
}
