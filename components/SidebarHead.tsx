import type { JSX } from 'preact';
import { Glyph, Icon, type IconName } from './Icon.tsx';
import { trusted } from './trusted.ts';
import type { SidebarActions, SidebarView } from './view.ts';
import type { Words } from './words.ts';

type SidebarHeadProps = {
  readonly view: SidebarView;
  readonly words: Words;
  readonly actions: SidebarActions;
};

/** Name and subject, and the buttons that hide, pause, set and close. */
export function SidebarHead({ view, words, actions }: SidebarHeadProps): JSX.Element {
  const isRead = view.state === 'read';
  return (
    <header class="head">
      <Glyph />
      <h2 tabIndex={-1}>
        {words.say('extensionName')} <span class="of">{words.say('sidebarSubject')}</span>
      </h2>
      {isRead && view.passages.length > 0 && (
        <HeadButton icon="hide" label={words.say('sidebarHide')} act={() => actions.hideUntilNew()} />
      )}
      {/* The bundled sample has no site to pause on. */}
      {isRead && view.site !== '' && (
        <HeadButton
          icon="pause"
          label={words.say('sidebarPause', { site: view.site })}
          act={() => actions.pause()}
        />
      )}
      <HeadButton icon="settings" label={words.say('sidebarSettings')} act={() => actions.openSettings()} />
      <HeadButton icon="close" label={words.say('sidebarClose')} act={() => actions.close()} />
    </header>
  );
}

type HeadButtonProps = { readonly icon: IconName; readonly label: string; readonly act: () => void };

function HeadButton({ icon, label, act }: HeadButtonProps): JSX.Element {
  return (
    <button class="iconbtn" type="button" aria-label={label} title={label} onClick={trusted(act)}>
      <Icon name={icon} />
    </button>
  );
}
