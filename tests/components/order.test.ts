import { describe, expect, it } from 'vitest';
import { agreedDate, isLater, overlaps, standing } from '../../components/order.ts';
import type { RecordEvent } from '../../components/view.ts';

const step = (date: string): RecordEvent['effective'][number] => ({ date, what: 'a step' });
const event = (date: string, end: string | null, ...steps: string[]): RecordEvent =>
  ({ date, end, effective: steps.map(step) }) as unknown as RecordEvent;

describe("the date that an article's words mean", () => {
  const order = event('2017-09-13', null, '2017-10-13', '2017-12-12');
  const move = event('2018-05-15', null, '2018-12-31', '2019-12-31');

  it.each([
    {
      what: 'last year, of what had all happened',
      when: '2017',
      of: order,
      published: '2018-05-15',
      date: '2017-09-13',
    },
    {
      what: 'the month of the event',
      when: '2017-09',
      of: order,
      published: '2018-05-15',
      date: '2017-09-13',
    },
    { what: 'the day of a step', when: '2017-12-12', of: order, published: '2018-05-15', date: '2017-12-12' },
    {
      what: 'this year, while a step was to come',
      when: '2018',
      of: move,
      published: '2018-05-16',
      date: '2018',
    },
    { what: 'the year of a step alone', when: '2019', of: move, published: '2018-05-16', date: '2019-12-31' },
    { what: 'another year than the record', when: '2016', of: order, published: '2018-05-15', date: null },
    {
      what: 'a year, where the article has no date',
      when: '2018',
      of: move,
      published: null,
      date: '2018-05-15',
    },
  ])('is taken from the record for $what', ({ when, of, published, date }) => {
    expect(agreedDate(when, of, published)).toBe(date);
  });

  it('is itself where it lies within the span of the event', () => {
    expect(agreedDate('2018-06-02', event('2018-05-15', '2018-07-01'), '2020-01-01')).toBe('2018-06-02');
  });
});

describe('dates of different exactness', () => {
  it.each([
    ['2018-05', '2018-05-15', true],
    ['2018', '2018-05-15', true],
    ['2018-06', '2018-05-15', false],
  ])('%s and %s overlap: %s', (one, other, is) => {
    expect(overlaps(one, other)).toBe(is);
  });

  it('stand before, with or since an article', () => {
    expect(['2018-05-14', '2018-05', '2018-06'].map(date => standing(date, '2018-05-15'))).toEqual([
      'before',
      'same',
      'since',
    ]);
  });

  it('are in order of their days, a month after its days', () => {
    expect(isLater('2018-05', '2018-05-31')).toBe(true);
    expect(isLater('2018-06-01', '2018-05')).toBe(true);
  });
});
