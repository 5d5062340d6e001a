import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { CardFault, type PaymentProvider } from '../../partners/card/public.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayPay } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Intent, Method, PaymentAccount } from '../model.ts';
import { addCall } from '../repository/calls.ts';
import { findContract, readPayer, type HeldAccount, type Payer } from '../repository/contracts.ts';
import { findAttempt, insertIntent, listSince, lockAccount, lockIntent } from '../repository/intents.ts';
import { amountFault, isTwin } from '../rules/amount.ts';
import { isOpen } from '../rules/intent.ts';
import { notificationUrl } from '../rules/notification-url.ts';
import { maySignDebit } from '../rules/payable.ts';
import { euros } from '../rules/words.ts';
import { keepNews, OWN_BANK } from './keep-news.ts';
import { providerOf } from './provider-of.ts';
import { heldAccount, termsOf } from './read-payable.ts';

export interface AskedPayment {
  accountId: Id;
  amountCents: bigint;
  method: Method;
  /** Of the screen: one press of the button, however often it is sent. */
  attempt: Id;
  /** The client says that the same amount twice within ten minutes is meant. */
  confirmed: boolean;
}

export interface Started {
  id: Id;
  /** Null: this attempt is over already. */
  redirectUrl: string | null;
}

const TEN_MINUTES = 10 * 60_000;
/** Providers ask for half an hour at least; a try that is sent again has some minutes left. */
const PAGE_OPEN_MS = 35 * 60_000;

/**
 * A client pays on an account of theirs (CLI-265): the intent is written first, then the provider opens its page under the intent's name. Killed between the two, or
 * before the address of the page is kept, the same attempt sent again finds the same intent and is given the same page.
 */
export async function startPayment(platform: Platform, viewer: ClientViewer, asked: AskedPayment): Promise<Started> {
  if (!mayPay(viewer)) throw notFound();
  // A debit starts with its mandate (sign-mandate.ts).
  if (asked.method !== 'CARD') throw refusals.notOffered();
  const { intent, contract, payer } = await inAgency(platform.extranet, viewer.agencyId, (tx) => writeIntent(tx, platform, viewer, asked));
  if (!isOpen(intent.state)) return { id: intent.id, redirectUrl: null };
  if (intent.redirectUrl !== null) return { id: intent.id, redirectUrl: intent.redirectUrl };
  try {
    const page = `${platform.settings.publicUrl}/${payer.slug}/extranet/paiements/${intent.id}`;
    const provider = providerOf(platform, contract, intent.provider);
    const checkout = await provider.createCheckout({
      reference: intent.id, method: 'card', cents: intent.amountCents, label: `${contract.holder}, compte ${intent.accountCode}`, payerEmail: intent.payerEmail, returnUrl: `${page}?retour=1`, cancelUrl: `${page}?abandon=1`,
      notifyUrl: notificationUrl(platform.settings, viewer.agencyId, contract.id),
      expiresAt: new Date(intent.createdAt.getTime() + PAGE_OPEN_MS),
    });
    const now = platform.clock.now();
    const kept = await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
      await addCall(tx, viewer.agencyId, { bankAccountId: contract.id, intentId: intent.id, direction: 'out', kind: 'create', outcome: 'done', detail: null, externalId: checkout.externalId }, now);
      // Pressed twice at once, where the provider knows no idempotency: the page that was kept first is the only one whose address is given.
      const first = await lockIntent(tx, intent.id);
      return first?.redirectUrl ? first : (await keepNews(tx, viewer.agencyId, intent.id, [{ kind: 'redirected', at: now }], now, checkout))!;
    });
    if (kept.externalId !== checkout.externalId) await closeSpare(provider, checkout.externalId, now);
    return { id: intent.id, redirectUrl: kept.redirectUrl };
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    await giveUp(platform, viewer.agencyId, intent, fault);
    throw refusals.providerAway();
  }
}

/** Everything is read again here, under the account's lock: the amount due, what is under way, who is paid. `id`: of the payment, when it has one already. */
export async function writeIntent(tx: Tx, platform: Platform, viewer: ClientViewer, asked: AskedPayment & { id?: Id }): Promise<{ intent: Intent; contract: PaymentAccount; payer: Payer }> {
  const now = platform.clock.now();
  const payer = await readPayer(tx, viewer.identityId);
  await lockAccount(tx, asked.accountId);
  const known = await knownAttempt(tx, viewer, asked);
  if (known) return { intent: known, contract: (await findContract(tx, known.bankAccountId))!, payer };
  const { held, contract } = await demandPayable(tx, platform, viewer, payer, asked, now);
  const id = asked.id ?? newId();
  await insertIntent(tx, viewer.agencyId, {
    id, accountId: held.id, accountCode: held.code, accountKind: held.kind, bankAccountId: contract.id, payerId: viewer.identityId, payerEmail: payer.email, attempt: asked.attempt, amountCents: asked.amountCents, method: asked.method,
    provider: asked.method === 'SEPA_OOFF' ? OWN_BANK : contract.provider, createdAt: now,
  });
  return { intent: (await keepNews(tx, viewer.agencyId, id, [], now))!, contract, payer };
}

/** What this press of the button made already; a press is one payment, whose terms do not change. */
export async function knownAttempt(tx: Tx, viewer: ClientViewer, asked: Pick<AskedPayment, 'attempt' | 'accountId' | 'amountCents' | 'method'>): Promise<Intent | null> {
  const known = await findAttempt(tx, viewer.identityId, asked.attempt);
  if (known && (known.accountId !== asked.accountId || known.amountCents !== asked.amountCents || known.method !== asked.method)) throw refusals.attemptUsed();
  return known;
}

/** The account and its contract, if this may be paid on it now; or why not. */
export async function demandPayable(tx: Tx, platform: Platform, viewer: ClientViewer, payer: Payer, asked: Omit<AskedPayment, 'attempt'>, now: Date): Promise<{ held: HeldAccount; contract: PaymentAccount }> {
  const held = await heldAccount(tx, viewer, asked.accountId, now);
  if (!held) throw notFound();
  const { contract, methods, limits, whyNot } = await termsOf(tx, platform, payer, held);
  if (whyNot === 'no-email') throw refusals.noEmail();
  if (asked.method === 'SEPA_OOFF' && contract?.sepaOn && !maySignDebit(payer)) throw refusals.noEmailForDebit();
  if (contract === null || whyNot === 'not-offered' || !methods.includes(asked.method)) throw refusals.notOffered();
  const earlier = await listSince(tx, held.id, new Date(now.getTime() - TEN_MINUTES));
  if (!asked.confirmed && earlier.some((one) => isTwin({ ...one, over: !isOpen(one.state) && one.paidAt === null }, { amountCents: asked.amountCents, at: now }))) throw refusals.twin();
  if (whyNot !== null) throw whyNot === 'under-way' ? refusals.underWay() : refusals.nothingDue();
  const fault = amountFault(asked.amountCents, limits);
  if (fault === 'too-little') throw refusals.tooLittle(euros(limits.leastCents));
  if (fault === 'too-much') throw refusals.tooMuch(euros(limits.mostCents!));
  return { held, contract };
}

/** Nobody knows its address, and it ends by itself: a provider that does not answer now changes nothing. */
async function closeSpare(provider: PaymentProvider, externalId: string, now: Date): Promise<void> {
  try {
    await provider.close(externalId, now);
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
  }
}

/** No page was given to anybody, so nothing can be paid: the payment is over, and another may be started. */
async function giveUp(platform: Platform, agencyId: Id, intent: Intent, fault: CardFault): Promise<void> {
  const now = platform.clock.now();
  await inAgency(platform.extranet, agencyId, async (tx) => {
    await keepNews(tx, agencyId, intent.id, [{ kind: 'failed', at: now, code: 'provider' }], now);
    await addCall(tx, agencyId, { bankAccountId: intent.bankAccountId, intentId: intent.id, direction: 'out', kind: 'create', outcome: fault.kind === 'refused' ? 'refused' : 'failed', detail: fault.message, externalId: null }, now);
  });
}
