import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow } from '../../ledger/public.ts';
import { closingOf, matchAll, movementKeys, openingOf, readStatements as readFile, statementFaults, type BankStatement, type Match, type OpenItem } from '../../partners/sepa/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findBankAccount } from '../repository/bank-accounts.ts';
import { insertMovements, insertStatement, knownStatements, lockMovement, markMovement, movementsOf, payerAccounts, readStatements, releaseStatement, returnableReceipts, type MovementRow, type Proposal, type StatementRow } from '../repository/bank.ts';
import { readCalls } from '../repository/calls.ts';
import { readLeases } from '../repository/leases.ts';
import { awaitedPayouts, lockAwaited, waitingIn } from '../repository/payouts.ts';
import { unidentifiedEntry, USUAL_ACCOUNTS } from '../rules/books.ts';
import { clientBooks } from './books.ts';
import { postPayout } from './payouts.ts';
import { receive, returnReceipt } from './receive.ts';

export interface ImportedStatement {
  id: Id | null;
  number: string;
  added: number;
  sentences: string[];
}

/** Takes a bank's file: each statement is checked, its movements are kept once, each with what it may settle. Nothing is posted. */
export async function importStatements(tx: Tx, viewer: Viewer, bytes: Buffer, today: Day): Promise<ImportedStatement[]> {
  demand(viewer, 'rental.write');
  const { statements, fault } = readFile(bytes);
  if (fault !== null) throw refusals.unreadable(fault);
  const imported: ImportedStatement[] = [];
  for (const statement of statements) imported.push(await importOne(tx, viewer, statement, bytes, today));
  return imported;
}

async function importOne(tx: Tx, viewer: Viewer, statement: BankStatement, original: Buffer, today: Day): Promise<ImportedStatement> {
  const bank = await findBankAccount(tx, { iban: statement.iban });
  const known = bank ? await knownStatements(tx, bank.id) : null;
  const faults = statementFaults(statement, bank && known ? { iban: bank.iban, lastClosingCents: known.lastClosingCents, importedStatements: known.numbers } : null);
  const refused = faults.find((one) => one.effect === 'refused');
  if (refused || !bank) throw refusals.unreadable(refused!.sentence);
  const sentences = faults.map((one) => one.sentence);
  if (faults.some((one) => one.effect === 'nothing-new')) return { id: null, number: statement.id, added: 0, sentences };
  const state = faults.length > 0 ? 'held' : 'taken';
  const id = await insertStatement(tx, viewer.agencyId, { bankAccountId: bank.id, number: statement.id, openingCents: openingOf(statement), closingCents: closingOf(statement), untilOn: statement.untilOn ?? statement.movements.at(-1)?.on ?? null, state, faults: sentences, original, importedByName: viewer.kind === 'system' ? viewer.reason : viewer.name });
  const booked = statement.movements.filter((one) => one.booked);
  const proposals = await propose(tx, booked, today);
  const keys = movementKeys(bank.iban, booked);
  const added = await insertMovements(tx, viewer.agencyId, id, bank.id, booked.map((movement, index) => ({ key: keys[index]!, movement, proposal: proposals[index]! })));
  await record(tx, viewer, 'bank-statement.imported', { kind: 'bank-statement', id }, { number: statement.id, movements: booked.length, added, state });
  return { id, number: statement.id, added, sentences };
}

const RECEIPT = 'receipt ';
const PAYOUT = 'payout ';

/** Calls that are due, payouts with the bank, receipts that may come back: what movements are matched with. */
async function propose(tx: Tx, movements: BankStatement['movements'], today: Day): Promise<Proposal[]> {
  const [calls, ibans, payouts, returnable] = [await readCalls(tx, 'open'), await payerAccounts(tx), await awaitedPayouts(tx), await returnableReceipts(tx)];
  const leases = new Map((await readLeases(tx, { ids: [...new Set([...calls, ...returnable].map((one) => one.leaseId))] }, today)).map((one) => [one.id, one]));
  const items: OpenItem[] = [
    ...calls.map((call): OpenItem => ({ id: call.id, cents: call.open.reduce((sum, one) => sum + one.cents, 0n), endToEndId: null, mandateId: null, references: [leases.get(call.leaseId)!.tenantCode ?? '', leases.get(call.leaseId)!.number], ibans: ibans.get(call.leaseId) ?? [], name: leases.get(call.leaseId)!.tenantName, accountId: call.leaseId })),
    ...payouts.map((one): OpenItem => ({ id: PAYOUT + one.id, cents: -one.cents, endToEndId: one.reference, mandateId: null, references: [], ibans: [], name: one.name, accountId: PAYOUT })),
    ...returnable.map((one): OpenItem => ({ id: RECEIPT + one.receiptId, cents: one.cents, endToEndId: one.endToEndId, mandateId: null, references: [leases.get(one.leaseId)!.tenantCode ?? '', leases.get(one.leaseId)!.number], ibans: one.iban ? [one.iban] : [], name: one.name ?? '', accountId: one.leaseId, settled: true })),
  ];
  return matchAll(movements, items).map((match) => proposalOf(match, calls));
}

function proposalOf(match: Match, calls: readonly { id: Id; leaseId: Id }[]): Proposal {
  const [itemId] = match.itemIds;
  const common = { step: match.step, certainty: match.certainty, explanation: match.explanation, leaseId: null, payoutId: null, returnedReceiptId: null };
  if (itemId === undefined) return common;
  if (itemId.startsWith(PAYOUT)) return { ...common, payoutId: itemId.slice(PAYOUT.length) };
  if (itemId.startsWith(RECEIPT)) return { ...common, returnedReceiptId: itemId.slice(RECEIPT.length), leaseId: match.accountId };
  return { ...common, leaseId: calls.find((call) => call.id === itemId)!.leaseId };
}

export async function bankStatements(tx: Tx, viewer: Viewer): Promise<StatementRow[]> {
  demand(viewer, 'rental.read');
  return readStatements(tx);
}

export interface ReadBankStatement extends StatementRow {
  rows: (MovementRow & { leaseWords: string | null })[];
  acts: string[];
}

export async function readBankStatement(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<ReadBankStatement> {
  demand(viewer, 'rental.read');
  const [statement] = await readStatements(tx, id);
  if (!statement) throw notFound();
  const rows = await movementsOf(tx, id);
  const leases = new Map((await readLeases(tx, { ids: rows.flatMap((row) => (row.leaseId === null ? [] : [row.leaseId])) }, today)).map((one) => [one.id, one]));
  const write = viewer.kind === 'staff' && viewer.rights.has('rental.write');
  const words = (leaseId: Id | null) => { const lease = leaseId === null ? undefined : leases.get(leaseId); return lease ? `${lease.tenantName}, bail ${lease.number}` : null; };
  return { ...statement, rows: rows.map((row) => ({ ...row, leaseWords: words(row.leaseId) })), acts: write ? (statement.state === 'held' ? ['release'] : statement.waiting > 0 ? ['post'] : []) : [] };
}

/** Somebody has looked at a statement that was held back, and takes it as it is. */
export async function releaseBankStatement(tx: Tx, viewer: Viewer, id: Id, today: Day): Promise<ReadBankStatement> {
  demand(viewer, 'rental.write');
  const statement = await readBankStatement(tx, viewer, id, today);
  await releaseStatement(tx, id);
  await record(tx, viewer, 'bank-statement.released', { kind: 'bank-statement', id }, { faults: statement.faults });
  return readBankStatement(tx, viewer, id, today);
}

export interface Decision {
  movementId: Id;
  /** Whose rent it is; `null` with no payout: to identify. */
  leaseId: Id | null;
  payoutId: Id | null;
}

/** Posts movements as decided; without decisions, those that are certain. Each is posted once, whoever asks again. */
export async function postMovements(tx: Tx, viewer: Viewer, statementId: Id, decisions: readonly Decision[] | null, today: Day): Promise<{ posted: number; unidentified: number; statement: ReadBankStatement }> {
  demand(viewer, 'rental.write');
  const statement = await readBankStatement(tx, viewer, statementId, today);
  if (statement.state === 'held') throw refusals.statementHeld();
  const asked = decisions ?? statement.rows.filter((row) => row.state === 'waiting' && row.certainty === 'certain').map((row) => ({ movementId: row.id, leaseId: row.leaseId, payoutId: row.payoutId }));
  let [posted, unidentified] = [0, 0];
  for (const decision of asked) {
    const movement = await lockMovement(tx, decision.movementId);
    if (!movement || movement.statementId !== statementId) throw notFound();
    if (movement.state !== 'waiting') throw refusals.movementDone();
    if (await postMovement(tx, viewer, movement, decision, today)) posted += 1;
    else unidentified += 1;
  }
  await record(tx, viewer, 'bank-statement.posted', { kind: 'bank-statement', id: statementId }, { posted, unidentified });
  return { posted, unidentified, statement: await readBankStatement(tx, viewer, statementId, today) };
}

async function postMovement(tx: Tx, viewer: Viewer, movement: MovementRow, { leaseId, payoutId }: Decision, today: Day): Promise<boolean> {
  const label = [movement.name, movement.note].filter(Boolean).join(', ').slice(0, 200) || 'Mouvement de banque';
  if (payoutId !== null) {
    const payout = await lockAwaited(tx, payoutId);
    if (!payout) throw notFound();
    if (payout.cents !== -movement.cents) throw refusals.amountsDiffer();
    const entryId = await postPayout(tx, viewer, payout, movement.movedOn, today);
    if (!(await waitingIn(tx, payout.listId))) await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id: payout.listId }, payout.listVersion, { state: 'executed', executed_on: movement.movedOn });
    await markMovement(tx, movement.id, { state: 'posted', entryId, leaseId: null, receiptId: null });
    return true;
  }
  const returnedId = leaseId !== null && movement.cents < 0n ? movement.returnedReceiptId ?? await receiptReturned(tx, movement, leaseId) : null;
  if (returnedId !== null) {
    const { entryId } = await returnReceipt(tx, viewer, returnedId, movement.movedOn, `Rejet${movement.returnReason ? ` ${movement.returnReason}` : ''}, ${label}`, today);
    await markMovement(tx, movement.id, { state: 'posted', entryId, leaseId, receiptId: returnedId });
    return true;
  }
  if (leaseId !== null) {
    if (movement.cents <= 0n) throw refusals.wrongSide();
    const receipt = await receive(tx, viewer, { leaseId, receivedOn: movement.movedOn, cents: movement.cents, label, sourceKey: movement.id, chosen: await matchedCall(tx, movement, leaseId) }, today);
    await markMovement(tx, movement.id, { state: 'posted', entryId: receipt.entryId, leaseId, receiptId: receipt.id });
    return true;
  }
  const entityId = await clientBooks(tx, viewer, movement.movedOn);
  const [entry] = await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: movement.movedOn, label, source: 'bank-unidentified', sourceKey: movement.id, lines: unidentifiedEntry(USUAL_ACCOUNTS, movement.cents, label) }]);
  await markMovement(tx, movement.id, { state: 'unidentified', entryId: entry!.id, leaseId: null, receiptId: null });
  return false;
}

/** The receipt that a return takes back, when both came in one file: same reference or, without one, same lease and amount. */
async function receiptReturned(tx: Tx, movement: MovementRow, leaseId: Id): Promise<Id | null> {
  const same = (await returnableReceipts(tx)).filter((one) => one.leaseId === leaseId && one.cents === -movement.cents);
  return (same.find((one) => movement.endToEndId !== null && one.endToEndId === movement.endToEndId) ?? same[0])?.receiptId ?? null;
}

/** A certain match is with one call, of this very amount: the payment is for it, even ahead of its due day. Otherwise the oldest due one is paid first. */
async function matchedCall(tx: Tx, movement: MovementRow, leaseId: Id): Promise<Id[]> {
  if (movement.certainty !== 'certain' || movement.leaseId !== leaseId) return [];
  const same = (await readCalls(tx, { leaseId })).filter((call) => call.open.reduce((sum, one) => sum + one.cents, 0n) === movement.cents);
  return same.slice(0, 1).map((call) => call.id);
}
