import { describe, expect, it } from 'vitest';
import { createWords, directionOf } from '../../components/words.ts';
import { wordsOf } from '../../facts/build.ts';

const english = createWords(wordsOf('en'), 'en');

describe('the words of the interface', () => {
  it('take the plural form of their number', () => {
    expect([1, 2].map(n => english.say('sidebarEvents', { n }))).toEqual(['1 event', '2 events']);
    const polish = createWords({ sidebarEvents_few: '{n} few', sidebarEvents_many: '{n} many' }, 'pl');
    expect([3, 5].map(n => polish.say('sidebarEvents', { n }))).toEqual(['3 few', '5 many']);
  });

  it('leave a gap that nothing fills as it is', () => {
    expect(english.say('sidebarDated')).toBe('Article dated {date}');
  });

  it.each([
    ['2017-09-13', 'short', '13 Sept 2017'],
    ['2017-09-13', 'long', '13 September 2017'],
    ['2017-09-13', 'margin', '13 Sept'],
    ['2017-09', 'short', 'Sept 2017'],
    ['2017-09', 'margin', 'Sept'],
    ['2017', 'short', '2017'],
    ['2017', 'margin', ''],
  ] as const)('say %s as a %s date no more exactly than it is known', (iso, form, said) => {
    expect(english.date(iso, form)).toBe(said);
  });

  it('count years and days alike in every language', () => {
    expect(createWords({}, 'fa').date('2017-09-13', 'short')).toMatch(/13.*2017/);
    expect(createWords({}, 'ar').date('2017-09-13', 'short')).toMatch(/13.*2017/);
  });

  it('print places as codes and say them in full', () => {
    expect(english.place('GB')).toEqual({ plate: 'UK', name: 'United Kingdom' });
    expect(english.place('EU')).toEqual({ plate: 'EU', name: 'European Union' });
    expect(english.place('INT').plate).toBe('INTL');
    expect(english.place('?')).toEqual({ plate: '?', name: '?' });
  });

  it('know which way a language is written', () => {
    expect(['ar', 'he', 'iw', 'fa-IR', 'ur'].map(directionOf)).toEqual(Array(5).fill('rtl'));
    expect(['en', 'arn', 'zh-CN'].map(directionOf)).toEqual(Array(3).fill('ltr'));
  });
});
