/**
 * Takes the pictures for the stores and the README from the real extension: `npm run pictures`.
 * Needs Chromium. They show the fonts of the machine that they are taken on; those kept here were taken with Noto Sans
 * and Noto Serif (Debian: fonts-noto-core).
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { HTTPRequest, Page, Viewport } from 'puppeteer-core';
import * as v from 'valibot';
import { openSession, type Session } from '../tests/browser/driver.ts';
import { Panel } from '../tests/browser/panel.ts';
import type { Tab } from '../tests/browser/tab.ts';
import { until } from '../tests/browser/until.ts';
import { ensureBuilt } from './build.ts';
import { overlaid, TILE } from './pictures/sheets.ts';
import { folder } from './serve.ts';

const ROOT = join(import.meta.dirname, '..');
// A name that looks like one and, being reserved, is nobody's.
const NEWSPAPER = 'http://courier.example';
const ARTICLE = '/2018/05/15/kaspersky-zurich/';
const FROM =
  'timeline.html?article=2018-05-15&in=us-dhs-bod-17-01+uk-ncsc-letter+nl-phase-out+swiss-move-announced';
// The event whose details are shown: one that binds some, advises others, and was answered.
const EVENT = 'nl-phase-out';
// Scrolls to where most passages are in view, and finds the one that the mouse is to rest on.
const PLACE = `(() => {
  scrollTo({ top: 660, behavior: 'instant' });
  const passage = [...document.querySelectorAll('article p')].find(p => p.textContent.includes('Homeland Security'));
  const { x, y } = passage.getBoundingClientRect();
  return { x: x + 300, y: y + 14 };
})()`;
// Brings the card of an event to the head of the panel.
const SHOW = `(root, event) => {
  const card = root.querySelector('.card[data-event="' + event + '"]');
  card.style.scrollMarginTop = '-44px';
  card.scrollIntoView({ block: 'start', behavior: 'instant' });
}`;
const Point = v.object({ x: v.number(), y: v.number() });
// What the Chrome Web Store asks for; the README is read on finer screens.
const SCREEN = { width: 1280, height: 800 };
const FINE = { width: 1180, height: 700, deviceScaleFactor: 1.25 };
const SMALL = { width: 440, height: 280 };
// For what fades or slides to come to rest.
const REST = 900;

const newspaper = folder(join(ROOT, 'sample'));
const at = (path: string): `${string}.png` => `${join(ROOT, path)}.png`;

await ensureBuilt('chromium');
await mkdir(join(ROOT, 'store'), { recursive: true });
await mkdir(join(ROOT, 'docs'), { recursive: true });

await inSession(false, async session => {
  await takeFirstScreen(session, 'store/1-article');
  await takePassage(session, SCREEN, 'store/2-passage');
  await takeDetails(session, 'store/3-details');
  await takeTimeline(session, 'store/4-timeline');
  await takeTile(session, 'store/tile');
  await takePassage(session, FINE, 'docs/article');
});

await inSession(true, async session => {
  await takePassage(session, FINE, 'docs/article-dark');
  // The last: a sidebar that was closed stays closed on its site.
  await takePopup(session, 'store/5-popup');
});

async function inSession(dark: boolean, work: (session: Session) => Promise<void>): Promise<void> {
  const session = await openSession({ family: 'chromium', find: newspaper, dark, size: SCREEN });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

async function openArticle(session: Session, viewport: Viewport): Promise<Tab> {
  const tab = await session.open();
  await tab.page.setViewport(viewport);
  await tab.page.setRequestInterception(true);
  tab.page.on('request', request => void printAt(request));
  await tab.page.goto(NEWSPAPER + ARTICLE);
  await tab.waitForState(({ sidebar }) => sidebar === 'open', 15_000);
  return tab;
}

/** Answers what the page asks for from the sample newspaper, as if that were on the web. */
async function printAt(request: HTTPRequest): Promise<void> {
  const found = await newspaper(new URL(request.url()).pathname);
  if (found === null) await request.abort();
  else await request.respond({ body: found.body, contentType: found.type });
}

async function takeFirstScreen(session: Session, path: string): Promise<void> {
  const tab = await openArticle(session, SCREEN);
  await pause(REST);
  await take(tab.page, path);
  await tab.close();
}

/** The article with the mouse on a passage, so that passage and card show that they belong together. */
async function takePassage(session: Session, viewport: Viewport, path: string): Promise<void> {
  const tab = await openArticle(session, viewport);
  const { x, y } = v.parse(Point, await tab.page.evaluate(PLACE));
  await tab.page.mouse.move(x, y);
  await pause(REST);
  await take(tab.page, path);
  await tab.close();
}

/** The sample that the extension brings along, with an event's details open. */
async function takeDetails(session: Session, path: string): Promise<void> {
  // The smaller text is a setting; it brings what the company answered into the picture.
  await session.store('sync', { settings: { textSize: 0.9 } });
  const page = await session.openOwn('sample.html');
  await page.setViewport(SCREEN);
  const panel = new Panel(page, 'chromium');
  await page.evaluate('scrollTo({ top: 420, behavior: "instant" })');
  await panel.click(`.card[data-event="${EVENT}"] .opener`);
  await pause(REST);
  await panel.call(SHOW, EVENT);
  await pause(REST);
  await take(page, path);
  await page.close();
  await session.forgetAll();
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
  await page.setViewport(SMALL);
  await page.setContent(TILE, { waitUntil: 'load' });
  await take(page, path);
  await page.close();
}

async function take(page: Page, path: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: at(path) });
  console.log(`${path}.png`);
}
