// `npm run functions`: lists the functions of ../shared/spec that no test names yet. `--issue` keeps to the ids given.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.ts';

const spec = join(projectFolder, '..', 'shared', 'spec');
if (!existsSync(join(spec, 'functions.md'))) {
  console.log('Le dossier ../shared/spec est absent : aucune fonction à comparer.');
  process.exit(0);
}

const wanted = ['functions.md', 'beyond.md'].flatMap((file) => [...readFileSync(join(spec, file), 'utf8').matchAll(/^\| ([A-Z]{3}-\d{3}) \|(.*)$/gm)].map((match) => ({ id: match[1]!, row: match[2]!.trim() })));
const named = new Set<string>();
for (const file of globSync(['{server,web,demo,tests,bin,bench}/**/*.test.{ts,tsx}'], { cwd: projectFolder })) {
  // Only a test's own name counts, not an import or a comment.
  for (const test of readFileSync(join(projectFolder, file), 'utf8').matchAll(/\b(?:test|it)(?:\.\w+\([^)]*\))?\(\s*(['"`])((?:(?!\1).)*)\1/gs)) {
    for (const id of test[2]!.matchAll(/[A-Z]{3}-\d{3}/g)) named.add(id[0]);
  }
  // `test.each(…)('[SET-104] …')`: the name comes after a list of any shape.
  for (const [, ids] of readFileSync(join(projectFolder, file), 'utf8').matchAll(/\]\)\(\s*['"`]((?:\[[A-Z]{3}-\d{3}[^\]]*\]\s*)+)/g)) {
    for (const id of ids!.matchAll(/[A-Z]{3}-\d{3}/g)) named.add(id[0]);
  }
}

const asked = process.argv.slice(2);
const kept = asked.length > 0 ? wanted.filter(({ id }) => asked.some((prefix) => id.startsWith(prefix))) : wanted;
const missing = kept.filter(({ id }) => !named.has(id));
for (const { id, row } of missing) console.log(`${id}  ${row.split('|')[1]?.trim() ?? ''}`);
console.log(`${kept.length - missing.length} fonctions sur ${kept.length} ont au moins un test ; ${missing.length} manquent.`);
