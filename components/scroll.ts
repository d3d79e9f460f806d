/** What scrolls in the panel: its middle, or in a low window the panel itself. */
export function scrollerOf(panel: HTMLElement): HTMLElement {
  const middle = panel.querySelector<HTMLElement>('.scroll');
  return middle === null || middle.scrollHeight <= middle.clientHeight ? panel : middle;
}

/** Scrolls within the panel alone (`scrollIntoView` would move the page too), to just below what stays at the top. */
export function scrollTo(target: HTMLElement, scroller: HTMLElement): void {
  scroller.scrollTop += target.getBoundingClientRect().top - sightTop(target, scroller);
}

/** The same, and only as far as needed to bring the target's start into view. */
export function scrollIntoSight(target: HTMLElement, scroller: HTMLElement): void {
  const [own, top] = [target.getBoundingClientRect(), sightTop(target, scroller)];
  const isBelow = own.bottom > scroller.getBoundingClientRect().bottom && own.top > top;
  if (own.top < top || isBelow) scrollTo(target, scroller);
}

/** Where the free view begins: below the header in a low window, the key, and the head of the target's year. */
function sightTop(target: HTMLElement, scroller: HTMLElement): number {
  const isLow = scroller.matches('.panel');
  const staying = [
    isLow ? scroller.querySelector('.head') : null,
    scroller.querySelector('.key'),
    isLow ? null : target.parentElement?.querySelector(':scope > .year'),
  ];
  const heights = staying.map(element => element?.getBoundingClientRect().height ?? 0);
  return scroller.getBoundingClientRect().top + heights.reduce((sum, height) => sum + height, 0);
}
