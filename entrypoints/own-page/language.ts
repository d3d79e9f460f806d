import { browser } from '../../extension/browser.ts';
import { pickLanguage, type Language } from '../../facts/languages.ts';

/** The interface's language: the reader's choice, the article's (`markup`) if so chosen, else the browser's. */
export function interfaceLanguage(choice: string, markup: string): Language {
  const own = browser.i18n.getUILanguage();
  if (choice === 'article') return pickLanguage([markup, own]);
  return pickLanguage([choice === 'browser' ? own : choice, own]);
}
