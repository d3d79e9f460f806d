/** Ticks at the panel's edge, level with the passages in view, and a line from the one pointed at to its card. */

import { documentsOf, linesOf } from './boxes.ts';

/** What the spine is drawn from; all in CSS px of the viewport. */
export type SpineView = {
  readonly ranges: readonly Range[];
  readonly active: Range | null;
  /** Where the article's column ends towards the panel. */
  readonly column: () => number;
  /** The panel's side of the window, and where it begins. */
  readonly side: 'left' | 'right';
  readonly edge: () => number;
  /** The box of the active event's card, or null while it is not in sight. */
  readonly card: () => DOMRect | null;
};

/** The spine of one panel. */
export type Spine = { readonly show: (view: SpineView | null) => void; readonly remove: () => void };

const SVG = 'http://www.w3.org/2000/svg';
const TICK = 7;
const FOLLOW = 400; // milliseconds that a card may take to scroll into sight

/** Prepares the spine in a layer that lies over the viewport and takes no pointer. */
export function createSpine(layer: HTMLElement): Spine {
  const { ownerDocument: document } = layer;
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('spine');
  const path = document.createElementNS(SVG, 'path');
  svg.append(path);
  layer.append(svg);
  let view: SpineView | null = null;
  let listening: AbortController | null = null;
  let frame = 0;
  let until = 0;

  const draw = (): void => {
    frame = 0;
    path.setAttribute('d', view === null ? '' : drawn(view, document.documentElement.clientHeight));
    if (performance.now() < until) later();
  };
  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const listen = (ranges: readonly Range[]): void => {
    listening = new AbortController();
    const options = { passive: true, capture: true, signal: listening.signal };
    for (const one of documentsOf(document, ranges)) one.addEventListener('scroll', later, options);
    layer.getRootNode().addEventListener('scroll', later, options);
  };
  return {
    show: next => {
      view = next;
      until = (next?.active ?? null) === null ? 0 : performance.now() + FOLLOW;
      if (next === null) {
        listening?.abort();
        listening = null;
      } else if (listening === null) listen(next.ranges);
      later();
    },
    remove: () => {
      listening?.abort();
      cancelAnimationFrame(frame);
      svg.remove();
    },
  };
}

function drawn({ ranges, active, column, edge: edgeNow, side, card }: SpineView, height: number): string {
  const edge = edgeNow();
  const inward = side === 'right' ? -TICK : TICK;
  const ticks = ranges.flatMap(range => {
    const y = middleOf(range, height);
    return y === null ? [] : [`M${edge} ${y}h${inward}`];
  });
  const from = active === null ? null : middleOf(active, height);
  const box = active === null ? null : card();
  if (from === null || box === null) return ticks.join('');
  const to = Math.round(Math.min(Math.max(box.top + 12, 8), height - 8));
  return `${ticks.join('')}M${column()} ${from}H${edge + inward / 2}V${to}H${edge}`;
}

// The first line's middle; null where the passage is out of view.
function middleOf(range: Range, height: number): number | null {
  const rect = linesOf(range)[0];
  if (rect === undefined || rect.bottom < 0 || rect.top > height) return null;
  return Math.round((rect.top + rect.bottom) / 2);
}
