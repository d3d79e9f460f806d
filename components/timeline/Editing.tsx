import type { JSX } from 'preact';
import type { MessageKey, Words } from '../words.ts';

const PARAGRAPHS: readonly MessageKey[] = [
  'timelineEditing1',
  'timelineEditing2',
  'timelineEditing3',
  'timelineEditing4',
  'timelineEditing5',
];

/** How the record is edited, in short. */
export function Editing({ words }: { readonly words: Words }): JSX.Element {
  return (
    <section class="editing" id="editing" tabIndex={-1} aria-labelledby="editing-head">
      <h2 id="editing-head">{words.say('timelineEditing')}</h2>
      {PARAGRAPHS.map(key => (
        <p key={key}>{words.say(key)}</p>
      ))}
    </section>
  );
}
