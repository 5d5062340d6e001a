import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { AccountsReading, Space, Statement } from '../model.ts';
import { balanceBefore, findOwnAccount, linesBetween, ownAccounts, papersBehind, type LinesReading } from '../repository/account-lines.ts';
import { dueOf } from '../rules/due.ts';
import { asOperations } from '../rules/operations.ts';
import { statementOf } from '../rules/statement.ts';
import { groupTreasury, single } from '../rules/treasury-groups.ts';
import { accountsAreOpen } from '../repository/settings.ts';
import type { Person } from './read-documents.ts';

/** What the person's accounts stand at in one space (CLI-258); a space they do not have is not found, nor is anything while the agency shuts the rubric (PAR-225). */
export async function readAccounts(platform: Platform, person: Person, space: Space): Promise<AccountsReading> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  const reading = await inAgency(platform.extranet, person.agencyId, async (tx) => (await accountsAreOpen(tx) ? ownAccounts(tx, reader) : null));
  if (!reading) throw notFound();
  return { ...reading, accounts: reading.accounts.map(({ due, ...account }) => ({ ...account, due: dueOf(account.balanceCents, due) })) };
}

export interface StatementSearch {
  from: Day | null;
  /** Null: until today. */
  to: Day | null;
  text: string;
}

export type ReadStatement = Omit<LinesReading, 'publishedAt' | 'grouped' | 'groupsOpen'> & Statement;

/** One account between two days, both included, for its holder, for the landlord of its holder where the agency opens that (PAR-226), or for staff who look at what they see (ADM-202); anybody else’s is not found. */
export async function readStatement(platform: Platform, person: Person, accountId: Id, search: StatementSearch): Promise<ReadStatement> {
  const reader = { identityId: person.identityId, space: null, now: platform.clock.now() };
  return inAgency(platform.extranet, person.agencyId, async (tx) => {
    const found = await findOwnAccount(tx, reader, accountId);
    if (!found) throw notFound();
    const { publishedAt: _publishedAt, grouped, groupsOpen, ...account } = found;
    const to = search.to ?? found.today;
    if (search.from !== null && search.from > to) throw refusals.datesReversed();
    const opening = await balanceBefore(tx, accountId, search.from);
    const read = await linesBetween(tx, accountId, search.from, to);
    const papers = Map.groupBy(await papersBehind(tx, reader, accountId, [...new Set(read.map(({ entryId }) => entryId))]), ({ entryId }) => entryId);
    const lines = read.map((line) => ({ ...line, papers: (papers.get(line.entryId) ?? []).map(({ id, title }) => ({ id, title })) }));
    return { ...account, ...statementOf(asOperations(grouped ? groupTreasury(lines, { open: groupsOpen }) : lines.map(single)), opening, { from: search.from, to }, search.text.split(/\s+/).filter(Boolean)) };
  });
}
