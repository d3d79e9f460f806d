import type { JSX } from 'preact';
import type { Words } from '../words.ts';
import { EVERYTHING, isNarrowed, type Choice } from './choice.ts';
import { Sign } from './Sign.tsx';

type BarProps = {
  /** How many entries are listed, of how many. */
  readonly listed: number;
  readonly all: number;
  readonly choice: Choice;
  readonly words: Words;
  readonly onChange: (choice: Choice) => void;
  readonly onPrint: () => void;
};

/** The head of the list, which stays: how much it holds, its order, and the printer. */
export function Bar({ listed, all, choice, words, onChange, onPrint }: BarProps): JSX.Element {
  const narrowed = isNarrowed(choice);
  const count = narrowed
    ? words.say('timelineCountOf', { n: listed, all })
    : words.say('timelineCount', { n: all });
  return (
    <div class="bar">
      <h2 id="list-head">{count}</h2>
      <span class="unseen" role="status">
        {count}
      </span>
      {narrowed && (
        <button
          class="textbtn"
          type="button"
          onClick={() => onChange({ ...EVERYTHING, newestFirst: choice.newestFirst })}
        >
          {words.say('timelineClear')}
        </button>
      )}
      <label class="order">
        <span>{words.say('timelineOrder')}</span>{' '}
        <select
          class="field"
          value={choice.newestFirst ? 'newest' : 'oldest'}
          onChange={({ currentTarget }) =>
            onChange({ ...choice, newestFirst: currentTarget.value === 'newest' })
          }
        >
          <option value="oldest">{words.say('timelineOldest')}</option>
          <option value="newest">{words.say('timelineNewest')}</option>
        </select>
      </label>
      <button class="btn" type="button" onClick={onPrint}>
        <Sign name="print" />
        {words.say('timelinePrint')}
      </button>
    </div>
  );
}
