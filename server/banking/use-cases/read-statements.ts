import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { claimWords, debitListWords, debitWords, providerMoney } from '../../collections/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { leaseWords, payoutListWords, payoutWords } from '../../rental/public.ts';
import { coOwnerWords, supplierWords } from '../../syndic/public.ts';
import { demand, holds } from '../access.ts';
import type { Movement, Statement, Target } from '../model.ts';
import { movementsOf } from '../repository/movements.ts';
import { ownAccounts, readStatements, releaseStatement } from '../repository/statements.ts';

export type Named<T extends Statement = Statement> = T & { bankLabel: string };

export interface ReadStatement extends Named {
  rows: (Movement & { targetWords: string | null })[];
  acts: string[];
  /** The contract by which cards are paid to this account; null: none. */
  providerId: Id | null;
}

/** Statements of the accounts that the viewer may see, the last imported first. */
export async function bankStatements(tx: Tx, viewer: Viewer): Promise<Named[]> {
  const trades = ([['rental', null], ['syndic', '']] as const).filter(([, buildingId]) => holds(viewer, { buildingId }, 'read')).map(([trade]) => trade);
  return named(tx, await readStatements(tx, { trades }));
}

export async function readStatement(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<ReadStatement> {
  const [statement] = await named(tx, await readStatements(tx, { id }));
  if (!statement || !holds(viewer, statement, 'read')) throw notFound();
  const rows = await movementsOf(tx, id);
  const words = await wordsOf(tx, rows, today);
  const acts = !holds(viewer, statement, 'write') ? [] : statement.state === 'held' ? ['release'] : [...(rows.some(({ state }) => state !== 'posted') ? ['post'] : []), ...(rows.some(({ state }) => state === 'posted') ? ['reopen'] : [])];
  return { ...statement, rows: rows.map((row) => ({ ...row, targetWords: row.target === null ? null : words.get(keyOf(row, row.target)) ?? null })), acts, providerId: (await providerMoney(tx, statement.buildingId))?.contractId ?? null };
}

/** Somebody has looked at a statement that was held back, and takes it as it is. */
export async function releaseBankStatement(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<ReadStatement> {
  const statement = await readStatement(tx, viewer, id, today);
  demand(viewer, statement, 'write');
  await releaseStatement(tx, id);
  await record(tx, viewer, 'bank-statement.released', { kind: 'bank-statement', id }, { faults: statement.faults });
  return readStatement(tx, viewer, id, today);
}

async function named(tx: Tx, statements: Statement[]): Promise<Named[]> {
  const labels = new Map((await ownAccounts(tx)).map(({ iban, label }) => [iban, label]));
  return statements.map((one) => ({ ...one, bankLabel: labels.get(one.accountIban) ?? one.accountIban }));
}

/** A file of debits is told by what of it the movement is. */
const keyOf = ({ listReference }: Movement, { kind, id, partIds }: Target): string => (kind === 'debitList' ? `${id} ${listReference ?? ''}` : partIds ? partIds.join(' ') : id);

async function wordsOf(tx: Tx, rows: readonly Movement[], today: Day): Promise<Map<string, string>> {
  const targets = rows.flatMap(({ target }) => (target === null ? [] : [target]));
  const ofDebits = rows.flatMap((row) => (row.target?.kind === 'debitList' ? [{ key: keyOf(row, row.target), fileId: row.target.id, reference: row.listReference }] : []));
  const debitLists = await debitListWords(tx, ofDebits);
  const ids = (kind: Target['kind']) => targets.filter((one) => one.kind === kind).map(({ id }) => id);
  const several = rows.flatMap((row) => (row.target?.partIds ? [[keyOf(row, row.target), severalWords(row.target, row.cents)] as const] : []));
  return new Map([...several, ...await leaseWords(tx, ids('lease'), today), ...await coOwnerWords(tx, ids('coOwner')), ...await supplierWords(tx, ids('supplier')), ...await claimWords(tx, ids('cardClaim')), ...await debitWords(tx, ids('debit')), ...await payoutWords(tx, ids('payout')), ...await payoutListWords(tx, ids('payoutList')), ...ofDebits.map(({ key }, place) => [key, debitLists[place]!] as const)]);
}

/** « 3 prélèvements revenus » */
function severalWords({ kind, partIds }: Target, cents: bigint): string {
  const [what, back] = kind === 'debits' ? ['prélèvements', cents < 0n] : ['virements', cents > 0n];
  return `${partIds!.length} ${what}${back ? ' revenus' : ''}`;
}
