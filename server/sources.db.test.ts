import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestApp } from '../tests/support/app.ts';
import { sourcesAnswered } from './ledger/use-cases/take-back.ts';

// An entry whose maker is not asked when it is taken back from the books leaves books and screens apart.
test('every module that posts entries answers for them: no source is left that the books would take back alone', async () => {
  const app = await openTestApp();
  try {
    const posted = new Set(globSync('{rental,syndic,collections,banking}/use-cases/*.ts', { cwd: import.meta.dirname }).flatMap((file) => {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8');
      return [...text.matchAll(/\bsource: (?:[\w.]+ === null \? '([a-z-]+)' : )?'([a-z-]+)'|\bSOURCE = '([a-z-]+)'/g)].flatMap(([, one, two, three]) => [one, two, three].filter((source) => source !== undefined));
    }));
    expect(posted.size).toBeGreaterThan(15);
    expect([...posted].filter((source) => !sourcesAnswered().includes(source))).toEqual([]);
  } finally {
    await app.close();
  }
});
