// `node sandboxes/lyra/main.ts`: a Systempay (PayZen, Scellius, Sogecommerce) of one's own, for trying payments by card without a shop there.
import { startSandbox } from './server.ts';

const { PORT, SANDBOX_FILE, PUBLIC_HOST, CAPTURE_SECONDS } = process.env;
const { address, close } = await startSandbox({ port: Number(PORT ?? 4313), file: SANDBOX_FILE ?? null, publicHost: PUBLIC_HOST ?? 'localhost', captureMs: Number(CAPTURE_SECONDS ?? 60) * 1000 });
process.stdout.write(`${address}\n`);

const end = (): void => { void close().then(() => process.exit(0)); };
process.on('SIGTERM', end);
process.on('SIGINT', end);
// Started by another program, it ends with it: nothing is left listening.
process.on('disconnect', end);
