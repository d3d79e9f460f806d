import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { isAcross, type SidebarView } from './view.ts';
import type { Words } from './words.ts';

const STEP = 16;

type ResizerProps = {
  readonly view: Pick<SidebarView, 'side'>;
  readonly width: NonNullable<SidebarView['width']>;
  readonly words: Words;
  readonly onResize: (width: number) => void;
};

/** The sidebar's inner edge, which can be dragged, or moved with the arrow keys. */
export function Resizer({ view, width, words, onResize }: ResizerProps): JSX.Element {
  const { now, least, most } = width;
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  // Away from the window's edge means wider: to the left where the sidebar stands at the right.
  const wider = (words.dir === 'rtl') === isAcross(view, words) ? -1 : 1;
  const set = (wanted: number): void => onResize(Math.round(Math.min(most, Math.max(least, wanted))));
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: now - STEP * wider,
    ArrowRight: now + STEP * wider,
    Home: least,
    End: most,
  };

  return (
    <div
      class="resizer"
      role="separator"
      tabIndex={0}
      aria-label={words.say('sidebarWidth')}
      aria-orientation="vertical"
      aria-valuenow={now}
      aria-valuemin={least}
      aria-valuemax={most}
      onKeyDown={event => {
        const wanted = keys[event.key];
        if (wanted === undefined) return;
        event.preventDefault();
        set(wanted);
      }}
      onPointerDown={event => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width: now };
      }}
      onPointerMove={event => {
        if (start.current !== null) set(start.current.width + (event.clientX - start.current.x) * wider);
      }}
      onPointerUp={() => {
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
