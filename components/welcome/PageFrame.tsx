import type { JSX } from 'preact';
import { Glyph } from '../Icon.tsx';
import type { Words } from '../words.ts';

/** The head of a page of the extension: whose it is, and the ways to the others. */
export function PageHead({ words }: { readonly words: Words }): JSX.Element {
  return (
    <header class="top">
      <Glyph />
      <span class="who">
        {words.say('extensionName')} <span class="of">{words.say('sidebarSubject')}</span>
      </span>
      <nav aria-label={words.say('ownPages')}>
        <a href="timeline.html">{words.say('ownTimeline')}</a>
        <a href="options.html">{words.say('ownSettings')}</a>
        <a href="timeline.html#editing">{words.say('sidebarEdited')}</a>
      </nav>
    </header>
  );
}

type PageFootProps = { readonly reviewed: string; readonly report: string; readonly words: Words };

/** The foot of a page: when the facts were reviewed, where to say that something is wrong, and whose it is not. */
export function PageFoot({ reviewed, report, words }: PageFootProps): JSX.Element {
  const [before, after] = words.say('sidebarReviewed').split('{date}');
  return (
    <footer class="bottom">
      <span>
        {before}
        <time dateTime={reviewed}>{words.date(reviewed, 'short')}</time>
        {after}
      </span>
      <a href={report} target="_blank" rel="noopener noreferrer">
        {words.say('sidebarReport')}
      </a>
      <span>{words.say('ownIndependent')}</span>
    </footer>
  );
}
