import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankStatement, type WrittenMovement } from '../../../tests/support/bank-statement.ts';
import { schemaFault } from '../../../tests/support/schema-fault.ts';
import { sharedDataMissing } from '../../../tests/support/shared-data.ts';
import { day } from '../../kernel/day.ts';
import type { BankMovement } from './bank-movement.ts';
import { readStatements } from './bank-statement.ts';
import type { OpenList } from './lists.ts';
import type { OpenItem } from './match.ts';
import { matchAll } from './matching.ts';
import { onlyChoice } from './several.ts';

const IBAN = 'FR7630006000011234567890189';
const TODAY = day('2026-04-02');
/** A debit of ours with its three sides: awaited, able to come back, and coming back without saying so. */
const debit = (id: string, cents: bigint, collected = true): OpenItem[] => {
  const item = { endToEndId: `PU-${id}`, mandateId: `PU-${id}`, references: [], ibans: [], name: '', accountId: id, payment: id };
  return [...(collected ? [] : [{ ...item, id, cents }]), { ...item, id: `back ${id}`, cents, settled: true }, { ...item, id: `out ${id}`, cents: -cents, back: true }];
};
const list = (id: string, collected: string[], awaited: string[] = []): OpenList => ({ id, messageId: `MSG-${id}`, blockId: `MSG-${id}-001`, executeOn: TODAY, itemIds: awaited, backIds: collected.map((one) => `back ${one}`) });
const read = (movements: readonly WrittenMovement[]): BankMovement[] => {
  const written = bankStatement('S1', IBAN, 0, movements);
  if (!sharedDataMissing) expect(schemaFault(Buffer.from(written, 'base64'), 'camt.053.001.08')).toBeNull();
  const { statements, fault } = readStatements(Buffer.from(written, 'base64'));
  if (fault !== null) throw new Error(fault);
  expect(statements[0]!.unevenEntries).toEqual([]);
  return statements[0]!.movements;
};
const three = [...debit('A', 40_000n), ...debit('B', 31_000n), ...debit('C', 20_000n)];
const ours = [list('L', ['A', 'B', 'C'])];
const match = (written: WrittenMovement, items: readonly OpenItem[] = three, lists: readonly OpenList[] = ours) => matchAll(read([written]), items, lists)[0]!;
const named = (more = '') => `<PmtInfId>MSG-L-001</PmtInfId>${more}`;

test('[BEY-528] a list that comes back whole in one movement that names it is certain for each of its debits, whether or not the bank calls it a return', () => {
  for (const written of [{ batch: named(), reversal: true }, { batch: named('<NbOfTxs>3</NbOfTxs>') }, { batch: '<MsgId>MSG-L</MsgId>', reversal: true }, { refs: '<PmtInfId>MSG-L-001</PmtInfId>', reason: 'AM04' }]) {
    expect(match({ cents: -91_000, ...written })).toMatchObject({ step: 'list-return', certainty: 'certain', several: true, list: null, itemIds: ['back A', 'back B', 'back C'] });
  }
  expect(match({ cents: -91_000, batch: named('<NbOfTxs>2</NbOfTxs>'), reversal: true })).toMatchObject({ certainty: 'proposal', explanation: expect.stringContaining('2 opérations et 3 peuvent revenir') });
});

test('[BEY-528] a part of a list is to confirm when one choice alone makes the amount, and is asked otherwise, with the reason', () => {
  expect(match({ cents: -51_000, batch: named(), reversal: true })).toMatchObject({ step: 'list-return', certainty: 'proposal', itemIds: ['back B', 'back C'], explanation: expect.stringContaining('2 opérations sur 3') });
  expect(match({ cents: -50_999, batch: named(), reversal: true })).toMatchObject({ certainty: 'unknown', itemIds: [], explanation: expect.stringContaining('Choisissez les opérations revenues') });
  const twins = [...debit('A', 100n), ...debit('B', 100n), ...debit('C', 50n)];
  expect(match({ cents: -100, batch: named(), reversal: true }, twins)).toMatchObject({ certainty: 'unknown' });
  expect(match({ cents: -200, batch: named(), reversal: true }, twins)).toMatchObject({ certainty: 'proposal', itemIds: ['back A', 'back B'] });
});

test('[BEY-528] a list that was never seen, or all of which came back, settles nothing, and says why', () => {
  const waiting = [...debit('A', 40_000n, false)];
  expect(match({ cents: -40_000, batch: named(), reversal: true }, waiting, [list('L', [], ['A'])])).toMatchObject({ certainty: 'unknown', explanation: expect.stringContaining('Comptabilisez d’abord son exécution') });
  const [first, again] = matchAll(read([{ cents: -91_000, batch: named(), reversal: true }, { cents: -91_000, batch: named(), reversal: true }]), three, ours);
  expect([first!.certainty, again!.certainty, again!.itemIds]).toEqual(['certain', 'unknown', []]);
});

test('[BEY-528] a list credited and returned in one statement: both are certain', () => {
  const waiting = [...debit('A', 40_000n, false), ...debit('B', 31_000n, false)];
  const matches = matchAll(read([{ cents: 71_000, batch: named() }, { cents: -71_000, batch: named(), reversal: true }]), waiting, [list('L', [], ['A', 'B'])]);
  expect(matches.map((one) => [one.step, one.certainty, one.itemIds])).toEqual([['list', 'certain', ['A', 'B']], ['list-return', 'certain', ['A', 'B']]]);
});

test('[BEY-528] a debit collected and returned in one statement is one debit: certain both times', () => {
  const matches = matchAll(read([{ cents: 40_000, refs: '<EndToEndId>PU-A</EndToEndId>' }, { cents: -40_000, refs: '<EndToEndId>PU-A</EndToEndId>', reversal: true, reason: 'AM04' }]), debit('A', 40_000n, false), []);
  expect(matches.map((one) => [one.step, one.certainty])).toEqual([['end-to-end', 'certain'], ['end-to-end', 'certain']]);
});

test('[BEY-528] without a name, a return of all of exactly one list is to confirm; of two such lists it is asked', () => {
  expect(match({ cents: -91_000, batch: '', reversal: true })).toMatchObject({ step: 'list-return', certainty: 'proposal', several: true });
  expect(match({ cents: -91_000, batch: '' })).toMatchObject({ certainty: 'proposal' });
  const two = [...three, ...debit('D', 91_000n)];
  expect(match({ cents: -91_000, batch: '', reversal: true }, two, [...ours, list('M', ['D'])])).toMatchObject({ certainty: 'unknown', explanation: expect.stringContaining('MSG-L-001, MSG-M-001') });
});

test('[BEY-528] several payments under one entry, named without their amounts, are certain when all are ours and make the sum', () => {
  const details = ['A', 'B', 'C'].map((id) => `<TxDtls><Refs><EndToEndId>PU-${id}</EndToEndId></Refs><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>`).join('');
  const [movement] = read([{ cents: -91_000, details }]);
  expect(movement).toMatchObject({ parts: ['PU-A', 'PU-B', 'PU-C'], reversal: true, returnReason: 'AM04', payments: 3 });
  expect(match({ cents: -91_000, details }, three, [])).toMatchObject({ step: 'end-to-end', certainty: 'certain', several: true, itemIds: ['back A', 'back B', 'back C'] });
  expect(match({ cents: -90_000, details }, three, [])).toMatchObject({ certainty: 'unknown', explanation: expect.stringContaining('10,00\u00A0€ de moins') });
  expect(match({ cents: -91_000, details }, three.filter(({ accountId }) => accountId !== 'B'), [])).toMatchObject({ certainty: 'unknown', explanation: expect.stringContaining('PU-B') });
});

test('[BEY-528] what the bank charges for returns is a movement of its own, whether the payments are told net or gross of it', () => {
  const charge = '<Chrgs><Rcrd><Amt Ccy="EUR">15.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>';
  const back = '<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>';
  const net = `<TxDtls><Refs><EndToEndId>PU-A</EndToEndId></Refs><Amt Ccy="EUR">400.00</Amt><CdtDbtInd>DBIT</CdtDbtInd>${charge}${back}</TxDtls>`;
  const gross = `<TxDtls><Refs><EndToEndId>PU-A</EndToEndId></Refs><Amt Ccy="EUR">415.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><AmtDtls><InstdAmt><Amt Ccy="EUR">400.00</Amt></InstdAmt></AmtDtls>${charge}${back}</TxDtls>`;
  for (const details of [net, gross]) {
    const movements = read([{ cents: -41_500, details }]);
    expect(movements.map(({ cents, fee, reversal }) => [cents, fee, reversal])).toEqual([[-40_000n, false, true], [-1_500n, true, false]]);
    expect(matchAll(movements, three, []).map((one) => [one.certainty, one.itemIds])).toEqual([['certain', ['back A']], ['unknown', []]]);
  }
  const two = net + net.replace('PU-A', 'PU-B').replace('400.00', '310.00');
  expect(read([{ cents: -74_000, details: two }]).map(({ cents }) => cents)).toEqual([-40_000n, -31_000n, -3_000n]);
});

test('what comes back keeps the parties of the payment it takes back: the client is named, never the account itself', () => {
  const parties = `<RltdPties><Dbtr><Pty><Nm>MARTIN</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>FR1420041010050500013M02606</IBAN></Id></DbtrAcct><Cdtr><Pty><Nm>Cabinet</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>${IBAN}</IBAN></Id></CdtrAcct></RltdPties>`;
  const [back] = read([{ cents: -40_000, details: `<TxDtls>${parties}<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>` }]);
  expect(back).toMatchObject({ counterpartyName: 'MARTIN', counterpartyIban: 'FR1420041010050500013M02606', reversal: true });
});

test('[BEY-528] the only choice found is the only one there is: against every choice, whatever the amounts', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), fc.option(fc.integer({ min: 1, max: 8 })), (cents, wanted, count) => {
    const items = cents.map((one, place) => debit(`P${place}`, BigInt(one))[0]!);
    const choices = Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, place) => (mask >> place) % 2 === 1)).filter((some) => some.length > 0 && some.reduce((sum, one) => sum + one.cents, 0n) === BigInt(wanted) && (count === null || some.length === count));
    const found = onlyChoice(items, BigInt(wanted), count);
    expect(found === null ? null : found.map(({ id }) => id).toSorted()).toEqual(choices.length === 1 ? choices[0]!.map(({ id }) => id).toSorted() : null);
  }));
  // Sixty equal amounts: nobody waits for it.
  expect(onlyChoice(Array.from({ length: 60 }, (_, place) => debit(`P${place}`, 100n + BigInt(place % 2))[0]!), 3_013n, null)).toBeNull();
});
