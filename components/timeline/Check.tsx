import type { JSX } from 'preact';

type CheckProps = {
  readonly label: string;
  /** How many events it stands for. */
  readonly count: number;
  readonly isChecked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One box of a filter. */
export function Check({ label, count, isChecked, onChange }: CheckProps): JSX.Element {
  return (
    <li>
      <label class={count === 0 && !isChecked ? 'is-empty' : undefined}>
        <input
          class="check"
          type="checkbox"
          checked={isChecked}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
        <span class="count">{count}</span>
      </label>
    </li>
  );
}
