/** Reads a text as if an article about the subject held nothing else. */
import { Window } from 'happy-dom';
import { readContext, type Context } from '../../reading/context.ts';
import { tools } from '../../scripts/explain/read.ts';

/** The day an article appeared and its paragraphs, as markup. */
type Told = { readonly language: string; readonly published: string; readonly markup: string };

/** The passages that are tied for certain. */
export async function certainIn({ language, published, markup }: Told): Promise<Context['passages']> {
  const window = new Window({ url: 'https://news.example/story' });
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Kaspersky', datePublished: published });
  window.document.write(
    `<!doctype html><html lang="${language}"><head><script type="application/ld+json">${data}</script></head>` +
      `<body><article><h1>Kaspersky</h1>${markup}</article></body></html>`,
  );
  const document = window.document as unknown as Document;
  const { passages } = await readContext(document, new URL(window.location.href), tools);
  return passages.filter(({ certainty }) => certainty === 'certain');
}
