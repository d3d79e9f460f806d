import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../extension/messages.ts';

const PASSAGE = { quote: 'ordered', event: 'us-dhs-bod-17-01', when: '2017-09-13' };
const REPORT = {
  relevance: 'about',
  language: 'en',
  published: '2018-05-15',
  publishedFrom: 'meta',
  title: 'A title',
  site: 'paper.example',
  sidebar: 'open',
  passages: [PASSAGE],
  possible: [],
  milliseconds: { reading: 3 },
  errors: [],
};

describe('a request', () => {
  it.each([
    { type: 'subject named', language: 'en' },
    { type: 'lexicon wanted', language: 'de' },
    { type: 'context read', report: REPORT },
    { type: 'hold', holds: true },
    { type: 'open page', page: 'timeline', event: 'us-dhs-bod-17-01' },
    { type: 'read tab', tabId: 7, language: 'nl' },
  ])('is taken as it is: $type', request => {
    expect(parseRequest(request)).toEqual(request);
  });

  it('of a page that names no language has an empty one', () => {
    expect(parseRequest({ type: 'subject named' })).toEqual({ type: 'subject named', language: '' });
  });

  it('loses what nobody asked for', () => {
    expect(parseRequest({ type: 'private site?', tabId: 9 })).toEqual({ type: 'private site?' });
  });

  it.each([
    undefined,
    null,
    'private site?',
    [],
    {},
    { type: 'delete everything' },
    { type: 'lexicon wanted' },
    { type: 'open page', page: 'https://elsewhere.example/' },
    { type: 'read tab', tabId: '7' },
    { type: 'context read', report: { ...REPORT, relevance: 'urgent' } },
  ])('is ignored where it is none of ours: %j', message => {
    expect(parseRequest(message)).toBeNull();
  });
});

describe('a report', () => {
  it('is taken as it is, dates as exact as they are known', () => {
    const report = { ...REPORT, published: '2018-05', passages: [{ ...PASSAGE, when: null }] };
    expect(parseRequest({ type: 'context read', report })).toEqual({ type: 'context read', report });
  });

  it.each([
    null,
    { ...REPORT, published: 'yesterday' },
    { ...REPORT, passages: [{ ...PASSAGE, event: 7 }] },
    { ...REPORT, milliseconds: {} },
    { ...REPORT, title: undefined },
  ])('is none where any of it is wrong: %j', answer => {
    expect(parseRequest({ type: 'context read', report: answer })).toBeNull();
  });
});
