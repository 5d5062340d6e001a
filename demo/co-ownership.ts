import { addDays, addMonths, type Day } from '../server/kernel/day.ts';
import type { Id } from '../server/kernel/ids.ts';
import { allocateByKey } from '../server/syndic/rules/allocation.ts';
import { callLabel, lotLabel, planCalls } from '../server/syndic/rules/budget.ts';
import { linesOf } from '../server/syndic/rules/operations.ts';
import type { LotProvision } from '../server/syndic/rules/works-provisions.ts';
import { assemblyOf, dayOf, yearOf, type Book } from './book.ts';
import { openBooks, type Books, type Line } from './books.ts';
import type { Building } from './buildings.ts';
import { usualSpending } from './expenses.ts';
import type { Owner } from './owners.ts';

type Kind = 'budget' | 'worksFund' | 'works';
interface Share { lotId: Id; keyId: Id; accountId: Id; accountCode: string; cents: bigint }
interface Call { budgetId: Id | null; worksId: Id | null; kind: Kind; rank: number; label: string; dueOn: Day; keys: readonly { keyId: Id; parts: readonly { lotId: Id; cents: bigint }[] }[]; provisionAccount?: string }

const CALLS = 4;
/** `late` has not paid yet what was called these last months. */
const UNPAID_MONTHS = { 'at once': 0, late: 3, behind: 6 } as const;

/** A building whose books begin on the first day of last year: that exercise, the running one and the budget of the next; works done last year, others under way. */
export function writeCoOwnership(book: Book, building: Building, owners: readonly Owner[]): void {
  const last = yearOf(book.today) - 1;
  const desk = openDesk(book, building, owners, openBooks(book, building.id, last, last + 2));
  desk.carryForward(dayOf(last, 1, 1));
  [100, 103, 105].forEach((percent, index) => writeYear(desk, last + index, percent));
  writeWorks(desk, { year: last, rank: 1, label: 'Réfection du hall d’entrée', votedCents: 960_000n, calls: [[8, 1]], invoices: [[10, 20, 924_000n]], finished: [11, 15], supplier: 'Électricité Spécimen' });
  writeWorks(desk, { year: last + 1, rank: 2, label: 'Ravalement de la cour', votedCents: 4_620_000n, calls: [[7, 1], [10, 1]], invoices: [[10, 20, 1_850_000n]], finished: null, supplier: 'Peintures Témoin' });
  postInvoices(desk);
  desk.books.close();
}

/** What the chapters below share: the keys, the owners of a day, and who pays how. */
function openDesk(book: Book, building: Building, owners: readonly Owner[], books: Books) {
  const { chance, today, rows, agencyId: agency_id, add, newId } = book;
  const keys = new Map(rows['office.allocation_keys'].filter(({ building_id }) => building_id === building.id).map(({ code, id }) => [code, id]));
  const numbers = new Map(building.lots.map(({ id, number }) => [id, number]));
  const weights = new Map([...keys.values()].map((keyId) => [keyId, rows['office.key_shares'].filter(({ key_id }) => key_id === keyId).map(({ lot_id, shares }) => ({ lotId: lot_id, number: numbers.get(lot_id)!, weight: BigInt(shares) }))]));
  const codes = new Map(owners.map(({ accountId, code }) => [accountId, code]));
  const habits = new Map(owners.map(({ code }, index): [string, keyof typeof UNPAID_MONTHS] => [code, index === 1 || chance.happens(0.15) ? 'late' : index > 6 && chance.happens(0.12) ? 'behind' : 'at once']));
  const accountOn = (lotId: Id, on: Day): Id => rows['office.ownerships'].find(({ lot_id, account_id, from_on, until_on }) => lot_id === lotId && account_id && codes.has(account_id) && from_on <= on && (!until_on || until_on > on))!.account_id!;
  const post = (call: Call): Line[] => {
    if (call.dueOn > today) return [];
    const shares: Share[] = call.keys.flatMap(({ keyId, parts }) => parts.filter(({ cents }) => cents !== 0n).map(({ lotId, cents }) => {
      const accountId = accountOn(lotId, call.dueOn);
      return { lotId, keyId, accountId, accountCode: codes.get(accountId)!, cents };
    }));
    const lines = linesOf({ kind: 'call', call: call.kind, shares, ...(call.provisionAccount ? { against: call.provisionAccount } : {}) }).map((line) => written(line, line.auxiliary !== '' && line.lotId ? lotLabel(call.label, numbers.get(line.lotId)!) : call.label));
    const entry_id = books.post('AF', call.dueOn, call.label, lines, { event: `call:${call.budgetId ?? call.worksId}:${call.kind}:${call.rank}`, ...(call.worksId ? { operationId: call.worksId } : {}) });
    const id = add('office.syndic_calls', {
      id: newId(), agency_id, building_id: building.id, budget_id: call.budgetId, works_id: call.worksId, kind: call.kind, rank: call.rank, label: call.label, due_on: call.dueOn, total_cents: shares.reduce((sum, { cents }) => sum + cents, 0n), entry_id,
    }).id;
    shares.forEach(({ lotId, keyId, accountId, cents }, index) => add('office.syndic_call_shares', { agency_id, call_id: id, line: index + 1, lot_id: lotId, key_id: keyId, account_id: accountId, cents }));
    return lines.filter(({ auxiliary }) => auxiliary);
  };
  /** What one owner was asked on a day is paid at once, in one transfer. */
  const call = (dueOn: Day, calls: readonly Call[]): void => {
    for (const [code, asked] of Map.groupBy(calls.flatMap(post), ({ auxiliary }) => auxiliary!)) {
      const habit = habits.get(code)!;
      if (dueOn > addMonths(today, -UNPAID_MONTHS[habit])) continue;
      const label = chance.happens(0.5) ? 'Votre virement' : 'Votre prélèvement';
      const parts = [...Map.groupBy(asked, ({ account }) => account)].map(([account, lines]) => ({ account, auxiliary: code, label, cents: -total(lines) }));
      books.post('BQ', addDays(dueOn, habit === 'at once' ? chance.between(3, 20) : chance.between(35, 80)), label, [{ account: '512000', label, cents: -total(parts) }, ...parts]);
    }
  };
  /** What the syndic before handed over: the reserve and the works fund of each lot, and the money that stands for them. */
  const carryForward = (on: Day): void => {
    const label = 'Reprise des soldes';
    const share = (cents: bigint, account: string): Line[] => allocateByKey(cents, weights.get(keys.get('GEN')!)!).map(({ lotId, cents: part }) => ({ account, label: lotLabel(label, numbers.get(lotId)!), lotId, cents: -part }));
    books.post('AN', on, label, [{ account: '512000', label, cents: 2_950_000n }, ...share(900_000n, '103100'), ...share(2_050_000n, '105000')]);
  };
  return { book, building, books, keys, weights, call, carryForward };
}

type Desk = ReturnType<typeof openDesk>;
const total = (lines: readonly { cents: bigint }[]): bigint => lines.reduce((sum, { cents }) => sum + cents, 0n);
const written = ({ account, auxiliary, debitCents, creditCents, keyId, lotId }: ReturnType<typeof linesOf>[number], label: string): Line => ({ account, auxiliary, label, cents: debitCents - creditCents, ...(keyId ? { keyId } : {}), ...(lotId ? { lotId } : {}) });

/** The budget of a year, as the assembly of the year before voted it, and its quarterly calls up to today. */
function writeYear({ book, building, keys, weights, call }: Desk, year: number, percent: number): void {
  const { agencyId: agency_id, add, newId, today } = book;
  const voted = assemblyOf(year - 1);
  const lines = usualSpending().map(({ key, account, cents }) => ({ keyId: keys.get(key)!, account, cents: BigInt(Math.ceil(cents * percent / 100 / 1000)) * 1000n }));
  const worksFund = (total(lines) * 6n / 100n / 1000n) * 1000n;
  const budgetId = add('office.syndic_budgets', { id: newId(), agency_id, building_id: building.id, from_on: dayOf(year, 1, 1), until_on: dayOf(year, 12, 31), calls: CALLS, voted_on: voted <= today ? voted : null, works_fund_cents: worksFund }).id;
  for (const { keyId, account, cents } of lines) add('office.syndic_budget_lines', { agency_id, budget_id: budgetId, key_id: keyId, account, cents });
  const versions = new Map([...weights].map(([keyId, own]) => [keyId, [{ untilOn: null, weights: own }]]));
  const byKey = [...Map.groupBy(lines, ({ keyId }) => keyId)].map(([keyId, own]) => ({ keyId, cents: total(own) }));
  const provisions = planCalls(byKey, versions, dayOf(year, 1, 1), CALLS).value;
  const contributions = planCalls([{ keyId: keys.get('GEN')!, cents: worksFund }], versions, dayOf(year, 1, 1), CALLS).value;
  provisions.forEach((provision, index) => call(provision.dueOn, [
    { ...provision, budgetId, worksId: null, kind: 'budget', label: callLabel('budget', provision, CALLS) },
    { ...contributions[index]!, budgetId, worksId: null, kind: 'worksFund', label: callLabel('worksFund', provision, CALLS) },
  ]));
}

interface WorksPlan { year: number; rank: number; label: string; votedCents: bigint; calls: readonly (readonly [month: number, day: number])[]; invoices: readonly (readonly [month: number, day: number, cents: bigint])[]; finished: readonly [number, number] | null; supplier: string }

/** Works voted outside the budget by the assembly of a year: called in equal parts, invoiced as they go, each invoice paid a month later. */
function writeWorks({ book, building, books, keys, weights, call }: Desk, { year, rank, label, votedCents, calls, invoices, finished, supplier }: WorksPlan): void {
  const { agencyId: agency_id, add, newId, today, rows } = book;
  if (assemblyOf(year) > today) return;
  const [keyId, provision_account] = [keys.get('GEN')!, `10200${rank}`];
  books.account(provision_account, '102', `Provisions, ${label}`);
  const finished_on = finished ? dayOf(year, ...finished) : null;
  const worksId = add('office.syndic_works', { id: newId(), agency_id, building_id: building.id, key_id: keyId, label, provision_account, charge_account: '671000', voted_on: assemblyOf(year), voted_cents: votedCents, finished_on: finished_on !== null && finished_on <= today ? finished_on : null }).id;
  const provisions = new Map<Id, LotProvision>();
  let done = 0n;
  calls.forEach(([month, day], index) => {
    const dueOn = dayOf(year, month, day);
    const cents = votedCents / BigInt(calls.length);
    const parts = allocateByKey(cents, weights.get(keyId)!);
    if (dueOn <= today) move(provisions, parts.map(({ lotId, cents: part }) => ({ lotId, left: part, used: 0n })));
    call(dueOn, [{ budgetId: null, worksId, kind: 'works', rank: index + 1, label: `${label}, appel ${index + 1} du ${dueOn.split('-').toReversed().join('/')}`, dueOn, keys: [{ keyId, parts }], provisionAccount: provision_account }]);
  });
  const contractor = rows['office.contractors'].find(({ name }) => name === supplier)!;
  invoices.forEach(([month, day, cents], index) => {
    const on = dayOf(year, month, day);
    const name = `${label}, situation ${index + 1}`;
    const postings = linesOf({ kind: 'works-invoice', supplier: contractor.code, account: '671000', operation: provision_account, provisions: [...provisions.values()], done, keyId, cents });
    move(provisions, postings.filter(({ account }) => account === provision_account).map(({ lotId, debitCents }) => ({ lotId, left: -debitCents, used: debitCents })));
    done += cents;
    const lines = postings.map((line) => written(line, name));
    const entry_id = books.post('AC', on, name, lines, { operationId: worksId });
    if (!entry_id) return;
    add('office.expenses', { id: newId(), agency_id, building_id: building.id, fiscal_year: year, spent_on: on, key_id: keyId, account: '671000', contractor_id: contractor.id, label: name, amount_cents: cents, invoice_event_id: null, entry_id });
    settle(books, addDays(on, 30), contractor.code, name, cents, worksId);
  });
}

function move(provisions: Map<Id, LotProvision>, moves: readonly LotProvision[]): void {
  for (const { lotId, left, used } of moves) {
    const known = provisions.get(lotId!) ?? { lotId, left: 0n, used: 0n };
    provisions.set(lotId!, { lotId, left: known.left + left, used: known.used + used });
  }
}

/** Each expense is an invoice booked on its day and paid a month later, unless it is too recent. */
function postInvoices({ book, building, books }: Desk): void {
  const suppliers = new Map(book.rows['office.contractors'].map(({ id, code }) => [id, code]));
  for (const expense of book.rows['office.expenses'].filter(({ building_id, entry_id }) => building_id === building.id && !entry_id)) {
    const auxiliary = expense.contractor_id ? suppliers.get(expense.contractor_id)! : '';
    const cents = BigInt(expense.amount_cents);
    const { label } = expense;
    const id = books.post('AC', expense.spent_on as Day, label, [{ account: expense.account, label, cents, keyId: expense.key_id }, { account: '401000', auxiliary, label, cents: -cents }]);
    if (id) expense.entry_id = id;
    if (cents > 0n) settle(books, addDays(expense.spent_on as Day, 30), auxiliary, label, cents);
  }
}

function settle(books: Books, on: Day, auxiliary: string, of: string, cents: bigint, operationId?: Id): void {
  const label = `Règlement, ${of}`;
  books.post('BQ', on, label, [{ account: '401000', auxiliary, label, cents }, { account: '512000', label, cents: -cents }], operationId ? { operationId } : {});
}
