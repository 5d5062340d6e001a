import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..');

/** A folder of this process under the machine's temporary one; readable by the account that runs PostgreSQL. */
export function temporaryFolder(purpose: string): string {
  return folderOfThisProcess(tmpdir(), purpose);
}

const MEMORY = '/dev/shm';
const ENOUGH_MEMORY = 3 * 1024 ** 3;

/**
 * The same in memory where the machine has such a place with room to spare. Throw-away databases are thousands of small files that come and go,
 * which cost a disk's file system ten times what they cost memory.
 */
export function memoryFolder(purpose: string): string {
  if (!hasMemoryFolder()) return temporaryFolder(purpose);
  // What a killed run left there would hold memory for ever.
  for (const left of readdirSync(MEMORY).filter((name) => name.startsWith(`mitoyen-${purpose}-`) && !existsSync(`/proc/${name.split('-').at(-1)}`))) rmSync(join(MEMORY, left), { recursive: true, force: true });
  return folderOfThisProcess(MEMORY, purpose);
}

/** Programs must be allowed to run from it: PostgreSQL's are copied beside its data. */
function hasMemoryFolder(): boolean {
  if (!existsSync(MEMORY) || !existsSync('/proc/mounts')) return false;
  const options = readFileSync('/proc/mounts', 'utf8').split('\n').map((line) => line.split(' ')).filter(([, place]) => place === MEMORY).at(-1)?.[3];
  const { bavail, bsize } = statfsSync(MEMORY);
  return options !== undefined && !options.split(',').includes('noexec') && bavail * bsize >= ENOUGH_MEMORY;
}

function folderOfThisProcess(place: string, purpose: string): string {
  const folder = join(place, `mitoyen-${purpose}-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}
