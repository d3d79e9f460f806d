// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Details } from '../../components/Details.tsx';
import { Sources } from '../../components/Sources.tsx';
import type { RecordEvent } from '../../components/view.ts';
import { button, draw, eventOf, find, madeUp, passage, press, shown, toolsOf, words } from './stage.tsx';

async function drawDetails(
  event: RecordEvent,
  passages: Parameters<typeof Details>[0]['passages'] = [],
): Promise<ReturnType<typeof toolsOf>> {
  const tools = toolsOf();
  await draw(<Details event={event} tools={tools} passages={passages} />);
  return tools;
}

const labels = (): readonly string[] => [...document.querySelectorAll('dt')].map(one => shown(one));

function told(label: string): HTMLElement {
  const term = [...document.querySelectorAll('dt')].find(one => shown(one) === label);
  return term?.nextElementSibling as HTMLElement;
}

describe('the details of an event', () => {
  it('stand in a fixed order, the company before what is disputed', async () => {
    await drawDetails(eventOf('us-dhs-bod-17-01'), [{ ...passage('us-dhs-bod-17-01'), index: 0 }]);
    expect(labels()).toEqual([
      'Binds',
      'Steps',
      'Status',
      'Company',
      'Disputed',
      'Later',
      'Sources',
      'Why this was linked',
      'Actions',
    ]);
  });

  it('say where there is nothing to say', async () => {
    await drawDetails(madeUp({ id: 'a' }));
    expect(labels()).toEqual(['Binds', 'Status', 'Company', 'Sources', 'Actions']);
    expect([shown(told('Binds')), shown(told('Company'))]).toEqual(['No one', 'No response in our sources']);
  });

  it('say on which day the status was looked up', async () => {
    await drawDetails(madeUp({ id: 'a', statusNote: 'Nothing later was found.' }));
    expect(shown(told('Status'))).toBe('In force, as of 24 Nov 2026.Nothing later was found.');
  });

  it('lead to what replaced the event', async () => {
    const status = { is: 'replaced', asOf: '2026-11-24', supersededBy: 'us-far-final' } as const;
    const tools = await drawDetails(madeUp({ id: 'a', status }));
    expect(shown(told('Status'))).toContain('Replaced by');
    await press(button(eventOf('us-far-final').title));
    expect(tools.reveal).toHaveBeenCalledExactlyOnceWith('us-far-final');
  });

  it('make of an event that is named in a text its date, which leads to it', async () => {
    const tools = await drawDetails(madeUp({ id: 'a', disputed: 'Upheld on [[de-ovg-nrw]], and [[gone]].' }));
    expect(shown(told('Disputed'))).toBe('Upheld on 28 Apr 2022, and .');
    await press('28 Apr 2022');
    expect(tools.reveal).toHaveBeenCalledExactlyOnceWith('de-ovg-nrw');
  });

  it('list what came later, and nothing earlier', async () => {
    await drawDetails(madeUp({ id: 'a', date: '2018-01-01', related: ['us-dhs-bod-17-01', 'us-far-final'] }));
    const dates = [...told('Later').querySelectorAll('time')].map(one => one.dateTime);
    expect(dates).toEqual(['2019-09-10']);
  });

  it('name no later events where there are none', async () => {
    await drawDetails(madeUp({ id: 'a', date: '2030-01-01', related: ['us-far-final'] }));
    expect(labels()).not.toContain('Later');
  });

  it('mark texts without translation with their language', async () => {
    await drawDetails(madeUp({ id: 'a', lang: 'he', binds: 'משרדי הממשלה', response: null }));
    const text = told('Binds').firstElementChild as HTMLElement;
    expect([text.lang, text.dir]).toEqual(['he', 'rtl']);
    expect((told('Company').firstElementChild as HTMLElement).lang).toBe('');
  });

  it('show the words of the article that led to the event', async () => {
    const reasons = { who: ['the department', 'the department'], what: ['ordered'], when: [] };
    await drawDetails(madeUp({ id: 'a' }), [{ ...passage('a', { quote: 'It ordered', reasons }), index: 0 }]);
    expect(shown(told('Why this was linked'))).toBe('It orderedWho: the departmentWhat: ordered');
  });

  it('report an error in this event', async () => {
    const tools = await drawDetails(madeUp({ id: 'a' }));
    await press('Report an error');
    expect(tools.actions.reportError).toHaveBeenCalledExactlyOnceWith('a');
  });
});

describe('the buttons that copy', () => {
  it('say for two seconds that it is done, also politely', async () => {
    vi.useFakeTimers();
    const tools = await drawDetails(madeUp({ id: 'a' }));
    const copy = button('Copy citation');
    await press(copy);
    expect(tools.actions.copyCitation).toHaveBeenCalledExactlyOnceWith('a');
    expect(shown(copy)).toBe('Copied');
    expect(tools.speak).toHaveBeenCalledExactlyOnceWith('Copied');
    await act(() => vi.advanceTimersByTimeAsync(2000).then(() => {}));
    expect(shown(copy)).toBe('Copy citation');
    vi.useRealTimers();
  });

  it('say so where the browser does not let them', async () => {
    const tools = await drawDetails(madeUp({ id: 'a' }));
    tools.actions.copyLink.mockResolvedValue(false);
    await press('Copy link');
    expect(shown()).toContain('Could not be copied');
    expect(tools.speak).toHaveBeenCalledExactlyOnceWith('Could not be copied');
  });
});

describe('the sources', () => {
  const source = (type: 'primary' | 'press' | 'court', published: string | null = null) => ({
    title: `A ${type} paper`,
    publisher: 'A publisher',
    url: `https://${type}.example/`,
    type,
    published,
  });

  it('stand with primary papers first, each with its sort, publisher and date', async () => {
    await draw(
      <Sources sources={[source('press'), source('court'), source('primary', '2017-09-13')]} words={words} />,
    );
    expect([...document.querySelectorAll('li')].map(one => shown(one))).toEqual([
      'A primary paper, opens a new tabPrimary · A publisher, 13 Sept 2017',
      'A court paper, opens a new tabCourt · A publisher',
      'A press paper, opens a new tabPress · A publisher',
    ]);
  });

  it('open a tab that knows nothing of this one', async () => {
    await draw(<Sources sources={[source('press')]} words={words} />);
    const link = find('a');
    expect(['target', 'rel'].map(name => link.getAttribute(name))).toEqual(['_blank', 'noopener noreferrer']);
  });
});
