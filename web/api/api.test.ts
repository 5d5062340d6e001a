import { afterEach, expect, test, vi } from 'vitest';
import { address, api, type Asked } from './api.ts';

afterEach(() => vi.unstubAllGlobals());

const answering = (status: number, body: unknown) => {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => new Response(status === 204 ? null : JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', fetch);
  return fetch;
};

test('an address is filled with its values, each safe in an address, empty questions left out', () => {
  expect(address('/api/office/lots/{id}', { id: 'a/b c' })).toBe('/api/office/lots/a%2Fb%20c');
  expect(address('/api/office/lots', {}, { filter: 'cave & parking', sort: '' })).toBe('/api/office/lots?filter=cave+%26+parking');
  expect(() => address('/api/office/lots/{id}')).toThrow('lacks id');
});

test('verb, address, question and body reach the server; an answer without content is nothing', async () => {
  const fetch = answering(204, null);
  const body: Asked<'patch', '/api/office/lots/{id}'>['body'] = { version: 3, floor: '2e étage' };
  expect(await api.delete('/api/office/lots/{id}', { params: { id: 'x' } })).toBeUndefined();
  await api.patch('/api/office/lots/{id}', { params: { id: 'x' }, body });
  expect(fetch.mock.calls.map(([path, init]) => [init.method, path, init.body])).toEqual([['DELETE', '/api/office/lots/x', undefined], ['PATCH', '/api/office/lots/x', JSON.stringify(body)]]);
});

test('a refusal keeps its French sentence and its fields', async () => {
  answering(409, { error: { code: 'conflict', message: 'Une autre personne modifiait la même chose. Réessayez.', fields: { floor: 'x' } } });
  await expect(api.get('/api/office/lots', { query: {} })).rejects.toMatchObject({ status: 409, code: 'conflict', message: 'Une autre personne modifiait la même chose. Réessayez.', fields: { floor: 'x' } });
});

test('a call that lacks what its route asks for does not compile', async () => {
  answering(200, {});
  // @ts-expect-error no such address
  await api.get('/api/office/unknown');
  // @ts-expect-error the version of a change is missing
  await api.patch('/api/office/lots/{id}', { params: { id: 'x' }, body: { floor: '2e étage' } });
  // @ts-expect-error the id is missing
  await expect(async () => api.get('/api/office/lots/{id}')).rejects.toThrow('lacks id');
});
