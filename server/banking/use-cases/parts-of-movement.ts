import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { awaitedDebits, claimablePayments } from '../../collections/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { rentalMoney } from '../../rental/public.ts';
import { demand, holds } from '../access.ts';
import { lockMovement } from '../repository/movements.ts';
import { readStatements } from '../repository/statements.ts';

/** A payment of ours that a movement may be a part of. `on`: the day of a debit, or when a payout left; null while it is awaited. */
export interface Part {
  kind: 'debits' | 'payouts' | 'cardClaim';
  id: Id;
  name: string;
  reference: string;
  on: Day | null;
  cents: bigint;
}

/** What somebody may choose from to say what a movement is made of: our debits and payouts that the bank may give or take on this side, none greater than it. */
export async function partsOfMovement(tx: Tx, viewer: Viewer, movementId: Id, today: Day): Promise<Part[]> {
  const movement = await lockMovement(tx, movementId);
  const [statement] = movement ? await readStatements(tx, { id: movement.statementId }) : [];
  if (!movement || !statement || !holds(viewer, statement, 'read')) throw notFound();
  demand(viewer, statement, 'write');
  if (movement.state === 'posted') return [];
  const out = movement.cents < 0n;
  const debits = (await awaitedDebits(tx, statement.accountIban)).filter(({ collected }) => out || !collected).map(({ id, payerName: name, reference, on, cents }): Part => ({ kind: 'debits', id, name, reference, on, cents }));
  const money = statement.buildingId === null ? await rentalMoney(tx, viewer, today) : null;
  const payouts = money === null ? [] : out ? money.payouts.map((one): Part => ({ ...asPart(one), on: null })) : money.paid.map((one): Part => ({ ...asPart(one), on: one.on }));
  const claims = (await claimablePayments(tx, statement.buildingId)).filter(({ claimed, cents }) => claimed !== out && cents === (out ? -movement.cents : movement.cents)).map(({ id, clientName: name, receiptNumber, paidOn: on, cents }): Part => ({ kind: 'cardClaim', id, name, reference: receiptNumber === null ? '' : `reçu n°\u00A0${receiptNumber}`, on, cents }));
  return [...claims, ...debits, ...payouts].filter(({ cents }) => cents <= (out ? -movement.cents : movement.cents)).toSorted((a, b) => ((a.on ?? '9') < (b.on ?? '9') ? 1 : -1));
}

const asPart = ({ id, name, reference, cents }: { id: Id; name: string; reference: string; cents: bigint }) => ({ kind: 'payouts' as const, id, name, reference, cents });
