import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import type { Words } from '../words.ts';
import type { Told } from './view.ts';

const SHOWN_MS = 4000;

type StatusProps = { readonly told: Told | null; readonly words: Words };

/** What became of the last change, said politely; while it says something it stays in view. */
export function Status({ told, words }: StatusProps): JSX.Element {
  return (
    <p class="kept">
      {words.say('optionsKept')}{' '}
      <span class="told" role="status">
        {told !== null && <Sentence key={told.at} told={told} words={words} />}
      </span>
    </p>
  );
}

type SentenceProps = { readonly told: Told; readonly words: Words };

function Sentence({ told: { key, values, kind }, words }: SentenceProps): JSX.Element | null {
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // What went wrong, and what there is to do, stays until the next change.
    if (kind !== 'done') return undefined;
    const timer = setTimeout(() => setOver(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [kind]);

  if (isOver) return null;
  return (
    <span class={`is-${kind}`}>
      {kind === 'done' && <Icon name="done" />}
      {words.say(key, values)}
    </span>
  );
}
