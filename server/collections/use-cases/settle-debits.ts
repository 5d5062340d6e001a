import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow } from '../../ledger/public.ts';
import { keepNews, reasonWords, stepMandate } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findContract } from '../repository/contracts.ts';
import { debitsOnAccount, lockMandate, namesOfMandates, saveMandate, type MandateRow } from '../repository/debits.ts';
import { proposeBookings } from './propose.ts';
import { transitBooks } from './transit-books.ts';

/** A debit that the statement of an account may show: with the bank, or collected and able to come back. `on`: when it was collected, or is to be. */
export type AwaitedDebit = Pick<MandateRow, 'id' | 'reference' | 'payerName' | 'cents'> & { collected: boolean; on: Day };

export async function awaitedDebits(tx: Tx, iban: string): Promise<AwaitedDebit[]> {
  return (await debitsOnAccount(tx, iban)).map(({ id, reference, payerName, cents, state, collectedOn, collectOn }) => ({ id, reference, payerName, cents, collected: state === 'collected', on: collectedOn ?? collectOn }));
}

export async function debitWords(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  return new Map((await namesOfMandates(tx, ids)).map(({ id, payerName, reference }) => [id, `${payerName}, mandat ${reference}`]));
}

export interface SeenDebit {
  /** Of the statement: a debit is seen on the account that collects it. */
  accountIban: string;
  on: Day;
  /** As on the statement: credit positive. */
  cents: bigint;
  reason: string | null;
  label: string;
  sourceKey: string;
}

/**
 * The bank shows one of our debits. What came is paid: the waiting account is cleared, and what it pays is proposed like any online payment. What came back is lost
 * (or failed, when it never was seen), and what it paid is due again. The mandate is spent either way.
 */
export async function settleDebit(tx: Tx, viewer: Viewer, mandateId: Id, seen: SeenDebit, now: Date, today: Day): Promise<Id> {
  demand(viewer, 'payments.write');
  const mandate = await lockMandate(tx, mandateId);
  if (!mandate) throw notFound();
  if ((await findContract(tx, mandate.bankAccountId))?.iban !== seen.accountIban) throw refusals.debitOtherAccount();
  const back = seen.cents < 0n;
  if ((back ? -seen.cents : seen.cents) !== mandate.cents) throw refusals.debitAmount();
  const state = stepMandate(mandate.state, back ? 'return' : 'collect');
  if (state === null) throw refusals.debitSpent();
  const at = noonOf(seen.on);
  await saveMandate(tx, mandate.id, { state, fileId: mandate.fileId, ...(back ? { returnedOn: seen.on, returnReason: reasonWords(seen.reason) } : { collectedOn: seen.on }) });
  const never = back && mandate.state !== 'collected';
  await keepNews(tx, viewer.agencyId, mandate.intentId, !back ? [{ kind: 'paid', at }] : never ? [{ kind: 'failed', at, code: seen.reason ?? 'MS03' }] : [{ kind: 'disputed', at }, { kind: 'dispute-lost', at }], now);
  await proposeBookings(tx, viewer.agencyId, mandate.intentId, now);
  return clear(tx, viewer, mandate, seen, today);
}

/** The bank's own entry: what waited has arrived, or leaves again. */
async function clear(tx: Tx, viewer: Viewer, mandate: MandateRow, { on, cents, label, sourceKey }: SeenDebit, today: Day): Promise<Id> {
  const contract = (await findContract(tx, mandate.bankAccountId))!;
  const entityId = await transitBooks(tx, viewer, contract.buildingId, contract.transitAccount, on);
  const amount = cents < 0n ? -cents : cents;
  const [bank, waiting] = [{ account: '512000' }, { account: contract.transitAccount }];
  const [posted] = await postNow(tx, viewer, today, entityId, [{
    journal: 'BQ', entryOn: on, label, pieceReference: mandate.reference, source: 'online-debit', sourceKey,
    lines: [{ ...(cents > 0n ? bank : waiting), debitCents: amount }, { ...(cents > 0n ? waiting : bank), creditCents: amount }],
  }]);
  return posted!.id;
}

/** A statement tells days: noon is the same day everywhere in France. */
export function noonOf(on: Day): Date {
  return new Date(`${on}T11:00:00Z`);
}
