import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Settings } from './platform/settings.ts';

/** The sandbox of the payment provider, as a program of its own that ends with this one: for trying the demo agency's payments by card. */
export async function startSandbox(settings: Settings): Promise<{ address: string; stop(): Promise<void> }> {
  const program = join(import.meta.dirname, '..', 'sandboxes', 'stripe', 'main.ts');
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, PORT: '0', HOST: settings.host, PUBLIC_HOST: new URL(settings.publicUrl).hostname, SANDBOX_FILE: join(settings.dataFolder, 'stripe-sandbox.json') },
  });
  const ended = once(child, 'exit');
  const first = createInterface({ input: child.stdout! })[Symbol.asyncIterator]().next();
  const said = await Promise.race([first.then(({ value }) => value as string | undefined), ended.then(() => undefined)]);
  if (said === undefined) throw new Error('The sandbox ended before it was ready.');
  // It does not keep this program alive, nor outlives it: its end of the channel closes with ours.
  child.unref();
  child.channel?.unref();
  (child.stdout as unknown as { unref(): void }).unref();
  return {
    address: said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
