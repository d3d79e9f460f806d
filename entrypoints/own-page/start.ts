/** What every page of the extension begins with: the settings, and words and record in the reader's language. */
import { createWords, type MessageKey, type Words } from '../../components/words.ts';
import { languageFilesOf, runFiles } from '../../extension/page-language.ts';
import { readSettings, watchSettings, type Settings } from '../../extension/settings.ts';
import type { Record } from '../../facts/record.ts';
import type { StandingFact } from '../../facts/standing.ts';
import { world } from '../../overlay/world.ts';
import { interfaceLanguage } from './language.ts';

/** What a page is drawn from. */
export type OwnPageStart = {
  readonly words: Words;
  readonly record: Record;
  readonly standing: readonly StandingFact[];
  readonly settings: Settings;
};

/** Loads words and record, gives the document its language, direction and title, and dresses it by the settings from now on. */
export async function startPage(title: MessageKey): Promise<OwnPageStart> {
  watchSettings(() => void readSettings().then(dress), new AbortController().signal);
  const start = await loadPage(title);
  dress(start.settings);
  return start;
}

/** Loads words and record in the language that is set now, and gives the document its language, direction and title. */
export async function loadPage(title: MessageKey): Promise<OwnPageStart> {
  const settings = await readSettings();
  const language = interfaceLanguage(settings.language, '');
  await runFiles(languageFilesOf(language));
  const { language: data, pageWords, standing = [] } = world();
  if (data === undefined) throw new Error(`The words in ${language} did not load`);
  const words = createWords({ ...data.words, ...pageWords }, language);
  document.documentElement.lang = language;
  document.documentElement.dir = words.dir;
  document.title = words.say(title);
  return { words, record: data.record, standing, settings };
}

/** The element that a page draws into. */
export function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  return root;
}

function dress({ theme, textSize }: Settings): void {
  const { style } = document.documentElement;
  // Without a page beside them, these pages follow the system.
  style.colorScheme = theme === 'page' ? '' : theme;
  style.setProperty('--sl-scale', String(textSize));
}
