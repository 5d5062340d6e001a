import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { day, type Day } from '../../kernel/day.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import type { Rubric } from '../model.ts';
import { feesOfEntries, FEE_SOURCES } from '../repository/fees.ts';
import { readMandates } from '../repository/leases.ts';
import { ownerLines, receivedByRubric } from '../repository/money.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { taxReturn, type TaxClass, type TaxLine, type TaxMovement } from '../rules/tax-return.ts';
import { findClientBooks } from './books.ts';

const CLASS_OF: Record<Rubric, TaxClass> = { rent: 'rent', charges: 'recovered-charges', settlement: 'recovered-charges', insurance: 'recovered-charges', energy: 'outside', letting: 'outside', other: 'outside' };

/** Help with form 2044 for a year: what was received for the owner by rubric, and the fees. Expenses paid outside these books are the owner's to add. */
export async function taxHelp(tx: Tx, viewer: Viewer, mandateId: Id, year: number, today: Day): Promise<{ year: number; lines: TaxLine[] }> {
  demand(viewer, 'rental.read');
  const [mandate] = await readMandates(tx, today, [mandateId]);
  if (!mandate) throw notFound();
  const received = (await receivedByRubric(tx, mandateId)).map((one): TaxMovement => ({ on: one.on, class: CLASS_OF[one.rubric], cents: one.cents, label: '' }));
  const entityId = await findClientBooks(tx);
  const lines = entityId === null || mandate.ownerCode === null ? [] : (await ownerLines(tx, entityId, USUAL_ACCOUNTS.owners, mandate.ownerCode, day(`${year}-12-31`))).filter((line) => FEE_SOURCES.has(line.source));
  const known = await feesOfEntries(tx, lines.map((line) => line.entryId));
  const fees = lines.filter((line) => known.has(line.entryId)).map((line): TaxMovement => ({ on: line.on, class: 'fees', cents: line.debitCents - line.creditCents, label: line.label }));
  return { year, lines: taxReturn(year, [...received, ...fees], []) };
}
