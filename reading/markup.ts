/** What a page's head and microdata say of it, before its text is read. */
import { isArticleType, readLinkedData, type LinkedNode } from './structured-data.ts';

/** The page as its own markup describes it. Texts are as written; empty ones are null. */
export type Markup = {
  /** The JSON-LD node of the article, where there is one. */
  readonly article: LinkedNode | null;
  readonly nodes: readonly LinkedNode[];
  /** JSON-LD and microdata types, without their vocabulary's address. */
  readonly types: ReadonlySet<string>;
  readonly metas: ReadonlyMap<string, string>;
  readonly openGraphType: string | null;
  /** Candidate titles, best first, suffixes still on. */
  readonly titles: readonly string[];
  readonly site: string | null;
  readonly language: string | null;
  /** Paths under which the page may call itself. */
  readonly paths: readonly string[];
};

const MOST_METAS = 400;

/** Reads a page's own description of itself. */
export function readMarkup(root: Element, address: URL): Markup {
  const metas = readMetas(root);
  const nodes = readLinkedData(root);
  const canonical = root.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? null;
  const paths = [
    address.pathname,
    ...[canonical, metas.get('og:url')].map(href => pathOf(href, address)),
  ].filter(path => path !== null);
  const pageTitle = clean(root.querySelector('head > title')?.textContent);
  const openTitle = clean(metas.get('og:title') ?? metas.get('twitter:title'));
  const article = articleOf(nodes, [openTitle, pageTitle].join(' '), { paths, address });
  const titles = [article?.headline ?? null, openTitle, pageTitle].map(clean).filter(title => title !== null);
  return {
    article,
    nodes,
    types: new Set([...nodes.flatMap(node => node.types), ...microdataTypes(root)]),
    metas,
    openGraphType: clean(metas.get('og:type'))?.toLowerCase() ?? null,
    titles,
    site: siteOf(metas, nodes, article),
    language: languageOf(root, metas, article),
    paths,
  };
}

/** The path of an address as written, without its slash at the end, or null where it is none. */
export function pathOf(href: string | null | undefined, base: URL): string | null {
  if (href === null || href === undefined || href.trim() === '') return null;
  try {
    return new URL(href, base).pathname;
  } catch {
    return null;
  }
}

/** True where two paths name one page: case, encoding, slashes at the end and file endings aside. */
export function samePath(one: string, other: string): boolean {
  return one === other || barePath(one) === barePath(other);
}

function barePath(path: string): string {
  return path.toLowerCase().replace(/(?:\/index)?(?:\.\w{3,5})?\/?$/, '');
}

function readMetas(root: Element): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of root.querySelectorAll('meta[content]')) {
    if (metas.size >= MOST_METAS) break;
    const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content')?.trim() ?? '';
    if (key === null || content === '') continue;
    for (const one of key.trim().toLowerCase().split(/\s+/)) if (!metas.has(one)) metas.set(one, content);
  }
  return metas;
}

function microdataTypes(root: Element): string[] {
  const types: string[] = [];
  for (const element of root.querySelectorAll('[itemtype]')) {
    if (types.length >= 200) break;
    types.push((element.getAttribute('itemtype') ?? '').replace(/^.*[/:#]/, ''));
  }
  return types;
}

/** The article's node among all: by its address, by its headline, or because it stands alone. */
function articleOf(
  nodes: readonly LinkedNode[],
  titles: string,
  { paths, address }: { readonly paths: readonly string[]; readonly address: URL },
): LinkedNode | null {
  const articles = nodes.filter(node => node.types.some(isArticleType));
  const own = articles.filter(node =>
    node.addresses.some(written => {
      const path = pathOf(written, address);
      return path !== null && path !== '/' && paths.some(known => samePath(known, path));
    }),
  );
  const folded = foldTitle(titles);
  const titled = articles.find(({ headline }) => headline !== null && folded.includes(foldTitle(headline)));
  return (
    own.find(node => node.published !== null) ??
    titled ??
    own[0] ??
    (articles.length <= 3 ? (articles[0] ?? null) : null)
  );
}

function siteOf(
  metas: ReadonlyMap<string, string>,
  nodes: readonly LinkedNode[],
  article: LinkedNode | null,
): string | null {
  const site = nodes.find(({ types }) => types.includes('WebSite'));
  return clean(
    metas.get('og:site_name') ?? article?.publisher ?? site?.name ?? metas.get('application-name'),
  );
}

function languageOf(
  root: Element,
  metas: ReadonlyMap<string, string>,
  article: LinkedNode | null,
): string | null {
  const written = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    article?.language,
    root.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    metas.get('language') ?? metas.get('dc.language'),
    metas.get('og:locale'),
    root.querySelector('body')?.getAttribute('lang'),
  ];
  for (const tag of written) {
    const bare = tag?.trim().replaceAll('_', '-') ?? '';
    if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(bare)) return bare;
  }
  return null;
}

/** Letters and digits alone, in lower case: what two ways to write a headline share. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

function clean(text: string | null | undefined): string | null {
  const folded =
    text
      ?.replace(/[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim() ?? '';
  return folded === '' ? null : folded;
}
