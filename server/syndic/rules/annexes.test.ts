import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Annex, AnnexFacts } from './annex-model.ts';
import { buildAnnexes } from './annexes.ts';
import { individualList } from './financial-state.ts';

const facts: AnnexFacts = {
  balances: [
    { account: '512000', auxiliary: '', cents: 90_000n }, { account: '450100', auxiliary: 'A', cents: 12_000n }, { account: '450100', auxiliary: 'B', cents: -2_000n },
    { account: '401000', auxiliary: 'F', cents: -35_000n }, { account: '120000', auxiliary: '', cents: -65_000n },
  ],
  formerBalances: null,
  result: [
    { account: '611000', keyId: 'G', nature: 'current', cents: 80_000n }, { account: '614000', keyId: 'A', nature: 'current', cents: 20_000n }, { account: '701000', keyId: 'G', nature: 'current', cents: -100_000n },
    { account: '671000', keyId: 'G', nature: 'exceptional', operationId: 'roof', cents: 50_000n }, { account: '702000', keyId: 'G', nature: 'exceptional', operationId: 'roof', cents: -50_000n },
  ],
  formerResult: [{ account: '611000', keyId: 'G', nature: 'current', cents: 70_000n }],
  budgets: { voted: [{ keyId: 'G', account: '611000', cents: 85_000n }, { keyId: 'A', account: '614000', cents: 25_000n }], running: null, toVote: [{ keyId: 'G', account: '601000', cents: 5_000n }] },
  works: [
    { id: 'roof', label: 'Toiture', keyId: 'G', chargeAccount: '671000', voted: 55_000n, paid: 50_000n, done: 50_000n, received: 50_000n, expected: 0n, finished: true },
    { id: 'lift', label: 'Ascenseur', keyId: 'A', chargeAccount: '671000', voted: 200_000n, paid: 0n, done: 35_000n, received: 100_000n, expected: 10_000n, finished: false },
  ],
  loansLeft: 0n, accountLabel: (account) => `Compte ${account}`, keyLabel: (key) => `Clé ${key}`,
};
const states = (of: AnnexFacts) => Object.fromEntries(buildAnnexes(of).checks.map(({ code, state }) => [code, state]));
const row = (annex: Annex, label: string) => annex.rows.find((one) => one.label.startsWith(label))!.cells;
const annex = (number: number) => buildAnnexes(facts).annexes[number - 1]!;

test('the five annexes of a year that agrees may be sent to the assembly', () => {
  const { annexes, checks, sendable } = buildAnnexes(facts);
  expect(annexes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(checks.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  expect(sendable).toBe(true);
});

test('annexe 1 keeps debtors and creditors apart: what one owes never lessens what another is owed', () => {
  expect(row(annex(1), 'Copropriétaires, sommes exigibles')).toEqual([null, 12_000n]);
  expect(row(annex(1), 'Copropriétaires, excédents')).toEqual([null, 2_000n]);
  expect([row(annex(1), 'Total général, actif')[1], row(annex(1), 'Total général, passif')[1]]).toEqual([102_000n, 102_000n]);
});

test('the list joined to annexe 1 tells doubtful debts and surpluses owner by owner, and adds up to its rows', () => {
  const cents = fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n });
  fc.assert(fc.property(fc.uniqueArray(fc.record({ account: fc.constantFrom('450100', '450200', '450300', '459000', '401000'), auxiliary: fc.constantFrom('A', 'B', 'C'), cents }), { selector: ({ account, auxiliary }) => `${account} ${auxiliary}` }), (balances) => {
    const list = individualList(balances);
    const [first] = buildAnnexes({ ...facts, balances }).annexes;
    expect([list.reduce((sum, { doubtful }) => sum + doubtful, 0n), list.reduce((sum, { surplus }) => sum + surplus, 0n)]).toEqual([row(first!, 'Copropriétaires, créances douteuses')[1], row(first!, 'Copropriétaires, excédents')[1]]);
    expect(list.map(({ auxiliary }) => auxiliary)).toEqual([...new Set(list.map(({ auxiliary }) => auxiliary))].sort());
  }));
  expect(individualList(facts.balances)).toEqual([{ auxiliary: 'B', doubtful: 0n, surplus: 2_000n }]);
});

test('annexe 2 compares by nature five columns, an unknown one being empty and never a zero', () => {
  expect(row(annex(2), 'Compte 611000')).toEqual([70_000n, 85_000n, 80_000n, null, 0n]);
  expect(row(annex(2), 'Total des charges, opérations courantes')).toEqual([70_000n, 110_000n, 100_000n, null, 5_000n]);
  expect(row(annex(2), 'Excédent ou insuffisance (−), opérations courantes')[2]).toBe(0n);
});

test('annexe 2: a budget is paid for by its provisions, so that it shows neither surplus nor shortfall', () => {
  expect(row(annex(2), 'Compte 701000')).toEqual([0n, 110_000n, 100_000n, null, 5_000n]);
  expect(row(annex(2), 'Excédent ou insuffisance (−), opérations courantes')).toEqual([-70_000n, 0n, 0n, null, 0n]);
});

test('annexe 2 sums up current charges by the groups of the chart, and shows in the block of works what was voted for those closed', () => {
  expect(annex(2).rows.filter(({ kind }) => kind === 'group').map(({ code, cells }) => [code, cells])).toEqual([['60', [0n, 0n, 0n, null, 5_000n]], ['61', [70_000n, 110_000n, 100_000n, null, 0n]]]);
  expect(row(annex(2), 'Compte 671000')).toEqual([0n, 55_000n, 50_000n, null, null]);
  expect(row(annex(2), 'Total des charges, travaux')).toEqual([0n, 55_000n, 50_000n, null, null]);
});

test('income assigned to a key lessens its charges in annexe 3, and the provisions stand against what is left', () => {
  const insured = buildAnnexes({ ...facts, result: [...facts.result, { account: '713000', keyId: 'G', nature: 'current', cents: -7_000n }] }).annexes[2]!;
  expect(['Total, Clé G', 'Produits affectés', 'Compte 713000', 'Net, Clé G', 'Total, Clé A', 'Total des charges nettes', 'Provisions des copropriétaires', 'Excédent ou insuffisance'].map((label) => row(insured, label)[2])).toEqual([80_000n, 7_000n, 7_000n, 73_000n, 20_000n, 93_000n, 100_000n, 7_000n]);
  expect(insured.rows.filter(({ label }) => label === 'Total des charges' || label === 'Total des produits affectés').map(({ cells }) => cells[2])).toEqual([100_000n, 7_000n]);
  expect(insured.rows.every(({ code }) => code === '')).toBe(true);
  expect(row(annex(3), 'Excédent ou insuffisance')).toEqual([-70_000n, 0n, 0n, null, 0n]);
  expect(annex(3).rows.map(({ label }) => label)).not.toContain('Produits affectés');
});

test('annexe 4 tells loan annuities, losses and their income apart from the works, and its totals add up to those of annexe 2', () => {
  const more = buildAnnexes({ ...facts, result: [
    ...facts.result, { account: '661000', keyId: 'A', nature: 'exceptional', cents: 30_000n }, { account: '704000', keyId: 'A', nature: 'exceptional', cents: -30_000n }, { account: '677000', keyId: 'G', nature: 'exceptional', cents: 4_000n },
  ] });
  const [, two, , four] = more.annexes;
  expect(four!.rows.map(({ label, cells }) => [label, cells])).toEqual([
    ['Travaux', []], ['Toiture (Clé G)', [55_000n, 50_000n, 50_000n, 0n]],
    ['Opérations exceptionnelles', []], ['Compte 661000 (Clé A)', [null, 30_000n, null, -30_000n]], ['Compte 704000 (Clé A)', [null, null, 30_000n, 30_000n]], ['Compte 677000 (Clé G)', [null, 4_000n, null, -4_000n]],
    ['Total', [55_000n, 84_000n, 80_000n, -4_000n]],
  ]);
  expect([row(two!, 'Total des charges, travaux')[2], row(two!, 'Excédent ou insuffisance (−), travaux')[2]]).toEqual([84_000n, -4_000n]);
  expect(more.checks.find(({ code }) => code === 'works-by-key')!.state).toBe('ok');
});

test('annexe 3 shows the same charges key by key, without account codes', () => {
  expect(row(annex(3), 'Total, Clé A')).toEqual([0n, 25_000n, 20_000n, null, 0n]);
  expect(annex(3).rows.every(({ code }) => code === '')).toBe(true);
});

test('annexes 4 and 5: closed operations with their balance, those that go on with what waits', () => {
  expect(row(annex(4), 'Toiture')).toEqual([55_000n, 50_000n, 50_000n, 0n]);
  expect(row(annex(5), 'Ascenseur')).toEqual([200_000n, 0n, 35_000n, 100_000n, 65_000n, 10_000n]);
});

test('tricky 15: a total of annexe 4 that is missing says « cannot tell », and the accounts are not sent', () => {
  const missing = { ...facts, result: facts.result.map((line) => (line.account === '671000' ? { ...line, keyId: null } : line)) };
  expect(states(missing)).toMatchObject({ 'works-by-key': 'cannot tell', 'current-by-key': 'ok', 'two-balances': 'cannot tell' });
  expect(buildAnnexes(missing).sendable).toBe(false);
  expect(row(buildAnnexes(missing).annexes[3]!, 'Total')[1]).toBeNull();
});

test('each check falls when its two sides differ', () => {
  expect(states({ ...facts, balances: facts.balances.slice(1) })).toMatchObject({ balanced: 'gap', 'pending-works': 'ok' });
  expect(states({ ...facts, works: facts.works.map((one) => ({ ...one, done: one.done + 1n })) })).toMatchObject({ 'pending-works': 'gap', 'works-by-key': 'gap' });
  expect(states({ ...facts, result: facts.result.map((line) => ({ ...line, keyId: line.account === '611000' ? null : line.keyId })) })).toMatchObject({ 'current-by-key': 'cannot tell' });
  expect(buildAnnexes({ ...facts, balances: facts.balances.slice(1) }).checks.find(({ code }) => code === 'balanced')!.sentence).toContain('écart de 900,00');
});

test('works taken over from other books are shown with what is known of them, and leave no total of the rest', () => {
  const taken = buildAnnexes({ ...facts, balances: [{ account: '102000', auxiliary: '', cents: -13_000n }], works: [{ id: '102000', label: 'Travaux repris', keyId: null, chargeAccount: null, voted: null, paid: null, done: 0n, received: 13_000n, expected: null, finished: false }] });
  expect(row(taken.annexes[4]!, 'Travaux repris')).toEqual([null, null, 0n, 13_000n, 13_000n, null]);
  expect(row(taken.annexes[4]!, 'Total')).toEqual([null, null, 0n, 13_000n, 13_000n, null]);
  expect(taken.checks.find(({ code }) => code === 'pending-works')!.state).toBe('ok');
});

test('tricky 14: more done than called shows a negative E in annexe 5', () => {
  const beyond = buildAnnexes({ ...facts, balances: [{ account: '120000', auxiliary: '', cents: 20_000n }], works: [{ ...facts.works[1]!, done: 120_000n }] });
  expect(row(beyond.annexes[4]!, 'Ascenseur')[4]).toBe(-20_000n);
  expect(beyond.checks.find(({ code }) => code === 'pending-works')!.state).toBe('ok');
});

test('what does not balance is found, whatever it is', () => {
  const cents = fc.bigInt({ min: -(10n ** 8n), max: 10n ** 8n });
  fc.assert(fc.property(fc.array(fc.record({ account: fc.constantFrom('512000', '450100', '401000', '105000', '471000', '486000', '491000', '530000'), auxiliary: fc.constantFrom('A', 'B'), cents }), { maxLength: 12 }), cents, (balances, other) => {
    const gap = balances.reduce((sum, line) => sum + line.cents, 0n);
    const closed = [...balances, { account: '103100', auxiliary: '', cents: -gap }];
    expect(states({ ...facts, balances: closed })['balanced']).toBe('ok');
    if (other !== 0n) expect(states({ ...facts, balances: [...closed, { account: '512000', auxiliary: '', cents: other }] })['balanced']).toBe('gap');
  }));
});

test('a table of works without an operation says « Néant »', () => {
  const { annexes } = buildAnnexes({ ...facts, result: facts.result.filter(({ nature }) => nature === 'current'), works: [] });
  for (const number of [4, 5]) expect(annexes[number - 1]!.rows.map(({ label, kind }) => [label, kind])).toEqual([['Néant', 'line'], ['Total', 'total']]);
  for (const number of [4, 5]) expect(annex(number).rows.map(({ label }) => label)).not.toContain('Néant');
});
