import type { JSX } from 'preact';
import { Glyph } from '../Icon.tsx';
import type { Words } from '../words.ts';

/** The head of the page: whose it is, and the ways to the others. */
export function Head({ words }: { readonly words: Words }): JSX.Element {
  return (
    <header class="top">
      <Glyph />
      <span class="who">
        {words.say('extensionName')} <span class="of">{words.say('optionsTitle')}</span>
      </span>
      <nav aria-label={words.say('ownPages')}>
        <a href="timeline.html">{words.say('ownTimeline')}</a>
        <a href="options.html" aria-current="page">
          {words.say('ownSettings')}
        </a>
        <a href="timeline.html#editing">{words.say('sidebarEdited')}</a>
      </nav>
    </header>
  );
}
