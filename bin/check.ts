// `npm run check`: types, lint and the arrows between folders. Part of `npm test`.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from './folders.ts';

/** The checkers are started by the Node that runs this: the one on the machine's path may be older. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
const bin = (name: string): string => join(projectFolder, 'node_modules', '.bin', name);
/** Fewer modules than this means the checker looked at nothing: a green that proves nothing is a failure. */
const SOURCES = globSync(['{server,web,bin,demo}/**/*.{ts,tsx}'], { cwd: projectFolder, exclude: ['web/dist/**'] }).length;

const checks: { name: string; run: () => boolean }[] = [
  { name: 'Types (tsc)', run: () => runs('tsc', ['--noEmit', '--project', '.']) },
  { name: 'Règles de code (oxlint)', run: () => runs('oxlint', ['--deny-warnings', 'server', 'web', 'bin', 'demo', 'tests', 'bench']) },
  { name: 'Sens des imports (dependency-cruiser)', run: arrows },
];

let failed = 0;
for (const check of checks) {
  const passed = check.run();
  if (!passed) failed++;
  console.log(`${passed ? 'ok' : 'ÉCHEC'}  ${check.name}`);
}
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function runs(program: string, args: string[]): boolean {
  return spawnSync(bin(program), args, { cwd: projectFolder, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function arrows(): boolean {
  const result = spawnSync(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'server', 'web', 'bin', 'demo'], { cwd: projectFolder, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  if (!result.stdout.startsWith('{')) {
    console.log(result.stderr);
    return false;
  }
  const { summary, modules } = JSON.parse(result.stdout) as { summary: { violations: { rule: { name: string }; from: string; to: string }[] }; modules: { source: string }[] };
  for (const violation of summary.violations) console.log(`  ${violation.rule.name}: ${violation.from} → ${violation.to}`);
  const seen = modules.filter(({ source }) => /^(server|web|bin|demo)\//.test(source)).length;
  if (seen < SOURCES * 0.9) {
    console.log(`  only ${seen} modules read of ${SOURCES}: the checker does not see the code`);
    return false;
  }
  return summary.violations.length === 0;
}
