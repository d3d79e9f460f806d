/** What the reader can choose, and what of stored data can be such a choice. Pure: storage is in settings.ts. */

/** What a setting may be, its default first. */
const CHOICES = {
  /** When the sidebar opens by itself. */
  opens: ['room', 'never', 'silent'],
  /** Whether an article that only mentions the subject gets a handle. */
  mentions: [false, true],
  highlights: [true, false],
  theme: ['page', 'light', 'dark'],
  side: ['end', 'start'],
  textSize: [1, 0.9, 1.15, 1.3],
  pausedEverywhere: [false, true],
} as const;

type Choices = typeof CHOICES;

/** All settings, with `language` as a BCP 47 tag, `browser` or `article`. */
export type Settings = { readonly [Key in keyof Choices]: Choices[Key][number] } & {
  readonly language: string;
};

/** What the reader decided for one site. */
export type SiteSettings = { readonly paused?: true; readonly closed?: true; readonly seen?: string };

/** A change of it; null, which can travel in a message, takes a decision back. */
export type SiteChange = { readonly [Key in keyof SiteSettings]?: SiteSettings[Key] | null };

export const DEFAULTS: Settings = {
  opens: 'room',
  mentions: false,
  highlights: true,
  theme: 'page',
  side: 'end',
  textSize: 1,
  pausedEverywhere: false,
  language: 'browser',
};

/** Keeps the settings among arbitrary stored data; what is not one of the choices is left out. */
export function validSettings(stored: unknown): Partial<Settings> {
  if (!isRecord(stored)) return {};
  const valid = Object.entries(CHOICES).filter(([name, choices]) =>
    (choices as readonly unknown[]).includes(stored[name]),
  );
  const kept: Partial<Settings> = Object.fromEntries(valid.map(([name]) => [name, stored[name]]));
  const { language } = stored;
  return typeof language === 'string' && /^[\w-]{2,12}$/.test(language) ? { ...kept, language } : kept;
}

/** Keeps what can be a decision about a site among arbitrary stored data. */
export function validSite(stored: unknown): SiteSettings {
  if (!isRecord(stored)) return {};
  return {
    ...(stored['paused'] === true && { paused: true as const }),
    ...(stored['closed'] === true && { closed: true as const }),
    ...(typeof stored['seen'] === 'string' && { seen: stored['seen'] }),
  };
}

/** Whether stored settings hold a value that cannot be; names of a later version are none of our business. */
export function hasFault(stored: unknown): boolean {
  if (!isRecord(stored)) return stored !== undefined;
  const valid = validSettings(stored);
  return Object.keys(DEFAULTS).some(name => Object.hasOwn(stored, name) && !Object.hasOwn(valid, name));
}

/** An object with names, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
