import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import compress from '@fastify/compress';
import swagger from '@fastify/swagger';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, type RawReplyDefaultExpression, type RawRequestDefaultExpression, type RawServerDefault } from 'fastify';
import { checkAccess, type FindSession, type RouteAccess } from './access.ts';
import { compileOnFirstUse } from './compile-on-first-use.ts';
import { replyToError } from './error-reply.ts';
import { redactText } from '../secrets/redact.ts';

export type App = FastifyInstance<RawServerDefault, RawRequestDefaultExpression, RawReplyDefaultExpression, FastifyBaseLogger, TypeBoxTypeProvider>;

export interface KnownRoute {
  method: string;
  url: string;
  access: RouteAccess;
}

/** One side of the program over HTTP: its address, how its cookie is read, and the routes of its modules. */
export interface Face {
  name: 'office' | 'extranet';
  findSession: FindSession;
  routes: ((app: App) => void | Promise<void>)[];
}

interface Options {
  faces: Face[];
  maxUploadBytes: number;
  /** Lines of JSON, without secrets, on standard output or where `stream` takes them; false: none. */
  logger: false | { level: string; stream?: { write: (line: string) => void } };
  /** Requests carried by a proxy we trust: its forwarded headers count. */
  trustProxy?: boolean;
  /** Compiles the schemas of every route before the first answer, which shows the faulty ones; else each at its first use. */
  schemasAtStart?: boolean;
}

/** Builds the HTTP server. `routes` lists every API route with who may call it: the isolation test walks it. */
export async function buildServer(options: Options): Promise<{ app: App; routes: KnownRoute[] }> {
  const app = Fastify({
    logger: options.logger && { ...options.logger, redact: ['req.headers.cookie', 'req.headers.authorization'], serializers: { err: tellError } },
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: options.trustProxy ?? false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    // Only query strings and parameters are text that needs turning; a JSON body must already have the right types.
    ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: true } },
    ...(options.schemasAtStart ? {} : { schemaController: { compilersFactory: compileOnFirstUse() } }),
  }).withTypeProvider<TypeBoxTypeProvider>() as unknown as App;
  const routes: KnownRoute[] = [];

  app.decorateRequest('signedIn', null);
  app.setErrorHandler(replyToError);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"], frameSrc: ["'self'", 'blob:'], objectSrc: ["'none'"], baseUri: ["'self'"], formAction: ["'self'"], frameAncestors: ["'self'"], upgradeInsecureRequests: null,
      },
    },
    hsts: false, // Set by the proxy that holds the certificate.
  });
  await app.register(cookie);
  await app.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'] });
  await app.register(multipart, { limits: { fileSize: options.maxUploadBytes, files: 50, fields: 20 } });
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Mitoyen', version: '1', description: 'Tout écran passe par cette API.' } },
    transform: ({ schema, url, route }) => ({ schema: { ...(schema as object), ...describeRoute(url, route.config?.access) }, url }),
  });

  for (const face of options.faces) {
    await app.register(async (part) => {
      part.addHook('onRoute', (route) => {
        const access = route.config?.access;
        if (!access) throw new Error(`Route ${String(route.method)} ${route.url} says nowhere who may call it.`);
        for (const method of [route.method].flat()) if (method !== 'HEAD') routes.push({ method, url: route.url, access });
      });
      part.addHook('onRequest', checkAccess(face.findSession));
      for (const add of face.routes) await add(part as unknown as App);
      // The description of all routes, for staff who write programs of their own.
      if (face.name === 'office') part.get('/openapi.json', { config: { access: { kind: 'staff', right: null } }, schema: { summary: 'Description de toutes les adresses' } }, () => app.swagger());
    }, { prefix: `/api/${face.name}` });
  }
  return { app, routes };
}

/** Grouped by what the address begins with, saying who may call it. */
function describeRoute(url: string, access: RouteAccess | undefined): { tags: string[]; description: string } {
  const [, , face = '', noun = ''] = url.split('/');
  const who = access === undefined || access.kind === 'public' ? 'Ouvert à tous.' : access.kind === 'pending' ? 'Session ouverte, même s’il reste une étape.'
    : access.kind === 'client' ? `Client connecté${access.write ? ', hors consultation par l’agence' : ''}.` : access.right === null ? 'Toute l’équipe.' : `Équipe, droit «\u00A0${access.right}\u00A0».`;
  return { tags: [`${face}/${noun}`], description: who };
}

/** An error in the log: what a database adds to it (rows, values) is left out. */
function tellError(error: FastifyError): { type: string; message: string; stack: string } {
  return { type: error.name, message: redactText(error.message), stack: redactText(error.stack ?? '') };
}
