// A process of its own that does one piece of work and is killed (SIGKILL, no farewell) on its way.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { openPlatform } from '../../server/platform/open.ts';
import { EXTRANET_ROLE, OFFICE_ROLE, openDatabase, openPool } from '../../server/platform/database/connection.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { resumeRuns } from '../../server/movein/use-cases/resume-runs.ts';
import { takeFile } from '../../server/movein/use-cases/take-files.ts';
import { incomingFolder } from '../../server/movein/use-cases/workspace.ts';
import { workOnRun } from '../../server/movein/use-cases/work-on-run.ts';
import { refreshPayment } from '../../server/payments/use-cases/follow-payment.ts';
import { readLate } from '../../server/payments/use-cases/read-late.ts';
import { startPayment } from '../../server/payments/use-cases/start-payment.ts';
import { runPublication } from '../../server/publication/use-cases/run-publication.ts';
import type { Order } from './die-at-work.ts';

const order = JSON.parse(process.argv[2]!) as Order & { connection: object; folder: string; sandbox: string | null; lyraSandbox: string | null; publicUrl: string };
const die = (): never => { process.kill(process.pid, 'SIGKILL'); throw new Error('still alive'); };

/** True once the query at which to die is reached: the nth one, or the last of these texts when they came by in this order. */
const reached = ((): ((text: string) => boolean) => {
  const { at } = order;
  if (typeof at === 'number') {
    let sent = 0;
    return () => ++sent === at;
  }
  const texts = [...at ?? []];
  return (text) => texts.length > 0 && text.includes(texts[0]!) && texts.shift() !== undefined && texts.length === 0;
})();

const deadly = (role: string, name: string) => {
  const pool = openPool(order.connection, { role, name });
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = (async (...args: unknown[]) => {
      const last = reached(String(args[0]));
      if (last && !order.answered) die();
      const answer = await query(...args);
      return last ? die() : answer;
    }) as typeof client.query;
  });
  return openDatabase(pool);
};
// The shell's file limit stands for a full disk; without this the system would end the process instead of refusing the write.
process.on('SIGXFSZ', () => undefined);
const platform = openPlatform({ settings: readSettings({ MITOYEN_DATA: order.folder, STRIPE_SANDBOX_URL: order.sandbox ?? undefined, LYRA_SANDBOX_URL: order.lyraSandbox ?? undefined, PUBLIC_URL: order.publicUrl }, '/'), office: deadly(OFFICE_ROLE, 'dying'), extranet: deadly(EXTRANET_ROLE, 'dying-extranet'), log: () => undefined });

const { agencyId, runId, payment } = order;
const payer = { kind: 'client', agencyId, identityId: payment?.identityId ?? '', name: 'Client', seenAsBy: null } as const;
async function* half(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
  if (order.at !== undefined) return;
  const folder = incomingFolder(platform, runId);
  while (!readdirSync(folder).some((name) => statSync(join(folder, name)).size > 0)) await pause(5);
  die();
}
switch (order.work) {
  case 'publication': await runPublication(platform, agencyId, runId); break;
  case 'move-in': await workOnRun(platform, agencyId, runId); break;
  case 'resume': await resumeRuns(platform); break;
  case 'payment-start': await startPayment(platform, payer, { accountId: payment!.accountId, amountCents: BigInt(payment!.amountCents), method: 'CARD', attempt: runId, confirmed: false }); break;
  case 'payment-read': await refreshPayment(platform, payer, runId); break;
  case 'payments-late': await readLate(platform); break;
  case 'upload': await takeFile(platform, { kind: 'system', agencyId, reason: 'kill' }, runId, order.path!, Readable.from(half(order.content!))); break;
}
process.exit(0);
