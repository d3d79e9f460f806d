import type { JSX } from 'preact';

const PATHS = {
  resume: 'M5.5 3.8l6.5 4.2-6.5 4.2z',
  timeline: 'M2 11.5h12M4.5 9V6M8 9V3.5M11.5 9V7',
} as const;

/** A sign that the popup alone needs; decoration, so its control carries the name. */
export function Sign({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={name === 'resume' ? 'icon is-directed' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
