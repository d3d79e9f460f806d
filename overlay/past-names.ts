/** Asks elements past the names of a form's fields: a field named `closest` or `parentElement` hides what its form can do. */
import { parentOf } from '../reading/dom.ts';

export { parentOf };

/** Whether an element holds another one, in an open or closed root within it too. */
export function holds(outer: Element, inner: Element): boolean {
  for (let node: Node = inner; ;) {
    if (Node.prototype.contains.call(outer, node)) return true;
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot)) return false;
    node = root.host;
  }
}

/** The element itself or the nearest one around it that a selector names, or null. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}
