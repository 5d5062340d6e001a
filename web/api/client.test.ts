import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, call, queryString, refusalOf } from './client.ts';

afterEach(() => vi.unstubAllGlobals());

test('a refusal keeps its sentence, its fields and its reference', () => {
  const refusal = refusalOf(422, '{"error":{"code":"bad-date","message":"La date manque.","fields":{"dueOn":"Renseignez ce champ."},"reference":"7F3A-2210"}}');
  expect(refusal).toMatchObject({ status: 422, code: 'bad-date', message: 'La date manque.', fields: { dueOn: 'Renseignez ce champ.' }, reference: '7F3A-2210' });
});

test('a page sent by a proxy instead of our answer still gives a sentence', () => {
  expect(refusalOf(502, '<html>Bad gateway</html>')).toMatchObject({ status: 502, code: 'unexpected', reference: null });
});

test('a lost network is told apart from a refusal', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
  await expect(call('GET', '/api/office/lots')).rejects.toMatchObject({ status: 0, code: 'offline' });
});

test('a server that does not answer in time says so, and warns when something was being done', async () => {
  vi.stubGlobal('fetch', (_path: string, { signal }: RequestInit) => new Promise((_resolve, reject) => { signal!.addEventListener('abort', () => reject(signal!.reason as Error)); }));
  const refusal = await call('POST', '/api/office/events/publish', {}, { timeoutMs: 10 }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiError);
  expect(refusal).toMatchObject({ code: 'timeout', message: expect.stringContaining('avant de recommencer') });
});

test('an empty answer is not read as JSON', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
  await expect(call('POST', '/api/office/sign-out')).resolves.toBeUndefined();
});

test('the query string leaves out what is empty and repeats several values', () => {
  expect(queryString({ filter: 'é & a', sort: '', offset: 0, trade: ['syndic', 'rental'], building: null })).toBe('?filter=%C3%A9+%26+a&offset=0&trade=syndic&trade=rental');
});
