import { expect, it } from 'vitest';
import { eventAnchor } from '../../facts/citation.ts';
import { cite, CITATION_FORMS } from '../../facts/citation-forms.ts';
import { loadRecord } from '../../facts/load.ts';
import { buildRecord, type RecordEvent } from '../../facts/record.ts';
import type { Source } from '../../facts/schema.ts';

const { events } = buildRecord(loadRecord().events, 'en');
const dhs = event('us-dhs-bod-17-01');

it('cites in plain words', () => {
  expect(cite(dhs, 'text', 'en')).toBe(
    'DHS orders US federal agencies to remove Kaspersky, 13 September 2017. ' +
      'CISA / DHS: Binding Operational Directive 17-01, 13 September 2017. ' +
      'https://www.cisa.gov/news-events/directives/binding-operational-directive-17-01. ' +
      'Sidelight record, reviewed 24 November 2026.',
  );
});

it('cites in Markdown, the source as a link', () => {
  expect(cite(dhs, 'markdown', 'en')).toContain(
    '[Binding Operational Directive 17-01](<https://www.cisa.gov/news-events/directives/binding-operational-directive-17-01>)',
  );
});

it('keeps brackets of a title out of the Markdown', () => {
  expect(cite(withSource({ title: 'A [b] *c*' }), 'markdown', 'en')).toContain('[A \\[b\\] \\*c\\*](');
});

it('cites in BibTeX, with the source as the work and the event in the note', () => {
  expect(cite(dhs, 'bibtex', 'en')).toBe(
    [
      '@misc{us-dhs-bod-17-01,',
      '  title = {{Binding Operational Directive 17-01}},',
      '  author = {{CISA / DHS}},',
      '  year = {2017},',
      '  month = sep,',
      '  url = {https://www.cisa.gov/news-events/directives/binding-operational-directive-17-01},',
      '  note = {DHS orders US federal agencies to remove Kaspersky, 13 September 2017. Sidelight record, reviewed 2026-11-24}',
      '}',
    ].join('\n'),
  );
});

it('escapes what TeX would take for a command', () => {
  expect(cite(withSource({ title: '50% {of} R&D_1' }), 'bibtex', 'en')).toContain(
    '{{50\\% \\{of\\} R\\&D\\_1}}',
  );
});

it('leaves the date out when the source has none', () => {
  const undated = withSource({ published: null });
  expect(cite(undated, 'text', 'en')).toContain('CISA / DHS: Binding Operational Directive 17-01. https');
  expect(cite(undated, 'bibtex', 'en')).not.toMatch(/year|month/);
});

it('writes the dates of the citation in the language asked for', () => {
  expect(cite(dhs, 'text', 'nl')).toContain('13 september 2017');
});

it.each(CITATION_FORMS)('cites every event as %s, with the address of its first source', form => {
  for (const one of events) expect(cite(one, form, 'en')).toContain(one.sources[0]?.url);
});

it('balances the braces of every BibTeX entry', () => {
  const unbalanced = events.filter(one => {
    const braces = cite(one, 'bibtex', 'en').replace(/\\[{}]/g, '');
    return braces.split('{').length !== braces.split('}').length;
  });
  expect(unbalanced.map(({ id }) => id)).toEqual([]);
});

it('has a place on the timeline for each event', () => {
  expect(eventAnchor('nl-phase-out')).toBe('#e-nl-phase-out');
});

function withSource(change: Partial<Source>): RecordEvent {
  const [first] = dhs.sources;
  if (first === undefined) throw new Error('the event has no source');
  return { ...dhs, sources: [{ ...first, ...change }] };
}

function event(id: string): RecordEvent {
  const found = events.find(one => one.id === id);
  if (found === undefined) throw new Error(`no event ${id}`);
  return found;
}
