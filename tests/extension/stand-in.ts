/** A stand-in for the browser, as far as the popup asks it: three storages, one tab, and what was done to it. */

type Values = Record<string, unknown>;
type Changed = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => void;
/** Answers an injected question, or throws as the browser does. */
export type Inject = (files: readonly string[] | undefined) => unknown;

/** What the stand-in is told beforehand, and what it was asked to do. */
export type Standing = {
  address: string | undefined;
  isPrivate: boolean;
  /** Origins that may be read; the extension asks with one of these. */
  granted: string[];
  inject: Inject;
  /** Whether an overlay listens in the tab. */
  listens: boolean;
  /** What the background does with a request. */
  background: (request: unknown) => unknown;
  told: unknown[];
  asked: string[][];
  badges: string[];
};

/** What the browser says of a tab into which nobody may look. */
export const CLOSED = new Error('Cannot access contents of the page.');

/** The state of the stand-in; `reset` before every test. */
export const standing: Standing = {} as Standing;

const areas = new Map<string, Values>();
const listeners = new Set<Changed>();

/** Everything as it is in a browser in which nothing has happened yet. */
export function reset(): void {
  areas.clear();
  listeners.clear();
  Object.assign(standing, {
    address: 'https://www.paper.example/a',
    isPrivate: false,
    granted: ['http://*/*', 'https://*/*'],
    inject: () => ({ html: true, named: false }),
    listens: false,
    background: () => undefined,
    told: [],
    asked: [],
    badges: [],
  } satisfies Standing);
}

/** Stores values as the browser does, and tells those who watch of what is not as it was before. */
export async function store(area: string, values: Values): Promise<void> {
  const before = areas.get(area) ?? {};
  areas.set(area, { ...before, ...values });
  const isNew = (key: string): boolean => JSON.stringify(before[key]) !== JSON.stringify(values[key]);
  announce(area, Object.keys(values).filter(isNew));
}

function announce(area: string, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const changes = Object.fromEntries(keys.map(key => [key, { newValue: areas.get(area)?.[key] }]));
  for (const listener of listeners) listener(changes, area);
}

function storage(area: string): object {
  return {
    get: async (keys: string | readonly string[] | null) => {
      const all = areas.get(area) ?? {};
      if (keys === null) return all;
      return Object.fromEntries(Object.entries(all).filter(([key]) => [keys].flat().includes(key)));
    },
    set: (values: Values) => store(area, values),
    remove: async (key: string) => {
      const { [key]: _, ...rest } = areas.get(area) ?? {};
      areas.set(area, rest);
      announce(area, [key]);
    },
  };
}

function isGranted(origin: string): boolean {
  const everywhere = origin.replace(/:\/\/[^/]+/, '://*');
  return standing.granted.includes(origin) || standing.granted.includes(everywhere);
}

const event = { addListener: () => {}, removeListener: () => {} };

/** The stand-in itself. */
export const browser = {
  storage: {
    sync: storage('sync'),
    session: storage('session'),
    managed: storage('managed'),
    onChanged: {
      addListener: (listener: Changed) => listeners.add(listener),
      removeListener: (listener: Changed) => listeners.delete(listener),
    },
  },
  tabs: {
    get: async (id: number) => {
      if (id !== 7) throw new Error(`No tab with id: ${id}`);
      return { id, url: standing.address, incognito: standing.isPrivate };
    },
    query: async () => [{ id: 7, url: standing.address, incognito: standing.isPrivate }],
    sendMessage: async (_: number, request: unknown) => {
      if (!standing.listens) throw new Error('Could not establish connection. Receiving end does not exist.');
      standing.told.push(request);
    },
  },
  scripting: {
    executeScript: async ({ files }: { files?: string[] }) => [{ result: standing.inject(files) }],
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => origins.every(origin => isGranted(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      standing.asked.push(origins);
      standing.granted.push(...origins);
      return true;
    },
    onAdded: event,
    onRemoved: event,
  },
  runtime: {
    sendMessage: async (request: unknown) => standing.background(request),
    getManifest: () => ({ version: '0.0.0' }),
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => void standing.badges.push(text),
    setBadgeBackgroundColor: async () => {},
  },
};
