import type { ComponentChildren, JSX } from 'preact';
import type { MessageKey, Words } from '../words.ts';
import { Drawing } from './Drawing.tsx';
import { PageFoot, PageHead } from '../PageFrame.tsx';

/** What the welcome page is drawn from. */
export type WelcomeProps = {
  readonly words: Words;
  readonly reviewed: string;
  /** The keys that open and close the sidebar; none where there is no shortcut. */
  readonly keys: readonly string[];
  /** Whether the browser lets the extension read news sites. */
  readonly hasAccess: boolean;
  readonly onAllow: () => void;
  /** The address of the form for reports. */
  readonly report: string;
};

/** Shown once, after installation: what is read, what never is done, where to find it, and a way to try it. */
export function Welcome(props: WelcomeProps): JSX.Element {
  const { words, reviewed, report } = props;
  return (
    <div class="sidelight own welcome" lang={words.language}>
      <PageHead words={words} of="sidebarSubject" />
      <main>
        <Hero {...props} />
        <div class="parts">
          <Part id="reads" head="welcomeReads" words={words}>
            <Lines keys={['welcomeReads1', 'welcomeReads2', 'welcomeReads3']} words={words} />
          </Part>
          <Part id="never" head="welcomeNever" words={words}>
            <Lines keys={['welcomeNever1', 'welcomeNever2', 'welcomeNever3']} words={words} />
          </Part>
          <Part id="where" head="welcomeWhere" words={words}>
            <Where {...props} />
          </Part>
        </div>
        <Why words={words} />
      </main>
      <PageFoot reviewed={reviewed} report={report} words={words} />
    </div>
  );
}

function Hero({ words, hasAccess, onAllow }: WelcomeProps): JSX.Element {
  return (
    <div class="hero">
      <div>
        <h1>{words.say('welcomeTitle')}</h1>
        <p class="lead">{words.say('welcomeLead')}</p>
        <p>
          <a class="btn is-main" href="sample.html">
            {words.say('welcomeTry')}
          </a>
        </p>
        <p class="hint">{words.say('welcomeTryNote')}</p>
        {!hasAccess && (
          <div class="access">
            <p>{words.say('welcomeAccess')}</p>
            <button class="btn" type="button" onClick={onAllow}>
              {words.say('welcomeAllow')}
            </button>
          </div>
        )}
      </div>
      <Drawing words={words} />
    </div>
  );
}

type PartProps = {
  readonly id: string;
  readonly head: MessageKey;
  readonly words: Words;
  readonly children: ComponentChildren;
};

function Part({ id, head, words, children }: PartProps): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.say(head)}</h2>
      <ul>{children}</ul>
    </section>
  );
}

type LinesProps = { readonly keys: readonly MessageKey[]; readonly words: Words };

function Lines({ keys, words }: LinesProps): JSX.Element {
  return (
    <>
      {keys.map(key => (
        <li key={key}>{words.say(key)}</li>
      ))}
    </>
  );
}

function Where({ words, keys }: WelcomeProps): JSX.Element {
  const [before, after] = words.say('welcomeWhere3').split('{keys}');
  return (
    <>
      <Lines keys={['welcomeWhere1', 'welcomeWhere2']} words={words} />
      {keys.length > 0 && (
        <li>
          {before}
          <span class="nw">
            {keys.map((key, index) => (
              <>
                {index > 0 && ' '}
                <kbd>{key}</kbd>
              </>
            ))}
          </span>
          {after}
        </li>
      )}
      <Lines keys={['welcomeOpenTabs']} words={words} />
    </>
  );
}

function Why({ words }: { readonly words: Words }): JSX.Element {
  // Every second part stood between asterisks.
  const parts = words.say('welcomeWhy').split('*');
  return (
    <p class="why">
      {parts.map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <a key={part} href="options.html">
            {part}
          </a>
        ),
      )}
    </p>
  );
}
