/** What the stories share: both families of browsers, the sample newspaper, and a reader's hand and eye on its pages. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { Family } from '../../../scripts/browsers.ts';
import { type Finder, folder } from '../../../scripts/serve.ts';
import { openSession, type Session } from '../driver.ts';
import { until } from '../until.ts';

/** The sample newspaper. */
export const newspaper = folder(join(import.meta.dirname, '../../../sample'));

/** The sample newspaper's pages: about the subject, mentioning it, and without it. */
export const ABOUT = '/2018/05/15/kaspersky-zurich/';
export const MENTION = '/2018/05/14/library-computers/';
export const PLAIN = '/2018/05/12/tide-mill/';

const FAMILIES: readonly Family[] = ['chromium', 'firefox'];

/** Tells stories in each family, with a fresh browser each and a reader who has decided nothing before every story. */
export function inBothFamilies(find: Finder, tell: (open: () => Session) => void): void {
  for (const family of FAMILIES) inFamily(family, find, tell);
}

/** Tells stories in one family, as `inBothFamilies` does in each. */
export function inFamily(family: Family, find: Finder, tell: (open: () => Session) => void): void {
  describe(`in ${family}`, () => {
    let session: Session | null = null;
    const open = (): Session => {
      if (session === null) throw new Error('The browser did not start.');
      return session;
    };
    beforeAll(async () => {
      session = await openSession({ family, find });
    });
    afterEach(async () => {
      await session?.forgetAll();
    });
    afterAll(async () => {
      await session?.close();
    });
    tell(open);
  });
}

/** What a page says, as one line. */
export async function said(page: Page): Promise<string> {
  return v.parse(v.string(), await page.evaluate(`document.body.innerText.replace(/\\s+/g, ' ')`));
}

/** Waits until a page says what is awaited, up to `limit` milliseconds; the text that it has in the end. */
export async function says(page: Page, awaited: RegExp, limit?: number): Promise<string> {
  const text = await until(async () => {
    const now = await said(page);
    return awaited.test(now) ? now : null;
  }, limit);
  return text ?? said(page);
}

const Point = v.nullable(v.object({ x: v.number(), y: v.number() }));

/** Clicks the first of some words in the page's text with the mouse, scrolled into view before. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}

/** Rests the mouse on the first of some words in the page's text. */
export async function pointAtWords(page: Page, words: string): Promise<void> {
  const { x, y } = await placeOf(page, words);
  await page.mouse.move(x, y);
}

async function placeOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const found = await page.evaluate(`(words => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.replace(/\\s/g, ' ').indexOf(words);
      if (at < 0) continue;
      walker.currentNode.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 4);
      const { x, y, width, height } = range.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  })(${JSON.stringify(words)})`);
  const point = v.parse(Point, found);
  if (point === null) throw new Error(`The page does not say "${words}".`);
  return point;
}

/** The text from the reader's caret on, and whether the caret is in view. */
export async function caret(page: Page): Promise<{ readonly text: string; readonly inView: boolean }> {
  const found = await page.evaluate(`(() => {
    const { anchorNode, anchorOffset } = document.getSelection();
    if (anchorNode === null) return { text: '', inView: false };
    const range = document.createRange();
    range.setStart(anchorNode, anchorOffset);
    range.setEnd(anchorNode, Math.min(anchorNode.length ?? 0, anchorOffset + 1));
    const { top, bottom } = range.getBoundingClientRect();
    const text = (anchorNode.data ?? '').slice(anchorOffset).replace(/\\s+/g, ' ');
    return { text, inView: top >= 0 && bottom <= innerHeight };
  })()`);
  return v.parse(v.object({ text: v.string(), inView: v.boolean() }), found);
}
