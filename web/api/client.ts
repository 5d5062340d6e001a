import { french } from '../ui/format.ts';

/** What the server refused, or why it could not be reached. `message` is a French sentence that can be shown as it is. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Record<string, string>;
  /** To quote on the telephone; null when the server was not reached. */
  readonly reference: string | null;

  constructor(refusal: { status: number; code: string; message: string; fields?: Record<string, string>; reference?: string | null }) {
    super(french(refusal.message));
    this.name = 'ApiError';
    this.status = refusal.status;
    this.code = refusal.code;
    this.fields = Object.fromEntries(Object.entries(refusal.fields ?? {}).map(([name, sentence]) => [name, french(sentence)]));
    this.reference = refusal.reference ?? null;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface CallOptions {
  signal?: AbortSignal;
  /** Reading waits 20 s, acting 60 s, unless the caller knows better. */
  timeoutMs?: number;
}

const READING_TIMEOUT_MS = 20_000;
const ACTING_TIMEOUT_MS = 60_000;

/** One call to our own server. The cookie travels by itself; `body` may be JSON or a FormData. */
export async function call<T>(method: Method, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? (method === 'GET' ? READING_TIMEOUT_MS : ACTING_TIMEOUT_MS));
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  try {
    response = await fetch(path, { method, credentials: 'same-origin', signal, ...contentOf(body) });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw timeout.aborted ? tooSlow(method) : unreachable(method);
  }
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Query string of a list: empty values are left out, arrays repeat the key. */
export function queryString(values: Record<string, string | number | boolean | null | undefined | readonly string[]>): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(key, String(one));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads the server's refusal; an answer that is not ours (a proxy's page) still gives a usable sentence. */
export function refusalOf(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as { error: { code: string; message: string; fields?: Record<string, string>; reference?: string } };
    return new ApiError({ status, ...error });
  } catch {
    return new ApiError({ status, code: 'unexpected', message: `Le serveur a répondu de façon inattendue (état ${status}). Réessayez dans quelques instants.` });
  }
}

function contentOf(body: unknown): { body?: BodyInit; headers?: Record<string, string> } {
  if (body === undefined) return {};
  if (body instanceof FormData) return { body };
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

function tooSlow(method: Method): ApiError {
  const message = method === 'GET'
    ? 'Le serveur n’a pas répondu à temps. Réessayez.'
    : 'Le serveur n’a pas répondu à temps. Vérifiez si l’action a été faite avant de recommencer.';
  return new ApiError({ status: 0, code: 'timeout', message });
}

function unreachable(method: Method): ApiError {
  const message = method === 'GET'
    ? 'Le serveur ne peut pas être joint. Vérifiez votre connexion à Internet, puis réessayez.'
    : 'Le serveur ne peut pas être joint. Vérifiez votre connexion à Internet, puis si l’action a été faite avant de recommencer.';
  return new ApiError({ status: 0, code: 'offline', message });
}
