import { expect, test } from 'vitest';
import { bankStatement } from '../../../tests/support/bank-statement.ts';
import { readStatements } from './bank-statement.ts';
import { readStatusReport } from './status-report.ts';

const IBAN = 'FR7630006000011234567890189';
const good = () => Buffer.from(bankStatement('S1', IBAN, 0, [{ cents: 100, name: 'Éloïse Lefèvre', note: 'Loyer' }]), 'base64').toString();
const BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';

test('a DOCTYPE is refused wherever it stands, behind however many words: no entity is ever expanded', () => {
  for (const before of ['', ' '.repeat(3_000), `<!-- ${'x'.repeat(50_000)} -->`]) {
    const written = good().replace('?>', `?>${before}${BOMB}`);
    expect(readStatements(Buffer.from(written)).fault).toContain('DOCTYPE');
    expect(readStatusReport(Buffer.from(written)).fault).toContain('DOCTYPE');
  }
});

test('ten million signs, a hundred thousand levels, tags named as an object’s own: read or refused in French', () => {
  const deep = 100_000;
  const files = [good().replace('<Ntry>', `<!-- ${'y'.repeat(10_000_000)} --><Ntry>`), good().replace('<Ntry>', `${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}<Ntry>`), good().replace('<Ntry>', '<__proto__><polluted>1</polluted></__proto__><constructor>1</constructor><Ntry>')];
  for (const written of files) {
    const { statements, fault } = readStatements(Buffer.from(written));
    expect(fault === null ? statements[0]!.movements.length : fault).toBeTruthy();
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a file says how it is written: with a BOM, in Latin-1, in UTF-16, names keep their accents; what is not what it says is refused', () => {
  const nameIn = (bytes: Buffer) => readStatements(bytes).statements[0]?.movements[0]?.counterpartyName;
  const said = (encoding: string) => good().replace('<?xml version="1.0"?>', `<?xml version="1.0" encoding="${encoding}"?>`);
  expect(nameIn(Buffer.from(`\uFEFF${good()}`))).toBe('Éloïse Lefèvre');
  expect(nameIn(Buffer.from(said('ISO-8859-1'), 'latin1'))).toBe('Éloïse Lefèvre');
  expect(nameIn(Buffer.from(said('windows-1252'), 'latin1'))).toBe('Éloïse Lefèvre');
  expect(nameIn(Buffer.from(`\uFEFF${said('UTF-16')}`, 'utf16le'))).toBe('Éloïse Lefèvre');
  // Latin-1 that says it is UTF-8: the name cannot be known.
  expect(readStatements(Buffer.from(good(), 'latin1')).fault).toContain('XML lisible');
  expect(readStatements(Buffer.from(said('EBCDIC-FR'))).fault).toContain('XML lisible');
});
