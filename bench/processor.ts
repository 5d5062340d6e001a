import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { BundledServer } from '../server/platform/database/bundled.ts';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

export interface Spent { ms: number; program: number; database: number }

/** Runs `work` and says how long it took, and how much processor time this program and PostgreSQL spent: what other programs of the machine do changes the first, hardly the others. */
export async function spending<T>(server: BundledServer | null, work: () => Promise<T>): Promise<Spent & { value: T }> {
  const [program, database, from] = [process.cpuUsage(), databaseMs(server), performance.now()];
  const value = await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(program);
  return { value, ms, program: (user + system) / 1000, database: databaseMs(server) - database };
}

/** Of the postmaster, of the processes it runs now, and of those that ended (proc(5): utime, stime, cutime, cstime). */
function databaseMs(server: BundledServer | null): number {
  if (!server || !existsSync('/proc/self/stat')) return 0;
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').map(Number);
      if (Number(name) === server.pid) ticks += fields[11]! + fields[12]! + fields[13]! + fields[14]!;
      else if (fields[1] === server.pid) ticks += fields[11]! + fields[12]!;
    } catch {
      // It ended while the list was read.
    }
  }
  return ticks * TICK_MS;
}
