import { Type, type Static } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { draftActs } from '../access.ts';
import type { DraftEntry } from '../model.ts';
import { listDrafts } from '../use-cases/browse-books.ts';
import { changeDraft, deleteDraft, postDraft, readDraft, saveDraft } from '../use-cases/drafts.ts';
import { DraftChange, DraftList, DraftReply, may, NewDraft, PostedReply, said, VersionOnly } from './ledger-routes.schema.ts';

const params = IdParams;

/** Drafts: written, changed, removed, validated. */
export function draftRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/ledger/entities/:id/drafts', { config: may('read'), schema: { ...said('Brouillons d’écritures'), params, response: { 200: DraftList } } }, (request) => work(request, async (tx, viewer) => ({ rows: await listDrafts(tx, viewer, request.params.id) })));
  app.post('/ledger/entities/:id/drafts', { config: may('write'), schema: { ...said('Enregistre un brouillon'), params, body: NewDraft, response: { 200: DraftReply } } }, (request) => work(request, async (tx, viewer) => {
    const { id } = await saveDraft(tx, viewer, request.params.id, withoutWorks(asDraft(request.body)));
    return { ...await readDraft(tx, viewer, id), acts: draftActs(viewer) };
  }));
  app.get('/ledger/drafts/:id', { config: may('read'), schema: { ...said('Un brouillon'), params, response: { 200: DraftReply } } }, (request) => work(request, async (tx, viewer) => ({ ...await readDraft(tx, viewer, request.params.id), acts: draftActs(viewer) })));
  app.put('/ledger/drafts/:id', { config: may('write'), schema: { ...said('Change un brouillon'), params, body: DraftChange, response: { 200: DraftReply } } }, (request) => work(request, async (tx, viewer) => {
    await changeDraft(tx, viewer, request.params.id, request.body.version, asDraft(request.body));
    return { ...await readDraft(tx, viewer, request.params.id), acts: draftActs(viewer) };
  }));
  app.delete('/ledger/drafts/:id', { config: may('write'), schema: { ...said('Supprime un brouillon'), params, response: { 204: Type.Null() } } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteDraft(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
  app.post('/ledger/drafts/:id/posting', { config: may('write'), schema: { ...said('Valide un brouillon\u00A0: il prend son numéro et ne change plus'), params, body: VersionOnly, response: { 200: PostedReply } } },
    (request) => work(request, (tx, viewer) => postDraft(tx, viewer, platform.clock.today(), request.params.id, request.body.version)));
}

/** Works are named by the functions of the year, never typed. */
function withoutWorks(draft: DraftEntry): DraftEntry {
  return { ...draft, lines: draft.lines.map((line) => ({ ...line, operationId: null })) };
}

function asDraft({ lines, ...draft }: Static<typeof NewDraft>): DraftEntry {
  return {
    ...draft, label: draft.label.trim(), pieceReference: draft.pieceReference?.trim() || null, source: 'staff',
    lines: lines.map(({ debitCents, creditCents, account, auxiliary, label, ...line }) => ({ ...line, account: account.trim(), auxiliary: auxiliary?.trim() ?? '', label: label?.trim() ?? '', debitCents: BigInt(debitCents), creditCents: BigInt(creditCents) })),
  };
}
