import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Run } from '../model.ts';
import { fromEditor, toEditor } from './convert.ts';

const words = fc.constantFrom('Bonjour', 'à tous', ' la chaudière', 'été 2026', 'ligne\nsuivante', 'x');
const style = fc.constantFrom<Partial<Run>>({}, { bold: true }, { italic: true }, { bold: true, italic: true });
/** Neighbours differ, as the editor keeps them. */
const runs = fc.array(fc.tuple(words, style), { minLength: 1, maxLength: 4 }).map((drawn) => drawn.filter(([, one], index) => index === 0 || JSON.stringify(one) !== JSON.stringify(drawn[index - 1]![1])))
  .map((drawn) => drawn.map(([text, one]): Run => ({ text, ...one }))).filter((list) => list.every((run, index) => index === 0 || JSON.stringify([run.bold, run.italic]) !== JSON.stringify([list[index - 1]!.bold, list[index - 1]!.italic])));
const written: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom<'paragraph' | 'heading'>('paragraph', 'heading'), runs }),
  fc.record({ type: fc.constant<'list'>('list'), ordered: fc.boolean(), items: fc.array(runs, { minLength: 1, maxLength: 3 }) }),
);
const between: fc.Arbitrary<Block> = fc.oneof(written, fc.constant<Block>({ type: 'pageBreak' }), fc.constant<Block>({ type: 'paragraph', runs: [] }));

test('a text goes through the editor and comes back as it was, whatever its shape', () => {
  fc.assert(fc.property(written, fc.array(between, { maxLength: 6 }), written, (first, middle, last) => {
    const text = [first, ...middle, last];
    expect(fromEditor(toEditor(text))).toEqual(text);
  }), { numRuns: 500 });
});

test('nothing written is no text at all, so that no PDF is made of it', () => {
  expect(toEditor(null)).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(fromEditor(toEditor(null))).toEqual([]);
  expect(fromEditor({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'pageBreak' }, { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }] })).toEqual([]);
});

test('blank lines around a text go, those inside stay', () => {
  const blank = { type: 'paragraph' };
  const line = { type: 'paragraph', content: [{ type: 'text', text: 'Un' }] };
  expect(fromEditor({ type: 'doc', content: [blank, line, blank, line, blank] })).toEqual([{ type: 'paragraph', runs: [{ text: 'Un' }] }, { type: 'paragraph', runs: [] }, { type: 'paragraph', runs: [{ text: 'Un' }] }]);
});
