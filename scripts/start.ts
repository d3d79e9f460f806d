/**
 * `npm start`: builds the extension, serves the sample newspaper and opens the newest browser found on its article
 * about the subject. Where there is no display, it saves a picture and prints what the sidebar shows instead.
 */
import { mkdir } from 'node:fs/promises';
import { platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { openSession } from '../tests/browser/driver.ts';
import { launch } from '../tests/browser/launch.ts';
import { type Family, needBrowser } from './browsers.ts';
import { ensureBuilt } from './build.ts';
import { folder, serve } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const PICTURE = join(ROOT, '.output', 'start', 'article.png');
const WELCOME = '/welcome.html';
const ARTICLE = '/2018/05/15/kaspersky-zurich/';
const newspaper = folder(join(ROOT, 'sample'));

try {
  const { path, family } = await needBrowser();
  console.log(`Building the extension for ${path} ...`);
  await ensureBuilt(family);
  if (!hasDisplay() || !(await show(family))) await describe(family);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function hasDisplay(): boolean {
  if (platform() !== 'linux') return true;
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean);
}

/** Opens a window and stays until it is closed; false where no window could be opened. */
async function show(family: Family): Promise<boolean> {
  const started = await launch({ family, headless: false }).catch(() => null);
  if (started === null) return false;
  const { browser } = started;
  const closed = new Promise(done => browser.once('disconnected', done));
  const site = await serve(newspaper);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  // The page that greets after installation opens in front, once it does.
  await browser.waitForTarget(target => target.url().endsWith(WELCOME), { timeout: 3000 }).catch(() => null);
  await page.goto(site.origin + ARTICLE);
  await page.bringToFront();
  console.log(`The sample newspaper is at ${site.origin}/. Close the browser to end.`);
  await closed;
  await site.close();
  return true;
}

async function describe(family: Family): Promise<void> {
  console.log('There is no display: the browser runs without a window.');
  const session = await openSession({ family, find: newspaper });
  try {
    const tab = await session.open(ARTICLE);
    const state = await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
    const shown = await tab.panel.waitFor('[role="complementary"], aside, .panel');
    await mkdir(dirname(PICTURE), { recursive: true });
    await tab.screenshot(PICTURE);
    console.log(`\nBeside "${state.title}" the sidebar shows:\n\n${shown.text.trim()}\n`);
    for (const { quote, event, when } of state.passages)
      console.log(`"${quote}"\n  -> ${event}, ${when ?? 'no date words'}`);
    console.log(`\nA picture of it: ${relative(process.cwd(), PICTURE)}`);
  } finally {
    await session.close();
  }
}
