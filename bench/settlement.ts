import { day } from '../server/kernel/day.ts';
import { ACCOUNTS } from '../server/syndic/rules/accounts.ts';
import { approvalEntry, closingEntry, settleYear, type KeyYear } from '../server/syndic/rules/year-end.ts';
import { processorMs } from './allocation.ts';
import { median, seconds, type Bench } from './report.ts';

const LOTS = 2_000;
const KEYS = 20;
const EXPENSES = 500;
const ROUNDS = 7;

/** The end of an exercise of a large co-ownership: charges of each key shared, calls taken away, the entries of closing and approval made, in processor time. */
export const settlement: Bench = {
  name: 'settlement',
  run: async () => {
    const lots = Array.from({ length: LOTS }, (_, index) => ({ lotId: `lot-${index}`, number: String(index + 1) }));
    const keys = Array.from({ length: KEYS }, (_, at): KeyYear => {
      const weights = lots.map((lot, index) => ({ ...lot, weight: BigInt((index * 7919 + at * 31) % 331) }));
      return {
        keyId: `key-${at}`, due: at % 5 === 4 ? ACCOUNTS.worksDue : ACCOUNTS.budgetDue, versions: [{ untilOn: null, weights }],
        charges: Array.from({ length: EXPENSES / KEYS }, (_, index) => ({ on: day(`2025-${String(index % 12 + 1).padStart(2, '0')}-15`), cents: BigInt(12_345 + index * 104_729 % 900_000) })),
        called: Array.from({ length: 4 }, () => weights.map(({ lotId, weight }) => ({ lotId, cents: weight * 97n }))).flat(),
      };
    });
    const owner = (lotId: string) => [{ partyId: lotId, name: lotId, accountCode: `C${lotId}`, numerator: 1, denominator: 1 }];
    const times = Array.from({ length: ROUNDS }, () => processorMs(() => {
      const settled = settleYear(keys, lots);
      const entries = [closingEntry(settled, '471-472', owner), approvalEntry(settled, '471-472', { atClosing: owner, atApproval: owner })];
      for (const lines of entries) if (lines.reduce((gap, { debitCents, creditCents }) => gap + debitCents - creditCents, 0n) !== 0n) throw new Error('An entry does not balance.');
    }));
    const [first, usual] = [times[0]!, median(times)];
    return [
      { what: `settlement of ${LOTS} lots, ${KEYS} keys, the first one`, measured: seconds(first), peer: '1 s of processor time', ratio: first / 1000, goal: 1 },
      { what: 'settlement, one of several', measured: seconds(usual), peer: '1 s of processor time', ratio: usual / 1000, goal: 1 },
    ];
  },
};
