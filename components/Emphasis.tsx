import type { JSX } from 'preact';

/** A text of the interface; what stands between asterisks is bold. */
export function Emphasis({ text }: { readonly text: string }): JSX.Element {
  // Every second part stood between asterisks.
  return <>{text.split('*').map((part, index) => (index % 2 === 0 ? part : <b key={index}>{part}</b>))}</>;
}
