import type { JSX } from 'preact';
import { CopyButton } from '../CopyButton.tsx';
import type { MessageKey } from '../words.ts';
import type { CitationForm, TimelineTools } from './view.ts';

const FORMS: readonly (readonly [form: CitationForm, label: MessageKey])[] = [
  ['text', 'timelineCiteText'],
  ['markdown', 'timelineCiteMarkdown'],
  ['bibtex', 'timelineCiteBibtex'],
];

/** The forms in which an event's first source can be cited. */
export function Cite({
  event,
  tools,
}: {
  readonly event: string;
  readonly tools: TimelineTools;
}): JSX.Element {
  const label = tools.words.say('timelineCite');
  return (
    <span class="cite" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {FORMS.map(([form, name]) => (
        <CopyButton
          key={form}
          icon="copy"
          label={name}
          copy={() => tools.actions.copyCitation(event, form)}
          tools={tools}
        />
      ))}
    </span>
  );
}
