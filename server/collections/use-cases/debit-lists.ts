import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { batchesOfFile } from '../../partners/sepa/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { debitsOnAccount, filesOf, lockFile, lockMandates, lockOfFile } from '../repository/debits.ts';
import { euros } from '../rules/words.ts';
import { settleDebit, type SeenDebit } from './settle-debits.ts';

/** A block of a file of debits, as the file names it, with its debits that are still with the bank, and those that were collected and may come back. */
export interface AwaitedDebitList {
  fileId: Id;
  messageId: string;
  blockId: string;
  collectOn: Day;
  mandateIds: Id[];
  collectedIds: Id[];
}

/** Blocks with the bank for an account, or able to come back: a file holds one for each day. */
export async function awaitedDebitLists(tx: Tx, iban: string): Promise<AwaitedDebitList[]> {
  const debits = await debitsOnAccount(tx, iban);
  const byReference = new Map(debits.map((one) => [one.reference, one]));
  const idsIn = (own: typeof debits, wanted: 'filed' | 'collected') => own.filter(({ state }) => state === wanted).map(({ id }) => id);
  return (await filesOf(tx, [...new Set(debits.flatMap(({ fileId }) => fileId ?? []))])).flatMap((file) => batchesOfFile(file.content).flatMap(({ paymentId, endToEndIds }) => {
    // A debit freed from one file is in another under the same reference.
    const own = endToEndIds.flatMap((reference) => byReference.get(reference) ?? []).filter(({ fileId }) => fileId === file.id);
    return own[0] ? [{ fileId: file.id, messageId: file.messageId, blockId: paymentId, collectOn: own[0].collectOn, mandateIds: idsIn(own, 'filed'), collectedIds: idsIn(own, 'collected') }] : [];
  }));
}

/** Part of a file: the block of this name or, by its own name, the file whole. */
export interface DebitListRef {
  fileId: Id;
  reference: string | null;
}

/** « Liste de 3 prélèvements », in the order asked. */
export async function debitListWords(tx: Tx, asked: readonly DebitListRef[]): Promise<string[]> {
  const files = new Map((await filesOf(tx, [...new Set(asked.map(({ fileId }) => fileId))])).map((one) => [one.id, one]));
  return asked.map(({ fileId, reference }) => {
    const file = files.get(fileId);
    const count = file ? referencesOf(file, reference).size : 0;
    return `Liste de ${count}\u00A0${count > 1 ? 'prélèvements' : 'prélèvement'}`;
  });
}

/** The bank shows a whole list as one movement: each debit still awaited of it is settled as if it were seen alone, or none is. Answers the first entry. */
export async function settleDebitList(tx: Tx, viewer: Viewer, { fileId, reference }: DebitListRef, seen: SeenDebit, now: Date, today: Day): Promise<Id> {
  demand(viewer, 'payments.write');
  const file = await lockFile(tx, fileId);
  const references = file ? referencesOf(file, reference) : new Set<string>();
  const awaited = (await lockOfFile(tx, fileId)).filter((one) => one.state === 'filed' && references.has(one.reference)).toSorted((a, b) => (a.reference < b.reference ? -1 : 1));
  if (!file || awaited.length === 0) throw refusals.debitListNotAwaited();
  const sum = awaited.reduce((cents, one) => cents + one.cents, 0n);
  if (sum !== seen.cents) throw refusals.debitListAmount(euros(sum), euros(seen.cents));
  const entries: Id[] = [];
  for (const one of awaited) entries.push(await settleDebit(tx, viewer, one.id, { ...seen, cents: one.cents, sourceKey: `${seen.sourceKey} ${one.id}` }, now, today));
  await record(tx, viewer, 'debit-list.collected', { kind: 'debit-file', id: fileId }, { reference: reference ?? file.messageId, on: seen.on, count: awaited.length, cents: Number(sum) });
  return entries[0]!;
}

/** Several debits seen in one movement, collected or come back: each is settled as if it were seen alone, or none is. Answers the first entry. */
export async function settleDebits(tx: Tx, viewer: Viewer, ids: readonly Id[], seen: SeenDebit, now: Date, today: Day): Promise<Id> {
  demand(viewer, 'payments.write');
  const debits = await lockMandates(tx, ids);
  if (debits.length !== ids.length) throw notFound();
  const sum = debits.reduce((cents, one) => cents + one.cents, 0n);
  const back = seen.cents < 0n;
  if (sum !== (back ? -seen.cents : seen.cents)) throw refusals.severalAmount(euros(sum), euros(back ? -seen.cents : seen.cents));
  const entries: Id[] = [];
  for (const one of debits) entries.push(await settleDebit(tx, viewer, one.id, { ...seen, cents: back ? -one.cents : one.cents, sourceKey: `${seen.sourceKey} ${one.id}` }, now, today));
  await record(tx, viewer, back ? 'debits.returned' : 'debits.collected', { kind: 'payment-contract', id: debits[0]!.bankAccountId }, { on: seen.on, count: debits.length, cents: Number(sum) });
  return entries[0]!;
}

function referencesOf(file: { messageId: string; content: Buffer }, reference: string | null): Set<string> {
  const blocks = batchesOfFile(file.content);
  return new Set((reference === null || reference === file.messageId ? blocks : blocks.filter(({ paymentId }) => paymentId === reference)).flatMap(({ endToEndIds }) => endToEndIds));
}
