import { describe, expect, it } from 'vitest';
import { openCues } from '../../reading/cues.ts';
import { packCues, type CueSource } from '../../reading/pack-cues.ts';

const event = (id: string, ...refer: readonly string[]): CueSource => ({
  id,
  date: '2018-05-14',
  effective: [],
  cues: { refer },
});

describe('what finding a concept says', () => {
  const events = [event('one', 'nl + ban', 'nl + report'), event('two', 'uk + ban')];

  it('is the less, the more events ask for it', () => {
    const { weight } = openCues(packCues(events, {}));
    expect(weight('nl')).toBeGreaterThan(weight('ban'));
    expect(weight('nl')).toBe(weight('uk'));
    expect(weight('elsewhere')).toBe(0);
  });

  it('is the less, the more often ordinary text holds its words, and never nothing', () => {
    const { weight } = openCues(packCues(events, { nl: 10, report: 100, uk: 1000 }));
    expect(weight('report')).toBeLessThan(weight('nl'));
    expect(weight('nl')).toBeLessThan(openCues(packCues(events, {})).weight('nl'));
    expect(weight('uk')).toBeGreaterThan(0);
  });
});
