/** What the subject is to an article: its matter, a mention, or nothing. */
import { NAMES } from './names.ts';
import type { ScannedBlock } from './passages.ts';

/**
 * `about`: the article's subject, or a main party in it; `mention`: named in the body of an article about something
 * else; `incidental`: named only outside the article's own text; `none`: not named, or only a namesake is.
 */
export type Relevance = 'about' | 'mention' | 'incidental' | 'none';

// "Lena Kaspersky" is somebody; the founder and the co-founder are the firm's.
const PERSON = /(?<![\p{L}\p{M}])(\p{Lu}[\p{Ll}\p{M}]+)\s+$/u;
const KIN =
  /^(?:Eugene|Eugen|Eugène|Eugenio|Evgen|Yev?gen|Jev?gen|Jewgen|Natal|Ivan|Е(?:вген)|Ната|Євген|Labs?|Antivirus|Laborato|By|The|And|Of|In|For|Against|From|With|Is|Why|How|When|As|On|To|At|Russian?|Using|Ban|Bans|Banned|After)/u;

const LEAD_BLOCKS = 3;

/** Judges an article by where the subject is named and how much of the text speaks of it. */
export function judgeRelevance(scanned: readonly ScannedBlock[]): Relevance {
  const named = scanned.map(({ block }) => namesIn(block.text));
  const total = sum(named.map(names => names.subject));
  if (total === 0) return named.some(names => names.person > 0) ? 'none' : 'incidental';
  if (sum(named.map(names => names.person)) > 2 * total) return 'none';
  const body = scanned.map(({ block, hits }, index) => ({ block, hits, names: named[index]?.subject ?? 0 }));
  const headed = body.some(({ block, names }) => block.role === 'headline' && names > 0);
  const prose = body.filter(
    ({ block }) => block.role !== 'headline' && block.role !== 'standfirst' && block.role !== 'caption',
  );
  const inProse = sum(prose.map(({ names }) => names));
  const lead = prose.slice(0, LEAD_BLOCKS).filter(({ names }) => names > 0).length;
  const spread =
    prose.filter(({ hits, names }) => names > 0 || hits.some(hit => hit.concept === 'firm')).length /
    Math.max(1, prose.length);
  if (headed && (inProse > 0 || prose.length === 0)) return spread >= 0.12 ? 'about' : 'mention';
  if (lead > 0 && spread >= 0.34 && inProse >= 2) return 'about';
  return inProse >= 3 && spread >= 0.45 ? 'about' : 'mention';
}

function namesIn(text: string): { readonly subject: number; readonly person: number } {
  let subject = 0;
  let person = 0;
  for (const match of text.matchAll(NAMES)) {
    const before = PERSON.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[1];
    const isPerson =
      before !== undefined &&
      !KIN.test(before) &&
      !/^(?:\s+Labs?\b|['’]?s?\s+(?:Lab|software|anti))/i.test(text.slice(match.index + match[0].length));
    if (isPerson) person += 1;
    else subject += 1;
  }
  return { subject, person };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
