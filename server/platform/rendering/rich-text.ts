import { Type, type Static } from 'typebox';

/** The text of an event: plain rich text, as the editor keeps it and as letters are set from it. */
const Run = Type.Object({ text: Type.String({ maxLength: 20_000 }), bold: Type.Optional(Type.Boolean()), italic: Type.Optional(Type.Boolean()) }, { additionalProperties: false });
const Block = Type.Union([
  Type.Object({ type: Type.Literal('paragraph'), runs: Type.Array(Run) }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('heading'), runs: Type.Array(Run) }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('list'), ordered: Type.Boolean(), items: Type.Array(Type.Array(Run)) }, { additionalProperties: false }),
  Type.Object({ type: Type.Literal('pageBreak') }, { additionalProperties: false }),
]);
export const RichText = Type.Array(Block, { maxItems: 2000 });
export type RichText = Static<typeof RichText>;

/** Nothing to read: no PDF is made of it. */
export function isEmptyText(body: RichText | null): boolean {
  return plainText(body ?? []).trim() === '';
}

/** The words alone, for searching. */
export function plainText(body: RichText): string {
  return body.map((block) => {
    if (block.type === 'pageBreak') return '';
    if (block.type === 'list') return block.items.map((item) => item.map((run) => run.text).join('')).join('\n');
    return block.runs.map((run) => run.text).join('');
  }).join('\n');
}

/** Text typed or imported as plain lines: a blank line begins a paragraph. */
export function fromPlainText(text: string): RichText {
  return text.replace(/\r\n?/g, '\n').split(/\n{2,}/).map((words) => words.trim()).filter(Boolean).map((words) => ({ type: 'paragraph' as const, runs: [{ text: words }] }));
}
