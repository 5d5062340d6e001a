import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { projectFolder } from '../../../bin/folders.ts';
import { carrezArea } from './carrez-area.ts';

const agency = join(projectFolder, '../shared/data/agency-export');

test('rooms ticked "Exclure Carrez" are left out, the others add up', () => {
  expect(carrezArea([{ areaHundredths: 1849, excludeCarrez: false }, { areaHundredths: 1023, excludeCarrez: false }, { areaHundredths: 400, excludeCarrez: true }])).toBe(2872);
  expect(carrezArea([])).toBe(0);
});

test('ticking a room takes exactly its own area away', () => {
  const room = fc.record({ areaHundredths: fc.nat(100_000), excludeCarrez: fc.boolean() });
  fc.assert(fc.property(fc.array(room), fc.nat(100_000), (rooms, areaHundredths) => {
    expect(carrezArea([...rooms, { areaHundredths, excludeCarrez: false }]) - carrezArea([...rooms, { areaHundredths, excludeCarrez: true }])).toBe(areaHundredths);
  }));
});

test.skipIf(!existsSync(agency))('the reference agency: the area of every lot is that of its control (skipped where ../shared is absent)', () => {
  const lines = parse(iconv.decode(readFileSync(join(agency, 'surfaces.csv')), 'windows-1252'), { delimiter: ';', columns: true, trim: true }) as Record<string, string>[];
  const control = (JSON.parse(readFileSync(join(agency, 'CONTROLE.json'), 'utf8')) as { surface_carrez_par_lot: Record<string, number> }).surface_carrez_par_lot;
  const refused = JSON.parse(readFileSync(join(agency, 'ERREURS_ATTENDUES.json'), 'utf8')) as { file: string; row: number; expected: string }[];
  const errors = new Set(refused.filter((one) => one.file === 'surfaces.csv' && one.expected === 'error').map((one) => one.row));
  const rooms = new Map<string, { areaHundredths: number; excludeCarrez: boolean }[]>();
  lines.forEach((line, index) => {
    if (errors.has(index + 2)) return;
    const lot = `${line.Immeuble}/${line['N° lot']}`;
    rooms.set(lot, [...rooms.get(lot) ?? [], { areaHundredths: Math.round(Number(line.Surface!.replace(',', '.')) * 100), excludeCarrez: line['Exclure Carrez'] === 'O' }]);
  });
  expect(Object.fromEntries(Object.keys(control).map((lot) => [lot, carrezArea(rooms.get(lot) ?? [])]))).toEqual(control);
});
