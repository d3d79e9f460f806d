// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { layoutAxis, type AxisInput } from '../../components/axis-layout.ts';
import { TimeAxis } from '../../components/TimeAxis.tsx';
import { draw, drawSidebar, find, press, words, wordsAs } from './stage.tsx';

const at = (...dates: readonly string[]): AxisInput['events'] => dates.map(date => ({ id: date, date }));
const input = (given: Partial<AxisInput>): AxisInput => ({
  events: [],
  published: '2018-05-15',
  found: new Set(),
  ...given,
});

describe('the layout of the axis', () => {
  it('has one mark an event, before the article or since', () => {
    const { marks } = layoutAxis(
      input({
        events: at('2017-09-13', '2018-05-15', '2018-06', '2022-03-15'),
        found: new Set(['2017-09-13']),
      }),
    );
    expect(marks.map(({ id, is }) => [id, is]).toSorted()).toEqual([
      ['2017-09-13', 'found'],
      ['2018-05-15', 'since'],
      ['2018-06', 'since'],
      ['2022-03-15', 'since'],
    ]);
  });

  it('keeps the article in a gap, so that its line crosses no mark', () => {
    const { marks, reading } = layoutAxis(
      input({ events: at('2015-06-10', '2018-05-14', '2018-05-15', '2018-05-16', '2026-10-01') }),
    );
    const x = reading?.x ?? 0;
    expect(Math.min(...marks.map(mark => Math.abs(mark.x - x) - mark.r))).toBeGreaterThan(2);
    expect(marks.filter(mark => mark.x < x).map(({ id }) => id)).toEqual(['2015-06-10', '2018-05-14']);
  });

  it('stacks what lies in one quarter, what is in the article at the foot', () => {
    const found = new Set(['2017-09-15']);
    const { marks } = layoutAxis(input({ events: at('2017-09-13', '2017-09-14', '2017-09-15'), found }));
    expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
    expect(marks.toSorted((a, b) => b.y - a.y)[0]?.id).toBe('2017-09-15');
  });

  it('leaves a long silence out', () => {
    expect(layoutAxis(input({ events: at('1997', '2015-06-10') })).leap?.year).toBe(1997);
    expect(layoutAxis(input({ events: at('2013', '2015-06-10') })).leap).toBeNull();
  });

  it('has no article where its date is not known', () => {
    expect(layoutAxis(input({ events: at('2018-05-14'), published: null })).reading).toBeNull();
  });

  it.each([258, 352, 378])('stays within %i px, its years apart', width => {
    const { marks, years } = layoutAxis(
      input({ events: at('2015-06-10', '2022-03-15', '2026-10-01'), width }),
    );
    expect(Math.max(...marks.map(({ x, r }) => x + r))).toBeLessThanOrEqual(width);
    const gaps = years.slice(1).map(({ x }, index) => x - (years[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30);
  });
});

describe('the axis', () => {
  const events = at('2017-09-13', '2022-03-15');

  it('is a picture with a sentence', async () => {
    await draw(
      <TimeAxis {...input({ events, found: new Set(['2017-09-13']) })} words={words} active={null} />,
    );
    expect([find('svg').getAttribute('role'), find('svg').getAttribute('aria-label')]).toEqual([
      'img',
      '2 events from 2017 to 2022. This article, 15 May 2018: 0 events before it, 1 in it, 1 since. The lists below hold the same events.',
    ]);
  });

  it('rings the mark of the active event', async () => {
    await draw(<TimeAxis {...input({ events })} words={words} active="2022-03-15" />);
    expect([...document.querySelectorAll('.is-active')].map(one => one.getAttribute('data-mark'))).toEqual([
      '2022-03-15',
    ]);
  });

  it('runs from right to left where the language does', async () => {
    const place = (): number => Number(find('[data-mark="2017-09-13"]').getAttribute('cx'));
    await draw(<TimeAxis {...input({ events })} words={words} active={null} />);
    const left = place();
    expect(left).toBeLessThan(352 / 2);
    await draw(<TimeAxis {...input({ events })} words={wordsAs('ar')} active={null} />);
    expect(place()).toBeCloseTo(352 - left, 0);
  });

  it('leads from a mark to its event', async () => {
    const onPick = vi.fn();
    await draw(<TimeAxis {...input({ events })} words={words} active={null} onPick={onPick} />);
    await press(find('[data-mark="2022-03-15"]'));
    await press(find('svg'));
    expect(onPick).toHaveBeenCalledExactlyOnceWith('2022-03-15');
  });

  it('is left out of the sheet', async () => {
    await drawSidebar({ form: 'sheet', width: null });
    expect(document.querySelector('.axis')).toBeNull();
  });
});
