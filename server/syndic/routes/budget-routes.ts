import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { bytesOf, FILE_BODY_LIMIT, FileContent } from '../../platform/http/base64.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, DayText, Name, nullable, strict, Uuid, Version, Whole } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { createBudget, listBudgets, readBudget, readFunds, saveBudget, voteBudget } from '../use-cases/budgets.ts';
import { planOf, postCall, previewCall } from '../use-cases/calls.ts';
import { changeKey, readFormerShares } from '../use-cases/change-key.ts';
import { recordInvoice } from '../use-cases/expenses.ts';
import { importInvoice, readSupplierFile } from '../use-cases/import-invoice.ts';
import { listSpent } from '../use-cases/list-spent.ts';
import { KINDS, recordOperation } from '../use-cases/operations.ts';
import { readSpending } from '../use-cases/read-spending.ts';
import { sendNotices } from '../use-cases/send-notices.ts';
import { Cents, may, Reasons } from './may.ts';

const tags = ['Copropriété'];
const row = {
  id: Uuid, version: Version, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), fromOn: DayText, untilOn: DayText, calls: Type.Integer(), votedOn: nullable(DayText), worksFundCents: Whole, planCents: nullable(Whole),
  fallbackAuthorised: Type.Boolean(), closingPending: choice(['471-472', '450']), worksClosing: choice(['all-to-12', 'progress-only']), loansLeftCents: Whole, closedOn: nullable(DayText), approvedOn: nullable(DayText), totalCents: Whole, calledCents: Cents,
};
const Line = Type.Object({ keyId: Uuid, account: Type.String({ pattern: '^6[0-6][0-9]{1,4}$' }), cents: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }, strict);
const Detail = Type.Object({
  ...row, lines: Type.Array(Line), keys: Type.Array(Type.Object({ keyId: Uuid, code: Type.String(), label: Type.String(), general: Type.Boolean() })), accounts: Type.Array(Type.Object({ number: Type.String(), label: Type.String() })),
  legal: Type.Object({ fundMinimumCents: nullable(Whole), reserveCents: nullable(Whole), suspensionOnAgenda: Type.Boolean(), reasons: Reasons }), acts: Acts,
});
const spent = { label: Type.String(), budgetCents: Cents, spentCents: Cents };
const Spending = Type.Object({ keys: Type.Array(Type.Object({ keyId: nullable(Uuid), ...spent, accounts: Type.Array(Type.Object({ account: Type.String(), ...spent })) })), budgetCents: Cents, spentCents: Cents });
const SpentOn = Type.Object({ id: Uuid, spentOn: DayText, label: Type.String(), contractorName: nullable(Type.String()), keyLabel: Type.String(), account: Type.String(), cents: Cents, entryId: nullable(Uuid), entryNumber: nullable(Type.String()) });
const rhythms = Type.Unsafe<1 | 2 | 3 | 4 | 6 | 12>({ type: 'integer', enum: [1, 2, 3, 4, 6, 12] });
const Save = Type.Object({
  version: Version, calls: rhythms, worksFundCents: Whole, planCents: nullable(Whole), fallbackAuthorised: Type.Boolean(), closingPending: choice(['471-472', '450']), worksClosing: choice(['all-to-12', 'progress-only']), loansLeftCents: Whole, lines: Type.Array(Line, { maxItems: 500 }),
}, strict);
const kinds = choice(['budget', 'worksFund', 'works', 'advance', 'loan']);
const WhichCall = Type.Object({ id: Uuid, kind: kinds, rank: Type.Integer({ minimum: 1, maximum: 12 }) });
const Part = Type.Object({ lotId: Uuid, cents: Cents });
const Call = Type.Object({ kind: kinds, rank: Type.Integer(), label: Type.String(), dueOn: DayText, totalCents: Cents, noForfeiture: Type.Boolean(), posted: Type.Boolean(), elsewhere: Type.Boolean(), keys: Type.Array(Type.Object({ keyId: Uuid, cents: Cents, parts: Type.Array(Part) })) });
const Lot = { lotId: Uuid, number: Type.String(), kind: nullable(Type.String()) };
const Share = Type.Object({ lotId: Uuid, keyId: Uuid, accountId: nullable(Uuid), accountCode: nullable(Type.String()), name: Type.String(), cents: Cents });
const Invoice = Type.Object({
  contractorId: Uuid, spentOn: DayText, label: Name, pieceReference: Type.Optional(nullable(Type.String({ maxLength: 100 }))), invoiceEventId: Type.Optional(nullable(Uuid)), worksId: Type.Optional(nullable(Uuid)),
  lines: Type.Array(Type.Object({ keyId: Uuid, account: Type.String({ pattern: '^6[0-9]{2,5}$' }), cents: Cents }, strict), { minItems: 1, maxItems: 50 }),
}, strict);
const ImportedReply = Type.Object({ draftId: Uuid, number: Type.String(), supplier: Type.String(), totalCents: Cents, sentences: Type.Array(Type.String()) });
const id = Type.Optional(nullable(Uuid));
const AskedOperation = Type.Object({
  kind: choice(KINDS), on: DayText, label: Name, cents: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }), contractorId: id, accountId: id, keyId: id, worksId: id, account: Type.Optional(nullable(Type.String({ maxLength: 8 }))), local: Type.Optional(Type.Boolean()), waiting: Type.Optional(Type.Boolean()),
  months: Type.Optional(Type.Object({ total: Type.Integer({ minimum: 1, maximum: 60 }), after: Type.Integer({ minimum: 0, maximum: 60 }) }, strict)),
}, strict);

export function budgetRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/syndic/budgets', { config: may('read'), schema: { tags, summary: 'Exercices et budgets des copropriétés', querystring: Type.Object({ buildingId: Type.Optional(Uuid) }), response: { 200: Type.Object({ rows: Type.Array(Type.Object(row)) }) } } },
    async (request) => ({ rows: plain(await work(request, (tx, viewer) => listBudgets(tx, viewer, request.query.buildingId ?? null))) }));
  app.post('/syndic/budgets', { config: may('write'), schema: { tags, summary: 'Ouvrir un exercice et son budget', body: Type.Object({ buildingId: Uuid, fromOn: DayText }, strict), response: { 200: Detail } } },
    async (request) => plain(await work(request, (tx, viewer) => createBudget(tx, viewer, request.body))));
  app.get('/syndic/budgets/:id', { config: may('read'), schema: { tags, summary: 'Lire un budget', params: IdParams, response: { 200: Detail } } }, async (request) => plain(await work(request, (tx, viewer) => readBudget(tx, viewer, request.params.id))));
  app.put('/syndic/budgets/:id', { config: may('write'), schema: { tags, summary: 'Écrire un budget', params: IdParams, body: Save, response: { 200: Detail } } }, async (request) => {
    const { lines, worksFundCents, planCents, loansLeftCents, ...rest } = request.body;
    const asked = { ...rest, worksFundCents: BigInt(worksFundCents), planCents: planCents === null ? null : BigInt(planCents), loansLeftCents: BigInt(loansLeftCents), lines: lines.map((line) => ({ ...line, cents: BigInt(line.cents) })) };
    return plain(await work(request, (tx, viewer) => saveBudget(tx, viewer, request.params.id, asked)));
  });
  app.post('/syndic/budgets/:id/vote', { config: may('write'), schema: { tags, summary: 'Enregistrer le vote du budget', params: IdParams, body: Type.Object({ version: Version, votedOn: nullable(DayText) }, strict), response: { 200: Detail } } },
    async (request) => plain(await work(request, (tx, viewer) => voteBudget(tx, viewer, request.params.id, request.body))));
  app.get('/syndic/budgets/:id/spending', { config: may('read'), schema: { tags, summary: 'Budget et dépenses par clé', params: IdParams, response: { 200: Spending } } }, async (request) => plain(await work(request, (tx, viewer) => readSpending(tx, viewer, request.params.id))));
  app.get('/syndic/budgets/:id/calls', { config: may('read'), schema: { tags, summary: 'Échéancier des appels', params: IdParams, response: { 200: Type.Object({ calls: Type.Array(Call), reasons: Reasons }) } } },
    async (request) => plain(await work(request, (tx, viewer) => planOf(tx, viewer, request.params.id))));
  app.get('/syndic/budgets/:id/calls/:kind/:rank', { config: may('read'), schema: { tags, summary: 'Aperçu d’un appel, par lot et copropriétaire', params: WhichCall, response: { 200: Type.Object({ call: Call, lots: Type.Array(Type.Object({ ...Lot, owners: Type.Array(Share) })), orphans: Type.Array(Type.Object(Lot)) }) } } },
    async (request) => plain(await work(request, (tx, viewer) => previewCall(tx, viewer, request.params.id, request.params))));
  app.post('/syndic/budgets/:id/calls/:kind/:rank', { config: may('write'), schema: { tags, summary: 'Valider un appel', params: WhichCall, response: { 200: Type.Object({ posted: Type.Boolean() }) } } },
    (request) => work(request, (tx, viewer) => postCall(tx, viewer, today(), request.params.id, request.params)));
  app.post('/syndic/budgets/:id/calls/:kind/:rank/notices', { config: may('write'), schema: { tags, summary: 'Écrire les avis d’un appel', params: WhichCall, response: { 200: Type.Object({ written: Type.Integer() }) } } },
    (request) => sendNotices(platform, staffOf(request), request.params.id, request.params));
  app.get('/syndic/budgets/:id/invoices', { config: may('read'), schema: { tags, summary: 'Factures d’un exercice', params: IdParams, response: { 200: Type.Object({ rows: Type.Array(SpentOn), count: Type.Integer(), totalCents: Cents }) } } }, async (request) => plain(await work(request, (tx, viewer) => listSpent(tx, viewer, request.params.id))));
  app.post('/syndic/budgets/:id/invoices', { config: may('write'), schema: { tags, summary: 'Saisir une facture', params: IdParams, body: Invoice, response: { 200: Type.Object({ entryId: Uuid, number: Type.String() }) } } }, (request) => {
    const { lines, pieceReference, invoiceEventId, worksId, ...invoice } = trimmed(request.body);
    return work(request, (tx, viewer) => recordInvoice(tx, viewer, today(), request.params.id, { ...invoice, pieceReference: pieceReference ?? null, invoiceEventId: invoiceEventId ?? null, worksId: worksId ?? null, lines: lines.map((line) => ({ ...line, cents: BigInt(line.cents) })) }));
  });
  app.post('/syndic/budgets/:id/invoice-files', { config: may('write'), bodyLimit: FILE_BODY_LIMIT, schema: { tags, summary: 'Importer une facture Factur-X\u202F; elle reste un brouillon', params: IdParams, body: Type.Object({ content: FileContent }, strict), response: { 200: ImportedReply } } }, async (request) => {
    const taken = await readSupplierFile(platform, bytesOf(request.body.content));
    return plain(await work(request, (tx, viewer) => importInvoice(tx, viewer, request.params.id, taken)));
  });
  app.post('/syndic/budgets/:id/operations', { config: may('write'), schema: { tags, summary: 'Comptabiliser une opération courante', params: IdParams, body: AskedOperation, response: { 200: Type.Object({ number: Type.String() }) } } },
    (request) => work(request, (tx, viewer) => recordOperation(tx, viewer, today(), request.params.id, { ...request.body, cents: BigInt(request.body.cents) })));
  app.get('/syndic/buildings/:id/funds', { config: may('read'), schema: { tags, summary: 'Fonds de travaux, provisions pour travaux décidés et avances par lot', params: IdParams, querystring: Type.Object({ on: Type.Optional(DayText) }), response: { 200: Type.Object({ on: DayText, totalCents: Cents, withoutLotCents: Cents, decidedWorksCents: Cents, decidedWithoutLotCents: Cents, lots: Type.Array(Type.Object({ ...Lot, worksFundCents: Cents, decidedWorksCents: Cents, advanceCents: Cents })) }) } } },
    async (request) => plain(await work(request, (tx, viewer) => readFunds(tx, viewer, request.params.id, request.query.on ?? today()))));
  app.get('/syndic/keys/:id/versions', { config: may('read'), schema: { tags, summary: 'Anciens tantièmes d’une clé', params: IdParams, response: { 200: Type.Object({ versions: Type.Array(Type.Object({ untilOn: DayText, total: Whole, lots: Type.Array(Type.Object({ lotId: Uuid, number: Type.String(), shares: Whole })) })) }) } } },
    async (request) => plain(await work(request, (tx, viewer) => readFormerShares(tx, viewer, request.params.id))));
  app.post('/syndic/buildings/:id/keys/:keyId/change', { config: may('write'), schema: { tags, summary: 'Changer une clé à partir d’un jour', params: Type.Object({ id: Uuid, keyId: Uuid }), body: Type.Object({ version: Version, fromOn: DayText, shares: Type.Array(Type.Object({ lotId: Uuid, shares: Whole }, strict), { maxItems: 20_000 }) }, strict), response: { 200: Type.Object({ fromOn: DayText, lots: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => changeKey(tx, viewer, request.params.keyId, { ...request.body, buildingId: request.params.id, shares: request.body.shares.map(({ lotId, shares }) => ({ lotId, shares: BigInt(shares) })) })));
}
