import type { JSX } from 'preact';
import { Glyph } from './Icon.tsx';
import { trusted } from './trusted.ts';
import { isAcross, type SidebarView } from './view.ts';
import type { Words } from './words.ts';

/** What the tab is drawn from. */
export type HandleProps = {
  readonly words: Words;
  readonly relevance: SidebarView['relevance'];
  /** Events recognised for certain. */
  readonly found: number;
  /** The keyboard shortcut as the browser writes it; null when none is set. */
  readonly shortcut: string | null;
  /** On the window's edge beside the text, or on its bottom edge. */
  readonly place: 'edge' | 'bottom';
  readonly side?: 'left' | 'right';
  readonly onOpen: () => void;
};

/** The closed sidebar: a tab that says how many events the article refers to. */
export function Handle(props: HandleProps): JSX.Element {
  const { words, relevance, found, shortcut, place, onOpen } = props;
  const isQuiet = relevance === 'mention';
  return (
    <aside
      class={`sidelight handle-place is-${place}${isAcross(props, words) ? ' is-across' : ''}`}
      lang={words.language}
      dir={words.dir}
      aria-label={words.say('handleLabel')}
    >
      <button
        class={isQuiet ? 'handle is-quiet' : 'handle'}
        type="button"
        aria-expanded="false"
        onClick={trusted(onOpen)}
      >
        <span class="stack" aria-hidden="true">
          <Glyph />
          {found > 0 && <span class="n">{found}</span>}
        </span>
        <span class="label">
          {handleText({ words, isQuiet, found })}
          <small>
            {shortcut === null ? words.say('handleOpen') : words.say('handleOpenBy', { shortcut })}
          </small>
        </span>
      </button>
    </aside>
  );
}

type HandleText = { readonly words: Words; readonly isQuiet: boolean; readonly found: number };

function handleText({ words, isQuiet, found }: HandleText): string {
  if (found > 0) return words.say('handleFound', { n: found });
  return words.say(isQuiet ? 'handleMention' : 'handleNone');
}
