/** The elements that hold a page's article: whatever they are called, they are no furniture. */
import { attributeOf, firstOf, isElement, nextOf, parentOf } from './dom.ts';

const MOST = 3000; // paragraphs looked at
const MOST_PARTS = 30; // nodes of a paragraph looked at
const LONG = 80; // characters in a paragraph that tells something
const OTHERS = /(?:^|\s)(?:comment|disqus|respond|cookie|consent|gdpr|biograph)/i;

/** The elements around the headline, around text that is marked as the article's, and around most paragraphs. */
export function spineOf(body: Element, heading: Element | null): Set<Element> {
  const spine = new Set<Element>();
  for (const start of [heading, body.querySelector('[itemprop~="articleBody"]'), mainParent(body)]) {
    for (let element = start; element !== null && !spine.has(element); element = parentOf(element))
      spine.add(element);
  }
  return spine;
}

/** The element with the most text in paragraphs of its own, or null where that is another's text. */
function mainParent(body: Element): Element | null {
  const lengths = new Map<Element, number>();
  let best: Element | null = null;
  const paragraphs = body.querySelectorAll('p');
  for (let index = 0; index < Math.min(paragraphs.length, MOST); index += 1) {
    const paragraph = paragraphs[index];
    const parent = paragraph?.parentElement ?? null;
    if (paragraph === undefined || parent === null) continue;
    const length = ownLength(paragraph);
    if (length < LONG) continue;
    const sum = (lengths.get(parent) ?? 0) + length;
    lengths.set(parent, sum);
    if (best === null || sum > (lengths.get(best) ?? 0)) best = parent;
  }
  for (let element = best; element !== null && element !== body; element = parentOf(element)) {
    if (OTHERS.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`)) return null;
  }
  return best;
}

/** The length of an element's own text nodes and of those in its children, no deeper. */
function ownLength(element: Element): number {
  let length = 0;
  let parts = 0;
  for (let node = firstOf(element); node !== null && parts < MOST_PARTS; node = nextOf(node), parts += 1) {
    const text = isElement(node) ? firstOf(node) : node;
    if (text?.nodeType === 3) length += text.nodeValue?.length ?? 0;
  }
  return length;
}
