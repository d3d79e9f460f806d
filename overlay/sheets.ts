/** Style sheets of ours on the page, beside its own and without an element: put there, and taken away again. */

/** The document that a root is, or is in. */
export function documentOf(root: Document | ShadowRoot): Document {
  return root.ownerDocument ?? root;
}

/** Puts rules into a document or a shadow root. */
export function adoptSheet(root: Document | ShadowRoot, css: string): CSSStyleSheet {
  // A sheet can be adopted only where it was made: in the root's own window.
  const view = documentOf(root).defaultView;
  const sheet = new (view?.CSSStyleSheet ?? CSSStyleSheet)();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}

/** Takes a sheet out again; one that is not there changes nothing. */
export function removeSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet | null): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet);
}
