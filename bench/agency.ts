import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../bin/folders.ts';
import { generateBulk, type BulkAgency } from '../demo/bulk.ts';
import { TABLES } from '../demo/rows.ts';
import { boot, type Running } from '../server/boot.ts';
import { insertRows } from '../server/demo/repository/insert-rows.ts';
import { inAgency } from '../server/platform/database/connection.ts';
import { readSettings } from '../server/platform/settings.ts';
import { askForRun, runPublication } from '../server/publication/use-cases/run-publication.ts';

/** The program's own database and store, as in use (fsync on), in a folder of this bench. */
export interface BenchHouse extends Running {
  folder: string;
  end(): Promise<void>;
}

export async function openHouse(name: string): Promise<BenchHouse> {
  const folder = temporaryFolder(`bench-${name}`);
  const running = await boot(readSettings({ MITOYEN_DATA: folder, MITOYEN_DEMO: 'non' }, folder), () => undefined);
  return {
    ...running, folder,
    end: async () => {
      await running.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Writes `documents` small contents into the store, at the addresses it gives them. */
export async function fillStore(house: BenchHouse, documents: number): Promise<{ hash: string; size: number; path: string }[]> {
  const contents: { hash: string; size: number; path: string }[] = [];
  for (let from = 0; from < documents; from += 500) {
    contents.push(...await Promise.all(Array.from({ length: Math.min(500, documents - from) }, async (_, index) => {
      const bytes = Buffer.from(`%PDF-1.7 document ${from + index}\n`.padEnd(3000 + (from + index) % 4000, 'x'));
      const hash = createHash('sha256').update(bytes).digest('hex');
      const folder = join(house.folder, 'files', hash.slice(0, 2), hash.slice(2, 4));
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, hash), bytes);
      return { hash, size: bytes.length, path: join(folder, hash) };
    })));
  }
  return contents;
}

export async function insertAgency({ platform, ownerPool }: BenchHouse, slug: string, seed: number, clients: number, contents: readonly { hash: string; size: number }[]): Promise<BulkAgency> {
  const agency = generateBulk({ today: platform.clock.today(), seed, slug, clients, contents });
  await inAgency(platform.office, agency.id, async (tx) => {
    for (const name of TABLES) await insertRows(tx, name, agency.rows[name]);
    await insertRows(tx, 'office.licences', [{ agency_id: agency.id, text: 'bench', holder: slug, features: ['extranet'], validated_by: 'bench' }]);
  });
  await ownerPool.query('analyze');
  return agency;
}

export async function publish({ platform }: BenchHouse, agencyId: string): Promise<void> {
  const { id } = await inAgency(platform.office, agencyId, (tx) => askForRun(tx, agencyId, 'manual', null));
  await runPublication(platform, agencyId, id);
}
