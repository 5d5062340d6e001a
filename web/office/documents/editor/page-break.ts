import { Node } from '@tiptap/core';

/** « Saut de page »: what follows begins a new sheet of the PDF. */
export const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  parseHTML: () => [{ tag: 'hr[data-page-break]' }],
  renderHTML: () => ['hr', { 'data-page-break': '', 'title': 'Saut de page' }],
});
