/** The headline of a page: the heading that says what the page's title says. */
import { sizeOf, type Draft } from './draft.ts';
import { foldTitle } from './markup.ts';

const MOST = 200; // headings looked at
const NEAR = 6; // drafts before a text among which its headline is looked for
const SHORTEST = 4; // letters, so that Chinese headlines count

/** The heading that a page's titles repeat, or its only `h1`; null where there is neither. */
export function headingOf(body: Element, titles: readonly string[]): Element | null {
  const headings = [...body.querySelectorAll('h1,[itemprop~="headline"],h2,h3')].slice(0, MOST);
  const folded = titles.map(foldTitle).filter(title => title.length >= SHORTEST);
  let best: Element | null = null;
  let most = 0;
  for (const heading of headings) {
    const text = foldTitle((heading.textContent ?? '').slice(0, 400));
    const likeness =
      Math.max(0, ...folded.map(title => likenessOf(text, title))) * (heading.tagName === 'H1' ? 1.2 : 1);
    if (likeness > most) [best, most] = [heading, likeness];
  }
  if (most > 0.5) return best;
  const first = headings.filter(({ tagName }) => tagName === 'H1');
  return first.length === 1 ? (first[0] ?? null) : null;
}

/** The draft that a page's titles repeat, or its only `h1`: for pages whose headings stand in a frame or a shadow root. */
export function titledDraft(drafts: readonly Draft[], titles: readonly string[]): Draft | null {
  const folded = titles.map(foldTitle).filter(title => title.length >= SHORTEST);
  let best: Draft | null = null;
  let most = 0.5;
  for (const draft of drafts) {
    if (draft.text.length > 300 || draft.linked > 0.5 || draft.furniture === 'out') continue;
    const text = foldTitle(draft.text);
    const likeness = Math.max(0, ...folded.map(title => likenessOf(text, title)));
    if (likeness > most) [best, most] = [draft, likeness];
  }
  if (best !== null) return best;
  const [first, ...others] = drafts.filter(({ tag, furniture }) => tag === 'H1' && furniture === null);
  return others.length === 0 ? (first ?? null) : null;
}

/** The line before a text that is set in larger letters than the text, for pages that call it something else. */
export function largestLine(drafts: readonly Draft[], first: number): Draft | null {
  const text = drafts[first];
  let largest = text === undefined ? Infinity : 1.1 * letterSize(text);
  let best: Draft | null = null;
  for (const draft of drafts.slice(Math.max(0, first - NEAR), first)) {
    const size = sizeOf(draft.text);
    if (draft.furniture !== null || draft.linked > 0.5 || size < 10 || size > 300) continue;
    const letters = letterSize(draft);
    if (letters > largest) [best, largest] = [draft, letters];
    // Failing that, what opens the part of the page that the text is in.
    else if (
      best === null &&
      size >= 25 &&
      draft.linked === 0 &&
      text !== undefined &&
      !/\d{4}/.test(draft.text)
    ) {
      if (draft.element.parentElement?.contains(text.element) === true) best = draft;
    }
  }
  return best;
}

function letterSize({ element }: Draft): number {
  return Number.parseFloat(element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? '') || 0;
}

/** A page's title without the name of the site before or after it. */
export function bareTitle(title: string): string {
  const parts = title.split(/\s+(?:[|–—»«•·/-]|:{2,})\s+/);
  return parts.reduce((longest, part) => (sizeOf(part) > sizeOf(longest) ? part : longest), '');
}

/** How much of the longer of two folded titles is the shorter one: 1 where they are the same, 0 where they differ. */
function likenessOf(text: string, title: string): number {
  if (text.length < SHORTEST) return 0;
  if (title.includes(text)) return text.length / title.length;
  return text.includes(title) ? title.length / text.length : 0;
}
