import type { JSX } from 'preact';
import { Icon } from '../Icon.tsx';
import { kindWord } from '../kinds.ts';
import { statusWord } from '../StatusMark.tsx';
import type { RecordEvent } from '../view.ts';
import type { MessageKey, Words } from '../words.ts';
import { Check } from './Check.tsx';
import { optionsOf, toggled, type Group, type Option } from './choice.ts';
import type { FiltersProps } from './Filters.tsx';

const FIRST = 6;

const LABELS: Readonly<Record<Group, MessageKey>> = {
  place: 'timelinePlace',
  kind: 'timelineKind',
  status: 'timelineStatus',
};

const NAMES = {
  place: ({ place }, words) => words.place(place).name,
  kind: ({ kind }, words) => kindWord(kind, words),
  status: ({ status }, words) => statusWord(status.is, words),
} satisfies Readonly<Record<Group, (event: RecordEvent, words: Words) => string>>;

type FilterGroupProps = FiltersProps & { readonly group: Group };

/** The values of one group as boxes: the most frequent ones, and the rest behind "n more". */
export function FilterGroup({
  group,
  events,
  choice,
  finds,
  words,
  onChange,
}: FilterGroupProps): JSX.Element {
  const options = optionsOf(events, { choice, group, finds });
  // One alone would cost as much room as the line that hides it.
  const [first, rest] =
    options.length <= FIRST + 2 ? [options, []] : [options.slice(0, FIRST), options.slice(FIRST)];
  const check = ({ value, example, count }: Option): JSX.Element => (
    <Check
      key={value}
      label={NAMES[group](example, words)}
      count={count}
      isChecked={choice[group].has(value)}
      onChange={() => onChange(toggled(choice, group, value))}
    />
  );
  return (
    <fieldset class="group">
      <legend class="label">{words.say(LABELS[group])}</legend>
      <ul>{first.map(check)}</ul>
      {rest.length > 0 && (
        <details open={rest.some(({ value }) => choice[group].has(value)) || undefined}>
          <summary>
            <Icon name="turn" />
            {words.say('timelineMore', { n: rest.length })}
          </summary>
          <ul>{rest.map(check)}</ul>
        </details>
      )}
    </fieldset>
  );
}
