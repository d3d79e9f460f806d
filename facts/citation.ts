import { formatDate } from './dates.ts';
import type { RecordEvent } from './record.ts';
import type { Source } from './schema.ts';

/** The forms in which an event can be cited. */
export const CITATION_FORMS = ['text', 'markdown', 'bibtex'] as const;

/** One form of citation. */
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Cites an event by its first source, which is the primary one where there is any; dates in the given language. */
export function cite(event: RecordEvent, form: CitationForm, language: string): string {
  // The schema lets no event pass without a source.
  const source = event.sources[0];
  if (source === undefined) throw new Error(`${event.id} has no source to cite`);
  return CITE[form]({ event, source, language });
}

/** The place of an event on the timeline page: the address's part from "#" on. */
export function eventAnchor(id: string): string {
  return `#e-${id}`;
}

type Cited = { readonly event: RecordEvent; readonly source: Source; readonly language: string };

const CITE = { text: citeInText, markdown: citeInMarkdown, bibtex: citeInBibtex } satisfies {
  readonly [Form in CitationForm]: (cited: Cited) => string;
};

function citeInText({ event, source, language }: Cited): string {
  const title = withDate(source.title, source.published, language);
  return [
    `${withDate(event.title, event.date, language)}.`,
    `${source.publisher}: ${title}.`,
    `${source.url}.`,
    `Sidelight record, reviewed ${formatDate(event.reviewed, language)}.`,
  ].join(' ');
}

function citeInMarkdown({ event, source, language }: Cited): string {
  const link = `[${escapeMarkdown(source.title)}](<${source.url}>)`;
  return [
    `${withDate(`*${escapeMarkdown(event.title)}*`, event.date, language)}.`,
    `${escapeMarkdown(source.publisher)}: ${withDate(link, source.published, language)}.`,
    `Sidelight record, reviewed ${formatDate(event.reviewed, language)}.`,
  ].join(' ');
}

function citeInBibtex({ event, source, language }: Cited): string {
  const [year, month] = (source.published ?? '').split('-');
  const about = `${withDate(event.title, event.date, language)}. Sidelight record, reviewed ${event.reviewed}`;
  const fields = [
    ['title', `{{${escapeTex(source.title)}}}`],
    ['author', `{{${escapeTex(source.publisher)}}}`],
    ['year', year ? `{${year}}` : ''],
    ['month', MONTHS[Number(month) - 1] ?? ''],
    ['url', `{${source.url}}`],
    ['note', `{${escapeTex(about)}}`],
  ].filter(([, value]) => value !== '');
  return `@misc{${event.id},\n${fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n')}\n}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TEX_WORDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function withDate(words: string, date: string | null, language: string): string {
  return date === null ? words : `${words}, ${formatDate(date, language)}`;
}

function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function escapeTex(words: string): string {
  return words.replace(/[\\~^{}&%$#_]/g, mark => TEX_WORDS[mark] ?? `\\${mark}`);
}
