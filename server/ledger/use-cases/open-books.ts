import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { FiscalYear } from '../model.ts';
import { findEntity, knownAccounts, openAccounts, takeTurn } from '../repository/books.ts';
import { findYear, insertYears, readYears } from '../repository/fiscal-years.ts';
import { demandOpenable } from '../rules/chart.ts';
import { demandYear, missingYears } from '../rules/fiscal-years.ts';

/** Opens an exercise: twelve months (the first one eighteen at most), in a row with the others. */
export async function openFiscalYear(tx: Tx, viewer: Viewer, entityId: Id, asked: { fromOn: Day; untilOn: Day }): Promise<FiscalYear> {
  demand(viewer, 'ledger.close');
  if (!(await takeTurn(tx, entityId))) throw notFound();
  demandYear(await readYears(tx, entityId), asked);
  const [id] = await insertYears(tx, viewer.agencyId, entityId, [asked]);
  await record(tx, viewer, 'ledger.year-opened', { kind: 'ledger', id: entityId }, asked);
  return (await findYear(tx, id!))!;
}

/** Opens the exercises that are missing for these days, in step with those there (calendar years when there is none). For runs that post ahead. */
export async function ensureFiscalYears(tx: Tx, viewer: Viewer, entityId: Id, from: Day, until: Day): Promise<void> {
  demand(viewer, 'ledger.write');
  if (!(await takeTurn(tx, entityId))) throw notFound();
  await insertYears(tx, viewer.agencyId, entityId, missingYears(await readYears(tx, entityId), from, until));
}

/** Opens an account under a number of these books' nomenclature, or a subdivision of one. */
export async function openAccount(tx: Tx, viewer: Viewer, entityId: Id, { number, label }: { number: string; label: string }): Promise<void> {
  demand(viewer, 'ledger.write');
  const entity = await findEntity(tx, entityId);
  if (!entity) throw notFound();
  const { official, individual } = demandOpenable(entity.kind, number);
  if ((await knownAccounts(tx, entityId, [number])).has(number)) throw refusals.accountTaken(number);
  await openAccounts(tx, viewer.agencyId, entityId, [{ number, label, official, individual }]);
  await record(tx, viewer, 'ledger.account-opened', { kind: 'ledger', id: entityId }, { number, label });
}
