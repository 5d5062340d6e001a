/** How many failures of the last hour cost nothing, and the longest wait after that. */
export interface Limit {
  free: number;
  mostSeconds: number;
}

/**
 * Somebody else's guesses must not keep the owner out: tries from one address for one login wait up to a quarter of an hour, but the same login
 * tried from anywhere never waits more than a minute. An address tries for many people (an office, a family): it has more room.
 */
export const LIMITS = {
  loginHere: { free: 3, mostSeconds: 900 },
  loginAnywhere: { free: 10, mostSeconds: 60 },
  address: { free: 30, mostSeconds: 900 },
  code: { free: 5, mostSeconds: 900 },
  ownPassword: { free: 5, mostSeconds: 900 },
  forgotten: { free: 3, mostSeconds: 900 },
} satisfies Record<string, Limit>;

export const WATCHED_MS = 3_600_000;
const FIRST_WAIT_SECONDS = 4;

/** Seconds before the next try is heard, from the instants of past failures: nothing at first, then twice as long each time, never for good. */
export function waitSeconds(failures: readonly Date[], now: Date, { free, mostSeconds }: Limit): number {
  const recent = failures.map((at) => at.getTime()).filter((at) => now.getTime() - at < WATCHED_MS);
  if (recent.length < free) return 0;
  const wait = Math.min(mostSeconds, FIRST_WAIT_SECONDS * 2 ** (recent.length - free));
  return Math.max(0, Math.ceil(wait - (now.getTime() - Math.max(...recent)) / 1000));
}

export function waitInWords(seconds: number): string {
  if (seconds <= 60) return `${seconds}\u00A0seconde${seconds > 1 ? 's' : ''}`;
  return `${Math.ceil(seconds / 60)}\u00A0minutes`;
}
