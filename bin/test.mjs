// `npm test`: everything, with what was skipped and why, ending with `N passed, N failed`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, nodeProgram, projectFolder, say } from './runtime.mjs';

const node = nodeProgram();
installDependencies(node);
const inCi = process.env.CI === 'true' || process.env.CI === '1';
const results = join(projectFolder, 'tests', 'results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

let passed = 0;
let failed = 0;
const skipped = [];

await step('Vérifications (types, règles, sens des imports)', () => run([join(projectFolder, 'bin', 'check.ts')], {}), true);
await vitest('Règles pures', 'pure', {});
await vitest('Base de données : PostgreSQL fourni', 'database', {});
const second = secondPostgres();
if (second) await vitest(`Base de données : ${second.name}`, 'database', second.env);
else skipped.push('les tests sur un second PostgreSQL : aucun n’est installé ici. Donnez MITOYEN_TEST_DATABASE_URL (compte superutilisateur) ou installez le paquet postgresql.');
await vitest('Démarrages', 'start', {});
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM ?? ''].find((path) => path && existsSync(path));
if (browser) await vitest('Parcours dans un navigateur', 'journeys', { CHROMIUM: browser });
else skipped.push('les parcours dans un navigateur : Chromium n’est pas installé. Installez-le, ou donnez son chemin dans CHROMIUM.');

for (const what of skipped) say(`Non exécuté : ${what}`);
if (inCi && skipped.length > 0) {
  say('En intégration continue, rien ne peut être laissé de côté.');
  failed += skipped.length;
}
say(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

async function step(name, work, counts) {
  const from = Date.now();
  say(`\n── ${name}`);
  const code = await work();
  if (counts) { if (code === 0) passed++; else failed++; }
  say(`   ${name} : ${code === 0 ? 'réussi' : 'ÉCHEC'} en ${Math.round((Date.now() - from) / 1000)} s`);
  return code;
}

async function vitest(name, project, env) {
  const file = join(results, `${project}-${Object.keys(env).length}-${Date.now()}.json`);
  const code = await step(name, () => run([join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`], env), false);
  if (!existsSync(file)) { failed++; return; }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  // A file that cannot be loaded fails without a single test failing.
  const broken = report.testResults.filter((result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed')).length;
  failed += report.numFailedTests + broken + (code !== 0 && report.numFailedTests + broken === 0 ? 1 : 0);
  for (const result of report.testResults) {
    for (const test of result.assertionResults) if (test.status === 'pending' || test.status === 'skipped' || test.status === 'todo') skipped.push(`« ${test.fullName} »`);
  }
}

function run(args, env) {
  return new Promise((done) => {
    const child = spawn(node, args, { cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** The user's own address first, else a server program installed by the system. */
function secondPostgres() {
  if (process.env.MITOYEN_TEST_DATABASE_URL) return { name: 'celui de MITOYEN_TEST_DATABASE_URL', env: { MITOYEN_TEST_DATABASE_URL: process.env.MITOYEN_TEST_DATABASE_URL } };
  const root = '/usr/lib/postgresql';
  const major = existsSync(root) ? readdirSync(root).filter((name) => existsSync(join(root, name, 'bin', 'initdb'))).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  return major ? { name: `PostgreSQL ${major} de cette machine`, env: { MITOYEN_TEST_POSTGRESQL: join(root, major) } } : null;
}
