/** A page in, its article out. */
import type { PageReading } from './article.ts';
import { blockOf, type Block, type BlockRole } from './block.ts';
import { bodyOf, type Body } from './body.ts';
import { attributeOf, frameworkOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { bareTitle, headingOf, largestLine, titledDraft } from './headline.ts';
import { spineOf } from './spine.ts';
import { languageOf } from './language.ts';
import { pathOf, readMarkup, samePath, type Markup } from './markup.ts';
import { whyNoArticle } from './page-kind.ts';
import { publishedOf, type DateLines } from './published.ts';
import { areShown, inView } from './shown.ts';
import { walkPage } from './walk.ts';

const NO_TEXT = 'no text';
const LONG = 100; // prose of a paragraph that is no standfirst
const DATELINE = 80; // characters at the beginning of a text that may name its day

/** Reads the page's article, or says what the page is instead. Never changes the page, never throws. */
export function readPage(document: Document, address: URL, today = new Date()): PageReading {
  try {
    return read(document, address, today);
  } catch {
    // A page may be built to break its readers; it then has no article.
    return { kind: 'no article', why: 'it cannot be read' };
  }
}

function read(document: Document, address: URL, today: Date): PageReading {
  const framework = frameworkOf(document);
  if (framework === null) return { kind: 'no article', why: NO_TEXT };
  const { root, body: element } = framework;
  const markup = readMarkup(root, address);
  const heading = headingOf(element, markup.titles);
  const walked = walkPage(element, spineOf(element, heading), link => isOtherPage(link, markup, address));
  const { drafts } = walked;
  const headingParts = new Set(heading === null ? [] : [heading, ...heading.querySelectorAll('*')]);
  const headline =
    drafts.find(draft => headingParts.has(draft.element)) ?? titledDraft(drafts, markup.titles);
  const found = bodyOf(walked, headline, articles => inView(articles, root));
  const body = {
    ...found,
    headline: found.headline ?? largestLine(drafts, found.drafts[0]?.index ?? 0),
    drafts: areShown(found.drafts),
  };
  const text = [
    body.headline?.text ?? '',
    ...body.drafts.filter(({ prose }) => prose > 0).map(({ text: one }) => one),
  ].join('\n');
  const language = languageOf(text, markup.language);
  const published = publishedOf({
    markup, address, scopes: scopesOf(element, body.region.element), lines: linesAbout(drafts, body),
    manner: { language, monthFirst: language === 'en' ? monthFirst(markup, address, text) : false },
    today: localDay(today),
  }); // prettier-ignore
  const why = whyNoArticle({ markup, address, body, drafts, root, dated: published !== null });
  if (why !== null) return { kind: 'no article', why };
  const blocks = blocksOf(body);
  const title = blocks.find(({ role }) => role === 'headline')?.text ?? bareTitle(markup.titles[0] ?? '');
  return {
    kind: 'article',
    article: { title, site: markup.site ?? address.hostname, published, language, blocks },
  };
}

function isOtherPage(link: Element, markup: Markup, address: URL): boolean {
  const href = attributeOf(link, 'href');
  if (href === '' || href.startsWith('#')) return false;
  const path = pathOf(href, address);
  return path !== null && !markup.paths.some(known => samePath(known, path));
}

/** Where elements with dates may stand: the page, and the shadow root or frame that the article is in. */
function scopesOf(body: Element, article: Element): ParentNode[] {
  const root = article.getRootNode();
  const own =
    root === body.getRootNode() || !('querySelectorAll' in root) ? [] : [root as Document | ShadowRoot];
  return [...own, body];
}

/** Where publishers put the day: between headline and text, before the headline, and after the text. */
function linesAbout(drafts: readonly Draft[], { headline, drafts: own, region }: Body): DateLines {
  const first = own.find(({ prose }) => prose > LONG)?.index ?? own[0]?.index ?? 0;
  const last = own.at(-1)?.index ?? first;
  const from = Math.min(headline?.index ?? first, first);
  const shown = (draft: Draft): boolean => draft.text.length <= 300 && draft.furniture !== 'weak';
  const texts = (some: readonly Draft[]): string[] =>
    some.map(({ text, prose }) => (prose > LONG ? text.slice(0, DATELINE) : text));
  const until = Math.max(first, region.from) + 1;
  return {
    between: texts(
      drafts.slice(from, until).filter(({ text, index }) => text.length <= 300 || index === first),
    ),
    before: texts(
      drafts
        .slice(Math.max(0, from - 6), from)
        .filter(shown)
        .toReversed(),
    ),
    after: texts(drafts.slice(last + 1, last + 5).filter(shown)),
  };
}

/** Whether an English page puts the month before the day; null where nothing tells. */
function monthFirst(markup: Markup, address: URL, text: string): boolean | null {
  const region = /-([A-Z]{2})\b/.exec(
    `${markup.language ?? ''} ${(markup.metas.get('og:locale') ?? '').replace('_', '-')}`,
  )?.[1];
  if (region !== undefined) return region === 'US' || region === 'PH';
  if (/\.(?:uk|au|nz|ie|za|in|ca|eu|de|nl|fr)$/.test(address.hostname)) return false;
  if (/\.(?:gov|mil|us)$/.test(address.hostname)) return true;
  const british = /£|\b(?:centre|labour|defence|organis\w+|programme|behaviour|favour)\b/i.test(text);
  const american = /\b(?:center|labor|defense|organiz\w+|behavior|favor)\b/i.test(text);
  return british === american ? null : american;
}

function localDay(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function blocksOf({ headline, drafts }: Body): Block[] {
  const blocks: Block[] = [];
  const add = (draft: Draft, role: BlockRole): void => {
    const block = blockOf(role, draft.nodes, draft.cells);
    if (block !== null) blocks.push(block);
  };
  if (headline !== null) add(headline, 'headline');
  const first = drafts.findIndex(({ role, prose }) => role === 'paragraph' && prose > 0);
  for (const [index, draft] of drafts.entries()) {
    const lead = index < first && draft.role !== 'caption' && index <= 1 && headline !== null;
    add(draft, lead ? 'standfirst' : draft.role);
  }
  return blocks;
}
