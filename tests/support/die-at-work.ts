import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Id } from '../../server/kernel/ids.ts';
import type { TestApp } from './app.ts';

export interface Order {
  work: 'publication' | 'move-in' | 'resume' | 'upload' | 'payment-start' | 'payment-read' | 'payments-late';
  agencyId: Id;
  /** Of the run; of the payment for `payment-read`, of its attempt for `payment-start`. */
  runId: Id;
  /** The query at which to die: the nth one, or the last of these texts, in this order. Without it an upload dies in the middle of its content. */
  at?: number | string[];
  /** Die when its answer is there, instead of when it is sent. */
  answered?: boolean;
  path?: string;
  content?: string;
  /** Who pays what, for `payment-start`. */
  payment?: { identityId: Id; accountId: Id; amountCents: number };
}

/** Has a process of its own do a piece of work; answers the signal it died of, or its exit code. `largestFile` limits the files it may write, in bytes. */
export async function dieAtWork(app: TestApp, order: Order, largestFile?: number): Promise<string | number> {
  const program = [process.execPath, join(import.meta.dirname, 'work-and-die.ts'), JSON.stringify({ ...order, connection: app.db.connection, folder: app.platform.settings.dataFolder, sandbox: app.platform.settings.stripeSandboxUrl, lyraSandbox: app.platform.settings.lyraSandboxUrl, publicUrl: app.platform.settings.publicUrl })];
  const [command, ...args] = largestFile === undefined ? program : ['sh', '-c', `ulimit -f ${Math.floor(largestFile / 512)} && exec "$@"`, 'sh', ...program];
  const child = spawn(command!, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code, signal] = await once(child, 'exit') as [number | null, string | null];
  return signal ?? code!;
}
