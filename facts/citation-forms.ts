/** All the forms in which an event can be cited. Beside articles plain text will do, and the others stay at home. */
import { citeInText, firstSource, withDate } from './citation.ts';
import { formatDate } from './dates.ts';
import type { RecordEvent } from './record.ts';

/** The forms in which an event can be cited. */
export const CITATION_FORMS = ['text', 'markdown', 'bibtex'] as const;

/** One form of citation. */
export type CitationForm = (typeof CITATION_FORMS)[number];

/** Cites an event in one of the forms; dates in the given language. */
export function cite(event: RecordEvent, form: CitationForm, language: string): string {
  return CITE[form](event, language);
}

const CITE = { text: citeInText, markdown: citeInMarkdown, bibtex: citeInBibtex } satisfies {
  readonly [Form in CitationForm]: (event: RecordEvent, language: string) => string;
};

function citeInMarkdown(event: RecordEvent, language: string): string {
  const source = firstSource(event);
  const link = `[${escapeMarkdown(source.title)}](<${source.url}>)`;
  return [
    `${withDate(`*${escapeMarkdown(event.title)}*`, event.date, language)}.`,
    `${escapeMarkdown(source.publisher)}: ${withDate(link, source.published, language)}.`,
    `Sidelight record, reviewed ${formatDate(event.reviewed, language)}.`,
  ].join(' ');
}

function citeInBibtex(event: RecordEvent, language: string): string {
  const source = firstSource(event);
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

function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>]/g, '\\$&');
}

function escapeTex(words: string): string {
  return words.replace(/[\\~^{}&%$#_]/g, mark => TEX_WORDS[mark] ?? `\\${mark}`);
}
