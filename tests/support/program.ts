import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The program as people start it, in a process of its own. */
export interface Program {
  url: string;
  child: ChildProcess;
  output(): string;
  /** Resolves once it says that it is ready; rejects with what it said when it ends before. */
  ready(): Promise<void>;
  /** As the terminal does at Ctrl+C: the whole group hears it. */
  interrupt(): void;
  ended: Promise<number | null>;
}

export async function startProgram({ folder, data, env = {}, args = ['bin/start.mjs'] }: { folder: string; data?: string; env?: Record<string, string>; args?: string[] }): Promise<Program> {
  const port = Number(env.PORT ?? await freePort());
  const child = spawn(process.execPath, args, { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), MITOYEN_DEMO: 'non', ...(data ? { MITOYEN_DATA: data } : {}), ...env } });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (piece: Buffer) => { output += piece.toString('utf8'); });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return {
    url: `http://127.0.0.1:${port}`, child, ended,
    output: () => output,
    ready: () => until(async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`It ended before it was ready:\n${output}`);
      return output.includes('Ctrl+C pour arrêter');
    }, 90_000, () => output),
    interrupt: () => { process.kill(-child.pid!, 'SIGINT'); },
  };
}

export async function until(happens: () => Promise<boolean>, withinMs: number, tell: () => string = () => ''): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await pause(40)) if (await happens()) return;
  throw new Error(`It did not happen in ${withinMs} ms.\n${tell()}`);
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

/** The PostgreSQL of a data folder; null when none is running. */
export function postmasterOf(data: string): number | null {
  try {
    const pid = Number(readFileSync(join(data, 'postgres', 'data-18', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}
