import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon.tsx';
import type { DetailTools } from './view.ts';
import type { MessageKey } from './words.ts';

const SHOWN_MS = 2000;

type CopyButtonProps = {
  readonly icon: IconName;
  readonly label: MessageKey;
  /** Resolves to whether the browser let it copy. */
  readonly copy: () => Promise<boolean>;
  readonly tools: DetailTools;
};

/** A button that copies, and for two seconds says so in its own place. */
export function CopyButton({ icon, label, copy, tools: { words, speak } }: CopyButtonProps): JSX.Element {
  const [outcome, setOutcome] = useState<MessageKey | null>(null);

  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function press(): Promise<void> {
    const done = (await copy()) ? 'detailsCopied' : 'detailsNotCopied';
    setOutcome(done);
    speak(words.say(done));
  }

  return (
    <button class="textbtn" type="button" onClick={() => void press()}>
      <Icon name={outcome === 'detailsCopied' ? 'done' : icon} />
      {words.say(outcome ?? label)}
    </button>
  );
}
