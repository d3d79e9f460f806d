// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { arrange } from '../../components/arrange.ts';
import type { PassageView, SidebarView } from '../../components/view.ts';
import { Card } from '../../components/Card.tsx';
import {
  draw,
  drawSidebar,
  eventOf,
  find,
  happen,
  passage,
  press,
  shown,
  spoken,
  toolsOf,
  viewOf,
} from './stage.tsx';

const DHS = 'us-dhs-bod-17-01';

type CardCase = {
  readonly isPossible?: boolean;
  readonly isOpen?: boolean;
  readonly published?: string | null;
};

async function drawCard(
  passages: readonly PassageView[],
  { isPossible = false, isOpen = false, published = '2018-05-15' }: CardCase = {},
): Promise<ReturnType<typeof toolsOf>> {
  const view: SidebarView = viewOf({ passages });
  const { found, possible } = arrange(view);
  const linked = (isPossible ? possible : found)[0];
  if (linked === undefined) throw new Error('No passage is of that certainty.');
  const tools = toolsOf({ published });
  await draw(
    <Card
      linked={linked}
      tools={tools}
      isPossible={isPossible}
      isActive={false}
      isOpen={isOpen}
      onToggle={() => {}}
    />,
  );
  return tools;
}

const references = (): readonly string[] => [...document.querySelectorAll('.ref')].map(one => shown(one));

describe('the card of an event', () => {
  it('hangs its date in the margin, the year below', async () => {
    await drawCard([passage(DHS)]);
    expect(shown(find('.when'))).toBe('13 Sept 2017');
    expect(find('.when time').getAttribute('datetime')).toBe('2017-09-13');
  });

  it('names the place in full to those who hear it', async () => {
    await drawCard([passage(DHS)]);
    expect(shown(find('.code .unseen'))).toBe('United States');
    expect(find('.code > [aria-hidden]').textContent).toBe('US');
  });

  it('says how the event stands today', async () => {
    await drawCard([passage(DHS)]);
    expect(shown(find('.status'))).toBe('Today: in force');
  });

  it('says the date that the words of the article mean', async () => {
    await drawCard([passage(DHS, { when: '2017', whenWords: 'Last year' })]);
    expect(references()).toEqual(['Last year → means 13 Sept 2017']);
  });

  it('says both dates where article and record differ', async () => {
    await drawCard([passage(DHS, { when: '2017-09-20', whenWords: 'on 20 September' })]);
    expect(references()[0]).toContain('20 Sept 2017 in the article, 13 Sept 2017 in the record');
  });

  it('does not resolve words that only a date of the article would', async () => {
    await drawCard([passage(DHS, { whenWords: 'last year' })], { published: null });
    expect(references()).toEqual(['last year not resolved without a date']);
  });

  it('says the same words once, and at most three at rest', async () => {
    const said = ['on Tuesday', 'On Tuesday', 'in 2018', 'in May', 'that day'];
    const passages = said.map(whenWords =>
      passage('swiss-move-announced', { whenWords, when: '2018-05-15' }),
    );
    await drawCard(passages);
    expect(references().map(text => text.split(' →')[0])).toEqual(['on Tuesday', 'in 2018', 'in May']);
    await drawCard(passages, { isOpen: true });
    expect(references()).toHaveLength(4);
  });

  it('is called a possible link where it is one', async () => {
    await drawCard([passage(DHS, { certainty: 'possible' })], { isPossible: true });
    expect(shown(find('.possible'))).toBe('Possible link');
  });

  it('marks a text without translation with its language and direction', async () => {
    const german = { ...eventOf(DHS), lang: 'de' as const, title: 'Behörde ordnet an' };
    await drawSidebar({ events: [german], passages: [passage(DHS)] });
    expect(['h4', '.sum'].map(part => [find(part).lang, find(part).dir])).toEqual([
      ['de', 'ltr'],
      ['de', 'ltr'],
    ]);
    await drawSidebar({ events: [{ ...german, lang: 'en' as const }], passages: [passage(DHS)] });
    expect(find('.card h4').lang).toBe('');
  });
});

describe('the way from a card to the article', () => {
  it('leads to the passage, and leaves it to the page to say so once', async () => {
    const actions = await drawSidebar({ passages: [passage('uk-ncsc-letter'), passage(DHS)] });
    await press(find(`[data-event="${DHS}"] .textbtn:not(.opener)`));
    expect(actions.showPassage).toHaveBeenCalledExactlyOnceWith(1);
    expect(spoken()).toBe('');
  });

  it('goes from one passage to the next where there are several, and around', async () => {
    const tools = await drawCard([passage(DHS), passage('uk-ncsc-letter'), passage(DHS)]);
    const show = find('.textbtn:not(.opener)');
    const labels: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      labels.push(shown(show));
      await press(show);
    }
    expect(labels).toEqual(['Show in article, 1 of 2', 'Show in article, 2 of 2', 'Show in article, 1 of 2']);
    expect(tools.actions.showPassage.mock.calls).toEqual([[0], [2], [0]]);
  });

  it.each([
    ['mouseenter', 'mouseleave'],
    ['focusin', 'focusout'],
  ])('sets the passage off on %s and no longer on %s', async (comes, goes) => {
    const tools = await drawCard([passage(DHS)]);
    await happen(find('.card'), new Event(comes, { bubbles: true }));
    await happen(find('.card'), new Event(goes, { bubbles: true }));
    expect(tools.actions.highlight.mock.calls).toEqual([[DHS], [null]]);
  });
});

describe('the details of a card', () => {
  it('open and close in place, and the button says which', async () => {
    await drawSidebar({ passages: [passage(DHS)] });
    const opener = find('.opener');
    expect([opener.getAttribute('aria-expanded'), shown(opener)]).toEqual(['false', 'Details and 4 sources']);
    await press(opener);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(find('.card .facts')).not.toBeNull();
    await press(opener);
    expect(document.querySelector('.card .facts')).toBeNull();
  });

  it('open from outside, with the focus on what closes them if that is wanted', async () => {
    await drawSidebar({}, { opened: { event: DHS, at: 1, focus: true } });
    const opener = find(`[data-event="${DHS}"] .opener`);
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(opener);
  });

  it('open from outside without the focus', async () => {
    await drawSidebar({}, { opened: { event: DHS, at: 1, focus: false } });
    expect(document.activeElement).toBe(document.body);
  });
});
