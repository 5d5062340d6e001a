import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { API_FILES, describeApi } from './describe-api.ts';

test('the types that screens call the server with are those of the routes (else: npm run api)', async () => {
  const { types, document } = await describeApi();
  expect(readFileSync(API_FILES.types, 'utf8') === types).toBe(true);
  const { paths } = JSON.parse(document) as { paths: Record<string, Record<string, { description?: string; tags?: string[] }>> };
  const operations = Object.values(paths).flatMap((verbs) => Object.values(verbs));
  expect(operations.length).toBeGreaterThan(100);
  expect(operations.filter(({ description, tags }) => !description || !tags?.[0])).toEqual([]);
});
