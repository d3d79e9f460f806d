/** Which drafts of a page are the article: the stretch that holds its prose, without what stands beside it. */
import type { Draft, Region, Walked } from './draft.ts';
import { sizeOf } from './draft.ts';
import { attributeOf, tagOf } from './dom.ts';
import { isTeaser } from './labels.ts';

/** An article's own drafts in reading order, the headline apart, and how much prose they hold. */
export type Body = {
  readonly headline: Draft | null;
  readonly drafts: readonly Draft[];
  readonly mass: number;
  readonly region: Region;
};

const MAIN_SHARE = 0.6; // of the prose, from which one part is the text and the rest stands beside it
const SOME = 300; // prose that a second article has
const LITTLE = 100; // prose of the shortest piece of news
const LEAD = 12; // drafts between a headline and the text

type InView = (articles: readonly Element[]) => Element | null;

/** Chooses the article's drafts. `inView` says which of several articles is being read. */
export function bodyOf({ drafts, whole }: Walked, headline: Draft | null, inView: InView): Body {
  const chosen = oneOfSeveral(whole, headline, inView);
  const within = chosen ?? whole;
  const head =
    headline !== null && headline.index >= within.from && headline.index < within.to
      ? headline
      : chosen === null
        ? headline
        : firstHeading(drafts, within);
  const region = descend(within, head);
  const [from, to] = stretch(drafts, { within, region, headline: head });
  const own = trim(drafts.slice(from, to).filter(draft => draft !== head && belongs(draft, region, head)));
  return { headline: head, drafts: own, mass: own.reduce((sum, { prose }) => sum + prose, 0), region };
}

/** Of several whole articles on one page, the one being read. */
function oneOfSeveral(whole: Region, headline: Draft | null, inView: InView): Region | null {
  let region = whole;
  for (;;) {
    const articles = region.children.filter(isWhole);
    const holder = articles.find(
      ({ from, to }) => headline !== null && headline.index >= from && headline.index < to,
    );
    if (articles.length > 1 && holder !== undefined) {
      const seen = inView(articles.map(({ element }) => element));
      return articles.find(({ element }) => element === seen) ?? holder;
    }
    const next = region.children.find(({ mass }) => mass > MAIN_SHARE * region.mass);
    if (next === undefined) return null;
    region = next;
  }
}

function isWhole({ element, mass, headlines }: Region): boolean {
  if (element.tagName === 'ARTICLE') return mass >= LITTLE;
  return mass >= SOME && headlines > 0;
}

function firstHeading(drafts: readonly Draft[], { from, to }: Region): Draft | null {
  return (
    drafts.slice(from, to).find(({ tag, furniture }) => /^H[12]$/.test(tag) && furniture === null) ?? null
  );
}

function descend(whole: Region, headline: Draft | null): Region {
  let region = whole;
  for (;;) {
    const largest = region.children.reduce<Region | null>(
      (best, child) => (best === null || child.mass > best.mass ? child : best),
      null,
    );
    if (largest === null || region.mass === 0) return region;
    const holds = headline !== null && headline.index >= largest.from && headline.index < largest.to;
    if (largest.mass < (holds ? MAIN_SHARE / 2 : MAIN_SHARE) * region.mass) return region;
    // A single paragraph is no body: what is beside it belongs to it.
    if (largest.to - largest.from <= 1) return region;
    const rest = region.children.filter(
      child => child !== largest && child.from > largest.from && isLike(child, largest),
    );
    if (rest.length > 0) return region;
    region = largest;
  }
}

/** A part with the same make as the text beside it is its continuation, parted by an advertisement or a heading. */
function isLike(child: Region, largest: Region): boolean {
  const names = (region: Region): string =>
    `${tagOf(region.element)}.${attributeOf(region.element, 'class')}`;
  return (
    child.mass > 0 &&
    child.headlines === 0 &&
    names(child) === names(largest) &&
    child.mass > 0.05 * largest.mass
  );
}

type Parts = { readonly within: Region; readonly region: Region; readonly headline: Draft | null };

/** From the headline to where the body ends, or another headline begins. */
function stretch(drafts: readonly Draft[], { within, region, headline }: Parts): [number, number] {
  const before = headline !== null && headline.index < region.from && headline.index >= within.from;
  const near =
    before &&
    drafts.slice(headline.index, region.from).filter(({ furniture }) => furniture === null).length <= LEAD;
  const from = before && near ? headline.index : region.from;
  const own =
    headline !== null && headline.index >= region.from && headline.index < region.to ? headline.index : from;
  const next = drafts.findIndex(
    ({ index, tag, furniture }) => index > own && index < region.to && tag === 'H1' && furniture === null,
  );
  const prose =
    next < 0
      ? 0
      : drafts.slice(own, next).reduce((sum, draft) => sum + (draft.furniture === null ? draft.prose : 0), 0);
  return [own > region.from ? own : from, next > 0 && prose >= SOME ? next : region.to];
}

function belongs(draft: Draft, region: Region, headline: Draft | null): boolean {
  if (draft.furniture !== null) return false;
  if (draft.linked > 0.6 && draft.role !== 'row') return false;
  if (draft.linked > 0.2 && isTeaser(draft.text)) return false;
  const before = draft.index < region.from;
  const least = draft.index - 1 === headline?.index ? 8 : 25;
  return !before || draft.prose > 0 || (sizeOf(draft.text) >= least && draft.linked < 0.3);
}

/** Takes off what follows the last sentence: headings of empty boxes, names, stray lines. */
function trim(drafts: readonly Draft[]): Draft[] {
  const last = drafts.findLastIndex(({ prose, role }) => prose > 0 || role === 'row');
  const after = drafts
    .slice(last + 1)
    .findIndex(({ role, text }) => !(role === 'item' || /[.!?。！？…]["'”’»」]?$/.test(text)));
  return drafts.slice(0, after < 0 ? drafts.length : last + 1 + after);
}
