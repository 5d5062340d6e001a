import type { Id } from '../../kernel/ids.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Method, PaymentAccount } from '../model.ts';
import { findContract, heldAccounts, readPayer, type HeldAccount, type Payer } from '../repository/contracts.ts';
import { limitsOf, type Limits } from '../rules/amount.ts';
import { maySignDebit, methodsOf, whyNotPayable, type WhyNot } from '../rules/payable.ts';
import { isReachable } from './provider-of.ts';

export interface PayableAccount extends Omit<HeldAccount, 'contractId'> {
  /** Who is paid; null when nobody is. */
  beneficiary: string | null;
  methods: Method[];
  limits: Limits;
  whyNot: WhyNot | null;
}

/** What the person may pay on each of their accounts (EXT-078), or why not. */
export function readPayable(platform: Platform, viewer: ClientViewer, space: string): Promise<PayableAccount[]> {
  const reader = { identityId: viewer.identityId, space, now: platform.clock.now() };
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const payer = await readPayer(tx, viewer.identityId);
    const payable: PayableAccount[] = [];
    for (const held of await heldAccounts(tx, reader)) {
      const { contractId: _contractId, ...account } = held;
      const { contract, methods, limits, whyNot } = await termsOf(tx, platform, payer, held);
      payable.push({ ...account, beneficiary: contract?.holder ?? null, methods, limits, whyNot });
    }
    return payable;
  });
}

export interface Terms {
  contract: PaymentAccount | null;
  methods: Method[];
  limits: Limits;
  whyNot: WhyNot | null;
}

/** Asked again when the payment is started: nothing of it is taken from the browser. */
export async function termsOf(tx: Tx, platform: Pick<Platform, 'settings'>, payer: Payer, held: HeldAccount): Promise<Terms> {
  const contract = held.contractId === null ? null : await findContract(tx, held.contractId);
  const offered = methodsOf(contract, { reachable: contract !== null && isReachable(platform.settings, contract.provider) });
  const methods = offered.filter((method) => method !== 'SEPA_OOFF' || maySignDebit(payer));
  const limits = limitsOf(held.balanceCents, held.underWayCents, contract ?? { leastCents: 0n, aboveBasisPoints: 0 });
  return { contract, methods, limits, whyNot: whyNotPayable({ offered, methods, hasEmail: payer.email !== null, withoutEmail: payer.withoutEmail, limits, underWayCents: held.underWayCents }) };
}

export async function heldAccount(tx: Tx, viewer: ClientViewer, accountId: Id, now: Date): Promise<HeldAccount | null> {
  return (await heldAccounts(tx, { identityId: viewer.identityId, space: null, now }, accountId))[0] ?? null;
}
