import { allocateWhole } from '../server/kernel/allocation.ts';
import { day } from '../server/kernel/day.ts';
import { allocateByDate, allocateByKey } from '../server/syndic/rules/allocation.ts';
import { median, seconds, type Bench } from './report.ts';

const EXPENSES = 500;
const LOTS = 2_000;
const ROUNDS = 31;

/**
 * 500 expenses shared between 2 000 lots, each to the cent by largest remainder, against a loop over typed arrays that only multiplies, divides and rounds down:
 * its parts do not add up. First the arithmetic through which all allocations pass, expense by expense; then what a settlement asks of it, from rows to parts by lot,
 * which adds the expenses of a key up before it shares them; then the same expense by expense, where making 1 000 000 parts that carry their lot costs more than the arithmetic.
 */
export const allocation: Bench = {
  name: 'allocation',
  run: async (say) => {
    const weights = Array.from({ length: LOTS }, (_, index) => ({ lotId: `lot-${index}`, number: String(index + 1), weight: BigInt(20 + index * 7919 % 331) }));
    const amounts = Array.from({ length: EXPENSES }, (_, index) => ({ on: day(`2025-${String(index % 12 + 1).padStart(2, '0')}-15`), cents: BigInt(12_345 + index * 104_729 % 900_000) }));
    const shares = Float64Array.from(weights, ({ weight }) => Number(weight));
    const totals = Float64Array.from(amounts, ({ cents }) => Number(cents));
    const versions = [{ untilOn: null, weights }];

    const times = { loop: [] as number[], kernel: [] as number[], byDate: [] as number[], byKey: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.loop.push(processorMs(() => { for (const total of totals) onlyArithmetic(total, shares); }));
      times.kernel.push(processorMs(() => { for (const total of totals) demandWhole(total, allocateWhole(total, shares)); }));
      times.byDate.push(processorMs(() => { allocateByDate(amounts, versions); }));
      if (round % 5 === 0) times.byKey.push(processorMs(() => { for (const { cents } of amounts) allocateByKey(cents, weights); }));
    }
    const [loop, kernel, byDate, byKey] = [median(times.loop), median(times.kernel), median(times.byDate), median(times.byKey)];
    say(`as parts that carry their lot, expense by expense: ${seconds(byKey)}`);
    const peer = `typed-array loop: ${seconds(loop)}`;
    return [
      { what: `allocation of ${EXPENSES} expenses over ${LOTS} lots`, measured: seconds(kernel), peer, ratio: kernel / loop, goal: 2 },
      { what: 'allocation, the same by key and date', measured: seconds(byDate), peer, ratio: byDate / loop, goal: 2 },
    ];
  },
};

function onlyArithmetic(total: number, shares: Float64Array): Float64Array {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += shares[index]!;
  const parts = new Float64Array(shares.length);
  for (let index = 0; index < shares.length; index += 1) parts[index] = Math.floor(total * shares[index]! / sum);
  return parts;
}

/** Parts that do not add up would be found faster. */
function demandWhole(total: number, parts: Float64Array): void {
  let sum = 0;
  for (let index = 0; index < parts.length; index += 1) sum += parts[index]!;
  if (sum !== total) throw new Error(`${total} was shared into ${sum}.`);
}

export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
