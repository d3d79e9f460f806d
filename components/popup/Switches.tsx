import type { JSX } from 'preact';
import type { PopupProps, PopupView } from './view.ts';

/** The switches of the tab's page, and the way to say that something in it is wrong. */
export function Switches({ view, words, actions }: PopupProps): JSX.Element | null {
  const { found, site, keys } = view;
  const report = reportOf(view);
  const standing = standingOf(view);
  if (standing === null && report === null) return null;
  return (
    <div class="switches">
      {standing !== null && (
        <Switch
          label={words.say('popupSidebar')}
          note={keys.join('+')}
          isOn={standing === 'open'}
          onTurn={isOn => actions.openSidebar(isOn)}
        />
      )}
      {site !== '' && found.is !== 'failed' && (
        <Switch
          label={words.say('popupPauseHere')}
          note={site}
          isOn={false}
          onTurn={isOn => isOn && actions.pauseHere()}
        />
      )}
      {report !== null && (
        <p class="report">
          <button class="link" type="button" onClick={() => actions.report(report)}>
            {words.say(report === 'wrong mark' ? 'popupWrongMark' : 'popupMissed')}
          </button>
        </p>
      )}
    </div>
  );
}

// Where there is an article, the sidebar can be opened, however it came to be closed.
function standingOf({ found }: PopupView): 'open' | 'handle' | 'none' | null {
  if (found.is !== 'read') return null;
  const { relevance, sidebar } = found.report;
  return relevance === 'about' || relevance === 'mention' ? sidebar : null;
}

function reportOf({ found, site }: PopupView): 'wrong mark' | 'missed article' | null {
  if (site === '') return null;
  if (found.is === 'nothing') return 'missed article';
  if (found.is !== 'read') return null;
  const { relevance, passages, possible } = found.report;
  return relevance === 'about' || passages.length + possible.length > 0 ? 'wrong mark' : 'missed article';
}

type SwitchProps = {
  readonly label: string;
  readonly note: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
};

function Switch({ label, note, isOn, onTurn }: SwitchProps): JSX.Element {
  return (
    <label class="turn">
      <span>
        {label}
        {note !== '' && <small>{note}</small>}
      </span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={({ currentTarget }) => onTurn(currentTarget.checked)}
      />
    </label>
  );
}
