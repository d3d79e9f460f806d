/** Asks elements past the names of a form's fields: a field named `closest` or `parentElement` hides what its form can do. */
import { parentOf } from '../reading/dom.ts';

export { parentOf };

/** The element itself or the nearest one around it that a selector names, or null. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}
