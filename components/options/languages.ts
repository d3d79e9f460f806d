// Scripts tell the two kinds of Chinese apart for their readers, regions do not.
const SCRIPTS: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' };

/** A language's name in itself, as its readers look for it; the tag where there is none. */
export function ownName(tag: string): string {
  try {
    const named = SCRIPTS[tag] ?? tag;
    const name = new Intl.DisplayNames(named, { type: 'language', fallback: 'code' }).of(named) ?? tag;
    const [first = '', ...rest] = name;
    return first.toLocaleUpperCase(tag) + rest.join('');
  } catch {
    // Not a tag at all.
    return tag;
  }
}
