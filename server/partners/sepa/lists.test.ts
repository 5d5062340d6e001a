import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankStatement, type WrittenMovement } from '../../../tests/support/bank-statement.ts';
import { schemaFault } from '../../../tests/support/schema-fault.ts';
import { sharedDataMissing } from '../../../tests/support/shared-data.ts';
import { addDays, day } from '../../kernel/day.ts';
import type { BankMovement } from './bank-movement.ts';
import { readStatements } from './bank-statement.ts';
import type { OpenList } from './lists.ts';
import type { OpenItem } from './match.ts';
import { matchAll } from './matching.ts';

const IBAN = 'FR7630006000011234567890189';
const TODAY = day('2026-04-02');
const item = (id: string, cents: bigint, more: Partial<OpenItem> = {}): OpenItem => ({ id, cents, endToEndId: `REV-${id}`, mandateId: null, references: [], ibans: [], name: id, accountId: id, ...more });
const list = (id: string, itemIds: string[], more: Partial<OpenList> = {}): OpenList => ({ id, messageId: `MSG-${id}`, blockId: `MSG-${id}-001`, executeOn: TODAY, itemIds, backIds: [], ...more });
const read = (movements: readonly WrittenMovement[]): BankMovement[] => {
  const { statements, fault } = readStatements(Buffer.from(bankStatement('S1', IBAN, 0, movements), 'base64'));
  if (fault !== null) throw new Error(fault);
  return statements[0]!.movements;
};
const block = (id: string, more = '') => `<PmtInfId>MSG-${id}-001</PmtInfId>${more}`;
const three = [item('A', -100_000n), item('B', -80_000n), item('C', -20_000n)];
const ours = [list('L', ['A', 'B', 'C'])];
const match = (written: WrittenMovement, items: readonly OpenItem[] = three, lists: readonly OpenList[] = ours) => matchAll(read([written]), items, lists)[0]!;

test('[BEY-528] the names of a list are read from the entry (Btch) and from its only payment (Refs), with the count; a tag filled with nothing names nothing', () => {
  const [whole, single, empty] = read([
    { cents: -200_000, batch: '<MsgId>MSG-L</MsgId><PmtInfId>MSG-L-001</PmtInfId><NbOfTxs>3</NbOfTxs>' },
    { cents: -200_000, refs: '<MsgId>MSG-L</MsgId><PmtInfId>MSG-L-001</PmtInfId>' },
    { cents: -200_000, batch: '<MsgId>NOTPROVIDED</MsgId>' },
  ]);
  expect(whole).toMatchObject({ blockId: 'MSG-L-001', messageId: 'MSG-L', payments: 3, endToEndId: null });
  expect(single).toMatchObject({ blockId: 'MSG-L-001', messageId: 'MSG-L', payments: null });
  expect(empty).toMatchObject({ blockId: null, messageId: null, payments: null });
});

test('[BEY-528] a movement that names our list, by its block or by its file, is certain for all its payments', () => {
  for (const written of [{ batch: block('L') }, { batch: block('L', '<NbOfTxs>3</NbOfTxs>') }, { batch: '<MsgId>MSG-L</MsgId>' }, { refs: '<PmtInfId>MSG-L-001</PmtInfId>' }, { refs: '<MsgId>MSG-L</MsgId><EndToEndId>NOTPROVIDED</EndToEndId>' }]) {
    expect(match({ cents: -200_000, ...written })).toMatchObject({ step: 'list', certainty: 'certain', itemIds: ['A', 'B', 'C'], list: { id: 'L', reference: 'MSG-L-001' } });
  }
  // The bank wrote the reference of one payment on the movement of them all: the amount tells which it is.
  expect(match({ cents: -200_000, refs: '<PmtInfId>MSG-L-001</PmtInfId><EndToEndId>REV-A</EndToEndId>' })).toMatchObject({ step: 'list', certainty: 'certain' });
  expect(match({ cents: -100_000, refs: '<PmtInfId>MSG-L-001</PmtInfId><EndToEndId>REV-A</EndToEndId>' })).toMatchObject({ step: 'end-to-end', certainty: 'certain', itemIds: ['A'], list: null });
});

test('[BEY-528] another amount is nothing to post, and the words say the gap; another count is to confirm', () => {
  const short = match({ cents: -180_000, batch: block('L') });
  expect(short).toMatchObject({ step: 'list', certainty: 'unknown', itemIds: [], list: null });
  expect(short.explanation).toContain('2\u00A0000,00\u00A0€ en sont attendus et la banque montre 1\u00A0800,00\u00A0€, soit 200,00\u00A0€ de moins.');
  expect(match({ cents: -200_001, batch: block('L') }).explanation).toContain('0,01\u00A0€ de plus');
  expect(match({ cents: 200_000, batch: block('L') })).toMatchObject({ certainty: 'unknown', explanation: expect.stringContaining('au crédit là où 2\u00A0000,00\u00A0€ sont attendus au débit') });
  expect(match({ cents: -200_000, batch: block('L', '<NbOfTxs>4</NbOfTxs>') })).toMatchObject({ certainty: 'proposal', list: { id: 'L' }, explanation: expect.stringContaining('4 opérations et 3 sont attendues') });
});

test('[BEY-528] what was settled one by one is no longer awaited of its list, and a list settled is not settled again', () => {
  const rest = three.map((one) => (one.id === 'C' ? { ...one, settled: true } : one));
  expect(match({ cents: -180_000, batch: block('L') }, rest)).toMatchObject({ certainty: 'certain', itemIds: ['A', 'B'] });
  const [first, second, single] = matchAll(read([{ cents: -200_000, batch: block('L') }, { cents: -200_000, batch: block('L') }, { cents: -200_000, batch: '' }]), three, ours);
  expect(first).toMatchObject({ certainty: 'certain' });
  expect(second).toMatchObject({ certainty: 'unknown', list: null, explanation: expect.stringContaining('plus rien n’en est attendu') });
  expect(single).toMatchObject({ step: 'none', certainty: 'unknown' });
});

test('[BEY-528] without a reference, the amount of exactly one list whose day has come is to confirm, with the reason; never certain, never for a single payment', () => {
  expect(match({ cents: -200_000, batch: '' })).toMatchObject({ step: 'list-amount', certainty: 'proposal', list: { id: 'L', reference: 'MSG-L-001' }, explanation: expect.stringContaining('3 opérations, à exécuter le 02/04/2026') });
  expect(match({ cents: -200_000, note: 'VIR SEPA REMISE' })).toMatchObject({ step: 'list-amount', certainty: 'proposal' });
  expect(match({ cents: -200_000, batch: '' }, three, [list('L', ['A', 'B', 'C'], { executeOn: addDays(TODAY, 1) })])).toMatchObject({ step: 'none' });
  expect(match({ cents: -200_000, batch: '' }, [...three, item('D', -200_000n)], [...ours, list('M', ['D'])])).toMatchObject({ step: 'none' });
  for (const named of [{ batch: '<PmtInfId>OTHER</PmtInfId>' }, { refs: '<EndToEndId>OTHER</EndToEndId>' }, { payerIban: 'FR1420041010050500013M02606' }, { reversal: true }]) expect(match({ cents: -200_000, ...named })).toMatchObject({ certainty: 'unknown', list: null });
  expect(match({ cents: -100_000, batch: '' })).toMatchObject({ step: 'none' });
});

test('[BEY-528] a file of several days: each block by its name, the whole by that of the file, and two blocks of one amount are not told apart by it', () => {
  const days = [list('F', ['A', 'B'], { blockId: 'F-001', messageId: 'F' }), list('F', ['C'], { blockId: 'F-002', messageId: 'F' })];
  expect(match({ cents: -20_000, batch: '<PmtInfId>F-002</PmtInfId>' }, three, days)).toMatchObject({ certainty: 'certain', itemIds: ['C'], list: { id: 'F', reference: 'F-002' } });
  expect(match({ cents: -180_000, batch: '<MsgId>F</MsgId>' }, three, days)).toMatchObject({ certainty: 'certain', itemIds: ['A', 'B'], list: { id: 'F', reference: 'F-001' } });
  expect(match({ cents: -200_000, batch: '<MsgId>F</MsgId>' }, three, days)).toMatchObject({ certainty: 'certain', itemIds: ['A', 'B', 'C'], list: { id: 'F', reference: 'F' } });
  const same = [item('A', -10n), item('B', -10n)];
  expect(match({ cents: -10, batch: '<MsgId>F</MsgId>' }, same, [list('F', ['A'], { blockId: 'F-001', messageId: 'F' }), list('F', ['B'], { blockId: 'F-002', messageId: 'F' })])).toMatchObject({ certainty: 'unknown', explanation: expect.stringContaining('ne dit pas laquelle') });
});

test('[BEY-528] whatever the lists, the movements and what was settled before: what a list settles is the movement to the cent, and no payment is settled twice', () => {
  const world = fc.record({
    cents: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }), cuts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }), settled: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), debits: fc.boolean(),
    movements: fc.array(fc.record({ cents: fc.integer({ min: -12, max: 12 }), list: fc.integer({ min: 0, max: 3 }), by: fc.constantFrom('block', 'file', 'nothing'), count: fc.option(fc.integer({ min: 1, max: 4 })) }), { maxLength: 6 }),
  });
  fc.assert(fc.property(world, ({ cents, cuts, settled, debits, movements }) => {
    const items = cents.map((one, index) => item(`P${index}`, BigInt(debits ? one : -one), { settled: settled[index]! }));
    const lists = [0, 1, 2].map((cut) => list(`F${cut % 2}`, items.filter((_, index) => cuts[index] === cut).map(({ id }) => id), { blockId: `B${cut}`, messageId: `F${cut % 2}` }));
    const written = movements.map((one): WrittenMovement => ({ cents: one.cents, batch: one.by === 'nothing' ? '' : `${one.by === 'block' ? `<PmtInfId>B${one.list}</PmtInfId>` : `<MsgId>F${one.list}</MsgId>`}${one.count === null ? '' : `<NbOfTxs>${one.count}</NbOfTxs>`}` }));
    const [taken, byId] = [new Set(items.filter((one) => one.settled).map(({ id }) => id)), new Map(items.map((one) => [one.id, one]))];
    const moved = read(written);
    matchAll(moved, items, lists).forEach((one, index) => {
      if (one.list === null) return;
      expect(one.itemIds.length).toBeGreaterThan(0);
      expect(one.itemIds.reduce((sum, id) => sum + byId.get(id)!.cents, 0n)).toBe(moved[index]!.cents);
      expect(one.itemIds.some((id) => taken.has(id))).toBe(false);
      expect(one.certainty === 'certain' && one.step === 'list-amount').toBe(false);
      if (one.certainty === 'certain') for (const id of one.itemIds) taken.add(id);
    });
  }));
});

test.skipIf(sharedDataMissing)('the statements that these tests write are the bank’s own format', () => {
  const written = bankStatement('S1', IBAN, 0, [{ cents: -200_000, batch: '<MsgId>MSG-L</MsgId><PmtInfId>MSG-L-001</PmtInfId><NbOfTxs>3</NbOfTxs>' }, { cents: -1, batch: '' }, { cents: 5, refs: '<MsgId>M</MsgId><PmtInfId>P</PmtInfId><EndToEndId>E</EndToEndId>', name: 'MARTIN', payerIban: IBAN, note: 'Loyer', reversal: true, reason: 'AM04' }]);
  expect(schemaFault(Buffer.from(written, 'base64'), 'camt.053.001.08')).toBeNull();
});
