import type { JSX } from 'preact';
import type { StandingFact } from '../../facts/standing.ts';
import { DatedTitles, LinkedText, ownLanguage } from '../LinkedText.tsx';
import { Icon } from '../Icon.tsx';
import { Sources } from '../Sources.tsx';
import type { MessageKey } from '../words.ts';
import { DatedText } from '../DatedText.tsx';
import type { TimelineTools } from './view.ts';

type StandingFactsProps = { readonly facts: readonly StandingFact[]; readonly tools: TimelineTools };

const TOPICS: Readonly<Record<StandingFact['topic'], MessageKey>> = {
  company: 'timelineTopicCompany',
  numbers: 'timelineTopicNumbers',
  position: 'timelineTopicPosition',
  evidence: 'timelineTopicEvidence',
  'russian-law': 'timelineTopicLaw',
  swiss: 'timelineTopicSwiss',
  audits: 'timelineTopicAudits',
  transparency: 'timelineTopicTransparency',
  status: 'timelineTopicStatus',
};

/** What the record holds beside its events, by topic: each with the day up to which it is known, and its sources. */
export function StandingFacts({ facts, tools }: StandingFactsProps): JSX.Element | null {
  const { words } = tools;
  if (facts.length === 0) return null;
  return (
    <section class="standing" aria-labelledby="standing">
      <h2 id="standing">{words.say('timelineStanding')}</h2>
      <p>{words.say('timelineStandingNote')}</p>
      {[...Map.groupBy(facts, ({ topic }) => topic)].map(([topic, own]) => (
        <section key={topic} aria-labelledby={`standing-${topic}`}>
          <h3 id={`standing-${topic}`}>{words.say(TOPICS[topic])}</h3>
          {own.map(fact => (
            <Fact key={fact.id} fact={fact} tools={tools} />
          ))}
        </section>
      ))}
    </section>
  );
}

type FactProps = { readonly fact: StandingFact; readonly tools: TimelineTools };

function Fact({ fact, tools }: FactProps): JSX.Element {
  const { words } = tools;
  const related = fact.related.flatMap(id => tools.events.get(id) ?? []);
  return (
    <div class="standing-fact" id={`f-${fact.id}`}>
      <p {...ownLanguage(fact, words)}>
        <LinkedText text={fact.statement} tools={tools} />
      </p>
      <p class="as-of">
        <DatedText text={words.say('timelineStandingAsOf')} date={fact.asOf} words={words} />
      </p>
      <details class="more">
        <summary>
          <Icon name="turn" />
          {words.say('detailsSources')}
        </summary>
        {fact.sources.length > 0 && <Sources sources={fact.sources} words={words} />}
        {related.length > 0 && <DatedTitles events={related} tools={tools} />}
      </details>
    </div>
  );
}
