// `npm run check`: types, lint, the arrows between folders and what nothing uses, side by side. Part of `npm test`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { delimiter, dirname, join } from 'node:path';
import { projectFolder } from './folders.ts';
import { rulesOnlyTested, type KnipIssue } from './rules-in-use.ts';
import { typographyFaults } from './typography.ts';

interface Outcome {
  passed: boolean;
  said: string;
}

/** The checkers are started by the Node that runs this: the one on the machine's path may be older. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
const bin = (name: string): string => join(projectFolder, 'node_modules', '.bin', name);
/** Fewer modules than this means the checker looked at nothing: a green that proves nothing is a failure. */
const SOURCES = globSync(['{server,web,bin,demo,sandboxes}/**/*.{ts,tsx}'], { cwd: projectFolder, exclude: ['web/dist/**'] }).length;

const checks: { name: string; run: () => Promise<Outcome> }[] = [
  { name: 'Types (tsc)', run: () => runs(join(projectFolder, 'node_modules', 'typescript-7', 'bin', 'tsc'), ['--noEmit', '--project', '.']) },
  { name: 'Règles de code (oxlint)', run: () => runs(bin('oxlint'), ['--deny-warnings', 'server', 'web', 'bin', 'demo', 'tests', 'bench', 'sandboxes']) },
  { name: 'Sens des imports (dependency-cruiser)', run: arrows },
  { name: 'Règles que seuls les tests lisent (knip)', run: rules },
  { name: 'Typographie des phrases', run: typography },
  { name: 'Ce que rien n’utilise (knip)', run: () => runs(bin('knip'), ['--no-progress', '--include', 'dependencies,unlisted,unresolved,exports']) },
];

const passed = await Promise.all(checks.map(async ({ name, run }) => {
  const outcome = await run();
  console.log(`${outcome.said}${outcome.passed ? 'ok' : 'ÉCHEC'}  ${name}`);
  return outcome.passed;
}));
const failed = passed.filter((one) => !one).length;
console.log(`${checks.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function run(program: string, args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const child = spawn(program, args, { cwd: projectFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number | null]>]);
  return { code: code ?? 1, out, errors };
}

/** What a checker says is kept until it ends, so that those beside it do not write between its lines. */
async function runs(program: string, args: string[]): Promise<Outcome> {
  const { code, out, errors } = await run(program, args);
  return { passed: code === 0, said: code === 0 ? '' : `${out}${errors}` };
}

/** Law and money as the product does them: no rule that only its tests call. */
async function rules(): Promise<Outcome> {
  const { out, errors } = await run(bin('knip'), ['--production', '--config', 'knip.production.json', '--no-progress', '--include', 'files,exports', '--reporter', 'json']);
  if (!out.startsWith('{')) return { passed: false, said: errors };
  const wrong = rulesOnlyTested((JSON.parse(out) as { issues: KnipIssue[] }).issues);
  return { passed: wrong.length === 0, said: wrong.map((line) => `  ${line}\n`).join('') };
}

async function arrows(): Promise<Outcome> {
  const { out, errors } = await run(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'server', 'web', 'bin', 'demo', 'sandboxes']);
  if (!out.startsWith('{')) return { passed: false, said: errors };
  const { summary, modules } = JSON.parse(out) as { summary: { violations: { rule: { name: string }; from: string; to: string }[] }; modules: { source: string }[] };
  const seen = modules.filter(({ source }) => /^(server|web|bin|demo|sandboxes)\//.test(source)).length;
  const blind = seen < SOURCES * 0.9 ? [`  only ${seen} modules read of ${SOURCES}: the checker does not see the code`] : [];
  const wrong = [...summary.violations.map((violation) => `  ${violation.rule.name}: ${violation.from} → ${violation.to}`), ...blind];
  return { passed: wrong.length === 0, said: wrong.map((line) => `${line}\n`).join('') };
}

/** What people read is written in the server and in the screens; tests and generated files say nothing to anybody. */
async function typography(): Promise<Outcome> {
  const files = globSync('{server,web}/**/*.{ts,tsx}', { cwd: projectFolder, exclude: ['web/dist/**', '**/*.test.{ts,tsx}', '**/*.generated.ts', 'web/api/generated/**'] });
  const wrong = files.flatMap((file) => typographyFaults(file, readFileSync(join(projectFolder, file), 'utf8'))).map(({ where, says, lacks }) => `  ${where}: « ${says} » wants ${lacks}`);
  if (files.length < SOURCES / 2) wrong.push(`  only ${files.length} files read of ${SOURCES}: the checker does not see the code`);
  return { passed: wrong.length === 0, said: wrong.map((line) => `${line}\n`).join('') };
}
