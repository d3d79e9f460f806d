import type { JSX } from 'preact';
import type { MessageKey } from '../words.ts';
import { Part } from './Part.tsx';
import type { PartProps } from './view.ts';

const COMMANDS: readonly (readonly [command: string, label: MessageKey])[] = [
  ['toggle-sidebar', 'commandToggle'],
  ['next-passage', 'commandNext'],
  ['previous-passage', 'commandPrevious'],
  ['reading-place', 'commandBack'],
];

/** The shortcuts as the browser knows them, and the way to change them there. */
export function Keyboard({ view: { shortcuts }, words, actions }: PartProps): JSX.Element {
  const known = COMMANDS.flatMap(([command, label]) => {
    const shortcut = shortcuts.find(one => one.command === command);
    return shortcut === undefined ? [] : [{ ...shortcut, label }];
  });
  return (
    <Part id="keyboard" head="optionsKeyboard" words={words}>
      <dl class="pairs keys">
        {known.map(({ command, keys, label }) => (
          <div key={command}>
            <dt>{words.say(label)}</dt>
            <dd>{keys.length === 0 ? <small>{words.say('optionsKeyNone')}</small> : <Keys keys={keys} />}</dd>
          </div>
        ))}
        <div>
          <dt>{words.say('optionsKeyEscape')}</dt>
          <dd>
            <Keys keys={['Esc']} />
          </dd>
        </div>
      </dl>
      {known.length > 0 && (
        <button class="link" type="button" onClick={actions.openShortcuts}>
          {words.say('optionsKeyChange')}
        </button>
      )}
    </Part>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }): JSX.Element {
  return (
    <span class="nw" dir="ltr">
      {keys.map((key, index) => (
        <>
          {index > 0 && ' '}
          <kbd>{key}</kbd>
        </>
      ))}
    </span>
  );
}
