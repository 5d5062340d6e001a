import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { addDays, day, type Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { inAgency } from '../../platform/database/connection.ts';

let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

const FIRST = day('2026-10-20');
/** A lot goes from one account to the next on the days of its sales, in order; an account may be nobody's (-1: sold outside). Paris leaves summer time on 25 October. */
interface World {
  lots: { accounts: number[]; sales: number[] }[];
  grants: { person: number; account: number; from: number | null; until: number | null; role: 'holder' | 'coOwner'; space: 'coOwner' | 'landlord' }[];
}
const offset = fc.integer({ min: 0, max: 12 });
const world: fc.Arbitrary<World> = fc.record({
  lots: fc.array(fc.record({ accounts: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 1, maxLength: 4 }), sales: fc.array(offset, { minLength: 3, maxLength: 3 }).map((days) => days.toSorted((a, b) => a - b)) }), { maxLength: 4 }),
  grants: fc.array(fc.record({
    person: fc.integer({ min: 0, max: 1 }), account: fc.integer({ min: 0, max: 3 }), from: fc.option(offset), until: fc.option(offset),
    role: fc.constantFrom('holder' as const, 'holder' as const, 'coOwner' as const), space: fc.constantFrom('coOwner' as const, 'coOwner' as const, 'landlord' as const),
  }), { maxLength: 6 }),
});
/** Around midnight in Paris, where the day changes; and in the middle of the day. */
const asked = fc.record({ on: offset, hour: fc.constantFrom('21:59:59', '22:00:00', '22:59:59', '23:00:00', '10:00:00'), person: fc.integer({ min: 0, max: 1 }), space: fc.constantFrom('coOwner', 'landlord', null) });

const dayAt = (days: number): Day => addDays(FIRST, days);

/** The rule in words of its own: a lot belongs to who bought it last, from the day of the sale on. */
function ownedBy({ lots, grants }: World, person: number, today: Day, space: string | null): number[] {
  const held = grants.filter((grant) => grant.person === person && grant.role === 'holder' && grant.space === 'coOwner' && (space === null || space === 'coOwner')
    && (grant.from === null || dayAt(grant.from) <= today) && (grant.until === null || today <= dayAt(grant.until))).map(({ account }) => account);
  return lots.flatMap(({ accounts, sales }, lot) => {
    const sold = accounts.slice(1).map((_, index) => dayAt(sales[index]!)).filter((on) => on <= today).length;
    return held.includes(accounts[sold]!) ? [lot] : [];
  });
}

const todayInParis = (instant: Date): Day => day(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(instant));

test('extranet.owned_lots answers the lots whose last sale went to an account that the person holds that day in Paris, whatever sales, rights and hours', async () => {
  await fc.assert(fc.asyncProperty(world, fc.array(asked, { minLength: 1, maxLength: 6 }), async (of, questions) => {
    const agencyId = newId();
    await db.owner.query('insert into platform.agencies (id, slug, name) values ($1, $2, $3)', [agencyId, agencyId, 'Cabinet']);
    await db.owner.query('insert into extranet.agencies (agency_id, open, licensed) values ($1, true, true)', [agencyId]);
    const put = extranetFactory(db, agencyId);
    const ids = (count: number): Id[] => Array.from({ length: count }, () => newId());
    const [lotIds, accountIds] = [ids(of.lots.length), ids(4)];
    const people = [await put.identity({}), await put.identity({})];
    for (const [account, id] of accountIds.entries()) {
      const owned = of.lots.flatMap(({ accounts, sales }, lot) => accounts.flatMap((owner, index) => (owner !== account ? [] : [{ lot: lotIds[lot], from: index === 0 ? '1990-01-01' : dayAt(sales[index - 1]!), until: index === accounts.length - 1 ? null : dayAt(sales[index]!) }])));
      await put.card({ id, kind: 'account', label: `Compte ${account}`, data: { owned } });
    }
    for (const { person, account, role, space, from, until } of of.grants) {
      await put.grant({ identityId: people[person]!, role, placeId: accountIds[account]!, side: 'account', space, from: from === null ? null : dayAt(from), until: until === null ? null : dayAt(until) });
    }
    for (const { on, hour, person, space } of questions) {
      const instant = new Date(`${dayAt(on)}T${hour}Z`);
      const { rows } = await inAgency(db.extranet, agencyId, (tx) => sql<{ id: Id }>`select lot_id as id from extranet.owned_lots(${people[person]!}, ${space}, ${instant})`.execute(tx));
      expect(rows.map(({ id }) => lotIds.indexOf(id)).toSorted((a, b) => a - b)).toEqual(ownedBy(of, person, todayInParis(instant), space));
    }
  }), { numRuns: 60 });
});
