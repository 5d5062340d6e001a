import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

/** A folder of this process under the machine's temporary one; readable by the account that runs PostgreSQL. */
export function temporaryFolder(purpose: string): string {
  const folder = join(tmpdir(), `mitoyen-${purpose}-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
