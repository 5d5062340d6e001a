import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillStore, insertAgency, openHouse, publish } from './agency.ts';
import { median, seconds, timed, type Bench, type Measure } from './report.ts';

const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 50_000);
const CHANGED = DOCUMENTS / 100;

/** Publication against `rsync -a` over the same files: the first time, with nothing new, with one document in a hundred changed. */
export const publication: Bench = {
  name: 'publication',
  run: async (say) => {
    const house = await openHouse('publication');
    try {
      say(`${DOCUMENTS} documents…`);
      const contents = await fillStore(house, DOCUMENTS);
      const agency = await insertAgency(house, 'banc', 7, DOCUMENTS / 20, contents);
      const source = `${join(house.folder, 'files')}/`;
      const target = join(house.folder, 'copy');
      const rsync = (): void => { execFileSync('rsync', ['-a', source, target]); };

      const first = await timed(() => publish(house, agency.id));
      const firstCopy = await timed(rsync);
      await checkPublished(house, agency.id);

      const idle: number[] = [];
      const idleCopy: number[] = [];
      const changed: number[] = [];
      const changedCopy: number[] = [];
      for (let round = 1; round <= 3; round++) {
        idle.push((await timed(() => publish(house, agency.id))).ms);
        idleCopy.push((await timed(rsync)).ms);
        await house.ownerPool.query('update office.events set treatment_on = treatment_on - 1, version = version + 1 where agency_id = $1 and chrono <= $2', [agency.id, CHANGED]);
        for (const { path } of contents.slice(0, CHANGED)) await writeFile(path, `%PDF-1.7 round ${round}`.padEnd(3500 + round, 'y'));
        changed.push((await timed(() => publish(house, agency.id))).ms);
        changedCopy.push((await timed(rsync)).ms);
        const { rows: [run] } = await house.ownerPool.query('select changed from office.publication_runs where agency_id = $1 order by requested_at desc limit 1', [agency.id]);
        if (run.changed < CHANGED) throw new Error(`Only ${run.changed} of ${CHANGED} changes were published.`);
      }
      const line = (what: string, ours: number, theirs: number, goal: number): Measure => ({ what, measured: seconds(ours), peer: `rsync -a: ${seconds(theirs)}`, ratio: ours / theirs, goal });
      return [
        line(`publication, nothing changed, ${DOCUMENTS} documents`, median(idle), median(idleCopy), 0.2),
        line('publication, 1 % changed', median(changed), median(changedCopy), 0.5),
        line('publication, first', first.ms, firstCopy.ms, 1),
      ];
    } finally {
      await house.end();
    }
  },
};

/** A run that published nothing would be very fast. */
async function checkPublished(house: Awaited<ReturnType<typeof openHouse>>, agencyId: string): Promise<void> {
  const { rows: [held] } = await house.ownerPool.query('select count(*)::int as documents, (select count(*)::int from extranet.document_places where agency_id = $1) as places from extranet.documents where agency_id = $1', [agencyId]);
  if (held.documents !== DOCUMENTS || held.places < DOCUMENTS) throw new Error(`${held.documents} documents and ${held.places} places on the extranet, ${DOCUMENTS} expected.`);
}
