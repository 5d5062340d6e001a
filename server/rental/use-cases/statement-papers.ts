import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { readMandates, type MandateFacts } from '../repository/leases.ts';
import { papersOf, placesOfMandates, wordsOf, type PaperRow } from '../repository/papers.ts';
import type { OwnerStatement } from '../rules/owner-statement.ts';
import { firstOfMonth } from '../rules/months.ts';
import { statementPaper } from '../rules/papers.ts';
import { keepPapers, type KeptPapers } from './keep-papers.ts';
import { readOwnerStatement } from './owner-statements.ts';

export interface Period {
  fromOn: Day;
  untilOn: Day;
}

export interface StatementState {
  mandate: MandateFacts;
  statement: OwnerStatement;
  paper: PaperRow | null;
}

const keyOf = (mandateId: Id, { fromOn, untilOn }: Period): string => `${mandateId} ${fromOn} ${untilOn}`;

/** Statements of every mandate for a period, and whether each was made. Mandates without movement nor balance are left out, unless asked for by id. */
export async function ownerStatements(tx: Tx, viewer: Viewer, period: Period, today: Day, mandateIds: readonly Id[] | null = null): Promise<StatementState[]> {
  demand(viewer, 'rental.read');
  if (period.fromOn > period.untilOn) throw refusals.periodReversed();
  const mandates = await readMandates(tx, today, mandateIds);
  const papers = new Map((await papersOf(tx, { kind: 'statement', keys: mandates.map(({ id }) => keyOf(id, period)) })).map((paper) => [paper.key, paper]));
  const states: StatementState[] = [];
  for (const mandate of mandates) {
    const { statement } = await readOwnerStatement(tx, viewer, mandate.id, period, today);
    if (mandateIds === null && statement.movements.length === 0 && statement.openingCents === 0n) continue;
    states.push({ mandate, statement, paper: papers.get(keyOf(mandate.id, period)) ?? null });
  }
  return states;
}

/** Makes the statements of a period that do not exist yet, each an event in its owner's binder. */
export async function makeStatements(platform: Platform, viewer: Viewer, { mandateIds, ...period }: Period & { mandateIds?: readonly Id[] | undefined }, today: Day): Promise<KeptPapers> {
  demand(viewer, 'rental.write');
  if (period.untilOn > today) throw refusals.periodOpen();
  const planned = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const states = (await ownerStatements(tx, viewer, period, today, mandateIds ?? null)).filter(({ paper }) => paper === null);
    const places = await placesOfMandates(tx, states.map(({ mandate }) => mandate.id));
    return states.map(({ mandate, statement }) => {
      const place = places.get(mandate.id)!;
      return { kind: 'statement' as const, key: keyOf(mandate.id, period), month: firstOfMonth(period.untilOn), leaseId: null, mandateId: mandate.id, electronic: true, place, body: statementPaper(statement, { ownerName: mandate.ownerName, mandateNumber: mandate.number, buildingName: place.buildingName }) };
    });
  });
  if (planned.length === 0) throw refusals.noPaper('statements');
  const kept = await keepPapers(platform, viewer, planned, today);
  await inAgency(platform.office, viewer.agencyId, (tx) => record(tx, viewer, 'rental.papers-made', null, { papers: 'statements', ...period, ...kept }));
  return kept;
}

/** Statements that end in a month, as they were set, in one file to print. */
export async function printStatements(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, month: Day): Promise<{ name: string; bytes: Buffer }> {
  demand(viewer, 'rental.read');
  const words = await inAgency(platform.office, viewer.agencyId, (tx) => wordsOf(tx, ['statement'], firstOfMonth(month), false));
  if (words.length === 0) throw refusals.noPaper('statements');
  return { name: `comptes-rendus-${month.slice(0, 7)}.pdf`, bytes: await platform.renderer.renderPapers(words) };
}
