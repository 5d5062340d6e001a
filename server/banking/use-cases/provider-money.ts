import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { providerMoney, settleClaim, settleProvider } from '../../collections/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import type { Candidate, Made, Movement } from '../model.ts';
import { lineOf, nameOf } from '../rules/words.ts';

/** What is written on statements where card payments come in: Stripe pays out under its name, a bank its own remittances of cards (remises de cartes). */
const namesOf = (provider: string): string[] => (provider.startsWith('stripe') ? ['STRIPE'] : ['REMISE CB', 'REMISE CARTE', 'REM CB', 'REM CARTE']);

/** All that waits with the provider of the account. It pays out what it will, so another amount is for somebody to confirm. */
export async function providerCandidates(tx: Tx, buildingId: Id | null): Promise<Candidate[]> {
  const money = await providerMoney(tx, buildingId);
  if (money === null || money.cents <= 0n) return [];
  const { contractId, cents, provider } = money;
  const names = namesOf(provider);
  return [{ item: { id: `provider ${contractId}`, cents, endToEndId: null, mandateId: null, references: names, ibans: [], name: names[0]!, accountId: contractId }, target: { kind: 'provider', id: contractId }, returnsId: null }];
}

export async function postProviderMovement(tx: Tx, viewer: Viewer, buildingId: Id | null, movement: Movement, contractId: Id, now: Date, today: Day): Promise<Made> {
  if ((await providerMoney(tx, buildingId))?.contractId !== contractId) throw refusals.wrongAccount();
  return { entryId: await settleProvider(tx, viewer, contractId, { on: movement.movedOn, cents: movement.cents, label: lineOf(movement), sourceKey: nameOf(movement) }, now, today), madeId: null };
}

/** A card payment that its payer contests, taken back by the bank or given again. */
export async function postClaim(tx: Tx, viewer: Viewer, buildingId: Id | null, movement: Movement, paymentId: Id, now: Date, today: Day): Promise<Made> {
  return { entryId: await settleClaim(tx, viewer, buildingId, paymentId, { on: movement.movedOn, cents: movement.cents, label: lineOf(movement), sourceKey: movement.id }, now, today), madeId: null };
}
