import { Readable } from 'node:stream';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import type { StaffViewer } from '../platform/access/viewer.ts';
import { inAgency, type Tx } from '../platform/database/connection.ts';
import { openEntity } from './public.ts';
import { FEC_HEADER } from './rules/fec.ts';
import { findImport } from './repository/imports.ts';
import { importFec, takeFec } from './use-cases/import-fec.ts';

let app: TestApp;
let office: ReturnType<typeof officeFactory>;
let viewer: StaffViewer;
beforeAll(async () => {
  app = await openTestApp();
  office = officeFactory(app.db, app.agencyId);
  viewer = { kind: 'staff', agencyId: app.agencyId, staffId: app.agencyId, name: 'Comptable', rights: new Set(['ledger.read', 'ledger.write']) };
});
afterAll(() => app.close());

const work = <T>(run: (tx: Tx) => Promise<T>) => inAgency(app.platform.office, app.agencyId, run);
const line = (number: number, account: string, debit: string, credit: string) => `OD\tDivers\tOD${String(number).padStart(5, '0')}\t20260115\t${account}\tCompte ${account}\t\t\tP\t20260115\tLibellé ${number}\t${debit}\t${credit}\t\t\t20260115\t\t\r\n`;
const whole = (number: number) => [line(number, '512000', '10,00', '0,00'), line(number, '471000', '0,00', '10,00')];
/** More than are written at once. */
const MANY = 4500;

async function bring(lines: string[]) {
  const buildingId = await office.building();
  const entityId = await work((tx) => openEntity(tx, app.agencyId, 'building', buildingId));
  const { id } = await takeFec(app.platform, viewer, entityId, 'essai.txt', Readable.from([Buffer.from(FEC_HEADER + lines.join(''))]));
  await importFec(app.platform, app.agencyId, id);
  const { rows: [held] } = await work((tx) => sql<{ entries: number; lines: number; years: number; cents: bigint }>`select
    (select count(*)::int from office.ledger_entries where entity_id = ${entityId}) as entries, (select count(*)::int from office.ledger_lines where entity_id = ${entityId}) as lines,
    (select count(*)::int from office.ledger_fiscal_years where entity_id = ${entityId}) as years,
    (select coalesce(sum(debit_cents - credit_cents), 0)::bigint from office.ledger_sums where entity_id = ${entityId} and account = '512000') as cents`.execute(tx));
  return { held, result: (await work((tx) => findImport(tx, id)))! };
}

const all = () => Array.from({ length: MANY }, (_, index) => whole(index + 1)).flat();

test('[BEY-529] a file that is wrong in its last line leaves nothing, though all before it was written, and says which line', async () => {
  const { held, result } = await bring([...all(), line(MANY + 1, '512000', '10,00', '0,00'), line(MANY + 1, '471000', '0,00', '9,00')]);
  expect(held).toEqual({ entries: 0, lines: 0, years: 0, cents: 0n });
  expect(result).toMatchObject({ state: 'refused', counts: { lines: MANY * 2 + 2, entries: MANY + 1, errors: 1, created: 0 }, findings: [{ level: 'error', line: MANY * 2 + 2, column: 'Debit' }] });
});

test('a file that is wrong in its first lines is read to its end: all its errors are told', async () => {
  const { held, result } = await bring([line(1, '5-1', '10,00', '0,00'), ...all().slice(1), line(MANY + 1, '512000', '1.000,00', '0,00')]);
  expect(held!.entries).toBe(0);
  expect(result.findings.filter(({ level }) => level === 'error').map(({ line: at, column }) => [at, column])).toEqual([[2, 'CompteNum'], [MANY * 2 + 2, 'Debit'], [MANY * 2 + 2, 'EcritureNum']]);
});

test('an entry whose lines stand at both ends of the file comes in whole', async () => {
  const [first, second, ...rest] = all();
  const { held, result } = await bring([first!, ...rest, second!]);
  expect(result).toMatchObject({ state: 'imported', counts: { entries: MANY, created: MANY, errors: 0 } });
  expect(held).toEqual({ entries: MANY, lines: MANY * 2, years: 1, cents: BigInt(MANY) * 1000n });
});
