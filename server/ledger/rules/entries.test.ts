import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import type { DraftEntry, NewLine } from '../model.ts';
import { brokenLink, chainLink, nextNumber, type ChainedEntry } from './chain.ts';
import { chartOf, demandOpenable, natureOf, numberOf, officialOf } from './chart.ts';
import { gapOf, onPositiveSide } from './entry-balance.ts';
import { demandOpenOn, demandYear, missingYears } from './fiscal-years.ts';
import { matchOf, nextCode } from './lettering.ts';
import { demandPostable } from './postable.ts';
import { reversalOf } from './reversal.ts';

const entry = (lines: NewLine[], label = 'Facture 12'): DraftEntry => ({ journal: 'OD', entryOn: day('2026-03-05'), label, lines, source: 'staff' });
const known = (number: string) => (officialOf('building', number) ? { individual: number.startsWith('450'), closed: number === '103200' } : undefined);
const refusalOf = (lines: NewLine[], label?: string): string => {
  try {
    demandPostable('building', entry(lines, label), known);
    return 'posted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};
const [d, c] = [(account: string, debitCents: bigint, more: Partial<NewLine> = {}): NewLine => ({ account, debitCents, ...more }), (account: string, creditCents: bigint, more: Partial<NewLine> = {}): NewLine => ({ account, creditCents, ...more })];
const key = { keyId: 'k' };

test('an entry is refused for what it lacks, and the sentence says which', () => {
  expect(refusalOf([d('611000', 100n, key), c('401000', 100n)])).toBe('posted');
  expect(refusalOf([d('611000', 100n, key), c('401000', 99n)])).toBe('entry-unbalanced');
  expect(refusalOf([d('611000', 100n, key)])).toBe('entry-too-short');
  expect(refusalOf([d('611000', 100n, key), c('', 100n)])).toBe('account-missing');
  expect(refusalOf([d('611000', 100n, key), c('999999', 100n)])).toBe('account-unknown');
  expect(refusalOf([d('512000', 100n), c('103200', 100n)])).toBe('account-closed');
  expect(refusalOf([d('611000', 100n), c('401000', 100n)])).toBe('key-missing');
  expect(refusalOf([d('450100', 100n), c('701000', 100n, key)])).toBe('auxiliary-missing');
  expect(refusalOf([d('512000', 100n, { creditCents: 1n }), c('401000', 99n)])).toBe('line-on-both-sides');
  expect(refusalOf([d('512000', 0n), c('401000', 0n)])).toBe('amount-missing');
  expect(refusalOf([d('512000', -5n), d('401000', 5n)])).toBe('amount-negative');
  expect(refusalOf([d('512000', 5n), c('401000', 5n)], ' ')).toBe('entry-without-label');
  expect(() => demandPostable('building', entry([d('512000', 123_456n), c('401000', 100n)]), known)).toThrow('L’écriture «\u00A0Facture 12\u00A0» n’est pas équilibrée\u00A0: débit et crédit diffèrent de 1\u00A0233,56\u00A0€. Corrigez une de ses lignes.');
});

test('works and exceptional operations are told from current ones by the account', () => {
  expect(['601000', '662000', '701000', '703000', '713000', '714000', '512000'].map(natureOf)).toEqual(['current', 'current', 'current', 'current', 'current', 'current', null]);
  expect(['661000', '671000', '678000', '680000', '702000', '704000', '705000', '711000', '712000', '718000', '780000'].map(natureOf)).toEqual(Array(11).fill('exceptional'));
});

test('the nomenclature of co-ownerships: official codes, our numbers, subdivisions; codes of other plans are refused with the one to use', () => {
  expect([numberOf('450-1'), numberOf('12'), numberOf('12-1'), numberOf('1031'), numberOf('53')]).toEqual(['450100', '120000', '121000', '103100', '530000']);
  expect(new Set(chartOf('building').map(({ number }) => number)).size).toBe(chartOf('building').length);
  expect([officialOf('building', '450100')?.official, officialOf('building', '4501')?.official, officialOf('building', '102001')?.official, officialOf('building', '120')?.official, officialOf('building', '999')]).toEqual(['450-1', '450-1', '102', '12', null]);
  expect([demandOpenable('building', '512100').official, demandOpenable('building', '4501').individual]).toEqual(['512', true]);
  const refused = (number: string): string => {
    try {
      demandOpenable('building', number);
      return 'opened';
    } catch (error) {
      return `${(error as { code: string }).code}: ${(error as Error).message}`;
    }
  };
  expect(refused('411000')).toMatch(/^account-outside-chart.*450-1/);
  expect(refused('110000')).toMatch(/^account-outside-chart.*prenez le compte 12 /);
  expect(refused('103200')).toMatch(/^account-closed/);
  for (const number of ['12', '47Prov', '450-1', '']) expect(refused(number)).toMatch(/^account-form/);
});

test('what is booked as a negative debit is a credit', () => {
  expect(onPositiveSide({ debitCents: -5n, creditCents: 0n })).toEqual({ debitCents: 0n, creditCents: 5n });
  expect(onPositiveSide({ debitCents: 0n, creditCents: -5n })).toEqual({ debitCents: 5n, creditCents: 0n });
});

const year = (from: string, until: string, state: 'open' | 'arrested' | 'approved' = 'open', closedUntil: string | null = null) => ({ fromOn: day(from), untilOn: day(until), state, closedUntil: closedUntil ? day(closedUntil) : null });
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('an entry goes to the open exercise of its day, after the last closed day', () => {
  const years = [year('2025-01-01', '2025-12-31', 'approved'), year('2026-01-01', '2026-12-31', 'open', '2026-03-31')];
  expect(demandOpenOn(years, day('2026-04-01')).fromOn).toBe('2026-01-01');
  expect(codeOf(() => demandOpenOn(years, day('2026-03-31')))).toBe('period-closed');
  expect(codeOf(() => demandOpenOn(years, day('2027-01-01')))).toBe('no-fiscal-year');
  expect(() => demandOpenOn(years, day('2025-12-31'))).toThrow(/du 01\/01\/2025 au 31\/12\/2025 est clos.*01\/04\/2026/);
});

test('twelve months an exercise, eighteen at most the first one, in a row', () => {
  expect(codeOf(() => demandYear([], { fromOn: day('2025-07-01'), untilOn: day('2026-12-31') }))).toBe('taken');
  expect(codeOf(() => demandYear([], { fromOn: day('2025-07-01'), untilOn: day('2027-01-01') }))).toBe('year-too-long');
  const years = [year('2025-01-01', '2025-12-31')];
  expect(codeOf(() => demandYear(years, { fromOn: day('2026-01-01'), untilOn: day('2026-12-31') }))).toBe('taken');
  expect(codeOf(() => demandYear(years, { fromOn: day('2026-01-01'), untilOn: day('2027-01-01') }))).toBe('year-too-long');
  expect(codeOf(() => demandYear(years, { fromOn: day('2025-06-01'), untilOn: day('2026-05-31') }))).toBe('year-overlaps');
  expect(codeOf(() => demandYear(years, { fromOn: day('2026-02-01'), untilOn: day('2027-01-31') }))).toBe('year-apart');
});

test('exercises that are missing are made in step with those there, and cover every day asked', () => {
  fc.assert(fc.property(fc.integer({ min: -1500, max: 1500 }), fc.nat(1200), fc.boolean(), (start, length, some) => {
    const known = some ? [year('2025-07-01', '2026-06-30')] : [];
    const [from, until] = [addDays(day('2026-01-15'), start), addDays(day('2026-01-15'), start + length)];
    const all = [...known, ...missingYears(known, from, until)].toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
    expect(all[0]!.fromOn <= from && all.at(-1)!.untilOn >= until).toBe(true);
    for (const [index, one] of all.slice(1).entries()) expect(one.fromOn).toBe(addDays(all[index]!.untilOn, 1));
  }));
});

const line = (cents: bigint, more: object = {}) => ({ account: '450100', auxiliary: 'C1', entryOn: day('2026-02-01'), debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n, lettering: null, ...more });

test('a full lettering when both sides come out equal, a partial one otherwise, never across accounts or third parties, dated no earlier than its latest line', () => {
  expect(matchOf([line(500n), line(-500n, { entryOn: day('2026-05-02') })], day('2026-04-01'))).toEqual({ full: true, gapCents: 0n, letteredOn: '2026-05-02' });
  expect(matchOf([line(500n), line(-300n)], day('2026-04-01'))).toMatchObject({ full: false, gapCents: 200n, letteredOn: '2026-04-01' });
  expect(codeOf(() => matchOf([line(5n)], day('2026-04-01')))).toBe('letters-too-few');
  expect(codeOf(() => matchOf([line(5n), line(-5n, { auxiliary: 'C2' })], day('2026-04-01')))).toBe('letters-apart');
  expect(codeOf(() => matchOf([line(5n), line(-5n, { lettering: 'AB' })], day('2026-04-01')))).toBe('lettered-already');
});

test('codes of lettering follow one another and never come back', () => {
  expect([nextCode(null), nextCode('AA'), nextCode('AZ'), nextCode('ZZ'), nextCode('3')]).toEqual(['AA', 'AB', 'BA', 'AAA', 'AA']);
  const seen = new Set<string>();
  let code: string | null = null;
  for (let at = 0; at < 2000; at++) seen.add(code = nextCode(code));
  expect(seen.size).toBe(2000);
});

const amounts = fc.array(fc.bigInt({ min: 1n, max: 10n ** 11n }), { minLength: 1, maxLength: 6 });
const balanced = amounts.map((parts) => entry([...parts.map((cents, index) => d('450100', cents, { auxiliary: `C${index}`, lotId: `lot-${index}` })), c('701000', parts.reduce((sum, cents) => sum + cents, 0n), key)]));

test('a reversal restores: each account, third party, key and lot is back where it was', () => {
  fc.assert(fc.property(balanced, (one) => {
    const lines = demandPostable('building', one, known);
    const back = demandPostable('building', reversalOf({ ...one, id: 'e', number: 'OD1', pieceReference: null, pieceOn: null, lines }, day('2026-04-01')), known);
    const sums = new Map<string, bigint>();
    for (const { account, auxiliary, keyId, lotId, debitCents, creditCents } of [...lines, ...back]) {
      const where = [account, auxiliary, keyId, lotId].join(' ');
      sums.set(where, (sums.get(where) ?? 0n) + debitCents - creditCents);
    }
    expect([...sums.values()].every((cents) => cents === 0n)).toBe(true);
    expect(gapOf(back)).toBe(0n);
  }));
});

test('a chain tells which entry was changed, and holds when none was', () => {
  const chained = fc.array(balanced, { minLength: 1, maxLength: 8 }).map((entries) => {
    let hash = '';
    return entries.map((one, index) => {
      const link: ChainedEntry = { ...one, sequence: index + 1, number: nextNumber('OD', index + 1, index === 0 ? '' : `OD${String(index).padStart(6, '0')}`), pieceReference: null, pieceOn: null, lines: demandPostable('building', one, known).map((full) => ({ ...full, lettering: null, letteredOn: null })) };
      hash = chainLink(hash, link);
      return { ...link, hash };
    });
  });
  fc.assert(fc.property(chained, fc.nat(), (chain, pick) => {
    expect(brokenLink(chain)).toBeNull();
    const at = pick % chain.length;
    const changed = chain.map((one, index) => (index === at ? { ...one, lines: one.lines.map((old, place) => (place === 0 ? { ...old, debitCents: old.debitCents + 1n } : old)) } : one));
    expect(brokenLink(changed)?.sequence).toBe(at + 1);
    if (chain.length > 1) expect(brokenLink(chain.slice(1))?.sequence).toBe(2);
  }), { numRuns: 40 });
});

test('a number goes on from the last one, as other programs wrote it or as ours', () => {
  expect([nextNumber('BQ', 1, ''), nextNumber('BQ', 8, 'BQ000700'), nextNumber('OD', 3, '9'), nextNumber('OD', 3, 'X'), nextNumber('BQ', 2, 'BQ999999')]).toEqual(['BQ000001', 'BQ000701', '10', 'OD000003', 'BQ1000000']);
});
