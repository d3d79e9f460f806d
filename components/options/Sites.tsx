import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey, Words } from '../words.ts';
import { Switch } from './Controls.tsx';
import { Managed } from './Managed.tsx';
import { Part } from './Part.tsx';
import { SiteField } from './SiteField.tsx';
import type { PartProps, SiteView } from './view.ts';

const DECIDED: Readonly<Record<SiteView['decided'][number], MessageKey>> = {
  paused: 'optionsSitePaused',
  closed: 'optionsSiteClosed',
  hidden: 'optionsSiteSeen',
};

/** Where nothing is read, or nothing stands: everywhere, or site by site. */
export function Sites({ view: { choice, fixed, sites }, words, actions }: PartProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);

  // The button that was pressed is gone with its site; the hand rests on the next one, or on the field below.
  useLayoutEffect(() => {
    if (removed.current === null) return;
    const rest = list.current?.querySelectorAll('button') ?? [];
    (rest[Math.min(removed.current, rest.length - 1)] ?? document.getElementById('site'))?.focus();
    removed.current = null;
  }, [sites.length]);

  function remove(name: string): void {
    removed.current = sites.filter(({ isOwn }) => isOwn).findIndex(site => site.name === name);
    actions.forgetSite(name);
  }

  return (
    <Part id="sites" head="optionsSites" note="optionsSitesNote" words={words}>
      <Switch
        name="pausedEverywhere"
        label="optionsPause"
        note="optionsPauseNote"
        isFixed={fixed.includes('pausedEverywhere')}
        isOn={choice.pausedEverywhere}
        onChange={pausedEverywhere => actions.change({ pausedEverywhere })}
        words={words}
      />
      <div class="sites" ref={list}>
        {sites.length === 0 && <p class="none">{words.say('optionsSitesNone')}</p>}
        <ul>
          {sites.map(site => (
            <Site key={site.name} {...{ site, words }} onRemove={() => remove(site.name)} />
          ))}
        </ul>
      </div>
      <SiteField words={words} onPause={actions.pauseSite} />
    </Part>
  );
}

type SiteProps = { readonly site: SiteView; readonly words: Words; readonly onRemove: () => void };

function Site({ site: { name, decided, isFixed, isOwn }, words, onRemove }: SiteProps): JSX.Element {
  return (
    <li>
      <span>
        <bdi>{name}</bdi>
        {decided.map(one => (
          <small key={one}>{words.say(DECIDED[one])}</small>
        ))}
        {isFixed && <Managed words={words} />}
      </span>
      {isOwn && (
        <button
          class="textbtn"
          type="button"
          aria-label={words.say('optionsSiteForgetFrom', { site: name })}
          onClick={onRemove}
        >
          {words.say('optionsSiteForget')}
        </button>
      )}
    </li>
  );
}
