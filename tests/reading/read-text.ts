/** Reads a text as if an article held nothing else. */
import { Window } from 'happy-dom';
import { readContext, type Context } from '../../reading/context.ts';
import { tools } from '../../scripts/explain/read.ts';

/** The day an article appeared and its paragraphs, as markup; its headline is the subject's name if none is given. */
type Told = {
  readonly language: string;
  readonly published: string;
  readonly markup: string;
  readonly headline?: string;
};

/** The passages that are tied for certain. */
export async function certainIn(told: Told): Promise<Context['passages']> {
  const { passages } = await contextOf(told);
  return passages.filter(({ certainty }) => certainty === 'certain');
}

/** All that is read. */
export async function contextOf({
  language,
  published,
  markup,
  headline = 'Kaspersky',
}: Told): Promise<Context> {
  const window = new Window({ url: 'https://news.example/story' });
  const data = JSON.stringify({ '@type': 'NewsArticle', headline, datePublished: published });
  window.document.write(
    `<!doctype html><html lang="${language}"><head><script type="application/ld+json">${data}</script></head>` +
      `<body><article><h1>${headline}</h1>${markup}</article></body></html>`,
  );
  const document = window.document as unknown as Document;
  return readContext(document, new URL(window.location.href), tools);
}
