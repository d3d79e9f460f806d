import type { JSX } from 'preact';
import { sourceWord } from './kinds.ts';
import type { RecordEvent } from './view.ts';
import type { Words } from './words.ts';

const RANK = ['primary', 'court', 'company', 'press', 'report'];

type Source = RecordEvent['sources'][number];
type SourcesProps = { readonly sources: readonly Source[]; readonly words: Words };

/** Where an event can be checked: primary papers first, each with its sort, publisher and date. */
export function Sources({ sources, words }: SourcesProps): JSX.Element {
  const ranked = sources.toSorted((a, b) => RANK.indexOf(a.type) - RANK.indexOf(b.type));
  return (
    <ol class="sources">
      {ranked.map(source => (
        <li key={source.url}>
          <a href={source.url} target="_blank" rel="noopener noreferrer" dir="auto">
            {source.title}
            <span class="unseen">, {words.say('detailsNewTab')}</span>
          </a>
          <SourceOrigin source={source} words={words} />
        </li>
      ))}
    </ol>
  );
}

function SourceOrigin({ source, words }: { readonly source: Source; readonly words: Words }): JSX.Element {
  const { type, publisher, published } = source;
  return (
    <span class="by">
      <b>{sourceWord(type, words)}</b> · <bdi>{publisher}</bdi>
      {published !== null && (
        <>
          , <time dateTime={published}>{words.date(published, 'short')}</time>
        </>
      )}
    </span>
  );
}
