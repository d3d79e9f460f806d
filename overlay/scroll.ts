/** Brings a passage into the middle of the view, and the reader's caret with it. */

/** Scrolls to a range and sets the caret at its start, so that reading goes on there. */
export function showRange(document: Document, range: Range): void {
  const view = document.defaultView;
  const { startContainer, startOffset } = range;
  const element = startContainer.parentElement;
  if (view === null || element === null) return;
  const calm = view.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const rect = range.getBoundingClientRect();
  const inView = rect.top >= 0 && rect.bottom <= view.innerHeight;
  if (!inView) {
    view.scrollBy({ top: rect.top - view.innerHeight / 2, behavior: calm ? 'instant' : 'smooth' });
  }
  document.getSelection()?.collapse(startContainer, startOffset);
}
