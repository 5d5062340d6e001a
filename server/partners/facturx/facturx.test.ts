import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { sharedData, sharedDataMissing } from '../../../tests/support/shared-data.ts';
import { invoiceFaults, invoiceKey, type InvoiceContext } from './checks.ts';
import type { Invoice } from './invoice.ts';
import { proposeEntry } from './propose-entry.ts';
import { readInvoice } from './read-invoice.ts';

const invoice: Invoice = {
  profile: 'BASIC', kind: 'invoice', typeCode: '380', number: 'F-12', issuedOn: day('2026-03-05'), dueOn: day('2026-04-05'), currency: 'EUR', seller: { name: 'Plomberie Rey', siren: '999999998', vatNumber: 'FR11999999998' },
  buyer: { name: 'Cabinet Delorme', siren: '787878784', vatNumber: null }, iban: null, precedingNumber: null, note: null, lines: [{ label: 'Réparation', netCents: 100_000n, vatBasisPoints: 2_000 }],
  vat: [{ basisPoints: 2_000, baseCents: 100_000n, vatCents: 20_000n }], lineTotalCents: 100_000n, chargesCents: 0n, allowancesCents: 0n, netCents: 100_000n, vatCents: 20_000n, totalCents: 120_000n, prepaidCents: 0n, dueCents: 120_000n,
};
const context: InvoiceContext = { known: new Set(), buyers: new Set(['787878784']), supplierIban: null };
const habits = { supplierAccount: '401000', auxiliary: 'F0001', expenseAccount: '615000' };
const codes = (more: Partial<Invoice>, with_: Partial<InvoiceContext> = {}) => invoiceFaults({ ...invoice, ...more }, { ...context, ...with_ }).map((fault) => `${fault.effect} ${fault.code}`);

test('[BEY-528] an invoice of 1 200.00 proposes its expense gross and the debt to the supplier', () => {
  expect(codes({})).toEqual([]);
  expect(proposeEntry(invoice, habits)).toMatchObject([{ account: '615000', debitCents: 120_000n, creditCents: 0n }, { account: '401000', auxiliary: 'F0001', debitCents: 0n, creditCents: 120_000n }]);
});

test('[BEY-528] EX-35 a credit note of 120.00 proposes D 401 / C 6xx for 120.00', () => {
  expect(proposeEntry({ ...invoice, kind: 'credit-note', typeCode: '381', totalCents: 12_000n }, habits)).toMatchObject([{ account: '401000', debitCents: 12_000n, creditCents: 0n }, { account: '615000', debitCents: 0n, creditCents: 12_000n }]);
});

test('EX-35 net 1 000.00 plus VAT 200.00 but a total of 1 200.01 is refused with the name of the rule', () => {
  expect(codes({ totalCents: 120_001n, dueCents: 120_001n })).toEqual(['refused total-differs']);
});

test('EX-35 the same supplier and number again in the year is a duplicate; the next year it is not', () => {
  const known = new Set([invoiceKey(invoice)]);
  expect(codes({}, { known })).toEqual(['refused duplicate']);
  expect(codes({ issuedOn: day('2027-03-05') }, { known })).toEqual([]);
});

test('each sum, the buyer and the account of the supplier are checked by name', () => {
  expect(codes({ lines: [{ label: '', netCents: 99_999n, vatBasisPoints: null }] })).toEqual(['refused lines-differ']);
  expect(codes({ chargesCents: 100n })).toEqual(['refused net-differs']);
  expect(codes({ allowancesCents: 100n })).toEqual(['refused net-differs']);
  expect(codes({ vat: [{ basisPoints: 2_000, baseCents: 100_000n, vatCents: 19_999n }] })).toEqual(['refused vat-differs']);
  expect(codes({ prepaidCents: 100n })).toEqual(['refused due-differs']);
  expect(codes({ typeCode: '384' })).toEqual(['refused type-unknown']);
  expect(codes({ currency: 'USD' })).toEqual(['refused currency']);
  expect(codes({}, { buyers: new Set(['111111111']) })).toEqual(['blocked other-buyer']);
  expect(codes({ iban: 'FR7630006000011234567890189' }, { supplierIban: 'FR1420041010050500013M02606' })).toEqual(['blocked iban-changed']);
  expect(codes({ iban: 'FR76 3000 6000 0112 3456 7890 189' }, { supplierIban: 'FR7630006000011234567890189' })).toEqual([]);
  expect(codes({ profile: 'MINIMUM', lines: [], lineTotalCents: null, vat: [], prepaidCents: 0n, dueCents: 90_000n })).toEqual(['warned no-lines']);
});

test.skipIf(sharedDataMissing)('[BEY-528] the XML within the PDFs of the French samples is read: a credit note with lines, an invoice without, amounts alone', async () => {
  const read = async (name: string) => (await readInvoice(sharedData(`facturx/${name}.pdf`))).invoice!;
  const credit = await read('Avoir_FR_type381_BASIC');
  expect(credit).toMatchObject({ profile: 'BASIC', kind: 'credit-note', number: 'AV-2017-0005', issuedOn: '2017-11-16', precedingNumber: 'FA-2017-0010', netCents: 21_848n, vatCents: 1_499n, totalCents: 23_347n, seller: { name: 'Au bon moulin', siren: '999999998' }, lines: [{ netCents: 2_048n, vatBasisPoints: 2_000 }, { netCents: 19_800n, vatBasisPoints: 550 }] });
  expect(invoiceFaults(credit, context)).toEqual([]);
  const withoutLines = await read('Facture_FR_BASICWL');
  expect(withoutLines).toMatchObject({ profile: 'BASIC WL', kind: 'invoice', lines: [], iban: 'FR2012421242124212421242124', totalCents: 67_115n, dueOn: '2017-12-13' });
  expect(invoiceFaults(withoutLines, context).map((fault) => fault.code)).toEqual(['no-lines']);
  const least = await read('Facture_FR_MINIMUM');
  expect(least).toMatchObject({ profile: 'MINIMUM', netCents: 62_490n, vatCents: 4_625n, totalCents: 67_115n, dueCents: 47_015n });
  expect(invoiceFaults(least, context).map((fault) => fault.code)).toEqual(['no-lines']);
});

test('what is no electronic invoice is refused in French, and says what to do', async () => {
  const fault = async (content: string) => (await readInvoice(Buffer.from(content))).fault;
  expect(await fault('%PDF-1.7 cut short')).toContain('abîmé ou protégé');
  expect(await fault('<Invoice/>')).toContain('Factur-X');
  expect(await fault('not xml <')).toContain('lisible');
  expect(await fault('<!DOCTYPE a><a/>')).toContain('DOCTYPE');
  expect(await fault('<CrossIndustryInvoice><ExchangedDocument/></CrossIndustryInvoice>')).toContain('total TTC');
});
