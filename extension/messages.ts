/** Every message, by direction. What arrives is checked; what is not known is ignored. */
import * as v from 'valibot';

const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d){0,2}$/));
const passage = v.object({ quote: v.string(), event: v.string(), when: v.nullable(isoDate) });

/** What was read from a tab's page: feeds the badge, the popup and `npm run evaluate`. */
export const TabReport = v.object({
  relevance: v.picklist(['about', 'mention', 'incidental', 'none']),
  language: v.nullable(v.string()),
  published: v.nullable(isoDate),
  publishedFrom: v.nullable(v.string()),
  title: v.nullable(v.string()),
  site: v.string(),
  sidebar: v.picklist(['open', 'handle', 'none']),
  passages: v.array(passage),
  possible: v.array(passage),
  milliseconds: v.object({ reading: v.number() }),
  errors: v.array(v.string()),
});
export type TabReport = v.InferOutput<typeof TabReport>;

const SiteChange = v.object({
  paused: v.exactOptional(v.nullable(v.literal(true))),
  closed: v.exactOptional(v.nullable(v.literal(true))),
  seen: v.exactOptional(v.nullable(v.string())),
});

/** To the background, from pages and from the extension's own views. */
export const Request = v.variant('type', [
  /** Scout: the page's text names the subject. `language` is what its markup claims. */
  v.object({ type: v.literal('subject named'), language: v.optional(v.string(), '') }),
  /** Overlay: give me the lexicon of this language; answered when it has been injected. */
  v.object({ type: v.literal('lexicon wanted'), language: v.string() }),
  /** Overlay: this is what I read and what stands on the page now; answered with `Kept`. */
  v.object({ type: v.literal('context read'), report: TabReport }),
  /** Overlay in Firefox: something stands on my page, or no longer does. Answered with whether that was seen to. */
  v.object({ type: v.literal('hold'), holds: v.boolean() }),
  /** Overlay in a private window: what is in force for my site? Answered with `SiteSettings`. */
  v.object({ type: v.literal('private site?') }),
  /** Overlay in a private window: the reader decided this for my site. */
  v.object({ type: v.literal('private site decided'), change: SiteChange }),
  /** Overlay: the reader asks for a page of the extension. */
  v.object({
    type: v.literal('open page'),
    page: v.picklist(['timeline', 'options', 'editing']),
    event: v.optional(v.string()),
  }),
  /** Popup, and nobody else: read this tab now, paused or not. `language` is what its markup claims. */
  v.object({ type: v.literal('read tab'), tabId: v.number(), language: v.optional(v.string(), '') }),
]);
export type Request = v.InferOutput<typeof Request>;

/** To the overlay of one tab, from the background and the popup. */
export type OverlayRequest =
  /** Show or hide the sidebar; without `open` the other of the two. */
  | { readonly type: 'toggle sidebar'; readonly open?: boolean }
  /** Open the sidebar at an event's card. */
  | { readonly type: 'show event'; readonly event: string }
  /** Go to the next or the previous passage of the article, or back to where the reader was before. */
  | { readonly type: 'next passage' }
  | { readonly type: 'previous passage' }
  | { readonly type: 'reading place' }
  /** What is in force for the site has changed where an overlay is not told: in a private window. */
  | { readonly type: 'site changed' };

/** The answer to a report: the shortcut that opens and closes the sidebar, as the browser writes it; null without one. */
export type Kept = { readonly shortcut: string | null };

/** The request in a message, or null where it is none of ours. */
export function parseRequest(message: unknown): Request | null {
  const result = v.safeParse(Request, message);
  return result.success ? result.output : null;
}
