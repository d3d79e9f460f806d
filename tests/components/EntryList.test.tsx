// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { button, drawSidebar, find, madeUp, press, shown } from './stage.tsx';

const rows = (part: string): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-part="${part}"] .row`),
];
const dates = (part: string): readonly string[] =>
  rows(part).map(row => row.querySelector('time')?.getAttribute('datetime') ?? '');

describe('the rows since the article', () => {
  it('run forward, those before it backward, the first few at first', async () => {
    await drawSidebar();
    expect([rows('since').length, rows('before').length]).toEqual([8, 4]);
    expect(dates('since')).toEqual(dates('since').toSorted());
    expect(dates('since')[0]?.slice(0, 4)).toBe('2018');
    expect(dates('before')).toEqual(dates('before').toSorted().toReversed());
  });

  it('stand under their years, which count all of the year', async () => {
    await drawSidebar({
      events: ['2019-01-01', '2019-02-01', '2020-01-01'].map(date => madeUp({ id: `e${date}`, date })),
      passages: [],
    });
    expect([...document.querySelectorAll('h4.year')].map(one => shown(one))).toEqual([
      '2019 2 events',
      '2020 1 event',
    ]);
  });

  it('are shown whole at one press, and the focus goes on to the first that came', async () => {
    await drawSidebar();
    const more = button('Show', find('[data-part="since"] .rest'));
    const hidden = Number(/\d+/.exec(shown(more))?.[0]);
    await press(more);
    expect(rows('since')).toHaveLength(8 + hidden);
    expect(document.querySelector('[data-part="since"] .rest')).toBeNull();
    expect(document.activeElement).toBe(rows('since')[8]?.querySelector('summary'));
  });

  it('lead to the whole timeline', async () => {
    const actions = await drawSidebar();
    await press(button('Full timeline', find('[data-part="since"]')));
    expect(actions.openTimeline).toHaveBeenCalledOnce();
  });

  it('open in place to the summary and the details', async () => {
    await drawSidebar();
    const row = rows('since')[1] as HTMLDetailsElement;
    await press(row.querySelector('summary') as HTMLElement);
    expect(row.open).toBe(true);
    expect(row.querySelector('.sum, .facts')).not.toBeNull();
    await press(row.querySelector('summary') as HTMLElement);
    expect(row.open).toBe(false);
    expect(row.querySelector('.facts')).toBeNull();
  });

  it.each([
    ['2018-05-15', 'Same day as the article'],
    ['2018-05', 'Same month as the article'],
    ['2018', 'Same year as the article'],
  ])('begin with what is dated %s, called "%s"', async (date, same) => {
    const events = [madeUp({ id: 'same', date }), madeUp({ id: 'later', date: '2018-06-01' })];
    await drawSidebar({ events, passages: [] });
    expect(shown(rows('since')[0] ?? null)).toContain(same);
    expect(shown(rows('since')[1] ?? null)).not.toContain('Same');
  });

  it('are left out where there are none', async () => {
    await drawSidebar({ events: [madeUp({ id: 'old', date: '2017-01-01' })], passages: [] });
    expect(document.querySelector('[data-part="since"]')).toBeNull();
    expect(rows('before')).toHaveLength(1);
  });
});

describe('a link from one entry to another', () => {
  it('opens it behind "Show more", and gives it the focus', async () => {
    const related = ['last'];
    const events = [
      madeUp({ id: 'first', date: '2018-06-01', related }),
      ...Array.from({ length: 12 }, (_, n) => madeUp({ id: `n${n}`, date: `2019-01-${n + 10}` })),
      madeUp({ id: 'last', date: '2020-01-01', title: 'The last' }),
    ];
    await drawSidebar({ events, passages: [] });
    expect(document.querySelector('[data-event="last"]')).toBeNull();
    await press(rows('since')[0]?.querySelector('summary') as HTMLElement);
    await press('The last');
    const last = find('[data-event="last"]');
    expect(last).toHaveProperty('open', true);
    expect(document.activeElement).toBe(last.querySelector('summary'));
  });
});

describe('a list without heads of years', () => {
  it('prints the year with each date, the latest first', async () => {
    await drawSidebar({ relevance: 'mention', passages: [] });
    expect(shown(find('[data-part="inForce"] .aside'))).toBe('Latest first');
    expect(shown(rows('inForce')[0]?.querySelector('time') ?? null)).toMatch(/^\d+ \w+ \d{4}$/);
    expect(dates('inForce')).toEqual(dates('inForce').toSorted().toReversed());
  });

  it('unfolds for an event further down, and what is in no list opens on the timeline', async () => {
    const actions = await drawSidebar({ relevance: 'mention', passages: [] });
    expect(document.querySelector('[data-event="us-ndaa-fy2018-1634"]')).toBeNull();
    await press(find('[data-mark="us-ndaa-fy2018-1634"]'));
    expect(find('[data-event="us-ndaa-fy2018-1634"]')).toHaveProperty('open', true);
    expect(actions.openTimeline).not.toHaveBeenCalled();
    await press(find('[data-mark="europol-suspension"]'));
    expect(actions.openTimeline).toHaveBeenCalledExactlyOnceWith('europol-suspension');
  });
});
