// Builds the two web parts when their sources changed since the last build. Called by the server at start, and by tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './folders.ts';

const PARTS = ['office', 'extranet'] as const;

export function buildWeb(log: (line: string) => void): void {
  const stamp = join(projectFolder, 'web', 'dist', '.sources');
  const fingerprint = fingerprintOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  for (const part of PARTS) {
    log(part === 'office' ? 'Construction des écrans de l’agence…' : 'Construction des écrans des clients…');
    const result = spawnSync(process.execPath, [join(projectFolder, 'node_modules/vite/bin/vite.js'), 'build', '--config', `web/vite.${part}.config.ts`, '--logLevel', 'error'], {
      // Whoever asks, a test too, gets the pages that people get: not the libraries' slower and larger development files.
      cwd: projectFolder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' },
    });
    if (result.status !== 0) throw new Error(`Les écrans (${part}) n’ont pas pu être construits.`);
  }
  writeFileSync(stamp, fingerprint);
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(projectFolder, 'package-lock.json')));
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      if (name === 'dist' || name === 'node_modules') continue;
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else hash.update(path.slice(projectFolder.length)).update(readFileSync(path));
    }
  };
  walk(join(projectFolder, 'web'));
  return hash.digest('hex');
}
