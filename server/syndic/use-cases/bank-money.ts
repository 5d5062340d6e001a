import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { coOwnerAccounts, findCoOwnerAccount } from '../repository/arrears.ts';
import { contractorsNamed, coOwnerIbans, supplierLines } from '../repository/bank-money.ts';
import { booksOf, ownerLines } from '../repository/books.ts';
import { supplierCode } from '../repository/suppliers.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { openItems } from '../rules/open-items.ts';
import { linesOf } from '../rules/operations.ts';
import { postLines } from './post-lines.ts';

const FAR = '9999-12-31' as Day;

export interface CoOwnerMoney {
  accountId: Id;
  code: string;
  name: string;
  iban: string | null;
  /** What a payment would usually be: all that is asked, and what falls on each day alone. May be empty. */
  amounts: bigint[];
}

export interface SupplierMoney {
  contractorId: Id;
  code: string;
  name: string;
  iban: string | null;
  invoices: { reference: string | null; cents: bigint }[];
}

/** Everything that the bank of a co-ownership may still move: what its co-owners owe, asked ahead included, and what it owes its suppliers. */
export async function coOwnershipMoney(tx: Tx, viewer: Viewer, buildingId: Id): Promise<{ coOwners: CoOwnerMoney[]; suppliers: SupplierMoney[] }> {
  demand(viewer, 'syndic.read');
  const books = await booksOf(tx, buildingId);
  const [accounts, ibans] = [await coOwnerAccounts(tx, buildingId), await coOwnerIbans(tx, buildingId)];
  const lines = Map.groupBy(books === null ? [] : await ownerLines(tx, books, FAR), ({ auxiliary }) => auxiliary);
  const invoiced = Map.groupBy(books === null ? [] : await supplierLines(tx, books), ({ contractorId }) => contractorId);
  return {
    coOwners: accounts.map(({ accountId, code, name }) => ({ accountId, code, name, iban: ibans.get(accountId) ?? null, amounts: usualAmounts(openItems(lines.get(code) ?? [], FAR)) })),
    suppliers: [...invoiced.values()].map((all) => {
      const { items } = openItems(all.map((one) => ({ ...one, account: ACCOUNTS.supplier, label: '', noForfeiture: false, approved: false, costs: false, lotId: null })), FAR);
      const references = new Map(all.map((one) => [`${one.entryId}:${one.line}`, one.pieceReference]));
      const { contractorId, code, name, iban } = all[0]!;
      return { contractorId, code, name, iban, invoices: items.map(({ id, cents }) => ({ reference: references.get(id) ?? null, cents })) };
    }),
  };
}

/** The whole, less what was paid ahead, and each day's sums: a co-owner pays one or the other. */
function usualAmounts({ items, credits }: ReturnType<typeof openItems>): bigint[] {
  const sum = (all: readonly { cents: bigint }[]) => all.reduce((whole, { cents }) => whole + cents, 0n);
  const whole = sum(items) - sum(credits);
  const days = [...Map.groupBy(items, ({ dueOn }) => dueOn).values()].map(sum);
  return [...new Set([whole, ...days])].filter((cents) => cents > 0n);
}

export async function coOwnerWords(tx: Tx, accountIds: readonly Id[]): Promise<Map<Id, string>> {
  const words = new Map<Id, string>();
  for (const id of new Set(accountIds)) {
    const account = await findCoOwnerAccount(tx, id);
    if (account) words.set(id, `${account.name}, compte ${account.code}`);
  }
  return words;
}

export async function supplierWords(tx: Tx, contractorIds: readonly Id[]): Promise<Map<Id, string>> {
  return contractorsNamed(tx, contractorIds);
}

export async function isCoOwnerOf(tx: Tx, accountId: Id, buildingId: Id): Promise<boolean> {
  return (await findCoOwnerAccount(tx, accountId))?.buildingId === buildingId;
}

interface BankLine {
  on: Day;
  /** Positive. */
  cents: bigint;
  label: string;
  sourceKey: string;
}

/** A supplier was paid from the co-ownership's account. */
export async function paySupplier(tx: Tx, viewer: Viewer, today: Day, buildingId: Id, contractorId: Id, { on, cents, label, sourceKey }: BankLine): Promise<Id> {
  demand(viewer, 'syndic.write');
  const supplier = await supplierCode(tx, contractorId);
  if (supplier === null) throw notFound();
  const [posted] = await postLines(tx, viewer, today, buildingId, [{ journal: 'BQ', entryOn: on, label, sourceKey, lines: linesOf({ kind: 'supplier-paid', supplier, cents }) }]);
  return posted!.id;
}

/** Money nobody recognises yet waits on 472 when it came, on 471 when it went (arrêté du 14 mars 2005, art. 7). `cents`: credit positive. */
export async function bookUnidentified(tx: Tx, viewer: Viewer, today: Day, buildingId: Id, { on, cents, label, sourceKey }: BankLine): Promise<Id> {
  demand(viewer, 'syndic.write');
  const lines = linesOf({ kind: 'unidentified', cents });
  const [posted] = await postLines(tx, viewer, today, buildingId, [{ journal: 'BQ', entryOn: on, label, sourceKey, lines }]);
  return posted!.id;
}
