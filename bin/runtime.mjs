// Finds or fetches the Node this program needs. Built-ins only: it must run on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const WANTED_MAJOR = 24;

/** Path of a Node that runs TypeScript as it is; this one when it is recent enough. */
export function nodeProgram() {
  if (Number(process.versions.node.split('.')[0]) >= WANTED_MAJOR) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = join(projectFolder, '.runtime');
  const program = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    say(`Node ${process.versions.node} est présent ; Mitoyen demande Node ${WANTED_MAJOR} et le télécharge dans .runtime (une seule fois)…`);
    mkdirSync(folder, { recursive: true });
    const result = npm(process.execPath, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder, `${name}@${WANTED_MAJOR}`], folder);
    if (result.status !== 0 || !existsSync(program)) fail(`Node ${WANTED_MAJOR} n’a pas pu être téléchargé. Vérifiez l’accès au registre npm, ou installez Node ${WANTED_MAJOR} vous-même.`);
  }
  return program;
}

/** Installs the dependencies when the lock file is not the one installed last. */
export function installDependencies(node) {
  const lock = createHash('sha256').update(readFileSync(join(projectFolder, 'package-lock.json'))).digest('hex');
  const stamp = join(projectFolder, 'node_modules', '.mitoyen-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('Installation des dépendances…');
  const result = npm(node, ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline'], projectFolder);
  if (result.status !== 0) fail('Les dépendances n’ont pas pu être installées. Le message de npm est ci-dessus.');
  writeFileSync(stamp, lock);
}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Runs the npm that came with the current Node (or the one on the path), with `node` first on the path for its children. */
function npm(node, args, cwd) {
  const beside = [join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'), join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js')].find((path) => existsSync(path));
  const env = { ...process.env, PATH: `${dirname(node)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` };
  // Nothing of ours needs another package's install script: compiled parts come as packages of their own.
  return beside
    ? spawnSync(process.execPath, [beside, ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'], env })
    : spawnSync('npm', args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env, shell: process.platform === 'win32' });
}
