import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { KeyVersion, Owner, Part, Posting, Reason } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { allocateByDate, byLotNumber, centsByLot, splitAmongOwners } from './allocation.ts';
import { credit, debit } from './entries.ts';
import { euros } from './words.ts';

/** What was spent and called under one key in the exercise: current operations, or one finished works operation. */
export interface KeyYear {
  keyId: Id;
  /** The due account of the owners: 450100 for current operations, 450200 for works. */
  due: string;
  /** Charges less income, each on its day. */
  charges: readonly { on: Day; cents: bigint }[];
  /** Provisions really called, lot by lot. */
  called: readonly Part[];
  versions: readonly KeyVersion[];
}

export interface LotOfKey {
  keyId: Id;
  due: string;
  lotId: Id;
  actual: bigint;
  called: bigint;
  /** Actual less called: positive, the owner owes it; negative, it comes back to him. */
  difference: bigint;
}

export interface YearEnd {
  lines: LotOfKey[];
  byLot: { lotId: Id; net: bigint }[];
  totals: { actual: bigint; called: bigint; net: bigint };
  reasons: Reason[];
}

/**
 * The settlement of an exercise: the actual charges of each key are shared between the lots, and what was called from each lot is taken away (décret n° 2005-240,
 * art. 8). Never the difference itself: its own rounding would move cents from one lot to another.
 */
export function settleYear(keys: readonly KeyYear[], lots: readonly { lotId: Id; number: string }[]): YearEnd {
  const reasons: Reason[] = [];
  const ordered = byLotNumber(lots);
  const lines = keys.flatMap(({ keyId, due, charges, called, versions }) => {
    const shared = allocateByDate(charges, versions);
    reasons.push(...shared.reasons);
    const actual = centsByLot(shared.value);
    const provisions = centsByLot(called);
    return ordered.map(({ lotId }) => lineOf(keyId, due, lotId, actual.get(lotId) ?? 0n, provisions.get(lotId) ?? 0n)).filter((line) => line.actual !== 0n || line.called !== 0n);
  });
  const { byLot, totals } = addedUp(lines, ordered);
  reasons.unshift({ article: 'Décret n°\u00A02005-240, art. 8', sentence: `Charges réelles ${euros(totals.actual)}, provisions appelées ${euros(totals.called)}\u00A0: ${totals.net > 0n ? `il manque ${euros(totals.net)}` : `${euros(-totals.net)} reviennent aux copropriétaires`}.` });
  return { lines, byLot, totals, reasons };
}

/** What lots and keys come to: in one look at the lines, of which a large co-ownership has tens of thousands. Lots come in the order given, those without a line not at all. */
export function addedUp(lines: readonly LotOfKey[], lots: readonly { lotId: Id }[]): Pick<YearEnd, 'byLot' | 'totals'> {
  const totals = { actual: 0n, called: 0n, net: 0n };
  const net = new Map<Id, bigint>();
  for (const { lotId, actual, called, difference } of lines) {
    totals.actual += actual;
    totals.called += called;
    totals.net += difference;
    net.set(lotId, (net.get(lotId) ?? 0n) + difference);
  }
  return { byLot: lots.filter(({ lotId }) => net.has(lotId)).map(({ lotId }) => ({ lotId, net: net.get(lotId)! })), totals };
}

function lineOf(keyId: Id, due: string, lotId: Id, actual: bigint, called: bigint): LotOfKey {
  return { keyId, due, lotId, actual, called, difference: actual - called };
}

/** Where the differences wait between the closing and the approval by the assembly. */
export type ClosingPending = '471-472' | '450';

export type OwnersOf = (lotId: Id) => readonly Owner[];

/**
 * The closing entry: each difference against the income of the calls (701, 702), so that the exercise ends at nothing. With « 471-472 » it waits there, one line a
 * lot and kind; with « 450 » it goes to whoever owns the lot on the closing day, not due before the approval.
 */
export function closingEntry({ lines }: Pick<YearEnd, 'lines'>, setting: ClosingPending, owners: OwnersOf): Posting[] {
  const pending = perLotAndKind(lines).flatMap(({ lotId, due, difference }) => {
    if (setting === '471-472') return difference > 0n ? debit(ACCOUNTS.pendingDebit, difference, { lotId }) : credit(ACCOUNTS.pendingCredit, -difference, { lotId });
    return onOwners(lotId, due, difference, owners);
  });
  const income = [...grouped(lines)].flatMap(([, { keyId, due, difference }]) => credit(due === ACCOUNTS.budgetDue ? ACCOUNTS.budgetIncome : ACCOUNTS.worksIncome, difference, { keyId }));
  return [...pending, ...income];
}

/** The approval: what waited goes to whoever owns the lot that day (décret n° 67-223, art. 6-2 3°). With « 450 », lots that changed hands move from one to the other. */
export function approvalEntry({ lines }: Pick<YearEnd, 'lines'>, setting: ClosingPending, owners: { atClosing: OwnersOf; atApproval: OwnersOf }): Posting[] {
  return perLotAndKind(lines).flatMap(({ lotId, due, difference }) => {
    const taken = setting === '471-472'
      ? (difference > 0n ? credit(ACCOUNTS.pendingDebit, difference, { lotId }) : debit(ACCOUNTS.pendingCredit, -difference, { lotId }))
      : onOwners(lotId, due, -difference, owners.atClosing);
    const given = onOwners(lotId, due, difference, owners.atApproval);
    const same = setting === '450' && JSON.stringify(given.map(byAccount)) === JSON.stringify(onOwners(lotId, due, difference, owners.atClosing).map(byAccount));
    return same ? [] : [...given, ...taken];
  });
}

const byAccount = ({ auxiliary, debitCents, creditCents }: Posting) => [auxiliary, String(debitCents), String(creditCents)];

function onOwners(lotId: Id, due: string, cents: bigint, owners: OwnersOf): Posting[] {
  const parts = splitAmongOwners(cents, owners(lotId));
  if (parts === null) throw new RangeError(`Nobody owns the lot ${lotId}.`);
  return parts.flatMap(({ owner, cents: part }) => debit(due, part, { auxiliary: owner.accountCode ?? '', lotId }));
}

function perLotAndKind(lines: readonly LotOfKey[]): { lotId: Id; due: string; difference: bigint }[] {
  const sums = new Map<string, { lotId: Id; due: string; difference: bigint }>();
  for (const { lotId, due, difference } of lines) {
    const at = `${lotId} ${due}`;
    sums.set(at, { lotId, due, difference: (sums.get(at)?.difference ?? 0n) + difference });
  }
  return [...sums.values()].filter(({ difference }) => difference !== 0n);
}

function grouped(lines: readonly LotOfKey[]): Map<string, { keyId: Id; due: string; difference: bigint }> {
  const sums = new Map<string, { keyId: Id; due: string; difference: bigint }>();
  for (const { keyId, due, difference } of lines) {
    const at = `${keyId} ${due}`;
    sums.set(at, { keyId, due, difference: (sums.get(at)?.difference ?? 0n) + difference });
  }
  return sums;
}
