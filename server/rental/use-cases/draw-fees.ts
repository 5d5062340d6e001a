import type { Day } from '../../kernel/day.ts';
import { compactIban } from '../../kernel/iban.ts';
import type { Id } from '../../kernel/ids.ts';
import { FEC_HEADER, fecText } from '../../ledger/public.ts';
import { isAccount } from '../../partners/sepa/public.ts';
import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand, payoutListActs } from '../access.ts';
import { refusals } from '../errors.ts';
import { findBankAccount } from '../repository/bank-accounts.ts';
import { clientsAccount, lockFeeDraws, ownAccount, ownAccountColumns, salesOf, waitingFees, type OwnAccount } from '../repository/fee-draws.ts';
import { insertList, readLists, type PayoutListRow } from '../repository/payouts.ts';
import { ensureSettings } from '../repository/reviews.ts';
import { feesToDraw, type FeesToDraw } from '../rules/client-money.ts';
import { salesJournal } from '../rules/sales-journal.ts';
import { frenchDay } from '../rules/words.ts';
import { findClientBooks } from './books.ts';
import { moneyHeld, NOTHING_HELD } from './client-money.ts';

export interface FeeDraws extends FeesToDraw {
  own: OwnAccount & { version: number };
  lists: (PayoutListRow & { acts: string[] })[];
}

/** What the agency may draw of its fees on a day. `waitingCents`: what is on its way already. */
export async function drawable(tx: Tx, today: Day, waitingCents: bigint): Promise<FeesToDraw> {
  const entityId = await findClientBooks(tx);
  const money = entityId === null ? NOTHING_HELD : await moneyHeld(tx, entityId, today);
  return feesToDraw(money, { transitCents: money.transitCents, waitingCents });
}

/** Fees earned and not drawn yet, the account they go to, and the transfers made of them. */
export async function readFeeDraws(tx: Tx, viewer: Viewer, today: Day): Promise<FeeDraws> {
  demand(viewer, 'rental.read');
  const lists = (await readLists(tx, { kind: 'fees' })).map((list) => ({ ...list, acts: payoutListActs(viewer, list) }));
  return { ...await drawable(tx, today, await waitingFees(tx)), own: await ownAccount(tx), lists };
}

/** Freezes a transfer of fees to the agency's own account: somebody else approves it, as any list of payouts. One waits at a time. */
export async function prepareFeeDraw(tx: Tx, viewer: StaffViewer, asked: { bankAccountId: Id; executeOn: Day; cents: bigint }, now: Date, today: Day): Promise<{ id: Id }> {
  demand(viewer, 'rental.write');
  const bank = await findBankAccount(tx, { id: asked.bankAccountId });
  if (!bank) throw refusals.noBankAccount();
  await lockFeeDraws(tx, viewer.agencyId);
  const own = await ownAccount(tx);
  if (own.iban === null || own.holder === null) throw refusals.noOwnAccount();
  const waiting = await waitingFees(tx);
  if (waiting > 0n) throw refusals.feesWaiting();
  const { drawableCents, explanation } = await drawable(tx, today, waiting);
  if (asked.cents > drawableCents) throw refusals.drawTooMuch(drawableCents, explanation);
  const label = `Honoraires de gestion au ${frenchDay(today)}`;
  const id = await insertList(tx, viewer.agencyId, { kind: 'fees', bankAccountId: bank.id, executeOn: asked.executeOn, totalCents: asked.cents, preparedAt: now, preparedBy: viewer.staffId, preparedByName: viewer.name },
    [{ name: own.holder, iban: own.iban, cents: asked.cents, label, reference: `HON-${now.toISOString().replace(/\D/g, '').slice(0, 17)}` }]);
  await record(tx, viewer, 'fees.draw-prepared', { kind: 'payout-list', id }, { executeOn: asked.executeOn, totalCents: Number(asked.cents), iban: own.iban });
  return { id };
}

/** The agency's own account and the accounts of its books. An account that holds money of clients is none of the agency's (loi n° 70-9, art. 3). */
export async function changeOwnAccount(tx: Tx, viewer: StaffViewer, version: number, asked: OwnAccount & { holder: string; iban: string }, today: Day): Promise<FeeDraws> {
  demand(viewer, 'rental.pay');
  const iban = compactIban(asked.iban);
  if (!isAccount(iban)) throw refusals.ibanInvalid();
  const clients = await clientsAccount(tx, iban);
  if (clients !== null) throw refusals.ibanOfClients(clients);
  await ensureSettings(tx, viewer.agencyId);
  await saveChanges(tx, 'office.rental_settings', { kind: 'rental-settings', id: viewer.agencyId }, version, ownAccountColumns({ ...asked, iban }));
  await record(tx, viewer, 'rental.own-account-changed', { kind: 'rental-settings', id: viewer.agencyId }, { ...asked, iban });
  return readFeeDraws(tx, viewer, today);
}

/** Sales of the agency's own books for a period: fees as they were charged, as a file of entries. */
export async function feeJournal(tx: Tx, viewer: Viewer, { fromOn, untilOn }: { fromOn: Day; untilOn: Day }): Promise<{ name: string; bytes: Buffer }> {
  demand(viewer, 'rental.read');
  if (fromOn > untilOn) throw refusals.periodReversed();
  const own = await ownAccount(tx);
  const lines = salesJournal(await salesOf(tx, fromOn, untilOn), { client: own.clientAccount, sales: own.salesAccount, vat: own.vatAccount });
  if (lines.length === 0) throw refusals.noSales();
  await record(tx, viewer, 'rental.sales-exported', null, { fromOn, untilOn, lines: lines.length });
  return { name: `ventes-honoraires-${fromOn}-${untilOn}.txt`, bytes: Buffer.from(FEC_HEADER + lines.map(fecText).join('')) };
}
