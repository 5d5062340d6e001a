/**
 * What an unexpected error amounts to, by the code it carries (PostgreSQL's, appendix A of its manual, or the system's):
 * - `disk-full`: no room, for files or for the database;
 * - `database-away`: PostgreSQL is stopping, starting or not there: the same work goes through once it is back;
 * - `conflict`: somebody wrote the same rows meanwhile: the same work done again goes through;
 * - `other`: a fault of the program.
 */
export type FaultKind = 'disk-full' | 'database-away' | 'conflict' | 'other';

const NO_ROOM = new Set(['53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);
const CONFLICT = new Set(['40001', '40P01']);

export function faultKind(error: unknown): FaultKind {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && NO_ROOM.has(code)) return 'disk-full';
  if (typeof code === 'string' && CONFLICT.has(code)) return 'conflict';
  return isDatabaseAway(typeof code === 'string' ? code : '', String(message ?? '')) ? 'database-away' : 'other';
}

/** The driver words some of these cases without a code; a missing file of ours is ENOENT too, so that the socket's name or the port is looked for. */
function isDatabaseAway(code: string, message: string): boolean {
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return /\.s\.PGSQL|:\d+$/.test(message);
  if (code !== '') return /^(57P0[1-5]|08|ECONNRESET|EPIPE|ETIMEDOUT)/.test(code);
  return /^Connection terminated|^timeout exceeded when trying to connect|not queryable/.test(message);
}
