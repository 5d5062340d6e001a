import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { awaitedDebits, settleDebit } from '../../collections/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Candidate, Made, Movement } from '../model.ts';
import { lineOf } from '../rules/words.ts';

/** One-off debits that clients signed online: what the bank collects, and what it takes back, told as a return or as a plain debit of our reference. */
export async function debitCandidates(tx: Tx, iban: string): Promise<Candidate[]> {
  return (await awaitedDebits(tx, iban)).flatMap(({ id, reference, cents, collected }) => {
    // Its reference or nothing: the client's account may also pay by transfer, which is no debit of ours.
    const item = { endToEndId: reference, mandateId: reference, references: [], ibans: [], name: '', accountId: id };
    const as = (name: string, more: { cents: bigint; settled?: boolean }): Candidate => ({ item: { ...item, ...more, id: `${name} ${id}` }, target: { kind: 'debit', id }, returnsId: null });
    return [...(collected ? [] : [as('debit', { cents })]), as('debit back', { cents, settled: true }), as('debit out', { cents: -cents })];
  });
}

export async function postDebitMovement(tx: Tx, viewer: Viewer, movement: Movement, mandateId: Id, now: Date, today: Day): Promise<Made> {
  return { entryId: await settleDebit(tx, viewer, mandateId, { on: movement.movedOn, cents: movement.cents, reason: movement.returnReason, label: lineOf(movement), sourceKey: movement.id }, now, today), madeId: null };
}
