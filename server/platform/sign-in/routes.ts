import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { App } from '../http/server.ts';
import { changePassword, confirmTotp, giveCode, proposeTotp, removeTotp, signIn, type Context, type Session } from './flow.ts';
import { ABSOLUTE_MS } from './session-token.ts';
import type { Pending } from './store.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../database/connection.ts';

const Next = Type.Object({ next: Type.Union([Type.Literal('done'), Type.Literal('change-password'), Type.Literal('second-factor'), Type.Literal('enrol-second-factor')]) });
const Short = Type.String({ minLength: 1, maxLength: 200 });

/** Sign-in, the steps it may still owe, and sign-out: the same for both faces. */
export function signInRoutes(app: App, context: Context): void {
  const { platform, store, database } = context;
  const cookieName = `mitoyen_${store.face}`;
  const pendingRoute = { access: { kind: 'pending' as const } };

  app.post('/sign-in', { config: { access: { kind: 'public' } }, schema: { body: Type.Object({ agency: Short, login: Short, password: Type.String({ minLength: 1, maxLength: 400 }), code: Type.Optional(Type.String({ maxLength: 12 })) }), response: { 200: Next } } }, async (request, reply) => {
    const { agency, login, password, code } = request.body;
    const { cookie, next } = await signIn(context, { slug: agency, login, password, code, address: request.ip, userAgent: request.headers['user-agent'] ?? null });
    setCookie(reply, cookie);
    return { next };
  });
  app.post('/sign-out', { config: pendingRoute, schema: { response: { 200: Type.Object({}) } } }, async (request, reply) => {
    const session = sessionOf(request);
    await inAgency(database, session.agencyId, (tx) => store.closeSession(tx, session.tokenHash));
    reply.clearCookie(cookieName, { path: `/api/${store.face}` });
    return {};
  });
  app.post('/second-factor', { config: pendingRoute, schema: { body: Type.Object({ code: Type.String({ maxLength: 12 }) }), response: { 200: Next } } }, async (request) => ({ next: await giveCode(context, sessionOf(request), request.body.code) }));
  app.post('/password', { config: pendingRoute, schema: { body: Type.Object({ current: Type.Optional(Type.String({ maxLength: 400 })), password: Type.String({ maxLength: 400 }) }), response: { 200: Next } } }, async (request) => {
    refuseSeenAs(request);
    return { next: await changePassword(context, sessionOf(request), request.body.current, request.body.password) };
  });
  app.post('/second-factor/totp', { config: pendingRoute, schema: { response: { 200: Type.Object({ secret: Type.String(), uri: Type.String(), proposal: Type.String() }) } } }, async (request) => {
    refuseSeenAs(request);
    return proposeTotp(context, sessionOf(request), 'Mitoyen');
  });
  app.post('/second-factor/totp/confirm', { config: pendingRoute, schema: { body: Type.Object({ proposal: Type.String({ maxLength: 500 }), code: Type.String({ maxLength: 12 }) }), response: { 200: Next } } }, async (request) => {
    refuseSeenAs(request);
    return { next: await confirmTotp(context, sessionOf(request), request.body.proposal, request.body.code) };
  });
  app.delete('/second-factor/totp', { config: { access: store.face === 'office' ? { kind: 'staff', right: null } : { kind: 'client', write: true } }, schema: { body: Type.Object({ password: Type.String({ maxLength: 400 }) }), response: { 200: Type.Object({}) } } }, async (request) => {
    await removeTotp(context, sessionOf(request), request.body.password);
    return {};
  });

  function setCookie(reply: FastifyReply, value: string): void {
    reply.setCookie(cookieName, value, { path: `/api/${store.face}`, httpOnly: true, sameSite: 'strict', secure: platform.settings.publicUrl.startsWith('https:'), maxAge: ABSOLUTE_MS[store.face] / 1000 });
  }
}

export function sessionOf(request: FastifyRequest): Session {
  const signedIn = request.signedIn;
  if (!signedIn) throw new Refusal('signed-out', 'Votre session est terminée. Connectez-vous à nouveau.', 401);
  const { viewer } = signedIn;
  return { agencyId: viewer.agencyId, accountId: viewer.kind === 'staff' ? viewer.staffId : viewer.identityId, tokenHash: signedIn.session, pending: signedIn.pending as Pending | null };
}

function refuseSeenAs(request: FastifyRequest): void {
  if (request.signedIn?.viewer.kind === 'client' && request.signedIn.viewer.seenAsBy) throw new Refusal('read-only', 'Vous voyez l’extranet comme ce client\u00A0: lecture seule.', 403);
}

