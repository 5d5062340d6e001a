import { execFileSync, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { projectFolder, temporaryFolder } from '../bin/folders.ts';
import { median, seconds, type Bench } from './report.ts';

const WARM_GOAL_MS = 4000;
const FRESH_GOAL_MS = 60_000;

/** `npm start` on a folder that has already been opened, from the command to the printed address. The peer is the clock. */
export const warmStart: Bench = {
  name: 'warm-start',
  run: async (say) => {
    const data = temporaryFolder('bench-start');
    try {
      say('first start, with the demo agency…');
      await start(data);
      const times: number[] = [];
      for (let round = 0; round < 3; round++) times.push(await start(data));
      const ms = median(times);
      return [{ what: 'npm start, warm', measured: seconds(ms), peer: `the clock: ${seconds(WARM_GOAL_MS)}`, ratio: ms / WARM_GOAL_MS, goal: 1 }];
    } finally {
      await rm(data, { recursive: true, force: true });
    }
  },
};

/** A clone of what is committed, from `npm start` to the printed address: runtime, packages, both builds, database, demo agency. The peer is the clock. */
export const freshStart: Bench = {
  name: 'fresh-start',
  run: async (say) => {
    const [clone, data] = [temporaryFolder('bench-clone'), temporaryFolder('bench-start')];
    try {
      execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${projectFolder}`, clone]);
      say('first start of a fresh clone; the package cache is as it is on this machine…');
      const ms = await start(data, clone);
      return [{ what: 'npm start, fresh clone', measured: seconds(ms), peer: `the clock: ${seconds(FRESH_GOAL_MS)}`, ratio: ms / FRESH_GOAL_MS, goal: 1 }];
    } finally {
      await Promise.all([clone, data].map((folder) => rm(folder, { recursive: true, force: true })));
    }
  },
};

/** Milliseconds until it says that it is ready; then it is asked to end, as Ctrl+C does. */
async function start(data: string, folder = projectFolder): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const child = spawn('npm', ['start', '--silent'], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, MITOYEN_DATA: data, PORT: String(port) } });
  const ended = new Promise<void>((done) => { child.once('close', () => done()); });
  const ms = await new Promise<number>((done, fail) => {
    let said = '';
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      if (said.includes('Mitoyen est prêt')) done(performance.now() - from);
    });
    void ended.then(() => fail(new Error(`It ended before it was ready:\n${said}`)));
  });
  process.kill(-child.pid!, 'SIGINT');
  await ended;
  return ms;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
