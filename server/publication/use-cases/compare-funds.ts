import type { Day } from '../../kernel/day.ts';
import { fingerprintOf } from '../../kernel/fingerprint.ts';
import { idOf, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readHeld } from '../repository/held-items.ts';
import { fundBuildings, readFunds, type FundFacts, type FundRow } from '../repository/works-funds.ts';
import type { Held } from '../rules/difference.ts';
import { fundName, fundsPublished } from '../rules/works-funds.ts';
import { split, type Batch } from './batch.ts';

export type WantedFund = FundFacts & Held;

interface Question {
  targetId: Id;
  today: Day;
  /** Null: of the whole agency. */
  buildingIds: readonly Id[] | null;
  decidedWorks: boolean;
}

const BUILDINGS_AT_A_TIME = 50;

/** What each lot has in the works funds that day, some buildings at a time. Who may read it is asked when it is read. */
export async function compareFunds(tx: Tx, { targetId, today, buildingIds, decidedWorks }: Question, receive: (batch: Batch<WantedFund>) => Promise<void>): Promise<void> {
  const all = buildingIds ?? await fundBuildings(tx, targetId);
  for (let from = 0; from < all.length; from += BUILDINGS_AT_A_TIME) {
    const some = all.slice(from, from + BUILDINGS_AT_A_TIME);
    const wanted = fundsPublished(await readFunds(tx, some, today), { decidedWorks }).map(wantedFund);
    await receive(split(wanted, await readHeld(tx, targetId, 'fund', some)));
  }
}

/** A fund has no row of its own in the office: its id follows from its lot and account. */
function wantedFund(row: FundRow): WantedFund & { sourceId: Id } {
  const fund: FundFacts = { ...row, id: idOf(`fund|${row.lotId}|${row.account}`), accountLabel: row.accountLabel ?? fundName(row.account) };
  return { ...fund, key: fund.id, fingerprint: fingerprintOf(fund), sourceId: fund.buildingId };
}
