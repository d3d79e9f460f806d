import type { JSX } from 'preact';
import type { MessageKey, Words } from '../words.ts';
import { Managed } from './Managed.tsx';

type Control = {
  readonly name: string;
  readonly label: MessageKey;
  readonly isFixed: boolean;
  readonly words: Words;
};

/** One of several answers, with a line that explains it. */
export type Answer<Value> = { readonly value: Value; readonly label: MessageKey; readonly note?: MessageKey };

type ChoicesProps<Value> = Control & {
  /** Whether the heading beside the answers says it already. */
  readonly isHeaded?: boolean;
  readonly answers: readonly Answer<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** A question with all its answers in view. */
export function Choices<Value extends string>(props: ChoicesProps<Value>): JSX.Element {
  const { name, label, isHeaded = false, isFixed, answers, value, onChange, words } = props;
  return (
    <fieldset disabled={isFixed} aria-describedby={isFixed ? `${name}-managed` : undefined}>
      <legend class={isHeaded ? 'unseen' : undefined}>{words.say(label)}</legend>
      {isFixed && <Managed id={`${name}-managed`} words={words} />}
      <ul class="answers">
        {answers.map(answer => (
          <li key={answer.value}>
            <label>
              <input
                class="check"
                type="radio"
                name={name}
                value={answer.value}
                checked={answer.value === value}
                onChange={() => onChange(answer.value)}
              />
              <span>
                {words.say(answer.label)}
                {answer.note !== undefined && <small>{words.say(answer.note)}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type SwitchProps = Control & {
  readonly note: MessageKey;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
};

/** Something that is on or off. */
export function Switch({ name, label, note, isFixed, isOn, onChange, words }: SwitchProps): JSX.Element {
  return (
    <label class={isFixed ? 'turn is-fixed' : 'turn'}>
      <span>
        <span id={`${name}-label`}>{words.say(label)}</span>
        <small id={`${name}-note`}>{words.say(note)}</small>
        {isFixed && <Managed id={`${name}-managed`} words={words} />}
      </span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        name={name}
        checked={isOn}
        aria-checked={isOn}
        disabled={isFixed}
        aria-labelledby={`${name}-label`}
        aria-describedby={`${name}-note${isFixed ? ` ${name}-managed` : ''}`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}

type PickerProps = Control & {
  readonly options: readonly { readonly value: string; readonly text: string; readonly lang?: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** A question whose answers fold away. */
export function Picker(props: PickerProps): JSX.Element {
  const { name, label, isFixed, options, value, onChange, words } = props;
  return (
    <div class="pick">
      <label for={name}>{words.say(label)}</label>
      <select
        class="field"
        id={name}
        name={name}
        value={value}
        disabled={isFixed}
        aria-describedby={isFixed ? `${name}-managed` : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.text}
          </option>
        ))}
      </select>
      {isFixed && <Managed id={`${name}-managed`} words={words} />}
    </div>
  );
}
