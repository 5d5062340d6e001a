import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { awaitedDebitLists, awaitedDebits, settleDebit, settleDebitList, settleDebits } from '../../collections/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Candidate, CandidateList, Made, Movement } from '../model.ts';
import { lineOf, nameOf } from '../rules/words.ts';

/** One-off debits that clients signed online: what the bank collects, and what it takes back, told as a return or as a plain debit of our reference. */
export async function debitCandidates(tx: Tx, iban: string): Promise<Candidate[]> {
  return (await awaitedDebits(tx, iban)).flatMap(({ id, reference, cents, collected }) => {
    // Its reference or nothing: the client's account may also pay by transfer, which is no debit of ours.
    const item = { endToEndId: reference, mandateId: reference, references: [], ibans: [], name: '', accountId: id, payment: `debit ${id}` };
    const as = (name: string, more: { cents: bigint; settled?: boolean; back?: boolean }): Candidate => ({ item: { ...item, ...more, id: `${name} ${id}` }, target: { kind: 'debit', id }, returnsId: null });
    return [...(collected ? [] : [as('debit', { cents })]), as('debit back', { cents, settled: true }), as('debit out', { cents: -cents, back: true })];
  });
}

/** Blocks of files of debits, which the bank may credit as one movement each, or file by file. */
export async function debitLists(tx: Tx, iban: string): Promise<CandidateList[]> {
  return (await awaitedDebitLists(tx, iban)).map(({ fileId: id, blockId, messageId, collectOn, mandateIds, collectedIds }) => ({ open: { id, blockId, messageId, executeOn: collectOn, itemIds: mandateIds.map((mandateId) => `debit ${mandateId}`), backIds: collectedIds.map((mandateId) => `debit back ${mandateId}`) }, kind: 'debitList' }));
}

export async function postDebitList(tx: Tx, viewer: Viewer, iban: string, movement: Movement, fileId: Id, now: Date, today: Day): Promise<Made> {
  return { entryId: await settleDebitList(tx, viewer, { fileId, reference: movement.listReference }, { accountIban: iban, on: movement.movedOn, cents: movement.cents, reason: null, label: lineOf(movement), sourceKey: nameOf(movement) }, now, today), madeId: null };
}

/** Several debits in one movement, most often a list or a part of one that comes back. */
export async function postDebits(tx: Tx, viewer: Viewer, iban: string, movement: Movement, mandateIds: readonly Id[], now: Date, today: Day): Promise<Made> {
  return { entryId: await settleDebits(tx, viewer, mandateIds, { accountIban: iban, on: movement.movedOn, cents: movement.cents, reason: movement.returnReason, label: lineOf(movement), sourceKey: nameOf(movement) }, now, today), madeId: null };
}

export async function postDebitMovement(tx: Tx, viewer: Viewer, iban: string, movement: Movement, mandateId: Id, now: Date, today: Day): Promise<Made> {
  return { entryId: await settleDebit(tx, viewer, mandateId, { accountIban: iban, on: movement.movedOn, cents: movement.cents, reason: movement.returnReason, label: lineOf(movement), sourceKey: nameOf(movement) }, now, today), madeId: null };
}
