import { Window } from 'happy-dom';
import { expect, it } from 'vitest';
import type { Published } from '../../reading/article.ts';
import { readPage } from '../../reading/page.ts';

const SENTENCE =
  'The ministry said on Monday that it would stop using the software of the company, and that the decision had taken months. ';

function published(head: string, line = '', path = '/a/ministry-stops'): Published | null {
  const window = new Window({ url: 'https://news.example/' });
  window.document.write(
    `<!doctype html><html lang="en-GB"><head><title>Ministry stops using it</title>${head}</head>` +
      `<body><header>24 November 2026</header><article><h1>Ministry stops using it</h1>${line}${`<p>${SENTENCE}</p>`.repeat(4)}</article></body></html>`,
  );
  const reading = readPage(
    window.document as unknown as Document,
    new URL(path, 'https://news.example'),
    new Date('2026-11-24T12:00:00Z'),
  );
  return reading.kind === 'article' ? reading.article.published : null;
}

const ld = (properties: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...properties })}</script>`;

it('takes the first publication, not the last change', () => {
  const head = ld({ datePublished: '2017-09-14T06:30:00-04:00', dateModified: '2019-03-02' });
  expect(published(head)).toEqual({ date: '2017-09-14', from: 'structured data' });
  expect(published('', '<p class="meta">Updated 3 May 2019</p>')).toBe(null);
  expect(published('', '<p class="meta">Published 14 May 2018, updated 3 May 2019</p>')?.date).toBe(
    '2018-05-14',
  );
});

it('keeps the day of the publisher', () => {
  expect(published(ld({ datePublished: '2018-05-15T00:30:00+02:00' }))?.date).toBe('2018-05-15');
  const utc = ld({ datePublished: '2018-05-14T22:30:00Z' });
  expect(published(utc)?.date).toBe('2018-05-14');
  expect(published(utc, '<p class="meta">15 May 2018</p>')?.date).toBe('2018-05-15');
});

it.each([
  ['meta', '<meta property="article:published_time" content="2018-05-15T10:00:00+02:00">', ''],
  ['meta', '<meta name="DC.date.issued" content="2018-05-15">', ''],
  ['microdata', '', '<span itemprop="datePublished" content="2018-05-15T16:42:00+04:30">today</span>'],
  ['time', '', '<time datetime="2018-05-15T10:00">Tuesday</time>'],
  ['text', '', '<p class="byline">By Jo Doe, 15 May 2018</p>'],
  ['text', '', '<p>15/05/2018</p>'],
])('reads %s', (from, head, line) => {
  expect(published(head, line)).toEqual({ date: '2018-05-15', from });
});

it.each([
  '/2018/05/15/a.html',
  '/news/20180515-a',
  '/2018-05-15/a',
  '/live/2018/may/15/a',
  '/fa/1397/02/25/a',
])('reads the address %s', path => {
  expect(published('', '', path)).toEqual({ date: '2018-05-15', from: 'address' });
});

it('rejects days that cannot be', () => {
  expect(published(ld({ datePublished: '1970-01-01T00:00:00Z' }))).toBe(null);
  expect(published(ld({ datePublished: '2031-01-01' }), '<p class="meta">15 May 2018</p>')?.date).toBe(
    '2018-05-15',
  );
  expect(published(ld({ datePublished: '2018-02-31' }))).toBe(null);
  expect(published(ld({ datePublished: 'yesterday' }), '', '/99123456/a')).toBe(null);
});

it('does not take the day on the masthead for the article’s', () => {
  expect(published('')).toBe(null);
});
