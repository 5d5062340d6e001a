import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { exerciseOn, findCoOwnerAccount } from '../repository/arrears.ts';
import { booksOf, lotFunds, ownerLines } from '../repository/books.ts';
import { callsOfLot } from '../repository/calls.ts';
import { findBuilding, readLots } from '../repository/facts.ts';
import { findSale, keepNotice, movedAdvances, type SaleFacts } from '../repository/sales.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { openItems } from '../rules/open-items.ts';
import { lastDayToOppose, oppositionGroups, whoOwes } from '../rules/transfer.ts';
import { euros, shortDay } from '../rules/words.ts';

/**
 * What a recorded sale leaves in the accounts: who owes each call of the running exercise (décret n° 67-223, art. 6-2), what the seller owed that day in the
 * four groups of an opposition (art. 5-1), until when it may be made, and the advances that go back to him (art. 45-1).
 */
export async function readSaleAccounts(tx: Tx, viewer: Viewer, transferId: Id) {
  demand(viewer, 'syndic.read');
  const sale = await demandSale(tx, transferId);
  const books = await booksOf(tx, sale.buildingId);
  const seller = sale.sellerAccountId === null ? null : await findCoOwnerAccount(tx, sale.sellerAccountId);
  const buyer = sale.buyerAccountId === null ? null : await findCoOwnerAccount(tx, sale.buyerAccountId);
  if (books === null) return { ...sale, lots: [], claims: [], groups: oppositionGroups([], sale.soldOn, []), totalCents: 0n, lastDay: null };
  const from = await exerciseOn(tx, books, sale.soldOn) ?? sale.soldOn;
  const numbers = new Map((await readLots(tx, sale.buildingId)).map(({ lotId, number }) => [lotId, number]));
  const claims: (Awaited<ReturnType<typeof callsOfLot>>[number] & { number: string; owedBy: 'seller' | 'buyer'; reasons: ReturnType<typeof whoOwes>['reasons'] })[] = [];
  for (const lotId of sale.lotIds) claims.push(...(await callsOfLot(tx, lotId, from)).map((claim) => {
    const { value, reasons } = whoOwes(claim, sale.soldOn);
    return { ...claim, number: numbers.get(lotId) ?? '', owedBy: value, reasons };
  }));
  const items = seller === null ? [] : openItems(await ownerLines(tx, books, sale.soldOn, seller.code), from).items;
  const debts = items.filter(({ lotId }) => lotId === null || sale.lotIds.includes(lotId)).map(({ label, dueOn, cents }) => ({ label, dueOn, cents, secured: true }));
  const groups = oppositionGroups(debts, sale.soldOn, [0, 1, 2, 3, 4].map((years) => addMonths(from, -12 * years)));
  const moved = seller && buyer ? await movedAdvances(tx, books, seller.code, buyer.code) : new Set<Id>();
  const funds = await lotFunds(tx, books, '9999-12-31' as Day);
  const lots = sale.lotIds.map((lotId) => ({ lotId, number: numbers.get(lotId) ?? '', advanceCents: funds.reduce((sum, one) => (one.lotId === lotId && one.account.startsWith('103') ? sum + one.cents : sum), 0n), advanceMoved: moved.has(lotId) }));
  return { ...sale, lots, claims, groups, totalCents: groups.reduce((sum, { cents }) => sum + cents, 0n), lastDay: sale.receivedOn === null ? null : lastDayToOppose(sale.receivedOn, LEGAL_FIGURES) };
}

/** The day the notary's notice came, and that of the bailiff's act: never after the last day. */
export async function noteSaleNotice(tx: Tx, viewer: Viewer, transferId: Id, notice: { receivedOn: Day; opposedOn: Day | null }) {
  demand(viewer, 'syndic.write');
  await demandSale(tx, transferId);
  const last = lastDayToOppose(notice.receivedOn, LEGAL_FIGURES);
  if (notice.opposedOn !== null && notice.opposedOn < notice.receivedOn) throw refusals.opposedTooEarly();
  if (notice.opposedOn !== null && notice.opposedOn > last) throw refusals.opposedTooLate(last);
  await keepNotice(tx, viewer.agencyId, transferId, notice);
  await record(tx, viewer, 'sale.notice-noted', { kind: 'transfer', id: transferId }, notice);
  return readSaleAccounts(tx, viewer, transferId);
}

async function demandSale(tx: Tx, id: Id): Promise<SaleFacts> {
  const sale = await findSale(tx, id);
  if (!sale || !(await findBuilding(tx, sale.buildingId))) throw notFound();
  return sale;
}

/** What the bailiff's act states, on pain of nullity: amounts and causes in the four groups (décret n° 67-223, art. 5-1). */
export async function printOpposition(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, transferId: Id): Promise<{ name: string; pdf: Buffer }> {
  const report = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const sale = await readSaleAccounts(tx, viewer, transferId);
    const building = (await findBuilding(tx, sale.buildingId))!;
    if (sale.totalCents === 0n) throw refusals.nothingToOppose();
    return {
      day: sale.soldOn, title: 'Opposition au versement du prix',
      heading: [
        `Syndicat des copropriétaires ${building.name}`, building.address, `Vente du ${shortDay(sale.soldOn)}, ${sale.lots.length > 1 ? 'lots' : 'lot'} ${sale.lots.map(({ number }) => number).join(', ')}, par ${sale.sellerName} à ${sale.buyerName}`,
        ...(sale.notary ? [`Notaire\u00A0: ${sale.notary}`] : []), `Créances liquides et exigibles au jour de la vente (loi n° 65-557, art. 20\u202F; décret n° 67-223, art. 5-1)`,
      ].filter((line) => line !== ''),
      tables: [{
        title: 'Montant et causes des créances', columns: ['', 'Exigible le', 'Euros'],
        rows: [
          ...sale.groups.flatMap(({ group, label, debts, cents }) => [
            { kind: 'heading' as const, cells: [`${group}° ${label}`] }, ...debts.map((debt) => ({ kind: 'line' as const, cells: [debt.label, shortDay(debt.dueOn), euros(debt.cents)] })), { kind: 'total' as const, cells: [`Total ${group}°`, '', euros(cents)] },
          ]),
          { kind: 'total' as const, cells: ['Total de l’opposition', '', euros(sale.totalCents)] },
        ],
      }],
    };
  });
  return { name: `Opposition ${report.day}.pdf`, pdf: await platform.renderer.renderReport(report) };
}
