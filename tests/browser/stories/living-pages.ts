/** Pages that go on after they have loaded, as those of newspapers do: what they ask, show, unfold and draw anew. */
import type { Finder } from '../../../scripts/serve.ts';
import { main, pageOf, pagesOf } from './hostile-pages.ts';

const LEAD = `<h1>Dutch offices give up Kaspersky antivirus</h1><p><time datetime="2018-05-15">15 May 2018</time></p>
  <p>On Monday, the Dutch government said that it would phase out Kaspersky antivirus software as a precaution.</p>
  <p>Kaspersky called itself disappointed by the decision, and asked the cabinet in The Hague to think again.</p>`;
const FILLER = Array.from(
  { length: 7 },
  () =>
    '<p>The clerks of the ministry carried boxes down the stairs all week, and nobody in the building asked what was in them.</p>',
).join('');
const REST = `<p>In September 2017, the US Department of Homeland Security had ordered federal agencies to remove Kaspersky products.</p>${FILLER}`;
const WHOLE = main(LEAD + FILLER + REST);

const whenLoaded = (script: string): string =>
  `<script>addEventListener('load', () => { ${script} });</script>`;

// Lies over everything, and is no dialog to those who ask its markup.
const CONSENT = `<div id="consent" style="position: fixed; inset: 0; z-index: 99999; background: #0008">
  <div style="position: absolute; inset: 15% 10%; padding: 40px; background: #fff; font: 18px sans-serif">
    <h2>Before you read on</h2><p>We and our partners would like to keep small files in your browser.</p>
    <button onclick="consent.style.display = 'none'">Agree</button></div></div>`;
const NOTE = `<div id="note" style="position: fixed; inset: auto 0 0; z-index: 99999; height: 120px; padding: 30px; background: #eee">
  <p>This site keeps small files. <a href="/files">Which?</a></p>
  <button style="float: right" onclick="note.style.transform = 'translateY(300px)'">Agree</button></div>`;
// No click takes it away: it leaves when its time is over, which is when `leave` is called.
const ADVERTISEMENT = `<div id="advertisement" style="position: fixed; inset: 0; z-index: 2147483647; background: #fff">
  <p>Boots, made by hand</p></div><script>window.leave = () => advertisement.remove();</script>`;

/** What the paths of such pages answer. */
export const living: Finder = pagesOf({
  '/consent': pageOf(WHOLE + CONSENT),
  '/consent-late': pageOf(
    WHOLE,
    whenLoaded(
      `setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(CONSENT)}), 300)`,
    ),
  ),
  // A picture behind all else is no cover, though it shows in the middle of the window.
  '/backdrop': pageOf(
    `<div style="position: fixed; inset: 0; background: #eef; z-index: 0"></div><div style="position: relative; z-index: 1; width: 620px">${WHOLE}</div>`,
  ),
  '/note': pageOf(WHOLE + NOTE),
  '/advertisement': pageOf(WHOLE + ADVERTISEMENT),
  '/unfolds': pageOf(
    main(
      `${LEAD}<button onclick="rest.hidden = false; this.style.visibility = 'hidden'">Read on</button><div id="rest" hidden>${REST}</div>`,
    ),
  ),
  '/fetches': pageOf(
    main(
      `${LEAD}<button onclick="fetch('/rest').then(answer => answer.text()).then(text => { rest.innerHTML = text; })">Read on</button><div id="rest"></div>`,
    ),
  ),
  '/rest': REST,
  '/draws-anew': pageOf(
    WHOLE,
    `<script>window.drawAnew = () => { const article = document.querySelector('article'); article.innerHTML = article.innerHTML; };</script>`,
  ),
  // What the browser's own translation does to a page, word for word here.
  '/translates': pageOf(
    WHOLE,
    `<script>window.translate = () => {
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT); const all = [];
        while (texts.nextNode()) all.push(texts.currentNode);
        for (const text of all.filter(({ data }) => data.trim() !== '')) {
          const outer = document.createElement('font'), inner = document.createElement('font');
          inner.append(document.createTextNode(text.data)); outer.append(inner); text.replaceWith(outer);
        }
      };</script>`,
  ),
  // Some translations put other words into the nodes that are there.
  '/rewords': pageOf(
    WHOLE,
    `<script>window.reword = () => {
        const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.replace('Kaspersky', 'KASPERSKY LAB');
      };</script>`,
  ),
  '/scrolls-within': pageOf(
    `<div id="app" style="position: fixed; inset: 0; overflow: auto">${WHOLE}</div>`,
    '<style>html, body { height: 100%; margin: 0; overflow: hidden }</style>',
  ),
  // Without a doctype, and with it the standards: the window is scrolled by the body.
  '/old': pageOf(WHOLE).replace('<!doctype html>', ''),
  '/consent-old': pageOf(`${WHOLE}<div style="height: 9000px"></div>${CONSENT}`).replace(
    '<!doctype html>',
    '',
  ),
  '/darkens': pageOf(
    `<button onclick="document.documentElement.className = 'dark'">Lights out</button>${WHOLE}`,
    '<style>.dark { background: #111; color: #eee }</style>',
  ),
  // Kept from sight until its style has come.
  '/styled-late': pageOf(
    WHOLE,
    `<style id="veil">body { visibility: hidden }</style>${whenLoaded('setTimeout(() => veil.remove(), 700)')}`,
  ),
});
