/**
 * Takes the pictures for the stores and the README from the real extension: `npm run pictures`.
 * Needs Chromium. They show the fonts of the machine that they are taken on: one with good serifs is the better one.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Viewport } from 'puppeteer-core';
import { openSession, type Session } from '../tests/browser/driver.ts';
import { Panel } from '../tests/browser/panel.ts';
import { pointAtWords } from '../tests/browser/words.ts';
import type { Tab } from '../tests/browser/tab.ts';
import { until } from '../tests/browser/until.ts';
import { ensureBuilt } from './build.ts';
import { overlaid, tile } from './pictures/sheets.ts';
import { folder } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
const ARTICLE = '/2018/05/15/kaspersky-zurich/';
const EVENT = 'us-dhs-bod-17-01';
const FROM = `timeline.html?article=2018-05-15&in=${EVENT}+uk-ncsc-letter+nl-phase-out+swiss-move-announced`;
// Of the passage that the mouse rests on.
const WORDS = 'Department of Homeland';
// What the Chrome Web Store asks for; the README is read on finer screens.
const SCREEN = { width: 1280, height: 800 };
const FINE = { ...SCREEN, deviceScaleFactor: 1.5 };
const TILE = { width: 440, height: 280 };
// For what fades or slides to come to rest.
const REST = 900;

const at = (path: string): `${string}.png` => `${join(ROOT, path)}.png`;

await ensureBuilt('chromium');
await mkdir(join(ROOT, 'store'), { recursive: true });
await mkdir(join(ROOT, 'docs'), { recursive: true });

await inSession(false, async session => {
  await takeArticle(session, SCREEN, 'store/1-article');
  await takeArticle(session, FINE, 'docs/article');
  await takeDetails(session, 'store/2-details');
  await takeTimeline(session, 'store/3-timeline');
  await takeTile(session, 'store/tile');
});

await inSession(true, async session => {
  await takeArticle(session, FINE, 'docs/article-dark');
  await takePopup(session, 'store/4-popup');
  await takeTimeline(session, 'store/5-timeline-dark');
});

async function inSession(dark: boolean, work: (session: Session) => Promise<void>): Promise<void> {
  const find = folder(join(ROOT, 'sample'));
  const session = await openSession({ family: 'chromium', find, dark, size: SCREEN });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

async function openArticle(session: Session, viewport: Viewport): Promise<Tab> {
  const tab = await session.open();
  await tab.page.setViewport(viewport);
  await tab.goto(ARTICLE);
  await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
  return tab;
}

/** The article with the mouse on a passage, so that passage and card show that they belong together. */
async function takeArticle(session: Session, viewport: Viewport, path: string): Promise<void> {
  const tab = await openArticle(session, viewport);
  await tab.page.evaluate('scrollTo({ top: 640, behavior: "instant" })');
  await pointAtWords(tab.page, WORDS);
  await pause(REST);
  await take(tab.page, path);
  await tab.close();
}

/** The sample that the extension brings along, with an event's details open. */
async function takeDetails(session: Session, path: string): Promise<void> {
  const page = await session.openOwn('sample.html');
  await page.setViewport(SCREEN);
  const panel = new Panel(page, 'chromium');
  await panel.click(`.card[data-event="${EVENT}"] .opener`);
  await pause(REST);
  await take(page, path);
  await page.close();
}

async function takeTimeline(session: Session, path: string): Promise<void> {
  const page = await session.openOwn(FROM);
  await page.setViewport(SCREEN);
  await until(async () => ((await page.$('.entry')) === null ? null : true));
  await pause(REST);
  await take(page, path);
  await page.close();
}

/** The popup, which no picture of a page holds, laid where the browser opens it over the article. */
async function takePopup(session: Session, path: string): Promise<void> {
  const tab = await openArticle(session, SCREEN);
  await tab.panel.click('Close Sidelight');
  await tab.page.mouse.move(10, 10);
  await pause(REST);
  const below = await tab.page.screenshot({ encoding: 'base64' });
  const popup = await session.openPopup(tab);
  await popup.setViewport({ width: 360, height: 560 });
  await pause(REST);
  const above = await popup.screenshot({ encoding: 'base64', fullPage: true });
  await popup.close();
  await tab.close();
  const page = await session.browser.newPage();
  await page.setViewport(SCREEN);
  await page.setContent(overlaid(below, above), { waitUntil: 'load' });
  await take(page, path);
  await page.close();
}

async function takeTile(session: Session, path: string): Promise<void> {
  const page = await session.browser.newPage();
  await page.setViewport(TILE);
  await page.setContent(tile(await readFile(join(ROOT, 'public/icon.svg'), 'utf8')), { waitUntil: 'load' });
  await take(page, path);
  await page.close();
}

async function take(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: at(path) });
  console.log(`${path}.png`);
}
