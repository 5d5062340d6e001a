import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { withCheckDigits } from '../../kernel/iban.ts';
import { schemaFault } from '../../../tests/support/schema-fault.ts';
import { sharedDataMissing } from '../../../tests/support/shared-data.ts';
import { TRANSFER_VERSIONS, writeTransfers, type TransferList } from './credit-transfer.ts';
import { DEBIT_VERSIONS, writeDebits, type Debit, type DebitList } from './direct-debit.ts';
import type { BankParty } from './message.ts';
import { ribKey } from './identifiers.ts';

const party = (name: string, account: string, more: Partial<BankParty> = {}): BankParty => ({ name, iban: withCheckDigits('FR', `3000600001${account}${ribKey('30006', '00001', account)}`), bic: null, address: null, ...more });
const client = party('Cabinet Delorme – fonds mandants', '12345678901', { bic: 'AGRIFRPP', address: { street: '3 rue de l’Église', postalCode: '69001', town: 'Lyon', country: 'FR' } });
const transfer = (endToEndId: string, cents: bigint, to = party('LEROY Anne-Cécile', '00000000001')) => ({ endToEndId, cents, to, label: 'CRG 2026-03 mandat 1234' });
const list = (cents: readonly bigint[]): TransferList => ({
  messageId: 'REV-2026-03-0001', createdAt: new Date('2026-03-31T09:00:00Z'), initiator: 'Cabinet Delorme', from: client, executeOn: day('2026-03-31'), batch: true, transfers: cents.map((one, index) => transfer(`REV-${index + 1}`, one)),
});
const debit = (id: string, more: Partial<Debit> = {}): Debit => ({ endToEndId: id, cents: 91_000n, from: party('MARTIN Éloïse', '00000000002'), label: 'Échéance de mars', sequence: 'OOFF', collectOn: day('2026-12-28'), mandateId: `RUM-${id}`, signedOn: day('2026-12-01'), ...more });
const debits = (all: Debit[]): DebitList => ({ messageId: 'PRL-2026-12', createdAt: new Date('2026-12-20T09:00:00Z'), initiator: 'Cabinet Delorme', creditor: client, creditorId: 'FR72ZZZ123456', batch: false, debits: all });

test('EX-33 833.56, 0.00, −12.00 and 683.56 make a file of two transfers for 1 517.12', () => {
  const file = writeTransfers(list([83_356n, 0n, -1_200n, 68_356n]));
  expect(file).toMatchObject({ count: 2, sumCents: 151_712n, faults: [] });
  const text = file.bytes!.toString();
  expect(text.match(/<NbOfTxs>2<\/NbOfTxs>/g)).toHaveLength(2);
  expect(text.match(/<CtrlSum>1517.12<\/CtrlSum>/g)).toHaveLength(2);
  expect(text).toContain('<Nm>Cabinet Delorme - fonds mandants</Nm>');
});

test('EX-33 the same list gives the same bytes', () => {
  expect(writeTransfers(list([83_356n, 68_356n])).bytes!.equals(writeTransfers(list([83_356n, 68_356n])).bytes!)).toBe(true);
});

test.skipIf(sharedDataMissing)('EX-33 transfers validate against the schemas of both versions, whatever the names and the amounts', () => {
  for (const version of TRANSFER_VERSIONS) {
    expect(schemaFault(writeTransfers(list([83_356n, 68_356n]), version).bytes!, version)).toBeNull();
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }), fc.bigInt(1n, 99_999_999_999n), (text, cents) => {
      const file = writeTransfers({ ...list([]), transfers: [{ ...transfer('A-1', cents, party(`A${text}`, '00000000003')), label: text }] }, version);
      expect(schemaFault(file.bytes!, version)).toBeNull();
    }), { numRuns: 25 });
  }
});

test.skipIf(sharedDataMissing)('EX-32 debits validate against the schemas of both versions', () => {
  const all = [debit('1'), debit('2', { sequence: 'RCUR', mandateId: 'RUM-R' }), debit('3', { collectOn: day('2026-12-29') })];
  for (const version of DEBIT_VERSIONS) expect(schemaFault(writeDebits(debits(all), version).bytes!, version)).toBeNull();
});

test('EX-32 sequences and days are never mixed in a block, and each block has its number and sum', () => {
  const text = writeDebits(debits([debit('1'), debit('2', { sequence: 'RCUR', mandateId: 'RUM-R' }), debit('3', { collectOn: day('2026-12-29') }), debit('4')])).bytes!.toString();
  expect([...text.matchAll(/<NbOfTxs>(\d+)/g)].map(([, count]) => count)).toEqual(['4', '2', '1', '1']);
  expect([...text.matchAll(/<SeqTp>(\w+)/g)].map(([, kind]) => kind)).toEqual(['OOFF', 'RCUR', 'OOFF']);
});

test('a file with a wrong IBAN, BIC, ICS, reference or day is not written, and each fault names its payment', () => {
  const codes = (file: { faults: { code: string; payment: string | null }[] }) => file.faults.map((fault) => `${fault.payment ?? '-'} ${fault.code}`);
  expect(codes(writeTransfers({ ...list([]), transfers: [transfer('A', 100n, { ...client, iban: 'FR7630006000011234567890188' }), transfer('A', 100n)] }))).toEqual(['A reference-twice', 'A iban-invalid']);
  expect(codes(writeTransfers({ ...list([100n]), from: { ...client, bic: 'AGRIFR' } }))).toEqual(['- bic-invalid']);
  expect(codes(writeTransfers(list([0n])))).toEqual(['- nothing-to-pay']);
  expect(codes(writeTransfers({ ...list([]), transfers: [transfer('/A', 100n)] }))).toEqual(['/A reference-invalid']);
  expect(codes(writeDebits({ ...debits([debit('1')]), creditorId: 'FR73ZZZ123456' }))).toEqual(['- creditor-id-invalid']);
  expect(codes(writeDebits(debits([debit('1', { collectOn: day('2026-12-25') }), debit('2', { mandateId: 'RUM-1' })])))).toEqual(['1 day-closed', '2 mandate-spent']);
});
