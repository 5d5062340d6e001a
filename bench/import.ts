import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Viewer } from '../server/platform/access/viewer.ts';
import { inAgency } from '../server/platform/database/connection.ts';
import { askImport, askTrial, openRun } from '../server/movein/use-cases/runs.ts';
import { takeFile } from '../server/movein/use-cases/take-files.ts';
import { workOnRun } from '../server/movein/use-cases/work-on-run.ts';
import { insertAgency, openHouse } from './agency.ts';
import { seconds, timed, type Bench } from './report.ts';

const LINES = Number(process.env.BENCH_LINES ?? 1_000_000);
const HEADERS = ['Code tiers', 'Nature', 'Civilité', 'Nom', 'Prénom', 'Représentant', 'Adresse', 'Code postal', 'Ville', 'Téléphone', 'Mobile', 'Courriel', 'IBAN'];

/** The move-in of one table of parties with all its checks, against COPY of the same file into an unlogged table of texts. */
export const moveIn: Bench = {
  name: 'import',
  run: async (say) => {
    const house = await openHouse('import');
    try {
      const file = join(house.folder, 'tiers.csv');
      say(`${LINES} lines…`);
      await pipeline(Readable.from(lines()), createWriteStream(file));
      const agency = await insertAgency(house, 'banc', 5, 10, []);
      const { platform, ownerPool } = house;
      await ownerPool.query(`create unlogged table public.copied (${HEADERS.map((_, index) => `c${index} text`).join(', ')})`);
      const copy = await timed(() => ownerPool.query(`copy public.copied from '${file}' with (format csv, delimiter ';', header)`));

      const viewer: Viewer = { kind: 'system', agencyId: agency.id, reason: 'bench' };
      const { id } = await inAgency(platform.office, agency.id, (tx) => openRun(tx, viewer, 'Banc'));
      await takeFile(platform, viewer, id, 'tiers.csv', createReadStream(file));
      await inAgency(platform.office, agency.id, (tx) => askTrial(tx, viewer, id));
      await workOnRun(platform, agency.id, id);
      await inAgency(platform.office, agency.id, (tx) => askImport(tx, viewer, id, true));
      const idle = process.memoryUsage().rss;
      let most = idle;
      const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 100);
      const own = await timed(() => workOnRun(platform, agency.id, id));
      clearInterval(watch);
      const { rows: [kept] } = await ownerPool.query('select count(*)::int as parties from office.parties where agency_id = $1', [agency.id]);
      if (kept.parties < LINES) throw new Error(`${kept.parties} parties kept of ${LINES}.`);
      const above = (most - idle) / 1e6;
      return [
        { what: `import, ${LINES} lines, all checks`, measured: seconds(own.ms), peer: `COPY: ${seconds(copy.ms)}`, ratio: own.ms / copy.ms, goal: 4 },
        { what: 'import, memory above idle', measured: `${above.toFixed(0)} MB`, peer: '300 MB', ratio: above / 300, goal: 1 },
      ];
    } finally {
      await house.end();
    }
  },
};

function* lines(): Generator<string> {
  yield `${HEADERS.join(';')}\n`;
  for (let number = 1; number <= LINES; number++) {
    const id = String(number).padStart(7, '0');
    yield `T${id};Personne physique;${number % 2 ? 'M.' : 'Mme'};Nom ${id};Prénom;;${number % 90 + 1} rue des Platanes;69006;Lyon;04 65 71 00 ${String(number % 100).padStart(2, '0')};06 39 98 ${id.slice(3, 5)} ${id.slice(5)};p${id}@courriel.example;\n`;
  }
}
