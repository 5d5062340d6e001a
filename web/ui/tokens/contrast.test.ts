import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, measurePairs, type Tokens } from './contrast.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const tokens = JSON.parse(read('tokens.json')) as Tokens;

test('every declared pair of colours passes, in light and in dark', () => {
  const measures = measurePairs(tokens);
  expect(measures.length).toBe(138);
  expect(measures.filter((measure) => measure.ratio < measure.limit)).toEqual([]);
});

test('black on white is 21, and a grey that is too pale is told apart', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#999999', '#FFFFFF')).toBeLessThan(4.5);
});

test('tokens.css carries every role of tokens.json, in both modes', () => {
  const [light = '', dark = ''] = read('tokens.css').split('[data-theme="dark"]');
  for (const [name, [onLight, onDark]] of Object.entries(tokens.roles)) {
    expect(light).toContain(`--m-${name}: ${onLight};`);
    expect(dark).toContain(`--m-${name}: ${onDark};`);
  }
});

test('our copy of the tokens is the design’s', ({ skip }) => {
  const source = new URL('../../../../shared/design/tokens/tokens.json', import.meta.url);
  if (!existsSync(source)) skip('The design folder ../shared/design is absent: the copy cannot be compared.');
  expect(tokens).toEqual(JSON.parse(readFileSync(source, 'utf8')));
});
