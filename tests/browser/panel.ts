/** Looks into the closed shadow root that the extension puts on a page, and works it with real mouse and keyboard. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { Family } from '../../scripts/browsers.ts';
import { bidi, contextOf, devtools } from './protocol.ts';
import { until } from './until.ts';

const Box = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });

const Part = v.object({
  tag: v.string(),
  text: v.string(),
  attributes: v.record(v.string(), v.string()),
  box: Box,
  shown: v.boolean(),
  focused: v.boolean(),
  open: v.boolean(),
  checked: v.boolean(),
  value: v.string(),
});

/** An element of the panel as it is now. `box` is in CSS pixels of the window, `shown` whether it takes any space. */
export type Part = v.InferOutput<typeof Part>;

const Fault = v.object({ id: v.string(), help: v.string(), nodes: v.array(v.string()) });
/** A fault that axe found, with the markup of the elements at fault. */
export type Fault = v.InferOutput<typeof Fault>;

const HostNode = v.object({
  result: v.object({
    value: v.optional(v.object({ shadowRoot: v.optional(v.nullable(v.object({ sharedId: v.string() }))) })),
  }),
});
const Text = v.object({ type: v.literal('success'), result: v.object({ value: v.string() }) });

// The host is an element with a name of its own beside or in the body; the page itself sees no root in it.
const HOST = `[...document.querySelectorAll('html > *, body > *')]
  .find(e => e.localName.includes('-') && e.shadowRoot === null)`;

// How the functions below find what a test names: by selector, else by accessible name or text, the deepest first.
const FIND = `(root, what) => {
  let found = [];
  try { found = [...root.querySelectorAll(what)]; } catch {}
  if (found.length > 0) return found;
  const plain = text => (text ?? '').replace(/\\s+/g, ' ').trim();
  const named = [...root.querySelectorAll('*')].filter(e =>
    [e.getAttribute('aria-label'), e.title, e.innerText].some(text => plain(text) === what));
  const deepest = named.filter(e => !named.some(other => other !== e && e.contains(other)));
  return deepest.map(e => e.closest('button, a, summary, label, [role]') ?? e);
}`;

const PART = `e => {
  const { x, y, width, height } = e.getBoundingClientRect();
  return {
    tag: e.localName, text: e.innerText ?? e.textContent ?? '',
    attributes: Object.fromEntries([...e.attributes].map(a => [a.name, a.value])),
    box: { x, y, width, height }, shown: e.checkVisibility({ visibilityProperty: true }) && width > 0,
    focused: e.getRootNode().activeElement === e,
    open: e.open === true, checked: e.checked === true, value: String(e.value ?? ''),
  };
}`;

const AUDIT = `async root => {
  // axe looks only into open roots: for its time, the host says what its root is.
  Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
  try {
    const { violations } = await axe.run(root.host, { rules: { region: { enabled: false } } });
    return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(node => node.html) }));
  } finally { delete root.host.shadowRoot; }
}`;

/** The panel of one tab. Every method reads the page anew. */
export class Panel {
  readonly #page: Page;
  readonly #family: Family;

  constructor(page: Page, family: Family) {
    this.#page = page;
    this.#family = family;
  }

  /** True while the extension has an element on the page. */
  async exists(): Promise<boolean> {
    return (await this.#root()) !== null;
  }

  /** All text of the panel as drawn; empty where there is none. */
  async text(): Promise<string> {
    const drawn = await this.#ask(
      `root => [...root.children].map(e => e.innerText ?? '').join('\\n').trim()`,
    );
    return v.parse(v.string(), drawn ?? '');
  }

  /** The first element that a selector, an accessible name or a text names, or null. */
  async query(what: string): Promise<Part | null> {
    return (await this.queryAll(what))[0] ?? null;
  }

  /** All elements that a selector, an accessible name or a text names. */
  async queryAll(what: string): Promise<readonly Part[]> {
    const found = await this.#ask(`(root, what) => (${FIND})(root, what).map(${PART})`, what);
    return v.parse(v.array(Part), found ?? []);
  }

  /** The element of the panel that has the focus, or null. */
  async focused(): Promise<Part | null> {
    const found = await this.#ask(`root => root.activeElement && (${PART})(root.activeElement)`);
    return v.parse(v.nullable(Part), found);
  }

  /** Waits until what is named is drawn. Rejects with the panel's text after `limit` milliseconds. */
  async waitFor(what: string, limit = 8000): Promise<Part> {
    const found = await until(
      async () => (await this.queryAll(what)).find(part => part.shown) ?? null,
      limit,
    );
    if (found !== null) return found;
    throw new Error(`The panel did not show "${what}". It shows: ${(await this.text()) || 'nothing'}`);
  }

  /** Waits until nothing of the panel is drawn. Rejects with its text after `limit` milliseconds. */
  async waitForNone(limit = 8000): Promise<void> {
    const gone = await until(async () => ((await this.text()) === '' ? true : null), limit);
    if (gone === null) throw new Error(`The panel did not go. It shows: ${await this.text()}`);
  }

  /** Clicks the middle of what is named with the mouse, scrolled into view before. */
  async click(what: string): Promise<void> {
    const { x, y } = await this.#middle(what);
    await this.#page.mouse.click(x, y);
  }

  /** Moves the mouse to the middle of what is named. */
  async hover(what: string): Promise<void> {
    const { x, y } = await this.#middle(what);
    await this.#page.mouse.move(x, y);
  }

  /** What axe finds wrong with the panel. */
  async audit(): Promise<readonly Fault[]> {
    await this.#page.evaluate(
      await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'),
    );
    return v.parse(v.array(Fault), await this.call(AUDIT));
  }

  /** Calls a function, given as source, with the shadow root and plain values; resolves to plain data. */
  async call(source: string, ...values: readonly unknown[]): Promise<unknown> {
    const answer = await this.#ask(`async (...all) => [await (${source})(...all)]`, ...values);
    if (answer === null) throw new Error('The extension has nothing on this page.');
    return v.parse(v.tuple([v.unknown()]), answer)[0];
  }

  // Null where there is no panel: a look at whether it is there and a second one at what it shows would not agree.
  async #ask(source: string, ...values: readonly unknown[]): Promise<unknown> {
    const root = await this.#root();
    if (root === null) return null;
    const wrapped = `async function (root, values) {
      return JSON.stringify((await (${source})(root, ...JSON.parse(values))) ?? null);
    }`;
    const given = JSON.stringify(values);
    const answer =
      this.#family === 'firefox'
        ? this.#inFirefox(root, wrapped, given)
        : this.#inChromium(root, wrapped, given);
    return JSON.parse(await answer);
  }

  async #middle(what: string): Promise<{ readonly x: number; readonly y: number }> {
    await this.waitFor(what);
    await this.call(
      `(root, what) => (${FIND})(root, what).find(e => e.checkVisibility()).scrollIntoView({ block: 'nearest', behavior: 'instant' })`,
      what,
    );
    const { box } = await this.waitFor(what);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The id of the shadow root in the browser's protocol. */
  async #root(): Promise<string | null> {
    return this.#family === 'firefox' ? this.#rootInFirefox() : this.#rootInChromium();
  }

  async #rootInFirefox(): Promise<string | null> {
    const answer = await bidi(this.#page.browser(), 'script.evaluate', {
      expression: HOST,
      target: { context: contextOf(this.#page) },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    return v.parse(HostNode, answer).result.value?.shadowRoot?.sharedId ?? null;
  }

  async #rootInChromium(): Promise<string | null> {
    const client = await devtools(this.#page);
    const { result } = await client.send('Runtime.evaluate', { expression: HOST });
    if (result.objectId === undefined) return null;
    const { node } = await client.send('DOM.describeNode', {
      objectId: result.objectId,
      depth: 1,
      pierce: true,
    });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    if (root === undefined) return null;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    return object.objectId ?? null;
  }

  async #inFirefox(root: string, wrapped: string, values: string): Promise<string> {
    const answer = await bidi(this.#page.browser(), 'script.callFunction', {
      functionDeclaration: wrapped,
      arguments: [{ sharedId: root }, { type: 'string', value: values }],
      target: { context: contextOf(this.#page) },
      awaitPromise: true,
    });
    return v.parse(Text, answer).result.value;
  }

  async #inChromium(root: string, wrapped: string, values: string): Promise<string> {
    const client = await devtools(this.#page);
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      objectId: root,
      functionDeclaration: wrapped,
      arguments: [{ objectId: root }, { value: values }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return v.parse(v.string(), result.value);
  }
}
