// A process of its own that works on a run and is killed (SIGKILL, no farewell) as it sends its nth query.
import { openPlatform } from '../../server/platform/open.ts';
import { EXTRANET_ROLE, OFFICE_ROLE, openDatabase, openPool } from '../../server/platform/database/connection.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { runPublication } from '../../server/publication/use-cases/run-publication.ts';

const { connection, folder, agencyId, runId, at } = JSON.parse(process.argv[2]!) as { connection: object; folder: string; agencyId: string; runId: string; at: number };
const pool = openPool(connection, { role: OFFICE_ROLE, name: 'dying' });
let sent = 0;
pool.on('connect', (client) => {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  client.query = ((...args: unknown[]) => {
    sent += 1;
    if (sent === at) process.kill(process.pid, 'SIGKILL');
    return query(...args);
  }) as typeof client.query;
});
const platform = openPlatform({ settings: readSettings({ MITOYEN_DATA: folder }, '/'), office: openDatabase(pool), extranet: openDatabase(openPool(connection, { role: EXTRANET_ROLE, name: 'dying-extranet' })), log: () => undefined });
await runPublication(platform, agencyId, runId);
process.exit(0);
