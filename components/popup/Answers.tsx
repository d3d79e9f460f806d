import type { JSX } from 'preact';
import { Sign } from './Sign.tsx';
import type { PopupProps } from './view.ts';

/** The buttons that answer what the popup says: read, allow, resume. */
export function Answers(props: PopupProps): JSX.Element | null {
  const { found } = props.view;
  if (found.is === 'unread') return <Read {...props} />;
  if (found.is === 'no access') return <Access {...props} />;
  if (found.is === 'failed') return <Failed {...props} />;
  if (found.is !== 'paused' && found.is !== 'paused everywhere') return null;
  return found.fixed ? null : <Resume {...props} />;
}

function Read({ words, actions }: PopupProps): JSX.Element {
  return (
    <p class="answers">
      <Answer label={words.say('popupRead')} isMain act={() => actions.read()} />
    </p>
  );
}

function Failed({ words, actions }: PopupProps): JSX.Element {
  return (
    <p class="answers">
      <Answer label={words.say('popupRead')} act={() => actions.read()} />
      <button class="link" type="button" onClick={() => actions.report('missed article')}>
        {words.say('popupReportPage')}
      </button>
    </p>
  );
}

function Access({ view, words, actions }: PopupProps): JSX.Element {
  return (
    <p class="answers">
      <Answer label={words.say('popupReadOnce')} isMain act={() => actions.read()} />
      {view.site !== '' && (
        <Answer label={words.say('popupAllowSite', { site: view.site })} act={() => actions.allowSite()} />
      )}
      <Answer label={words.say('popupAllowAll')} act={() => actions.allowAll()} />
    </p>
  );
}

function Resume({ view, words, actions }: PopupProps): JSX.Element {
  const everywhere = view.found.is === 'paused everywhere';
  return (
    <p class="answers">
      <button
        class="btn"
        type="button"
        onClick={() => (everywhere ? actions.resumeEverywhere() : actions.resumeHere())}
      >
        <Sign name="resume" />
        {words.say(everywhere ? 'popupResumeAll' : 'popupResume')}
      </button>
    </p>
  );
}

type AnswerProps = { readonly label: string; readonly isMain?: boolean; readonly act: () => void };

function Answer({ label, isMain = false, act }: AnswerProps): JSX.Element {
  return (
    <button class={isMain ? 'btn is-main' : 'btn'} type="button" onClick={act}>
      {label}
    </button>
  );
}
