import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable } from '../../platform/records/fields.ts';
import { answerQuestionnaire, readQuestionnaire, validateQuestionnaire, type Questionnaire } from '../use-cases/activation.ts';
import { Nullable } from './client-routes.schema.ts';
import { instant } from './present.ts';

const Text = Type.String();
const Reply = Type.Object({
  open: Type.Boolean(), activatedAt: Nullable(Text), activatedBy: Nullable(Text), legalNotice: Nullable(Text), bindersChecked: Nullable(Type.Object({ by: Text, at: Text })),
  steps: Type.Array(Type.Object({ key: Text, label: Text, done: Type.Boolean(), sentence: Text })),
});
const Answers = Type.Object({ legalNotice: Type.Optional(nullable(Type.String({ maxLength: 20_000 }))), bindersChecked: Type.Optional(Type.Boolean()) }, { additionalProperties: false });
const reads = { access: { kind: 'staff' as const, right: 'extranet.read' } };
const writes = { access: { kind: 'staff' as const, right: 'extranet.write' } };
const tags = ['Extranet'];

/** « Ouvrir l'extranet »: the activation questionnaire (EXT-087). */
export function activationRoutes(app: App, platform: Platform): void {
  app.get('/extranet/activation', { config: reads, schema: { tags, summary: 'Le questionnaire d’ouverture', response: { 200: Reply } } }, async (request) => present(await readQuestionnaire(platform, staffOf(request))));
  app.patch('/extranet/activation', { config: writes, schema: { tags, summary: 'Répondre au questionnaire', body: Answers, response: { 200: Reply } } }, async (request) => present(await answerQuestionnaire(platform, staffOf(request), request.body)));
  app.post('/extranet/activation/validate', { config: writes, schema: { tags, summary: 'Valider le questionnaire et ouvrir l’extranet', response: { 200: Reply } } }, async (request) => present(await validateQuestionnaire(platform, staffOf(request))));
}

function present(questionnaire: Questionnaire) {
  return { ...questionnaire, activatedAt: instant(questionnaire.activatedAt) };
}
