/** Marks passages by the CSS Custom Highlight API: the page's DOM is not touched. */
import { HELD } from '../extension/held.ts';
import { adoptSheet, documentOf, removeSheet } from './sheets.ts';

/** The marks of one page. */
export type Highlights = {
  /** Marks these ranges, in place of any marked before. */
  readonly mark: (ranges: readonly Range[]) => void;
  /** Sets some of them off while the reader points at them or their card. */
  readonly point: (ranges: readonly Range[]) => void;
  /** Lets the tint of those set off fade; their underline stays until others are. */
  readonly fade: () => void;
  readonly clear: () => void;
};

const MARKED = 'sidelight-passage';
const POINTED = 'sidelight-pointed';
// The first that stands out enough from the page's own background is taken.
const INKS = ['#5f7fc4', '#2c4a8c', '#a9bcec'];
const CONTRAST = 3;
// Percent of ink in the tint, and the steps in which it goes: a tint cannot be animated.
const TINT = 17;
const FADING = [14, 11, 8, 5, 2, 0];
const FADED = 1400; // milliseconds until it is gone

/** Prepares the marks for a document; `background` is the colour behind the article's text, as rgb(). */
export function createHighlights(document: Document, background: string): Highlights {
  const roots = new Map<Document | ShadowRoot, CSSStyleSheet>();
  const ink = readableInk(background);
  // What holds the marks stands in the page itself, and does not reach into its frames.
  const heldIn = (root: Document | ShadowRoot): string => (documentOf(root) === document ? HELD : '');
  const dress = (ranges: readonly Range[]): void => {
    for (const range of ranges) {
      const root = range.startContainer.getRootNode() as Document | ShadowRoot;
      if (!roots.has(root)) roots.set(root, addSheet(root, markRules(ink, heldIn(root))));
    }
  };
  // Each document marks its own ranges alone.
  const set = (name: string, ranges: readonly Range[]): void => {
    for (const one of new Set([...roots.keys()].map(documentOf))) {
      const registry = one.defaultView?.CSS.highlights;
      const own = ranges.filter(({ startContainer }) => startContainer.ownerDocument === one);
      if (own.length === 0) registry?.delete(name);
      else registry?.set(name, new Highlight(...own));
    }
  };
  let pointed: readonly Range[] = [];
  let timers: readonly ReturnType<typeof setTimeout>[] = [];
  const tint = (percent: number): void => {
    for (const [root, sheet] of roots) setTint(sheet, heldIn(root) + tintOf(ink, percent));
  };
  const stay = (): void => {
    if (timers.length === 0) return;
    timers.forEach(clearTimeout);
    timers = [];
    tint(TINT);
  };
  return {
    mark: ranges => {
      dress(ranges);
      set(MARKED, ranges);
    },
    point: ranges => {
      if (ranges.length === pointed.length && ranges.every((range, at) => range === pointed[at])) return;
      pointed = ranges;
      stay();
      set(POINTED, ranges);
    },
    fade: () => {
      stay();
      const step = FADED / FADING.length;
      timers = FADING.map((percent, at) => setTimeout(() => tint(percent), step * (at + 1)));
    },
    clear: () => {
      stay();
      pointed = [];
      set(MARKED, []);
      set(POINTED, []);
      for (const [root, sheet] of roots) removeSheet(root, sheet);
      roots.clear();
    },
  };
}

function markRules(ink: string, held: string): string {
  const underline = `text-decoration: ${held} underline dotted 2px ${ink}; text-underline-offset: .2em; text-decoration-skip-ink: none`;
  return `
    ::highlight(${MARKED}) { ${underline} }
    ::highlight(${POINTED}) { ${underline}; text-decoration-style: solid; background-color: ${held} ${tintOf(ink, TINT)} }
    @media (forced-colors: active) {
      ::highlight(${MARKED}), ::highlight(${POINTED}) { text-decoration-color: LinkText; background-color: transparent }
    }
    @media print { ::highlight(${MARKED}), ::highlight(${POINTED}) { text-decoration: none; background-color: transparent } }`;
}

function tintOf(ink: string, percent: number): string {
  return `color-mix(in srgb, ${ink} ${percent}%, transparent)`;
}

function setTint({ cssRules }: CSSStyleSheet, tint: string): void {
  const rule = [...cssRules].find(({ cssText }) => cssText.startsWith(`::highlight(${POINTED})`));
  if (rule !== undefined && 'style' in rule) {
    (rule as CSSStyleRule).style.backgroundColor = tint;
  }
}

function addSheet(root: Document | ShadowRoot, css: string): CSSStyleSheet {
  for (const left of root.adoptedStyleSheets.filter(isLeft)) removeSheet(root, left);
  return adoptSheet(root, css);
}

// A copy of the extension that the browser ended where it stood has left its rules behind.
function isLeft({ cssRules }: CSSStyleSheet): boolean {
  return cssRules[0]?.cssText.startsWith(`::highlight(${MARKED})`) === true;
}

/** The first ink that has a contrast of 3:1 with a background, or the one that has the most. */
export function readableInk(background: string): string {
  const behind = luminance(background);
  const ranked = INKS.map(ink => ({ ink, contrast: contrastOf(luminance(ink), behind) }));
  const enough = ranked.find(({ contrast }) => contrast >= CONTRAST);
  return (enough ?? ranked.toSorted((a, b) => b.contrast - a.contrast)[0])?.ink ?? '#5f7fc4';
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Relative luminance (WCAG 2) of `#rrggbb` or `rgb(r, g, b)`, 0 to 1; unknown notations count as white. */
export function luminance(colour: string): number {
  const hex = /^#([\da-f]{6})$/i.exec(colour)?.[1];
  const parts =
    hex === undefined
      ? /^rgba?\(([^)]+)\)$/
          .exec(colour)?.[1]
          ?.split(/[\s,/]+/)
          .map(Number)
      : bytesOf(hex);
  if (parts === undefined || parts.length < 3 || parts.slice(0, 3).some(Number.isNaN)) return 1;
  const [r = 1, g = 1, b = 1] = parts.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function bytesOf(hex: string): number[] {
  return [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16));
}
