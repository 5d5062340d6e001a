import { Type } from 'typebox';
import type { Readable } from 'node:stream';
import { staffOf } from '../../platform/http/access.ts';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { ExportQuery, sendSheet } from '../../platform/records/sheet-reply.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { ARCHIVE_LIMITS } from '../reading/archive.ts';
import { chooseColumns, correct } from '../use-cases/choose-columns.ts';
import { allFindings, findingSheet, listFindings, readReport, refusedLines, reportSheet } from '../use-cases/export-run.ts';
import { askImport, askTrial, listRuns, openRun, readRun, removeRun, renameRun } from '../use-cases/runs.ts';
import { removeFile, takeFile } from '../use-cases/take-files.ts';
import { Corrections, FindingRow, Level, PathQuery, Reading, RunName, RunReply, RunRow, TablesReply, TakenReply } from './movein-routes.schema.ts';
import { findingRow, runReply, runRow, tablesReply } from './present.ts';

const config = { access: { kind: 'staff' as const, right: 'movein.run' } };
const said = (summary: string) => ({ tags: ['Reprise de données'], summary });
const run = { params: IdParams, response: { 200: RunReply } };
const removed = { 204: Type.Null() };

/** The guided move-in: files, columns, trial, errors, import. */
export function moveInRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/movein/tables', { config, schema: { ...said('Tableaux que la reprise sait lire, avec leurs champs'), response: { 200: TablesReply } } }, () => tablesReply());
  app.get('/movein/runs', { config, schema: { ...said('Reprises, la dernière d’abord'), response: { 200: Type.Object({ rows: Type.Array(RunRow) }) } } },
    (request) => work(request, async (tx, viewer) => ({ rows: (await listRuns(tx, viewer)).map(runRow) })));
  app.post('/movein/runs', { config, schema: { ...said('Ouvre une reprise'), body: RunName, response: { 200: RunReply } } }, (request) => work(request, async (tx, viewer) => runReply(await openRun(tx, viewer, request.body.name))));
  app.get('/movein/runs/:id', { config, schema: { ...said('Une reprise et où elle en est'), ...run } }, (request) => work(request, async (tx, viewer) => runReply(await readRun(tx, viewer, request.params.id))));
  app.patch('/movein/runs/:id', { config, schema: { ...said('Renomme une reprise'), ...run, body: RunName } }, (request) => work(request, async (tx, viewer) => runReply(await renameRun(tx, viewer, request.params.id, request.body.name))));
  app.delete('/movein/runs/:id', { config, schema: { ...said('Retire une reprise et ses fichiers\u202F; ce qu’elle a importé reste'), params: IdParams, response: removed } }, async (request, reply) => {
    await removeRun(platform, staffOf(request), request.params.id);
    return reply.status(204).send(null);
  });

  app.put('/movein/runs/:id/reading', { config, schema: { ...said('Dit ce qu’est un fichier et comment se lisent ses colonnes'), ...run, body: Reading } },
    (request) => work(request, async (tx, viewer) => runReply(await chooseColumns(tx, viewer, request.params.id, request.body))));
  app.post('/movein/runs/:id/trial', { config, schema: { ...said('Simule l’import\u00A0: tout est fait, compté, puis repris'), ...run } }, (request) => work(request, async (tx, viewer) => runReply(await askTrial(tx, viewer, request.params.id))));
  app.post('/movein/runs/:id/import', { config, schema: { ...said('Importe ce que la simulation a montré'), ...run, body: Type.Object({ leaveOut: Type.Boolean() }) } },
    (request) => work(request, async (tx, viewer) => runReply(await askImport(tx, viewer, request.params.id, request.body.leaveOut))));
  app.post('/movein/runs/:id/corrections', { config, schema: { ...said('Corrige des valeurs\u202F; gardé pour le prochain import du même fichier'), ...run, body: Corrections } },
    (request) => work(request, async (tx, viewer) => runReply(await correct(tx, viewer, request.params.id, request.body.corrections))));

  findingRoutes(app, platform);
  // A file comes as it is, in its own request: a folder of thousands goes file by file, and a cut loses one.
  void app.register(async (part) => {
    part.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    fileRoutes(part as unknown as App, platform);
  });
}

function findingRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const List = Type.Object({ level: Type.Optional(Level), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })), offset: Type.Optional(Type.Integer({ minimum: 0 })) });
  app.get('/movein/runs/:id/findings', { config, schema: { ...said('Erreurs, avertissements et corrections de la dernière simulation'), params: IdParams, querystring: List, response: { 200: Type.Object({ total: Type.Integer(), rows: Type.Array(FindingRow) }) } } },
    (request) => work(request, async (tx, viewer) => {
      const { total, rows } = await listFindings(tx, viewer, request.params.id, request.query.level ?? null, request.query.limit ?? 100, request.query.offset ?? 0);
      return { total, rows: rows.map(findingRow) };
    }));
  app.get('/movein/runs/:id/findings/export', { config, schema: { ...said('Les mêmes, dans un tableur'), params: IdParams, querystring: Type.Object(ExportQuery) } }, async (request, reply) => {
    const rows = await work(request, (tx, viewer) => allFindings(tx, viewer, request.params.id));
    return sendSheet(reply, 'Erreurs de la reprise', findingSheet, rows, request.query);
  });
  app.get('/movein/runs/:id/report', { config, schema: { ...said('Rapport de rapprochement, au centime, dans un tableur'), params: IdParams, querystring: Type.Object(ExportQuery) } }, async (request, reply) => {
    const { lines } = await work(request, (tx, viewer) => readReport(tx, viewer, request.params.id));
    return sendSheet(reply, 'Rapprochement de la reprise', reportSheet, lines, request.query);
  });
  app.get('/movein/runs/:id/refused', { config, schema: { ...said('Lignes refusées d’un fichier, à corriger'), params: IdParams, querystring: PathQuery } }, async (request, reply) => {
    const csv = await refusedLines(platform, staffOf(request), request.params.id, request.query.path);
    const name = `${request.query.path.split('/').at(-1)!.replace(/\.[^.]+$/, '')} à corriger.csv`;
    return reply.type('text/csv; charset=utf-8').header('content-disposition', contentDisposition(name, false)).header('cache-control', 'no-store').send(csv);
  });
}

function fileRoutes(app: App, platform: Platform): void {
  app.put('/movein/runs/:id/file', { config, bodyLimit: ARCHIVE_LIMITS.mostBytes, schema: { ...said('Dépose un fichier ou une archive ZIP (octets)'), params: IdParams, querystring: PathQuery, response: { 200: TakenReply } } },
    (request) => takeFile(platform, staffOf(request), request.params.id, request.query.path, request.body as Readable));
  app.delete('/movein/runs/:id/file', { config, schema: { ...said('Retire un fichier déposé'), params: IdParams, querystring: PathQuery, response: removed } }, async (request, reply) => {
    await removeFile(platform, staffOf(request), request.params.id, request.query.path);
    return reply.status(204).send(null);
  });
}
