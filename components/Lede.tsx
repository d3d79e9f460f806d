import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { DatedText } from './DatedText.tsx';
import type { Arranged } from './arrange.ts';
import { Emphasis } from './Emphasis.tsx';
import { trusted } from './trusted.ts';
import type { SidebarActions, SidebarView } from './view.ts';
import type { Words } from './words.ts';

type LedeProps = {
  readonly view: SidebarView;
  readonly arranged: Arranged;
  readonly words: Words;
  readonly actions: SidebarActions;
};

/** The summary in one sentence, and the article's date with where it was read. */
export function Lede({ view, arranged, words, actions }: LedeProps): JSX.Element {
  const before = preface(view, arranged, words);
  return (
    <>
      <p class="say">
        <Emphasis text={summary(view, arranged, words)} />
      </p>
      <p class="dated-line">
        {before === '' ? null : `${before} `}
        <DateLine view={view} words={words} short={before !== ''} />
      </p>
      {view.published === null && <SetDate words={words} actions={actions} />}
    </>
  );
}

/** What was found, in one sentence; what stands between asterisks is bold. */
export function summary(view: SidebarView, { found, possible, since }: Arranged, words: Words): string {
  if (view.relevance === 'mention') return words.say('sidebarMention', { n: Math.max(view.mentions, 1) });
  if (found.length === 0) return words.say(possible.length === 0 ? 'sidebarNoneFound' : 'sidebarNoneCertain');
  const events = words.say('sidebarEventsFound', { n: found.length });
  if (view.published === null) return words.say('sidebarFound', { found: events });
  if (since.length === 0) return words.say('sidebarFoundNoneSince', { found: events });
  return words.say('sidebarFoundSince', {
    found: events,
    since: words.say('sidebarEventsSince', { n: since.length }),
  });
}

function preface({ relevance }: SidebarView, { found, possible }: Arranged, words: Words): string {
  if (found.length > 0) return '';
  if (relevance === 'about') return words.say('sidebarIsAbout');
  return possible.length > 0 ? '' : words.say('sidebarNoneReferred');
}

type DateLineProps = { readonly view: SidebarView; readonly words: Words; readonly short: boolean };

function DateLine({ view: { published }, words, short }: DateLineProps): ComponentChildren {
  if (published === null) return words.say('sidebarUndated');
  const isReader = published.from === 'reader';
  const text = words.say(isReader ? 'sidebarDatedReader' : short ? 'sidebarDated' : 'sidebarDatedPage');
  return <DatedText text={text} date={published.date} words={words} />;
}

type SetDateProps = { readonly words: Words; readonly actions: SidebarActions };

function SetDate({ words, actions }: SetDateProps): JSX.Element {
  const [date, setDate] = useState('');
  return (
    <p class="setd">
      <label for="article-date">{words.say('sidebarDateField')}</label>
      <input
        id="article-date"
        class="field"
        type="date"
        value={date}
        onInput={event => setDate(event.currentTarget.value)}
      />
      <button class="btn" type="button" onClick={trusted(() => date !== '' && actions.setDate(date))}>
        {words.say('sidebarDateSet')}
      </button>
    </p>
  );
}
