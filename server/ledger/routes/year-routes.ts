import { Type } from 'typebox';
import type { Readable } from 'node:stream';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { approveYear, arrestYear, closePeriod, reopenYear } from '../use-cases/close-year.ts';
import { exportBooks } from '../use-cases/export-fec.ts';
import { listImports, takeFec, type ImportRow } from '../use-cases/import-fec.ts';
import { openFiscalYear } from '../use-cases/open-books.ts';
import { ArrestBody, FileQuery, FormatQuery, ImportReply, may, NewYear, PeriodClosing, said, VersionOnly, Year } from './ledger-routes.schema.ts';

const params = IdParams;
const year = { params, response: { 200: Year } };
const LARGEST_FILE = 2 * 1024 ** 3;

/** Exercises and their closing; files of entries out and in. */
export function yearRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.post('/ledger/entities/:id/fiscal-years', { config: may('close'), schema: { ...said('Ouvre un exercice'), ...year, body: NewYear } }, (request) => work(request, (tx, viewer) => openFiscalYear(tx, viewer, request.params.id, request.body)));
  app.post('/ledger/fiscal-years/:id/period-closing', { config: may('close'), schema: { ...said('Clôt une période'), ...year, body: PeriodClosing } }, (request) => work(request, (tx, viewer) => closePeriod(tx, viewer, today(), request.params.id, request.body)));
  app.post('/ledger/fiscal-years/:id/arrest', { config: may('close'), schema: { ...said('Arrête les comptes d’un exercice'), ...year, body: ArrestBody } }, (request) => work(request, (tx, viewer) => arrestYear(tx, viewer, today(), request.params.id, request.body)));
  app.post('/ledger/fiscal-years/:id/approval', { config: may('close'), schema: { ...said('Approuve un exercice et reporte ses soldes'), ...year, body: VersionOnly } }, (request) => work(request, (tx, viewer) => approveYear(tx, viewer, today(), request.params.id, request.body)));
  app.post('/ledger/fiscal-years/:id/reopening', { config: may('close'), schema: { ...said('Rouvre un exercice arrêté'), ...year, body: VersionOnly } }, (request) => work(request, (tx, viewer) => reopenYear(tx, viewer, today(), request.params.id, request.body)));

  app.get('/ledger/fiscal-years/:id/fec', { config: may('read'), schema: { ...said('Fichier des écritures (FEC en texte ou XML, ou journal hledger)'), params, querystring: FormatQuery } }, async (request, reply) => {
    const { name, stream } = await exportBooks(platform, staffOf(request), request.params.id, request.query.format);
    const type = request.query.format === 'xml' ? 'application/xml; charset=utf-8' : 'text/plain; charset=utf-8';
    return reply.type(type).header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(stream);
  });
  app.get('/ledger/entities/:id/imports', { config: may('read'), schema: { ...said('Imports de fichiers d’écritures, le dernier d’abord'), params, response: { 200: Type.Object({ rows: Type.Array(ImportReply) }) } } },
    (request) => work(request, async (tx, viewer) => ({ rows: (await listImports(tx, viewer, request.params.id)).map(importReply) })));
  // The file comes as it is, in its own request.
  void app.register(async (part) => {
    part.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    (part as unknown as App).put('/ledger/entities/:id/imports', { config: may('write'), bodyLimit: LARGEST_FILE, schema: { ...said('Dépose un fichier d’écritures (FEC, octets)'), params, querystring: FileQuery, response: { 200: ImportReply } } },
      async (request) => importReply(await takeFec(platform, staffOf(request), request.params.id, request.query.name, request.body as Readable)));
  });
}

function importReply({ id, name, state, progress, counts, findings, failure, createdAt, createdByName }: ImportRow) {
  return { id, name, state, progress, counts, findings, failure, createdAt: createdAt.toISOString(), createdByName };
}
