/** What the subject is to an article: its matter, a mention, or nothing. */
import { NAMES } from './names.ts';
import type { Hit } from './scanner.ts';
import type { Passage, ScannedBlock } from './passages.ts';

/**
 * `about`: the article's subject, or a main party in it; `mention`: named in the body of an article about something
 * else; `incidental`: named only outside the article's own text; `none`: not named, or only a namesake is.
 */
export type Relevance = 'about' | 'mention' | 'incidental' | 'none';

// "Lena Kaspersky" is somebody; the founder and the co-founder are the firm's.
const PERSON = /(?<![\p{L}\p{M}])(\p{Lu}[\p{Ll}\p{M}]+)\s+$/u;
const KIN =
  /^(?:Eug[eè]n|Evgen|[YJ]e[vw]?gen|Natal|Ivan|Евген|Ната|Євген|Lab|Antivirus|Rus|Лаборатор|Антивир|Компани|Фирм|Разработчик|Firm|Společnost|Spółk|Produc|Výrobce|E[kx]spert|Badacz|Şirket|Hersteller|Anbieter|Virenschutz|Unternehmen|Bedrijf|Éditeur|Société|Empresa|Compañía|Azienda|Società|Fabricante)|^(?:By|The|And|Of|In|For|Against|From|With|Is|Why|How|When|As|On|To|At|Using|After|Podle|Według|Zdaniem|Ban(?:s|ned)?)$/u;

const LEAD = 3; // blocks of prose in which an article says what it is about
/** What an article says of the subject, in shares and counts of its prose. */
type Measures = {
  /** The share of its blocks that speak of the subject or of the record, and of the subject alone. */
  readonly voice: number;
  readonly spoken: number;
  /** Blocks that name it, blocks that tell of events, and these events. */
  readonly named: number;
  readonly linked: number;
  readonly events: number;
  /** Passages, up to where it is named first, that tell of what had just happened when the article appeared. */
  readonly news: number;
};

// What is asked of an article that names the subject in its headline (alone, or among others), in its first block, soon after or late: one line
// of each must be met. Set on labelled pages; most articles about something else speak of three events at the most, in
// two blocks.
type Bar = Partial<Measures>;
const AMONG: readonly Bar[] = [{ voice: 0.12, events: 1 }, { voice: 0.34 }];
const HEADED: readonly Bar[] = [{ voice: 0.15 }, ...AMONG];
const LEADING: readonly Bar[] = [
  { voice: 0.4, events: 4, linked: 4 },
  { voice: 0.55, events: 4, spoken: 0.4 },
  { voice: 0.4, events: 5, named: 2 },
];
const FIRST: readonly Bar[] = [
  { voice: 0.5 },
  { voice: 0.33, events: 1 },
  { voice: 0.2, news: 1 },
  ...LEADING,
];
const NONE: readonly Bar[] = [];
const LATE: readonly Bar[] = [{ voice: 0.35, events: 5, linked: 3 }];

/** What an article that does not name the subject is; null where it names it. */
export function judgeNames(scanned: readonly ScannedBlock[]): 'none' | 'incidental' | null {
  const named = scanned.map(one => ({ hits: one.hits, names: namesIn(one.block.text) }));
  if (!named.some(({ names }) => names.length > 0)) return 'incidental';
  // Who is introduced by a given name is a person, and the bare name then means that person too, unless what stands
  // beside it is the firm's business: many languages write common nouns before the name in capitals.
  const names = named.flatMap(one => one.names);
  const first = names.find(({ is }) => is !== 'unsure')?.is ?? 'subject';
  const business = named.some(({ hits, names }) => names.length > 0 && has(hits, ...BUSINESS));
  const isSomebody = (first === 'person' || isOneName(names)) && !business;
  return isSomebody || isPlayedUpon(named, names) ? 'none' : null;
}

// "Coach Kaspersky bans phones": somebody whose deeds sound like the firm's, in a text that has no word of its trade.
function isPlayedUpon(named: readonly { readonly hits: readonly Hit[] }[], names: readonly Name[]): boolean {
  return (
    names.filter(({ is }) => is !== 'subject').length > 1 && !named.some(({ hits }) => has(hits, ...TRADE))
  );
}

// Words of the firm's trade, and beside its name also words for what is done to it.
const TRADE = [
  'software', 'firm', 'founder', 'hack', 'fsb', 'intelligence', 'ru', 'cyber-agency', 'sanction', 'source-code',
  'national-security',
]; // prettier-ignore
const BUSINESS = [...TRADE, 'ban', 'transparency', 'warn'];

/**
 * Whether the subject is what an article that names it is about: by where it is named first, and by its voice, the
 * share of the prose that speaks of it. `passages` are what the article says of the record if it is, `fresh` the events
 * that had just happened when it appeared.
 */
export function isAbout(
  scanned: readonly ScannedBlock[],
  passages: readonly Passage[],
  fresh: ReadonlySet<string>,
): boolean {
  const certain = passages.filter(({ certainty }) => certainty === 'certain');
  const linked = new Set(certain.map(({ block }) => block));
  const prose = scanned.flatMap((one, index) => (PROSE.has(one.block.role) ? [{ ...one, index }] : []));
  const share = (blocks: readonly unknown[]): number => blocks.length / Math.max(1, prose.length);
  const first = prose.findIndex(({ hits }) => has(hits, 'subject'));
  const named = prose[first]?.index ?? -1;
  const measures: Measures = {
    voice: share(prose.filter(({ hits, index }) => linked.has(index) || speaks(hits))),
    spoken: share(prose.filter(({ hits }) => speaks(hits))),
    named: prose.filter(({ hits }) => has(hits, 'subject')).length,
    linked: linked.size,
    events: new Set(certain.map(({ event }) => event)).size,
    news: certain.filter(({ event, block }) => block <= named && fresh.has(event)).length,
  };
  const headline = scanned.filter(({ block }) => block.role === 'headline').flatMap(({ hits }) => hits);
  return barsFor(headline, first).some(bar => isMet(bar, measures));
}

function isMet(bar: Bar, measures: Measures): boolean {
  return (Object.keys(bar) as (keyof Measures)[]).every(name => measures[name] >= (bar[name] ?? 0));
}

function barsFor(headline: readonly Hit[], first: number): readonly Bar[] {
  if (has(headline, 'subject')) return has(headline, 'other') ? AMONG : HEADED;
  if (first === 0) return FIRST;
  if (has(headline, 'other')) return NONE; // an article about another firm, which draws the parallel
  return first > 0 && first < LEAD ? LEADING : LATE;
}

const PROSE: ReadonlySet<string> = new Set(['paragraph', 'item', 'quote', 'row']);

function speaks(hits: readonly Hit[]): boolean {
  return has(hits, 'subject') || (has(hits, 'firm') && !has(hits, 'other'));
}

function has(hits: readonly Hit[], ...concepts: readonly string[]): boolean {
  return hits.some(hit => concepts.includes(hit.concept));
}

/** What a name names, and the word in capitals before it. At the beginning of a text any word has a capital. */
type Name = { readonly is: 'subject' | 'person' | 'unsure'; readonly before: string | undefined };

// Where a sentence begins, or a part of a headline ("Karlsruhe winkt ab: Was …").
const BEGINNING = /(?:^|[.:!?–—|»“”"„«(]\s*)$/u;

/** What each name in a text names. */
function namesIn(text: string): readonly Name[] {
  return [...text.matchAll(NAMES)].map(match => {
    const lead = text.slice(Math.max(0, match.index - 40), match.index);
    const before = PERSON.exec(lead)?.[1];
    const isPerson =
      before !== undefined &&
      !KIN.test(before) &&
      !/^(?:-\p{L}|\s+Labs?\b|['’]?s?\s+(?:Lab|software|anti))/iu.test(
        text.slice(match.index + match[0].length),
      );
    const begins = before !== undefined && BEGINNING.test(lead.slice(0, lead.lastIndexOf(before)));
    return { is: !isPerson ? 'subject' : begins ? 'unsure' : 'person', before };
  });
}

// "Lena Kaspersky" again and again is somebody; "Adieu Kaspersky" is said once.
function isOneName(names: readonly Name[]): boolean {
  const unsure = names.filter(({ is }) => is === 'unsure').map(({ before }) => before);
  return unsure.length > 1 && new Set(unsure).size === 1;
}
