import { setTimeout as pause } from 'node:timers/promises';
import { API_PATH, BAD_KEYS, SERVICES, THEIR_FAULTS, type Service } from './lyra-contract.ts';
import { CardFault } from './provider.ts';

/** What they answered: `answer` is theirs, untouched; `at` their own clock. A refusal is an answer too, with its code. */
export type Answered = { ok: true; answer: Record<string, unknown>; at: Date } | { ok: false; code: string };

/** A client waits on the other side: three tries fit in what a browser waits for. */
const TIMEOUT_MS = 6_000;
const TRIES = 3;
const BETWEEN_MS = 200;

export interface LyraKeys {
  shopId: string;
  password: string;
  /** Where the API answers: a platform's own address, or a sandbox. */
  address: string;
}

/** Calls one web service. Money given back is never asked for twice here: nothing would tell the second from the first (lyra.ts looks first). */
export async function callLyra({ shopId, password, address }: LyraKeys, service: Service, body: object): Promise<Answered> {
  const tries = service === SERVICES.refund ? 1 : TRIES;
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await once(`${address}${API_PATH}${service}`, `Basic ${Buffer.from(`${shopId}:${password}`).toString('base64')}`, body);
    } catch (fault) {
      if (!(fault instanceof CardFault) || fault.kind !== 'away' || left === 0) throw fault;
      await pause(BETWEEN_MS);
    }
  }
}

/** The answer, or the fault that a refusal is. */
export async function demandLyra(keys: LyraKeys, service: Service, body: object): Promise<{ answer: Record<string, unknown>; at: Date }> {
  const answered = await callLyra(keys, service, body);
  if (!answered.ok) throw new CardFault('refused', answered.code);
  return answered;
}

async function once(url: string, authorization: string, body: object): Promise<Answered> {
  let status: number;
  let said: unknown;
  try {
    const response = await fetch(url, { method: 'POST', headers: { authorization, 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    status = response.status;
    said = await response.json();
  } catch {
    throw new CardFault('away', 'Lyra did not answer.');
  }
  if (status === 401 || status === 403) throw new CardFault('credentials', 'Lyra does not take this shop or its password.');
  const { status: outcome, answer, serverDate } = isObject(said) ? said : {};
  if (status !== 200 || !isObject(answer)) throw new CardFault('away', `Lyra did not answer (HTTP ${status}).`);
  if (outcome === 'SUCCESS') return { ok: true, answer, at: instantOf(serverDate) ?? new Date() };
  const code = textOf(answer.errorCode) ?? 'ERROR';
  if (BAD_KEYS.has(code)) throw new CardFault('credentials', `Lyra does not take this shop or its password (${code}).`);
  if (THEIR_FAULTS.has(code)) throw new CardFault('away', `Lyra did not answer (${code}).`);
  return { ok: false, code };
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const instantOf = (value: unknown): Date | null => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? new Date(value) : null);
