import type { JSX } from 'preact';
import { DatedText } from './DatedText.tsx';
import { Glyph } from './Icon.tsx';
import type { MessageKey, Words } from './words.ts';

type PageHeadProps = {
  readonly words: Words;
  /** What the page is of, beside the extension's name. */
  readonly of: MessageKey;
  /** Which of the linked pages this is, if any. */
  readonly current?: 'timeline' | 'options';
};

/** The head of a page of the extension: whose it is, and the ways to the others. */
export function PageHead({ words, of, current }: PageHeadProps): JSX.Element {
  const link = (page: 'timeline' | 'options', label: MessageKey): JSX.Element => (
    <a href={`${page}.html`} aria-current={page === current ? 'page' : undefined}>
      {words.say(label)}
    </a>
  );
  return (
    <header class="top">
      <Glyph />
      <span class="who">
        {words.say('extensionName')} <span class="of">{words.say(of)}</span>
      </span>
      <nav aria-label={words.say('ownPages')}>
        {link('timeline', 'ownTimeline')}
        {link('options', 'ownSettings')}
        <a href={current === 'timeline' ? '#editing' : 'timeline.html#editing'}>
          {words.say('sidebarEdited')}
        </a>
      </nav>
    </header>
  );
}

type PageFootProps = {
  readonly reviewed: string;
  readonly words: Words;
  /** Where to say that something is wrong: an address, or what the page does then. */
  readonly report: string | (() => void);
};

/** The foot of a page: when the facts were reviewed, where to say that something is wrong, and whose it is not. */
export function PageFoot({ reviewed, report, words }: PageFootProps): JSX.Element {
  return (
    <footer class="bottom">
      <span>
        <DatedText text={words.say('sidebarReviewed')} date={reviewed} words={words} />
      </span>
      {typeof report === 'string' ? (
        <a href={report} target="_blank" rel="noopener noreferrer">
          {words.say('sidebarReport')}
        </a>
      ) : (
        <button class="link" type="button" onClick={report}>
          {words.say('sidebarReport')}
        </button>
      )}
      <span>{words.say('ownIndependent')}</span>
    </footer>
  );
}
