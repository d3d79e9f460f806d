import type { JSX } from 'preact';
import type { MessageKey } from '../words.ts';
import { type Answer, Choices, Picker } from './Controls.tsx';
import { ownName } from './languages.ts';
import { Part } from './Part.tsx';
import type { Choice, PartProps } from './view.ts';

const THEMES: readonly Answer<Choice['theme']>[] = [
  { value: 'page', label: 'optionsThemePage', note: 'optionsThemePageNote' },
  { value: 'light', label: 'optionsThemeLight' },
  { value: 'dark', label: 'optionsThemeDark' },
];

const SIZES: readonly (readonly [size: Choice['textSize'], label: MessageKey])[] = [
  [0.9, 'optionsTextSmall'],
  [1, 'optionsTextNormal'],
  [1.15, 'optionsTextLarge'],
  [1.3, 'optionsTextLargest'],
];

/** How the interface looks, and in which language it speaks. */
export function Look({ view, words, actions }: PartProps): JSX.Element {
  const { choice, fixed } = view;
  return (
    <Part id="look" head="optionsLook" words={words}>
      <Choices
        name="theme"
        label="optionsTheme"
        isFixed={fixed.includes('theme')}
        answers={THEMES}
        value={choice.theme}
        onChange={theme => actions.change({ theme })}
        words={words}
      />
      <div class="picks">
        <Language {...{ view, words, actions }} />
        <TextSize {...{ view, words, actions }} />
        <Side {...{ view, words, actions }} />
      </div>
    </Part>
  );
}

function Language({ view: { choice, fixed, languages }, words, actions }: PartProps): JSX.Element {
  const named = languages.map(tag => ({ value: tag, text: ownName(tag), lang: tag }));
  return (
    <Picker
      name="language"
      label="optionsLanguage"
      isFixed={fixed.includes('language')}
      options={[
        { value: 'browser', text: words.say('optionsLanguageBrowser') },
        { value: 'article', text: words.say('optionsLanguageArticle') },
        ...named.toSorted((one, other) => one.text.localeCompare(other.text)),
      ]}
      value={choice.language}
      onChange={language => actions.change({ language })}
      words={words}
    />
  );
}

function TextSize({ view: { choice, fixed }, words, actions }: PartProps): JSX.Element {
  return (
    <Picker
      name="textSize"
      label="optionsTextSize"
      isFixed={fixed.includes('textSize')}
      options={SIZES.map(([size, label]) => ({ value: String(size), text: words.say(label) }))}
      value={String(choice.textSize)}
      onChange={value => {
        const size = SIZES.find(([size]) => String(size) === value);
        if (size !== undefined) actions.change({ textSize: size[0] });
      }}
      words={words}
    />
  );
}

function Side({ view: { choice, fixed }, words, actions }: PartProps): JSX.Element {
  return (
    <Picker
      name="side"
      label="optionsSide"
      isFixed={fixed.includes('side')}
      options={[
        { value: 'end', text: words.say('optionsSideEnd') },
        { value: 'start', text: words.say('optionsSideStart') },
      ]}
      value={choice.side}
      onChange={value => actions.change({ side: value === 'start' ? 'start' : 'end' })}
      words={words}
    />
  );
}
