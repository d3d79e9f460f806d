/** JSON-LD as pages really carry it: graphs, arrays, nesting, and scripts that are not quite JSON. */

/** One node of the page's JSON-LD with the few properties that reading needs. */
export type LinkedNode = {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly name: string | null;
  /** `url`, `@id` and `mainEntityOfPage`, as written. */
  readonly addresses: readonly string[];
};

type Properties = Readonly<Record<string, unknown>>;

const LONGEST = 500_000; // characters of JSON-LD read a page
const DEEPEST = 6;
const MOST = 300; // nodes
// Below these stand other pages' articles, never this one.
const NESTS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'article', 'hasPart', 'subjectOf', 'about'];

/** The nodes of all JSON-LD scripts of a page, in page order; broken scripts give what can be saved of them. */
export function readLinkedData(root: Element): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  let room = LONGEST;
  for (const script of root.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    room -= source.length;
    if (room < 0) break;
    collect(parse(source), nodes, DEEPEST);
  }
  return nodes;
}

/** True for the schema.org types that are articles: `NewsArticle`, `BlogPosting`, `LiveBlogPosting` and their like. */
export function isArticleType(type: string): boolean {
  return /(?:Article|BlogPosting|^Report|^Review|CriticReview|SpecialAnnouncement|^GovernmentService|PressRelease|^Legislation)$/.test(
    type,
  );
}

function collect(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth === 0 || nodes.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes, depth - 1);
    return;
  }
  if (!isProperties(value)) return;
  const types = strings(value['@type']).map(type => type.replace(/^.*[/:#]/, ''));
  if (types.length > 0) nodes.push(toNode(types, value));
  for (const key of NESTS) if (typeof value[key] === 'object') collect(value[key], nodes, depth - 1);
}

function toNode(types: readonly string[], value: Properties): LinkedNode {
  const page = value['mainEntityOfPage'];
  const addresses = [value['url'], value['@id'], page, isProperties(page) ? page['@id'] : null];
  const publisher = first(value['publisher']) ?? first(value['sourceOrganization']);
  return {
    types,
    headline: text(value['headline']),
    published: text(value['datePublished']) ?? text(value['dateCreated']),
    language: text(value['inLanguage']) ?? nameOf(value['inLanguage'], 'alternateName'),
    publisher: nameOf(publisher, 'name'),
    name: text(value['name']),
    addresses: addresses.flatMap(strings),
  };
}

function parse(source: string): unknown {
  // Wrapped in comments or CDATA marks, the JSON is what lies between the outermost brackets.
  const begin = source.search(/[[{](?!CDATA)/);
  const end = Math.max(source.lastIndexOf('}'), source.lastIndexOf('}]') + 1);
  const bare = begin < 0 ? '' : source.slice(begin, end + 1);
  // Raw line breaks within strings and commas before brackets are the two commonest faults.
  const mended = (): string =>
    bare
      .replace(/\s+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '');
  for (const attempt of [() => bare, mended]) {
    try {
      return JSON.parse(attempt());
    } catch {
      continue; // the next attempt, or what can be picked out
    }
  }
  return salvage(bare);
}

/** The first article's own properties, picked out of text that no parser takes. */
function salvage(source: string): Properties | null {
  const type = /"@type"\s*:\s*\[?\s*"((?:\w*Article|\w*BlogPosting))"/.exec(source);
  if (type === null) return null;
  const pick = (key: string): string | undefined =>
    new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)"`).exec(source)?.[1]?.replace(/\\(.)/g, '$1');
  return {
    '@type': type[1],
    headline: pick('headline'),
    datePublished: pick('datePublished'),
    inLanguage: pick('inLanguage'),
  };
}

function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function text(value: unknown): string | null {
  const one = first(value);
  if (isProperties(one)) return text(one['@value']);
  return typeof one === 'string' && one.trim() !== '' ? one.trim() : null;
}

function nameOf(value: unknown, key: string): string | null {
  return isProperties(value) ? text(value[key]) : null;
}

function strings(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter(item => typeof item === 'string');
}
