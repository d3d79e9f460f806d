import type { JSX } from 'preact';
import { type Answer, Choices, Switch } from './Controls.tsx';
import { Part } from './Part.tsx';
import type { Choice, PartProps } from './view.ts';

const OPENS: readonly Answer<Choice['opens']>[] = [
  { value: 'room', label: 'optionsOpensRoom', note: 'optionsOpensRoomNote' },
  { value: 'never', label: 'optionsOpensNever' },
  { value: 'silent', label: 'optionsOpensSilent', note: 'optionsOpensSilentNote' },
];

/** When the sidebar opens by itself. */
export function WhenItOpens({ view: { choice, fixed }, words, actions }: PartProps): JSX.Element {
  return (
    <Part id="opening" head="optionsOpens" note="optionsOpensNote" words={words}>
      <Choices
        name="opens"
        label="optionsOpens"
        isHeaded
        isFixed={fixed.includes('opens')}
        answers={OPENS}
        value={choice.opens}
        onChange={opens => actions.change({ opens })}
        words={words}
      />
    </Part>
  );
}

/** What stands in the article, and where. */
export function InTheArticle({ view: { choice, fixed }, words, actions }: PartProps): JSX.Element {
  return (
    <Part id="article" head="optionsArticle" words={words}>
      <Switch
        name="highlights"
        label="optionsHighlights"
        note="optionsHighlightsNote"
        isFixed={fixed.includes('highlights')}
        isOn={choice.highlights}
        onChange={highlights => actions.change({ highlights })}
        words={words}
      />
      <Switch
        name="mentions"
        label="optionsMentions"
        note="optionsMentionsNote"
        isFixed={fixed.includes('mentions')}
        isOn={choice.mentions}
        onChange={mentions => actions.change({ mentions })}
        words={words}
      />
    </Part>
  );
}
