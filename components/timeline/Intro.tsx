import type { JSX } from 'preact';
import type { RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import type { FromArticle } from './address.ts';
import { DatedText } from '../DatedText.tsx';
import { countSince } from './sequence.ts';

type IntroProps = {
  readonly events: readonly RecordEvent[];
  readonly article: FromArticle | null;
  readonly words: Words;
};

/** What the record holds, and how it stands to the article that the reader came from. */
export function Intro({ events, article, words }: IntroProps): JSX.Element {
  const [first = '', last = ''] = [events[0], events.at(-1)].map(event => event?.date.slice(0, 4));
  return (
    <div class="intro">
      <h1>{words.say('timelineTitle')}</h1>
      <p>
        {words.say('timelineIntro', { n: events.length, first, last })}{' '}
        {article !== null && (
          <DatedText
            text={words.say('timelineIntroIn', { n: article.found.size, since: countSince(events, article) })}
            date={article.published}
            form="long"
            words={words}
          />
        )}
      </p>
    </div>
  );
}
