import { Type } from 'typebox';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable } from '../../platform/records/fields.ts';
import { signInRoutes } from '../../platform/sign-in/routes.ts';
import { readAgencyDoor } from '../sign-in/agency-door.ts';
import { askNewPassword, resetPassword } from '../sign-in/forgotten-password.ts';
import { clientSignInContext } from '../sign-in/context.ts';

const open = { access: { kind: 'public' as const } };
const Short = Type.String({ minLength: 1, maxLength: 200 });
const Text = nullable(Type.String());
const Door = Type.Object({ name: Type.String(), slug: Type.String(), open: Type.Boolean(), closedReason: Text, legalNotice: Text, contact: Text, telephone: Text, passwordLength: Type.Integer() });
const strict = { additionalProperties: false };
const SENT = 'Si cet identifiant est connu et qu’une adresse électronique lui est attachée, un message vient de partir. Sans message d’ici quelques minutes, adressez-vous à l’agence.';

/** The clients' door: what both faces share, and a way back for those who forgot their password. */
export function clientSignInRoutes(app: App, platform: Platform): void {
  const context = clientSignInContext(platform);
  signInRoutes(app, context);
  app.get('/agencies/:slug', { config: open, schema: { params: Type.Object({ slug: Short }), response: { 200: Door } } }, async (request) => readAgencyDoor(context, request.params.slug));
  app.post('/forgotten-password', { config: open, schema: { body: Type.Object({ agency: Short, login: Short }, strict), response: { 200: Type.Object({ message: Type.String() }) } } }, async (request) => {
    await askNewPassword(context, { slug: request.body.agency, login: request.body.login, address: request.ip });
    return { message: SENT };
  });
  app.post('/reset-password', { config: open, schema: { body: Type.Object({ agency: Short, token: Short, password: Type.String({ minLength: 1, maxLength: 400 }) }, strict), response: { 200: Type.Object({}) } } }, async (request) => {
    await resetPassword(context, { slug: request.body.agency, token: request.body.token, password: request.body.password });
    return {};
  });
}
