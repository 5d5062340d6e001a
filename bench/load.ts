import { Agent, get } from 'node:http';

/** Asks over `connections` kept-alive connections for `seconds`; milliseconds of each answer. Anything but 200 ends the bench. */
export async function load(urls: readonly { url: string; cookie?: string }[], connections: number, seconds: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let next = 0;
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() < end) {
      const asked = urls[next++ % urls.length]!;
      const from = performance.now();
      await ask(agent, asked.url, asked.cookie);
      times.push(performance.now() - from);
    }
  }));
  agent.destroy();
  return times;
}

function ask(agent: Agent, url: string, cookie: string | undefined): Promise<void> {
  return new Promise((done, fail) => {
    get(url, { agent, headers: cookie ? { cookie } : {} }, (reply) => {
      let head = '';
      reply.on('data', (piece: Buffer) => { if (head.length < 300) head += piece.toString('utf8'); });
      reply.on('end', () => (reply.statusCode === 200 ? done() : fail(new Error(`${url}: ${reply.statusCode} ${head}`))));
      reply.on('error', fail);
    }).on('error', fail);
  });
}

/** The value below which `part` of them lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}
