import { expect } from 'vitest';
import type { Id } from '../../server/kernel/ids.ts';
import { officeFactory } from '../factories/office.ts';
import type { TestApp } from './app.ts';

export interface Holder {
  partyId: Id;
  lotId: Id;
  accountId: Id;
}

/** Tells small co-ownerships apart in an agency that holds several. */
let places = 0;

/**
 * A co-ownership of one lot an owner, worked at through the routes of the office as an accountant does. `shares`: what each lot weighs in each key, the first key being the
 * general one; `numbers`: the lots, in the order of the weights.
 */
export async function coOwnership(app: TestApp, shares: Record<string, readonly number[]>, numbers?: readonly string[]) {
  const office = officeFactory(app.db, app.agencyId);
  const accountant = await app.staff('accountant');
  places += 1;
  const building = await office.put('buildings', { code: `EX${places}`, name: `Exemple ${places}`, management: 'syndic' });
  const count = Object.values(shares)[0]!.length;
  const holders: Holder[] = [];
  for (let index = 0; index < count; index += 1) {
    const partyId = await office.put('parties', { code: `EX${places}-${index + 1}`, kind: 'person', last_name: `Copropriétaire ${index + 1}`, first_name: 'Camille' });
    const lotId = await office.lot(building, numbers?.[index] ?? String(index + 1));
    const accountId = await office.account({ partyId, buildingId: building, code: `EX${places}-${index + 1}` });
    await office.ownership({ buildingId: building, lotId, partyId, accountId });
    holders.push({ partyId, lotId, accountId });
  }
  const keys: Record<string, Id> = {};
  for (const [code, weights] of Object.entries(shares)) {
    const id = await office.put('allocation_keys', { building_id: building, code, label: `Clé ${code}`, general: Object.keys(keys).length === 0 });
    keys[code] = id;
    await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) select $1, $2, l, s from unnest($3::uuid[], $4::bigint[]) as x(l, s)', [app.agencyId, id, holders.map(({ lotId }) => lotId), weights]);
  }
  const contractorId = await office.put('contractors', { code: `FX${places}`, name: 'Netpro' });

  const ask = (method: string, path: string, body?: unknown) => app.call(method, `/api/office/syndic/${path}`, { as: accountant, body });
  const ok = async (method: string, path: string, body?: unknown) => {
    const reply = await ask(method, path, body);
    expect([method, path, reply.status, reply.body?.error?.message]).toEqual([method, path, 200, undefined]);
    return reply.body;
  };
  /** Opens an exercise and writes its budget; `vote`: the day of the vote, none when it is null. */
  const budget = async (fromOn: string, amounts: readonly (readonly [key: string, account: string, cents: number])[], more: { worksFundCents?: number; calls?: number; planCents?: number | null; closingPending?: string; worksClosing?: string; fallbackAuthorised?: boolean; vote?: string | null } = {}): Promise<Id> => {
    const { vote, ...fields } = more;
    const { id } = await ok('POST', 'budgets', { buildingId: building, fromOn });
    const lines = amounts.map(([key, account, cents]) => ({ keyId: keys[key], account, cents }));
    await ok('PUT', `budgets/${id}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, ...fields, lines });
    if (vote !== null) await ok('POST', `budgets/${id}/vote`, { version: 2, votedOn: vote ?? '2024-11-20' });
    return id;
  };
  let pieces = 0;
  const invoice = (budgetId: Id, spentOn: string, lines: readonly (readonly [key: string, account: string, cents: number])[], worksId: Id | null = null) => ok('POST', `budgets/${budgetId}/invoices`, {
    contractorId, spentOn, label: 'Facture', pieceReference: `${places}-${pieces += 1}`, worksId, lines: lines.map(([key, account, cents]) => ({ keyId: keys[key], account, cents })),
  });
  const works = async (votedOn: string, votedCents: number, key = Object.keys(keys)[0]!): Promise<Id> => (await ok('POST', 'works', { buildingId: building, keyId: keys[key], label: 'Travaux', chargeAccount: '671000', votedOn, votedCents, expectedCents: 0 })).id;
  const operation = (budgetId: Id, kind: string, on: string, cents: number, more: object = {}) => ok('POST', `budgets/${budgetId}/operations`, { kind, on, label: kind, cents, ...more });
  /** What an account stands at, in cents, debit positive, with those that begin so; of one owner, of some days. */
  const stands = async (account: string, { of, from = '1900-01-01', until = '9999-12-31' }: { of?: Holder; from?: string; until?: string } = {}): Promise<number> => Number((await app.db.owner.query(
    `select coalesce(sum(l.debit_cents - l.credit_cents), 0) as cents from office.ledger_lines l join office.ledger_entities e on e.id = l.entity_id
     where e.building_id = $1 and l.account like $2 and l.entry_on between $3 and $4 and ($5::uuid is null or l.auxiliary = (select code from office.accounts where id = $5::uuid))`,
    [building, `${account}%`, from, until, of?.accountId ?? null])).rows[0].cents);
  /** What a call of the schedule asks of each lot, in their order: 0 for one it does not ask. */
  const askedOf = async (budgetId: Id, kind: string, rank: number): Promise<number[]> => {
    const { lots } = await ok('GET', `budgets/${budgetId}/calls/${kind}/${rank}`);
    return holders.map(({ lotId }) => lots.find((lot: { lotId: Id }) => lot.lotId === lotId)?.owners.reduce((sum: number, { cents }: { cents: number }) => sum + cents, 0) ?? 0);
  };
  /** What the settlement gives each lot under a key, in their order. */
  const settledOf = async (budgetId: Id, key: string): Promise<{ actual: number; called: number; difference: number }[]> => {
    const { lines } = await ok('GET', `budgets/${budgetId}/settlement`);
    return holders.map(({ lotId }) => {
      const line = lines.find((one: { lotId: Id; keyId: Id }) => one.lotId === lotId && one.keyId === keys[key]);
      return { actual: line?.actual ?? 0, called: line?.called ?? 0, difference: line?.difference ?? 0 };
    });
  };
  const situation = (holder: Holder, on: string) => ok('GET', `accounts/${holder.accountId}/situation?on=${on}`);
  const pay = (holder: Holder, on: string, cents: number, chosen: readonly string[] = []) => ok('POST', `accounts/${holder.accountId}/receipts`, { on, cents, label: 'Virement', chosen });
  return { office, building, holders, keys, contractorId, ask, ok, budget, invoice, works, operation, stands, askedOf, settledOf, situation, pay };
}
