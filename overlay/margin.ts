/** What stands between text and panel: ticks, the line to a card, and the small card while the panel is closed. */
import type { Words } from '../components/words.ts';
import type { Passage } from '../reading/passages.ts';
import { boxOfRange } from './boxes.ts';
import type { Host } from './host.ts';
import { createFloatingCard } from './passage-card.tsx';
import type { PlacedPassage } from './passage-map.ts';
import type { State } from './session.ts';
import { createSpine } from './spine.ts';
import { textEdges, textElements } from './surroundings.ts';
import { world } from './world.ts';

/** The margin of one host. */
export type Margin = {
  readonly follow: (state: State, now: MarginNow) => void;
  readonly remove: () => void;
};

/** Where things stand at the moment of drawing; px of the viewport. */
export type MarginNow = {
  readonly placed: readonly PlacedPassage[];
  readonly panel: { readonly side: 'left' | 'right'; readonly width: number } | null;
};

/** Prepares the margin; it draws nothing before it is asked to follow. */
export function createMargin(host: Host, words: Words, open: (event: string) => void): Margin {
  const spine = createSpine(host.layer);
  const card = createFloatingCard(host.layer);
  const { ownerDocument: document } = host.layer;
  return {
    remove: () => {
      spine.remove();
      card.show(null);
    },
    follow: ({ reading, active, pointed: index }, { placed, panel }) => {
      const pointed = pointedAt(placed, active, reading?.context.passages[index ?? -1]);
      const event = world().language?.record.events.find(({ id }) => id === active);
      const floats = panel === null && pointed !== null && event !== undefined;
      card.show(
        floats ? { event, range: pointed.range, words, onOpen: () => open(pointed.passage.event) } : null,
      );
      spine.show(
        panel === null
          ? null
          : {
              ranges: placed.map(({ range }) => range),
              active: pointed?.range ?? null,
              column: () =>
                columnEdge(textEdges(textElements(reading?.context.article?.blocks ?? [])), panel.side),
              side: panel.side,
              edge: () =>
                panel.side === 'right' ? document.documentElement.clientWidth - panel.width : panel.width,
              card: () => cardBox(host.root, active),
            },
      );
    },
  };
}

function columnEdge(edges: readonly DOMRect[], side: 'left' | 'right'): number {
  return side === 'right'
    ? Math.max(0, ...edges.map(rect => rect.right)) + 2
    : Math.min(Infinity, ...edges.map(rect => rect.left)) - 2;
}

// Of several passages for one event the one pointed at; from the sidebar, the first that is in view.
function pointedAt(
  placed: readonly PlacedPassage[],
  active: string | null,
  at: Passage | undefined,
): PlacedPassage | null {
  const own = placed.filter(({ passage }) => passage.event === active);
  const exact = own.find(({ passage }) => passage === at);
  return exact ?? own.find(({ range }) => isInView(range)) ?? own[0] ?? null;
}

function isInView(range: Range): boolean {
  const { top, bottom } = boxOfRange(range);
  return bottom > 0 && top < innerHeight;
}

// Null while the reader has scrolled the card out of the panel's sight.
function cardBox(root: HTMLElement, event: string | null): DOMRect | null {
  const card = root.querySelector(`[data-event="${CSS.escape(event ?? '')}"]`);
  const sight = root.querySelector('.scroll')?.getBoundingClientRect();
  const box = card?.getBoundingClientRect() ?? null;
  const isSeen = box !== null && sight !== undefined && box.bottom > sight.top && box.top < sight.bottom;
  return isSeen ? new DOMRect(box.x, Math.max(box.top, sight.top), box.width, box.height) : null;
}
