import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { bring, rowsAs, type Brought } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { AccountKind, SeatFields } from '../model.ts';
import { inBuildings } from './bring-buildings.ts';

export interface BroughtAccount {
  code: string;
  kind: AccountKind;
  party: string;
  building: string | null;
  published: boolean;
}

export interface BroughtOwnership {
  building: string;
  lot: string;
  party: string;
  account: string | null;
  share: { numerator: number; denominator: number };
  fromOn: Day;
  untilOn: Day | null;
  endReason: string | null;
}

export type BroughtSeat = Pick<SeatFields, 'office' | 'fromOn' | 'untilOn'> & { building: string; party: string };

const REASON = 'Reprise de données';

/** Creates or changes accounts by their codes, with whether they are published. */
export async function bringAccounts(tx: Tx, agencyId: Id, accounts: readonly BroughtAccount[], at: Date): Promise<Brought> {
  const rows = rowsAs(accounts.map((account) => ({ ...account, id: newId() })), 'a', { id: 'uuid', code: 'text', kind: 'text', party: 'text', building: 'text', published: 'boolean' });
  const given = sql`select a.id, a.code, a.kind, p.id as party_id, b.id as building_id, a.published, ${REASON} as published_reason, ${at}::timestamptz as published_changed_at
    from ${rows} join office.parties p on p.code = a.party left join office.buildings b on b.code = a.building where a.building is null or b.id is not null`;
  return bring(tx, agencyId, {
    table: 'office.accounts', keys: ['code'], columns: ['kind', 'party_id', 'building_id', 'published'], atFirst: ['published_reason', 'published_changed_at'], versioned: true, once: true,
  }, given, accounts.length);
}

/** Creates or changes ownerships by lot, party and first day. */
export async function bringOwnerships(tx: Tx, agencyId: Id, ownerships: readonly BroughtOwnership[]): Promise<Brought> {
  const rows = rowsAs(ownerships.map(({ share, ...one }) => ({ ...one, ...share, id: newId() })), 'o', {
    id: 'uuid', building: 'text', lot: 'text', party: 'text', account: 'text', numerator: 'int', denominator: 'int', fromOn: 'date', untilOn: 'date', endReason: 'text',
  });
  const given = sql`select o.id, l.building_id, l.id as lot_id, p.id as party_id, a.id as account_id, o.numerator as share_numerator, o.denominator as share_denominator,
    o."fromOn" as from_on, o."untilOn" as until_on, o."endReason" as end_reason
    from ${inBuildings(rows, 'o')} join office.lots l on l.building_id = o."buildingId" and l.number = o.lot join office.parties p on p.code = o.party
    left join office.accounts a on a.code = o.account where o.account is null or a.id is not null`;
  return bring(tx, agencyId, {
    table: 'office.ownerships', keys: ['lot_id', 'party_id', 'from_on'], columns: ['building_id', 'account_id', 'share_numerator', 'share_denominator', 'until_on', 'end_reason'], versioned: true, once: true,
  }, given, ownerships.length);
}

/** Creates or changes seats of councils by building, party and first day. */
export async function bringSeats(tx: Tx, agencyId: Id, seats: readonly BroughtSeat[]): Promise<Brought> {
  const rows = rowsAs(seats.map((seat) => ({ ...seat, id: newId() })), 's', { id: 'uuid', building: 'text', party: 'text', office: 'text', fromOn: 'date', untilOn: 'date' });
  const given = sql`select s.id, b.id as building_id, p.id as party_id, s.office, s."fromOn" as from_on, s."untilOn" as until_on
    from ${rows} join office.buildings b on b.code = s.building join office.parties p on p.code = s.party`;
  return bring(tx, agencyId, { table: 'office.council_seats', keys: ['building_id', 'party_id', 'from_on'], columns: ['office', 'until_on'], versioned: true }, given, seats.length);
}
