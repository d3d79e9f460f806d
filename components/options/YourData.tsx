import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Part } from './Part.tsx';
import { Reset } from './Reset.tsx';
import type { PartProps } from './view.ts';

/** What is kept, and how the reader takes it along, brings it back or is rid of it. */
export function YourData({ words, actions }: PartProps): JSX.Element {
  const file = useRef<HTMLInputElement>(null);

  function load(input: HTMLInputElement): void {
    const [chosen] = input.files ?? [];
    if (chosen !== undefined) actions.load(chosen);
    // So that the same file can be chosen again once it has been mended.
    input.value = '';
  }

  return (
    <Part id="data" head="optionsData" note="optionsDataNote" words={words}>
      <p class="plain">{words.say('optionsDataText')}</p>
      <div class="buttons">
        <button class="btn" type="button" onClick={actions.save}>
          {words.say('optionsSave')}
        </button>
        <button class="btn" type="button" onClick={() => file.current?.click()}>
          {words.say('optionsLoad')}
        </button>
        <Reset words={words} onReset={actions.reset} />
      </div>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={words.say('optionsLoad')}
        hidden
        onChange={({ currentTarget }) => load(currentTarget)}
      />
    </Part>
  );
}
