import type { Block } from './block.ts';

/** Where a publication date was read from, strongest first. */
export type DateOrigin = 'structured data' | 'meta' | 'microdata' | 'time' | 'address' | 'text';

/** The day an article appeared, in the place of publication: `YYYY-MM-DD`. */
export type Published = { readonly date: string; readonly from: DateOrigin };

/** An article as read from a page. Blocks are in reading order, the headline first. */
export type Article = {
  readonly title: string;
  readonly site: string | null;
  readonly published: Published | null;
  /** BCP 47, e.g. `nl`, `zh-Hant`; null where neither text nor markup tells. */
  readonly language: string | null;
  readonly blocks: readonly Block[];
};

/** Reads the page's article, or says in a few words why it holds none. Never changes the page, never throws. */
export type PageReading =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'no article'; readonly why: string };
