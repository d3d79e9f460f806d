/**
 * A block is one stretch of an article's own text as a reader sees it, and the way back from it to the page.
 * Only the text nodes are kept: offsets are worked out again for the few passages that need a range.
 */

/** What part of the article a block is. A `row` is a table row, its cells set apart by tabs. */
export type BlockRole =
  'headline' | 'standfirst' | 'heading' | 'paragraph' | 'item' | 'quote' | 'row' | 'caption';

/** One block: its folded text and the text nodes that it was read from, in document order. */
export type Block = {
  readonly role: BlockRole;
  readonly text: string;
  readonly nodes: readonly Text[];
};

/** Where a passage stands: UTF-16 offsets into a block's text, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

type Place = { readonly node: Text; readonly offset: number };
type Take = (character: string, node: Text, offset: number) => void;

// Soft hyphens, zero-width and bidi controls are typesetting, not text. ZWNJ goes too: Persian spellings vary with it.
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/;
const INVISIBLES = new RegExp(INVISIBLE, 'g');
const SPACE = /\s/;
const SPACES = /\s+/g;
const NOTHING: ReadonlySet<Text> = new Set();

/** Makes a block of text nodes, or null where they hold no visible text. `cells` are the first nodes of table cells. */
export function blockOf(
  role: BlockRole,
  nodes: readonly Text[],
  cells: ReadonlySet<Text> = NOTHING,
): Block | null {
  let text = '';
  let gap = '';
  for (const [index, node] of nodes.entries()) {
    const folded = node.data.replace(INVISIBLES, '').replace(SPACES, ' ');
    const words = folded.trim();
    const before = nodes[index - 1];
    if (text !== '') {
      if (cells.has(node)) gap = '\t';
      else if (gap === '' && before !== undefined && breaksBetween(before, node)) gap = ' ';
      if (gap === '' && folded.startsWith(' ')) gap = ' ';
    }
    if (words === '') continue;
    text += gap + words;
    gap = folded.endsWith(' ') ? ' ' : '';
  }
  return text === '' ? null : { role, text, nodes };
}

/** The DOM range of a span, or null where the page has changed under it since it was read. */
export function rangeOf(block: Block, span: Span): Range | null {
  const places: Place[] = [];
  let text = '';
  const cells = cellsOf(block);
  fold(block.nodes, cells, (character, node, offset) => {
    text += character;
    places.push({ node, offset });
  });
  const first = places[span.start];
  const last = places[span.end - 1];
  if (text !== block.text || first === undefined || last === undefined) return null;
  if (!first.node.isConnected || !last.node.isConnected) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

// Cells are found again from the text: each tab in it stands where a cell began.
function cellsOf(block: Block): ReadonlySet<Text> {
  if (block.role !== 'row') return NOTHING;
  return new Set(block.nodes.filter((node, index) => cellOf(node) !== cellOf(block.nodes[index - 1])));
}

/** The table cell that a node stands in, or null. */
export function cellOf(node: Text | undefined): Element | null {
  return node?.parentElement?.closest('td,th,[role="cell"]') ?? null;
}

/** Walks the nodes' text as `blockOf` folds it, one character after the other, with the place of each. */
function fold(nodes: readonly Text[], cells: ReadonlySet<Text>, take: Take): void {
  let pending: (Place & { readonly character: string }) | null = null;
  let begun = false;
  let previous: Text | null = null;
  for (const node of nodes) {
    if (begun && cells.has(node)) pending = { node, offset: 0, character: '\t' };
    else if (begun && pending === null && previous !== null && breaksBetween(previous, node)) {
      pending = { node, offset: 0, character: ' ' };
    }
    previous = node;
    const data = node.data;
    for (let offset = 0; offset < data.length; offset += 1) {
      const character = data.charAt(offset);
      if (INVISIBLE.test(character)) continue;
      if (SPACE.test(character)) {
        if (begun) pending ??= { node, offset, character: ' ' };
        continue;
      }
      if (pending !== null) take(pending.character, pending.node, pending.offset);
      pending = null;
      begun = true;
      take(character, node, offset);
    }
  }
}

/** A line break between two nodes parts words as a space does. */
function breaksBetween(before: Text, after: Text): boolean {
  if (before.parentNode === after.parentNode) {
    for (let node = before.nextSibling; node !== null && node !== after; node = node.nextSibling) {
      if (node.nodeName === 'BR') return true;
    }
    return false;
  }
  return before.nextSibling?.nodeName === 'BR' || after.previousSibling?.nodeName === 'BR';
}
