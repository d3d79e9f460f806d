import type { Language } from './languages.ts';
import { TOPICS, type Standing } from './schema.ts';

/** One fact that is not an event, in one language; `lang` is English where the reader's language is not written yet. */
export type StandingFact = Pick<Standing, 'id' | 'topic' | 'asOf' | 'related' | 'sources'> & {
  readonly lang: Language;
  readonly statement: string;
};

/** Whether a fact has a source, or events of the record that bear it out, each with its own. */
export function isBorneOut({ sources, related }: Pick<Standing, 'sources' | 'related'>): boolean {
  return sources.length > 0 || related.length > 0;
}

/** The standing facts that are shown, in one language, by topic: borne out, and of a confidence that is not low. */
export function buildStanding(facts: readonly Standing[], language: Language): readonly StandingFact[] {
  return facts
    .filter(fact => fact.shown && fact.confidence !== 'low' && isBorneOut(fact))
    .toSorted((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || (a.id < b.id ? -1 : 1))
    .map(({ id, topic, asOf, related, sources, text }) => {
      const translated = text[language];
      const { statement } = translated ?? text.en;
      return {
        id,
        topic,
        asOf,
        related,
        sources,
        lang: translated === undefined ? 'en' : language,
        statement,
      };
    });
}
