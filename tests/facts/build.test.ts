import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { inOneByte, languageFiles, wordsOf } from '../../facts/build.ts';
import { LEXICONS } from '../../facts/lexicons.ts';
import { loadLexicon } from '../../facts/load-lexicon.ts';

const files = new Map((await languageFiles()).map(({ relativeDest, contents }) => [relativeDest, contents]));

/** What a file leaves in the world of a page, as plain data. */
function left(file: string): Record<string, Record<string, unknown>> {
  const page: object = {};
  runInNewContext(files.get(file) ?? '', page);
  const world = runInNewContext('JSON.stringify(globalThis[Symbol.for("sidelight")])', page) as string;
  return JSON.parse(world) as Record<string, Record<string, unknown>>;
}

describe('what the build makes of the record', () => {
  it.each(LEXICONS)('leaves the lexicon of %s as it was loaded', language => {
    expect(left(`lexicon/${language}.js`)['lexicons']?.[language]).toEqual(loadLexicon(language));
  });

  it.each(['en', 'fr', 'uk', 'zh-CN'] as const)('leaves the words of %s, quotes and all', language => {
    const { sidebarLabel } = wordsOf(language);
    expect(left(`language/${language}.js`)['language']?.['words']).toMatchObject({ sidebarLabel });
  });

  it('writes Latin letters in one byte each, and leaves other alphabets readable', () => {
    for (const name of ['language/en.js', 'language/fr.js', 'lexicon/en.js', 'lexicon/fr.js'])
      expect(files.get(name)).toMatch(/^[\n -~\u00A1-\u00FF]*$/);
    expect(files.get('lexicon/ru.js')).toMatch(/[а-я]{4}/);
  });

  it('leaves code as it is but for its letters', () => {
    expect(inOneByte("\tconst a = '“é”';\n".padEnd(200))).toBe(
      "\tconst a = '\\u201cé\\u201d';\n".padEnd(210),
    );
  });
});
