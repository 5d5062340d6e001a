import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mayKnow, namedIn, namesWithoutOwner, readOwners, serverFolder, usable } from '../tests/support/arrows.ts';

// What the import linter cannot see: folders nobody declared, and SQL that reaches into a module it may not know.
const folders = readdirSync(serverFolder).filter((name) => statSync(join(serverFolder, name)).isDirectory());
const owners = readOwners();

test('every folder of the server has its line in the table of arrows', () => {
  expect(folders.filter((name) => usable(name).length === 0)).toEqual([]);
});

test('what one module may name of another, beyond the arrows, still exists', () => {
  expect(owners.relations.size).toBeGreaterThan(40);
  expect(namesWithoutOwner(owners)).toEqual([]);
});

test('a module’s SQL names only its own tables, views and functions and those of modules it may use; the extranet names none of the office', () => {
  const strays = globSync('*/**/*.ts', { cwd: serverFolder, exclude: ['**/*.test.ts', '**/*.generated.ts'] })
    .flatMap((file) => namedIn(readFileSync(join(serverFolder, file), 'utf8')).filter((name) => !mayKnow(file.split('/')[0]!, name, owners)).map((name) => `${file} → ${name}`));
  expect(strays).toEqual([]);
});
