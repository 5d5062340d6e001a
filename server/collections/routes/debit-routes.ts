import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { debitFile, makeDebitFile, mandatePaper, readDebits, refuseDebitFile } from '../use-cases/debits.ts';
import { plain } from '../../platform/http/plain.ts';
import { takeReport } from '../use-cases/take-report.ts';
import { Debits, may, Reasoned, ReportOutcome, ReportTaken, said } from './schemas.ts';

/** « Prélèvements »: mandates signed by clients and files for the bank; what came of them is read on its statements (banking). */
export function debitRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const now = () => platform.clock.now();
  app.get('/payments/debits', { config: may('read'), schema: { ...said('Mandats de prélèvement et fichiers remis'), response: { 200: Debits } } }, async (request) => plain(await work(request, (tx, viewer) => readDebits(tx, viewer, now()))));
  app.post('/payments/debits/files', { config: may('write'), schema: { ...said('Met les mandats signés d’un compte dans un fichier pour la banque'), body: Type.Object({ bankAccountId: Uuid }, strict), response: { 200: Type.Object({ id: Uuid, moved: Type.Integer() }) } } },
    (request) => work(request, (tx, viewer) => makeDebitFile(tx, viewer, request.body.bankAccountId, now())));
  app.post('/payments/debits/files/:id/content', { config: may('write'), schema: { ...said('Le fichier pain.008, tel qu’il a été écrit'), params: IdParams } }, async (request, reply) => {
    const { name, bytes } = await work(request, (tx, viewer) => debitFile(tx, viewer, request.params.id));
    return reply.type('application/xml').header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(bytes);
  });
  app.get('/payments/debits/mandates/:id/paper', { config: may('read'), schema: { ...said('Le mandat signé par le client, en PDF'), params: IdParams } }, async (request, reply) => {
    const { name, bytes } = await work(request, (tx, viewer) => mandatePaper(tx, viewer, request.params.id));
    return reply.type('application/pdf').header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(bytes);
  });
  app.post('/payments/debits/reports', { config: may('write'), bodyLimit: 8 * 1024 * 1024, schema: { ...said('Prend la réponse de la banque à un fichier (pain.002)\u00A0: prélèvements rejetés, ou à remettre'), body: ReportTaken, response: { 200: ReportOutcome } } },
    (request) => work(request, (tx, viewer) => takeReport(tx, viewer, Buffer.from(request.body.content, 'base64'), now())));
  app.post('/payments/debits/files/:id/refuse', { config: may('write'), schema: { ...said('La banque a refusé le fichier\u00A0: ses mandats attendent le suivant'), params: IdParams, body: Reasoned, response: { 200: Type.Object({}) } } }, async (request) => {
    await work(request, (tx, viewer) => refuseDebitFile(tx, viewer, request.params.id, trimmed(request.body).reason, now()));
    return {};
  });
}
