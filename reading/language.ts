/** The language of a text, told by its letters and its small words; markup is asked where the text does not tell. */

// Short words that are common in one language and rare in its neighbours.
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is that for was with it on as are by this have from not be its said which has',
  nl: 'de het een van en dat niet zijn voor met op te ook aan wordt door naar bij uit heeft dan die',
  de: 'der die und das den von zu mit ist des nicht ein eine auf für sich dem auch wird als im',
  fr: 'le la les des et du un une est dans que qui pour par sur au pas plus avec ce aux sont été a il elle en son se ses cette leur',
  es: 'el la los las del que y en una por con para se su es un al como más fue pero ha sus',
  it: 'il di che la e per non una del della sono con un in nel gli le dei è anche alla si ha delle da',
  pt: 'o a os as que do da em um uma para não com dos das no na por mais se foi ao pela são',
  pl: 'w i na z się nie że do jest o to dla przez od po jak za które oraz są który',
  cs: 'a v se na je že s z do o k za ve které jako pro by si ale podle byl také jsou po',
  tr: 've bir bu için ile da de olarak olan daha çok gibi kadar sonra en ise olduğu dedi ancak',
  sv: 'och att det som en på är av för med den till inte har de ett om var från kan men',
  fi: 'ja on ei että se oli hän myös ovat mutta kun joka sen mukaan tai kuin ole jo jos',
  da: 'og at det er en til på af for der ikke med den som har et blev fra kan efter også',
  no: 'og det er i på en som av for med til har ikke at den et om fra ble kan også etter',
  ro: 'și în cu pe din care nu să mai este pentru prin sau fi lui sunt fost această într',
  hu: 'a az és hogy nem egy is van meg ez volt csak de már mint el még ki azt',
};
// Letters that one language has and those whose small words are like its own have not; each counts as such a word.
const LETTERS: Readonly<Record<string, RegExp>> = {
  tr: /[ğış]/g, pl: /[łąężś]/g, cs: /[řůě]/g, ro: /[șță]/g, hu: /[őű]/g, da: /[æø]/g, no: /[æø]/g, sv: /[äö]/g,
  fi: /[äö]/g, pt: /[ãõ]/g, es: /[ñ¿]/g, de: /[äöüß]/g,
}; // prettier-ignore
// The languages of each small word.
const LANGUAGES = Map.groupBy(
  Object.entries(WORDS).flatMap(([language, words]) => words.split(' ').map(word => ({ language, word }))),
  ({ word }) => word,
);
// Written with the letters of another language that is far commoner in the news.
const CYRILLIC = /[ѝўђјљњћџәғқңөұүһ]/giu;
const UKRAINIAN = /[іїєґ]/giu;
const PERSIAN = /[پچژگکی]/gu;
const ARABIC = /[ةيكىأإؤ]/gu;
const URDU = /[ٹڈڑںےہھ]/gu;
const SIMPLIFIED =
  /[这个们国对说为时会过发来进还东车马长门问间关开见让话语样网术务层现义产业经结给统级纪约终组织]/gu;
const TRADITIONAL =
  /[這個們國對說為時會過發來進還東車馬長門問間關開見讓話語樣網術務層現義產業經結給統級紀約終組織]/gu;

const FEW = 120; // words
const SAMPLE = 4000; // characters: the first paragraphs tell

/** BCP 47 of an article's text; `declared` is what the markup says. Null where neither tells. */
export function languageOf(text: string, declared: string | null): string | null {
  const sample = text.slice(0, SAMPLE);
  return fromScript(sample, declared) ?? fromWords(sample, declared) ?? shorten(declared);
}

function fromScript(text: string, declared: string | null): string | null {
  const counts = {
    latin: 0,
    cyrillic: 0,
    hebrew: 0,
    arabic: 0,
    kana: 0,
    hangul: 0,
    han: 0,
    other: 0,
    none: 0,
  };
  for (let index = 0; index < text.length; index += 1) counts[scriptOf(text.charCodeAt(index))] += 1;
  const { latin, cyrillic, hebrew, arabic, kana, hangul, han, other } = counts;
  const letters = latin + cyrillic + hebrew + arabic + kana + hangul + han + other;
  if (kana > 0.1 * letters) return 'ja';
  if (hangul > 0.3 * letters) return 'ko';
  if (han > 0.3 * letters) return chinese(text, declared);
  if (hebrew > 0.4 * letters) return base(declared) === 'yi' ? 'yi' : 'he';
  if (arabic > 0.4 * letters) return arabicOf(text);
  if (cyrillic > 0.4 * letters) return cyrillicOf(text, declared);
  return latin > 0.5 * letters || letters === 0 ? null : shorten(declared);
}

type Script = 'latin' | 'cyrillic' | 'hebrew' | 'arabic' | 'kana' | 'hangul' | 'han' | 'other' | 'none';

// Blocks in the order of Unicode: each begins where the one before ends.
const BLOCKS: readonly (readonly [end: number, script: Script])[] = [
  [0x41, 'none'], [0x250, 'latin'], [0x370, 'none'], [0x400, 'other'], [0x530, 'cyrillic'], [0x590, 'other'],
  [0x600, 'hebrew'], [0x780, 'arabic'], [0x1e00, 'other'], [0x2000, 'latin'], [0x3040, 'none'], [0x3100, 'kana'],
  [0x3400, 'none'], [0xa000, 'han'], [0xac00, 'none'], [0xd7b0, 'hangul'], [0x10000, 'none'],
]; // prettier-ignore

function scriptOf(code: number): Script {
  return BLOCKS.find(([end]) => code < end)?.[1] ?? 'none';
}

function chinese(text: string, declared: string | null): string {
  const simplified = count(text, SIMPLIFIED);
  const traditional = count(text, TRADITIONAL);
  if (simplified === traditional) return /hant|tw|hk|mo/i.test(declared ?? '') ? 'zh-Hant' : 'zh-Hans';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}

function arabicOf(text: string): string {
  if (count(text, URDU) > text.length / 50) return 'ur';
  return count(text, PERSIAN) > count(text, ARABIC) ? 'fa' : 'ar';
}

function cyrillicOf(text: string, declared: string | null): string | null {
  const foreign = base(declared);
  if (count(text, CYRILLIC) > text.length / 100) return foreign !== 'ru' && foreign !== 'uk' ? foreign : null;
  if (count(text, UKRAINIAN) > text.length / 100) return foreign === 'be' ? 'be' : 'uk';
  // Russian has ы and э; Bulgarian, Serbian and Macedonian have neither.
  return count(text, /[ыэ]/giu) > text.length / 300
    ? 'ru'
    : foreign === null || foreign === 'uk'
      ? 'ru'
      : foreign;
}

function fromWords(text: string, declared: string | null): string | null {
  const lower = text.toLowerCase();
  const words = lower.match(/[a-zß-ɏșț]+/g) ?? [];
  if (words.length < 12) return null;
  const counts = new Map(Object.entries(LETTERS).map(([language, own]) => [language, count(lower, own)]));
  for (const word of words)
    for (const { language } of LANGUAGES.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
  const [best] = ranked;
  if (best === undefined || best[1] / words.length < 0.08) return null;
  const spoken = base(declared);
  // Of few words neighbours share too many: what the page says of itself counts for more.
  const near = words.length < FEW ? 0.6 : 0.8;
  const isNear = ranked.some(([language, hits]) => language === spoken && hits > near * best[1]);
  return isNear ? spoken : best[0];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function base(tag: string | null): string | null {
  const bare = tag?.split('-')[0]?.toLowerCase() ?? null;
  return bare === 'iw' ? 'he' : bare === 'nb' || bare === 'nn' ? 'no' : bare;
}

function shorten(tag: string | null): string | null {
  if (tag === null) return null;
  const bare = base(tag);
  if (bare !== 'zh') return bare;
  return /hant|-tw|-hk|-mo/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
