import { defineBackground } from 'wxt/utils/define-background';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension/browser.ts';
import { hold } from '../extension/holding.ts';
import { createMenu, lookedUp } from '../extension/menu.ts';
import { parseRequest, type OverlayRequest, type Request } from '../extension/messages.ts';
import * as Pages from '../extension/pages.ts';
import * as Desk from '../extension/reading-desk.ts';
import { keepAreas } from '../extension/stored.ts';
import { forgetTab } from '../extension/tab-state.ts';
import { nearestLexicon } from '../facts/lexicons.ts';
import { interfaceLanguage } from './own-page/language.ts';

const files: Desk.Files = {
  overlay: (language, markup) => [
    `language/${interfaceLanguage(language, markup)}.js`,
    `lexicon/${nearestLexicon(markup)}.js`,
    'cues.js',
    'overlay.js',
  ],
  lexicon: language => [`lexicon/${nearestLexicon(language)}.js`],
};

const COMMANDS: ReadonlyMap<string, OverlayRequest> = new Map([
  ['toggle-sidebar', { type: 'toggle sidebar' }],
  ['next-passage', { type: 'next passage' }],
  ['previous-passage', { type: 'previous passage' }],
  ['reading-place', { type: 'reading place' }],
]);

function answer(request: Request, sender: Runtime.MessageSender): Promise<unknown> {
  switch (request.type) {
    case 'subject named':
      return Desk.openOverlay(sender, request.language, files);
    case 'lexicon wanted':
      return Desk.giveLexicon(sender, files.lexicon(request.language));
    case 'context read':
      return Desk.keepRead(sender, request.report);
    case 'hold':
      return hold(sender, request.holds);
    case 'private site?':
      return Desk.privateSite(sender);
    case 'private site decided':
      return Desk.decidePrivately(sender, request.change);
    case 'open page':
      return Pages.openFrom(request, sender);
    case 'read tab':
      return Pages.isOwn(sender) ? Desk.readNow(request, files) : Promise.resolve(false);
  }
}

export default defineBackground(() => {
  keepAreas();
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = sender.id === browser.runtime.id ? parseRequest(message) : null;
    return request === null ? undefined : answer(request, sender);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => void Desk.followTab(tabId, change));
  browser.tabs.onRemoved.addListener(tabId => void forgetTab(tabId));
  browser.commands.onCommand.addListener(command => {
    const request = COMMANDS.get(command);
    if (request !== undefined) void Desk.tellOverlay(request);
  });
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const search = lookedUp(click);
    if (search !== null) void Pages.open('timeline', { search }, tab?.incognito);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenu();
    if (reason === 'install') void Pages.open('welcome');
  });
});
