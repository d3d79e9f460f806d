/** What the panel must know of the page around it: the text's column, its background, the side that is free. */
import type { Block } from '../reading/block.ts';
import { boxOf } from './boxes.ts';
import { luminance } from './highlights.ts';
import { parentOf } from './past-names.ts';

const MOST = 60;

// Asked several times for one reading, and each time the browser would look up a style for every step of every way.
const known = new WeakMap<readonly Block[], readonly Element[]>();

/** The elements of the article's longer paragraphs, whose edges are the column's. */
export function textElements(blocks: readonly Block[]): readonly Element[] {
  const elements = known.get(blocks) ?? findTextElements(blocks);
  known.set(blocks, elements);
  return elements;
}

function findTextElements(blocks: readonly Block[]): readonly Element[] {
  const long = blocks.filter(block => block.role === 'paragraph' && block.text.length > 60);
  const chosen = (long.length > 0 ? long : blocks).slice(0, MOST);
  const parents = chosen.flatMap(block => block.nodes[0]?.parentElement ?? []);
  return [...new Set(parents.map(blockElement))];
}

/** The text lines' boxes of a few paragraphs: a paragraph's own box may be wider than its column of text. */
export function textEdges(elements: readonly Element[]): DOMRect[] {
  return elements.map(boxOf).filter(rect => rect.width > 0 && rect.height > 0);
}

/** The colour behind an element as `rgb()`; white where nothing is painted. */
export function backgroundOf(element: Element | undefined): string {
  for (let current: Element | null = element ?? null; current !== null; current = parentOf(current)) {
    const { backgroundColor } = getComputedStyle(current);
    if (backgroundColor !== '' && !/^(?:transparent|rgba\(.*,\s*0\))$/.test(backgroundColor))
      return backgroundColor;
  }
  return canvasIsDark(element) ? 'rgb(18, 18, 18)' : 'rgb(255, 255, 255)';
}

/** Whether a background asks for the dark theme. */
export function isDark(background: string): boolean {
  return luminance(background) < 0.3;
}

function canvasIsDark(element: Element | undefined): boolean {
  const root = element?.ownerDocument.documentElement;
  if (root === undefined) return false;
  const scheme = getComputedStyle(root).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** The element itself, or the block in whose lines it stands. */
export function blockElement(element: Element): Element {
  let current = element;
  for (let parent = parentOf(element); parent !== null; parent = parentOf(current)) {
    if (!getComputedStyle(current).display.startsWith('inline')) break;
    current = parent;
  }
  return current;
}
