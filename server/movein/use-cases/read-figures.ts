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
  const last = days.at(-1);
  // What moves later stands at zero before: each account shows on each day.
  if (last !== undefined) for (const day of days.slice(0, -1)) await readBalances(tx, figures, last, day);
  for (const day of days) await readBalances(tx, figures, day);
  const [buildings, keys] = [await house.namesOf(tx, 'buildings'), await house.namesOf(tx, 'keys')];
  for (const { buildingId, fiscalYear, keyId, cents } of await expenseTotals(tx)) figures.expenses.set(LABELS.expense(buildings.get(buildingId)!, fiscalYear, keys.get(keyId)!), cents);
  await readDocuments(tx, figures, on);
  return figures;
}

/** Balances of a day; with `zeroOn`, zeros of another day under the labels that this day has. */
async function readBalances(tx: Tx, figures: Figures, on: Day, zeroOn?: Day): Promise<void> {
  const day = zeroOn ?? on;
  const value = (cents: bigint): bigint => (zeroOn === undefined ? cents : 0n);
  const [buildings, lots] = [await house.namesOf(tx, 'buildings'), await house.namesOf(tx, 'lots')];
  const coOwners = new Map<string, bigint>();
  for (const { id, buildingId } of await readEntities(tx)) {
    const books = buildingId === null ? RENTAL : buildings.get(buildingId)!;
    for (const { account, auxiliary, cents } of await balancesOn(tx, id, on)) {
      add(figures.balances, LABELS.balance(books, account, day), value(cents));
      if (auxiliary !== '') add(figures.auxiliaries, LABELS.auxiliary(books, auxiliary, account, day), value(cents));
      if (auxiliary !== '' && account.startsWith(CO_OWNERS)) add(coOwners, auxiliary, value(cents));
    }
    for (const { sectionId, cents } of await sectionBalancesOn(tx, id, WORKS_FUND, 'lot', on)) figures.worksFund.set(LABELS.lot(lots.get(sectionId)!, day), value(cents));
  }
  for (const { code, party } of await house.coOwnerAccounts(tx)) figures.coOwners.set(LABELS.coOwner(code, party, day), coOwners.get(code) ?? 0n);
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
