import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { insertExpenses } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { BudgetRow } from '../repository/budgets.ts';
import { booksOf } from '../repository/books.ts';
import { readKeys } from '../repository/facts.ts';
import { sameInvoice, supplierCode } from '../repository/suppliers.ts';
import { findWorks } from '../repository/works.ts';
import { linesOf } from '../rules/operations.ts';
import { existingBudget } from './budgets.ts';
import { postLines } from './post-lines.ts';
import { operationFacts } from './settle.ts';
import { provisionsByLot } from './works-provisions.ts';

export interface Invoice {
  contractorId: Id;
  /** Of the invoice; the day of the charge. */
  spentOn: Day;
  label: string;
  pieceReference: string | null;
  /** The event that carries the scanned invoice. */
  invoiceEventId: Id | null;
  worksId: Id | null;
  lines: readonly { keyId: Id; account: string; cents: bigint }[];
}

/** Posts a supplier's invoice, once, under its keys, or to works that were voted, and keeps it in the list of expenses. A credit note has negative amounts. */
export async function recordInvoice(tx: Tx, viewer: Viewer, today: Day, budgetId: Id, invoice: Invoice) {
  demand(viewer, 'syndic.write');
  const budget = await openBudget(tx, budgetId, invoice.spentOn, 'spentOn');
  await demandReferences(tx, [
    { field: 'contractorId', table: 'office.contractors', ids: [invoice.contractorId], sentence: 'Ce prestataire n’existe plus. Choisissez-en un autre.' },
    { field: 'invoiceEventId', table: 'office.events', ids: [invoice.invoiceEventId], sentence: 'Cette facture n’existe plus. Choisissez-en une autre.' },
  ]);
  const supplier = (await supplierCode(tx, invoice.contractorId))!;
  await demandNew(tx, budget, supplier, invoice);
  const lines = invoice.worksId === null ? await currentLines(tx, budget, supplier, invoice) : await worksLines(tx, viewer, today, budget, supplier, invoice);
  const id = newId();
  const [posted] = await postLines(tx, viewer, today, budget.buildingId, [{ journal: 'AC', entryOn: invoice.spentOn, label: invoice.label, sourceKey: `invoice:${id}`, lines, operationId: invoice.worksId, pieceReference: invoice.pieceReference, pieceOn: invoice.spentOn, documents: invoice.invoiceEventId === null ? [] : [invoice.invoiceEventId] }]);
  await insertExpenses(tx, viewer.agencyId, id, invoice.lines.map(({ keyId, account, cents }) => ({
    buildingId: budget.buildingId, fiscalYear: Number(budget.untilOn.slice(0, 4)), spentOn: invoice.spentOn, keyId, account, contractorId: invoice.contractorId, label: invoice.label, amountCents: cents, entryId: posted!.id, invoiceEventId: invoice.invoiceEventId,
  })));
  await record(tx, viewer, 'invoice.posted', { kind: 'budget', id: budgetId }, { label: invoice.label, number: posted!.number, cents: Number(invoice.lines.reduce((sum, { cents }) => sum + cents, 0n)) });
  return { entryId: posted!.id, number: posted!.number };
}

/** An invoice is paid once: its supplier, its number and its year say which it is. */
async function demandNew(tx: Tx, { buildingId }: BudgetRow, supplier: string, { pieceReference, spentOn }: Invoice): Promise<void> {
  const books = await booksOf(tx, buildingId);
  const twice = pieceReference === null || books === null ? null : await sameInvoice(tx, books, supplier, pieceReference, spentOn);
  if (twice) throw refusals.invoiceTyped(pieceReference!, twice);
}

async function currentLines(tx: Tx, { buildingId }: BudgetRow, supplier: string, { lines }: Invoice) {
  const keys = new Set((await readKeys(tx, buildingId)).map(({ keyId }) => keyId));
  if (lines.some(({ keyId }) => !keys.has(keyId))) throw refusals.keyElsewhere();
  const wrong = lines.find(({ account }) => !/^(6[0-6]|67[28]|68)/.test(account));
  if (wrong) throw refusals.notChargeAccount(wrong.account);
  return linesOf({ kind: 'invoice', supplier, lines });
}

async function worksLines(tx: Tx, viewer: Viewer, today: Day, budget: BudgetRow, supplier: string, { worksId, spentOn, lines }: Invoice) {
  const works = await findWorks(tx, worksId!);
  if (!works || works.buildingId !== budget.buildingId) throw notFound();
  if (works.finishedOn !== null) throw refusals.worksFinished();
  const provisions = await provisionsByLot(tx, viewer, today, works, { until: budget.untilOn, on: spentOn });
  const { done } = await operationFacts(tx, budget, works);
  const cents = lines.reduce((sum, line) => sum + line.cents, 0n);
  return linesOf({ kind: 'works-invoice', supplier, account: works.chargeAccount, operation: works.provisionAccount, provisions, done, keyId: works.keyId, cents });
}

/** The exercise, still open, with a day inside it. */
export async function openBudget(tx: Tx, budgetId: Id, on: Day, field: string): Promise<BudgetRow> {
  const budget = await existingBudget(tx, budgetId);
  if (budget.closedOn !== null) throw refusals.yearClosed();
  if (on < budget.fromOn || on > budget.untilOn) throw refusals.outsideYear(field, budget.fromOn, budget.untilOn);
  return budget;
}
