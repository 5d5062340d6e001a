import { expect, test } from 'vitest';
import { day } from '../server/kernel/day.ts';
import { isIban } from '../server/kernel/iban.ts';
import { isSiret } from '../server/kernel/siret.ts';
import { DEFAULT_BINDERS } from '../server/publication/rules/default-binders.ts';
import { generateDemo } from './generate.ts';
import { euros } from './texts.ts';
import { DEMO_LOGINS } from './logins.ts';

const today = day('2026-11-24');
const { rows, letters } = generateDemo({ today, passwordHash: 'x' });

test('the same seed and day give the same agency, another seed another one', () => {
  const words = (seed: number): string => JSON.stringify(generateDemo({ today, seed, passwordHash: 'x' }), (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  expect(words(1)).toBe(words(1));
  expect(words(2)).not.toBe(words(1));
});

test('it is big enough to be interesting: three buildings, 120 lots, both trades, every kind of party, quality, role and state of lease', () => {
  expect(rows['office.buildings']).toHaveLength(3);
  expect(rows['office.lots']).toHaveLength(120);
  expect(new Set(rows['office.parties'].map(({ kind }) => kind))).toEqual(new Set(['person', 'couple', 'jointOwnership', 'company', 'dividedOwnership']));
  expect(new Set(rows['office.party_members'].map(({ quality }) => quality))).toEqual(new Set(['commonAgent', 'jointOwner', 'usufructuary', 'bareOwner', 'manager', 'associate']));
  expect(new Set(rows['office.staff'].map(({ role }) => role))).toEqual(new Set(['master', 'administrator', 'manager', 'accountant', 'assistant', 'reader']));
  const leases = rows['office.leases'];
  expect([leases.some(({ exit_on }) => !exit_on), leases.some(({ exit_on, departed }) => exit_on && !departed), leases.some(({ departed }) => departed), leases.some(({ guarantor_party_id }) => guarantor_party_id)]).toEqual([true, true, true, true]);
  expect(new Set(rows['office.binders'].map(({ trade, path }) => `${trade} ${path}`))).toEqual(new Set(DEFAULT_BINDERS.map(({ trade, path }) => `${trade} ${path}`)));
  expect(rows['office.events'].length).toBeGreaterThanOrEqual(250);
});

test('every key adds up to what it announces, over lots of its own building', () => {
  const building = new Map(rows['office.lots'].map((lot) => [lot.id, lot.building_id]));
  for (const key of rows['office.allocation_keys']) {
    const shares = rows['office.key_shares'].filter(({ key_id }) => key_id === key.id);
    expect(shares.reduce((sum, share) => sum + BigInt(share.shares), 0n)).toBe(key.announced_total);
    expect(shares.every(({ lot_id }) => building.get(lot_id) === key.building_id)).toBe(true);
  }
});

test('a lot of a syndic’s building has one owner a day: a sale ends one ownership the day it begins the next', () => {
  const syndic = new Set(rows['office.buildings'].filter(({ management }) => management === 'both').map(({ id }) => id));
  for (const lot of rows['office.lots'].filter(({ building_id }) => syndic.has(building_id))) {
    const chain = rows['office.ownerships'].filter(({ lot_id }) => lot_id === lot.id).sort((a, b) => (a.from_on < b.from_on ? -1 : 1));
    expect(chain.length).toBeGreaterThan(0);
    chain.forEach(({ until_on }, index) => expect(until_on ?? null).toBe(chain[index + 1]?.from_on ?? null));
  }
  expect(rows['office.transfers'].some(({ sold_on }) => sold_on > today)).toBe(true);
});

test('two years of books: every entry balances, none is after today, and every account with an open right has its lines', () => {
  const gaps = new Map<string, bigint>();
  for (const { entry_id, debit_cents, credit_cents } of rows['office.ledger_lines']) gaps.set(entry_id, (gaps.get(entry_id) ?? 0n) + BigInt(debit_cents ?? 0n) - BigInt(credit_cents ?? 0n));
  expect(rows['office.ledger_entries'].filter(({ id, entry_on }) => gaps.get(id) !== 0n || entry_on > today)).toEqual([]);
  const known = new Set(rows['office.ledger_lines'].map(({ auxiliary }) => auxiliary));
  const since = new Set(rows['office.leases'].filter(({ exit_on, entry_on }) => entry_on < '2026-11-01' && (!exit_on || exit_on > today)).map(({ account_id }) => account_id));
  const coOwners = new Set(rows['office.ownerships'].filter(({ from_on, until_on }) => from_on < '2026-10-01' && !until_on).map(({ account_id }) => account_id));
  expect(rows['office.accounts'].filter(({ id, code }) => (since.has(id) || coOwners.has(id)) && !known.has(code))).toEqual([]);
  expect(known.size).toBeGreaterThan(80);
});

test.each(['2026-01-05', '2026-04-02', '2026-06-30', '2027-12-31'])('opened on %s, each building has its year: calls of the running exercise up to that day, each entry what its shares add up to', (on) => {
  const then = generateDemo({ today: day(on), passwordHash: 'x' }).rows;
  const running = then['office.syndic_budgets'].filter(({ from_on, until_on }) => from_on <= on && on <= until_on);
  expect(running.map(({ building_id, voted_on }) => [typeof building_id, voted_on! < on])).toEqual([['string', true], ['string', true]]);
  for (const { id, from_on } of running) expect(then['office.syndic_calls'].filter(({ budget_id, kind }) => budget_id === id && kind === 'budget').length).toBe(Math.floor((Number(on.slice(5, 7)) - 1) / 3) + 1 + 4 * (Number(on.slice(0, 4)) - Number(from_on.slice(0, 4))));
  const asked = Map.groupBy(then['office.ledger_lines'].filter(({ auxiliary, debit_cents }) => auxiliary !== '' && BigInt(debit_cents ?? 0n) > 0n), ({ entry_id }) => entry_id);
  for (const { id, entry_id, total_cents, due_on } of then['office.syndic_calls']) {
    const shares = then['office.syndic_call_shares'].filter(({ call_id }) => call_id === id).reduce((sum, { cents }) => sum + BigInt(cents), 0n);
    expect([shares, asked.get(entry_id!)!.reduce((sum, { debit_cents }) => sum + BigInt(debit_cents!), 0n), due_on <= on]).toEqual([total_cents, total_cents, true]);
  }
});

test('nothing in it reaches anybody: reserved domains, telephone ranges kept for fiction, bank 99999, SIRETs that begin with 000', () => {
  const all = [...rows['office.parties'], ...rows['office.contractors'], ...rows['office.buildings'], ...rows['office.offices'], ...rows['office.staff']] as unknown as Record<string, string | null>[];
  const filled = (field: string): string[] => all.map((row) => row[field]).filter((value): value is string => Boolean(value));
  for (const email of filled('email')) expect(email).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
  for (const phone of [...filled('phone'), ...filled('mobile')]) expect(phone).toMatch(/^(04 65 71|06 39 98)( \d\d){2}$/);
  for (const iban of filled('iban')) expect([iban.slice(4, 9), isIban(iban)]).toEqual(['99999', true]);
  for (const siret of filled('siret')) expect([siret.slice(0, 3), isSiret(siret)]).toEqual(['000', true]);
  expect(filled('iban').length).toBeGreaterThan(50);
});

test('events are numbered without a gap, oldest first, none after today; each letter has its event or attachment', () => {
  const events = rows['office.events'];
  expect(events.map(({ chrono }) => chrono)).toEqual(events.map((_, index) => index + 1));
  expect(events.every((event, index) => index === 0 || events[index - 1]!.treatment_on <= event.treatment_on)).toBe(true);
  expect(events.at(-1)!.treatment_on <= today).toBe(true);
  expect(letters).toHaveLength(events.filter(({ body }) => body !== null).length + rows['office.event_attachments'].length);
  expect(events.filter(({ replaces_event_id }) => replaces_event_id)).not.toHaveLength(0);
});

test('each invoice of this year and the last stands behind one expense of its building, by keys of that building and contractors there are', () => {
  const invoices = rows['office.expenses'].filter(({ invoice_event_id }) => invoice_event_id);
  expect(invoices.length).toBeGreaterThan(8);
  expect(new Set(invoices.map(({ invoice_event_id }) => invoice_event_id)).size).toBe(invoices.length);
  const events = new Map(rows['office.events'].map((event) => [event.id, event]));
  const keys = new Map(rows['office.allocation_keys'].map((key) => [key.id, key.building_id]));
  for (const { invoice_event_id, building_id, spent_on } of invoices) expect(events.get(invoice_event_id!)).toMatchObject({ building_id, treatment_on: spent_on });
  for (const { key_id, building_id, spent_on } of rows['office.expenses']) expect([keys.get(key_id), spent_on <= today]).toEqual([building_id, true]);
});

test('each printed login is a member of staff or a client who can sign in', () => {
  const logins = new Set([...rows['office.staff'].map(({ login }) => login), ...rows['extranet.identities'].map(({ login }) => login)]);
  expect(DEMO_LOGINS.filter(({ login }) => !logins.has(login))).toEqual([]);
});

test('the letter of a call asks what the books asked of that account that day, under the words of the call, so that the line of the account leads to it', () => {
  const calls = rows['office.syndic_calls'];
  const told = rows['office.events'].flatMap((event) => calls.filter(({ label, kind, building_id }) => kind === 'budget' && label === event.title && building_id === event.building_id).map((call) => ({ event, call })));
  expect(told.length).toBeGreaterThan(60);
  for (const { event, call } of told) {
    const day = new Set(calls.filter(({ building_id, due_on }) => building_id === call.building_id && due_on === call.due_on).map(({ id }) => id));
    const asked = rows['office.syndic_call_shares'].filter(({ account_id, call_id }) => account_id === event.account_id && day.has(call_id)).reduce((sum, { cents }) => sum + BigInt(cents), 0n);
    const letter = letters.find(({ eventId }) => eventId === event.id)!;
    expect([letter.title, JSON.stringify(letter.body).includes(`"${euros(Number(asked))}"`), JSON.stringify(event.body) === JSON.stringify(letter.body)]).toEqual([call.label, true, true]);
  }
  expect(rows['office.events'].filter(({ title, treatment_on }) => title.startsWith('Appel de fonds du') && treatment_on >= '2025-01-01')).toEqual([]);
});

test('the management report of a month says the fee and the payout of the owner’s account', () => {
  const auxiliaries = new Map(rows['office.accounts'].map(({ id, code }) => [id, code]));
  const reports = rows['office.events'].filter(({ title }) => title.startsWith('Compte rendu de gérance de'));
  const paid = (accountId: string, month: string) => rows['office.ledger_lines'].find(({ auxiliary, label }) => auxiliary === auxiliaries.get(accountId as never) && label === `Virement, ${month}`)?.debit_cents;
  const known = reports.map((event) => ({ event, cents: paid(event.account_id!, event.title.slice('Compte rendu de gérance de '.length)) })).filter(({ cents }) => cents !== undefined);
  expect(known.length).toBeGreaterThan(3);
  for (const { event, cents } of known) expect([event.title, JSON.stringify(event.body).includes(euros(Number(cents)))]).toEqual([event.title, true]);
});
