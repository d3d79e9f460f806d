/** One walk over a page's text in reading order, through open shadow roots and same-origin frames. */
import type { BlockRole } from './block.ts';
import { firstOf, isElement, nextOf, tagOf } from './dom.ts';
import { proseOf, sizeOf, type Draft, type Region, type Walked } from './draft.ts';
import { furnitureByName, furnitureByTag, isSkipped, type Furniture } from './furniture.ts';
import { labelOf, type Label } from './labels.ts';
import { isDataTable } from './tables.ts';

/** Where the walk may not cut: elements that hold the headline or the article's body. */
export type Spine = ReadonlySet<Element>;

// `all`: prose is meant too. `card`: a heading that links elsewhere, with its teaser.
type Shade = { readonly kind: Label | 'card'; readonly all: boolean; readonly scope: Element; over: boolean };
type Context = {
  readonly element: Element;
  readonly tag: string;
  readonly role: BlockRole;
  readonly row: boolean;
};
// What is new within an element: a context where it is a block.
type Inside = { readonly context?: Context; readonly furniture?: Furniture | null };
type Frame = {
  next: Node | null;
  readonly element: Element;
  readonly context: Context;
  readonly linked: boolean;
  readonly furniture: Furniture | null;
  readonly inArticle: boolean;
  readonly region: Region;
  readonly block: boolean;
  shade: readonly Shade[];
};
type Open = {
  readonly frame: Frame;
  readonly nodes: Text[];
  readonly cells: Set<Text>;
  text: string;
  linked: number;
};

const MOST_TEXT = 400_000; // characters: ten times the longest reportage
const MOST_NODES = 250_000;
const DEEPEST_TABLE = 4; // tables within tables that are looked into
const SOME_PROSE = 150; // prose before which a label heads a box, not the rest of the page
const MOST_LINE = 160; // characters of a line that stands for itself
const MOST_SHADES = 12; // labels that speak at one place
const FRAME_TEXT = 300; // characters below which a frame is an advertisement or a widget

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q RB RUBY S SAMP SMALL ' +
    'SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);
const ROLES: Readonly<Record<string, BlockRole>> = {
  H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading',
  LI: 'item', DT: 'item', DD: 'item', FIGCAPTION: 'caption', CAPTION: 'caption', BLOCKQUOTE: 'quote',
}; // prettier-ignore
const HEADING = /^H[1-6]$/;
// What a class name of these says is about the text, not about its place on the page.
const TEXT_TAGS = new Set(
  'P H1 H2 H3 H4 H5 H6 LI DT DD TD TH TR TBODY BLOCKQUOTE FIGURE FIGCAPTION'.split(' '),
);

/** Walks a page's body. Bounded: what stands after the first 400,000 characters of text is not read. */
export function walkPage(body: Element, spine: Spine, isOtherPage: (link: Element) => boolean): Walked {
  const walk = new Walk(spine, isOtherPage);
  return { whole: walk.run(body), drafts: walk.drafts };
}

class Walk {
  readonly drafts: Draft[] = [];
  private readonly stack: Frame[] = [];
  private open: Open | null = null;
  private broken = false;
  private cellBegins = false;
  private tables = 0;
  private dataTable = false;
  private room = MOST_TEXT;
  private prose = 0;
  private readonly spine: Spine;
  private readonly isOtherPage: (link: Element) => boolean;

  constructor(spine: Spine, isOtherPage: (link: Element) => boolean) {
    this.spine = spine;
    this.isOtherPage = isOtherPage;
  }

  run(body: Element): Region {
    const region = newRegion(body, 0);
    const context: Context = { element: body, tag: body.tagName, role: 'paragraph', row: false };
    this.stack.push({
      next: firstOf(body), element: body, context, region, linked: false, furniture: null,
      inArticle: false, block: true, shade: [],
    }); // prettier-ignore
    for (let count = 0; ; count += 1) {
      const frame = this.stack.at(-1);
      if (frame === undefined) return region;
      const node = count < MOST_NODES && this.room > 0 ? frame.next : null;
      if (node === null) this.leave(frame);
      else {
        frame.next = nextOf(node);
        this.visit(node, frame);
      }
    }
  }

  private visit(node: Node, frame: Frame): void {
    if (node.nodeType === 3) this.take(node as Text, frame);
    else if (isElement(node)) this.enter(node, frame);
  }

  private take(node: Text, frame: Frame): void {
    const { data } = node;
    const blank = !/\S/.test(data);
    if (blank && this.open === null) return;
    this.open ??= { frame, nodes: [], cells: new Set(), text: '', linked: 0 };
    this.open.nodes.push(node);
    this.open.text += data;
    if (blank) return;
    this.broken = false;
    if (frame.linked) this.open.linked += data.length;
    if (this.cellBegins) this.open.cells.add(node);
    this.cellBegins = false;
    this.room -= data.length;
  }

  private enter(element: Element, frame: Frame): void {
    const tag = tagOf(element);
    if (tag === 'BR') this.breakLine(frame);
    else if (tag === 'HR') this.flush();
    else if (tag !== 'FORM' && isSkipped(element)) return;
    else if (tag === 'IFRAME' || tag === 'FRAME') this.enterDocument(element, frame);
    else if (frame.context.row) this.enterInRow(element, tag, frame);
    else if (INLINE.has(tag) || (tag.includes('-') && TEXT_TAGS.has(frame.context.tag)))
      this.push(element, frame);
    else this.enterBlock(element, tag, frame);
  }

  private enterInRow(element: Element, tag: string, frame: Frame): void {
    if (tag === 'TD' || tag === 'TH') this.cellBegins = true;
    else if (this.open !== null && !INLINE.has(tag)) this.open.text += ' ';
    this.push(element, frame);
  }

  private enterBlock(element: Element, tag: string, frame: Frame): void {
    this.flush();
    const furniture = frame.furniture ?? this.judge(element, tag, frame.inArticle);
    if (furniture === 'out') return;
    const inherited = frame.context.role;
    const kept = tag === 'P' && (inherited === 'quote' || inherited === 'caption' || inherited === 'item');
    const row = tag === 'TR' && this.dataTable;
    const role = row
      ? 'row'
      : kept || inherited === 'quote'
        ? inherited
        : (ROLES[tag] ?? plainRole(inherited, tag));
    if (tag === 'TABLE') this.enterTable(element);
    this.push(element, frame, { context: { element, tag, role, row }, furniture });
  }

  private enterTable(element: Element): void {
    this.tables += 1;
    this.dataTable = this.tables <= DEEPEST_TABLE && isDataTable(element);
  }

  private judge(element: Element, tag: string, inArticle: boolean): Furniture | null {
    if (this.spine.has(element)) return null;
    // A form's fields may hide its attributes, so its tag has to do.
    if (tag === 'FORM') return 'weak';
    const named = furnitureByName(element);
    if (named === 'weak' && TEXT_TAGS.has(tag)) return furnitureByTag(element, inArticle);
    return named === 'out' ? named : (furnitureByTag(element, inArticle) ?? named);
  }

  private enterDocument(element: Element, frame: Frame): void {
    const body = frameBody(element);
    if (body === null || frame.furniture !== null || (body.textContent ?? '').length < FRAME_TEXT) return;
    if (furnitureByName(element) !== null) return;
    this.flush();
    this.push(body, frame, { context: { element: body, tag: 'BODY', role: 'paragraph', row: false } });
  }

  private push(element: Element, parent: Frame, inside: Inside = {}): void {
    const { context = null, furniture = parent.furniture } = inside;
    const region = context === null ? parent.region : newRegion(element, this.drafts.length);
    const frame: Frame = {
      next: firstOf(element),
      element,
      context: context ?? parent.context,
      linked: parent.linked || (tagOf(element) === 'A' && element.hasAttribute('href')),
      furniture,
      inArticle: parent.inArticle || element.tagName === 'ARTICLE' || element.tagName === 'MAIN',
      region,
      block: context !== null,
      shade: parent.shade,
    };
    const shadow = tagOf(element) === 'FORM' ? null : element.shadowRoot;
    if (shadow === null || shadow === undefined) this.stack.push(frame);
    else {
      // Slotted text shows where the slots are; after the shadow's own text is near enough.
      this.stack.push(shadow.querySelector('slot') === null ? { ...frame, next: null } : frame);
      this.stack.push({ ...frame, next: shadow.firstChild, block: false });
    }
  }

  private breakLine(frame: Frame): void {
    if (this.open === null || frame.context.row) return;
    this.open.text += ' ';
    if (this.broken || (frame.context.role !== 'heading' && this.isLine(this.open))) this.flush();
    else this.broken = true;
  }

  /** A sentence's end, a short line with a year, or words set off by markup of their own stand for themselves. */
  private isLine({ text, nodes, frame }: Open): boolean {
    if (/[.!?。！？»”"]\s*$/.test(text.slice(-20))) return true;
    if (text.length > MOST_LINE) return false;
    if (/\d{4}/.test(text)) return true;
    return nodes.every(({ data, parentNode }) => parentNode !== frame.context.element || !/\S/.test(data));
  }

  private leave(frame: Frame): void {
    this.stack.pop();
    if (!frame.block) return;
    this.flush();
    frame.region.to = this.drafts.length;
    if (frame.element.tagName === 'TABLE') {
      this.tables -= 1;
      this.dataTable = false;
    }
    const parent = this.stack.at(-1);
    if (parent === undefined) return;
    const { region } = parent;
    region.mass += frame.region.mass;
    region.headlines += frame.region.headlines;
    if (frame.region.mass > 0 || frame.region.headlines > 0) region.children.push(frame.region);
    this.handUp(frame, parent);
  }

  /** A heading alone in its wrapper speaks for what follows the wrapper. */
  private handUp(frame: Frame, parent: Frame): void {
    if (frame.region.to - frame.region.from !== 1) return;
    const draft = this.drafts[frame.region.from];
    const shade = frame.shade.find(({ scope, over }) => scope === frame.element && !over);
    if (shade === undefined || draft === undefined || !HEADING.test(draft.tag)) return;
    const scope = parent.context.element;
    const first = parent.region.from === draft.index && !this.spine.has(scope);
    if (first || this.prose > SOME_PROSE) this.cast({ ...shade, scope, all: shade.all && first });
  }

  private cast(shade: Shade): void {
    for (let index = this.stack.length - 1; index >= Math.max(0, this.stack.length - 20); index -= 1) {
      const frame = this.stack[index];
      if (frame === undefined) return;
      frame.shade = [...frame.shade.filter(({ over }) => !over).slice(-MOST_SHADES), shade];
      if (frame.block && frame.element === shade.scope) return;
    }
  }

  private flush(): void {
    const { open } = this;
    this.open = null;
    this.broken = false;
    if (open === null) return;
    const { element, tag, role } = open.frame.context;
    const text = open.text.replace(/\s+/g, ' ').trim();
    const linked = Math.min(1, open.linked / Math.max(1, text.length));
    const prose = HEADING.test(tag) ? 0 : proseOf(text, linked);
    const found = { index: this.drafts.length, element, tag, role, text, linked, prose };
    const shaded = open.frame.furniture ?? this.shadeOver(open.frame, found);
    const label = shaded === 'out' || role === 'item' || role === 'row' ? null : labelOf(text);
    const furniture = shaded ?? (label !== null && tag !== 'H1' ? 'weak' : null);
    const draft: Draft = { ...found, nodes: open.nodes, cells: open.cells, furniture };
    if (furniture === null) this.count(draft, open.frame.region);
    if (label !== null) this.castLabel(label, draft);
    else if (HEADING.test(tag) && linked > 0.9) this.castCard(draft);
    this.drafts.push(draft);
  }

  private count(draft: Draft, region: Region): void {
    region.mass += draft.prose;
    this.prose += draft.prose;
    if (draft.tag === 'H1') region.headlines += 1;
  }

  /** What the labels above a draft make of it. A heading beside a label ends what the label began. */
  private shadeOver(frame: Frame, draft: Pick<Draft, 'tag' | 'role' | 'prose'>): Furniture | null {
    const here = this.stack.at(-1)?.context.element;
    let found: Furniture | null = null;
    for (const shade of frame.shade) {
      if (shade.over) continue;
      if (shade.kind === 'rest' || shade.kind === 'box') return 'out';
      const isProse = draft.prose > 0 && draft.role !== 'item' && !shade.all;
      if (here === shade.scope && (HEADING.test(draft.tag) || isProse)) shade.over = true;
      else if (!isProse) found = 'weak';
    }
    return found;
  }

  private castLabel(kind: Label, draft: Draft): void {
    const frame = this.stack.at(-1);
    if (frame === undefined) return;
    const scope = frame.context.element;
    const first = frame.region.from === draft.index && !this.spine.has(scope);
    const heading = HEADING.test(draft.tag) || isBold(draft);
    if (kind === 'box' ? first : heading && first) this.cast({ kind, all: true, scope, over: false });
    else if (kind !== 'box' && this.prose > SOME_PROSE && (heading || kind === 'links')) {
      this.cast({ kind, all: false, scope, over: false });
    }
  }

  private castCard(draft: Draft): void {
    const scope = this.stack.at(-1)?.context.element;
    if (scope === undefined || sizeOf(draft.text) < 20 || draft.tag === 'H1') return;
    if (this.spine.has(scope) && scope.tagName === 'ARTICLE') return;
    const link = draft.nodes.find(node => /\S/.test(node.data))?.parentElement?.closest('a');
    if (link !== null && link !== undefined && this.isOtherPage(link)) {
      this.cast({ kind: 'card', all: true, scope, over: false });
    }
  }
}

function newRegion(element: Element, from: number): Region {
  return { element, from, to: from, mass: 0, headlines: 0, children: [] };
}

function plainRole(inherited: BlockRole, tag: string): BlockRole {
  return tag === 'FIGURE'
    ? 'caption'
    : inherited === 'caption' || inherited === 'item'
      ? inherited
      : 'paragraph';
}

function isBold({ nodes }: Draft): boolean {
  const parent = nodes.find(node => /\S/.test(node.data))?.parentElement;
  return parent !== null && parent !== undefined && /^(?:B|STRONG|BIG|FONT)$/.test(parent.tagName);
}

function frameBody(element: Element): Element | null {
  try {
    return (element as HTMLIFrameElement).contentDocument?.body ?? null;
  } catch {
    return null; // another origin's frame: its text is not ours to read
  }
}
