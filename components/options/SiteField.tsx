import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Words } from '../words.ts';

type SiteFieldProps = {
  readonly words: Words;
  /** Pauses the site that the text names; false where it names none. */
  readonly onPause: (text: string) => boolean;
};

/** Where the reader writes the name of a site to pause. */
export function SiteField({ words, onPause }: SiteFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);

  function submit(event: Event): void {
    event.preventDefault();
    const { current } = field;
    if (current === null) return;
    const isSite = onPause(current.value);
    setWrong(!isSite);
    if (isSite) current.value = '';
    else current.focus();
  }

  return (
    <form class="add" noValidate onSubmit={submit}>
      <label for="site">{words.say('optionsSiteAdd')}</label>
      <div class="line">
        <input
          class="field"
          id="site"
          ref={field}
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          placeholder={words.say('optionsSiteHint')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'site-wrong' : undefined}
          onInput={() => setWrong(false)}
        />
        <button class="btn" type="submit">
          {words.say('optionsSitePause')}
        </button>
      </div>
      <p class="wrong" id="site-wrong" role="alert">
        {isWrong && words.say('optionsSiteWrong')}
      </p>
    </form>
  );
}
