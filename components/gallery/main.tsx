import { render } from 'preact';
import sidebarCss from '../sidebar.css?inline';
import tokensCss from '../tokens.css?inline';
import { stages, type Stage, type Variant } from './stages.tsx';

const asked = new URLSearchParams(location.search);
const variant: Variant =
  asked.get('words') === 'long' ? 'long' : asked.get('words') === 'arabic' ? 'arabic' : 'english';
const only = asked.get('only')?.split(',') ?? null;
// Pictures are taken at once: nothing is under way.
const STILL =
  '.stand { block-size: 100%; } .stand * { scroll-behavior: auto !important; animation: none !important; }';
const sheets = [tokensCss, sidebarCss, STILL].map(css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});

document.documentElement.classList.toggle('dark', asked.get('theme') === 'dark');
const board = document.getElementById('board');
for (const stage of stages(variant)) {
  if (only === null || only.includes(stage.name)) board?.append(draw(stage));
}

// Each stands in a shadow root of its own, as it does on a page.
function draw({ name, width, height, focus, content }: Stage): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  const host = document.createElement('div');
  host.className = 'stage';
  host.style.cssText = `inline-size: ${width}px; ${height === null ? '' : `block-size: ${height}px`}`;
  figure.append(caption, host);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = sheets;
  const root = document.createElement('div');
  root.className = 'stand';
  root.style.setProperty('--sl-width', `${width}px`);
  root.style.colorScheme = asked.get('theme') === 'dark' ? 'dark' : 'light';
  if (asked.has('scale')) root.style.setProperty('--sl-scale', asked.get('scale'));
  shadow.append(root);
  render(content, root);
  if (focus !== undefined) requestAnimationFrame(() => root.querySelector<HTMLElement>(focus)?.focus());
  return figure;
}
