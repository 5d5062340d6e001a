import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWeb } from '../bin/build-web.ts';
import { projectFolder } from '../bin/folders.ts';
import type { Bench } from './report.ts';

const GOAL_BYTES = 180_000;

/** The script of a client's first page, gzipped: what index.html names, and all that these import before the first screen is there. */
export const scriptSize: Bench = {
  name: 'script-size',
  run: async (say) => {
    buildWeb(say);
    const folder = join(projectFolder, 'web', 'dist', 'extranet');
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const files = new Set<string>();
    const take = (name: string): void => {
      if (files.has(name)) return;
      files.add(name);
      // Static imports only: a screen that is opened later is loaded later.
      for (const [, imported] of readFileSync(pathOf(folder, name), 'utf8').matchAll(/(?:import|from)\s*["']\.?\/?([^"'()]+\.js)["']/g)) take(imported!);
    };
    for (const [, name] of html.matchAll(/(?:src|href)="[^"]*?([^"/]+\.js)"/g)) if (name) take(name);
    if (files.size === 0) throw new Error('No script found in the page.');
    const bytes = [...files].reduce((sum, name) => sum + gzipSync(readFileSync(pathOf(folder, name))).length, 0);
    return [{ what: `script of the client's first page (${files.size} files)`, measured: `${(bytes / 1000).toFixed(1)} kB gzipped`, peer: `${GOAL_BYTES / 1000} kB`, ratio: bytes / GOAL_BYTES, goal: 1 }];
  },
};

function pathOf(folder: string, name: string): string {
  const base = name.split('/').at(-1)!;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.split('/').at(-1) === base);
  if (!found) throw new Error(`${name} is not in the build.`);
  return join(folder, found);
}
