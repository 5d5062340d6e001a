/** What goes wrong with the next notifications: told twice, the later one first, with a false signature, never, or later. */
export type TellingFault = 'twice' | 'reversed' | 'unsigned' | 'lost' | 'late';

export interface Telling {
  fault: TellingFault | null;
  lateMs: number;
}

export interface Told {
  url: string;
  /** The request as it goes out now, signed with the right key or with another one. */
  write(signed: boolean): { headers: Record<string, string>; body: string };
}

const RETRY_MS = [500, 2_000, 10_000, 60_000, 300_000];

/** Tells an address what happened, again until it is taken. */
export function openTelling(telling: Telling) {
  const pending = new Set<NodeJS.Timeout>();
  /** Held back until the next one has gone, in `reversed`. */
  let held: Told | null = null;

  const later = (ms: number, work: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      pending.delete(timer);
      void work();
    }, ms);
    pending.add(timer);
  };

  const send = async (told: Told, { attempt = 0, signed = true } = {}): Promise<void> => {
    const taken = await fetch(told.url, { method: 'POST', ...told.write(signed), signal: AbortSignal.timeout(10_000) }).then(({ ok }) => ok, () => false);
    const wait = RETRY_MS[attempt];
    if (!taken && signed && wait !== undefined) later(wait, () => send(told, { attempt: attempt + 1 }));
  };

  return {
    deliver: async (told: Told): Promise<void> => {
      switch (telling.fault) {
        case 'lost': return;
        case 'late': return later(telling.lateMs, () => send(told));
        case 'unsigned': return send(told, { signed: false });
        case 'twice':
          await send(told);
          return send(told);
        case 'reversed':
          if (held === null) {
            held = told;
            return;
          }
          await send(told);
          await send(held);
          held = null;
          return;
        default: return send(told);
      }
    },
    close: (): void => {
      for (const timer of pending) clearTimeout(timer);
    },
  };
}
