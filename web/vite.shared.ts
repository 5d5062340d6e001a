import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

const web = dirname(fileURLToPath(import.meta.url));

/** What the two builds share; they never share a screen. */
export function buildOf(face: 'office' | 'extranet'): UserConfig {
  return {
    root: join(web, face),
    base: `/assets-${face}/`,
    publicDir: join(web, face, 'public'),
    plugins: [react(), preloadFont(face), sharedFiles()],
    build: {
      outDir: join(web, 'dist', face),
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 700,
      assetsDir: 'files',
    },
  };
}

/** The one latin file of the text font starts with the page, so that words do not change face when it comes. */
function preloadFont(face: string): Plugin {
  return {
    name: 'mitoyen-preload-font',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /source-sans-3-latin-wght-normal.*\.woff2$/.test(name));
        if (!file) return [];
        return [{ tag: 'link', attrs: { rel: 'preload', href: `/assets-${face}/${file}`, as: 'font', type: 'font/woff2', crossorigin: '' }, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** The script that sets the theme before the first paint, and our icon: the same files in both builds. */
function sharedFiles(): Plugin {
  return {
    name: 'mitoyen-shared-files',
    async generateBundle() {
      const { readFile } = await import('node:fs/promises');
      for (const name of ['theme.js', 'favicon.svg']) this.emitFile({ type: 'asset', fileName: name, source: await readFile(join(web, 'ui', 'public', name)) });
    },
  };
}
