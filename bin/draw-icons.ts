// `npm run icons`: draws the icons of the installed extranet from our one drawing, web/ui/public/favicon.svg. Run it when the drawing changes, and commit what it makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { projectFolder } from './folders.ts';

const drawing = readFileSync(join(projectFolder, 'web', 'ui', 'public', 'favicon.svg'), 'utf8');
const ground = /<rect[^>]*fill="(#[0-9A-F]{6})"/i.exec(drawing)![1]!;
/** Systems that cut icons to their own shape want the ground to the very edge, and Android a margin around the drawing. */
const icons = [
  { name: 'icon-192.png', size: 192, share: 1, bleed: false }, { name: 'icon-512.png', size: 512, share: 1, bleed: false },
  { name: 'icon-maskable-512.png', size: 512, share: 0.8, bleed: true }, { name: 'apple-touch-icon.png', size: 180, share: 1, bleed: true },
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, size, share, bleed } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${bleed ? ground : 'transparent'}}svg{width:${share * 100}%}</style>${drawing}`);
  writeFileSync(join(projectFolder, 'web', 'extranet', 'public', name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
console.log(`${icons.length} icônes dessinées dans web/extranet/public.`);
