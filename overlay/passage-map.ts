/** The passages' ranges on the page, and which passage a point of it belongs to. */
import { rangeOf, type Block } from '../reading/block.ts';
import type { Passage } from '../reading/passages.ts';

/** A passage with its place on the page. */
export type PlacedPassage = { readonly passage: Passage; readonly range: Range };

/** Finds the ranges of the certain passages; those that the page has changed meanwhile are left out. */
export function placePassages(passages: readonly Passage[], blocks: readonly Block[]): PlacedPassage[] {
  return passages.flatMap(passage => {
    const block = blocks[passage.block];
    const range =
      block === undefined || passage.certainty !== 'certain' ? null : rangeOf(block, passage.span);
    return range === null ? [] : [{ passage, range }];
  });
}

type CaretPlace = { readonly offsetNode: Node; readonly offset: number };

/** The passage under a point of the viewport, or null. */
export function passageAt(
  document: Document,
  placed: readonly PlacedPassage[],
  { x, y }: { x: number; y: number },
): PlacedPassage | null {
  const caret = caretAt(document, x, y);
  if (caret === null) return null;
  const found = placed.find(({ range }) => holds(range, caret.offsetNode, caret.offset));
  // The caret nearest to a point may be far from it: the point must lie on one of the passage's lines.
  const onLine =
    found !== undefined &&
    [...found.range.getClientRects()].some(
      rect => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + 4,
    );
  return onLine ? found : null;
}

/** The passage that holds a place in the text, or null. */
export function passageOver(
  placed: readonly PlacedPassage[],
  node: Node,
  offset: number,
): PlacedPassage | null {
  return placed.find(({ range }) => holds(range, node, offset)) ?? null;
}

function holds(range: Range, node: Node, offset: number): boolean {
  return node.getRootNode() === range.startContainer.getRootNode() && range.isPointInRange(node, offset);
}

function caretAt(document: Document, x: number, y: number): CaretPlace | null {
  if ('caretPositionFromPoint' in document) return document.caretPositionFromPoint(x, y);
  return null;
}
