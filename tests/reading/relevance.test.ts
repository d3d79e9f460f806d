import { describe, expect, it } from 'vitest';
import type { Block } from '../../reading/block.ts';
import { subjectHits } from '../../reading/names.ts';
import type { Passage, ScannedBlock } from '../../reading/passages.ts';
import { isAbout, judgeNames } from '../../reading/relevance.ts';
import type { Hit } from '../../reading/scanner.ts';

const block = (text: string, role: Block['role'] = 'paragraph'): ScannedBlock => ({
  block: { text, role, nodes: [] } satisfies Block,
  tokens: [],
  hits: subjectHits(text),
});

const hit = (concept: string): Hit => ({ concept, start: 0, end: 1 });

const passage = (event: string, at: number): Passage => ({
  event,
  certainty: 'certain',
  block: at,
  span: { start: 0, end: 1 },
  quote: '',
  when: null,
  whenWords: null,
  reasons: { who: [], what: [], when: [] },
});

describe('a name', () => {
  it('is a namesake where a given name stands before it, again and again at the beginning too', () => {
    expect(judgeNames([block('The baker, Lena Kaspersky, rises at four.')])).toBe('none');
    expect(
      judgeNames([block('Lena Kaspersky bakes', 'headline'), block('Lena Kaspersky rises at four.')]),
    ).toBe('none');
  });

  it('is a namesake where the given name begins as a small word does', () => {
    for (const name of ['Andrew', 'Theresa', 'Ingrid', 'Tom'])
      expect(judgeNames([block(`A baker, ${name} Kaspersky, rises at four.`)])).toBe('none');
    expect(judgeNames([block('A BLOW FOR KASPERSKY: And Kaspersky answers.')])).toBeNull();
  });

  it('is the subject although a text begins with a word in capitals before it', () => {
    expect(
      judgeNames([block('Adieu Kaspersky', 'headline'), block('The offices take it off their machines.')]),
    ).toBeNull();
  });

  it('is the subject in a compound, and behind a colon as at the beginning', () => {
    for (const headline of [
      'Karlsruhe winkt ab: Was Kaspersky-Nutzer wissen müssen',
      'Offices: Adieu Kaspersky',
    ])
      expect(judgeNames([block(headline, 'headline'), block('The court would not hear it.')])).toBeNull();
  });

  it('is a namesake whose deeds sound like those done to the firm, where nothing is of its trade', () => {
    const told = [
      block('Coach Kaspersky bans phones', 'headline'),
      block('Dan Kaspersky put up the sign in September.'),
      {
        ...block('“Kaspersky removed us from our devices,” said a pupil.'),
        hits: [hit('ban'), hit('remove')],
      },
    ];
    expect(judgeNames(told)).toBe('none');
    expect(judgeNames([...told, { ...block('The antivirus.'), hits: [hit('software')] }])).toBeNull();
  });

  it('must be there', () => {
    expect(judgeNames([block('Nothing of the kind.')])).toBe('incidental');
  });
});

const none: ReadonlySet<string> = new Set();

describe('an article that does not name the subject in its headline', () => {
  const other = Array.from({ length: 5 }, () => block('A line about something else.'));

  it('is about it where many of its blocks tell of events', () => {
    const scanned = [block('A line.'), block('Kaspersky again.'), ...other];
    const told = ['a', 'b', 'c', 'd'].map((event, at) => passage(event, at + 1));
    expect(isAbout(scanned, told, none)).toBe(true);
    expect(isAbout(scanned, told.slice(0, 3), none)).toBe(false);
  });

  it('is not where one block tells of all of them', () => {
    const scanned = [block('A line.'), block('Kaspersky again.'), ...other];
    const told = ['a', 'b', 'c', 'd', 'e'].map(event => passage(event, 1));
    expect(isAbout(scanned, told, none)).toBe(false);
  });

  it('is where it opens with what has just happened to it, however much it then says of others', () => {
    const scanned = [block('A ban of Kaspersky.'), ...other.slice(1)];
    const told = [passage('ban', 0)];
    expect(isAbout(scanned, told, new Set(['ban']))).toBe(true);
    expect(isAbout(scanned, told, none)).toBe(false);
    const longer = [...scanned, ...other.slice(2)];
    expect(isAbout(longer, [passage('ban', 1)], new Set(['ban']))).toBe(false);
  });
});

describe('an article that names the subject first of all', () => {
  const rest = Array.from({ length: 4 }, () => block('A line about something else.'));
  const opens = [block('Kaspersky has a stand at the fair.'), block('Kaspersky sells.'), ...rest];

  it('is about it where a third of it is, and tells of an event', () => {
    expect(isAbout(opens, [passage('ban', 1)], none)).toBe(true);
    expect(isAbout(opens, [], none)).toBe(false);
    expect(isAbout([...opens, ...rest], [passage('ban', 1)], none)).toBe(false);
  });
});

describe('an article that names the subject in its headline', () => {
  const rest = Array.from({ length: 5 }, () => block('A line about something else.'));

  it('is about it if it speaks of it at all', () => {
    const scanned = [block('Kaspersky counts files', 'headline'), block('Kaspersky counts.'), ...rest];
    expect(isAbout(scanned, [], none)).toBe(true);
    expect(isAbout([...scanned, ...rest], [], none)).toBe(false);
  });
});
