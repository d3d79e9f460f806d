/** One tab of a driven browser: its page, what the extension keeps for it, and the panel that stands on it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { Family } from '../../scripts/browsers.ts';
import { Panel } from './panel.ts';
import { until } from './until.ts';

const passage = v.object({ quote: v.string(), event: v.string(), when: v.nullable(v.string()) });

const TabState = v.object({
  relevance: v.string(),
  language: v.nullable(v.string()),
  published: v.nullable(v.string()),
  title: v.nullable(v.string()),
  sidebar: v.picklist(['open', 'handle', 'none']),
  passages: v.array(passage),
  possible: v.array(passage),
  milliseconds: v.object({ reading: v.number() }),
  errors: v.array(v.string()),
});

/** What the extension keeps for a tab. */
export type TabState = v.InferOutput<typeof TabState>;

/** The keys of the extension's stored data, by area. */
export type Read = (area: 'session' | 'sync' | 'local') => Promise<Readonly<Record<string, unknown>>>;

/** What a tab is made of. */
export type TabParts = {
  readonly page: Page;
  readonly id: number;
  readonly family: Family;
  readonly origin: string;
  readonly read: Read;
};

// The scout looks a last time 2.8 s after a page was shown; what comes of that is there soon after.
const LAST_LOOK = 3600;

/** A tab. `errors` are the faults that the page and the scripts in it threw. */
export class Tab {
  readonly page: Page;
  readonly id: number;
  readonly panel: Panel;
  readonly errors: string[] = [];
  readonly #parts: TabParts;

  constructor(parts: TabParts) {
    this.page = parts.page;
    this.id = parts.id;
    this.panel = new Panel(parts.page, parts.family);
    this.#parts = parts;
    parts.page.on('pageerror', error => this.errors.push(String(error)));
  }

  /** Goes to a path of the site; resolves when the page has loaded. */
  async goto(path: string): Promise<void> {
    await this.page.goto(this.#parts.origin + path, { waitUntil: 'load' });
  }

  /** What the extension keeps for this tab now, or null. Rejects where it is not what it ought to be. */
  async state(): Promise<TabState | null> {
    const kept = (await this.#parts.read('session'))[`tab:${this.id}`];
    return kept === undefined ? null : v.parse(TabState, kept);
  }

  /** Waits for a state that fits. Rejects with the last one after `limit` milliseconds. */
  async waitForState(fits: (state: TabState) => boolean = () => true, limit = 8000): Promise<TabState> {
    let last: TabState | null = null;
    const found = await until(async () => {
      last = await this.state();
      return last !== null && fits(last) ? last : null;
    }, limit);
    if (found !== null) return found;
    throw new Error(`The tab's state did not come to be as awaited: ${JSON.stringify(last)}`);
  }

  /**
   * The state after the scout's last look, when it has not changed for half a second; null where nothing was read.
   * `after` are the milliseconds from now in which late content may still come. Gives up waiting 8 s later.
   */
  async settled(after = LAST_LOOK): Promise<TabState | null> {
    const end = performance.now() + after + 8000;
    await pause(Math.max(0, after - 500));
    let known = JSON.stringify(await this.state());
    while (performance.now() < end) {
      await pause(500);
      const now = await this.state();
      if (JSON.stringify(now) === known) return now;
      known = JSON.stringify(now);
    }
    return this.state();
  }

  /** Saves what the window shows as a PNG. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: asPng(path) });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

function asPng(path: string): `${string}.png` {
  return path.endsWith('.png') ? `${path.slice(0, -4)}.png` : `${path}.png`;
}
