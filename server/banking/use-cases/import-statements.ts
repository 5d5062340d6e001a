import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { closingOf, matchAll, movementKeys, openingOf, readStatements as readFile, statementFaults, type BankMovement, type BankStatement, type Match } from '../../partners/sepa/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Candidate, CandidateList, OwnAccount, Proposal, Target } from '../model.ts';
import { insertMovements } from '../repository/movements.ts';
import { insertStatement, knownStatements, lockAccount, ownAccounts } from '../repository/statements.ts';
import { claimablePayments } from '../../collections/public.ts';
import { claimOf, type ClaimedPayment } from '../rules/card-claims.ts';
import { asMoved } from '../rules/as-moved.ts';
import { coOwnerCandidates } from './co-owner-money.ts';
import { debitCandidates, debitLists } from './debit-money.ts';
import { providerCandidates } from './provider-money.ts';
import { payoutLists, rentCandidates } from './rent-money.ts';

export interface ImportedStatement {
  /** Null: it had been imported already. */
  id: Id | null;
  number: string;
  added: number;
  sentences: string[];
}

/** Takes a bank's file: each statement is checked, its movements are kept once, each with what it may settle. Nothing is posted. */
export async function importStatements(tx: Tx, viewer: Viewer, bytes: Buffer, today: Day): Promise<ImportedStatement[]> {
  const { statements, fault } = readFile(bytes);
  if (fault !== null) throw refusals.unreadable(fault);
  const accounts = await ownAccounts(tx);
  const imported: ImportedStatement[] = [];
  for (const statement of statements) imported.push(await importOne(tx, viewer, accounts, statement, bytes, today));
  return imported;
}

async function importOne(tx: Tx, viewer: Viewer, accounts: readonly OwnAccount[], statement: BankStatement, original: Buffer, today: Day): Promise<ImportedStatement> {
  const account = accounts.find(({ iban }) => iban === statement.iban);
  if (account) demand(viewer, account, 'write');
  if (account) await lockAccount(tx, account.iban);
  const known = account ? await knownStatements(tx, account.iban) : null;
  const faults = statementFaults(statement, account && known ? { iban: account.iban, lastClosingCents: known.lastClosingCents, importedStatements: known.numbers } : null);
  const refused = faults.find((one) => one.effect === 'refused');
  if (refused || !account) throw refusals.unreadable(refused!.sentence);
  const sentences = faults.map((one) => one.sentence);
  if (faults.some((one) => one.effect === 'nothing-new')) return { id: null, number: statement.id, added: 0, sentences };
  const state = faults.length > 0 ? 'held' : 'taken';
  const id = await insertStatement(tx, viewer.agencyId, { account, number: statement.id, openingCents: openingOf(statement), closingCents: closingOf(statement), untilOn: statement.untilOn ?? statement.movements.at(-1)?.on ?? null, state, faults: sentences, original, importedByName: viewer.kind === 'system' ? viewer.reason : viewer.name });
  const booked = asMoved(statement.movements.filter((one) => one.booked));
  const trade = account.buildingId === null ? await rentCandidates(tx, viewer, today) : await coOwnerCandidates(tx, viewer, account.buildingId);
  const lists = [...await debitLists(tx, account.iban), ...(account.buildingId === null ? await payoutLists(tx, viewer, account.iban, today) : [])];
  const proposals = propose(booked, [...await debitCandidates(tx, account.iban), ...await providerCandidates(tx, account.buildingId), ...trade], lists);
  const claims = await claimablePayments(tx, account.buildingId);
  const found = proposals.map((proposal, index) => claimed(booked[index]!, proposal, claims));
  const keys = movementKeys(account.iban, booked);
  const added = await insertMovements(tx, viewer.agencyId, { id, iban: account.iban }, booked.map((movement, index) => ({ key: keys[index]!, movement, proposal: found[index]! })));
  await record(tx, viewer, 'bank-statement.imported', { kind: 'bank-statement', id }, { number: statement.id, movements: booked.length, added, state });
  return { id, number: statement.id, added, sentences };
}

function propose(movements: readonly BankMovement[], candidates: readonly Candidate[], lists: readonly CandidateList[]): Proposal[] {
  const [byItem, byList] = [new Map(candidates.map((one) => [one.item.id, one])), new Map(lists.map((one) => [one.open.id, one]))];
  return matchAll(movements, candidates.map(({ item }) => item), lists.map(({ open }) => open)).map((match: Match): Proposal => {
    if (match.list) return { step: match.step, certainty: match.certainty, explanation: match.explanation, target: { kind: byList.get(match.list.id)!.kind, id: match.list.id }, returnsId: null, listReference: match.list.reference };
    const found = match.itemIds[0] === undefined ? undefined : byItem.get(match.itemIds[0]);
    if (found && match.several && match.itemIds.length > 1) return { step: match.step, certainty: match.certainty, explanation: match.explanation, target: severalOf(match.itemIds.map((id) => byItem.get(id)!.target)), returnsId: null, listReference: null };
    return { step: match.step, certainty: match.certainty, explanation: match.explanation, target: found?.target ?? null, returnsId: found?.returnsId ?? null, listReference: null };
  });
}

/** What nothing else explains may be a contested card, as the bank words it. */
function claimed({ cents, remittance }: BankMovement, proposal: Proposal, payments: readonly ClaimedPayment[]): Proposal {
  const found = proposal.target === null && proposal.step === 'none' ? claimOf({ cents, note: remittance }, payments) : null;
  return found === null ? proposal : { ...proposal, step: 'card-claim', certainty: found.paymentId === null ? 'unknown' : 'proposal', explanation: found.explanation, target: found.paymentId === null ? null : { kind: 'cardClaim', id: found.paymentId as Id } };
}

/** Debits and payouts are the only ones that come several at once, each kind by itself. */
function severalOf(targets: readonly Target[]): Target | null {
  const kinds = new Set(targets.map(({ kind }) => kind));
  const kind = kinds.size > 1 ? null : kinds.has('debit') ? 'debits' : kinds.has('payout') ? 'payouts' : null;
  return kind === null ? null : { kind, id: targets[0]!.id, partIds: targets.map(({ id }) => id) };
}
