import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/sidebar.css';
import '../../components/pages.css';
import '../../components/print.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options.tsx';
import type { Told } from '../../components/options/view.ts';
import { readSettings, watchSettings } from '../../extension/settings.ts';
import { interfaceLanguage } from '../own-page/language.ts';
import { loadPage, rootElement, startPage } from '../own-page/start.ts';
import { createActions } from './actions.ts';
import { readView } from './read.ts';

const actions = createActions(saying => {
  told = { ...saying, at: (told?.at ?? 0) + 1 };
  void draw();
});
let start = await startPage('optionsDocument');
let told: Told | null = null;
let drawing = 0;

watchSettings(() => void draw(), new AbortController().signal);
// The reader may have been on the browser's own page for shortcuts.
document.addEventListener('visibilitychange', () => void draw());
await draw();

async function draw(): Promise<void> {
  const mine = (drawing += 1);
  const { language } = await readSettings();
  const isOther = interfaceLanguage(language, '') !== start.words.language;
  const next = isOther ? await loadPage('optionsDocument') : start;
  const view = await readView(next.record, told);
  // Whatever was read later is newer.
  if (mine !== drawing) return;
  start = next;
  render(<Options {...{ view, words: start.words, actions }} />, rootElement());
}
