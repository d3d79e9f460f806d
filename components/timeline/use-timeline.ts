import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Opened, RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import { choose, EVERYTHING, type Choice, type Finder } from './choice.ts';
import { createFinder } from './search.ts';
import type { TimelineActions } from './view.ts';

/** What the page is showing, and how that is changed: the only state that the page keeps itself. */
export type Timeline = {
  readonly choice: Choice;
  /** Oldest first. */
  readonly listed: readonly RecordEvent[];
  readonly finds: Finder;
  readonly open: ReadonlySet<string>;
  readonly target: string | null;
  readonly page: RefObject<HTMLDivElement | null>;
  change(choice: Choice): void;
  toggle(event: string, open: boolean): void;
};

type TimelineInput = {
  readonly events: readonly RecordEvent[];
  readonly words: Words;
  readonly first: Choice;
  readonly opened: Opened | null;
  readonly actions: TimelineActions;
};

/** Keeps the choice and the open entries, and follows the address to an entry. */
export function useTimeline({ events, words, first, opened, actions }: TimelineInput): Timeline {
  const [choice, setChoice] = useState(first);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState<Opened | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const finds = useMemo(() => createFinder(events, words), [events, words]);
  const listed = useMemo(() => choose(events, choice, finds), [events, choice, finds]);

  function toggle(event: string, isOpen: boolean): void {
    setOpen(before => (before.has(event) === isOpen ? before : before.symmetricDifference(new Set([event]))));
  }

  function change(next: Choice): void {
    setChoice(next);
    setTarget(null);
    actions.keep(next, null);
  }

  useLayoutEffect(() => {
    if (opened === null || !events.some(({ id }) => id === opened.event)) return;
    if (!listed.some(({ id }) => id === opened.event)) {
      // The filters would hide what the address leads to.
      const all = { ...EVERYTHING, newestFirst: choice.newestFirst };
      setChoice(all);
      actions.keep(all, opened.event);
    }
    toggle(opened.event, true);
    setTarget(opened);
  }, [opened]);

  useLayoutEffect(() => {
    if (target === null) return;
    const entry = page.current?.querySelector<HTMLElement>(`[data-event="${target.event}"]`);
    entry?.querySelector<HTMLElement>('.more > summary')?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'start' });
  }, [target]);

  return { choice, listed, finds, open, target: target?.event ?? null, page, change, toggle };
}
