import { describe, expect, it } from 'vitest';
import { siteNamed, siteOf } from '../../extension/site.ts';

describe('the site of an address', () => {
  it.each([
    ['https://www.paper.example/2018/05/a.html?x#y', 'paper.example'],
    ['http://WWW2.Paper.example:8080/', 'paper.example'],
    ['https://news.paper.example/', 'news.paper.example'],
    ['https://www.com/', 'www.com'],
    ['https://wwwind.example/', 'wwwind.example'],
    ['https://zürich.example/', 'xn--zrich-kva.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['file:///home/a.html', null],
    ['about:blank', null],
    ['chrome-extension://abc/options.html', null],
    ['no address', null],
    ['', null],
    [undefined, null],
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('the site that a person means', () => {
  it.each([
    ['paper.example', 'paper.example'],
    ['  www.Paper.example ', 'paper.example'],
    ['https://www.paper.example/news', 'paper.example'],
    ['paper.example/news', 'paper.example'],
    ['paper.example:8080', 'paper.example'],
    ['zürich.example', 'xn--zrich-kva.example'],
    ['localhost', 'localhost'],
    ['', null],
    ['the paper', null],
    ['paper', null],
    ['paper.', null],
    ['.', null],
    ['file:///a.b/c', null],
    ['javascript:alert(1)', null],
  ])('by %j is %s', (text, site) => {
    expect(siteNamed(text)).toBe(site);
  });
});
