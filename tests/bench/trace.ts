/** What an extension's scripts cost the main thread of a page, from the browser's own trace. */
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** The cost of one load, in ms: in all, of the longest piece, and after the page had been idle for a second. */
export type Cost = { readonly total: number; readonly longest: number; readonly late: number };

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'];
const LATE = 3_500_000; // µs after the first script: the last look at late content is over
const Trace = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      ts: v.optional(v.number(), 0),
      dur: v.optional(v.number(), 0),
      args: v.optional(v.unknown()),
    }),
  ),
});
// Compiling and running are parts of these.
const PIECES = new Set(['EvaluateScript', 'FunctionCall', 'FireIdleCallback', 'FireAnimationFrame']);

/** Starts to measure; the returned function ends it. */
export async function trace(page: Page): Promise<() => Promise<Cost>> {
  await page.tracing.start({ categories: CATEGORIES });
  return async () => costOf(await page.tracing.stop());
}

function costOf(file: Uint8Array | undefined): Cost {
  const { traceEvents } = v.parse(Trace, JSON.parse(Buffer.from(file ?? '').toString()));
  const own = traceEvents.filter(
    ({ name, args }) => PIECES.has(name) && JSON.stringify(args ?? '').includes('chrome-extension://'),
  );
  const first = Math.min(...own.map(({ ts }) => ts));
  const sum = (events: typeof own): number => events.reduce((total, { dur }) => total + dur, 0) / 1000;
  return {
    total: sum(own),
    longest: Math.max(0, ...own.map(({ dur }) => dur)) / 1000,
    late: sum(own.filter(({ ts }) => ts > first + LATE)),
  };
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The value that a share of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
