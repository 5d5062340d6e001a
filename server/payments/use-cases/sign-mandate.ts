import { addDays, type Day } from '../../kernel/day.ts';
import { compactIban } from '../../kernel/iban.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { isAccount, momentAt, planCollection, type Collection } from '../../partners/sepa/public.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayPay } from '../access.ts';
import { refusals } from '../errors.ts';
import type { PaymentAccount } from '../model.ts';
import { readPayer } from '../repository/contracts.ts';
import { insertMandate, loginOf, mandateOf, moveMandate } from '../repository/mandates.ts';
import { mandateReference, mandateText, noticeOf, step } from '../rules/debit.ts';
import { keepNews } from './keep-news.ts';
import { heldAccount, termsOf } from './read-payable.ts';
import { writeIntent, type AskedPayment } from './start-payment.ts';

const FARTHEST_DAYS = 60;

export interface ShownMandate {
  collectOn: Day;
  /** Why it is not the day asked for. */
  moved: Collection['moved'];
  noticeDays: number;
  short: boolean;
  beneficiary: string;
  creditorId: string;
  wording: string;
}

/** The mandate as it would be signed: its day is the one on which the bank really collects, told before anything is agreed to. Nothing is written. `askedOn` null: the first day that may be met. */
export async function showMandate(platform: Platform, viewer: ClientViewer, asked: { accountId: Id; amountCents: bigint; askedOn: Day | null }): Promise<ShownMandate> {
  const now = platform.clock.now();
  const contract = await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const held = await heldAccount(tx, viewer, asked.accountId, now);
    if (!held) throw notFound();
    return (await termsOf(tx, platform, await readPayer(tx, viewer.identityId), held)).contract;
  });
  return mandateFor(debiting(contract), asked.amountCents, asked.askedOn, now);
}

export interface AskedMandate extends Omit<AskedPayment, 'method'> {
  /** As shown: another day than the one agreed to is never taken. */
  collectOn: Day;
  iban: string;
  payerName: string;
}

/**
 * A client signs a one-off debit (CLI-266). What was agreed to is kept word for word, with who, when, from where and under which login; the payment is under way until
 * the agency's bank says otherwise. One press of the button, however often it is sent, signs one mandate.
 */
export async function signMandate(platform: Platform, viewer: ClientViewer, ip: string, asked: AskedMandate): Promise<{ id: Id }> {
  if (!mayPay(viewer)) throw notFound();
  const iban = compactIban(asked.iban);
  if (!isAccount(iban)) throw refusals.ibanInvalid();
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const { intent, contract } = await writeIntent(tx, platform, viewer, { ...asked, method: 'SEPA_OOFF' });
    if (await mandateOf(tx, intent.id) !== null) return { id: intent.id };
    const now = platform.clock.now();
    const signedOn = momentAt(now).on;
    const account = debiting(contract);
    const shown = mandateFor(account, intent.amountCents, asked.collectOn, now);
    if (shown.collectOn !== asked.collectOn) throw refusals.dayMoved(shown.collectOn.split('-').toReversed().join('/'));
    await insertMandate(tx, viewer.agencyId, {
      intentId: intent.id, bankAccountId: contract.id, accountCode: intent.accountCode, reference: mandateReference(intent.accountCode, signedOn, intent.id), creditorId: account.creditorId, creditorName: contract.holder, payerName: asked.payerName, iban,
      cents: intent.amountCents, collectOn: shown.collectOn, wording: shown.wording, signedAt: now, signedOn, signedIp: ip, signedLogin: await loginOf(tx, viewer.identityId),
    });
    await keepNews(tx, viewer.agencyId, intent.id, [{ kind: 'pending', at: now }], now);
    return { id: intent.id };
  });
}

/** The client gives a debit up: as long as no file holds it. */
export async function giveUpMandate(tx: Tx, agencyId: Id, intentId: Id, now: Date): Promise<void> {
  const mandate = await mandateOf(tx, intentId);
  const next = mandate && step(mandate.state, 'cancel');
  if (!mandate || next === null || !(await moveMandate(tx, mandate.id, mandate.state, next))) throw refusals.tooLate();
  await keepNews(tx, agencyId, intentId, [{ kind: 'cancelled', at: now }], now);
}

type Debiting = PaymentAccount & { creditorId: string };

function debiting(contract: PaymentAccount | null): Debiting {
  if (contract === null || !contract.sepaOn || contract.creditorId === null) throw refusals.notOffered();
  return contract as Debiting;
}

function mandateFor(contract: Debiting, cents: bigint, askedOn: Day | null, now: Date): ShownMandate {
  const moment = momentAt(now);
  if (askedOn !== null && askedOn > addDays(moment.on, FARTHEST_DAYS)) throw refusals.dayTooFar();
  const plan = planCollection(askedOn ?? moment.on, contract, moment);
  const { days: noticeDays, short } = noticeOf(moment.on, plan.collectOn);
  return {
    collectOn: plan.collectOn, moved: askedOn === null ? null : plan.moved, noticeDays, short, beneficiary: contract.holder, creditorId: contract.creditorId,
    wording: mandateText({ beneficiary: contract.holder, creditorId: contract.creditorId, cents, collectOn: plan.collectOn, noticeDays }),
  };
}
