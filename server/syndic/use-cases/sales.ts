import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { exerciseOn, findCoOwnerAccount } from '../repository/arrears.ts';
import { booksOf, lotFunds, ownerLines } from '../repository/books.ts';
import { callsOfLot } from '../repository/calls.ts';
import { findBuilding, readLots } from '../repository/facts.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { openItems } from '../rules/open-items.ts';
import { lastDayToOppose, moveAdvance, oppositionGroups, setOff, whoOwes } from '../rules/transfer.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { postLines } from './post-lines.ts';

/** What a sale changes for a lot: whose each call is, and what the syndic may oppose on the price, until when. */
export async function readSale(tx: Tx, viewer: Viewer, buildingId: Id, asked: { lotId: Id; sellerAccountId: Id; soldOn: Day; noticeReceivedOn: Day | null }) {
  demand(viewer, 'syndic.read');
  const seller = await findCoOwnerAccount(tx, asked.sellerAccountId);
  const books = await booksOf(tx, buildingId);
  if (!(await findBuilding(tx, buildingId)) || books === null || seller?.buildingId !== buildingId || !(await readLots(tx, buildingId)).some(({ lotId }) => lotId === asked.lotId)) throw notFound();
  const from = await exerciseOn(tx, books, asked.soldOn) ?? asked.soldOn;
  const claims = (await callsOfLot(tx, asked.lotId, addMonths(from, -12))).map((claim) => ({ ...claim, ...whoOwes(claim, asked.soldOn) })).map(({ value, ...claim }) => ({ ...claim, owedBy: value }));
  const { items } = openItems(await ownerLines(tx, books, asked.soldOn, seller.code), from);
  const debts = items.filter(({ lotId }) => lotId === null || lotId === asked.lotId).map(({ label, dueOn, cents }) => ({ label, dueOn, cents, secured: true }));
  const exercises = [0, 1, 2, 3, 4].map((years) => addMonths(from, -12 * years));
  return { claims, groups: oppositionGroups(debts, asked.soldOn, exercises), lastDay: asked.noticeReceivedOn === null ? null : lastDayToOppose(asked.noticeReceivedOn, LEGAL_FIGURES) };
}

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
  const { refund, call } = moveAdvance(asked.lotId, advance, seller.code, buyer.code);
  const owes = (await ownerLines(tx, books, asked.on, seller.code)).reduce((sum, { account, cents }) => (account === ACCOUNTS.budgetDue ? sum + cents : sum), 0n);
  const { lines, left } = setOff(seller.code, advance, ACCOUNTS.budgetDue, asked.setOffDue && owes > 0n ? owes : 0n);
  const entry = { journal: 'OD' as const, entryOn: asked.on };
  await postLines(tx, viewer, today, buildingId, [
    { ...entry, label: `Remboursement de l’avance, lot ${lot.number}`, sourceKey: `advance-back:${asked.lotId}:${asked.on}`, lines: refund },
    { ...entry, label: `Reconstitution de l’avance, lot ${lot.number}`, sourceKey: `advance-call:${asked.lotId}:${asked.on}`, lines: call },
    { ...entry, label: `Compensation demandée par le vendeur, lot ${lot.number}`, sourceKey: `advance-set-off:${asked.lotId}:${asked.on}`, lines },
  ]);
  await record(tx, viewer, 'advance.moved', { kind: 'lot', id: asked.lotId }, { cents: Number(advance), from: seller.code, to: buyer.code });
  return { movedCents: advance, leftToPayCents: left };
}
