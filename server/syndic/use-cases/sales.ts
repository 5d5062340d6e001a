import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { freshKey } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findCoOwnerAccount } from '../repository/arrears.ts';
import { booksOf, lotFunds, ownerLines } from '../repository/books.ts';
import { readLots } from '../repository/facts.ts';
import { movedAdvances } from '../repository/sales.ts';
import { moveAdvance, setOff } from '../rules/transfer.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { postLines, SOURCE } from './post-lines.ts';

/**
 * The advance of a sold lot goes back to the seller and is called from the buyer (décret n° 67-223, art. 45-1). `setOffDue`: the seller asked that what he owes on
 * the budget be taken from it. The works fund does not move.
 */
export async function moveAdvanceOf(tx: Tx, viewer: Viewer, today: Day, buildingId: Id, asked: { lotId: Id; sellerAccountId: Id; buyerAccountId: Id; on: Day; setOffDue: boolean }): Promise<{ movedCents: bigint; leftToPayCents: bigint }> {
  demand(viewer, 'syndic.write');
  const [seller, buyer] = [await findCoOwnerAccount(tx, asked.sellerAccountId), await findCoOwnerAccount(tx, asked.buyerAccountId)];
  const books = await booksOf(tx, buildingId);
  const lot = (await readLots(tx, buildingId)).find(({ lotId }) => lotId === asked.lotId);
  if (seller?.buildingId !== buildingId || buyer?.buildingId !== buildingId || books === null || !lot) throw notFound();
  const advance = (await lotFunds(tx, books, asked.on)).reduce((sum, one) => (one.lotId === asked.lotId && one.account.startsWith('103') ? sum + one.cents : sum), 0n);
  if (advance <= 0n) throw refusals.noAdvance();
  // The buyer's advance stands in the same account: moved again, the seller would be paid back twice.
  if ((await movedAdvances(tx, books, seller.code, buyer.code)).has(asked.lotId)) throw refusals.advanceMoved();
  const which = `${asked.lotId}:${seller.code}:${buyer.code}`;
  const { refund, call } = moveAdvance(asked.lotId, advance, seller.code, buyer.code);
  const owes = (await ownerLines(tx, books, asked.on, seller.code)).reduce((sum, { account, cents }) => (account === ACCOUNTS.budgetDue ? sum + cents : sum), 0n);
  const { lines, left } = setOff(seller.code, advance, ACCOUNTS.budgetDue, asked.setOffDue && owes > 0n ? owes : 0n);
  const entry = { journal: 'OD' as const, entryOn: asked.on };
  const named = (what: string) => freshKey(tx, books, SOURCE, `${what}:${which}`);
  await postLines(tx, viewer, today, buildingId, [
    { ...entry, label: `Remboursement de l’avance, lot ${lot.number}`, sourceKey: await named('advance-back'), lines: refund },
    { ...entry, label: `Reconstitution de l’avance, lot ${lot.number}`, sourceKey: await named('advance-call'), lines: call },
    { ...entry, label: `Compensation demandée par le vendeur, lot ${lot.number}`, sourceKey: await named('advance-set-off'), lines },
  ]);
  await record(tx, viewer, 'advance.moved', { kind: 'lot', id: asked.lotId }, { cents: Number(advance), from: seller.code, to: buyer.code });
  return { movedCents: advance, leftToPayCents: left };
}
