import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { FiscalYear } from '../model.ts';
import { balancesOn } from '../repository/balances.ts';
import { takeTurn } from '../repository/books.ts';
import { carriedBefore, journalsUsed, keptOpening, replaceOpening, stateColumns, totalsBetween } from '../repository/closing.ts';
import { countDrafts } from '../repository/drafts.ts';
import { chainOf } from '../repository/entries.ts';
import { findYear, insertYears, readYears } from '../repository/fiscal-years.ts';
import { brokenLink } from '../rules/chain.ts';
import { isResult } from '../rules/chart.ts';
import { openingOf, type OpeningLine } from '../rules/opening.ts';

/** Closes the days of an open exercise until `until`, for good: an operation of those days is posted on the first open one, with its true date as date of piece. */
export async function closePeriod(tx: Tx, viewer: Viewer, today: Day, yearId: Id, { version, until }: { version: number; until: Day }): Promise<FiscalYear> {
  const year = await held(tx, viewer, yearId);
  if (year.state !== 'open') throw refusals.yearNotOpen();
  if (until < year.fromOn || until >= year.untilOn) throw refusals.closedUntilOutside();
  if (until >= today) throw refusals.closedUntilAhead(today);
  if (year.closedUntil !== null && until <= year.closedUntil) throw refusals.closedUntilBack(year.closedUntil);
  await demandNoDraft(tx, year, until);
  await change(tx, year, version, { closed_until: until });
  await record(tx, viewer, 'ledger.period-closed', { kind: 'ledger', id: year.entityId }, { until });
  return reread(tx, yearId);
}

export interface Arrest {
  version: number;
  /** Accounts 47x are justified line by line (arrêté of 14 March 2005, art. 10). */
  suspenseJustified?: boolean;
  /** The result is shared out in the exercise after, as in books closed elsewhere. */
  resultPending?: boolean;
  /** Module whose own closing this follows. */
  by?: string | null;
}

/**
 * First phase of closing (arrêté des comptes; accounts are drawn up at the closing date, décret n° 2005-240, art. 5): once the exercise is over and the entries of the end of the exercise, its sharing-out included, are posted, freezes it. Checks that exercises before are closed,
 * that no draft is left, that no journal was altered, that accounts 47x are cleared and that charges equal income.
 */
export async function arrestYear(tx: Tx, viewer: Viewer, today: Day, yearId: Id, { version, suspenseJustified = false, resultPending = false, by = null }: Arrest): Promise<FiscalYear> {
  const year = await held(tx, viewer, yearId);
  if (year.state !== 'open') throw refusals.yearNotOpen();
  if (today <= year.untilOn) throw refusals.yearRunning(year.untilOn);
  const years = await readYears(tx, year.entityId);
  if (years.some(({ untilOn, state }) => untilOn < year.fromOn && state === 'open')) throw refusals.earlierYearOpen();
  await demandNoDraft(tx, year, year.untilOn);
  await demandUnaltered(tx, yearId);
  if (!suspenseJustified) {
    const left = (await balancesOn(tx, year.entityId, year.untilOn)).find(({ account, cents }) => account.startsWith('47') && cents !== 0n);
    if (left) throw refusals.suspenseLeft(left.account, left.cents);
  }
  const result = (await totalsBetween(tx, year.entityId, year.fromOn, year.untilOn)).filter(({ account }) => isResult(account)).reduce((sum, { debitCents, creditCents }) => sum + debitCents - creditCents, 0n);
  if (result !== 0n && !resultPending) throw refusals.resultLeft(result);
  await change(tx, year, version, stateColumns('arrested', today, year, by));
  await record(tx, viewer, 'ledger.year-arrested', { kind: 'ledger', id: year.entityId }, { from: year.fromOn, until: year.untilOn, resultPending });
  return reread(tx, yearId);
}

/** Second phase, once the assembly approved: locks the exercise for good and keeps how the next one opens (à-nouveaux), which is opened when it is not there yet. */
export async function approveYear(tx: Tx, viewer: Viewer, today: Day, yearId: Id, { version, by = null }: Pick<Arrest, 'version' | 'by'>): Promise<FiscalYear> {
  const year = await held(tx, viewer, yearId);
  demandArrested(year, by);
  const years = await readYears(tx, year.entityId);
  if (years.some(({ untilOn, state }) => untilOn < year.fromOn && state !== 'approved')) throw refusals.earlierYearOpen();
  await change(tx, year, version, stateColumns('approved', today, year, by));
  const opens = addDays(year.untilOn, 1);
  const next = years.find(({ fromOn }) => fromOn === opens)?.id ?? (await insertYears(tx, viewer.agencyId, year.entityId, [{ fromOn: opens, untilOn: addDays(addMonths(opens, 12), -1) }]))[0]!;
  const opening = await computeOpening(tx, year.entityId, opens);
  await replaceOpening(tx, viewer.agencyId, next, opening);
  await record(tx, viewer, 'ledger.year-approved', { kind: 'ledger', id: year.entityId }, { from: year.fromOn, until: year.untilOn, openingLines: opening.length });
  return reread(tx, yearId);
}

/** Opens an arrested exercise again; whoever arrested it then reverses the entries of its sharing-out. Never after approval. */
export async function reopenYear(tx: Tx, viewer: Viewer, today: Day, yearId: Id, { version, by = null }: Pick<Arrest, 'version' | 'by'>): Promise<FiscalYear> {
  const year = await held(tx, viewer, yearId);
  demandArrested(year, by);
  await change(tx, year, version, stateColumns('open', today, year, by));
  await record(tx, viewer, 'ledger.year-reopened', { kind: 'ledger', id: year.entityId }, { from: year.fromOn, until: year.untilOn });
  return reread(tx, yearId);
}

/** How an exercise opens: as kept when the one before was approved; until then, as it stands now. */
export async function readOpening(tx: Tx, year: Pick<FiscalYear, 'id' | 'entityId' | 'fromOn'>): Promise<OpeningLine[]> {
  const kept = await keptOpening(tx, year.id);
  return kept.length > 0 ? kept : computeOpening(tx, year.entityId, year.fromOn);
}

async function computeOpening(tx: Tx, entityId: Id, opens: Day): Promise<OpeningLine[]> {
  return openingOf(await carriedBefore(tx, entityId, opens), `Résultat à répartir au ${addDays(opens, -1).split('-').toReversed().join('/')}`);
}

/** Links of each journal of an exercise are what they were when its entries were posted. */
async function demandUnaltered(tx: Tx, yearId: Id): Promise<void> {
  for (const journal of await journalsUsed(tx, yearId)) {
    const broken = brokenLink(await chainOf(tx, yearId, journal));
    if (broken) throw refusals.chainBroken(broken.number);
  }
}

async function held(tx: Tx, viewer: Viewer, yearId: Id): Promise<FiscalYear> {
  demand(viewer, 'ledger.close');
  const year = await findYear(tx, yearId);
  if (!year || !(await takeTurn(tx, year.entityId))) throw notFound();
  return reread(tx, yearId);
}

/** Arrested, and by this module: what shares the exercise out is kept beside the books, and both move together or not at all. */
function demandArrested({ state, arrestedBy }: FiscalYear, by: string | null): void {
  if (state !== 'arrested') throw state === 'open' ? refusals.yearNotArrested() : refusals.yearApproved();
  if (arrestedBy !== null && arrestedBy !== by) throw refusals.yearArrestedElsewhere();
}

async function reread(tx: Tx, yearId: Id): Promise<FiscalYear> {
  return (await findYear(tx, yearId))!;
}

async function demandNoDraft(tx: Tx, year: FiscalYear, until: Day): Promise<void> {
  const drafts = await countDrafts(tx, year.entityId, year.fromOn, until);
  if (drafts > 0) throw refusals.draftsLeft(drafts);
}

function change(tx: Tx, year: FiscalYear, version: number, columns: object): Promise<void> {
  return saveChanges(tx, 'office.ledger_fiscal_years', { kind: 'ledger-year', id: year.id }, version, columns);
}
