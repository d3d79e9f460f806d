import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openShortcuts, readShortcuts } from '../../extension/shortcuts.ts';
import { browser } from './stand-in-storage.ts';

vi.mock('../../extension/browser.ts', () => import('./stand-in-storage.ts'));

const commands = (...all: readonly object[]): object => ({ getAll: async () => all });

beforeEach(() => {
  browser.commands = commands();
});

describe('the shortcuts', () => {
  it.each([
    ['Alt+Shift+K', ['Alt', 'Shift', 'K']],
    ['⌥⇧K', ['⌥', '⇧', 'K']],
    ['⌃⌘F5', ['⌃', '⌘', 'F5']],
    ['', []],
    [undefined, []],
  ])('written %s are the keys %j', async (shortcut, keys) => {
    browser.commands = commands({ name: 'toggle-sidebar', shortcut });
    expect(await readShortcuts()).toEqual([{ command: 'toggle-sidebar', keys }]);
  });

  it("are the extension's own, not those of the browser's button", async () => {
    browser.commands = commands({ name: '_execute_action', shortcut: 'Alt+A' }, { shortcut: 'Alt+B' });
    expect(await readShortcuts()).toEqual([]);
  });

  it('are none where the browser knows no commands', async () => {
    browser.commands = undefined;
    expect(await readShortcuts()).toEqual([]);
    expect(await openShortcuts()).toBe(false);
  });
});

describe("the browser's page for shortcuts", () => {
  it('is opened by its own call in Firefox', async () => {
    const openShortcutSettings = vi.fn<() => Promise<void>>(async () => {});
    browser.commands = { ...commands(), openShortcutSettings };
    expect(await openShortcuts()).toBe(true);
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    expect(browser.tabs.create).not.toHaveBeenCalled();
  });

  it('is opened by its address in Chromium, and said to be closed where that fails', async () => {
    expect(await openShortcuts()).toBe(true);
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
    browser.tabs.create.mockRejectedValueOnce(new Error('Illegal URL'));
    expect(await openShortcuts()).toBe(false);
  });
});
