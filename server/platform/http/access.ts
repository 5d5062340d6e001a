import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import type { ClientViewer, StaffViewer } from '../access/viewer.ts';

/**
 * Who may call a route. Every route says it in its `config`; one that does not cannot be registered.
 * - `public`: anybody (sign-in, legal notices, health).
 * - `pending`: a session that still owes a step (new password, second factor).
 * - `staff`: signed-in staff holding `right` (null: any staff).
 * - `client`: a signed-in client of the extranet. `write` routes refuse a member of staff who only looks "as" the client.
 */
export type RouteAccess =
  | { kind: 'public' }
  | { kind: 'pending' }
  | { kind: 'staff'; right: string | null }
  | { kind: 'client'; write?: boolean };

/** What a face's cookie turned out to be. */
export interface SignedIn {
  viewer: StaffViewer | ClientViewer;
  /** Hash of the session's token: the key of its row. */
  session: string;
  /** The step still owed before anything else opens; null once in. */
  pending: string | null;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
  }
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

export type FindSession = (request: FastifyRequest) => Promise<SignedIn | null>;

/** Refuses before the handler runs: unknown caller 401, wrong face or wrong person 404, staff without the right 403. */
export function checkAccess(findSession: FindSession) {
  return async (request: FastifyRequest, _reply: FastifyReply): Promise<void> => {
    const access = request.routeOptions.config.access;
    if (!access) throw notFound(); // Default deny; registration already refuses such routes.
    refuseForeignOrigin(request);
    if (access.kind === 'public') return;
    const signedIn = await findSession(request);
    if (!signedIn) throw new Refusal('signed-out', 'Votre session est terminée. Connectez-vous à nouveau.', 401);
    request.signedIn = signedIn;
    if (access.kind === 'pending') return;
    if (signedIn.pending) throw new Refusal(signedIn.pending, 'Une étape de la connexion reste à faire.', 401);
    if (access.kind === 'staff') {
      if (signedIn.viewer.kind !== 'staff') throw notFound();
      if (access.right && !signedIn.viewer.rights.has(access.right)) {
        throw new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);
      }
    } else {
      if (signedIn.viewer.kind !== 'client') throw notFound();
      if (access.write && signedIn.viewer.seenAsBy) throw new Refusal('read-only', 'Vous voyez l’extranet comme ce client\u00A0: lecture seule.', 403);
    }
  };
}

export function staffOf(request: FastifyRequest): StaffViewer {
  if (request.signedIn?.viewer.kind !== 'staff') throw notFound();
  return request.signedIn.viewer;
}

export function clientOf(request: FastifyRequest): ClientViewer {
  if (request.signedIn?.viewer.kind !== 'client') throw notFound();
  return request.signedIn.viewer;
}

/** Cookies travel by themselves, so writes are taken only from our own pages (OWASP: check of the standard headers). */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin !== undefined ? hostOf(origin) !== request.headers.host : site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign) throw new Refusal('foreign-origin', 'Cette demande vient d’un autre site\u00A0: elle a été refusée.', 403);
}

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}
