/**
 * How long to wait before the next try, from the instants of the failures of the last hour. The first three cost nothing; then the wait doubles up to a
 * quarter of an hour. Never a lock: somebody else's guesses must not keep the owner out for good.
 */
export function waitSeconds(failures: readonly Date[], now: Date): number {
  const recent = failures.filter((at) => now.getTime() - at.getTime() < HOUR).sort((a, b) => a.getTime() - b.getTime());
  if (recent.length < FREE) return 0;
  const wait = Math.min(900, 2 ** (recent.length - FREE + 2));
  const passed = (now.getTime() - recent.at(-1)!.getTime()) / 1000;
  return Math.max(0, Math.ceil(wait - passed));
}

const FREE = 3;
const HOUR = 3_600_000;

/** An address tries for many logins: it gets more room than one login, and the same growing wait after that. */
export function addressWaitSeconds(failures: readonly Date[], now: Date): number {
  return failures.length < 30 ? 0 : waitSeconds(failures.slice(27), now);
}
