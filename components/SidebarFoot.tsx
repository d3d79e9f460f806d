import type { JSX } from 'preact';
import { DatedText } from './DatedText.tsx';
import type { SidebarActions } from './view.ts';
import type { Words } from './words.ts';

type SidebarFootProps = {
  /** The newest review day; empty when the record could not be read. */
  readonly reviewed: string;
  readonly words: Words;
  readonly actions: SidebarActions;
};

/** When the facts were reviewed, how that is done, and where to say that something is wrong. */
export function SidebarFoot({ reviewed, words, actions }: SidebarFootProps): JSX.Element {
  return (
    <footer class="foot">
      {reviewed !== '' && (
        <p>
          <DatedText text={words.say('sidebarReviewed')} date={reviewed} words={words} />
        </p>
      )}
      <p class="links">
        <button class="link" type="button" onClick={() => actions.openEditing()}>
          {words.say('sidebarEdited')}
        </button>
        <button class="link" type="button" onClick={() => actions.reportError()}>
          {words.say('sidebarReport')}
        </button>
      </p>
    </footer>
  );
}
