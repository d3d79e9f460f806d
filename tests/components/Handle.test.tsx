// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Handle, type HandleProps } from '../../components/Handle.tsx';
import { PassageCard } from '../../components/PassageCard.tsx';
import { button, draw, eventOf, find, press, pressByScript, shown, words, wordsAs } from './stage.tsx';

async function drawHandle(given: Partial<HandleProps> = {}): Promise<() => void> {
  const onOpen = vi.fn();
  const props = { words, relevance: 'about', found: 4, shortcut: null, place: 'edge', onOpen } as const;
  await draw(<Handle {...props} {...given} />);
  return onOpen;
}

describe('the tab', () => {
  it('says how many events are in the article, once to those who hear it', async () => {
    await drawHandle();
    expect(shown(find('.label'))).toBe('4 events in this articleOpen Sidelight');
    expect(find('.stack').getAttribute('aria-hidden')).toBe('true');
    expect(shown(find('.stack'))).toBe('4');
  });

  it.each([
    ['about', 'No event recognised in this article'],
    ['mention', 'Kaspersky is mentioned'],
  ] as const)('has no number where nothing was recognised (%s)', async (relevance, sentence) => {
    await drawHandle({ relevance, found: 0 });
    expect(shown(find('.label'))).toBe(`${sentence}Open Sidelight`);
    expect(document.querySelector('.n')).toBeNull();
  });

  it('names the keys where some are set', async () => {
    await drawHandle({ shortcut: 'Alt+Shift+K' });
    expect(shown()).toContain('Open Sidelight · Alt+Shift+K');
  });

  it('opens at a reader’s press, not at a script’s', async () => {
    const onOpen = await drawHandle();
    await pressByScript('4 events');
    expect(onOpen).not.toHaveBeenCalled();
    await press('4 events');
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('is a landmark that says it is closed, in its language and direction', async () => {
    await drawHandle({ words: wordsAs('he') });
    const aside = find('aside');
    expect([aside.getAttribute('aria-label'), aside.lang, aside.dir]).toEqual([
      'Sidelight, closed',
      'he',
      'rtl',
    ]);
    expect(find('button').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the small card beside a passage', () => {
  const event = eventOf('nl-phase-out');

  it('says date, place, kind, status and title, and opens the entry', async () => {
    const onOpen = vi.fn();
    await draw(<PassageCard event={event} certainty="certain" words={words} onOpen={onOpen} />);
    expect(shown(find('.what'))).toMatch(/^14 May 2018NLNetherlandsPhase-outToday: /);
    await press(button(event.title));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(shown()).not.toContain('Possible');
  });

  it('calls a possible link possible', async () => {
    await draw(<PassageCard event={event} certainty="possible" words={words} onOpen={() => {}} />);
    expect(shown()).toContain('Possible link');
  });
});
