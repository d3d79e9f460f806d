import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../words.ts';

type ResetProps = { readonly words: Words; readonly onReset: () => void };

/** The button that forgets everything, after asking once in its own place. */
export function Reset({ words, onReset }: ResetProps): JSX.Element {
  const [isAsking, setAsking] = useState<boolean | null>(null);
  const first = useRef<HTMLButtonElement>(null);

  // Neither the question nor the way back may leave the keyboard with nothing in its hand.
  useLayoutEffect(() => {
    if (isAsking !== null) first.current?.focus();
  }, [isAsking]);

  function answer(isYes: boolean): void {
    setAsking(false);
    if (isYes) onReset();
  }

  if (isAsking !== true)
    return (
      <button key="reset" class="btn" type="button" ref={first} onClick={() => setAsking(true)}>
        {words.say('optionsReset')}
      </button>
    );
  return (
    <div
      class="ask"
      role="group"
      aria-labelledby="reset-ask"
      onKeyDown={({ key }) => key === 'Escape' && answer(false)}
    >
      <p id="reset-ask">{words.say('optionsResetAsk')}</p>
      <button class="btn" type="button" onClick={() => answer(true)}>
        {words.say('optionsResetYes')}
      </button>
      <button class="btn" type="button" ref={first} onClick={() => answer(false)}>
        {words.say('optionsResetNo')}
      </button>
    </div>
  );
}
