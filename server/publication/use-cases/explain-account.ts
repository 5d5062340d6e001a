import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { inAgencySnapshot } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand, mayRead } from '../access.ts';
import type { Role } from '../model.ts';
import { findReadAccount } from '../repository/account-readers.ts';
import { readTimeZone } from '../repository/changes.ts';
import { readRightsFacts } from '../repository/rights-facts.ts';
import { grantsByPerson, liveGrants } from '../rules/grants.ts';

export interface AccountReaders {
  /** False while the agency shuts the rubric "Compte" (PAR-225): nobody reads any account. */
  rubricOpen: boolean;
  /** Holders first, then the landlords of the holder (PAR-226); days are those of the right. */
  people: { personId: Id; name: string; role: Role; sentence: string; from: Day | null; until: Day | null }[];
}

/** "Qui voit ce compte, et pourquoi": the very functions the run uses, asked for one account and everybody, for today and what is to come. */
export function explainAccount(platform: Platform, viewer: StaffViewer, accountId: Id): Promise<AccountReaders> {
  demand(mayRead(viewer));
  return inAgencySnapshot(platform.office, viewer.agencyId, async (tx) => {
    const account = await findReadAccount(tx, accountId);
    if (!account) throw notFound();
    const { facts } = await readRightsFacts(tx, null);
    const names = new Map(facts.parties.map(({ id, name }) => [id, name]));
    const today = platform.clock.today(await readTimeZone(tx, viewer.agencyId));
    const people = [...grantsByPerson(facts).values()].flatMap((grants) => liveGrants(grants, today))
      .filter(({ side, placeId }) => side === 'account' && placeId === accountId)
      .map(({ personId, role, why, from, until }) => ({ personId, name: names.get(personId) ?? '', role, sentence: why.sentence, from, until }))
      .sort((a, b) => (a.role === b.role ? a.name.localeCompare(b.name, 'fr') : a.role === 'holder' ? -1 : 1));
    return { rubricOpen: account.rubricOpen, people };
  });
}
