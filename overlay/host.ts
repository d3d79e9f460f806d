/** The one element that stands on the page: a closed shadow root at the end of the document, and its removal. */
import { isElement } from '../reading/dom.ts';

/** What the overlay draws into, and takes away again without a trace. */
export type Host = {
  readonly element: HTMLElement;
  readonly root: HTMLElement;
  /** Lies over the viewport and takes no pointer: for what stands beside passages. */
  readonly layer: HTMLElement;
  /** What has the focus within, or null. */
  readonly focused: () => Element | null;
  /** Says something politely to those who cannot see it. */
  readonly speak: (text: string) => void;
  readonly remove: () => void;
};

/** The host's tag; a name of its own keeps the page's rules for `div` and `aside` off it. */
export const HOST_TAG = 'sidelight-panel';

// Keys typed in our fields are not the page's shortcuts, nor a press on our controls a press on the page.
const OURS = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchend',
  'wheel',
];

/** Whether an event met our host and not the page. */
export function isOurs(target: EventTarget | null): boolean {
  return isElement(target) && target.localName === HOST_TAG;
}

/** The language and the direction of all that is written in it. */
type Written = { readonly language: string; readonly dir: 'ltr' | 'rtl' };

/** Puts the host on the page, replacing one that an earlier copy of the extension may have left. */
export function createHost(document: Document, styles: readonly string[], { language, dir }: Written): Host {
  // Beside the body and empty: an element of this name in the page's own content is the page's.
  for (const left of document.querySelectorAll(`:root > ${HOST_TAG}:empty`)) left.remove();
  // Made elsewhere: a page that has defined our name would otherwise make it, and could look into it ever after.
  const element = document.implementation.createHTMLDocument('').createElement(HOST_TAG);
  const shadow = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  shadow.adoptedStyleSheets = styles.map(createSheet);
  const root = document.createElement('div');
  const layer = document.createElement('div');
  const status = document.createElement('div');
  layer.className = 'layer';
  status.className = 'spoken';
  status.setAttribute('role', 'status');
  for (const part of [root, layer, status]) [part.lang, part.dir] = [language, dir];
  shadow.append(root, layer, status);
  for (const type of OURS) element.addEventListener(type, stop);
  // Beside the body, not in it: nothing that a page does to its content reaches us.
  document.documentElement.append(element);
  return {
    element,
    root,
    layer,
    focused: () => shadow.activeElement,
    speak: text => {
      status.textContent = text;
    },
    remove: () => element.remove(),
  };
}

function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

function stop(event: Event): void {
  event.stopPropagation();
}
