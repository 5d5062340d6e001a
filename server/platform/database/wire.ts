import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

/** Enters an agency until the end of the transaction (row-level security reads it). */
export const ENTER_AGENCY = "select set_config('app.agency_id', $1, true)";

/** Names of the statements that connections keep planned, by their text. */
const kept = new Map([[ENTER_AGENCY, 'kept-1']]);

/** From now on each connection has this text read and planned by PostgreSQL once, and sends its values alone. Nothing forgets it: the text comes from the source, never from what was asked. */
export function keepStatement(text: string): void {
  if (!kept.has(text)) kept.set(text, `kept-${kept.size + 1}`);
}

/** Statements whose answer nobody reads. */
const goesAhead = (text: string): boolean => text === 'begin' || text.startsWith('start transaction') || text === ENTER_AGENCY;

const UNREAD: PostgresQueryResult<never> = { command: 'SELECT', rowCount: 0, rows: [] };

/** The connections of a pool (in pipeline mode), each of which sends the beginning of a transaction along with its first question: one way to PostgreSQL and back where there were three. */
export function wired(pool: pg.Pool): PostgresPool {
  const wires = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    connect: async () => {
      const client = await pool.connect();
      const wire = wires.get(client) ?? wireOf(client);
      wires.set(client, wire);
      return wire;
    },
    end: () => pool.end(),
  };
}

/** All that is asked before this turn of the program ends goes out at once: each message of its own would wake PostgreSQL, and wait for a processor, by itself. */
function gather({ stream }: pg.Connection): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

function wireOf(client: pg.PoolClient): PostgresPoolClient {
  const { connection } = client as unknown as { connection: pg.Connection }; // Left out of the types of the package.
  const ahead: Promise<unknown>[] = []; // Sent, not answered yet.
  const query = async (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    const [name, values] = [kept.get(text), parameters as unknown[]];
    gather(connection);
    const sent = name === undefined ? client.query(text, values) : client.query({ name, text, values });
    if (goesAhead(text)) {
      sent.catch(() => undefined); // Told by the question that follows.
      ahead.push(sent);
      return UNREAD;
    }
    const [answer] = await Promise.all([sent, ...ahead.splice(0)]);
    return answer;
  };
  return { query: query as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) };
}
