/** What the build makes of the record: its cues, one script a language and one a lexicon, each a piece of JSON and no code. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from './languages.ts';
import type { LanguageData } from './language-data.ts';
import { LEXICONS } from './lexicons.ts';
import { loadRecord } from './load.ts';
import { loadCues } from './load-cues.ts';
import { loadLexicon } from './load-lexicon.ts';
import { buildRecord } from './record.ts';
import { buildStanding } from './standing.ts';

/** A file of the built extension. */
export type BuiltFile = { readonly relativeDest: string; readonly contents: string };

const ROOT = join(import.meta.dirname, '..');
const MOST_GROWTH = 1.1;
// Words of the extension's own pages; everything else is needed beside articles too.
const PAGES = /^(?:own|popup|options|timeline|welcome|sample|command|menu)[A-Z]|^extensionDescription/;

/** The built language files and lexicons; throws a sentence for each fault of the record. */
export async function languageFiles(): Promise<BuiltFile[]> {
  const { events, standing } = loadRecord();
  const languages = LANGUAGES.flatMap(language => {
    const words = Object.entries(wordsOf(language));
    const data: LanguageData = {
      language,
      words: Object.fromEntries(words.filter(([key]) => !PAGES.test(key))),
      record: buildRecord(events, language),
    };
    const pages = Object.fromEntries(words.filter(([key]) => PAGES.test(key)));
    return [
      { relativeDest: `language/${language}.js`, contents: script('w.language', data) },
      {
        relativeDest: `language/${language}.pages.js`,
        contents: script('w.pageWords', pages) + script('w.standing', buildStanding(standing, language)),
      },
    ];
  });
  const lexicons = LEXICONS.map(language => {
    const target = `(w.lexicons??={})[${JSON.stringify(language)}]`;
    return { relativeDest: `lexicon/${language}.js`, contents: script(target, loadLexicon(language)) };
  });
  return [
    ...languages,
    ...lexicons,
    { relativeDest: 'cues.js', contents: script('w.cues', loadCues(events)) },
  ];
}

/** The languages that the interface has words in. */
export function shippedLanguages(): readonly Language[] {
  return LANGUAGES.filter(language => existsSync(messagesPath(language)));
}

/** The interface's words of a language, English where one is missing. */
export function wordsOf(language: Language): Readonly<Record<string, string>> {
  return { ...readMessages('en'), ...(language === 'en' ? {} : readMessages(language)) };
}

function messagesPath(language: Language): string {
  return join(ROOT, 'public/_locales', language.replace('-', '_'), 'messages.json');
}

function readMessages(language: Language): Record<string, string> {
  const path = messagesPath(language);
  if (!existsSync(path)) return {};
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { readonly message: string }>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

// Parsing a JSON string is quicker for the browser than reading the same as code.
function script(target: string, value: unknown): string {
  return `{const w=globalThis[Symbol.for("sidelight")]??={};${target}=JSON.parse(${literal(JSON.stringify(value))})}0;\n`;
}

// JSON is full of double quotes, so single ones hold it.
function literal(json: string): string {
  const code = json.replace(/[\\'\u2028\u2029]/g, char => (char < '~' ? `\\${char}` : escaped(char)));
  return `'${inOneByte(code)}'`;
}

/**
 * Code whose texts need one byte for each character, where that costs few escapes: the browser then keeps half as much,
 * and reads it sooner. The spelling out of a whole alphabet would be longer.
 */
export function inOneByte(code: string): string {
  const plain = code.replace(/[^\t\n\r -~\u00A1-\u00FF]/g, escaped);
  return plain.length < code.length * MOST_GROWTH ? plain : code;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
