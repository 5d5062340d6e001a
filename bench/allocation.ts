import { allocateWhole } from '../server/kernel/allocation.ts';
import { allocateByKey } from '../server/syndic/rules/allocation.ts';
import { median, seconds, type Bench } from './report.ts';

const EXPENSES = 500;
const LOTS = 2_000;
const ROUNDS = 31;

/**
 * 500 expenses shared between 2 000 lots, each to the cent by largest remainder, through the arithmetic that all allocations pass, against a loop over typed arrays that only multiplies,
 * divides and rounds down: its parts do not add up. A settlement asks less of it, since the expenses of a key are added up before they are shared; it is measured from rows to parts (`settlement`).
 */
export const allocation: Bench = {
  name: 'allocation',
  run: async (say) => {
    const weights = Array.from({ length: LOTS }, (_, index) => ({ lotId: `lot-${index}`, number: String(index + 1), weight: BigInt(20 + index * 7919 % 331) }));
    const cents = Array.from({ length: EXPENSES }, (_, index) => BigInt(12_345 + index * 104_729 % 900_000));
    const shares = Float64Array.from(weights, ({ weight }) => Number(weight));
    const totals = Float64Array.from(cents, Number);
    for (const total of totals) demandWhole(total, allocateWhole(total, shares));

    const times = { loop: [] as number[], kernel: [] as number[], parts: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.loop.push(processorMs(() => { for (const total of totals) onlyArithmetic(total, shares); }));
      times.kernel.push(processorMs(() => { for (const total of totals) allocateWhole(total, shares); }));
      if (round % 5 === 0) times.parts.push(processorMs(() => { for (const amount of cents) allocateByKey(amount, weights); }));
    }
    const [loop, kernel] = [median(times.loop), median(times.kernel)];
    say(`for information, as ${EXPENSES * LOTS} parts that carry their lot, which no function of the program asks expense by expense: ${seconds(median(times.parts))}`);
    return [{ what: `allocation of ${EXPENSES} expenses over ${LOTS} lots`, measured: seconds(kernel), peer: `typed-array loop: ${seconds(loop)}`, ratio: kernel / loop, goal: 2 }];
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
