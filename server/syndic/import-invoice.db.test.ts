import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { sharedData, sharedDataMissing } from '../../tests/support/shared-data.ts';
import { SMALL_PDF } from '../../tests/support/upload.ts';
import { supplierInvoice } from '../../tests/support/supplier-invoice.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

let app: TestApp;
let office: OfficeFactory;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let building: Id;
let budgetId: Id;
let keys: { GEN: Id; ASC: Id };
let rey: Id;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-03-10T09:00:00Z') });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
  rey = await office.put('contractors', { code: 'F0007', name: 'Plomberie Rey', siret: '999 999 998 00010', iban: null });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/${path}`, { as, body });
const ok = async (method: string, path: string, body?: unknown) => {
  const reply = await call(method, path, body);
  expect([method, path, reply.status, reply.body.error?.message]).toEqual([method, path, 200, undefined]);
  return reply.body;
};
beforeEach(async () => {
  building = await office.building('Résidence Les Érables', 'syndic');
  const key = (code: string, general: boolean) => office.put('allocation_keys', { building_id: building, code, label: code, general });
  keys = { GEN: await key('GEN', true), ASC: await key('ASC', false) };
  budgetId = (await ok('POST', 'syndic/budgets', { buildingId: building, fromOn: '2026-01-01' })).id;
});
const bring = (bytes: Buffer, as = accountant) => call('POST', `syndic/budgets/${budgetId}/invoice-files`, { content: bytes.toString('base64') }, as);
const lines = (draft: any) => draft.lines.map(({ account, auxiliary, debitCents, creditCents, keyId }: any) => [account, auxiliary, debitCents, creditCents, keyId]);

test('[EX-35][BEY-528] an electronic invoice becomes a draft of the co-ownership: gross amount, the supplier by its SIREN, key and account of its last expense, the file attached; posted, it is an expense with its invoice', async () => {
  for (const [on, account, keyId] of [['2025-11-02', '611000', keys.GEN], ['2026-02-01', '615000', keys.ASC]]) {
    await office.put('expenses', { building_id: building, fiscal_year: 2026, spent_on: on, key_id: keyId, account, label: 'Avant', amount_cents: 5_000, contractor_id: rey });
  }
  const { status, body } = await bring(supplierInvoice({ buyer: 'SDC LES ERABLES' }));
  expect([status, body]).toMatchObject([200, { number: 'F-12', supplier: 'Plomberie Rey', totalCents: 120_000 }]);
  const draft = await ok('GET', `ledger/drafts/${body.draftId}`);
  expect(draft).toMatchObject({ journal: 'AC', entryOn: '2026-03-05', label: 'Facture F-12 Plomberie Rey', pieceReference: 'F-12', pieceOn: '2026-03-05', papers: [{ kind: 'file', title: 'facture-F-12.xml' }] });
  expect(lines(draft)).toEqual([['615000', '', 120_000, 0, keys.ASC], ['401000', 'F0007', 0, 120_000, null]]);
  const entry = await ok('POST', `ledger/drafts/${draft.id}/posting`, { version: draft.version });
  expect((await ok('GET', `ledger/entries/${entry.id}`)).papers).toEqual(draft.papers);
  const { rows } = await app.db.owner.query('select account, key_id as key, contractor_id as supplier, amount_cents::int as cents from office.expenses where entry_id = $1', [entry.id]);
  expect(rows).toEqual([{ account: '615000', key: keys.ASC, supplier: rey, cents: 120_000 }]);
});

test('an invoice that was posted is taken back from the books with its expense, and may be imported again', async () => {
  const { asked, reverse } = fromTheBooks(app, accountant);
  const file = supplierInvoice({ buyer: 'SDC LES ERABLES', number: 'F-30' });
  const draft = await ok('GET', `ledger/drafts/${(await bring(file)).body.draftId}`);
  const entry = await ok('POST', `ledger/drafts/${draft.id}/posting`, { version: draft.version });
  expect((await bring(file)).status).not.toBe(200);
  expect(await asked(entry.id)).toMatchObject({ allowed: true });
  expect((await reverse(entry.id, '2026-03-10')).status).toBe(200);
  const { rows } = await app.db.owner.query('select coalesce(sum(amount_cents), 0)::int as cents from office.expenses where building_id = $1', [building]);
  expect(rows).toEqual([{ cents: 0 }]);
  const again = await bring(file);
  expect([again.status, again.body.draftId === draft.id]).toEqual([200, false]);
});

test('[EX-35] a credit note is the same the other way round', async () => {
  const { body } = await bring(supplierInvoice({ kind: '381', number: 'AV-1' }));
  const draft = await ok('GET', `ledger/drafts/${body.draftId}`);
  expect([draft.label, lines(draft)]).toEqual(['Avoir AV-1 Plomberie Rey', [['401000', 'F0007', 120_000, 0, null], [expect.any(String), '', 0, 120_000, keys.GEN]]]);
});

test('what must be looked at before it is approved is said: unknown supplier, first invoice here, another addressee, another year, a reference that is there already', async () => {
  const sentences = async (bytes: Buffer): Promise<string> => (await bring(bytes)).body.sentences.join('\n');
  const stranger = await sentences(supplierInvoice({ siret: '11111111100010', buyer: 'SDC 12 rue Garibaldi', on: '20270105' }));
  expect(stranger).toContain('Aucun fournisseur');
  expect(stranger).toContain('adressée à SDC 12 rue Garibaldi');
  expect(stranger).toContain('est datée du 31/12/2026');
  const first = await bring(supplierInvoice({ buyer: 'Résidence Les Érables', number: 'F-20' }));
  expect(first.body.sentences.join('\n')).toContain('Première facture de Plomberie Rey pour cet immeuble');
  const draft = await ok('GET', `ledger/drafts/${first.body.draftId}`);
  expect(lines(draft)[0]).toEqual([expect.any(String), '', 120_000, 0, keys.GEN]);
  await ok('POST', `syndic/budgets/${budgetId}/invoices`, { contractorId: rey, spentOn: '2026-03-01', label: 'À la main', pieceReference: 'F-21', lines: [{ keyId: keys.GEN, account: '615000', cents: 120_000 }] });
  const again = await sentences(supplierInvoice({ buyer: 'Résidence Les Érables', number: 'F-21' }));
  expect(again).toContain('porte déjà la référence F-21');
});

test('[EX-35] wrong sums, a second time and a file that is no invoice are refused in French, and nothing is kept', async () => {
  expect((await bring(supplierInvoice({ total: '1200.01' }))).body.error.message).toContain('1200,01');
  expect((await bring(SMALL_PDF)).body.error.message).toContain('PDF');
  expect((await ok('GET', `ledger/entities/${await books()}/drafts`)).rows).toEqual([]);
  expect((await bring(supplierInvoice())).status).toBe(200);
  const twice = await bring(supplierInvoice());
  expect([twice.status, twice.body.error.message]).toEqual([409, expect.stringContaining('déjà dans les livres')]);
  expect((await bring(supplierInvoice({ number: 'F-99' }), await app.staff('reader'))).status).toBe(403);
  expect((await ok('GET', `ledger/entities/${await books()}/drafts`)).rows).toHaveLength(1);
});

test.skipIf(sharedDataMissing !== null)('[BEY-528] a Factur-X PDF is read, and stands behind its draft as the PDF that came', async () => {
  const pdf = sharedData('facturx/Facture_FR_BASICWL.pdf');
  const { status, body } = await bring(pdf);
  expect([status, body.error?.message]).toEqual([200, undefined]);
  const { papers: [paper] } = await ok('GET', `ledger/drafts/${body.draftId}`);
  const file = await app.call('GET', `/api/office/ledger/files/${paper.id}?disposition=inline`, { as: accountant });
  expect([file.headers['content-type'], Number(file.headers['content-length'])]).toEqual(['application/pdf', pdf.length]);
});

async function books(): Promise<Id> {
  return (await app.db.owner.query<{ id: Id }>('select id from office.ledger_entities where building_id = $1', [building])).rows[0]!.id;
}
