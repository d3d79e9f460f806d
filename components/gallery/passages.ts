import type { PassageView } from '../view.ts';

/** Passages of a made-up article of 15 May 2018. */
export const passagesOf2018: readonly PassageView[] = [
  {
    event: 'swiss-move-announced',
    certainty: 'certain',
    quote: 'on Tuesday that it would move part of its operations to Switzerland',
    when: '2018-05-15',
    whenWords: 'on Tuesday',
    reasons: { who: ['Kaspersky Lab'], what: ['move', 'operations', 'Switzerland'], when: ['on Tuesday'] },
  },
  {
    event: 'us-dhs-bod-17-01',
    certainty: 'certain',
    quote: 'Last year the Department of Homeland Security ordered federal agencies',
    when: '2017',
    whenWords: 'Last year',
    reasons: {
      who: ['Department of Homeland Security'],
      what: ['ordered', 'federal agencies'],
      when: ['Last year'],
    },
  },
  {
    event: 'uk-ncsc-letter',
    certainty: 'certain',
    quote: 'A comparable warning followed in Britain',
    when: null,
    whenWords: null,
    reasons: { who: ['Britain'], what: ['warning'], when: [] },
  },
  {
    event: 'nl-phase-out',
    certainty: 'certain',
    quote: 'On Monday the Dutch government said it would phase out',
    when: '2018-05-14',
    whenWords: 'On Monday',
    reasons: { who: ['the Dutch government'], what: ['phase out'], when: ['On Monday'] },
  },
];

/** The same article, its date not known. */
export const unresolved: readonly PassageView[] = passagesOf2018.map(passage => ({ ...passage, when: null }));

/** Two passages for one event, a date that differs from the record's, and possible links. */
export const possiblePassages: readonly PassageView[] = [
  ...passagesOf2018.slice(0, 1),
  {
    event: 'swiss-move-announced',
    certainty: 'certain',
    quote: 'The plan, made known on 16 May, foresees a data centre in Zurich',
    when: '2018-05-16',
    whenWords: 'on 16 May',
    reasons: { who: [], what: ['data centre', 'Zurich'], when: ['16 May'] },
  },
  {
    event: 'us-ndaa-fy2018-1634',
    certainty: 'possible',
    quote: 'Congress then wrote a ban into law',
    when: null,
    whenWords: 'then',
    reasons: { who: ['Congress'], what: ['ban', 'law'], when: [] },
  },
  {
    event: 'nl-minister-move-no-change',
    certainty: 'possible',
    quote: 'The minister was not persuaded',
    when: '2018-05-15',
    whenWords: 'on Tuesday',
    reasons: { who: ['The minister'], what: ['not persuaded'], when: ['on Tuesday'] },
  },
];
