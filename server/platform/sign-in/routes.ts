import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { renderSVG } from 'uqr';
import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../database/connection.ts';
import type { App } from '../http/server.ts';
import { changePassword } from './own-password.ts';
import { addPasskey, listPasskeys, passkeyOptions, passkeySignIn, passkeySignInOptions, removePasskey } from './passkeys.ts';
import { confirmAuthenticator, giveCode, proposeAuthenticator, removeAuthenticator } from './second-factor.ts';
import { ABSOLUTE_MS } from './session-token.ts';
import { signIn } from './sign-in.ts';
import { signedOut } from './steps.ts';
import type { OwnSession, Passkey, Pending, SignInContext } from './store.ts';

const Next = Type.Union([Type.Literal('done'), Type.Literal('change-password'), Type.Literal('second-factor'), Type.Literal('enrol-second-factor')]);
const NextReply = Type.Object({ next: Next });
const Short = Type.String({ minLength: 1, maxLength: 200 });
const Secret = Type.String({ minLength: 1, maxLength: 400 });
const Code = Type.String({ maxLength: 20 });
const Passkeys = Type.Object({ rows: Type.Array(Type.Object({ id: Type.String(), label: Type.String(), createdAt: Type.String() })) });
const strict = { additionalProperties: false };
/** What the browser's own library wrote: judged by @simplewebauthn/server, not here. */
const BrowserAnswer = Type.Object({ id: Type.String({ maxLength: 1400 }), response: Type.Object({}, { additionalProperties: true }) }, { additionalProperties: true });
const BrowserOptions = Type.Object({}, { additionalProperties: true });

/** Sign-in, the steps it may still owe, what a person keeps of their own (password, authenticator, passkeys), and sign-out: the same for both faces. */
export function signInRoutes(app: App, context: SignInContext): void {
  const { platform, store, database } = context;
  const open = { access: { kind: 'public' as const } };
  const pending = { access: { kind: 'pending' as const } };
  const own = { access: store.face === 'office' ? { kind: 'staff' as const, right: null } : { kind: 'client' as const, write: true } };

  app.post('/sign-in', { config: open, schema: { body: Type.Object({ agency: Short, login: Short, password: Secret, code: Type.Optional(Code) }, strict), response: { 200: NextReply } } }, async (request, reply) => {
    const { agency, ...given } = request.body;
    const { cookie, next } = await signIn(context, { ...given, slug: agency, address: request.ip, userAgent: request.headers['user-agent'] ?? null });
    setCookie(reply, cookie);
    return { next };
  });
  app.post('/sign-out', { config: pending, schema: { response: { 200: Type.Object({}) } } }, async (request, reply) => {
    const session = ownSession(request);
    await inAgency(database, session.agencyId, (tx) => store.closeSession(tx, session.tokenHash));
    reply.clearCookie(`mitoyen_${store.face}`, { path: `/api/${store.face}` });
    return {};
  });
  app.post('/second-factor', { config: pending, schema: { body: Type.Object({ code: Code }, strict), response: { 200: NextReply } } },
    async (request) => ({ next: await giveCode(context, ownSession(request), request.body.code) }));
  app.post('/password', { config: pending, schema: { body: Type.Object({ current: Type.Optional(Secret), password: Secret }, strict), response: { 200: NextReply } } },
    async (request) => ({ next: await changePassword(context, personOnly(request), request.body.current, request.body.password) }));

  app.post('/second-factor/totp', { config: pending, schema: { response: { 200: Type.Object({ secret: Type.String(), otpauthUri: Type.String(), qrSvg: Type.String() }) } } }, async (request) => {
    const proposed = await proposeAuthenticator(context, personOnly(request), 'Mitoyen');
    return { ...proposed, qrSvg: renderSVG(proposed.otpauthUri, { border: 2 }) };
  });
  app.post('/second-factor/totp/confirm', { config: pending, schema: { body: Type.Object({ code: Code }, strict), response: { 200: Type.Object({ next: Next, recoveryCodes: Type.Array(Type.String()) }) } } },
    async (request) => confirmAuthenticator(context, personOnly(request), request.body.code));
  app.delete('/second-factor/totp', { config: own, schema: { body: Type.Object({ password: Secret }, strict), response: { 200: Type.Object({}) } } }, async (request) => {
    await removeAuthenticator(context, ownSession(request), request.body.password);
    return {};
  });

  app.get('/passkeys', { config: own, schema: { response: { 200: Passkeys } } }, async (request) => presentPasskeys(await listPasskeys(context, ownSession(request))));
  app.post('/passkeys/options', { config: own, schema: { response: { 200: BrowserOptions } } }, async (request) => ({ ...await passkeyOptions(context, ownSession(request), request.hostname) }));
  app.post('/passkeys', { config: own, schema: { body: Type.Object({ response: BrowserAnswer, name: Type.Optional(Type.String({ maxLength: 80 })) }, strict), response: { 200: Passkeys } } },
    async (request) => presentPasskeys(await addPasskey(context, ownSession(request), request.hostname, request.body.response as unknown as RegistrationResponseJSON, request.body.name ?? '')));
  app.delete('/passkeys/:id', { config: own, schema: { params: Type.Object({ id: Type.String({ maxLength: 1400 }) }), response: { 200: Passkeys } } },
    async (request) => presentPasskeys(await removePasskey(context, ownSession(request), request.params.id)));
  app.post('/passkeys/sign-in/options', { config: open, schema: { body: Type.Object({ agency: Short }, strict), response: { 200: BrowserOptions } } },
    async (request) => ({ ...await passkeySignInOptions(context, request.body.agency, request.hostname) }));
  app.post('/passkeys/sign-in', { config: open, schema: { body: Type.Object({ agency: Short, response: BrowserAnswer }, strict), response: { 200: NextReply } } }, async (request, reply) => {
    const { cookie, next } = await passkeySignIn(context, request.body.agency, request.hostname, request.body.response as unknown as AuthenticationResponseJSON, request.headers['user-agent'] ?? null);
    setCookie(reply, cookie);
    return { next };
  });

  function setCookie(reply: FastifyReply, value: string): void {
    reply.setCookie(`mitoyen_${store.face}`, value, { path: `/api/${store.face}`, httpOnly: true, sameSite: 'strict', secure: platform.settings.publicUrl.startsWith('https:'), maxAge: ABSOLUTE_MS[store.face] / 1000 });
  }
}

function presentPasskeys(rows: readonly Passkey[]) {
  return { rows: rows.map(({ id, label, createdAt }) => ({ id, label, createdAt: createdAt.toISOString() })) };
}

function ownSession(request: FastifyRequest): OwnSession {
  const signedIn = request.signedIn;
  if (!signedIn) throw signedOut();
  const { viewer } = signedIn;
  return { agencyId: viewer.agencyId, accountId: viewer.kind === 'staff' ? viewer.staffId : viewer.identityId, tokenHash: signedIn.session, pending: signedIn.pending as Pending | null };
}

/** A member of staff who looks "as" a client changes nothing of what is the client's own. */
function personOnly(request: FastifyRequest): OwnSession {
  if (request.signedIn?.viewer.kind === 'client' && request.signedIn.viewer.seenAsBy) throw new Refusal('read-only', 'Vous voyez l’extranet comme ce client\u00A0: lecture seule.', 403);
  return ownSession(request);
}
