import type { JSX } from 'preact';
import { DatedText } from '../DatedText.tsx';
import { Glyph, Icon } from '../Icon.tsx';
import { Answers } from './Answers.tsx';
import { countsOf } from './counts.ts';
import { Findings } from './Findings.tsx';
import { notes, statement } from './sentences.ts';
import { Sign } from './Sign.tsx';
import { Switches } from './Switches.tsx';
import type { PopupProps } from './view.ts';

/** Under the toolbar's button: what this tab is, what was found in it, and what can be done about it. */
export function Popup(props: PopupProps): JSX.Element {
  const { view, words, actions } = props;
  return (
    <div class="sidelight popup" lang={words.language} data-state={view.found.is}>
      <header class="head">
        <Glyph />
        <h1>{words.say('extensionName')}</h1>
        <button
          class="iconbtn"
          type="button"
          aria-label={words.say('popupSettings')}
          title={words.say('popupSettings')}
          onClick={() => actions.openSettings()}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main>
        <div class="told">
          <div role="status">
            <p class="say">{words.say(statement(view))}</p>
            {notes(view, words).map(note => (
              <p class="note" key={note}>
                {note}
              </p>
            ))}
          </div>
          <Answers {...props} />
        </div>
        <FoundHere {...props} />
        <Switches {...props} />
      </main>
      <PopupFoot {...props} />
    </div>
  );
}

function FoundHere({ view, words, actions }: PopupProps): JSX.Element | null {
  if (view.found.is !== 'read') return null;
  const { report } = view.found;
  const counts = countsOf(report, view.events);
  const isArticle = report.relevance === 'about' || report.relevance === 'mention';
  if (!isArticle || (report.relevance === 'mention' && counts.found.length + counts.possible === 0))
    return null;
  return <Findings counts={counts} words={words} onShow={event => actions.showEvent(event)} />;
}

function PopupFoot({ view, words, actions }: PopupProps): JSX.Element {
  return (
    <footer class="foot">
      <button class="link" type="button" onClick={() => actions.openTimeline()}>
        <Sign name="timeline" />
        {words.say('popupTimeline')}
      </button>
      <span>
        <DatedText text={words.say('sidebarReviewed')} date={view.reviewed} words={words} />
      </span>
    </footer>
  );
}
