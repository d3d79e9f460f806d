import type { JSX } from 'preact';
import { Glyph } from '../Icon.tsx';
import type { Words } from '../words.ts';

/** Stands above the sample article: what it is, and the way back. */
export function SampleNote({ words }: { readonly words: Words }): JSX.Element {
  return (
    <header class="sidelight note">
      <p class="who">
        <Glyph />
        <span>
          <b>{words.say('sampleNote')}</b> {words.say('sampleHow')}
        </span>
      </p>
      <a href="welcome.html">{words.say('sampleBack')}</a>
    </header>
  );
}
