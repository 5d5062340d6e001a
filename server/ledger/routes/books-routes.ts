import { Type } from 'typebox';
import { IdParams, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { listAnalytics, saveAnalytic } from '../use-cases/analytic-accounts.ts';
import { entrySheet, findAccounts, findAuxiliaries, listBooks, listEntries, openBooks, openJournal, readAccountLedger, readBooks, readEntry, readTrialBalance } from '../use-cases/browse-books.ts';
import { letter, unletter } from '../use-cases/letter-lines.ts';
import { openAccount } from '../use-cases/open-books.ts';
import { takeBack } from '../use-cases/take-back.ts';
import {
  Accounts, AnalyticBody, AnalyticParams, Analytics, Auxiliaries, Books, BooksList, EntryList, EntryReply, EntryRow, Find, LedgerQuery, LedgerReply, Letter, LetterReply, may, NewAccount, NewJournal, OpenBooks, PostedReply, Reversal, said, TrialQuery, TrialReply, Unletter,
} from './ledger-routes.schema.ts';

const params = IdParams;

/** Books, their accounts, what was posted, balances, ledgers and lettering. */
export function booksRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/ledger/entities', { config: may('read'), schema: { ...said('Comptabilités de l’agence'), response: { 200: BooksList } } }, (request) => work(request, (tx, viewer) => listBooks(tx, viewer)));
  app.post('/ledger/entities', { config: may('write'), schema: { ...said('Ouvre la comptabilité d’un immeuble, ou de la gérance'), body: OpenBooks, response: { 200: Books } } },
    (request) => work(request, (tx, viewer) => openBooks(tx, viewer, request.body.buildingId)));
  app.get('/ledger/entities/:id', { config: may('read'), schema: { ...said('Une comptabilité, ses journaux et ses exercices'), params, response: { 200: Books } } }, (request) => work(request, (tx, viewer) => readBooks(tx, viewer, request.params.id)));
  app.get('/ledger/entities/:id/accounts', { config: may('read'), schema: { ...said('Plan comptable'), params, querystring: Find, response: { 200: Accounts } } },
    (request) => work(request, async (tx, viewer) => ({ rows: await findAccounts(tx, viewer, request.params.id, request.query.filter ?? '', request.query.limit ?? 500) })));
  app.post('/ledger/entities/:id/accounts', { config: may('write'), schema: { ...said('Ouvre un compte'), params, body: NewAccount, response: { 200: Accounts } } }, (request) => work(request, async (tx, viewer) => {
    await openAccount(tx, viewer, request.params.id, { number: request.body.number.trim(), label: request.body.label.trim() });
    return { rows: await findAccounts(tx, viewer, request.params.id, request.body.number, 1) };
  }));
  app.get('/ledger/entities/:id/auxiliaries', { config: may('read'), schema: { ...said('Comptes auxiliaires\u00A0: clients et fournisseurs'), params, querystring: Find, response: { 200: Auxiliaries } } },
    (request) => work(request, async (tx, viewer) => ({ rows: await findAuxiliaries(tx, viewer, request.params.id, request.query.filter ?? '', request.query.limit ?? 20) })));
  app.get('/ledger/entities/:id/analytics', { config: may('read'), schema: { ...said('Comptes analytiques'), params, response: { 200: Analytics } } }, (request) => work(request, async (tx, viewer) => ({ rows: await listAnalytics(tx, viewer, request.params.id) })));
  app.put('/ledger/entities/:id/analytics/:code', { config: may('write'), schema: { ...said('Ouvre ou change un compte analytique'), params: AnalyticParams, body: AnalyticBody, response: { 200: Analytics } } },
    (request) => work(request, async (tx, viewer) => ({ rows: await saveAnalytic(tx, viewer, request.params.id, { code: request.params.code.trim(), label: request.body.label.trim(), payable: request.body.payable }) })));
  app.post('/ledger/entities/:id/journals', { config: may('write'), schema: { ...said('Ouvre un journal'), params, body: NewJournal, response: { 200: Books } } }, (request) => work(request, async (tx, viewer) => {
    await openJournal(tx, viewer, request.params.id, trimmed({ ...request.body, counterpart: request.body.counterpart ?? null }));
    return readBooks(tx, viewer, request.params.id);
  }));

  app.get('/ledger/entities/:id/entries', { config: may('read'), schema: { ...said('Écritures validées'), params, querystring: EntryList, response: { 200: listReply(EntryRow) } } },
    (request) => work(request, (tx, viewer) => listEntries(tx, viewer, request.params.id, listRequest(request.query), request.query)));
  app.get('/ledger/entities/:id/entries/export', { config: may('read'), schema: { ...said('Les mêmes, dans un tableur'), params, querystring: Type.Object({ ...EntryList.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listEntries(tx, viewer, request.params.id, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Écritures', entrySheet, rows, request.query);
  });
  app.get('/ledger/entries/:id', { config: may('read'), schema: { ...said('Une écriture, ses lignes et ses pièces'), params, response: { 200: EntryReply } } }, (request) => work(request, (tx, viewer) => readEntry(tx, viewer, today(), request.params.id)));
  app.post('/ledger/entries/:id/reversal', { config: may('write'), schema: { ...said('Extourne une écriture'), params, body: Reversal, response: { 200: PostedReply } } },
    (request) => work(request, (tx, viewer) => takeBack(tx, viewer, today(), request.params.id, request.body.on)));

  app.get('/ledger/fiscal-years/:id/trial-balance', { config: may('read'), schema: { ...said('Balance d’un exercice, par compte et par clé'), params, querystring: TrialQuery, response: { 200: TrialReply } } },
    (request) => work(request, (tx, viewer) => readTrialBalance(tx, viewer, request.params.id, { until: request.query.until, detail: request.query.detail ?? false })));
  app.get('/ledger/entities/:id/general-ledger', { config: may('read'), schema: { ...said('Grand livre d’un compte'), params, querystring: LedgerQuery, response: { 200: LedgerReply } } }, (request) => work(request, (tx, viewer) => {
    const { account, auxiliary, open, from, until } = request.query;
    return readAccountLedger(tx, viewer, request.params.id, { account, auxiliary: auxiliary ?? null, open: open ?? false, from, until });
  }));
  app.post('/ledger/entities/:id/letters', { config: may('write'), schema: { ...said('Lettre des lignes'), params, body: Letter, response: { 200: LetterReply } } },
    (request) => work(request, (tx, viewer) => letter(tx, viewer, today(), request.params.id, request.body.lines, { partial: request.body.partial ?? false })));
  app.post('/ledger/entities/:id/unletters', { config: may('write'), schema: { ...said('Délettre des lignes'), params, body: Unletter, response: { 200: Type.Object({ lines: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => unletter(tx, viewer, request.params.id, request.body.lines)));
}
