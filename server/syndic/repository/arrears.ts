import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LegalFigure } from '../rules/legal-figures.ts';
import { nameParts } from './name-parts.ts';

export interface CoOwnerAccount {
  accountId: Id;
  code: string;
  name: string;
  partyId: Id;
  buildingId: Id;
  buildingName: string;
}

type Raw = Omit<CoOwnerAccount, 'name'> & { owner: PartyNameParts };

export async function coOwnerAccounts(tx: Tx, buildingId: Id): Promise<CoOwnerAccount[]> {
  const { rows } = await sql<Raw>`select a.id as "accountId", a.code, ${nameParts('p')} as owner, a.party_id as "partyId", a.building_id as "buildingId", b.name as "buildingName"
    from office.accounts a join office.parties p on p.id = a.party_id join office.buildings b on b.id = a.building_id where a.kind = 'coOwner' and a.building_id = ${buildingId} order by a.code`.execute(tx);
  return rows.map(named);
}

export async function findCoOwnerAccount(tx: Tx, id: Id): Promise<CoOwnerAccount | null> {
  const { rows } = await sql<Raw>`select a.id as "accountId", a.code, ${nameParts('p')} as owner, a.party_id as "partyId", a.building_id as "buildingId", b.name as "buildingName"
    from office.accounts a join office.parties p on p.id = a.party_id join office.buildings b on b.id = a.building_id where a.kind = 'coOwner' and a.building_id is not null and a.id = ${id}`.execute(tx);
  return rows[0] ? named(rows[0]) : null;
}

const named = ({ owner, ...account }: Raw): CoOwnerAccount => ({ ...account, name: partyName(owner) });

export interface ReminderRow {
  id: Id;
  accountId: Id;
  kind: 'reminder' | 'notice';
  sentOn: Day;
  presentedOn: Day | null;
  cents: bigint;
  items: { debtId: string; label: string; dueOn: Day; cents: number }[];
  /** The letter; null when it was written elsewhere and only noted. */
  eventId: Id | null;
  /** Charged to the debtor for it. */
  feeCents: bigint;
}

export async function remindersOf(tx: Tx, accountIds: readonly Id[]): Promise<ReminderRow[]> {
  const { rows } = await sql<ReminderRow>`select id, account_id as "accountId", kind, sent_on as "sentOn", presented_on as "presentedOn", cents, items, event_id as "eventId", fee_cents as "feeCents" from office.syndic_reminders
    where account_id = any(${accountIds as string[]}::uuid[]) order by sent_on, id`.execute(tx);
  return rows;
}

export async function insertReminder(tx: Tx, agencyId: Id, reminder: ReminderRow): Promise<void> {
  await sql`insert into office.syndic_reminders (id, agency_id, account_id, kind, sent_on, presented_on, cents, items, event_id, fee_cents)
    values (${reminder.id}, ${agencyId}, ${reminder.accountId}, ${reminder.kind}, ${reminder.sentOn}, ${reminder.presentedOn}, ${reminder.cents}, ${JSON.stringify(reminder.items)}::jsonb, ${reminder.eventId}, ${reminder.feeCents})`.execute(tx);
}

export async function present(tx: Tx, id: Id, on: Day): Promise<boolean> {
  const done = await sql`update office.syndic_reminders set presented_on = ${on} where id = ${id} and kind = 'notice' and presented_on is null and sent_on <= ${on}`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Whoever writes to a debtor takes turns on his account: what was asked once is not asked again by another. */
export async function lockAccount(tx: Tx, id: Id): Promise<void> {
  await sql`select id from office.accounts where id = ${id} for update`.execute(tx);
}

/** The exercises of a building's books, by their first and last days. */
export async function exercisesOf(tx: Tx, entityId: Id): Promise<{ fromOn: Day; untilOn: Day }[]> {
  const { rows } = await sql<{ fromOn: Day; untilOn: Day }>`select from_on as "fromOn", until_on as "untilOn" from office.ledger_fiscal_years where entity_id = ${entityId} order by from_on`.execute(tx);
  return rows;
}

/** The first day of the exercise of a building that contains a day; null without one. */
export async function exerciseOn(tx: Tx, entityId: Id, on: Day): Promise<Day | null> {
  const { rows } = await sql<{ from: Day }>`select from_on as "from" from office.ledger_fiscal_years where entity_id = ${entityId} and ${on} between from_on and until_on`.execute(tx);
  return rows[0]?.from ?? null;
}

/** The legal rates of interest that the agency keeps, as figures with their days. */
export async function legalRates(tx: Tx): Promise<LegalFigure[]> {
  const { rows } = await sql<{ fromOn: Day; basisPoints: number; source: string }>`select from_on as "fromOn", basis_points as "basisPoints", source from office.syndic_legal_rates order by from_on`.execute(tx);
  return rows.map(({ fromOn, basisPoints, source }) => ({ code: 'legal-interest', numerator: BigInt(basisPoints), denominator: 10_000n, unit: 'fraction', validFrom: fromOn, validTo: null, source, checkedOn: fromOn }));
}

export async function keepRate(tx: Tx, agencyId: Id, rate: { fromOn: Day; basisPoints: number; source: string }): Promise<void> {
  await sql`insert into office.syndic_legal_rates (agency_id, from_on, basis_points, source) values (${agencyId}, ${rate.fromOn}, ${rate.basisPoints}, ${rate.source})
    on conflict (agency_id, from_on) do update set basis_points = excluded.basis_points, source = excluded.source`.execute(tx);
}
