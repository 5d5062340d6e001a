import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { Type } from 'typebox';
import { choice, nullable } from './fields.ts';

/** What a route is given of a body's value, the server turning texts as it does for all routes (http/server.ts). */
async function after(schema: object, value: unknown): Promise<unknown> {
  const app = Fastify({ ajv: { customOptions: { coerceTypes: 'array', removeAdditional: false, allErrors: true } } });
  app.post('/', { schema: { body: { type: 'object', properties: { value: schema } } } }, (request) => request.body);
  const reply = await app.inject({ method: 'POST', url: '/', payload: { value } });
  return reply.statusCode === 200 ? (reply.json() as { value: unknown }).value : 'refused';
}

test('nothing stays nothing and zero stays zero, whatever the validator turns', async () => {
  const area = nullable(Type.Integer({ minimum: 0 }));
  expect([await after(area, null), await after(area, 0), await after(area, 12), await after(area, -1)]).toEqual([null, 0, 12, 'refused']);
  const name = nullable(Type.String({ maxLength: 3 }));
  expect([await after(name, null), await after(name, ''), await after(name, 'abcd')]).toEqual([null, '', 'refused']);
});

test('a word of a closed list may be nothing when the field may', async () => {
  const kind = nullable(choice(['a', 'b']));
  expect([await after(kind, 'a'), await after(kind, null), await after(kind, 'c')]).toEqual(['a', null, 'refused']);
});
