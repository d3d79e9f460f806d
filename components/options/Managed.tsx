import type { JSX } from 'preact';
import type { Words } from '../words.ts';

type ManagedProps = { readonly id?: string; readonly words: Words };

/** Says with a lock that an organisation has fixed this. */
export function Managed({ id, words }: ManagedProps): JSX.Element {
  return (
    <small class="managed" id={id}>
      <Lock />
      {words.say('optionsManaged')}
    </small>
  );
}

/** A closed lock. */
export function Lock(): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M4.5 7h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1zM5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </svg>
  );
}
