import type { JSX } from 'preact';

const PATHS = {
  pause: 'M6 4v8M10 4v8',
  settings:
    'M2.5 5h5M11 5h2.5M2.5 11h2M8.5 11h5M11 5a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0M8.2 11a1.8 1.8 0 1 1-3.6 0 1.8 1.8 0 0 1 3.6 0',
  close: 'M4 4l8 8M12 4l-8 8',
  hide: 'M2 8s2.2-3.8 6-3.8c.9 0 1.7.2 2.4.5M12.4 6C13.4 7 14 8 14 8s-2.2 3.8-6 3.8c-.9 0-1.7-.2-2.4-.5M3.6 10 2.7 9M3 13 13 3',
  show: 'M13 3.5v9M10.5 8H3M6.2 4.8 3 8l3.2 3.2',
  turn: 'M6 3.5 10.5 8 6 12.5',
  copy: 'M6.5 5.5H12a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H6.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM10.5 3.2V2.5H3v8h.7',
  link: 'M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2-2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0l-2 2a2.6 2.6 0 0 0 3.7 3.7l.9-.9',
  done: 'M3.5 8.5 6.5 11.5 12.5 4.8',
} as const;

/** The name of a drawn sign. */
export type IconName = keyof typeof PATHS;

const DIRECTED: ReadonlySet<IconName> = new Set(['show']);

/** A sign of 16 px in the colour of the text; decoration, so its button carries the name. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={DIRECTED.has(name) ? 'icon is-directed' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The extension's own sign: lines of text and a light beside them. */
export function Glyph(): JSX.Element {
  return (
    <svg class="glyph" viewBox="0 0 18 18" aria-hidden="true">
      <path class="g-text" d="M1.5 4h8.5M1.5 9h7M1.5 14h8.5" />
      <circle class="g-light" cx="14" cy="9" r="2.9" />
    </svg>
  );
}
