/** What the reader can do on the timeline page, carried out. */
import { queryOf, type FromArticle } from '../../components/timeline/address.ts';
import type { TimelineActions } from '../../components/timeline/view.ts';
import { browser } from '../../extension/browser.ts';
import { addressOf } from '../../extension/pages.ts';
import { reportAddress } from '../../extension/project.ts';
import { eventAnchor } from '../../facts/citation.ts';
import { cite } from '../../facts/citation-forms.ts';
import type { Record } from '../../facts/record.ts';
import { copyText } from '../../overlay/copy.ts';
import { download } from './download.ts';

type ActionsInput = {
  readonly record: Record;
  readonly article: FromArticle | null;
  /** The reader came from a private window: what is seen and looked up here is to stand in no address. */
  readonly isHanded: boolean;
  /** Opens an entry to which the address leads already. */
  readonly open: (event: string) => void;
};

/** The actions of the page. */
export function createActions({ record, article, isHanded, open }: ActionsInput): TimelineActions {
  return {
    copyCitation: async (id, form = 'text') => {
      const event = record.events.find(event => event.id === id);
      return event !== undefined && copyText(cite(event, form, record.language));
    },
    copyLink: event => copyText(addressOf('timeline', { event })),
    reportError: event => {
      const report = reportAddress(
        { what: 'wrong fact', event: event ?? null },
        browser.runtime.getManifest().version,
      );
      window.open(report, '_blank', 'noopener,noreferrer');
    },
    keep: (choice, event) => {
      if (isHanded) return;
      const hash = event === null ? '' : eventAnchor(event);
      history.replaceState(null, '', location.pathname + queryOf({ choice, article }) + hash);
    },
    go: event => {
      if (isHanded || location.hash === eventAnchor(event)) open(event);
      else location.hash = eventAnchor(event);
    },
    print: () => window.print(),
    download: (form, events) => download(form, { ...record, events }),
  };
}
