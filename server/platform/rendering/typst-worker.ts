import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// One compiler a thread: its fonts and caches are loaded once.
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-serif-4/package.json'));
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'].map((face) => readFileSync(join(fonts, face, `SourceSerif4_${face}.ttf`)));
const template = readFileSync(join(import.meta.dirname, 'letter.typ'), 'utf8');
const compiler = NodeCompiler.create({ workspace: join(import.meta.dirname, 'empty'), fontArgs: [{ fontBlobs: faces }] });

parentPort!.on('message', ({ id, letter, second }: { id: number; letter: string; second: number }) => {
  try {
    // A fixed creation second: the same letter gives the same bytes, so it is stored once.
    const pdf = compiler.pdf({ mainFileContent: template, inputs: { letter } }, { pdfStandard: 'a-2b', creationTimestamp: second });
    compiler.evictCache(20);
    parentPort!.postMessage({ id, pdf });
  } catch (error) {
    parentPort!.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
