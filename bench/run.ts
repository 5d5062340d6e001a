// `npm run bench`: ratios against named peers measured in the same run. `npm run bench -- publication` runs one alone.
import { allocation } from './allocation.ts';
import { books } from './books.ts';
import { documentsPage } from './documents-page.ts';
import { fec } from './fec.ts';
import { moveIn } from './import.ts';
import { publication } from './publication.ts';
import { scriptSize } from './script-size.ts';
import { freshStart, warmStart } from './starts.ts';
import { settlement } from './settlement.ts';
import { table, type Bench, type Measure } from './report.ts';

const BENCHES: readonly Bench[] = [publication, documentsPage, moveIn, allocation, settlement, books, fec, scriptSize, warmStart, freshStart];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There is: ${BENCHES.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const measures: Measure[] = [];
for (const bench of BENCHES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.error(`── ${bench.name}`);
  measures.push(...await bench.run((line) => console.error(`   ${line}`)));
}
console.log(table(measures));
process.exit(measures.every(({ ratio, goal }) => ratio <= goal) ? 0 : 1);
