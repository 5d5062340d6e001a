import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { portFault } from './instance.ts';
import type { Settings } from './platform/settings.ts';

/** From the program's own port to the sandbox's: the same at each start, so that a payment page left open is still there. */
const FURTHER = { stripe: 1000, lyra: 1001 };

/** The sandbox of a provider of payments by card, as a program of its own that ends with this one: for trying the demo agency's payments. */
export async function startSandbox(settings: Settings, provider: keyof typeof FURTHER): Promise<{ address: string; stop(): Promise<void> }> {
  const program = join(import.meta.dirname, '..', 'sandboxes', provider, 'main.ts');
  const usual = settings.port + FURTHER[provider];
  const port = usual <= 65_535 && await portFault(settings.host, usual) === null ? usual : 0;
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, PORT: String(port), HOST: settings.host, PUBLIC_HOST: new URL(settings.publicUrl).hostname, SANDBOX_FILE: join(settings.dataFolder, `${provider}-sandbox.json`) },
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
