import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import type { Article, PageReading } from '../../reading/article.ts';
import { rangeOf } from '../../reading/block.ts';
import { readPage } from '../../reading/page.ts';
import { walkPage } from '../../reading/walk.ts';

const TODAY = new Date('2026-11-24T12:00:00Z');
const SENTENCE =
  'The ministry said on Monday that it would stop using the software of the company, and that the decision had taken months. ';
const PARAGRAPHS = `<p>${SENTENCE}</p>`.repeat(4);
const NO_ATTRIBUTES = {
  hasAttributes: () => false,
  hasAttribute: () => false,
  getAttribute: () => null,
  shadowRoot: null,
};
const HEADLINE = '<h1>Ministry stops using Kaspersky software</h1>';

function pageOf(
  body: string,
  head = '<title>Ministry stops using Kaspersky software - The Daily</title>',
): Document {
  const window = new Window({ url: 'https://news.example/a/ministry-stops' });
  window.document.write(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
  return window.document as unknown as Document;
}

function read(body: string, head?: string, address = 'https://news.example/a/ministry-stops'): PageReading {
  return readPage(pageOf(body, head), new URL(address), TODAY);
}

function article(body: string, head?: string, address?: string): Article {
  const reading = read(body, head, address);
  if (reading.kind !== 'article') throw new Error(`no article: ${reading.why}`);
  return reading.article;
}

const textOf = ({ blocks }: Article): string => blocks.map(({ text }) => text).join('\n');

describe('the body', () => {
  it('begins with the headline and holds the paragraphs', () => {
    const { blocks, title } = article(`<article>${HEADLINE}${PARAGRAPHS}</article>`);
    expect(title).toBe('Ministry stops using Kaspersky software');
    expect(blocks.map(({ role }) => role)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it.each([
    ['navigation', '<nav><a href="/x">MARK</a></nav>'],
    [
      'related links',
      '<aside class="related"><h2>Related</h2><ul><li><a href="/x">MARK and more of it</a></li></ul></aside>',
    ],
    [
      'related links within the text',
      '<div class="box"><h3>Related stories</h3><ul><li><a href="/x">MARK and more</a></li></ul></div>',
    ],
    ['comments', `<section class="comments"><h2>Comments</h2><p>MARK ${SENTENCE}</p></section>`],
    ['comments without a name', `<div><h3>3 comments</h3><p>MARK ${SENTENCE}</p><p>${SENTENCE}</p></div>`],
    ['a teaser line', '<p>Read also: <a href="/x">MARK in the news of the week</a></p>'],
    [
      'advertising',
      '<div class="advert"><p>MARK protects you. Buy it now, it is cheap and it is good for you.</p></div>',
    ],
    ['tags', '<div class="tags"><a href="/t/1">MARK</a> <a href="/t/2">Security</a></div>'],
    ['a biography', `<div class="author-bio"><p>Jo used to work for MARK. ${SENTENCE}</p></div>`],
    ['a cookie banner', `<div class="cookie-banner"><p>MARK ${SENTENCE}</p></div>`],
    ['hidden text', `<p hidden>MARK ${SENTENCE}</p>`],
    ['text hidden by style', `<p style="display: none">MARK ${SENTENCE}</p>`],
    ['alternative texts', '<p><img alt="MARK" src="/MARK.jpg"></p>'],
    ['scripts', '<script>var text = "MARK";</script>'],
  ])('leaves out %s', (_, part) => {
    const own = article(`<article>${HEADLINE}${PARAGRAPHS}${part}</article>`);
    expect(textOf(own)).not.toContain('MARK');
    expect(own.blocks.length).toBe(5);
  });

  it('keeps figure captions, tables and lists', () => {
    const parts =
      '<figure><figcaption>The ministry on Monday.</figcaption></figure><ul><li>First point of three.</li></ul>' +
      '<table><tr><th>Day</th><th>What</th></tr><tr><td>14 May</td><td>Stop</td></tr></table>';
    const { blocks } = article(`<article>${HEADLINE}${PARAGRAPHS}${parts}<p>${SENTENCE}</p></article>`);
    expect(blocks.map(({ role }) => role)).toContain('caption');
    expect(blocks.map(({ role }) => role)).toContain('item');
    expect(blocks.find(({ role, text }) => role === 'row' && text.includes('14'))?.text).toBe('14 May\tStop');
  });

  it('reads the first of several articles', () => {
    const other = `<article><h1>Whales return</h1>${PARAGRAPHS}<p>OTHER</p></article>`;
    expect(textOf(article(`<article>${HEADLINE}${PARAGRAPHS}</article>${other}${other}`))).not.toContain(
      'Whales',
    );
  });

  it('reads open shadow roots', () => {
    const document = pageOf('<story-view></story-view>');
    const root = document.querySelector('story-view')?.attachShadow({ mode: 'open' });
    const holder = document.createElement('div');
    for (const text of ['', '', '']) {
      const paragraph = document.createElement('p');
      paragraph.textContent = SENTENCE + text;
      holder.append(paragraph);
    }
    root?.append(holder);
    expect(readPage(document, new URL('https://news.example/a/b'), TODAY).kind).toBe('article');
  });

  it('reads text as rendered and leads back to it', () => {
    const marked = `<p>Kas&shy;per<b>sky</b>&nbsp;Lab said no. ${SENTENCE}</p>`;
    const { blocks } = article(`<article>${HEADLINE}${PARAGRAPHS}${marked}</article>`);
    const block = blocks.at(-1);
    expect(block?.text).toContain('Kaspersky Lab said no.');
    const range = block === undefined ? null : rangeOf(block, { start: 0, end: 9 });
    expect(range?.toString()).toBe('Kas\u00ADpersky');
  });

  it('splits old pages at line breaks', () => {
    const old = `<table><tr><td>14 May 2018<br><b>Ministry stops using Kaspersky software</b><br>${SENTENCE}<br><br>${SENTENCE}<br><br>${SENTENCE}</td></tr></table>`;
    const { blocks, published } = article(old);
    expect(blocks.filter(({ role }) => role === 'headline').length).toBe(1);
    expect(published?.date).toBe('2018-05-14');
  });
});

describe('what is no article', () => {
  it.each([
    ['a page without text', '', undefined],
    ['a home page', `<article>${HEADLINE}${PARAGRAPHS}</article>`, 'https://news.example/'],
    [
      'search results',
      `<h1>Results</h1>${'<h3><a href="/x">Ministry stops using it</a></h3><p>The ministry said on Monday that it would stop using the software of the company.</p>'.repeat(5)}`,
      'https://news.example/search?q=kaspersky',
    ],
    [
      'a section front',
      `<h1>Technology</h1>${'<div><h2><a href="/x">Ministry stops using it</a></h2><p>The ministry said on Monday that it would stop using it.</p></div>'.repeat(6)}`,
      'https://news.example/tech',
    ],
    [
      'a log-in',
      '<h1>Sign in</h1><p>Please sign in with your address and your password to go on reading.</p><form><input type="password"></form>',
      'https://news.example/login',
    ],
  ])('is %s', (_, body, address) => {
    expect(read(body, undefined, address).kind).toBe('no article');
  });

  it('is a product', () => {
    const data =
      '<script type="application/ld+json">{"@type":"Product","name":"Antivirus","offers":{"@type":"Offer","price":"9"}}</script>';
    expect(
      read(
        `<h1>Antivirus</h1>${PARAGRAPHS}<button class="add-to-cart">Buy</button>`,
        `<title>Antivirus</title>${data}`,
      ).kind,
    ).toBe('no article');
  });
});

describe('what is an article anyway', () => {
  it('is a live blog', () => {
    const posts = `<article><h2>10:00</h2><p>${SENTENCE}</p></article>`.repeat(6);
    const data =
      '<script type="application/ld+json">{"@graph":[{"@type":"LiveBlogPosting","headline":"Ministry stops using Kaspersky software","datePublished":"2018-05-14T08:00:00+02:00"}]}</script>';
    const { blocks, published } = article(`<main>${HEADLINE}${posts}</main>`, `<title>Live</title>${data}`);
    expect(blocks.filter(({ role }) => role === 'paragraph').length).toBe(6);
    expect(published).toEqual({ date: '2018-05-14', from: 'structured data' });
  });

  it('is a notice without a date', () => {
    expect(
      article(`<h1>Notice to municipalities</h1>${PARAGRAPHS}`, '<title>Notice to municipalities</title>')
        .published,
    ).toBe(null);
  });

  it('is a page in a form whose fields are named like properties', () => {
    const names =
      'children tagName nodeType nodeName parentElement nextSibling firstChild getAttribute id className textContent closest'.split(
        ' ',
      );
    const fields = names.map(name => `<input name="${name}">`).join('');
    expect(textOf(article(`<form>${fields}${HEADLINE}${PARAGRAPHS}</form>`))).toContain(SENTENCE.trim());
  });
});

describe('pages made to break readers', () => {
  it('are read fifty thousand elements deep', () => {
    // Bare nodes: the document of the tests could not hold them.
    const text = { nodeType: 3, nodeName: '#text', data: SENTENCE, nextSibling: null };
    let inner: object = text;
    for (let depth = 0; depth < 50_000; depth += 1) {
      const tag = depth % 2 === 0 ? 'DIV' : 'SPAN';
      inner = {
        nodeType: 1,
        nodeName: tag,
        tagName: tag,
        id: '',
        firstChild: inner,
        nextSibling: null,
        ...NO_ATTRIBUTES,
      };
    }
    const { drafts } = walkPage(inner as unknown as Element, new Set(), () => false);
    expect(drafts.map(draft => draft.text)).toEqual([SENTENCE.trim()]);
  });

  it('are left alone', () => {
    const document = pageOf(`<article>${HEADLINE}${PARAGRAPHS}</article>`);
    const before = document.documentElement.outerHTML;
    readPage(document, new URL('https://news.example/a/b'), TODAY);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
