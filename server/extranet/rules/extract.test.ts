import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { parseCents } from '../../kernel/money.ts';
import { writeCsv } from '../../platform/spreadsheet/write.ts';
import type { AccountSign } from '../model.ts';
import { extractOf, extractSheet, shownBalance, type ExtractFacts } from './extract.ts';
import { statementOf } from './statement.ts';
import { single } from './treasury-groups.ts';

const days = { from: day('2026-01-15'), to: day('2026-03-31') };
const facts = (openingCents: bigint, amounts: readonly bigint[], sign: AccountSign = 'accounting', label = 'Appel'): ExtractFacts => ({
  statement: statementOf(amounts.map((amountCents, at) => single({ entryId: String(at), line: 1, on: day('2026-02-01'), journal: 'AF', label, piece: null, amountCents, treasury: false, papers: [] })), openingCents, days, []),
  sign, today: day('2026-11-24'), code: 'C0014', building: 'Les Tilleuls', kind: 'coOwner', holder: 'Mme GARNIER Hélène', ofTenant: false, reader: { name: 'Mme GARNIER Hélène', address: '3, rue des Lilas, 69003 Lyon' },
  agency: { name: 'Cabinet Beyssac', contact: null },
});

test('[PAR-227] EX-27 debit 300, credit 400: the balance reads −100,00 or 100,00, columns never swap, the words stay « créditeur »; nought has no sign', () => {
  for (const [sign, closing] of [['accounting', '−100,00'], ['inverted', '100,00']] as const) {
    const paper = extractOf(facts(0n, [30_000n, -40_000n], sign));
    expect(paper.rows.map(({ cells }) => cells.slice(3))).toEqual([['', '', '0,00'], ['300,00', '', sign === 'accounting' ? '300,00' : '−300,00'], ['', '400,00', closing], ['300,00', '400,00', ''], ['', '', closing]]);
    expect(paper.standing).toBe('Solde créditeur\u00A0: 100,00\u00A0€ en votre faveur.');
  }
  expect(extractOf(facts(10_000n, [-10_000n], 'inverted'))).toMatchObject({ standing: 'Compte soldé\u00A0: rien à régler.' });
  expect(shownBalance(0n, 'inverted')).toBe(0n);
});

test('[CLI-264] whatever the lines and the sign, an extract runs from its opening to its closing: opening plus debits less credits, line by line and in all, to the cent', () => {
  const cents = (text: string | undefined): bigint => (text ? parseCents(text)! : 0n);
  fc.assert(fc.property(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }), fc.array(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }).filter((one) => one !== 0n), { maxLength: 30 }), fc.constantFrom<AccountSign>('accounting', 'inverted'), (opening, amounts, sign) => {
    const { rows } = extractOf(facts(opening, amounts, sign));
    const way = sign === 'inverted' ? -1n : 1n;
    let balance = cents(rows[0]!.cells[5]);
    for (const { cells: [, , , debit, credit, after] } of rows.slice(1, -2)) {
      balance += way * (cents(debit) - cents(credit));
      expect(cents(after)).toBe(balance);
    }
    const [total, closing] = rows.slice(-2);
    expect(cents(closing!.cells[5])).toBe(balance);
    expect(cents(rows[0]!.cells[5]) + way * (cents(total!.cells[3]) - cents(total!.cells[4]))).toBe(balance);
  }));
});

test('[CLI-264] the extract of a tenant’s or an indivision’s account names its holder; a period without lines says so', () => {
  const said = (holder: string, ofTenant: boolean) => { const paper = extractOf({ ...facts(0n, [100n]), holder, ofTenant }); return [paper.facts[0], paper.standing]; };
  expect(said('M. ROUX Paul', true)).toEqual(['Compte C0014, Les Tilleuls. Titulaire\u00A0: M. ROUX Paul.', 'Solde débiteur\u00A0: votre locataire doit 1,00\u00A0€.']);
  expect(said('Indivision GARNIER', false)).toEqual(['Compte C0014, Les Tilleuls. Titulaire\u00A0: Indivision GARNIER.', 'Solde débiteur\u00A0: vous devez 1,00\u00A0€.']);
  // Debit and credit are told as the account’s own screen tells them.
  expect(extractOf({ ...facts(0n, [100n]), kind: 'landlord' }).notes[0]).toBe('Débit\u00A0: dépenses et versements au propriétaire. Crédit\u00A0: loyers et recettes.');
  expect(extractOf({ ...facts(0n, [100n]), kind: 'tenant' }).notes[0]).toMatch(/^Débit\u00A0: ce qui est appelé ou dû\./);
  expect(extractOf(facts(500n, [])).notes[0]).toBe('Aucune écriture sur cette période.');
  expect(extractOf(facts(0n, [])).recipient).toEqual(['Mme GARNIER Hélène', '3, rue des Lilas', '69003 Lyon']);
});

test('[CLI-264] a label that begins like a formula stays a text in the spreadsheet, and figures are French decimals', () => {
  const { columns, rows } = extractSheet(facts(1_234_56n, [-50_00n], 'accounting', '=HYPERLINK("http://mal.example";"Votre virement")'));
  const [head, opening, line, closing] = writeCsv(columns, rows).replace('\uFEFF', '').split('\r\n');
  expect(head).toBe('"Date";"Journal";"Libellé";"Pièce";"Débit";"Crédit";"Solde"');
  expect(opening).toBe('15/01/2026;;"Solde antérieur au 15/01/2026";;;;1234,56');
  expect(line).toBe(`01/02/2026;"AF";"'=HYPERLINK(""http://mal.example"";""Votre virement"")";;;50,00;1184,56`);
  expect(closing).toBe('31/03/2026;;"Solde au 31/03/2026";;0,00;50,00;1184,56');
});
