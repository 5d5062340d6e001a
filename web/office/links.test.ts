import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const WEB = resolve(import.meta.dirname, '..');
/** Ends of addresses of the server, and the two doors of the other face: no screen declares them. */
const NOT_SCREENS = /^\/(api|assets-\w+)\/|^\/(extranet|connexion\/?)$/;

const sources = (glob: string) => globSync(glob, { cwd: WEB }).filter((file) => !/\.test\.tsx?$/.test(file)).map((file) => ({ file, text: readFileSync(resolve(WEB, file), 'utf8') }));
const office = sources('office/**/*.{ts,tsx}');
const extranet = sources('extranet/**/*.{ts,tsx}');

/** Every literal that opens with a slash and stands where a link is named, `${…}` read as any one segment. */
function linksIn({ file, text }: { file: string; text: string }): { file: string; link: string }[] {
  const named = text.matchAll(/(?:\bto|hrefOf|href|Href|home)\b\s*(?:=\s*\{?|:)\s*(?:\([^()]*\)\s*=>\s*)?(?:\w+\s*\?\s*)?(['"`])(\/(?:\$\{[^}]*\}|(?!\1)[^\s])*)\1|=>\s*(['"`])(\/[a-z](?:\$\{[^}]*\}|(?!\3)[^\s])*)\3/g);
  return [...named].map(([, , one, , other]) => ({ file, link: one ?? other ?? '' })).filter(({ link }) => !NOT_SCREENS.test(link));
}

const plain = (link: string) => link.replaceAll(/\$\{[^}]*\}/g, 'x').replace(/[?#].*$/, '').replace(/(?<=.)\/$/, '');
const declares = (path: string, link: string) => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(plain(link));

/** Of the office: what `screen.ts` files declare; a record that lets one write adds its own `/modifier`. */
const officePaths = office.filter(({ file }) => file.endsWith('/screen.ts')).flatMap(({ text }) => [...text.matchAll(/path: '([^']+)'/g)].map(([, path]) => path!));
const extranetPaths = extranet.filter(({ file }) => file.endsWith('/router.tsx')).flatMap(({ text }) => [...text.matchAll(/(?:own|open)\('([^']+)'/g)].map(([, path]) => path!)).filter((path) => path !== '/$');

test.each([['office', office, officePaths, 100], ['extranet', extranet, extranetPaths, 25]] as const)('every link written in the %s leads to a page that exists', (_face, files, paths, least) => {
  const links = files.flatMap(linksIn);
  expect(links.length).toBeGreaterThan(least);
  expect(links.filter(({ link }) => !paths.some((path) => declares(path, link)))).toEqual([]);
});
