/** The parts of the browsers' protocols that puppeteer has no words for, each answer checked. */
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import * as v from 'valibot';

const Answer = v.object({ result: v.unknown() });
const Value = v.object({ type: v.literal('success'), result: v.object({ value: v.optional(v.unknown()) }) });
const Tree = v.object({ contexts: v.array(v.object({ context: v.string() })) });

type Connection = { readonly send: (method: string, parameters: object) => Promise<unknown> };

/** One WebDriver BiDi command; resolves to its result. Rejects with the browser's reason. */
export async function bidi(browser: Browser, method: string, parameters: object): Promise<unknown> {
  return v.parse(Answer, await connectionOf(browser).send(method, parameters)).result;
}

/** Runs an expression in Firefox's own window, with the rights of the browser itself; resolves to plain data. */
export async function inFirefoxItself(browser: Browser, expression: string): Promise<unknown> {
  const tree = v.parse(Tree, await bidi(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const target = { context: tree.contexts[0]?.context };
  const answer = await bidi(browser, 'script.evaluate', { expression, target, awaitPromise: true });
  return v.parse(Value, answer).result.value;
}

/** The id by which WebDriver BiDi knows a page. */
export function contextOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id === 'string') return id;
  throw new Error('This release of puppeteer keeps the ids of frames elsewhere: adapt contextOf.');
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The DevTools session of a page in Chromium, opened once. */
export function devtools(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
}

function connectionOf(browser: Browser): Connection {
  if ('connection' in browser && isConnection(browser.connection)) return browser.connection;
  throw new Error('This browser was not started with WebDriver BiDi.');
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}
