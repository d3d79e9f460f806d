import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import type { RecordEvent } from '../view.ts';
import type { Words } from '../words.ts';
import { Check } from './Check.tsx';
import { GROUPS, inForce, isInForce, shownCounts, type Choice, type Finder } from './choice.ts';
import { FilterGroup } from './FilterGroup.tsx';
import { Sign } from './Sign.tsx';

/** What all filters are drawn with. */
export type FiltersProps = {
  readonly events: readonly RecordEvent[];
  readonly choice: Choice;
  readonly finds: Finder;
  readonly words: Words;
  readonly onChange: (choice: Choice) => void;
};

/** The search and the filters; on a narrow window the filters are folded. */
export function Filters(props: FiltersProps): JSX.Element {
  const { choice, words, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <form
      class="filters"
      role="search"
      aria-label={words.say('timelineFilters')}
      onSubmit={event => event.preventDefault()}
    >
      <div class="group">
        <label class="label" for="search">
          {words.say('timelineSearch')}
        </label>
        <p class="search">
          <Sign name="search" />
          <input
            id="search"
            class="field"
            type="search"
            autocomplete="off"
            spellcheck={false}
            placeholder={words.say('timelineSearchHint')}
            value={choice.search}
            onInput={({ currentTarget }) => onChange({ ...choice, search: currentTarget.value })}
          />
        </p>
      </div>
      <button
        class="textbtn opener fold"
        type="button"
        aria-expanded={isOpen}
        aria-controls="groups"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="turn" />
        {words.say('timelineFilters')}
      </button>
      <div id="groups" class={isOpen ? 'groups is-open' : 'groups'}>
        {GROUPS.map(group => (
          <FilterGroup key={group} group={group} {...props} />
        ))}
        <Shown {...props} />
      </div>
    </form>
  );
}

function Shown({ events, choice, finds, words, onChange }: FiltersProps): JSX.Element {
  const counts = shownCounts(events, choice, finds);
  return (
    <fieldset class="group">
      <legend class="label">{words.say('timelineShow')}</legend>
      <ul>
        <Check
          label={words.say('timelineInForce')}
          count={counts.inForce}
          isChecked={isInForce(choice)}
          onChange={only => onChange(inForce(choice, only))}
        />
        <Check
          label={words.say('timelineMinor')}
          count={counts.minor}
          isChecked={choice.minor}
          onChange={minor => onChange({ ...choice, minor })}
        />
      </ul>
    </fieldset>
  );
}
