import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { PageFoot, PageHead } from '../PageFrame.tsx';
import type { StandingFact } from '../../facts/standing.ts';
import type { Opened, RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import type { Asked } from './address.ts';
import { Bar } from './Bar.tsx';
import { DatedText } from '../DatedText.tsx';
import { Editing } from './Editing.tsx';
import { Figure } from './Figure.tsx';
import { Filters } from './Filters.tsx';
import { Intro } from './Intro.tsx';
import { List } from './List.tsx';
import { StandingFacts } from './StandingFacts.tsx';
import { Take } from './Take.tsx';
import { useTimeline } from './use-timeline.ts';
import type { TimelineActions, TimelineTools } from './view.ts';

type TimelinePageProps = {
  readonly words: Words;
  readonly record: {
    /** By date, oldest first. */
    readonly events: readonly RecordEvent[];
    readonly reviewed: string;
    readonly latest: string;
  };
  /** What the record holds beside its events. */
  readonly standing: readonly StandingFact[];
  /** What the address asked for when the page was opened. */
  readonly asked: Asked;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The entry that the address leads to now. */
  readonly opened: Opened | null;
  readonly actions: TimelineActions;
};

/** The whole record: a picture, filters, the list, what has no date, files to take along, and how it is edited. */
export function TimelinePage({
  words,
  record,
  standing,
  asked,
  today,
  opened,
  actions,
}: TimelinePageProps): JSX.Element {
  const { events, reviewed, latest } = record;
  const { article } = asked;
  const [spoken, speak] = useState('');
  const timeline = useTimeline({ events, words, first: asked.choice, opened, actions });
  const { choice, listed, change } = timeline;
  const tools = useMemo<TimelineTools>(
    () => ({
      words,
      actions,
      events: new Map(events.map(event => [event.id, event])),
      reveal: actions.go,
      speak,
    }),
    [words, actions, events],
  );
  return (
    <div class="sidelight own timeline" ref={timeline.page}>
      <PageHead words={words} of="sidebarSubject" current="timeline" />
      <main>
        <Intro events={events} article={article} words={words} />
        <Figure {...{ events, listed, article, today, words }} active={timeline.target} onPick={actions.go} />
        <div class="columns">
          <Filters {...{ events, choice, words }} finds={timeline.finds} onChange={change} />
          <div class="main">
            <section aria-labelledby="list-head">
              <Bar
                {...{ choice, words }}
                listed={listed.length}
                all={events.length}
                onChange={change}
                onPrint={actions.print}
              />
              <List
                {...{ article, tools }}
                events={listed}
                newestFirst={choice.newestFirst}
                open={timeline.open}
                target={timeline.target}
                onToggle={timeline.toggle}
              />
              <p class="end">
                <DatedText text={words.say('timelineLatest')} date={latest} form="long" words={words} />
              </p>
            </section>
            <StandingFacts facts={standing} tools={tools} />
            <Take events={events} listed={listed} tools={tools} />
            <Editing words={words} />
          </div>
        </div>
      </main>
      <PageFoot reviewed={reviewed} words={words} report={() => actions.reportError()} />
      <p class="unseen" role="status">
        {spoken}
      </p>
    </div>
  );
}
