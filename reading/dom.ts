/** Ways to a page's nodes that no name on the page can block. */

/**
 * A property as the platform defines it. Fields named `children` or `title` hide the properties of their form, and
 * pictures named `body` those of the document, so both are asked past themselves.
 */
export function inherited(node: Node, name: string): unknown {
  for (let one: unknown = Object.getPrototypeOf(node); isObject(one); one = Object.getPrototypeOf(one)) {
    const property = Object.getOwnPropertyDescriptor(one, name);
    if (property !== undefined) return property.get === undefined ? property.value : property.get.call(node);
  }
  return undefined;
}

/** A node's tag in capitals, or an empty text. Forms are known by what else could not be: a tag that is no text. */
export function tagOf(node: Element): string {
  return typeof node.tagName === 'string' ? node.tagName.toUpperCase() : 'FORM';
}

/** The node after a node. */
export function nextOf(node: Node): Node | null {
  return node.nodeType === 3 ? node.nextSibling : safely(node, 'nextSibling');
}

/** The first node within an element. */
export function firstOf(node: Node): Node | null {
  return safely(node, 'firstChild');
}

/** The element around a node. */
export function parentOf(node: Node): Element | null {
  const parent = inherited(node, 'parentElement');
  return isElement(parent) ? parent : null;
}

/** An attribute of an element; empty where there is none. */
export function attributeOf(element: Element, name: string): string {
  const get: unknown = tagOf(element) === 'FORM' ? inherited(element, 'getAttribute') : null;
  if (get === null) return element.getAttribute(name) ?? '';
  const value: unknown = typeof get === 'function' ? get.call(element, name) : null;
  return typeof value === 'string' ? value : '';
}

/** The page's root and body elements, or null where the page is no document of a kind that holds text. */
export function frameworkOf(document: Document): { readonly root: Element; readonly body: Element } | null {
  const root = inherited(document, 'documentElement');
  if (!isElement(root)) return null;
  for (let node = firstOf(root); node !== null; node = nextOf(node)) {
    if (isElement(node) && tagOf(node) === 'BODY') return { root, body: node };
  }
  return null;
}

/** True for elements, forms that hide their own properties included. */
export function isElement(node: unknown): node is Element {
  if (!isObject(node)) return false;
  const type = (node as { readonly nodeType?: unknown }).nodeType;
  return typeof type === 'number'
    ? type === 1
    : type !== undefined && inherited(node as Node, 'nodeType') === 1;
}

function safely(node: Node, name: 'firstChild' | 'nextSibling'): Node | null {
  const plain = node.nodeName;
  const form = typeof plain !== 'string' || plain === 'FORM' || plain === 'form';
  const found: unknown = form ? inherited(node, name) : node[name];
  return isObject(found) ? (found as Node) : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
