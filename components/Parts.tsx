import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from './words.ts';

/** One part of the sidebar: its name in the key and how many entries it holds. */
export type Part = { readonly id: PartName; readonly label: string; readonly count: number };

// What the stylesheet takes for the key's height; px.
const ONE_LINE = 35;

/** The parts of the sidebar. */
export type PartName = 'in' | 'since' | 'before' | 'others' | 'inForce';

type PartsProps = {
  readonly parts: readonly Part[];
  /** The part that is at the top of the view. */
  readonly current: PartName | null;
  readonly words: Words;
  readonly onGo: (part: PartName) => void;
};

/** The key to the axis, which is also the way to the parts. */
export function Parts({ parts, current, words, onGo }: PartsProps): JSX.Element {
  const key = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Long words take a second line, below which the heads of the years then stay. Asked for its height at once, the
    // browser would lay the whole panel out before there is anything to paint.
    const { current: nav } = key;
    if (nav === null) return;
    let known = ONE_LINE;
    const observer = new ResizeObserver(() => {
      const { offsetHeight } = nav;
      if (offsetHeight !== known) nav.parentElement?.style.setProperty('--sl-key', `${offsetHeight}px`);
      known = offsetHeight;
    });
    observer.observe(nav);
    return () => observer.disconnect();
  }, []);
  return (
    <nav ref={key} class="key pad" aria-label={words.say('sidebarParts')}>
      <ul>
        {parts.map(({ id, label, count }) => (
          <li key={id}>
            {/* No link: its address would be the page's own, and change it. */}
            <button type="button" aria-current={id === current ? 'true' : undefined} onClick={() => onGo(id)}>
              <Dot part={id} />
              {label} <b>{count}</b>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Dot({ part }: { readonly part: PartName }): JSX.Element {
  const [letter, r] = part === 'in' ? ['i', 4.4] : part === 'since' ? ['s', 3] : ['b', 3.6];
  return (
    <svg class="dot" viewBox="0 0 10 10" aria-hidden="true">
      <circle class={letter} cx="5" cy="5" r={r} />
    </svg>
  );
}
