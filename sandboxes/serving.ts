import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Listens on this port (0: any that is free) of HOST, of this machine alone when nothing says otherwise; the port it has. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, process.env.HOST ?? '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Ends at once what waits and who is connected. */
export async function shut(server: Server, timers: Iterable<NodeJS.Timeout>): Promise<void> {
  for (const timer of timers) clearTimeout(timer);
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
}
