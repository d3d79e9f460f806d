import type { JSX } from 'preact';
import { Glyph } from '../Icon.tsx';
import type { Words } from '../words.ts';
import { DatedText } from './DatedText.tsx';

/** The head of the page: whose it is, and the ways to the others. */
export function PageHead({ words }: { readonly words: Words }): JSX.Element {
  return (
    <header class="top">
      <Glyph />
      <span class="who">
        {words.say('extensionName')} <span class="of">{words.say('sidebarSubject')}</span>
      </span>
      <nav aria-label={words.say('ownPages')}>
        <a href="timeline.html" aria-current="page">
          {words.say('ownTimeline')}
        </a>
        <a href="options.html">{words.say('ownSettings')}</a>
        <a href="#editing">{words.say('timelineEditing')}</a>
      </nav>
    </header>
  );
}

type PageFootProps = { readonly reviewed: string; readonly words: Words; readonly onReport: () => void };

/** The foot of the page: when the facts were reviewed, and where to say that something is wrong. */
export function PageFoot({ reviewed, words, onReport }: PageFootProps): JSX.Element {
  return (
    <footer class="bottom">
      <span>
        <DatedText text={words.say('sidebarReviewed')} date={reviewed} words={words} />
      </span>
      <button class="link" type="button" onClick={onReport}>
        {words.say('sidebarReport')}
      </button>
      <span>{words.say('ownIndependent')}</span>
    </footer>
  );
}
