import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { decimalText } from '../../kernel/money.ts';
import { sharedData, sharedDataMissing } from '../../../tests/support/shared-data.ts';
import { readStatements } from './bank-statement.ts';
import type { OpenItem } from './match.ts';
import { matchAll } from './matching.ts';
import { closingOf, movementKeys, openingOf, statementFaults, type KnownAccount } from './statement-checks.ts';

const IBAN = 'FR7630006000011234567890189';
const TENANT = 'FR1420041010050500013M02606';
interface Written { cents: bigint; details?: { cents?: bigint; refs?: string; iban?: string; name?: string; note?: string; returned?: string }[]; reference?: string; reversal?: boolean }

const balance = (code: string, cents: bigint) => `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${decimalText(cents < 0n ? -cents : cents)}</Amt><CdtDbtInd>${cents < 0n ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>2026-03-05</Dt></Dt></Bal>`;
const side = (cents: bigint) => (cents < 0n ? 'DBIT' : 'CRDT');
const absolute = (cents: bigint) => decimalText(cents < 0n ? -cents : cents);
function entry({ cents, details = [{}], reference, reversal }: Written): string {
  const parts = details.map(({ cents: part, refs = '', iban, name, note, returned }) => {
    const role = (part ?? cents) < 0n ? 'Cdtr' : 'Dbtr';
    const parties = name || iban ? `<RltdPties>${name ? `<${role}><Pty><Nm>${name}</Nm></Pty></${role}>` : ''}${iban ? `<${role}Acct><Id><IBAN>${iban}</IBAN></Id></${role}Acct>` : ''}</RltdPties>` : '';
    return `<TxDtls><Refs>${refs}</Refs>${part === undefined ? '' : `<Amt Ccy="EUR">${absolute(part)}</Amt><CdtDbtInd>${side(part)}</CdtDbtInd>`}${parties}${note ? `<RmtInf><Ustrd>${note}</Ustrd></RmtInf>` : ''}${returned ? `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>` : ''}</TxDtls>`;
  });
  return `<Ntry><Amt Ccy="EUR">${absolute(cents)}</Amt><CdtDbtInd>${side(cents)}</CdtDbtInd>${reversal ? '<RvslInd>true</RvslInd>' : ''}<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt>${reference ? `<AcctSvcrRef>${reference}</AcctSvcrRef>` : ''}<BkTxCd><Prtry><Cd>1</Cd></Prtry></BkTxCd><NtryDtls>${parts.join('')}</NtryDtls></Ntry>`;
}
const file = (id: string, opening: bigint, closing: bigint, entries: Written[]) => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-05T18:00:00</CreDtTm></GrpHdr><Stmt><Id>${id}</Id><CreDtTm>2026-03-05T18:00:00</CreDtTm><Acct><Id><IBAN>${IBAN}</IBAN></Id></Acct>${balance('OPBD', opening)}${balance('CLBD', closing)}${entries.map(entry).join('')}</Stmt></BkToCstmrStmt></Document>`);
const read = (bytes: Buffer) => {
  const { statements, fault } = readStatements(bytes);
  if (fault !== null) throw new Error(fault);
  return statements[0]!;
};
const known = (more: Partial<KnownAccount> = {}): KnownAccount => ({ iban: IBAN, lastClosingCents: null, importedStatements: new Set(), ...more });
const item = (id: string, cents: bigint, more: Partial<OpenItem> = {}): OpenItem => ({ id, cents, endToEndId: null, mandateId: null, references: [], ibans: [], name: id, accountId: `account-${id}`, ...more });

const march: Written[] = [
  { cents: 91_000n, reference: 'R1', details: [{ iban: TENANT, name: 'MARTIN ELOISE' }] },
  { cents: 91_000n, reference: 'R2' },
  { cents: -83_356n, reference: 'R3', details: [{ refs: '<EndToEndId>REV-1</EndToEndId>' }] },
];

test('[BEY-528] EX-34 a known account with the exact rent, a credit without a name, a payout by its reference', () => {
  const statement = read(file('S1', 100_000n, 198_644n, march));
  expect(statementFaults(statement, known())).toEqual([]);
  expect([openingOf(statement), closingOf(statement)]).toEqual([100_000n, 198_644n]);
  const matches = matchAll(statement.movements, [item('tenant-7', 91_000n, { ibans: [TENANT] }), item('payout', -83_356n, { endToEndId: 'REV-1' })]);
  expect(matches.map((one) => [one.certainty, one.step, one.itemIds])).toEqual([['certain', 'iban-amount', ['tenant-7']], ['unknown', 'none', []], ['certain', 'end-to-end', ['payout']]]);
});

test('EX-34 the same file again: the statement is known, and its movements have the same keys', () => {
  const statement = read(file('S1', 100_000n, 198_644n, march));
  expect(statementFaults(statement, known({ importedStatements: new Set(['S1']), lastClosingCents: 198_644n })).map((fault) => fault.effect)).toEqual(['nothing-new']);
  const keys = movementKeys(IBAN, statement.movements);
  expect(new Set(keys).size).toBe(3);
  expect(movementKeys(IBAN, read(file('S2', 100_000n, 198_644n, march)).movements)).toEqual(keys);
});

test('tricky 25 a batch of four rents, one returned: four settled, then one taken back; the bank adds up; again, nothing new', () => {
  const four = { cents: 364_000n, reference: 'B1', details: ['A', 'B', 'C', 'D'].map((name) => ({ cents: 91_000n, refs: `<EndToEndId>PRL-${name}</EndToEndId>`, name })) };
  const back = { cents: -91_000n, reference: 'B2', reversal: true, details: [{ refs: '<EndToEndId>PRL-C</EndToEndId>', returned: 'AM04' }] };
  const statement = read(file('S3', 0n, 273_000n, [four, back]));
  expect(statementFaults(statement, known())).toEqual([]);
  const matches = matchAll(statement.movements, ['A', 'B', 'C', 'D'].map((name) => item(name, 91_000n, { endToEndId: `PRL-${name}` })));
  expect(matches.map((one) => one.certainty)).toEqual(Array.from({ length: 5 }, () => 'certain'));
  expect(matches[4]!.itemIds).toEqual(['C']);
  expect(statement.movements[4]).toMatchObject({ reversal: true, returnReason: 'AM04', cents: -91_000n });
  expect(matches.slice(0, 4).map((one) => one.itemIds)).toEqual([['A'], ['B'], ['C'], ['D']]);
  expect([openingOf(statement), closingOf(statement), statement.movements.reduce((sum, { cents }) => sum + cents, 0n)]).toEqual([0n, 273_000n, 273_000n]);
  const keys = movementKeys(IBAN, statement.movements);
  expect(new Set(keys).size).toBe(5);
  // The same file again, and the same movements under another number of statement.
  expect(statementFaults(statement, known({ importedStatements: new Set(['S3']), lastClosingCents: 273_000n })).map((fault) => fault.effect)).toEqual(['nothing-new']);
  expect(movementKeys(IBAN, read(file('S3b', 0n, 273_000n, [four, back])).movements)).toEqual(keys);
});

test('one payment alone that carries the bank’s reason of return is a return, whether or not the bank marks the entry as reversed', () => {
  const { movements } = read(file('S5', 91_000n, 0n, [{ cents: -91_000n, details: [{ note: 'REJET B1013', returned: 'MD06' }] }]));
  expect(movements[0]).toMatchObject({ reversal: true, returnReason: 'MD06' });
  expect(matchAll(movements, [item('paid', 91_000n, { references: ['B1013'], settled: true })])).toMatchObject([{ certainty: 'certain', itemIds: ['paid'] }]);
});

test('two payments that nothing tells apart are two, today and when the file comes again', () => {
  const twice = read(file('S4', 0n, 20_000n, [{ cents: 10_000n }, { cents: 10_000n }]));
  expect(new Set(movementKeys(IBAN, twice.movements)).size).toBe(2);
});

test('a statement that does not add up, does not follow, or is of an unknown account is held back, each by its name', () => {
  const codes = (bytes: Buffer, account: KnownAccount | null = known()) => statementFaults(read(bytes), account).map((fault) => fault.code);
  expect(codes(file('S', 0n, 1n, []))).toEqual(['sum-differs']);
  expect(codes(file('S', 5n, 5n, []), known({ lastClosingCents: 4n }))).toEqual(['opening-differs']);
  expect(codes(file('S', 0n, 0n, []), null)).toEqual(['account-unknown']);
  expect(codes(file('S', 0n, 100n, [{ cents: 100n, details: [{ cents: 60n }, { cents: 39n }] }]))).toEqual(['sum-differs', 'details-differ']);
});

test('the order of matching: own reference, mandate, written reference, account and amount, account, name; never an amount alone', () => {
  const movement = (written: Written) => read(file('S', 0n, 0n, [written])).movements[0]!;
  const match = (written: Written, items: OpenItem[]) => { const [one] = matchAll([movement(written)], items); return [one!.step, one!.certainty]; };
  const rent = { references: ['L0007'], ibans: [TENANT], mandateId: 'RUM-7', endToEndId: 'PRL-7', name: 'Mme MARTIN Éloïse' };
  expect(match({ cents: 100n, details: [{ refs: '<EndToEndId>PRL-7</EndToEndId>' }] }, [item('a', 100n, rent)])).toEqual(['end-to-end', 'certain']);
  expect(match({ cents: 100n, details: [{ refs: '<MndtId>RUM-7</MndtId>' }] }, [item('a', 100n, rent)])).toEqual(['mandate', 'certain']);
  expect(match({ cents: 100n, details: [{ note: 'Loyer mars l0007.' }] }, [item('a', 100n, rent)])).toEqual(['reference', 'certain']);
  expect(match({ cents: 100n, details: [{ note: 'Loyer XL00071' }] }, [item('a', 100n, { references: ['L0007'] })])).toEqual(['none', 'unknown']);
  expect(match({ cents: 100n, details: [{ note: 'L0007' }] }, [item('a', 90n, rent)])).toEqual(['reference', 'proposal']);
  expect(match({ cents: 100n, details: [{ iban: TENANT }] }, [item('a', 100n, rent)])).toEqual(['iban-amount', 'certain']);
  expect(match({ cents: 100n, details: [{ iban: TENANT }] }, [item('a', 100n, rent), item('b', 100n, rent)])).toEqual(['iban-amount', 'proposal']);
  expect(match({ cents: 100n, details: [{ iban: TENANT }] }, [item('a', 90n, rent)])).toEqual(['iban-account', 'proposal']);
  expect(match({ cents: 100n, details: [{ name: 'MARTIN ELOISE' }] }, [item('a', 100n, rent)])).toEqual(['name-amount', 'proposal']);
  expect(match({ cents: 100n }, [item('a', 100n)])).toEqual(['none', 'unknown']);
});

test('a word of the payer’s name with the amount of one account alone is proposed, never certain; with two such accounts, or without the amount, nothing is', () => {
  const match = (written: Written, items: OpenItem[]) => { const [one] = matchAll(read(file('S', 0n, 0n, [written])).movements, items); return [one!.certainty, one!.itemIds]; };
  const perrin = item('perrin', 113_000n, { name: 'M. Éric PÉRRIN' });
  const note = { cents: 113_000n, details: [{ note: 'VIR PERRIN' }] };
  expect(match(note, [perrin, item('other', 113_000n, { name: 'Mme MARTIN' })])).toEqual(['proposal', ['perrin']]);
  expect(match({ cents: 113_000n, details: [{ name: 'M OU MME PERRIN' }] }, [perrin])).toEqual(['proposal', ['perrin']]);
  expect(match(note, [perrin, item('brother', 113_000n, { name: 'M. Paul PERRIN' })])).toEqual(['unknown', []]);
  expect(match({ cents: 113_000n, details: [{ note: 'VIR PAUL PERRIN' }] }, [perrin, item('brother', 113_000n, { name: 'M. Paul PERRIN' })])).toEqual(['proposal', ['brother']]);
  // Two months of one lease: the older one.
  expect(match(note, [perrin, { ...perrin, id: 'next' }])).toEqual(['proposal', ['perrin']]);
  expect(match({ ...note, cents: 112_999n }, [perrin])).toEqual(['unknown', []]);
  expect(match({ ...note, details: [{ note: 'VIR PERRINE' }] }, [perrin])).toEqual(['unknown', []]);
  expect(match({ ...note, details: [{ note: 'VIR SCI LOYER' }] }, [{ ...perrin, name: 'SCI LOYER' }])).toEqual(['unknown', []]);
});

test('what is no statement is refused in French: other messages, other XML, no XML, a DOCTYPE', () => {
  const fault = (text: string) => readStatements(Buffer.from(text)).fault;
  expect(fault('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><A/></Document>')).toContain('camt.054.001.08');
  expect(fault('<html><body/></html>')).toContain('n’est pas un relevé');
  expect(fault('date;montant')).toContain('n’est pas un XML lisible');
  expect(fault('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Document/>')).toContain('DOCTYPE');
});

test.skipIf(sharedDataMissing)('the sample statements of versions 02 and 08 are read, the broken one is refused in French', () => {
  const v2 = readStatements(sharedData('camt053/camt053.v2.minimal.xml')).statements[0]!;
  expect(v2).toMatchObject({ id: '253EURNL26VAYB8060476890', iban: 'NL26VAYB8060476890' });
  expect(v2.movements[0]).toMatchObject({ cents: 885n, on: '2014-12-31', booked: true, counterpartyName: 'NAME NAME', counterpartyIban: 'NL56AGDH9619008421' });
  const v8 = readStatements(sharedData('camt053/camt053.v8.xml')).statements[0]!;
  expect(v8.movements[0]).toMatchObject({ endToEndId: 'MUELL/FINP/RA12345', accountReference: 'AAAASESS-FP-CN_98765/01', remittance: '4654654654654654' });
  // Their balances are in four currencies: nothing of them is proposed.
  expect(statementFaults(v8, { ...known(), iban: 'NL26VAYB8060476890' }).map((one) => one.code)).toContain('currency');
  expect(readStatements(sharedData('camt053/camt053.v2.wrong.xml'))).toMatchObject({ statements: [], fault: expect.stringContaining('aucun relevé') });
});

test.skipIf(sharedDataMissing)('the statements these tests write validate against the schema', () => {
  using schema = XmlDocument.fromBuffer(sharedData('iso20022/camt.053.001.08.xsd'));
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromBuffer(file('S1', 100_000n, 198_644n, march));
  expect(() => { validator.validate(document); }).not.toThrow();
});
