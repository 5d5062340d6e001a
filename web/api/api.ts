import { call, queryString, type CallOptions, type Method } from './client.ts';
import type { paths } from './generated/schema.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** The addresses that answer this verb. */
export type PathOf<V extends Verb> = { [P in keyof paths]: paths[P] extends { [K in V]: object } ? P : never }[keyof paths];
type Operation<V extends Verb, P extends PathOf<V>> = paths[P] extends { [K in V]: infer O } ? O : never;

/** What the server answers: `Reply<'get', '/api/office/lots/{id}'>`. */
export type Reply<V extends Verb, P extends PathOf<V>> = Operation<V, P> extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : Operation<V, P> extends { responses: { 200: object } } ? unknown : undefined;

type PathParams<O> = O extends { parameters: { path: infer Params } } ? { params: Params } : { params?: undefined };
type Query<O> = O extends { parameters: { query: infer Q } } ? { query: Q } : O extends { parameters: { query?: infer Q } } ? { query?: Q } : { query?: undefined };
type JsonBody<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? { body: B } : O extends { requestBody?: { content: { 'application/json': infer B } } } ? { body?: B } : { body?: FormData };
/** What a call must be given: `Asked<'post', '/api/office/lots'>['body']` is the shape of a new lot. */
export type Asked<V extends Verb, P extends PathOf<V>> = PathParams<Operation<V, P>> & Query<Operation<V, P>> & JsonBody<Operation<V, P>>;

/** Nothing has to be given when nothing is required. */
type Arguments<V extends Verb, P extends PathOf<V>> = object extends Asked<V, P> ? [asked?: Asked<V, P> & CallOptions] : [asked: Asked<V, P> & CallOptions];

/** Calls our own server, typed by what its routes say of themselves; delays, refusals and French sentences are those of client.ts. */
export const api = {
  get: caller('get'),
  post: caller('post'),
  put: caller('put'),
  patch: caller('patch'),
  delete: caller('delete'),
};

function caller<V extends Verb>(verb: V) {
  return <P extends PathOf<V>>(path: P, ...[asked]: Arguments<V, P>): Promise<Reply<V, P>> => {
    const { params, query, body, ...options } = (asked ?? {}) as { params?: Record<string, string>; query?: Parameters<typeof queryString>[0]; body?: unknown } & CallOptions;
    return call(verb.toUpperCase() as Method, address(path, params, query), body, options);
  };
}

/** The address with its values, for links and downloads: `address('/api/office/lots/export', undefined, { filter })`. */
export function address(path: keyof paths, params: Record<string, string> = {}, query: Parameters<typeof queryString>[0] = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new RangeError(`${path} lacks ${name}.`);
    return encodeURIComponent(value);
  });
  return filled + queryString(query);
}
