import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { inAgency } from '../database/connection.ts';
import { nextCode } from './references.ts';

let db: TestDatabase;
const agencies: Id[] = [newId(), newId()];
beforeAll(async () => {
  db = await openTestDatabase();
  for (const [index, id] of agencies.entries()) await db.owner.query('insert into platform.agencies (id, slug, name) values ($1, $2, $3)', [id, `agence-${index}`, 'Agence']);
});
afterAll(() => db.close());

const next = (prefix: string, agency = 0) => inAgency(db.office, agencies[agency]!, (tx) => nextCode(tx, 'office.parties', 'code', prefix, 4));
const keep = (code: string, agency = 0) => db.owner.query("insert into office.parties (id, agency_id, code, kind, last_name) values ($1, $2, $3, 'person', 'X')", [newId(), agencies[agency]!, code]);

test('a series begins at 1, goes on after its greatest number, and past 9999', async () => {
  expect(await next('T')).toBe('T0001');
  for (const code of ['T0009', 'T0003', 'TX0500', 'T12']) await keep(code);
  expect(await next('T')).toBe('T0010');
  await keep('T9999');
  expect(await next('T')).toBe('T10000');
  await keep('T10000');
  expect(await next('T')).toBe('T10001');
});

test('a series is not moved by another whose letters begin the same, nor by another agency', async () => {
  await keep('C100007');
  expect(await next('C1')).toBe('C10001');
  expect(await next('C10')).toBe('C100008');
  await keep('Z0500', 1);
  expect(await next('Z')).toBe('Z0001');
});
