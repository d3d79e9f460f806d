import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Row } from './Row.tsx';
import type { ListName } from './arrange.ts';
import { entryKey, FIRST_ROWS, type Entries } from './use-entries.ts';
import type { EntryTools, RecordEvent } from './view.ts';
import type { Words } from './words.ts';

type EntryListProps = {
  readonly list: ListName;
  /** In the order of the list. */
  readonly events: readonly RecordEvent[];
  readonly entries: Entries;
  readonly tools: EntryTools;
  readonly active: string | null;
  /** Sets the rows under heads of years; otherwise each row prints its year. */
  readonly byYear: boolean;
};

/** Rows by year, the first few at first. */
export function EntryList({ list, events, entries, tools, active, byYear }: EntryListProps): JSX.Element {
  const isWhole = entries.isWhole(list);
  const shown = isWhole ? events : events.slice(0, FIRST_ROWS[list]);
  const frame = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useLayoutEffect(() => {
    if (!isWhole || !asked.current) return;
    // The button that was pressed is gone, so the focus goes on to the first row that came.
    const rows = frame.current?.querySelectorAll<HTMLElement>('.row > summary');
    rows?.[FIRST_ROWS[list]]?.focus({ preventScroll: true });
  }, [isWhole]);
  const rest = events.length - shown.length;
  function showAll(): void {
    asked.current = true;
    entries.showAll(list);
  }
  const row = (event: RecordEvent): JSX.Element => (
    <Row
      key={event.id}
      event={event}
      tools={tools}
      dated={!byYear}
      isActive={event.id === active}
      isOpen={entries.isOpen(entryKey(event.id))}
      onToggle={() => entries.toggle(entryKey(event.id))}
    />
  );
  return (
    <div class={byYear ? 'bleed' : 'bleed is-whole'} ref={frame}>
      {byYear ? <Years events={events} shown={shown} words={tools.words} row={row} /> : shown.map(row)}
      {rest > 0 && (
        <p class="rest pad">
          <button class="btn is-small" type="button" onClick={showAll}>
            {tools.words.say('sidebarMore', { n: rest })}
          </button>
          <button class="link" type="button" onClick={() => tools.actions.openTimeline()}>
            {tools.words.say('sidebarTimeline')}
          </button>
        </p>
      )}
    </div>
  );
}

type YearsProps = {
  readonly events: readonly RecordEvent[];
  readonly shown: readonly RecordEvent[];
  readonly words: Words;
  readonly row: (event: RecordEvent) => JSX.Element;
};

function Years({ events, shown, words, row }: YearsProps): JSX.Element {
  const counts = Map.groupBy(events, yearOf);
  const years = [...Map.groupBy(shown, yearOf)];
  return (
    <>
      {years.map(([year, own]) => (
        <div key={year}>
          <h4 class="year">
            {words.date(year, 'short')}{' '}
            <span class="n">{words.say('sidebarEvents', { n: counts.get(year)?.length ?? own.length })}</span>
          </h4>
          {own.map(row)}
        </div>
      ))}
    </>
  );
}

function yearOf({ date }: RecordEvent): string {
  return date.slice(0, 4);
}
