import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDebitHouse, type DebitHouse } from '../../tests/support/debit-house.ts';
import { statusReport, type WrittenReport } from '../../tests/support/status-report.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';

// What the bank answers to a file of debits (pain.002), before any statement: a tenant owes 910.00 and signs two debits.
const clock = fixedClock('2026-12-01T08:00:00Z');
let house: DebitHouse;

beforeAll(async () => {
  house = await openDebitHouse(clock, []);
  await house.app.db.owner.query('update office.staff set receives_system_messages = true');
});
afterAll(() => house.app.close());

const call = (method: string, path: string, body?: object, as: { headers: { cookie: string } } = house.accountant) => house.app.call(method, `/api/office/payments/debits${path}`, { as, body });
const take = (report: WrittenReport) => {
  house.later(1);
  return call('POST', '/reports', { content: statusReport(report) });
};
const refused = async (report: WrittenReport) => (await take(report)).body.error.code;
const read = async () => (await call('GET', '')).body as { mandates: { id: Id; intentId: Id; reference: string; state: string; fileId: Id | null; returnReason: string | null }[]; files: { id: Id; messageId: string; refusedReason: string | null; reports: object[] }[] };
const file = async () => {
  house.later(1);
  expect((await call('POST', '/files', { bankAccountId: house.payer.contractId })).status).toBe(200);
  const { files: [made] } = await read();
  return { ...made!, batch: `${made!.messageId}-001` };
};
const referenceOf = async (intentId: Id) => (await read()).mandates.find((one) => one.intentId === intentId)!.reference;
const stateOf = async (intentId: Id) => { const { mandates } = await read(); const { state, returnReason } = mandates.find((one) => one.intentId === intentId)!; return [state, returnReason]; };
let first: Awaited<ReturnType<typeof file>>;
let [kept, dead]: Id[] = [];

test('[CLI-266] one debit rejected has failed: its mandate is spent, its payer may pay again, the agency is told; the same report taken twice changes nothing', async () => {
  [kept, dead] = [await house.sign(40_000), await house.sign(51_000)];
  first = await file();
  const report = { id: 'BANK-1', messageId: first.messageId, status: 'PART', batches: [{ paymentId: first.batch, debits: [{ endToEndId: await referenceOf(dead!), status: 'RJCT', reason: 'AC04' }] }] };
  expect((await take(report)).body).toEqual({ messageId: first.messageId, again: false, rejected: 1, freed: 0 });
  expect((await take(report)).body).toEqual({ messageId: first.messageId, again: true, rejected: 0, freed: 0 });
  // Told again under another name, and by another version of the message, it finds nothing left to do.
  expect((await take({ ...report, id: 'BANK-2', version: 'pain.002.001.03' })).body).toMatchObject({ again: false, rejected: 0, freed: 0 });
  expect([await stateOf(kept!), await stateOf(dead!)]).toEqual([['filed', null], ['returned', 'AC04, compte clos']]);
  expect((await house.app.call('GET', `/api/extranet/payments/${dead}`, { as: house.signed })).body).toMatchObject({ state: 'FAILED', failure: 'AC04, compte clos' });
  expect((await house.app.call('GET', `/api/office/payments/${dead}`, { as: house.accountant })).body).toMatchObject({ state: 'FAILED', failure: 'AC04, compte clos', failureCode: 'AC04' });
  expect((await house.app.call('GET', '/api/extranet/payments/options?space=tenant', { as: house.signed })).body.accounts).toMatchObject([{ underWayCents: 40_000, proposedCents: 51_000 }]);
  await readInbox(house.app.platform, house.app.agencyId);
  expect((await house.app.db.owner.query('select subject from office.messages')).rows).toEqual([{ subject: 'Un paiement en ligne de 510,00\u00A0€ a échoué\u00A0: l’argent n’est pas venu' }]);
  expect((await read()).files[0]!.reports).toMatchObject([{ rejected: 0 }, { rejected: 1, freed: 0 }]);
});

test('a file rejected whole is noted as refused, and its mandates go again under the same references; what came of them since is left alone', async () => {
  expect((await take({ id: 'BANK-3', messageId: first.messageId, status: 'RJCT', reason: 'FF01' })).body).toMatchObject({ rejected: 0, freed: 1 });
  expect(await stateOf(kept!)).toEqual(['signed', null]);
  const reference = await referenceOf(kept!);
  const second = await file();
  expect([second.messageId === first.messageId, await referenceOf(kept!), (await stateOf(kept!))[0]]).toEqual([false, reference, 'filed']);
  // The first file's report, late: its debit is in another file now.
  expect((await take({ id: 'BANK-4', messageId: first.messageId, status: 'RJCT' })).body).toMatchObject({ freed: 0 });
  expect((await take({ id: 'BANK-5', messageId: second.messageId, status: 'RJCT', reason: 'FF01' })).body).toMatchObject({ freed: 1 });
  expect((await read()).files.map(({ refusedReason }) => refusedReason)).toEqual(['FF01, format refusé', null]);
  const third = await file();
  await house.app.db.owner.query("update extranet.debit_mandates set state = 'collected', collected_on = '2026-12-10' where intent_id = $1", [kept]);
  expect((await take({ id: 'BANK-6', messageId: third.messageId, batches: [{ paymentId: third.batch, debits: [{ endToEndId: reference, status: 'RJCT', reason: 'AM04' }] }] })).body).toMatchObject({ rejected: 0 });
  expect(await stateOf(kept!)).toEqual(['collected', null]);
});

test('a report that is none, that answers transfers, another’s file or other debits is refused with its reason, and nothing is changed', async () => {
  const before = await read();
  const sentence = async (content: string) => (await call('POST', '/reports', { content: Buffer.from(content).toString('base64') })).body.error;
  expect(await sentence('<Document/>')).toMatchObject({ code: 'report-unreadable', fields: { content: expect.stringContaining('pain.002') } });
  expect((await sentence('<!DOCTYPE a><Document/>')).message).toContain('DOCTYPE');
  expect((await sentence('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt/></Document>')).message).toContain('Relevés bancaires');
  expect((await sentence('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt/></Document>')).message).toContain('de quel fichier');
  expect(await refused({ id: 'X', messageId: first.messageId, messageType: 'pain.001.001.09' })).toBe('report-of-transfers');
  expect(await refused({ id: 'X', messageId: 'PRL-INCONNU', status: 'RJCT' })).toBe('report-of-another');
  expect(await refused({ id: 'X', messageId: first.messageId, batches: [{ paymentId: first.batch, debits: [{ endToEndId: 'AILLEURS', status: 'RJCT' }] }] })).toBe('report-of-other-debits');
  const stranger = await house.app.staff('accountant', await house.app.createAgency('voisine'));
  const assistant = await house.app.staff('assistant');
  await house.app.db.owner.query("update office.staff_sessions set expires_at = '2030-01-01', seen_at = '2029-12-31'");
  const content = statusReport({ id: 'X', messageId: first.messageId, status: 'RJCT' });
  expect([(await call('POST', '/reports', { content }, stranger)).body.error.code, (await call('POST', '/reports', { content }, assistant)).status]).toEqual(['report-of-another', 403]);
  expect(await read()).toEqual(before);
});
