import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { exerciseOn, exercisesOf, findCoOwnerAccount } from '../repository/arrears.ts';
import { booksOf, lotFunds, ownerLines } from '../repository/books.ts';
import { callsOfLot } from '../repository/calls.ts';
import { findBuilding, readLots } from '../repository/facts.ts';
import { findSale, keepNotice, movedAdvances, salesToWatch, type SaleFacts } from '../repository/sales.ts';
import { lotLabel } from '../rules/budget.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { openItems } from '../rules/open-items.ts';
import { oppositionAlert, toBeDone } from '../rules/opposition-alert.ts';
import { lastDayToOppose, oppositionGroups, whoOwes, type OppositionGroup } from '../rules/transfer.ts';

/**
 * What a recorded sale leaves in the accounts: who owes each call of the running exercise (décret n° 67-223, art. 6-2), what the seller owed that day in the
 * four groups of an opposition (art. 5-1), until when it may be made, and the advances that go back to him (art. 45-1).
 */
export async function readSaleAccounts(tx: Tx, viewer: Viewer, today: Day, transferId: Id) {
  demand(viewer, 'syndic.read');
  const sale = await demandSale(tx, transferId);
  const books = await booksOf(tx, sale.buildingId);
  const seller = sale.sellerAccountId === null ? null : await findCoOwnerAccount(tx, sale.sellerAccountId);
  const buyer = sale.buyerAccountId === null ? null : await findCoOwnerAccount(tx, sale.buyerAccountId);
  const { groups, totalCents } = await debtsAtSale(tx, sale, today);
  const alert = oppositionAlert({ ...sale, owedCents: totalCents }, today, LEGAL_FIGURES);
  if (books === null) return { ...sale, lots: [], claims: [], groups, totalCents, alert };
  const from = await exerciseOn(tx, books, sale.soldOn) ?? sale.soldOn;
  const numbers = new Map((await readLots(tx, sale.buildingId)).map(({ lotId, number }) => [lotId, number]));
  const claims: (Awaited<ReturnType<typeof callsOfLot>>[number] & { number: string; owedBy: 'seller' | 'buyer'; reasons: ReturnType<typeof whoOwes>['reasons'] })[] = [];
  for (const lotId of sale.lotIds) claims.push(...(await callsOfLot(tx, lotId, from)).map((claim) => {
    const { value, reasons } = whoOwes(claim, sale.soldOn);
    return { ...claim, number: numbers.get(lotId) ?? '', owedBy: value, reasons };
  }));
  const moved = seller && buyer ? await movedAdvances(tx, books, seller.code, buyer.code) : new Set<Id>();
  const funds = await lotFunds(tx, books, '9999-12-31' as Day);
  const lots = sale.lotIds.map((lotId) => ({ lotId, number: numbers.get(lotId) ?? '', advanceCents: funds.reduce((sum, one) => (one.lotId === lotId && one.account.startsWith('103') ? sum + one.cents : sum), 0n), advanceMoved: moved.has(lotId) }));
  return { ...sale, lots, claims, groups, totalCents, alert };
}

/** The day the notary's notice came, and that of the bailiff's act: never after the last day. */
export async function noteSaleNotice(tx: Tx, viewer: Viewer, today: Day, transferId: Id, notice: { receivedOn: Day; opposedOn: Day | null }) {
  demand(viewer, 'syndic.write');
  await demandSale(tx, transferId);
  const last = lastDayToOppose(notice.receivedOn, LEGAL_FIGURES);
  if (notice.opposedOn !== null && notice.opposedOn < notice.receivedOn) throw refusals.opposedTooEarly();
  if (notice.opposedOn !== null && notice.opposedOn > last) throw refusals.opposedTooLate(last);
  await keepNotice(tx, viewer.agencyId, transferId, notice);
  await record(tx, viewer, 'sale.notice-noted', { kind: 'transfer', id: transferId }, notice);
  return readSaleAccounts(tx, viewer, today, transferId);
}

/** Sales that ask for an act: an opposition to make before its last day, a notice to claim, a delay just missed; the soonest first. */
export async function listOppositionsDue(tx: Tx, viewer: Viewer, today: Day) {
  demand(viewer, 'syndic.read');
  const rows = [];
  for (const sale of await salesToWatch(tx, { noticedSince: addDays(today, -WATCHED_DAYS), soldSince: addDays(today, -WATCHED_DAYS), today })) {
    const { totalCents } = await debtsAtSale(tx, sale, today);
    const alert = oppositionAlert({ ...sale, owedCents: totalCents }, today, LEGAL_FIGURES);
    if (toBeDone(alert, sale.soldOn, today)) rows.push({ id: sale.id, buildingName: sale.buildingName, soldOn: sale.soldOn, sellerName: sale.sellerName, totalCents, alert });
  }
  return rows;
}

/** The cause of a debt names its lot: two lots of one sale may owe for the same thing. */
const causeOf = (label: string, number: string | undefined): string => (number === undefined || label.endsWith(lotLabel('', number)) ? label : lotLabel(label, number));

/** No alert stands for longer, whatever it waits for. */
const WATCHED_DAYS = 90;

/** What is left of what the seller owed on the day of the sale for the sold lots, payments since taken off, in the four groups of an opposition; as it was made, once it is made. */
async function debtsAtSale(tx: Tx, sale: SaleFacts, today: Day): Promise<{ groups: OppositionGroup[]; totalCents: bigint }> {
  const books = await booksOf(tx, sale.buildingId);
  const seller = sale.sellerAccountId === null ? null : await findCoOwnerAccount(tx, sale.sellerAccountId);
  if (books === null || seller === null) return { groups: oppositionGroups([], sale.soldOn, []), totalCents: 0n };
  const from = await exerciseOn(tx, books, sale.soldOn) ?? sale.soldOn;
  const until = sale.opposedOn ?? (today > sale.soldOn ? today : sale.soldOn);
  const { items } = openItems(await ownerLines(tx, books, until, seller.code), from);
  const numbers = new Map((await readLots(tx, sale.buildingId)).map(({ lotId, number }) => [lotId, number]));
  const debts = items.filter(({ lotId }) => lotId === null || sale.lotIds.includes(lotId)).map(({ label, lotId, dueOn, cents }) => ({ label: causeOf(label, numbers.get(lotId ?? '')), dueOn, cents, secured: true }));
  const groups = oppositionGroups(debts, sale.soldOn, beginnings(await exercisesOf(tx, books), from));
  return { groups, totalCents: groups.reduce((sum, { cents }) => sum + cents, 0n) };
}

/** The first days of the running exercise and of the four before it, latest first; those before the books began are twelve months long. */
function beginnings(exercises: readonly { fromOn: Day; untilOn: Day }[], from: Day): Day[] {
  const days = [from];
  while (days.length < 5) days.push(exercises.find(({ untilOn }) => untilOn === addDays(days.at(-1)!, -1))?.fromOn ?? addMonths(days.at(-1)!, -12));
  return days;
}

async function demandSale(tx: Tx, id: Id): Promise<SaleFacts> {
  const sale = await findSale(tx, id);
  if (!sale || !(await findBuilding(tx, sale.buildingId))) throw notFound();
  return sale;
}
