import type { ComponentChildren, JSX } from 'preact';
import type { MessageKey, Words } from '../words.ts';

type SectionProps = {
  readonly id: string;
  readonly head: MessageKey;
  readonly note?: MessageKey;
  readonly words: Words;
  readonly children: ComponentChildren;
};

/** One part of the page: its heading at the start side, its controls beside it. */
export function Part({ id, head, note, words, children }: SectionProps): JSX.Element {
  return (
    <section class="part" aria-labelledby={id}>
      <div class="of-part">
        <h2 id={id}>{words.say(head)}</h2>
        {note !== undefined && <p>{words.say(note)}</p>}
      </div>
      <div class="controls">{children}</div>
    </section>
  );
}
