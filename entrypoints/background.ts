import { defineBackground } from 'wxt/utils/define-background';
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../extension/browser.ts';
import { parseRequest, type Request } from '../extension/messages.ts';
import * as Pages from '../extension/pages.ts';
import * as Desk from '../extension/reading-desk.ts';
import { forgetTab, readTab } from '../extension/tab-state.ts';
import { pickLanguage } from '../facts/languages.ts';
import { nearestLexicon } from '../facts/lexicons.ts';

const files: Desk.Files = {
  overlay: (language, markup) => [
    `language/${interfaceLanguage(language, markup)}.js`,
    `lexicon/${nearestLexicon(markup)}.js`,
    'overlay.js',
  ],
  lexicon: language => [`lexicon/${nearestLexicon(language)}.js`],
};

function interfaceLanguage(choice: string, markup: string): string {
  const own = browser.i18n.getUILanguage();
  if (choice === 'article') return pickLanguage([markup, own]);
  return pickLanguage([choice === 'browser' ? own : choice, own]);
}

function answer(request: Request, sender: Runtime.MessageSender): Promise<unknown> {
  switch (request.type) {
    case 'subject named':
      return Desk.openOverlay(sender, request.language, files);
    case 'lexicon wanted':
      return Desk.giveLexicon(sender, files.lexicon(request.language));
    case 'context read':
      return Desk.keepReport(sender, request.report);
    case 'context gone':
      return Desk.keepReport(sender, null);
    case 'open page':
      return Pages.open(request.page, request.event);
    case 'tab report?':
      return readTab(request.tabId);
    case 'read tab':
      return Desk.readNow(request.tabId, files);
  }
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = sender.id === browser.runtime.id ? parseRequest(message) : null;
    return request === null ? undefined : answer(request, sender);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => void Desk.followTab(tabId, change));
  browser.tabs.onRemoved.addListener(tabId => void forgetTab(tabId));
  browser.commands.onCommand.addListener(command => {
    if (command === 'toggle-sidebar') void Desk.tellOverlay({ type: 'toggle sidebar' });
    if (command === 'next-passage') void Desk.tellOverlay({ type: 'next passage' });
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void Pages.open('welcome');
  });
});
