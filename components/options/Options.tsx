import type { JSX } from 'preact';
import { PageFoot, PageHead } from '../PageFrame.tsx';
import { Keyboard } from './Keyboard.tsx';
import { Look } from './Look.tsx';
import { Lock } from './Managed.tsx';
import { InTheArticle, WhenItOpens } from './Reading.tsx';
import { Sites } from './Sites.tsx';
import { Status } from './Status.tsx';
import { TheRecord } from './TheRecord.tsx';
import type { PartProps } from './view.ts';
import { YourData } from './YourData.tsx';

/** The settings page, whole. */
export function Options(props: PartProps): JSX.Element {
  const { view, words } = props;
  return (
    <div class="sidelight own options" lang={words.language}>
      <PageHead words={words} of="optionsTitle" current="options" />
      <main>
        <h1>{words.say('optionsTitle')}</h1>
        <Status told={view.told} words={words} />
        <Notes {...props} />
        <WhenItOpens {...props} />
        <InTheArticle {...props} />
        <Look {...props} />
        <Sites {...props} />
        <Keyboard {...props} />
        <YourData {...props} />
        <TheRecord {...props} />
      </main>
      <PageFoot reviewed={view.about.reviewed} report={view.about.report} words={words} />
    </div>
  );
}

// What the reader should know before changing anything.
function Notes({ view: { trouble, fixed, sites }, words }: PartProps): JSX.Element {
  const isManaged = fixed.length > 0 || sites.some(({ isFixed }) => isFixed);
  return (
    <>
      {trouble !== null && (
        <p class="note">{words.say(trouble === 'closed' ? 'optionsClosed' : 'optionsUnreadable')}</p>
      )}
      {isManaged && (
        <p class="note">
          <Lock />
          {words.say('optionsManagedNote')}
        </p>
      )}
    </>
  );
}
