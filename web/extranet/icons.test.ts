import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, 'public');

/** Width and height, as a PNG says them in its first chunk. */
function sizeOf(name: string): string {
  const bytes = readFileSync(join(folder, name));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('every icon that the installed extranet announces is there, in the size it announces', () => {
  const { icons } = JSON.parse(readFileSync(join(folder, 'manifest.webmanifest'), 'utf8')) as { icons: { src: string; sizes: string; type: string; purpose: string }[] };
  const drawn = icons.filter(({ type }) => type === 'image/png');
  expect(drawn.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src, sizes } of drawn) expect([src, sizeOf(src.replace('/assets-extranet/', ''))]).toEqual([src, sizes]);
  expect(readFileSync(join(folder, '..', 'index.html'), 'utf8')).toContain('rel="apple-touch-icon" href="/assets-extranet/apple-touch-icon.png"');
  expect(sizeOf('apple-touch-icon.png')).toBe('180x180');
});
