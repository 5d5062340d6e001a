import { addDays, type Day } from '../../kernel/day.ts';
import { compactIban } from '../../kernel/iban.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { isAccount, momentAt, planCollection, type Collection } from '../../partners/sepa/public.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { PaymentAccount } from '../model.ts';
import { readPayer, type HeldAccount, type Payer } from '../repository/contracts.ts';
import { mandateText, noticeOf } from '../rules/debit.ts';
import type { MandateContent } from '../rules/mandate-code.ts';
import { heldAccount, termsOf } from './read-payable.ts';
import { demandPayable } from './start-payment.ts';

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
  /** Where the code that confirms the signature will be sent; null: none is asked for. */
  codeTo: string | null;
}

/** The mandate as it would be signed: its day is the one on which the bank really collects, told before anything is agreed to. Nothing is written. `askedOn` null: the first day that may be met. */
export async function showMandate(platform: Platform, viewer: ClientViewer, asked: { accountId: Id; amountCents: bigint; askedOn: Day | null }): Promise<ShownMandate> {
  const now = platform.clock.now();
  const { contract, payer } = await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const held = await heldAccount(tx, viewer, asked.accountId, now);
    if (!held) throw notFound();
    const reader = await readPayer(tx, viewer.identityId);
    return { payer: reader, contract: (await termsOf(tx, platform, reader, held)).contract };
  });
  return { ...mandateFor(debiting(contract), asked.amountCents, asked.askedOn, now), codeTo: payer.email };
}

export interface AskedContent {
  accountId: Id;
  amountCents: bigint;
  /** As shown: another day than the one agreed to is never taken. */
  collectOn: Day;
  iban: string;
  payerName: string;
  /** The client says that the same amount twice within ten minutes is meant. */
  confirmed: boolean;
}

export interface PreparedMandate {
  held: HeldAccount;
  payer: Payer;
  contract: Debiting;
  content: MandateContent;
}

/** A mandate that could be signed now, word for word; whatever keeps it from being signed is refused here, before anything is sent or written. */
export async function prepareMandate(tx: Tx, platform: Platform, viewer: ClientViewer, asked: AskedContent, now: Date): Promise<PreparedMandate> {
  const iban = compactIban(asked.iban);
  if (!isAccount(iban)) throw refusals.ibanInvalid();
  const payer = await readPayer(tx, viewer.identityId);
  const { held, contract } = await demandPayable(tx, platform, viewer, payer, { ...asked, method: 'SEPA_OOFF' }, now);
  const account = debiting(contract);
  const { wording } = agreedMandate(account, asked, now);
  return { held, payer, contract: account, content: { accountId: asked.accountId, cents: asked.amountCents, collectOn: asked.collectOn, iban, payerName: asked.payerName, creditorId: account.creditorId, wording } };
}

/** The mandate of the day that was agreed to, if the bank can still meet it. */
export function agreedMandate(contract: Debiting, { amountCents, collectOn }: Pick<AskedContent, 'amountCents' | 'collectOn'>, now: Date): Omit<ShownMandate, 'codeTo'> {
  const shown = mandateFor(contract, amountCents, collectOn, now);
  if (shown.collectOn !== collectOn) throw refusals.dayMoved(shown.collectOn.split('-').toReversed().join('/'));
  return shown;
}

export type Debiting = PaymentAccount & { creditorId: string };

export function debiting(contract: PaymentAccount | null): Debiting {
  if (contract === null || !contract.sepaOn || contract.creditorId === null) throw refusals.notOffered();
  return contract as Debiting;
}

function mandateFor(contract: Debiting, cents: bigint, askedOn: Day | null, now: Date): Omit<ShownMandate, 'codeTo'> {
  const moment = momentAt(now);
  if (askedOn !== null && askedOn > addDays(moment.on, FARTHEST_DAYS)) throw refusals.dayTooFar();
  const plan = planCollection(askedOn ?? moment.on, contract, moment);
  const { days: noticeDays, short } = noticeOf(moment.on, plan.collectOn);
  return {
    collectOn: plan.collectOn, moved: askedOn === null ? null : plan.moved, noticeDays, short, beneficiary: contract.holder, creditorId: contract.creditorId,
    wording: mandateText({ beneficiary: contract.holder, creditorId: contract.creditorId, cents, collectOn: plan.collectOn, noticeDays }),
  };
}
