import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { sharedData, sharedDataMissing } from '../../../tests/support/shared-data.ts';
import { createFecCheck, fecLayout } from './fec-check.ts';
import { FEC_COLUMNS, FEC_HEADER, fecFileName, fecText, type FecLine } from './fec.ts';
import { createFecXml } from './fec-xml.ts';
import { hledgerEntry } from './hledger.ts';

const payment: FecLine = {
  journalCode: 'BQ', journalLabel: 'Banque', number: '000042', entryOn: day('2026-03-05'), account: '450100', accountLabel: 'Copropriétaires', auxiliary: 'C0012', auxiliaryLabel: 'DURAND', pieceReference: 'VIR123', pieceOn: day('2026-03-05'),
  label: 'Règlement', debitCents: 0n, creditCents: 91_000n, lettering: 'AA', letteredOn: day('2026-03-06'), validatedOn: day('2026-03-31'),
};
const bank: FecLine = { ...payment, account: '512000', accountLabel: 'Banque', auxiliary: '', auxiliaryLabel: '', debitCents: 91_000n, creditCents: 0n, lettering: '', letteredOn: null };
const cellsOf = (line: FecLine): string[] => fecText(line).replace('\r\n', '').split('\t');
const checked = (rows: readonly string[][], header: readonly string[] = FEC_COLUMNS) => {
  const check = createFecCheck(fecLayout(header)!);
  const lines = rows.map((cells, index) => check.line(cells, index + 2));
  check.close();
  return { lines, findings: check.findings, counts: check.counts, scattered: check.scattered() };
};
const faults = (changes: Record<string, string>): string[] => {
  const cells = cellsOf(payment);
  for (const [column, value] of Object.entries(changes)) cells[FEC_COLUMNS.indexOf(column as never)] = value;
  return checked([cells, cellsOf(bank)]).findings.filter(({ level, line }) => level === 'error' && line === 2).map(({ column }) => column!);
};

test('[EX-30] a line is eighteen columns, tab between them, decimal comma, 0,00 on the empty side, nothing after the last tab', () => {
  expect(fecText(payment)).toBe('BQ\tBanque\t000042\t20260305\t450100\tCopropriétaires\tC0012\tDURAND\tVIR123\t20260305\tRèglement\t0,00\t910,00\tAA\t20260306\t20260331\t\t\r\n');
  expect(fecText(payment).split('\t')).toHaveLength(18);
  expect(FEC_HEADER.split('\t')).toHaveLength(18);
  expect(fecText({ ...payment, label: ' Chèque\tn° 12|bis\r\nsuite ' }).split('\t')[10]).toBe('Chèque n° 12 bis suite');
  expect(fecFileName('732 829 320', day('2026-12-31'), 'txt')).toBe('732829320FEC20261231.txt');
});

test('[EX-30] an amount is read to the cent, with no, one or two figures after its comma, whatever its length', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom(0, 1, 2), fc.nat(3), (whole, figures, zeros) => {
    const [euros, cents] = [String(whole), '07'.slice(2 - figures)];
    const text = `${'0'.repeat(Math.max(0, Math.min(zeros, 15 - euros.length)))}${euros}${figures === 0 ? '' : `,${cents}`}`;
    const { lines } = checked([cellsOf({ ...bank, debitCents: 0n }).with(FEC_COLUMNS.indexOf('Debit'), text)]);
    expect(lines[0]?.debitCents).toBe(euros.length > 15 ? undefined : whole * 100n + BigInt(cents.padEnd(2, '0')));
  }));
});

test('[EX-30][BEY-529] each fault is said at its line and column', () => {
  expect(faults({})).toEqual([]);
  expect(faults({ Credit: '1 234,5' })).toContain('Credit');
  expect(faults({ Credit: '910.00' })).toContain('Credit');
  expect(faults({ EcritureDate: '2026-03-05' })).toContain('EcritureDate');
  expect(faults({ PieceDate: '20260230' })).toContain('PieceDate');
  expect(faults({ EcritureLet: '' })).toContain('EcritureLet');
  expect(faults({ DateLet: '' })).toContain('DateLet');
  expect(faults({ CompAuxLib: '' })).toContain('CompAuxLib');
  for (const account of ['12', '47Prov', '450-1', '45 1']) expect([account, faults({ CompteNum: account })]).toEqual([account, ['CompteNum']]);
  for (const account of ['120', '4501', '512M']) expect([account, faults({ CompteNum: account })]).toEqual([account, []]);
  for (const column of FEC_COLUMNS.filter((one) => !/^(CompAux|EcritureLet|DateLet|Montantdevise|Idevise|Debit|Credit)/.test(one))) expect([column, faults({ [column]: '' })[0]]).toEqual([column, column]);
  expect(checked([['BQ', 'Banque']]).findings[0]).toEqual({ level: 'error', line: 2, column: 'JournalCode', message: 'Cette ligne a 2 colonnes au lieu de 18. Retirez les tabulations des libellés, ou ajoutez les colonnes vides.' });
});

test('[BEY-529] what only the whole file tells: an entry alone on its line, one that does not balance, two days in one, a break in numbers, lines apart', () => {
  expect(checked([cellsOf(payment)]).findings).toMatchObject([{ level: 'error', line: 2, column: 'EcritureNum' }]);
  expect(checked([cellsOf(payment), cellsOf({ ...bank, debitCents: 90_000n })]).findings[0]).toMatchObject({ line: 2, column: 'Debit', message: 'L’écriture 000042 n’est pas équilibrée\u00A0: 10,00\u00A0€ d’écart entre débit et crédit.' });
  expect(checked([cellsOf(payment), cellsOf({ ...bank, entryOn: day('2026-03-06') })]).findings).toMatchObject([{ level: 'error', line: 3, column: 'EcritureDate' }]);
  const next = [cellsOf({ ...payment, number: '000044' }), cellsOf({ ...bank, number: '000044' })];
  expect(checked([cellsOf(payment), cellsOf(bank), ...next])).toMatchObject({ counts: { errors: 0, warnings: 1, entries: 2 }, scattered: false, findings: [{ level: 'warning', line: 4, column: 'EcritureNum' }] });
  expect(checked([cellsOf(payment), ...next, cellsOf(bank)]).scattered).toBe(true);
});

test('Montant and Sens stand for Debit and Credit, and a header of another file is none', () => {
  const header = FEC_COLUMNS.map((name) => (name === 'Debit' ? 'Montant' : name === 'Credit' ? 'Sens' : name));
  const [one, two] = [cellsOf(payment), cellsOf(bank)];
  [one[11], one[12], two[11], two[12]] = ['910,00', 'C', '910,00', 'D'];
  expect(checked([one, two], header).lines).toMatchObject([{ debitCents: 0n, creditCents: 91_000n }, { debitCents: 91_000n, creditCents: 0n }]);
  two[12] = 'X';
  expect(checked([one, two], header).findings.map(({ column }) => column)).toContain('Sens');
  expect(fecLayout(['Date', 'Libellé'])).toBeNull();
  expect(fecLayout([`\uFEFF${FEC_COLUMNS[0]}`, ...FEC_COLUMNS.slice(1)])).not.toBeNull();
});

test('what is written comes back the same', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => text.replaceAll(/[\p{C}\p{Z}|]/gu, 'é')).filter((text) => text.trim() !== '');
  fc.assert(fc.property(word, fc.bigInt({ min: 1n, max: 10n ** 13n }), fc.boolean(), (label, cents, debit) => {
    const line = { ...payment, label, debitCents: debit ? cents : 0n, creditCents: debit ? 0n : cents };
    expect(checked([cellsOf(line)]).lines).toEqual([line]);
  }));
});

test('in XML, journals hold entries and entries their lines; signs of markup are written as such', () => {
  const xml = createFecXml(day('2026-12-31'));
  const text = xml.open() + xml.line({ ...payment, label: 'Dupont & fils <Paris>' }) + xml.line(bank) + xml.line({ ...payment, number: '000043' }) + xml.line({ ...bank, number: '000043' }) + xml.line({ ...payment, journalCode: 'OD', number: '1' }) + xml.line({ ...bank, journalCode: 'OD', number: '1' }) + xml.close();
  expect([text.match(/<journal>/g)?.length, text.match(/<\/journal>/g)?.length, text.match(/<ecriture>/g)?.length, text.match(/<\/ecriture>/g)?.length, text.match(/<ligne>/g)?.length]).toEqual([2, 2, 3, 3, 6]);
  expect(text).toContain('<EcritureLib>Dupont &amp; fils &lt;Paris&gt;</EcritureLib>');
});

test('for hledger, a transaction with signed amounts, and nothing in a description that begins a comment', () => {
  expect(hledgerEntry([{ ...payment, label: 'Avoir ; annulé' }, bank])).toBe('2026-03-05 * (000042) Avoir annulé\n    450100:C0012  -910.00 EUR\n    512000  910.00 EUR\n\n');
});

test.skipIf(sharedDataMissing)('[BEY-529] the XML form validates against the schema of the administration, whatever the labels; a hyphen in an account number does not', () => {
  using schema = XmlDocument.fromBuffer(sharedData('fec/formatA47A-I-VII-1.xsd'));
  using validator = XsdValidator.fromDoc(schema);
  const fault = (lines: readonly FecLine[]): string | null => {
    const xml = createFecXml(day('2026-12-31'));
    using document = XmlDocument.fromBuffer(Buffer.from(xml.open() + lines.map(xml.line).join('') + xml.close()));
    try {
      validator.validate(document);
      return null;
    } catch (error) {
      return String(error);
    }
  };
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (label) => { expect(fault([{ ...payment, label }, { ...bank, label }, { ...payment, journalCode: 'OD' }, { ...bank, journalCode: 'OD' }])).toBeNull(); }), { numRuns: 50 });
  expect(fault([{ ...payment, account: '450-1' }, bank])).toMatch(/CompteNum/);
});
