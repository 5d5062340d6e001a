import { ListItem } from '@tiptap/extension-list';
import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import '@fontsource-variable/source-serif-4/wght.css';
import './text-editor.css';
import type { RichText } from '../model.ts';
import { fromEditor, toEditor } from './convert.ts';
import { PageBreak } from './page-break.ts';

/** What letters are made of, and nothing else: the server takes no more than this. */
const extensions = [
  StarterKit.configure({
    blockquote: false, code: false, codeBlock: false, horizontalRule: false, link: false, listItem: false, strike: false, underline: false, heading: { levels: [2] }, trailingNode: false,
  }),
  // A line of a list is one paragraph: the list has no list inside.
  ListItem.extend({ content: 'paragraph' }),
  PageBreak,
];

/** Plain rich text: bold, italic, headings, lists and page breaks. Pasted text keeps these and loses the rest. */
export function TextEditor({ label, initial, onChange }: { label: string; initial: RichText | null; onChange: (text: RichText) => void }) {
  const editor = useEditor({
    extensions,
    content: toEditor(initial),
    editorProps: { attributes: { 'class': 'letter-text', 'role': 'textbox', 'aria-multiline': 'true', 'aria-label': label, 'lang': 'fr', 'spellcheck': 'true' } },
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON())),
  });
  return (
    <div className="letter-editor">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}

const TOOLS: readonly { key: string; label: string; sign: string; style?: React.CSSProperties; node?: string; press: (editor: Editor) => void }[] = [
  { key: 'bold', label: 'Gras (Ctrl+B)', sign: 'G', style: { fontWeight: 700 }, node: 'bold', press: (editor) => editor.chain().focus().toggleBold().run() },
  { key: 'italic', label: 'Italique (Ctrl+I)', sign: 'I', style: { fontStyle: 'italic' }, node: 'italic', press: (editor) => editor.chain().focus().toggleItalic().run() },
  { key: 'heading', label: 'Intertitre', sign: 'Intertitre', node: 'heading', press: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run() },
  { key: 'bullet', label: 'Liste à puces', sign: 'Liste à puces', node: 'bulletList', press: (editor) => editor.chain().focus().toggleBulletList().run() },
  { key: 'ordered', label: 'Liste numérotée', sign: 'Liste numérotée', node: 'orderedList', press: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { key: 'break', label: 'Saut de page', sign: 'Saut de page', press: (editor) => editor.chain().focus().insertContent([{ type: 'pageBreak' }, { type: 'paragraph' }]).run() },
  { key: 'undo', label: 'Annuler la frappe (Ctrl+Z)', sign: 'Annuler', press: (editor) => editor.chain().focus().undo().run() },
  { key: 'redo', label: 'Rétablir la frappe (Ctrl+Maj+Z)', sign: 'Rétablir', press: (editor) => editor.chain().focus().redo().run() },
];

function Toolbar({ editor }: { editor: Editor }) {
  const active = useEditorState({ editor, selector: ({ editor: now }) => TOOLS.filter(({ node }) => node && now.isActive(node)).map(({ key }) => key) });
  return (
    <div className="letter-tools" role="toolbar" aria-label="Mise en forme du texte">
      {TOOLS.map(({ key, label, sign, style, node, press }) => (
        <button key={key} type="button" className="btn subtle small" title={label} aria-label={label} aria-pressed={node ? active.includes(key) : undefined} style={style} onClick={() => press(editor)}>{sign}</button>
      ))}
    </div>
  );
}
