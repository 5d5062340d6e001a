import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from './folders.ts';

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

test('every direct package has its row, with the licence it declares, in docs/dependencies.md, and no other package has one', () => {
  const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
  const direct = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {}));
  const rows = [...read('docs/dependencies.md').matchAll(/^\| (`.+?) \| (.+?) \|/gm)].map(([, packages, licence]) => ({ names: [...packages!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!), licence: licence! }));
  expect([...new Set(rows.flatMap(({ names }) => names))].sort()).toEqual([...new Set(direct)].sort());
  // Of the four programs for other machines only one is here.
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { license?: string }> };
  const other = rows.flatMap(({ names, licence }) => names.map((name) => ({ name, licence, declared: lock.packages[`node_modules/${name}`]?.license })))
    .filter(({ licence, declared }) => declared !== undefined && !declared.replaceAll(/[()]/g, '').split(/ (?:OR|AND) /).every((one) => licence.includes(one)));
  expect(other).toEqual([]);
});
