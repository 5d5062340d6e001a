import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface LetterTask {
  /** Which template sets the words: a letter, tables that people print, an extract of an account, or papers with figures. */
  template: 'letter' | 'report' | 'extract' | 'papers';
  /** The words, as JSON: they are data for the template, never Typst source. */
  letter: string;
  /** Creation date written in the PDF, in seconds. */
  second: number;
}

export type LetterReply = { pdf: Uint8Array } | { error: string; unknownSigns: string[] };

// One compiler a thread: its fonts and caches are loaded once. Besides these faces it carries Typst's own (Libertinus Serif, New Computer Modern, DejaVu Sans Mono).
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map((face) => readFileSync(join(fonts, face, `SourceSerif4_${face}.ttf`)));
const templates = { letter: readFileSync(join(import.meta.dirname, 'letter.typ'), 'utf8'), report: readFileSync(join(import.meta.dirname, 'report.typ'), 'utf8'), extract: readFileSync(join(import.meta.dirname, 'extract.typ'), 'utf8'), papers: readFileSync(join(import.meta.dirname, 'papers.typ'), 'utf8') };
const compiler = NodeCompiler.create({ workspace: join(import.meta.dirname, 'empty'), fontArgs: [{ fontBlobs: faces }] });

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.on('message', (task: LetterTask) => parentPort!.postMessage(setLetter(task)));

function setLetter({ template, letter, second }: LetterTask): LetterReply {
  try {
    // A fixed creation second: the same letter gives the same bytes, so it is stored once.
    return { pdf: compiler.pdf({ mainFileContent: templates[template], inputs: { letter } }, { pdfStandard: 'a-2b', creationTimestamp: second }) };
  } catch (error) {
    // The compiler puts its findings in `code`, as text.
    const { code = '', message } = error as { code?: string; message: string };
    return { error: message || code, unknownSigns: unknownSigns(`${message} ${code}`) };
  } finally {
    compiler.evictCache(20);
  }
}

function unknownSigns(findings: string): string[] {
  return [...new Set([...findings.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, sign]) => sign!))];
}
