import type { JSX } from 'preact';
import { Handle } from '../Handle.tsx';
import { PassageCard } from '../PassageCard.tsx';
import { Sidebar, type SidebarProps } from '../Sidebar.tsx';
import type { SidebarActions, SidebarView } from '../view.ts';
import type { Words } from '../words.ts';
import { possiblePassages, passagesOf2018, unresolved } from './passages.ts';
import { eventsIn, wordsIn, type Variant } from './variants.ts';

export type { Variant };

/** One picture of the gallery; sizes in px, no height where the content says it. */
export type Stage = {
  readonly name: string;
  readonly width: number;
  readonly height: number | null;
  /** What has the focus, as a selector; one stage of a board at most. */
  readonly focus?: string;
  readonly content: JSX.Element;
};

const actions: SidebarActions = {
  close() {},
  pause() {},
  undoPause() {},
  hideUntilNew() {},
  undoHide() {},
  openSettings() {},
  openTimeline() {},
  openEditing() {},
  reportError() {},
  reload() {},
  showPassage() {},
  highlight() {},
  copyCitation: () => Promise.resolve(true),
  copyLink: () => Promise.resolve(false),
  setDate() {},
  resize() {},
};

/** Every component in every state. */
export function stages(variant: Variant): Stage[] {
  const words = wordsIn(variant);
  return [...readStages(variant, words), ...otherStages(variant, words), ...smallStages(variant, words)];
}

function baseView(variant: Variant): SidebarView {
  return {
    state: 'read',
    form: 'beside',
    relevance: 'about',
    mentions: 9,
    published: { date: '2018-05-15', from: 'page' },
    site: 'northgatecourier.example',
    events: eventsIn(variant),
    reviewed: '2026-11-24',
    passages: passagesOf2018,
    width: { now: 384, least: 300, most: 420 },
  };
}

const WIDTHS: Readonly<Record<string, number>> = { least: 300, most: 420, sheet: 640, 'sheet narrow': 320 };

type Changes = { readonly view?: Partial<SidebarView>; readonly props?: Partial<SidebarProps> };

function readStages(variant: Variant, words: Words): Stage[] {
  const sidebar = (name: string, changes: Changes = {}, height = 780): Stage => ({
    name,
    width: WIDTHS[name] ?? 384,
    height,
    content: (
      <Sidebar
        view={{ ...baseView(variant), ...changes.view }}
        words={words}
        actions={actions}
        active={null}
        opened={null}
        {...changes.props}
      />
    ),
  });
  const open = (event: string): Partial<SidebarProps> => ({ opened: { event, at: 1, focus: false } });
  return [
    sidebar('about'),
    sidebar('opened', { props: open('us-dhs-bod-17-01') }, 1180),
    sidebar('active', { props: { active: 'swiss-move-announced' } }, 560),
    sidebar('possible', { view: { passages: possiblePassages } }, 1180),
    sidebar('none', { view: { passages: [], published: { date: '2021-03-09', from: 'page' } } }),
    sidebar('mention', {
      view: {
        passages: [],
        relevance: 'mention',
        mentions: 1,
        published: { date: '2024-10-02', from: 'page' },
      },
    }),
    sidebar('undated', { view: { published: null, passages: unresolved } }),
    sidebar('latest', { view: { published: { date: '2026-11-20', from: 'reader' } } }),
    sidebar('since opened', { props: open('de-bsi-warning') }, 900),
    sidebar('least', { view: { width: { now: 300, least: 300, most: 420 } } }, 620),
    sidebar('most', { view: { width: { now: 420, least: 300, most: 420 } } }, 620),
    sidebar('sheet', { view: { form: 'sheet', width: null } }, 560),
    sidebar('sheet narrow', { view: { form: 'sheet', width: null } }, 560),
  ];
}

function otherStages(variant: Variant, words: Words): Stage[] {
  return (['paused', 'hidden', 'unreadable'] as const).map(state => ({
    name: state,
    width: 384,
    height: 250,
    content: (
      <Sidebar
        view={{ ...baseView(variant), state, ...(state === 'unreadable' && { events: [], reviewed: '' }) }}
        words={words}
        actions={actions}
        active={null}
        opened={null}
      />
    ),
  }));
}

function smallStages(variant: Variant, words: Words): Stage[] {
  const handle = (name: string, found: number, place: 'edge' | 'bottom' = 'edge'): Stage => ({
    name,
    width: 220,
    height: 110,
    content: (
      <Handle
        words={words}
        relevance={name === 'tab quiet' ? 'mention' : 'about'}
        found={found}
        shortcut="Alt+Shift+K"
        place={place}
        onOpen={() => undefined}
      />
    ),
  });
  const events = eventsIn(variant);
  const cards = (['certain', 'possible'] as const).flatMap(certainty => {
    const event = events.find(
      ({ id }) => id === (certainty === 'certain' ? 'nl-phase-out' : 'uk-ncsc-letter'),
    );
    if (event === undefined) return [];
    const content = (
      <PassageCard event={event} certainty={certainty} words={words} onOpen={() => undefined} />
    );
    return [{ name: `passage ${certainty}`, width: 340, height: null, content }];
  });
  return [
    handle('tab', 4),
    { ...handle('tab focused', 4), focus: '.handle' },
    handle('tab none', 0),
    handle('tab quiet', 0),
    handle('tab below', 12, 'bottom'),
    ...cards,
  ];
}
