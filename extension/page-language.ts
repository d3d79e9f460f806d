/** Gives a page of the extension the words and the record in one language, by the files that travel into other pages. */
import { browser } from './browser.ts';

/** Runs files of the extension in this page, in order; rejects with the file that could not be had. */
export async function runFiles(files: readonly string[]): Promise<void> {
  for (const file of files) await run(browser.runtime.getURL(file));
}

/** The files that hold the words of the interface, those of the extension's own pages, and the record. */
export function languageFilesOf(language: string): readonly string[] {
  return [`language/${language}.js`, `language/${language}.pages.js`];
}

function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => resolve(), { once: true });
    script.addEventListener('error', () => reject(new Error(`${address} did not load`)), { once: true });
    script.src = address;
    document.head.append(script);
  });
}
