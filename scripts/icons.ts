/** Draws the icons of `public/icon` anew from the two SVGs: `node scripts/icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { needBrowser } from './browsers.ts';

const PUBLIC = join(import.meta.dirname, '..', 'public');
// Below 48 px the lines stand on whole pixels, which takes a drawing of its own.
const DRAWINGS = [
  { file: 'icon-small.svg', sizes: [16, 32] },
  { file: 'icon.svg', sizes: [48, 96, 128] },
];

async function draw(page: Page, svg: string, size: number): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const style = 'position:fixed;inset:0;width:100vw;height:100vh';
  await page.setContent(`<img src="${source}" style="${style}">`, { waitUntil: 'load' });
  return page.screenshot({ omitBackground: true });
}

const { path } = await needBrowser('chromium');
const browser = await puppeteer.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const { file, sizes } of DRAWINGS) {
  const svg = readFileSync(join(PUBLIC, file), 'utf8');
  for (const size of sizes) writeFileSync(join(PUBLIC, 'icon', `${size}.png`), await draw(page, svg, size));
}
await browser.close();
