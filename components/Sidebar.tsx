import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { arrange, listsOf } from './arrange.ts';
import { Contents } from './Contents.tsx';
import { Notice } from './Notice.tsx';
import { Resizer } from './Resizer.tsx';
import { scrollerOf, scrollIntoSight } from './scroll.ts';
import { SidebarFoot } from './SidebarFoot.tsx';
import { SidebarHead } from './SidebarHead.tsx';
import { useEntries } from './use-entries.ts';
import { isAcross, type EntryTools, type Opened, type SidebarActions, type SidebarView } from './view.ts';
import type { Words } from './words.ts';

/** What the sidebar is drawn from. */
export type SidebarProps = {
  readonly view: SidebarView;
  readonly words: Words;
  readonly actions: SidebarActions;
  /** The event whose passage is under the pointer or the caret. */
  readonly active: string | null;
  /** The event to be opened. */
  readonly opened: Opened | null;
  /** Words to be said politely, from outside ("Paused on example.com."). */
  readonly said?: string;
};

/** The record beside an article. */
export function Sidebar({ view, words, actions, active, opened, said = '' }: SidebarProps): JSX.Element {
  const panel = useRef<HTMLElement>(null);
  const arranged = useMemo(() => arrange(view), [view]);
  const lists = useMemo(() => listsOf(view), [view]);
  const elsewhere = (event: string): void => actions.openTimeline(event);
  const entries = useEntries({ arranged, lists, elsewhere, panel, opened });
  const [spoken, speak] = useState('');
  const hovered = useFollow(panel, active);
  const events = useMemo(() => new Map(view.events.map(event => [event.id, event])), [view.events]);

  useEffect(() => speak(said), [said]);

  const tools: EntryTools = {
    words,
    actions: {
      ...actions,
      highlight(event) {
        hovered.current = event;
        actions.highlight(event);
      },
    },
    published: view.published?.date ?? null,
    events,
    reveal: event => entries.reveal(event, true),
    speak,
  };
  return (
    <aside
      ref={panel}
      class={`sidelight panel is-${view.form}${isAcross(view, words) ? ' is-across' : ''}`}
      lang={words.language}
      dir={words.dir}
      aria-label={words.say('sidebarLabel')}
    >
      <SidebarHead view={view} words={words} actions={actions} />
      {view.state === 'read' ? (
        <Contents view={view} arranged={arranged} entries={entries} tools={tools} active={active} />
      ) : (
        <div class="scroll">
          <Notice state={view.state} site={view.site} words={words} actions={actions} />
        </div>
      )}
      <SidebarFoot reviewed={view.reviewed} words={words} actions={actions} />
      {view.width !== null && (
        <Resizer view={view} width={view.width} words={words} onResize={width => actions.resize(width)} />
      )}
      <p class="unseen" role="status">
        {spoken}
      </p>
    </aside>
  );
}

/** Brings the active entry into sight, unless the pointer is on it: it would move away under the hand. */
function useFollow(
  panel: { readonly current: HTMLElement | null },
  active: string | null,
): { current: string | null } {
  const hovered = useRef<string | null>(null);
  useEffect(() => {
    if (active === null || active === hovered.current || panel.current === null) return;
    const entry = panel.current.querySelector<HTMLElement>(`[data-event="${active}"]`);
    if (entry !== null) scrollIntoSight(entry, scrollerOf(panel.current));
  }, [active]);
  return hovered;
}
