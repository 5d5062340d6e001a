import { day } from '../server/kernel/day.ts';
import type { StaffViewer } from '../server/platform/access/viewer.ts';
import { inAgency } from '../server/platform/database/connection.ts';
import { approveYear, closeYear } from '../server/syndic/public.ts';
import { ACCOUNTS } from '../server/syndic/rules/accounts.ts';
import { approvalEntry, closingEntry, settleYear, type KeyYear } from '../server/syndic/rules/year-end.ts';
import { processorMs } from './allocation.ts';
import { insertAgency, openHouse } from './agency.ts';
import { insertCoOwnership } from './large-co-ownership.ts';
import { spending, type Spent } from './processor.ts';
import { median, seconds, type Bench, type Measure } from './report.ts';

const LOTS = 2_000;
const KEYS = 20;
const EXPENSES = 500;
const ROUNDS = 7;

/**
 * The end of an exercise of a large co-ownership: charges of each key shared, calls taken away, the entries of closing and approval made, in processor time; and the same as staff ask for it,
 * read from the database and written to the books.
 */
export const settlement: Bench = {
  name: 'settlement',
  run: async (say) => {
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
      ...await throughDatabase(say),
      { what: `settlement of ${LOTS} lots, ${KEYS} keys, the first one`, measured: seconds(first), peer: '1 s of processor time', ratio: first / 1000, goal: 1 },
      { what: 'settlement, one of several', measured: seconds(usual), peer: '1 s of processor time', ratio: usual / 1000, goal: 1 },
    ];
  },
};

/** The year closed, then approved: each in one transaction, with its entries, the exercise of the books arrested or locked, and what each lot came to kept. */
async function throughDatabase(say: (line: string) => void): Promise<Measure[]> {
  const house = await openHouse('settlement');
  try {
    const agency = await insertAgency(house, 'banc', 5, 0, []);
    const viewer: StaffViewer = { kind: 'staff', agencyId: agency.id, staffId: agency.id, name: 'Banc', rights: new Set(['syndic.read', 'syndic.write', 'ledger.read', 'ledger.write', 'ledger.close']) };
    const { budgetId, today } = await insertCoOwnership(house, viewer, { lots: LOTS, keys: KEYS, invoices: EXPENSES });
    const closed = await spending(house.server, () => inAgency(house.platform.office, agency.id, (tx) => closeYear(tx, viewer, today, budgetId)));
    const approved = await spending(house.server, () => inAgency(house.platform.office, agency.id, (tx) => approveYear(tx, viewer, today, budgetId, day('2026-01-20'))));
    if (closed.value.byLot.length !== LOTS || approved.value.totals.net !== closed.value.totals.net) throw new Error('The settlement is not that of this co-ownership.');
    const measure = (what: string, { ms, program, database }: Spent): Measure => {
      say(`${what}: ${seconds(ms)}, processor time ${seconds(program)} here and ${seconds(database)} in PostgreSQL`);
      return { what: `${what}, through the database`, measured: seconds(program), peer: '1 s of processor time', ratio: program / 1000, goal: 1 };
    };
    return [measure(`closing a year of ${LOTS} lots, ${KEYS} keys, ${EXPENSES} invoices`, closed), measure('approving it', approved)];
  } finally {
    await house.end();
  }
}
