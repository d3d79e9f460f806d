/** When an article first appeared, from the markup, the address or the text that says so. */
import type { DateOrigin, Published } from './article.ts';
import { dayNumber } from './calendar.ts';
import { daysIn, dayOf, type DateManner } from './date-text.ts';
import { attributeOf } from './dom.ts';
import type { Markup } from './markup.ts';

/** The lines around an article. */
export type DateLines = {
  readonly between: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** Where to look. `scopes` hold elements with dates, the likelier ones first. */
export type DateSources = {
  readonly markup: Markup;
  readonly address: URL;
  readonly scopes: readonly ParentNode[];
  readonly lines: DateLines;
  readonly manner: DateManner;
  readonly today: string;
};

const METAS =
  'article:published_time og:article:published_time article:published og:published_time datepublished date.issued dc.date.issued dcterms.issued dc.date.published dcterms.created dc.date.created dcterms.date dc.date date pubdate publishdate publish-date publish_date published published-date published_date publication_date publicationdate article_date_original article.published article-publish-date originalpublicationdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime rnews:datepublished citation_publication_date citation_date bt:pubdate last:published vr:published_time displaydate time_published ptime firstcreatedtime created article:created'.split(
    ' ',
  );
const EARLIEST = '1995-01-01';
const UPDATED =
  /(?:updat|modif|aktuali[sz]|geändert|mis? à jour|bijgewerkt|gewijzigd|actuali[sz]|aggiornat|atuali[sz]|zmieni|обновл|измен|оновлен|güncel|uppdater|ändrad|päivit|muokat|تحديث|تعديل|روزرسانی|ویرایش|עודכן|עדכון|更新|修改|수정|업데이트|corrected|edited|reviewed)[^\d]{0,24}$/i;

type Found = { readonly date: string; readonly from: DateOrigin; readonly utc: boolean };

/** The day of first publication as the publisher writes it, or null where the page does not say. */
export function publishedOf(sources: DateSources): Published | null {
  const { today } = sources;
  const late = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const sane = (found: Found | null): Found | null =>
    found !== null && found.date >= EARLIEST && found.date <= late ? found : null;
  const address = sane(fromAddress(sources.address.pathname + sources.address.search));
  const written =
    sane(read(sources.markup.article?.published, 'structured data')) ??
    METAS.map(name => sane(read(sources.markup.metas.get(name), 'meta'))).find(found => found !== null) ??
    fromElements(sources)
      .map(sane)
      .find(found => found !== null) ??
    null;
  // The names of months are slow to come by, so lines are read where nothing else tells.
  const needed = written === null ? address === null : written.utc;
  const shown = needed ? fromLines(sources, found => sane(found) !== null) : null;
  const best = written === null ? (address ?? shown) : settle(written, [shown, address]);
  return best === null ? null : { date: best.date, from: best.from };
}

/** A moment in UTC may be another day at the place of publication; an older address tells of a page moved since. */
function settle(written: Found, others: readonly (Found | null)[]): Found {
  for (const other of others) {
    if (other === null) continue;
    const days = dayNumber(written.date) - dayNumber(other.date);
    if (written.utc && Math.abs(days) === 1) return { ...written, date: other.date };
    if (other.from === 'address' && days > 31) return other;
  }
  return written;
}

/** Reads the date of a timestamp as written: its own offset names the place of publication. */
function read(written: string | null | undefined, from: DateOrigin): Found | null {
  const text = written?.trim() ?? '';
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? /^(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) {
    const date = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date === null ? null : { date, from, utc: /T\d.*(?:Z|[+-]00:?00)$/i.test(text) };
  }
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const stamp = Number(text) * (text.length === 10 ? 1000 : 1);
    return { date: new Date(stamp).toISOString().slice(0, 10), from, utc: true };
  }
  const shown = daysIn(text, { language: 'en', monthFirst: null })[0];
  return shown === undefined ? null : { date: shown.date, from, utc: /GMT|UTC|Z$/.test(text) };
}

function fromElements({ scopes, manner }: DateSources): (Found | null)[] {
  const found: (Found | null)[] = [];
  const add = (selector: string, from: DateOrigin, most: number): void => {
    for (const scope of scopes)
      for (const element of [...scope.querySelectorAll(selector)].slice(0, most))
        found.push(fromElement(element, from, manner));
  };
  add('[itemprop~="datePublished"],[property~="datePublished"]', 'microdata', 2);
  add('[itemprop~="dateCreated"]', 'microdata', 1);
  add('time[pubdate],time[class*="publish" i],time.entry-date,[class*="publish" i] time', 'time', 3);
  add('time', 'time', 3);
  return found;
}

function fromElement(element: Element, from: DateOrigin, manner: DateManner): Found | null {
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'itemprop')}`;
  if (/modif|updat/i.test(names) && !/publish/i.test(names)) return null;
  const before = (element.previousSibling?.textContent ?? '').slice(-40);
  if (from === 'time' && UPDATED.test(before)) return null;
  if (
    element.closest('aside,nav,footer,figure,blockquote,li,[class*="related" i],[class*="comment" i]') !==
      null &&
    from === 'time'
  )
    return null;
  for (const name of ['content', 'datetime', 'title']) {
    const found = read(attributeOf(element, name), from);
    if (found !== null) return found;
  }
  const text = element.textContent ?? '';
  if (text.length > 100 || UPDATED.test(text.slice(0, 30).replace(/\d.*$/s, ''))) return null;
  const shown = daysIn(text, manner)[0];
  return shown === undefined ? null : { date: shown.date, from, utc: false };
}

function fromAddress(path: string): Found | null {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Half an escape: the rest still reads.
  }
  const of = (year: number, month: number, day: number): Found | null => {
    const date = dayOf(year, month, day);
    return date === null ? null : { date, from: 'address', utc: false };
  };
  const parted = /(?<!\d)((?:19|20|13|14)\d\d)([-/._]|%2F)(\d{1,2}|[a-z]{3,9})\2(\d{1,2})(?![\d])/i.exec(
    plain,
  );
  if (parted !== null) {
    const [, year, , month = '', day] = parted;
    const number = /^\d/.test(month)
      ? Number(month)
      : 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(month.slice(0, 3).toLowerCase()) / 3 + 1;
    if (Number.isInteger(number)) return of(Number(year), number, Number(day));
  }
  const joined =
    /(?<!\d)(20\d\d|1999|13[789]\d|14[01]\d)\/?(0[1-9]|1[0-2])\/?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(plain);
  if (joined !== null) return of(Number(joined[1]), Number(joined[2]), Number(joined[3]));
  return null;
}

/** Of the days between headline and text, the latest is the article's: earlier ones are what it is about. */
function fromLines({ lines, manner, today }: DateSources, isSane: (found: Found) => boolean): Found | null {
  const firsts = (some: readonly string[]): Found[] =>
    some.flatMap(line => {
      const first = daysIn(line, manner).find(
        ({ index }) => !UPDATED.test(line.slice(Math.max(0, index - 40), index)),
      );
      return first === undefined
        ? []
        : [{ date: first.date, from: 'text' as const, utc: false }].filter(isSane);
    });
  const latest = firsts(lines.between).toSorted((one, other) => (one.date < other.date ? 1 : -1))[0];
  // A masthead shows the day of the visit.
  return (
    latest ?? [...firsts(lines.before), ...firsts(lines.after)].find(({ date }) => date !== today) ?? null
  );
}
