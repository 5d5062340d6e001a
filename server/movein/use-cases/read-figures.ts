import type { Day } from '../../kernel/day.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { balancesOn, expenseTotals, readEntities, sectionBalancesOn } from '../../ledger/public.ts';
import type { FileCount } from '../model.ts';
import * as house from '../repository/figures.ts';
import { emptyFigures, LABELS, NO_BINDER, type Figures } from '../rules/reconciliation.ts';

const WORKS_FUND = '105000';
const CO_OWNERS = '450';
const RENTAL = 'GERANCE';

/** The figures of the house as they stand in this transaction, under the labels of the reconciliation. `on`: for terms; `days`: for balances. */
export async function readFigures(tx: Tx, counts: readonly FileCount[], on: Day, days: readonly Day[]): Promise<Figures> {
  const figures = emptyFigures();
  for (const { path, read, refused } of counts) figures.files.set(LABELS.lines(path), BigInt(read - refused));
  for (const { label, announced, computed } of await house.keyTotals(tx)) {
    if (announced !== null) figures.shares.set(LABELS.announced(label), announced);
    figures.shares.set(LABELS.computed(label), computed);
  }
  for (const { label, value } of await house.carrezAreas(tx)) figures.areas.set(label, value);
  const stands = new Map<Day, Standing>();
  for (const day of days) stands.set(day, await readStanding(tx, day));
  const last = days.at(-1);
  // What moves later stands at zero before: each account shows on each day.
  if (last !== undefined) for (const day of days.slice(0, -1)) putStanding(figures, day, stands.get(last)!, () => 0n);
  for (const [day, standing] of stands) putStanding(figures, day, standing, (cents) => cents);
  const [buildings, keys] = [await house.namesOf(tx, 'buildings'), await house.namesOf(tx, 'keys')];
  for (const { buildingId, fiscalYear, keyId, cents } of await expenseTotals(tx)) figures.expenses.set(LABELS.expense(buildings.get(buildingId)!, fiscalYear, keys.get(keyId)!), cents);
  await readDocuments(tx, figures, on);
  return figures;
}

/** What accounts, lots and co-owners stand at on the evening of a day, by their names. */
interface Standing {
  accounts: { books: string; account: string; auxiliary: string; cents: bigint }[];
  worksFund: { lot: string; cents: bigint }[];
  coOwners: { code: string; party: string; cents: bigint }[];
}

async function readStanding(tx: Tx, on: Day): Promise<Standing> {
  const [buildings, lots] = [await house.namesOf(tx, 'buildings'), await house.namesOf(tx, 'lots')];
  const standing: Standing = { accounts: [], worksFund: [], coOwners: [] };
  const owed = new Map<string, bigint>();
  for (const { id, buildingId } of await readEntities(tx)) {
    const books = buildingId === null ? RENTAL : buildings.get(buildingId)!;
    for (const balance of await balancesOn(tx, id, on)) {
      standing.accounts.push({ books, ...balance });
      if (balance.auxiliary !== '' && balance.account.startsWith(CO_OWNERS)) add(owed, balance.auxiliary, balance.cents);
    }
    for (const { sectionId, cents } of await sectionBalancesOn(tx, id, WORKS_FUND, 'lot', on)) standing.worksFund.push({ lot: lots.get(sectionId)!, cents });
  }
  for (const { code, party } of await house.coOwnerAccounts(tx)) standing.coOwners.push({ code, party, cents: owed.get(code) ?? 0n });
  return standing;
}

function putStanding(figures: Figures, day: Day, { accounts, worksFund, coOwners }: Standing, value: (cents: bigint) => bigint): void {
  for (const { books, account, auxiliary, cents } of accounts) {
    add(figures.balances, LABELS.balance(books, account, day), value(cents));
    if (auxiliary !== '') add(figures.auxiliaries, LABELS.auxiliary(books, auxiliary, account, day), value(cents));
  }
  for (const { lot, cents } of worksFund) figures.worksFund.set(LABELS.lot(lot, day), value(cents));
  for (const { code, party, cents } of coOwners) figures.coOwners.set(LABELS.coOwner(code, party, day), value(cents));
}

async function readDocuments(tx: Tx, figures: Figures, on: Day): Promise<void> {
  for (const { binder, folderType, documents, current } of await house.documentsByBinder(tx, on)) {
    const name = binder ?? NO_BINDER;
    add(figures.documents, LABELS.documents(name), BigInt(documents));
    add(figures.documents, LABELS.current(name), BigInt(current));
    if (folderType !== null) add(figures.documents, LABELS.folderType(name, folderType), BigInt(documents));
  }
}

function add(section: Map<string, bigint>, label: string, value: bigint): void {
  section.set(label, (section.get(label) ?? 0n) + value);
}
