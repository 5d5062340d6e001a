import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './folders.ts';

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

test('every setting that the program reads from its environment is in docs/settings.md, and no other', () => {
  const sources = globSync(['server/**/*.ts', 'bin/**/*.{ts,mjs}', 'bench/**/*.ts', 'tests/support/*.ts'], { cwd: projectFolder }).filter((path) => !path.endsWith('.test.ts')).map(read).join('\n');
  const used = new Set([...sources.matchAll(/\benv\.([A-Z][A-Z_]+)|wholeNumber\(env, '([A-Z_]+)'/g)].map(([, plain, number]) => plain ?? number!));
  // Of the machine, or handed from one of our processes to another.
  for (const name of ['PATH', 'HOME', 'BENCH_AGENCY']) used.delete(name);
  const listed = new Set([...read('docs/settings.md').matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell]) => [...cell!.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name!)));
  expect([...listed].sort()).toEqual([...used].sort());
});
