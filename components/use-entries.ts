import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Arranged, ListName } from './arrange.ts';
import { scrollTo, scrollerOf } from './scroll.ts';
import type { Opened } from './view.ts';

/** Which entries are open and which lists are whole: the only state that the sidebar keeps itself. */
export type Entries = {
  isOpen(key: string): boolean;
  toggle(key: string): void;
  isWhole(list: ListName): boolean;
  showAll(list: ListName): void;
  /** Opens an event's entry wherever it is drawn, scrolls to it, and gives it the focus if asked. */
  reveal(event: string, focus: boolean): void;
};

/** How many rows a list shows at first. */
export const FIRST_ROWS: Readonly<Record<ListName, number>> = { since: 8, before: 4, others: 8, inForce: 8 };

type EntriesInput = {
  readonly arranged: Arranged;
  /** The lists that are drawn. */
  readonly lists: readonly ListName[];
  /** Goes to an event that stands in none of them. */
  readonly elsewhere: (event: string) => void;
  readonly panel: { readonly current: HTMLElement | null };
  readonly opened: Opened | null;
};

/** The name under which an entry is open; a possible link is listed apart, so its card has its own. */
export function entryKey(event: string, possible = false): string {
  return possible ? `possible:${event}` : event;
}

/** Keeps the open entries, and follows what is opened from outside. */
export function useEntries({ arranged, lists, elsewhere, panel, opened }: EntriesInput): Entries {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [whole, setWhole] = useState<ReadonlySet<ListName>>(new Set());
  const [target, setTarget] = useState<Opened | null>(null);
  const seen = useRef<Opened | null>(null);

  function reveal(event: string, focus: boolean): void {
    const isLinked = [...arranged.found, ...arranged.possible].some(linked => linked.event.id === event);
    const list = lists.find(name => arranged[name].some(({ id }) => id === event));
    if (!isLinked && list === undefined) return elsewhere(event);
    if (!isLinked && list !== undefined) setWhole(before => new Set(before).add(list));
    const possible = arranged.possible.some(linked => linked.event.id === event);
    setOpen(before => new Set(before).add(entryKey(event, possible)));
    setTarget(before => ({ event, focus, at: (before?.at ?? 0) + 1 }));
  }

  useLayoutEffect(() => {
    if (opened === null || opened.at === seen.current?.at) return;
    seen.current = opened;
    reveal(opened.event, opened.focus);
  }, [opened]);

  useLayoutEffect(() => {
    if (target === null || panel.current === null) return;
    const entry = panel.current.querySelector<HTMLElement>(`[data-event="${target.event}"]`);
    if (entry === null) return;
    scrollTo(entry, scrollerOf(panel.current));
    // The scrolling is done; the browser must not scroll the page as well.
    if (target.focus)
      entry.querySelector<HTMLElement>('[aria-expanded], summary')?.focus({ preventScroll: true });
  }, [target]);

  return useMemo(
    () => ({
      isOpen: key => open.has(key),
      toggle: key => setOpen(before => before.symmetricDifference(new Set([key]))),
      isWhole: list => whole.has(list),
      showAll: list => setWhole(before => new Set(before).add(list)),
      reveal,
    }),
    [open, whole, arranged, lists],
  );
}
