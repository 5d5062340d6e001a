import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { StatementLine } from '../model.ts';
import { balanceBefore, linesOf } from '../repository/balances.ts';
import { runningBalances } from '../rules/entry-balance.ts';

export interface Statement {
  openingCents: bigint;
  lines: StatementLine[];
  closingCents: bigint;
}

/** One account between two days, both included: what it stood at before, each line with the balance after it, what it stands at. */
export async function readStatement(tx: Tx, entityId: Id, of: { account: string; auxiliary: string | null }, from: Day, until: Day): Promise<Statement> {
  const openingCents = await balanceBefore(tx, entityId, of, from);
  const lines = runningBalances(await linesOf(tx, entityId, of, from, until), openingCents);
  return { openingCents, lines, closingCents: lines.at(-1)?.balanceCents ?? openingCents };
}
