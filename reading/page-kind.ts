/** Whether a page is an article, and what it is else. */
import type { Body } from './body.ts';
import type { Draft } from './draft.ts';
import type { Markup } from './markup.ts';
import { isArticleType } from './structured-data.ts';

/** What is known of a page before it is judged. */
export type PageSigns = {
  readonly markup: Markup;
  readonly address: URL;
  readonly body: Body;
  readonly drafts: readonly Draft[];
  readonly root: Element;
  /** True where the page shows a day of publication of its own. */
  readonly dated: boolean;
};

const LEAST = 80; // prose that the shortest notice has
const LISTS =
  /^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage|CheckoutPage|DiscussionForumPosting|QAPage|ContactPage)$/;
const GOODS =
  /^(?:Product|ProductGroup|SoftwareApplication|WebApplication|MobileApplication|Offer|AggregateOffer|OfferCatalog|Store)$/;
const HOME = /^\/(?:(?:index|home|default|start|main)(?:\.\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i;
const SEARCH =
  /(?:^|[/._-])(?:search|suche|zoeken|recherche|buscar?|cerca|ricerca|pesquisa|busca|szukaj|hledat|vyhledavani|poisk|arama|ara|sok|haku|find|results?)(?:[/._-]|$)/i;
const QUERY = /^(?:q|query|s|search|searchterm|search_query|keywords?|text|wd|term|suchbegriff|k)$/i;
const PLACE =
  /(?:^|\/)(?:tags?|tema|themen?|topics?|categor\w+|rubrik|section|seccion|dossiers?|forums?|viewforum|viewtopic|bbs|board|login|log-in|signin|sign-in|account|register|cart|checkout|basket|dashboard|admin|shop|store|products?|produkte?|producten|producto|produits?|prodotti|product|downloads?|telecharger|herunterladen|descargar|authors?|auteur|autor|archive)(?=[/.]|$)/i;

/** Says in a few words what a page is that is no article; null for articles. */
export function whyNoArticle(signs: PageSigns): string | null {
  const { markup, body, root, address } = signs;
  if (body.mass < LEAST) return 'no prose';
  const search = searchedFor(address);
  if (
    HOME.test(address.pathname) &&
    !/[?&](?:p|id|page_id|article|story)=/i.test(address.search) &&
    !isOwnArticle(markup)
  )
    return 'a home page';
  const goods = goodsOf(signs);
  const score =
    stated(markup) + shape(body) + (signs.dated ? 1 : 0) - goods -
    (PLACE.test(address.pathname) ? 1.5 : 0) - (search ? 3 : 0) - cards(signs) - (asksPassword(root) ? 1.5 : 0); // prettier-ignore
  if (score >= 1) return null;
  if (search) return 'search results';
  return goods > 0 ? 'an offer' : cards(signs) > 0 ? 'a list of pages' : 'no article';
}

function isOwnArticle({ article, types, openGraphType }: Markup): boolean {
  return article !== null && openGraphType !== 'website' && ![...types].some(type => LISTS.test(type));
}

/** What the page says of itself. */
function stated({ article, types, openGraphType, metas }: Markup): number {
  let score = 0;
  if (article !== null) score += article.published === null ? 2 : 3;
  else if ([...types].some(isArticleType)) score += 1.5;
  if (openGraphType === 'article') score += 1.5;
  if (openGraphType?.startsWith('product') === true) score -= 3;
  if (metas.has('article:published_time')) score += 1;
  for (const type of types) {
    if (LISTS.test(type)) return score - 2.5;
    if (GOODS.test(type) && article === null) return score - 2.5;
  }
  return score;
}

/** What the text looks like: paragraphs that tell something, one after the other. */
function shape({ headline, drafts, mass }: Body): number {
  const paragraphs = drafts.filter(({ prose }) => prose >= 80);
  const headings = drafts.filter(({ role }) => role === 'heading').length;
  let score = headline === null ? 0 : 0.5;
  if (mass >= 400) score += 0.5;
  if (mass >= 900) score += 0.5;
  if (mass >= 2000 && paragraphs.length >= 6) score += 1;
  if (paragraphs.length >= 3) score += 0.5;
  if (paragraphs.length >= 2 * headings + 2) score += 0.5;
  if (headings > 0 && paragraphs.length <= headings) score -= 1;
  return score;
}

/** How much the page is a list: headings that lead elsewhere, outnumbering the paragraphs. */
function cards({ drafts, body }: PageSigns): number {
  const { from, to } = body.region;
  const within = drafts.slice(from, to);
  const led = within.filter(
    ({ tag, linked, text }) => /^H[2-6]$/.test(tag) && linked > 0.8 && text.length > 12,
  ).length;
  const told = body.drafts.filter(({ prose }) => prose >= 80).length;
  if (led >= 3 && led >= told) return 3;
  const links = within.filter(({ linked, text }) => linked > 0.8 && text.length > 25).length;
  return links >= 5 && links > 2 * told ? 2 : 0;
}

function goodsOf({ root, markup, body }: PageSigns): number {
  let score = 0;
  if (markup.metas.has('product:price:amount') || markup.metas.has('og:price:amount')) score += 3;
  const sells = root.querySelector(
    '[itemprop="price"],[itemprop="offers"],[class*="add-to-cart" i],[class*="addtocart" i],[class*="add_to_cart" i],[name="add-to-cart"],[id*="add-to-cart" i],form[action*="cart" i],form[action*="basket" i],a[href*="/cart" i],a[download],a[class*="download" i],a[href$=".exe" i],a[href$=".dmg" i],a[href$=".msi" i],a[href$=".apk" i]',
  );
  if (sells !== null) score += markup.article === null ? 1.5 : 0.5;
  const buttons = root.querySelectorAll(
    'button,[class*="btn" i],[class*="button" i],[class*="cta" i]',
  ).length;
  const told = body.drafts.filter(({ prose }) => prose >= 80).length;
  if (markup.article === null && buttons >= 3 && buttons >= told) score += 0.5;
  return score;
}

function asksPassword(root: Element): boolean {
  return root.querySelector('input[type="password" i]') !== null;
}

function searchedFor({ pathname, searchParams }: URL): boolean {
  if (SEARCH.test(pathname)) return true;
  return [...searchParams].some(([key, value]) => QUERY.test(key) && value !== '' && !/^\d+$/.test(value));
}
