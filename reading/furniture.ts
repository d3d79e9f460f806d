/** Which parts of a page are not the article: told by their tags, roles, class names and labels. */

/** `out`: never the article's. `weak`: most likely not, unless nothing else is left. `meta`: the byline and its date. */
export type Furniture = 'out' | 'weak' | 'meta';

const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS VIDEO AUDIO OBJECT EMBED MAP IMG INPUT BUTTON SELECT TEXTAREA ' +
    'OPTION DATALIST PROGRESS METER NAV MENU RT RP RTC HEAD LINK META TITLE AMP-AD AMP-SIDEBAR AMP-ANALYTICS ' +
    'AMP-CONSENT AMP-STICKY-AD AMP-EMBED'
  ).split(' '),
);
const ROLES_OUT = new Set(
  'navigation search contentinfo dialog alertdialog menu menubar toolbar tablist tooltip alert'.split(' '),
);

/** True for elements whose text no reader takes for text, whatever their place. */
export function isSkipped(element: Element): boolean {
  return SKIPPED.has(element.tagName.toUpperCase()) || isHidden(element);
}

const HIDDEN_STYLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const HIDDEN_CLASS =
  /(?:^|\s)(?:(?:is-)?visually-?hidden(?:-focusable)?|sr-only|screen-?reader(?:s|-text|-only)?|a11y-hidden|assistive-text|offscreen)(?:\s|$)/i;

/** True where the markup itself hides an element; style sheets are not asked. */
export function isHidden(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if (element.tagName === 'DIALOG' && !element.hasAttribute('open')) return true;
  const style = element.getAttribute('style');
  if (style !== null && HIDDEN_STYLE.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && HIDDEN_CLASS.test(names);
}

const OUT =
  / (?:comments?(?: \w+)?|commentlist|commentaires|kommentare|disqus|livefyre|respond|cookies?|consent|gdpr|breadcrumbs?|crumbs?|navbar|navi?|navigation|menu|adverts?|advertisements?|advertising|ads?|adsbox|adslot|adsense|dfp|adunit|anzeige|reklam\w*|publicidad|taboola|outbrain|newsletters?|sharing|share|sharedaddy|social|addtoany|modal|popup|pagination|pager|paging|skip|tags|taglist|tag list|tag cloud|tagcloud|mostread|most (?:read|popular|viewed)|related \w+|readalso|read also|see also|lees ook|outils) /;
const WEAK =
  / (?:side|sidebar|rail|widgets?|related|relateds|recommend\w*|recirc\w*|teasers?|promos?|promoted|promotion|sponsor\w*|popular|trending|topics?|keywords|footer|foot|masthead|topbar|header|subscribe|subscription|signup|sign up|login|register|read more|readmore|more (?:news|stories|articles|from)|next (?:article|story|post)|sitemap|copyright|disclaimer|donate|donation|follow|follows|partners?|carousel|playlist|toc|toolbar|tools|poll|rating|ratings|reactions|reviews?|ranking|rank|hot|latest|banner|author (?:bio|box|info|card|profile)|authorbox|bio|biography|about author|autor info) /;
const META =
  / (?:byline|by|bylines|author|authors|autor|auteur|meta|metadata|infobar|info|infos|dateline|timestamp|date|dates|datum|time|posted|pubdate|published|publish|credits?|source|reporter|contributor|contributors) /;
// Lists of classes say what a page is about as often as what an element is for.
const IGNORED =
  /(?:^|\s)(?:has|no|with|without|tag|category|is|js|single|type|tone|page|post|format|hentry|wp|theme|u|amp)[-_][\w-]*/gi;

const judged = new Map<string, Furniture | null>();

/** What class names and an id say of an element, or null where they say nothing. */
export function furnitureByName(element: Element): Furniture | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names === ' ') return null;
  let found = judged.get(names);
  if (found === undefined) {
    if (judged.size > 5000) judged.clear();
    judged.set(names, (found = judgeNames(names)));
  }
  return found;
}

function judgeNames(names: string): Furniture | null {
  const words = ` ${names
    .slice(0, 300)
    .replace(IGNORED, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^a-zA-Z]+/g, '  ')
    .toLowerCase()} `;
  const single = words.replace(/\s+/g, '  ');
  const paired = words.replace(/\s+/g, ' ');
  for (const text of [single, paired]) if (OUT.test(text)) return 'out';
  for (const text of [single, paired]) if (WEAK.test(text)) return 'weak';
  return META.test(single) ? 'meta' : null;
}

/** What an element's tag and role say. `headed`: it holds the page's headline, or its article body. */
export function furnitureByTag(element: Element, inArticle: boolean): Furniture | null {
  const role = element.getAttribute('role');
  if (role !== null && ROLES_OUT.has(role)) return 'out';
  if (role === 'complementary') return 'weak';
  if (role === 'banner') return 'out';
  const tag = element.tagName;
  if (tag === 'FOOTER') return 'out';
  if (tag === 'ASIDE' || tag === 'FORM') return 'weak';
  return tag === 'HEADER' && !inArticle ? 'weak' : null;
}
