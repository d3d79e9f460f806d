import type { JSX } from 'preact';
import { TimeAxis } from '../TimeAxis.tsx';
import type { RecordEvent } from '../view.ts';
import type { MessageKey, Words } from '../words.ts';
import type { FromArticle } from './address.ts';
import { Lanes, lanesSentence } from './Lanes.tsx';

type FigureProps = {
  readonly events: readonly RecordEvent[];
  readonly listed: readonly RecordEvent[];
  readonly article: FromArticle | null;
  readonly today: string;
  readonly active: string | null;
  readonly words: Words;
  readonly onPick: (event: string) => void;
};

const KEYS: readonly (readonly [letter: string, radius: number, label: MessageKey])[] = [
  ['i', 4.4, 'timelineInArticle'],
  ['b', 3.6, 'timelineBefore'],
  ['s', 3, 'timelineSince'],
];

/** The record as a picture: lanes by place on a wide window, one stacked line on a narrow one. */
export function Figure({ listed, ...props }: FigureProps): JSX.Element {
  const { events, article, active, words, onPick } = props;
  const ids = new Set(listed.map(({ id }) => id));
  return (
    <figure class="figure">
      <Lanes {...props} listed={ids} />
      <div class="stacked">
        {listed.length > 0 && (
          <TimeAxis
            events={listed}
            published={article?.published ?? null}
            found={article?.found ?? new Set()}
            sentence={lanesSentence({ events, article, listed: ids }, words)}
            words={words}
            active={active}
            onPick={onPick}
          />
        )}
      </div>
      {article !== null && (
        <figcaption>
          {KEYS.map(([letter, radius, label]) => (
            <span key={letter}>
              <svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
                <circle class={letter} cx="5" cy="5" r={radius} />
              </svg>
              {words.say(label)}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
