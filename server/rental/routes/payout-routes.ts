import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, DayText, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { LETTING_SERVICES } from '../model.ts';
import { addBankAccount, bankAccounts, changeBankAccount } from '../use-cases/bank-accounts.ts';
import { changeBeneficiaries, readBeneficiaries } from '../use-cases/beneficiaries.ts';
import { changeTerms, readTerms } from '../use-cases/mandate-terms.ts';
import { readOwnerStatement } from '../use-cases/owner-statements.ts';
import { approvePayouts, cancelPayoutList, executePayouts, payoutFile, payoutLists, preparePayouts, proposePayouts, readPayoutList } from '../use-cases/payouts.ts';
import { taxHelp } from '../use-cases/tax-help.ts';
import { plain } from '../../platform/http/plain.ts';
import { BankAccount, BankAccountChange, BankAccountFields, BankAccounts, Beneficiaries, BeneficiariesChange, may, OwnerStatement, PayoutList, PayoutLists, Proposals, said, TaxHelp, Terms } from './schemas.ts';

const OfVersion = Type.Object({ version: Version }, strict);

/** Payouts to owners, their statements, and the bank account they leave from. */
export function payoutRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  const now = () => platform.clock.now();
  const list = { params: IdParams, response: { 200: PayoutList } };

  app.get('/rental/payouts/proposals', { config: may('read'), schema: { ...said('Ce que chaque propriétaire serait payé, ou pourquoi non ; contrôle des fonds mandants'), response: { 200: Proposals } } }, (request) => work(request, async (tx, viewer) => {
    const { rows, money } = await proposePayouts(tx, viewer, today());
    return plain({ money, rows: rows.map(({ mandate, balanceCents, waitingCents, shared, decision }) => ({ mandateId: mandate.id, mandateNumber: mandate.number, ownerName: mandate.ownerName, balanceCents, waitingCents, payableCents: decision.payableCents, outcome: decision.outcome, code: decision.code, explanation: decision.explanation, parts: shared ? decision.parts.map(({ name, cents }) => ({ name, cents })) : [] })) });
  }));
  app.get('/rental/payouts', { config: may('read'), schema: { ...said('Listes de reversements, la dernière d’abord'), response: { 200: PayoutLists } } }, (request) => work(request, async (tx, viewer) => ({ rows: plain(await payoutLists(tx, viewer)) })));
  app.post('/rental/payouts', { config: may('write'), schema: { ...said('Prépare et fige une liste de reversements'), body: Type.Object({ bankAccountId: Uuid, executeOn: DayText, mandateIds: Type.Optional(Type.Array(Uuid, { maxItems: 5_000 })) }, strict), response: { 200: Type.Object({ id: Uuid }) } } },
    (request) => work(request, (tx, viewer) => preparePayouts(tx, viewer, request.body, now(), today())));
  app.get('/rental/payouts/:id', { config: may('read'), schema: { ...said('Une liste de reversements'), ...list } }, (request) => work(request, async (tx, viewer) => plain(await readPayoutList(tx, viewer, request.params.id))));
  app.post('/rental/payouts/:id/approve', { config: may('pay'), schema: { ...said('Approuve une liste préparée par quelqu’un d’autre'), ...list, body: OfVersion } }, (request) => work(request, async (tx, viewer) => plain(await approvePayouts(tx, viewer, request.params.id, request.body.version, now()))));
  app.post('/rental/payouts/:id/cancel', { config: may('write'), schema: { ...said('Annule une liste que la banque n’a pas exécutée'), ...list, body: OfVersion } }, (request) => work(request, async (tx, viewer) => plain(await cancelPayoutList(tx, viewer, request.params.id, request.body.version))));
  app.post('/rental/payouts/:id/execute', { config: may('pay'), schema: { ...said('La banque a exécuté la liste : comptabilise les virements'), ...list, body: Type.Object({ version: Version, on: DayText }, strict) } },
    (request) => work(request, async (tx, viewer) => plain(await executePayouts(tx, viewer, request.params.id, request.body.version, request.body.on, today()))));
  app.post('/rental/payouts/:id/file', { config: may('pay'), schema: { ...said('Fichier de virements pain.001 pour la banque') , params: IdParams } }, async (request, reply) => {
    const { name, bytes } = await work(request, (tx, viewer) => payoutFile(tx, viewer, request.params.id, now(), today()));
    return reply.type('application/xml').header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(bytes);
  });

  app.get('/rental/mandates/:id/statement', { config: may('read'), schema: { ...said('Compte rendu de gérance d’un mandat sur une période'), params: IdParams, querystring: Type.Object({ fromOn: DayText, untilOn: DayText }), response: { 200: OwnerStatement } } }, (request) => work(request, async (tx, viewer) => {
    const { mandate, statement } = await readOwnerStatement(tx, viewer, request.params.id, request.query, today());
    return plain({ ...statement, mandateId: mandate.id, mandateNumber: mandate.number, ownerName: mandate.ownerName });
  }));
  app.get('/rental/mandates/:id/tax', { config: may('read'), schema: { ...said('Aide à la déclaration 2044 d’une année'), params: IdParams, querystring: Type.Object({ year: Type.Integer({ minimum: 2018, maximum: 2100 }) }), response: { 200: TaxHelp } } },
    (request) => work(request, async (tx, viewer) => plain(await taxHelp(tx, viewer, request.params.id, request.query.year, today()))));
  app.get('/rental/mandates/:id/terms', { config: may('read'), schema: { ...said('Honoraires et reversements convenus avec un mandat'), params: IdParams, response: { 200: Terms } } }, (request) => work(request, async (tx, viewer) => plain(await readTerms(tx, viewer, request.params.id, today()))));
  app.put('/rental/mandates/:id/terms', { config: may('write'), schema: { ...said('Change ce qui est convenu ; un blocage arrête les reversements'), params: IdParams, body: Type.Object({ version: Version, withCharges: Type.Boolean(), feeBase: choice(['receipts', 'calls']), reserveCents: Type.Integer({ minimum: 0 }), thresholdCents: Type.Integer({ minimum: 0 }), block: Words, lettingServices: Type.Array(choice(LETTING_SERVICES), { maxItems: LETTING_SERVICES.length, uniqueItems: true }) }, strict), response: { 200: Terms } } },
    (request) => work(request, async (tx, viewer) => {
      const { version, withCharges, feeBase, reserveCents, thresholdCents, block, lettingServices } = trimmed(request.body);
      return plain(await changeTerms(tx, viewer, request.params.id, version, { withCharges, feeBase, reserveCents: BigInt(reserveCents), thresholdCents: BigInt(thresholdCents), block, lettingServices }, today()));
    }));
  app.get('/rental/mandates/:id/beneficiaries', { config: may('read'), schema: { ...said('Bénéficiaires des reversements d’un mandat et leurs parts\u202F; aucun\u00A0: le propriétaire seul'), params: IdParams, response: { 200: Beneficiaries } } }, (request) => work(request, (tx, viewer) => readBeneficiaries(tx, viewer, request.params.id, today())));
  app.put('/rental/mandates/:id/beneficiaries', { config: may('write'), schema: { ...said('Change les bénéficiaires des reversements, tous ensemble\u202F; leurs parts font un tout'), params: IdParams, body: BeneficiariesChange, response: { 200: Beneficiaries } } },
    (request) => work(request, (tx, viewer) => changeBeneficiaries(tx, viewer, request.params.id, request.body.version, request.body.rows, today())));

  app.get('/rental/bank-accounts', { config: may('read'), schema: { ...said('Comptes bancaires des fonds mandants'), response: { 200: BankAccounts } } }, (request) => work(request, async (tx, viewer) => ({ rows: await bankAccounts(tx, viewer) })));
  app.post('/rental/bank-accounts', { config: may('pay'), schema: { ...said('Ajoute un compte bancaire des fonds mandants'), body: BankAccountFields, response: { 200: BankAccount } } }, (request) => work(request, (tx, viewer) => addBankAccount(tx, viewer, trimmed(request.body))));
  app.put('/rental/bank-accounts/:id', { config: may('pay'), schema: { ...said('Change un compte bancaire des fonds mandants'), params: IdParams, body: BankAccountChange, response: { 200: BankAccount } } }, (request) => work(request, (tx, viewer) => {
    const { version, ...fields } = trimmed(request.body);
    return changeBankAccount(tx, viewer, request.params.id, version, fields);
  }));
}
