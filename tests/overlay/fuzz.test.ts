/** What holds for any colour and any page that the panel looks at before it stands beside the text. */
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { luminance, readableInk } from '../../overlay/highlights.ts';
import { panelWidth } from '../../overlay/placement.ts';
import { backgroundOf, isDark, textEdges, textElements } from '../../overlay/surroundings.ts';
import { blockOf, type Block } from '../../reading/block.ts';

const RUN = { seed: 20180515, numRuns: Number(process.env['FUZZ'] ?? 100) };

const byte = fc.nat({ max: 255 });
const rgb = fc.tuple(byte, byte, byte).map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`);
const colour = fc.oneof(
  rgb,
  fc.string(),
  fc.constantFrom('transparent', 'rgb()', 'rgb(a, b, c)', 'color(srgb 1 0 0)', '#12'),
);

// Fields with these names hide what their form can do.
const NAMES = [
  'parentElement',
  'closest',
  'getBoundingClientRect',
  'childNodes',
  'style',
  'tagName',
  'children',
];
const { html } = fc.letrec<{ html: string }>(tie => ({
  html: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('A line of text.', 'x'.repeat(90), 'More was said of it that day. '.repeat(3), ''),
    fc.constantFrom(...NAMES).map(name => `<input name="${name}">`),
    fc
      .tuple(
        fc.constantFrom('p', 'div', 'form', 'span', 'b', 'main', 'td'),
        fc.array(tie('html'), { maxLength: 4 }),
      )
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`),
  ),
}));

let window: Window;

beforeEach(() => {
  window = new Window({ url: 'https://news.example/' });
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window));
  vi.stubGlobal('matchMedia', window.matchMedia.bind(window));
});
afterEach(() => vi.unstubAllGlobals());

function blocksIn(body: string): Block[] {
  window.document.body.innerHTML = body;
  const walker = (window.document as unknown as Document).createTreeWalker(
    window.document.body as unknown as Node,
    4,
  );
  const blocks: Block[] = [];
  while (walker.nextNode() !== null) {
    const block = blockOf('paragraph', [walker.currentNode as Text]);
    if (block !== null) blocks.push(block);
  }
  return blocks;
}

describe('any colour', () => {
  it('has a luminance between black and white, and an ink to write on it', () => {
    fc.assert(
      fc.property(colour, text => {
        expect(luminance(text)).toBeGreaterThanOrEqual(0);
        expect(luminance(text)).toBeLessThanOrEqual(1.000_001);
        expect(readableInk(text)).toMatch(/^#[\da-f]{6}$/);
        expect(typeof isDark(text)).toBe('boolean');
      }),
      RUN,
    );
  });
});

describe('any page', () => {
  it('has a background and edges of its text, whatever its fields are called', () => {
    fc.assert(
      fc.property(html, body => {
        const elements = textElements(blocksIn(body));
        expect(new Set(elements).size).toBe(elements.length);
        for (const element of elements) expect(backgroundOf(element)).not.toBe('');
        expect(textEdges(elements).every(({ width, height }) => width > 0 && height > 0)).toBe(true);
      }),
      RUN,
    );
  });
});

describe('any window', () => {
  it('has a panel of a width that can be read', () => {
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), width => {
        expect(panelWidth(width)).toBeGreaterThanOrEqual(300);
        expect(panelWidth(width)).toBeLessThanOrEqual(420);
      }),
      RUN,
    );
  });
});
