import { describe, expect, it } from 'vitest';
import { indexLexicon } from '../../reading/index-lexicon.ts';
import type { Lexicon } from '../../reading/lexicon.ts';
import { createScanner } from '../../reading/scanner.ts';
import { createTokenizer } from '../../reading/tokens.ts';

const dates = { months: [], weekdays: [], numbers: {}, patterns: {} };
const spaced = (words: Lexicon['words'], more: Partial<Lexicon> = {}): Lexicon => ({
  language: 'xx',
  spaced: true,
  prefixes: [],
  abbreviations: [],
  words,
  dates,
  ...more,
});

function found(lexicon: Lexicon, text: string): string[] {
  const tokens = createTokenizer(lexicon.prefixes)(text);
  return createScanner(indexLexicon(lexicon))(text, tokens).map(
    ({ concept, start, end }) => `${concept}: ${text.slice(start, end)}`,
  );
}

describe('a lexicon of words set apart by spaces', () => {
  it('finds words in any case, stems with any ending, and phrases', () => {
    const lexicon = spaced({ ban: ['ban', 'prohibit*'], dhs: ['Homeland Security'], rid: ['get * of'] });
    expect(found(lexicon, 'A BAN that prohibited it, said homeland  security; get rid of it')).toEqual([
      'ban: BAN',
      'ban: prohibited',
      'dhs: homeland  security',
      'rid: get rid of',
    ]);
  });

  it('finds two words with a few others between them in their clause', () => {
    const lexicon = spaced({ suspend: ['setz* … aus'], shelves: ['nahm … aus dem Regal'] });
    expect(found(lexicon, 'Ferrari setzt seine Partnerschaft mit der russischen Firma aus.')).toEqual([
      'suspend: setzt seine Partnerschaft mit der russischen Firma aus',
    ]);
    expect(found(lexicon, 'Er nahm sie alle aus dem Regal')).toEqual([
      'shelves: nahm sie alle aus dem Regal',
    ]);
    expect(
      found(lexicon, 'Er setzt aus. Sie setzt darauf, aus dem Haus zu gehen. Er nahm sie aus dem Schrank'),
    ).toEqual([]);
    expect(found(lexicon, `Er setzt ${'und '.repeat(13)}aus`)).toEqual([]);
  });

  it('takes no part of a longer word for the word', () => {
    expect(found(spaced({ ban: ['ban'] }), 'Banks in Urban areas')).toEqual([]);
  });

  it('finds acronyms in capitals only', () => {
    const lexicon = spaced({ us: ['US', 'U.S.'] });
    expect(found(lexicon, 'It told us that the US and the U.S. agree')).toEqual(['us: US', 'us: U.S']);
  });

  it('finds the inner parts of compounds where an entry begins with a star', () => {
    const lexicon = spaced({ ban: ['*verbot*'], warn: ['*warnung'] });
    expect(found(lexicon, 'Das Kasperskyverbote-Gesetz und die Sicherheitswarnung, die Warnungen')).toEqual([
      'ban: verbot',
      'warn: warnung',
    ]);
  });

  it('reads past letters that are written onto the front of a word', () => {
    const lexicon = spaced({ us: ['واشنطن'] }, { prefixes: ['و', 'ب'] });
    expect(found(lexicon, 'وواشنطن')).toEqual(['us: وواشنطن']);
    expect(found(lexicon, 'كواشنطن')).toEqual([]);
  });

  it('lets particles follow where the language says so', () => {
    expect(found(spaced({ us: ['미국'] }, { open: true }), '미국에서는')).toEqual(['us: 미국에서는']);
  });

  it('parts words at hyphens and apostrophes', () => {
    expect(found(spaced({ ban: ['verbod'], av: ['antivirus'] }), "Kaspersky-verbod: l'antivirus")).toEqual([
      'ban: verbod',
      'av: antivirus',
    ]);
  });
});

describe('a lexicon of words not set apart', () => {
  const lexicon = spaced({ us: ['米国', 'FBI'], ban: ['禁止'] }, { spaced: false });

  it('finds words anywhere', () => {
    expect(found(lexicon, '米国は禁止した')).toEqual(['us: 米国', 'ban: 禁止']);
  });

  it('keeps Latin names whole', () => {
    expect(found(lexicon, 'FBIが')).toEqual(['us: FBI']);
    expect(found(lexicon, 'FBIX')).toEqual([]);
  });
});
