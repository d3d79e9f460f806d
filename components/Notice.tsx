import type { JSX } from 'preact';
import { trusted } from './trusted.ts';
import type { SidebarActions, SidebarView } from './view.ts';
import type { Words } from './words.ts';

type NoticeProps = {
  readonly state: Exclude<SidebarView['state'], 'read'>;
  readonly site: string;
  readonly words: Words;
  readonly actions: SidebarActions;
};

/** What stands in place of the record: a sentence, its reason, and one way on. */
export function Notice({ state, site, words, actions }: NoticeProps): JSX.Element {
  if (state === 'unreadable') return <Unreadable words={words} actions={actions} />;
  const isPaused = state === 'paused';
  return (
    <div class="pad lede">
      <p class="say">{isPaused ? words.say('sidebarPaused', { site }) : words.say('sidebarHidden')}</p>
      <p class="dated-line">{words.say(isPaused ? 'sidebarPausedNote' : 'sidebarHiddenNote')}</p>
      <p class="setd">
        <button
          class="btn"
          type="button"
          onClick={trusted(() => (isPaused ? actions.undoPause() : actions.undoHide()))}
        >
          {words.say('sidebarUndo')}
        </button>
      </p>
    </div>
  );
}

function Unreadable({ words, actions }: Pick<NoticeProps, 'words' | 'actions'>): JSX.Element {
  return (
    <div class="pad lede">
      <p class="say">{words.say('sidebarUnreadable')}</p>
      <p class="dated-line">{words.say('sidebarUnreadableNote')}</p>
      <p class="setd">
        <button class="btn" type="button" onClick={trusted(() => actions.reload())}>
          {words.say('sidebarReload')}
        </button>
        <button class="link" type="button" onClick={() => actions.reportError()}>
          {words.say('sidebarReportThis')}
        </button>
      </p>
    </div>
  );
}
