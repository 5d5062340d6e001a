import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import * as repository from '../repository/arrears.ts';
import { booksOf, ownerLines, type OwnerLine } from '../repository/books.ts';
import { findBuilding } from '../repository/facts.ts';
import { arrearsState, forfeiture, imputePayment, interest, noticeLines, type ClaimedDebt, type Provision } from '../rules/arrears.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { openItems, type OpenItem } from '../rules/open-items.ts';
import { linesOf } from '../rules/operations.ts';
import { postLines } from './post-lines.ts';

/** Each co-owner of a building who owes something already due, with where the recovery stands. */
export async function listArrears(tx: Tx, viewer: Viewer, buildingId: Id, on: Day) {
  demand(viewer, 'syndic.read');
  if (!(await findBuilding(tx, buildingId))) throw notFound();
  const books = await booksOf(tx, buildingId);
  if (books === null) return { on, rows: [], totalCents: 0n };
  const accounts = await repository.coOwnerAccounts(tx, buildingId);
  const lines = Map.groupBy(await ownerLines(tx, books, on), ({ auxiliary }) => auxiliary);
  const reminders = Map.groupBy(await repository.remindersOf(tx, accounts.map(({ accountId }) => accountId)), ({ accountId }) => accountId);
  const exercises = await repository.exercisesOf(tx, books);
  const figures = [...LEGAL_FIGURES, ...await repository.legalRates(tx)];
  const rows = accounts.map((account) => ({ ...account, ...situation(lines.get(account.code) ?? [], reminders.get(account.accountId) ?? [], exercises, on, figures) })).filter(({ dueCents }) => dueCents > 0n);
  return { on, rows: rows.toSorted((a, b) => (a.dueCents > b.dueCents ? -1 : 1)), totalCents: rows.reduce((sum, { dueCents }) => sum + dueCents, 0n) };
}

type Exercises = Awaited<ReturnType<typeof repository.exercisesOf>>;

const firstDayOn = (exercises: Exercises, on: Day): Day => exercises.find(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn)?.fromOn ?? on;

function situation(lines: readonly OwnerLine[], steps: readonly repository.ReminderRow[], exercises: Exercises, on: Day, figures: typeof LEGAL_FIGURES) {
  const { items, credits } = openItems(lines, firstDayOn(exercises, on));
  const due = items.filter(({ dueOn }) => dueOn <= on);
  const dueCents = due.reduce((sum, { cents }) => sum + cents, 0n);
  const notice = steps.findLast(({ kind }) => kind === 'notice');
  // What the notice claimed keeps the nature it had that day: a provision of the running budget stays one when the year is over.
  const loss = notice ? forfeiture(provisionsOf(lines, firstDayOn(exercises, notice.sentOn)), { items: notice.items.map(({ debtId, cents }) => ({ debtId, cents: BigInt(cents) })), presentedOn: notice.presentedOn }, on, figures) : null;
  const accrued = notice ? interest(claimedDebts(lines, steps, exercises), on, figures) : null;
  return {
    items, credits, dueCents, oldestOn: due[0] ? due.map(({ dueOn }) => dueOn).toSorted()[0]! : null, steps,
    ...arrearsState(dueCents, steps, loss?.state === 'forfeited'), forfeiture: loss, interestCents: accrued?.value ?? null, reasons: [...loss?.reasons ?? [], ...accrued?.reasons ?? []],
  };
}

/** What is still unpaid of the sums each notice claimed, once, by the first notice: what fell due since and was never claimed bears no interest yet. */
function claimedDebts(lines: readonly OwnerLine[], steps: readonly repository.ReminderRow[], exercises: Exercises): ClaimedDebt[] {
  const claimed = new Map<string, ClaimedDebt>();
  for (const { sentOn, items } of steps.filter(({ kind }) => kind === 'notice')) {
    const open = new Map(openItems(lines, firstDayOn(exercises, sentOn)).items.map((one) => [one.id, one]));
    for (const { debtId } of items) {
      const debt = open.get(debtId);
      if (debt && !claimed.has(debtId)) claimed.set(debtId, { debt, noticeOn: sentOn });
    }
  }
  return [...claimed.values()];
}

/** Sums asked with the payments that settled them, oldest first, as the notice's thirty days look at them. */
function provisionsOf(lines: readonly OwnerLine[], from: Day): Provision[] {
  return [...new Set(lines.map(({ account }) => account))].flatMap((account) => {
    const payments = lines.filter((line) => line.account === account && line.cents < 0n).map(({ on, cents }) => ({ on, cents: -cents }));
    return lines.filter((line) => line.account === account && line.cents > 0n).map((line): Provision => {
      const { items } = openItems([line], from);
      const paidOn: { on: Day; cents: bigint }[] = [];
      let left = line.cents;
      while (left > 0n && payments.length > 0) {
        const part = payments[0]!.cents < left ? payments[0]!.cents : left;
        paidOn.push({ on: payments[0]!.on, cents: part });
        payments[0]!.cents -= part;
        left -= part;
        if (payments[0]!.cents === 0n) payments.shift();
      }
      return { ...items[0]!, paidOn, calledBeforeVote: line.noForfeiture };
    });
  });
}

/** One co-owner: every open sum, what was sent, what follows. */
export async function readSituation(tx: Tx, viewer: Viewer, accountId: Id, on: Day) {
  demand(viewer, 'syndic.read');
  const account = await repository.findCoOwnerAccount(tx, accountId);
  const books = account ? await booksOf(tx, account.buildingId) : null;
  if (!account || books === null) throw notFound();
  const figures = [...LEGAL_FIGURES, ...await repository.legalRates(tx)];
  return { ...account, on, ...situation(await ownerLines(tx, books, '9999-12-31' as Day, account.code), await repository.remindersOf(tx, [accountId]), await repository.exercisesOf(tx, books), on, figures) };
}

/** A payment received: settled on what is owed in the order of the law, what is left over on the account of the budget. `moneyAccount`: where the money is when it is not on the bank's account yet. */
export async function recordReceipt(tx: Tx, viewer: Viewer, today: Day, accountId: Id, receipt: { on: Day; cents: bigint; label: string; chosen: readonly string[]; sourceKey?: string; moneyAccount?: string }) {
  demand(viewer, 'syndic.write');
  if (receipt.on > today) throw refusals.receiptTooLate();
  const { buildingId, code, items } = await readSituation(tx, viewer, accountId, receipt.on);
  const { value, reasons } = imputePayment(items, receipt);
  const parts = new Map<string, bigint>();
  for (const { debtId, cents } of value.settled) add(parts, items.find(({ id }) => id === debtId)!.account, cents);
  if (value.left > 0n) add(parts, '450100', value.left);
  const lines = linesOf({ kind: 'receipt', accountCode: code, parts: [...parts].map(([due, cents]) => ({ due, cents })), ...(receipt.moneyAccount === undefined ? {} : { bank: receipt.moneyAccount }) });
  const [posted] = await postLines(tx, viewer, today, buildingId, [{ journal: 'BQ', entryOn: receipt.on, label: receipt.label, sourceKey: receipt.sourceKey ?? `receipt:${newId()}`, lines }]);
  await record(tx, viewer, 'receipt.posted', { kind: 'account', id: accountId }, { cents: Number(receipt.cents), number: posted!.number });
  return { entryId: posted!.id, number: posted!.number, reasons };
}

function add(sums: Map<string, bigint>, key: string, cents: bigint): void {
  sums.set(key, (sums.get(key) ?? 0n) + cents);
}

/** Notes a reminder of all that is due, or a formal notice of the sums chosen one by one, written elsewhere: a single total is refused (loi n° 65-557, art. 19-2). */
export async function remind(tx: Tx, viewer: Viewer, accountId: Id, asked: { kind: 'reminder' | 'notice'; sentOn: Day; debtIds: readonly string[] }) {
  demand(viewer, 'syndic.write');
  const { items } = await readSituation(tx, viewer, accountId, asked.sentOn);
  await keepReminder(tx, viewer, accountId, { ...asked, claimed: claimedSums(items, asked), eventId: null, feeCents: 0n });
  return readSituation(tx, viewer, accountId, asked.sentOn);
}

/** All that is due for a reminder; for a notice what was chosen, refused when no provision stands among it. */
export function claimedSums(items: readonly OpenItem[], asked: { kind: 'reminder' | 'notice'; sentOn: Day; debtIds: readonly string[] }): OpenItem[] {
  const due = items.filter(({ dueOn }) => dueOn <= asked.sentOn);
  if (due.length === 0) throw refusals.nothingOwed();
  const claimed = asked.kind === 'reminder' ? due : due.filter(({ id }) => asked.debtIds.includes(id));
  if (asked.kind === 'notice') {
    // A sum chosen that is not due, or no longer, is not dropped in silence: the notice would claim less than what was chosen.
    const lines = noticeLines(due, asked.debtIds.map((debtId) => ({ debtId, cents: claimed.find(({ id }) => id === debtId)?.cents ?? 0n })));
    if (!lines.ok) throw refusals.noticeRefused(lines.reason);
  }
  return claimed;
}

/** Keeps what a letter asked, sum by sum: the recovery goes by it. */
export async function keepReminder(tx: Tx, viewer: Viewer, accountId: Id, { kind, sentOn, claimed, eventId, feeCents }: { kind: 'reminder' | 'notice'; sentOn: Day; claimed: readonly OpenItem[]; eventId: Id | null; feeCents: bigint }): Promise<Id> {
  const id = newId();
  const cents = claimed.reduce((sum, one) => sum + one.cents, 0n);
  await repository.insertReminder(tx, viewer.agencyId, { id, accountId, kind, sentOn, presentedOn: null, cents, items: claimed.map(itemOf), eventId, feeCents });
  await record(tx, viewer, `arrears.${kind}`, { kind: 'account', id: accountId }, { cents: Number(cents), items: claimed.length, ...(feeCents > 0n ? { feeCents: Number(feeCents) } : {}) });
  return id;
}

const itemOf = ({ id, label, dueOn, cents }: OpenItem) => ({ debtId: id, label, dueOn, cents: Number(cents) });

/** The day the letter of the notice was presented: the thirty days run from it. */
export async function presentNotice(tx: Tx, viewer: Viewer, accountId: Id, noticeId: Id, presentedOn: Day) {
  demand(viewer, 'syndic.write');
  if (!(await repository.remindersOf(tx, [accountId])).some(({ id }) => id === noticeId)) throw notFound();
  if (!(await repository.present(tx, noticeId, presentedOn))) throw notFound();
  await record(tx, viewer, 'arrears.notice-presented', { kind: 'account', id: accountId }, { presentedOn });
  return readSituation(tx, viewer, accountId, presentedOn);
}

/** The legal rate from a day on: nothing is guessed, interest is computed only with it. */
export async function keepLegalRate(tx: Tx, viewer: Viewer, rate: { fromOn: Day; basisPoints: number; source: string }) {
  demand(viewer, 'syndic.write');
  await repository.keepRate(tx, viewer.agencyId, rate);
  await record(tx, viewer, 'legal-rate.changed', null, rate);
  return { rates: (await repository.legalRates(tx)).map(({ validFrom, numerator, source }) => ({ fromOn: validFrom, basisPoints: Number(numerator), source })) };
}

export async function readLegalRates(tx: Tx, viewer: Viewer) {
  demand(viewer, 'syndic.read');
  return { rates: (await repository.legalRates(tx)).map(({ validFrom, numerator, source }) => ({ fromOn: validFrom, basisPoints: Number(numerator), source })) };
}
