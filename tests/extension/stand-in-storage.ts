/** A stand-in for the browser, as far as settings, tabs and shortcuts ask it: storage that can be made to refuse. */
import { vi } from 'vitest';

type Values = Record<string, unknown>;
type Area = 'sync' | 'managed' | 'session';
type Changed = (changes: Values, area: string) => void;

/** What every area holds. */
export const held: Record<Area, Values> = { sync: {}, managed: {}, session: {} };

/** What the browser says instead of doing it; null where it does it. */
export const refusal: { reading: Error | null; writing: Error | null } = { reading: null, writing: null };

const listeners = new Set<Changed>();

/** Empties every area and takes back every refusal. */
export function reset(): void {
  Object.assign(held, { sync: {}, managed: {}, session: {} });
  Object.assign(refusal, { reading: null, writing: null });
  listeners.clear();
}

function written(area: Area, next: Values): void {
  if (refusal.writing !== null) throw refusal.writing;
  const before = held[area];
  held[area] = structuredClone(next);
  const names = Object.keys({ ...before, ...next }).filter(name => before[name] !== next[name]);
  const changes = Object.fromEntries(names.map(name => [name, { newValue: next[name] }]));
  for (const listener of listeners) listener(changes, area);
}

type Keys = string | readonly string[];
type Stored = {
  readonly get: (keys: Keys | null) => Promise<Values>;
  readonly set: (values: Values) => Promise<void>;
  readonly remove: (keys: Keys) => Promise<void>;
  readonly clear: () => Promise<void>;
};

function storage(area: Area): Stored {
  return {
    get: async keys => {
      if (refusal.reading !== null) throw refusal.reading;
      const all = structuredClone(held[area]);
      if (keys === null) return all;
      return Object.fromEntries(Object.entries(all).filter(([key]) => [keys].flat().includes(key)));
    },
    set: async values => written(area, { ...held[area], ...values }),
    remove: async keys => {
      const gone = new Set([keys].flat());
      written(area, Object.fromEntries(Object.entries(held[area]).filter(([key]) => !gone.has(key))));
    },
    clear: async () => written(area, {}),
  };
}

/** The stand-in itself. */
export const browser = {
  storage: {
    sync: storage('sync'),
    managed: storage('managed'),
    session: storage('session'),
    onChanged: {
      addListener: (listener: Changed) => listeners.add(listener),
      removeListener: (listener: Changed) => listeners.delete(listener),
    },
  },
  tabs: { create: vi.fn<(tab: { readonly url: string }) => Promise<void>>(async () => {}) },
  runtime: { getURL: (path: string) => `chrome-extension://sidelight/${path}` },
  commands: undefined as unknown,
};
