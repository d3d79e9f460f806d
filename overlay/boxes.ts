/** Boxes in CSS px of the window's viewport, of what stands in a frame of the page's own origin too. */

/** The box of an element; a field of a form cannot hide how it is asked for. */
export function boxOf(element: Element): DOMRect {
  return inWindow(Element.prototype.getBoundingClientRect.call(element), element);
}

/** The box of a range. */
export function boxOfRange(range: Range): DOMRect {
  return inWindow(range.getBoundingClientRect(), range.startContainer);
}

/** The boxes of a range's lines. */
export function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].map(rect => inWindow(rect, range.startContainer));
}

/** A document, and those of its frames that ranges stand in. */
export function documentsOf(document: Document, ranges: readonly Range[]): ReadonlySet<Document> {
  return new Set([document, ...ranges.map(({ startContainer }) => startContainer.ownerDocument ?? document)]);
}

function inWindow(rect: DOMRect, { ownerDocument }: Node): DOMRect {
  const frame = ownerDocument?.defaultView?.frameElement ?? null;
  if (frame === null) return rect;
  const { x, y } = boxOf(frame);
  return new DOMRect(rect.x + x + frame.clientLeft, rect.y + y + frame.clientTop, rect.width, rect.height);
}
