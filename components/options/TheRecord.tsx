import type { JSX } from 'preact';
import { Part } from './Part.tsx';
import type { PartProps } from './view.ts';

/** Which record this version carries. */
export function TheRecord({ view: { about }, words }: PartProps): JSX.Element {
  const span = {
    n: about.events,
    first: words.date(about.first.slice(0, 4), 'long'),
    last: words.date(about.last.slice(0, 7), 'long'),
  };
  return (
    <Part id="record" head="optionsRecord" words={words}>
      <dl class="pairs">
        <div>
          <dt>{words.say('optionsRecordEvents')}</dt>
          <dd>{words.say('optionsRecordSpan', span)}</dd>
        </div>
        <div>
          <dt>{words.say('optionsRecordReviewed')}</dt>
          <dd>
            <time dateTime={about.reviewed}>{words.date(about.reviewed, 'long')}</time>
          </dd>
        </div>
        <div>
          <dt>{words.say('optionsVersion')}</dt>
          <dd>{about.version}</dd>
        </div>
      </dl>
    </Part>
  );
}
