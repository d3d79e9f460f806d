import type { JSX } from 'preact';
import type { RecordEvent } from '../view.ts';
import { Sign } from './Sign.tsx';
import { FILES, type FileForm, type TimelineTools } from './view.ts';

type TakeProps = {
  readonly events: readonly RecordEvent[];
  readonly listed: readonly RecordEvent[];
  readonly tools: TimelineTools;
};

const FORMS: readonly FileForm[] = ['json', 'csv', 'calendar'];

/** The record as files: all of it, and what the filters leave of it. */
export function Take({ events, listed, tools }: TakeProps): JSX.Element {
  const { words } = tools;
  const some = listed.length > 0 && listed.length < events.length;
  const part = words.say('timelineCountOf', { n: listed.length, all: events.length });
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{words.say('timelineTake')}</h2>
      <p>{words.say('timelineTakeNote')}</p>
      <FilesOf events={events} label={words.say('timelineCount', { n: events.length })} tools={tools} />
      {some && <FilesOf events={listed} label={`${part}: ${words.say('timelineListed')}`} tools={tools} />}
    </section>
  );
}

type FilesOfProps = Pick<TakeProps, 'events' | 'tools'> & { readonly label: string };

function FilesOf({ events, label, tools: { words, actions } }: FilesOfProps): JSX.Element {
  return (
    <div class="files" role="group" aria-label={label}>
      <p>{label}</p>
      {FORMS.map(form => (
        <button key={form} class="btn" type="button" onClick={() => actions.download(form, events)}>
          <Sign name="take" />
          {words.say(FILES[form])}
        </button>
      ))}
    </div>
  );
}
