import type { JSX } from 'preact';

/** The article's own words, underlined as they are in the article; the marks around them are not. */
export function Quote({ text }: { readonly text: string }): JSX.Element {
  return (
    <q dir="auto">
      <span class="quote">{text}</span>
    </q>
  );
}
