import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { plain } from '../../platform/http/plain.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, nullable, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { RecoverySettings } from '../settings.ts';
import { askLetters, changeRecovery, readLetterRun, readLetters, readRecovery, type LetterRun } from '../use-cases/letter-runs.ts';
import { writeLetter } from '../use-cases/write-letter.ts';
import { Cents, may } from './may.ts';

const tags = ['Copropriété'];
const kind = choice(['reminder', 'notice']);
const Ripe = Type.Array(Type.Object({ accountId: Uuid, name: Type.String(), sums: Type.Integer(), cents: Cents }));
const Run = Type.Object({ id: Uuid, kind, askedBy: Type.String(), askedAt: Type.String(), total: Type.Integer(), done: Type.Integer(), written: Type.Integer(), leftOut: Type.Array(Type.Object({ name: Type.String(), why: Type.String() })), ended: Type.Boolean() });
const present = ({ id, kind: what, askedBy, askedAt, accountIds, done, written, leftOut, endedAt }: LetterRun) => ({ id, kind: what, askedBy, askedAt: askedAt.toISOString(), total: accountIds.length, done, written, leftOut, ended: endedAt !== null });

/** Letters to co-owners who do not pay: one by one, or all those that are ripe. */
export function letterRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/syndic/buildings/:id/letters', { config: may('read'), schema: { tags, summary: 'Relances et mises en demeure à écrire', params: IdParams, response: { 200: Type.Object({ reminders: Ripe, notices: Ripe, settings: RecoverySettings, run: nullable(Run) }) } } }, async (request) => {
    const { run, ...letters } = await work(request, (tx, viewer) => readLetters(tx, viewer, request.params.id, today()));
    return { ...plain(letters), run: run && present(run) };
  });
  app.post('/syndic/buildings/:id/letters', { config: may('write'), schema: { tags, summary: 'Écrire toutes les relances ou mises en demeure', params: IdParams, body: Type.Object({ kind }, strict), response: { 200: Run } } },
    async (request) => present(await work(request, (tx, viewer) => askLetters(tx, viewer, request.params.id, request.body.kind, today()))));
  app.get('/syndic/letter-runs/:id', { config: may('read'), schema: { tags, summary: 'Avancement des courriers', params: IdParams, response: { 200: Run } } }, async (request) => present(await work(request, (tx, viewer) => readLetterRun(tx, viewer, request.params.id))));
  app.post('/syndic/accounts/:id/letters', { config: may('write'), schema: { tags, summary: 'Écrire une relance ou une mise en demeure', params: IdParams, body: Type.Object({ kind, debtIds: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 200 }) }, strict), response: { 200: Type.Object({ eventId: Uuid }) } } },
    async (request) => ({ eventId: await writeLetter(platform, staffOf(request), today(), { ...request.body, accountId: request.params.id, on: today() }) }));
  app.get('/syndic/recovery', { config: may('read'), schema: { tags, summary: 'Réglages du recouvrement', response: { 200: RecoverySettings } } }, (request) => work(request, readRecovery));
  app.put('/syndic/recovery', { config: may('write'), schema: { tags, summary: 'Changer les réglages du recouvrement', body: RecoverySettings, response: { 200: RecoverySettings } } }, (request) => work(request, (tx, viewer) => changeRecovery(tx, viewer, request.body)));
}
