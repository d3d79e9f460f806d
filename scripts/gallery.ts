/**
 * `npm run gallery`: builds the gallery of components, which is not shipped, and takes pictures of it in Chromium and
 * Firefox into `.output/gallery`. Words after the command choose the pictures whose names hold one of them.
 */
import { join, relative } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { type Family, needBrowser } from './browsers.ts';
import { folder, serve } from './serve.ts';

/** A board of the gallery: which stages stand on it, and what its address asks for. */
type Board = { readonly name: string; readonly query: string; readonly width: number };

const ROOT = join(import.meta.dirname, '..');
const PICTURES = join(ROOT, '.output', 'gallery');

const GROUPS: Readonly<Record<string, readonly string[]>> = {
  entries: ['about', 'opened', 'active', 'possible'],
  lists: ['none', 'mention', 'undated', 'since opened', 'latest'],
  widths: ['least', 'most', 'sheet', 'sheet narrow'],
  states: ['paused', 'hidden', 'unreadable', 'passage certain', 'passage possible'],
  tabs: ['tab', 'tab focused', 'tab none', 'tab quiet', 'tab below'],
};

const LOOKS: Readonly<Record<string, string>> = {
  light: '',
  dark: 'theme=dark',
  long: 'words=long',
  arabic: 'words=arabic',
  large: 'scale=1.3',
};

const wanted = process.argv.slice(2);
await build({ configFile: join(ROOT, 'components/gallery/vite.config.ts'), logLevel: 'warn' });
const site = await serve(folder(PICTURES));
try {
  for (const family of ['chromium', 'firefox'] as const) await takePictures(family);
} finally {
  await site.close();
}

async function takePictures(family: Family): Promise<void> {
  const browser = await openBrowser(family);
  try {
    for (const board of boards(family)) await takePicture(browser, board);
  } finally {
    await browser.close();
  }
}

function boards(family: Family): readonly Board[] {
  const all = Object.entries(LOOKS).flatMap(([look, query]) =>
    Object.entries(GROUPS).map(([group, stages]) => ({
      name: `${family}-${look}-${group}`,
      query: `${query}&only=${encodeURIComponent(stages.join(','))}`,
      width: 1330,
    })),
  );
  return all.filter(({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word)));
}

async function openBrowser(family: Family): Promise<Browser> {
  const { path } = await needBrowser(family);
  const isFirefox = family === 'firefox';
  return puppeteer.launch({
    browser: isFirefox ? 'firefox' : 'chrome',
    executablePath: path,
    ...(isFirefox
      ? { protocol: 'webDriverBiDi' }
      : { args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US'] }),
  });
}

async function takePicture(browser: Browser, { name, query, width }: Board): Promise<void> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(`${site.origin}/index.html?${query}`, { waitUntil: 'load' });
  const path = join(PICTURES, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path, fullPage: true });
  console.log(relative(process.cwd(), path));
  await page.close();
}
