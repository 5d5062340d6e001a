import { Worker } from 'node:worker_threads';
import type { Day } from '../../kernel/day.ts';
import type { RichText } from './rich-text.ts';

export interface Letter {
  agency: { name: string; lines: string[] };
  /** Name and address of the addressee, a line each; none for a notice to everybody. */
  recipient: string[];
  day: Day;
  title: string;
  body: RichText;
}

export interface Renderer {
  /** PDF/A-2b, tagged, in French. */
  renderLetter(letter: Letter): Promise<Buffer>;
  close(): Promise<void>;
}

const TIMEOUT_MS = 30_000;

/** Letters are set in a thread of their own, started when the first one is asked for: requests go on being answered meanwhile. */
export function openRenderer(): Renderer {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, { resolve: (pdf: Buffer) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }>();

  const settle = (id: number, act: (entry: { resolve: (pdf: Buffer) => void; reject: (error: Error) => void }) => void): void => {
    const entry = waiting.get(id);
    if (!entry) return;
    clearTimeout(entry.timer);
    waiting.delete(id);
    act(entry);
  };
  const drop = (reason: string): void => {
    worker = null;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(new Error(reason)));
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./typst-worker.ts', import.meta.url));
    started.unref();
    started.on('message', ({ id, pdf, error }: { id: number; pdf?: Uint8Array; error?: string }) => {
      settle(id, ({ resolve, reject }) => (pdf ? resolve(Buffer.from(pdf)) : reject(new Error(`The letter could not be set: ${error}`))));
    });
    started.on('error', (error) => drop(String(error)));
    started.on('exit', () => { if (worker === started) drop('The letter thread ended.'); });
    return started;
  };

  return {
    renderLetter: (letter) => new Promise((resolve, reject) => {
      worker ??= start();
      const id = ++last;
      // A thread that hangs is replaced; the letters behind it are refused and their jobs try again.
      const timer = setTimeout(() => {
        const stuck = worker;
        settle(id, () => reject(new Error('The letter took too long to set.')));
        drop('The letter thread was replaced.');
        void stuck?.terminate();
      }, TIMEOUT_MS);
      waiting.set(id, { resolve, reject, timer });
      worker.postMessage({ id, letter: JSON.stringify({ ...letter, date: longDay(letter.day) }), second: Math.floor(Date.parse(`${letter.day}T12:00:00Z`) / 1000) });
    }),
    close: async () => {
      const running = worker;
      worker = null;
      await running?.terminate();
    },
  };
}

/** « le mardi 24 novembre 2026 », « le dimanche 1er novembre 2026 » */
function longDay(day: Day): string {
  const words = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
  return `Le ${words.replace(/\b1(?= )/, '1er')}`;
}
