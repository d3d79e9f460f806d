import type { JSX } from 'preact';
import type { RecordEvent } from '../view.ts';
import type { FromArticle } from './address.ts';
import { DatedText } from '../DatedText.tsx';
import { Entry } from './Entry.tsx';
import { byYear, type Item } from './sequence.ts';
import type { TimelineTools } from './view.ts';

type ListProps = {
  /** Oldest first. */
  readonly events: readonly RecordEvent[];
  readonly article: FromArticle | null;
  readonly newestFirst: boolean;
  readonly open: ReadonlySet<string>;
  readonly target: string | null;
  readonly tools: TimelineTools;
  readonly onToggle: (event: string, open: boolean) => void;
};

/** The entries under heads of years, with one rule at the article's date. */
export function List({ events, article, newestFirst, tools, ...props }: ListProps): JSX.Element {
  const { words } = tools;
  if (events.length === 0) return <p class="nothing">{words.say('timelineNone')}</p>;
  return (
    <>
      {byYear(events, { article, newestFirst }).map(({ year, items }) => (
        <section key={year} class="year-of" aria-labelledby={`y-${year}`}>
          <h3 id={`y-${year}`}>{words.date(year, 'short')}</h3>
          <ol>
            {items.map(item => (
              <ListItem
                key={item === 'article' ? item : item.id}
                item={item}
                article={article}
                tools={tools}
                {...props}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

type ListItemProps = Omit<ListProps, 'events' | 'newestFirst'> & { readonly item: Item };

function ListItem({ item, article, open, target, tools, onToggle }: ListItemProps): JSX.Element {
  if (item === 'article') {
    const { words } = tools;
    return (
      <li class="rule">
        <span>
          <DatedText text={words.say('timelineArticle')} date={article?.published ?? ''} words={words} />
        </span>
      </li>
    );
  }
  return (
    <Entry
      event={item}
      tools={tools}
      isFound={article?.found.has(item.id) === true}
      isTarget={item.id === target}
      isOpen={open.has(item.id)}
      onToggle={onToggle}
    />
  );
}
