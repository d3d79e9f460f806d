import type { TabReport } from '../../extension/messages.ts';

/** What an overlay reports of an article about the subject, with one passage. */
export const REPORT: TabReport = {
  relevance: 'about',
  language: 'en',
  published: '2018-05-15',
  publishedFrom: 'meta',
  title: 'A title',
  site: 'paper.example',
  sidebar: 'open',
  passages: [{ quote: 'ordered', event: 'us-dhs-bod-17-01', when: null }],
  possible: [],
  milliseconds: { reading: 3 },
  errors: [],
};
