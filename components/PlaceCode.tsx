import type { JSX } from 'preact';
import type { Words } from './words.ts';

/** A place as a code in a plate; its full name is read aloud and shown under the pointer. */
export function PlaceCode({ code, words }: { readonly code: string; readonly words: Words }): JSX.Element {
  const { plate, name } = words.place(code);
  return (
    <span class="code" title={name}>
      <span aria-hidden="true">{plate}</span>
      <span class="unseen">{name}</span>
    </span>
  );
}
