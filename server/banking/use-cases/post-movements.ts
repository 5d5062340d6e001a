import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import { reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { partsOf, type Made, type Movement, type Statement, type Target } from '../model.ts';
import { bookedAlready } from '../repository/booked.ts';
import { movementWords } from '../rules/words.ts';
import { lockMovement, markBooked, markMovement } from '../repository/movements.ts';
import { postCoOwnerMovement, postUnknownMovement } from './co-owner-money.ts';
import { postDebitList, postDebitMovement, postDebits } from './debit-money.ts';
import { postClaim, postProviderMovement } from './provider-money.ts';
import { readStatement, type ReadStatement } from './read-statements.ts';
import { postRentMovement, postUnknownRent } from './rent-money.ts';

export interface Decision {
  movementId: Id;
  /** Null: to identify later. */
  target: Target | null;
  /** The books have it already: this entry, and nothing is posted. */
  entryId?: Id | undefined;
}

/** Posts movements as decided; without decisions, those that are certain. Each is posted once, whoever asks again; one that was left to identify may be decided later. */
export async function postMovements(tx: Tx, viewer: Viewer, statementId: Id, decisions: readonly Decision[] | null, now: Date, today: Day): Promise<{ posted: number; unidentified: number; statement: ReadStatement }> {
  const statement = await readStatement(tx, viewer, statementId, today);
  demand(viewer, statement, 'write');
  if (statement.state === 'held') throw refusals.statementHeld();
  const asked = decisions ?? statement.rows.filter((row) => row.state === 'waiting' && row.certainty === 'certain').map(({ id, target }) => ({ movementId: id, target, entryId: undefined }));
  let [posted, unidentified] = [0, 0];
  for (const { movementId, target: said, entryId } of asked) {
    const target = said && whole(said);
    const movement = await lockMovement(tx, movementId);
    if (!movement || movement.statementId !== statementId) throw notFound();
    if (movement.state === 'posted' || (movement.state === 'unidentified' && target === null && entryId === undefined)) throw refusals.movementDone();
    if (entryId !== undefined && !(await bookedAlready(tx, statement.buildingId, movement)).some(({ id }) => id === entryId)) throw refusals.notThatEntry();
    // What waited to be identified leaves the account where it waited, on its own day; then it is posted as if it had been known.
    if (movement.state === 'unidentified') await reverseEntry(tx, viewer, today, movement.entryId!, movement.movedOn);
    if (entryId === undefined) await markMovement(tx, movement.id, target, await named(movement, asked.length, () => post(tx, viewer, statement, movement, target, now, today)));
    else await markBooked(tx, movement.id, entryId);
    if (target === null && entryId === undefined) unidentified += 1;
    else posted += 1;
  }
  await record(tx, viewer, 'bank-statement.posted', { kind: 'bank-statement', id: statementId }, { posted, unidentified });
  return { posted, unidentified, statement: await readStatement(tx, viewer, statementId, today) };
}

/** Several of ours are named one by one, and only they are. */
function whole({ kind, id, ...target }: Target): Target {
  return kind === 'debits' || kind === 'payouts' ? { kind, id: partsOf({ kind, id, ...target })[0]!, partIds: partsOf({ kind, id, ...target }) } : { kind, id };
}

/** Of many movements posted together, the one that is refused says which it is. */
async function named<T>(movement: Movement, together: number, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (together === 1 || !(error instanceof Refusal)) throw error;
    throw new Refusal(error.code, `${movementWords(movement)}\u00A0: ${error.message} Aucun autre n’a été comptabilisé.`, error.status, error.fields);
  }
}

async function post(tx: Tx, viewer: Viewer, { buildingId, accountIban }: Pick<Statement, 'buildingId' | 'accountIban'>, movement: Movement, target: Target | null, now: Date, today: Day): Promise<Made> {
  if (target?.kind === 'debit') return postDebitMovement(tx, viewer, accountIban, movement, target.id, now, today);
  if (target?.kind === 'debits') return postDebits(tx, viewer, accountIban, movement, partsOf(target), now, today);
  if (target?.kind === 'debitList') return postDebitList(tx, viewer, accountIban, movement, target.id, now, today);
  if (target?.kind === 'cardClaim') return postClaim(tx, viewer, buildingId, movement, target.id, now, today);
  if (target?.kind === 'provider') return postProviderMovement(tx, viewer, buildingId, movement, target.id, now, today);
  if (buildingId === null) return target === null ? postUnknownRent(tx, viewer, movement, today) : postRentMovement(tx, viewer, movement, target, today);
  return target === null ? postUnknownMovement(tx, viewer, buildingId, movement, today) : postCoOwnerMovement(tx, viewer, buildingId, movement, target, today);
}
