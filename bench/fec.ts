import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inAgency, type Tx } from '../server/platform/database/connection.ts';
import type { StaffViewer } from '../server/platform/access/viewer.ts';
import { openEntity } from '../server/ledger/public.ts';
import { readYears } from '../server/ledger/repository/fiscal-years.ts';
import { findImport } from '../server/ledger/repository/imports.ts';
import { exportBooks } from '../server/ledger/use-cases/export-fec.ts';
import { importFec, takeFec } from '../server/ledger/use-cases/import-fec.ts';
import { insertAgency, openHouse, type BenchHouse } from './agency.ts';
import { writeFec } from './fec-file.ts';
import { spending, type Spent } from './processor.ts';
import { peakAbove, seconds, type Bench } from './report.ts';

const LINES = Number(process.env.BENCH_FEC_LINES ?? 1_000_000);

/**
 * A file of entries brought in with all its checks, numbered, chained and indexed in one transaction, and given out again, against PostgreSQL's COPY of the same file into and out of a table that checks and
 * indexes nothing. Processor times are said beside: other programs of the machine do not change them. Where they go: docs/decisions/0018.
 */
export const fec: Bench = {
  name: 'fec',
  run: async (say) => {
    const house = await openHouse('fec');
    try {
      const path = join(house.folder, 'FEC.txt');
      const lines = await writeFec(path, LINES);
      say(`${lines} lines…`);
      const copy = await copied(house, path);
      say(`COPY from: ${told(copy.from)}; COPY to: ${told(copy.to)}`);
      const agency = await insertAgency(house, 'banc', 5, 0, []);
      const viewer: StaffViewer = { kind: 'staff', agencyId: agency.id, staffId: agency.id, name: 'Banc', rights: new Set(['ledger.read', 'ledger.write']) };
      const { platform } = house;
      const work = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => inAgency(platform.office, agency.id, run);
      const entityId = await work((tx) => openEntity(tx, agency.id, 'rental', null));
      const { id } = await takeFec(platform, viewer, entityId, 'FEC.txt', createReadStream(path));
      const brought = await peakAbove(() => spending(house.server, () => importFec(platform, agency.id, id)));
      const row = await work((tx) => findImport(tx, id));
      if (row?.counts?.lines !== lines || row.state !== 'imported') throw new Error(JSON.stringify({ ...row, findings: row?.findings.slice(0, 3) }));
      say(`import: ${told(brought.value)}`);
      const [year] = await work((tx) => readYears(tx, entityId));
      const out = await peakAbove(() => spending(house.server, async () => {
        const { stream } = await exportBooks(platform, viewer, year!.id, 'txt');
        let bytes = 0;
        for await (const piece of stream as AsyncIterable<Buffer>) bytes += piece.length;
        return bytes;
      }));
      const { size } = await stat(path);
      say(`export: ${out.value.value} bytes, ${size} came in; ${told(out.value)}`);
      return [
        { what: `import of a FEC of ${lines} lines`, measured: seconds(brought.value.ms), peer: `COPY: ${seconds(copy.from.ms)}`, ratio: brought.value.ms / copy.from.ms, goal: 3 },
        { what: 'import of a FEC, memory above idle', measured: `${brought.above.toFixed(0)} MB`, peer: '300 MB', ratio: brought.above / 300, goal: 1 },
        { what: `export of a FEC of ${lines} lines`, measured: seconds(out.value.ms), peer: `COPY: ${seconds(copy.to.ms)}`, ratio: out.value.ms / copy.to.ms, goal: 10 },
        { what: 'export of a FEC, memory above idle', measured: `${out.above.toFixed(0)} MB`, peer: '100 MB', ratio: out.above / 100, goal: 1 },
      ];
    } finally {
      await house.end();
    }
  },
};

/** The same file by COPY, into a table of eighteen columns of text that checks and indexes nothing, and out again. */
async function copied({ ownerPool, server }: BenchHouse, path: string): Promise<{ from: Spent; to: Spent }> {
  await ownerPool.query(`create table public.copied (${Array.from({ length: 18 }, (_, index) => `c${index} text`).join(', ')})`);
  const from = await spending(server, () => ownerPool.query(`copy public.copied from '${path}' with (format text, header)`));
  const to = await spending(server, () => ownerPool.query(`copy public.copied to '/dev/null' with (format text)`));
  await ownerPool.query('drop table public.copied');
  return { from, to };
}

const told = ({ ms, program, database }: Spent): string => `${seconds(ms)}, processor time ${seconds(program)} here and ${seconds(database)} in PostgreSQL`;
