/** The keyboard shortcuts as the browser knows them, and the way to change them. */
import { browser } from './browser.ts';

/** One command; `keys` is empty where it has no shortcut. */
export type Shortcut = { readonly command: string; readonly keys: readonly string[] };

/** The shortcuts in force, by command; none on a telephone, where the browser knows no commands. */
export async function readShortcuts(): Promise<readonly Shortcut[]> {
  if ((browser.commands as unknown) === undefined) return [];
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, shortcut }) =>
    name === undefined || name.startsWith('_') ? [] : [{ command: name, keys: keysOf(shortcut ?? '') }],
  );
}

/** The keys that open and close the sidebar; none where it has no shortcut. */
export async function sidebarKeys(): Promise<readonly string[]> {
  return (await readShortcuts()).find(({ command }) => command === 'toggle-sidebar')?.keys ?? [];
}

/** Opens the browser's own page for shortcuts; false where it keeps that page to itself. */
export async function openShortcuts(): Promise<boolean> {
  try {
    if ('openShortcutSettings' in browser.commands) await openInFirefox();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

// Younger than the types that describe the API.
async function openInFirefox(): Promise<void> {
  const { openShortcutSettings } = browser.commands as unknown as {
    openShortcutSettings: () => Promise<void>;
  };
  await openShortcutSettings();
}

// Chromium on a Mac writes signs without a plus between them.
function keysOf(shortcut: string): readonly string[] {
  if (shortcut === '') return [];
  return shortcut.includes('+') ? shortcut.split('+') : (shortcut.match(/[⌃⌥⇧⌘]|.+/gu) ?? []);
}
