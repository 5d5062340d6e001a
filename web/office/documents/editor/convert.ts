import type { JSONContent } from '@tiptap/core';
import type { Block, RichText, Run } from '../model.ts';

/** The server's text as the editor's document. An empty text is one empty paragraph, where one can write. */
export function toEditor(text: RichText | null): JSONContent {
  const content = (text ?? []).map(nodeOf);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** What the editor holds as the server's text: paragraphs without a word stand for blank lines and stay, except around the whole. */
export function fromEditor(document: JSONContent): RichText {
  const blocks = (document.content ?? []).flatMap(blockOf);
  const first = blocks.findIndex(isWritten);
  const last = blocks.findLastIndex(isWritten);
  return first === -1 ? [] : blocks.slice(first, last + 1);
}

function nodeOf(block: Block): JSONContent {
  if (block.type === 'pageBreak') return { type: 'pageBreak' };
  if (block.type === 'list') return { type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map((item) => ({ type: 'listItem', content: [{ type: 'paragraph', content: inlineOf(item) }] })) };
  return block.type === 'heading' ? { type: 'heading', attrs: { level: 2 }, content: inlineOf(block.runs) } : { type: 'paragraph', content: inlineOf(block.runs) };
}

/** A line break inside a paragraph is a line feed in the text of a run. */
function inlineOf(runs: readonly Run[]): JSONContent[] {
  return runs.flatMap(({ text, bold, italic }) => {
    const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])];
    return text.split('\n').flatMap((line, index): JSONContent[] => [
      ...(index > 0 ? [{ type: 'hardBreak' }] : []),
      ...(line === '' ? [] : [{ type: 'text', text: line, ...(marks.length > 0 ? { marks } : {}) }]),
    ]);
  });
}

function blockOf(node: JSONContent): Block[] {
  if (node.type === 'pageBreak') return [{ type: 'pageBreak' }];
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    const items = (node.content ?? []).map((item) => runsOf(item.content?.[0] ?? {})).filter((item) => item.length > 0);
    return items.length === 0 ? [] : [{ type: 'list', ordered: node.type === 'orderedList', items }];
  }
  return [{ type: node.type === 'heading' ? 'heading' : 'paragraph', runs: runsOf(node) }];
}

/** Neighbours written alike are one run. */
function runsOf(node: JSONContent): Run[] {
  const runs: Run[] = [];
  for (const piece of node.content ?? []) {
    const last = runs.at(-1);
    if (piece.type === 'hardBreak') {
      if (last) last.text += '\n';
      else runs.push({ text: '\n' });
      continue;
    }
    const has = (mark: string) => piece.marks?.some(({ type }) => type === mark) ?? false;
    const run: Run = { text: piece.text ?? '', ...(has('bold') ? { bold: true } : {}), ...(has('italic') ? { italic: true } : {}) };
    if (last && last.bold === run.bold && last.italic === run.italic) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

function isWritten(block: Block): boolean {
  if (block.type === 'pageBreak') return false;
  return block.type === 'list' || block.runs.some(({ text }) => text.trim() !== '');
}
