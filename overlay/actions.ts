/** What the reader can do in the sidebar, carried out. */
import type { SidebarActions } from '../components/view.ts';
import { browser } from '../extension/browser.ts';
import { issueAddress } from '../extension/project.ts';
import { citeInText, eventAnchor } from '../facts/citation.ts';
import { copyText } from './copy.ts';
import { isPrivate } from './decisions.ts';
import type { Session } from './session.ts';
import { signatureOf } from './stand.ts';
import { world } from './world.ts';

/** The actions of one session. `showPassage` is added by whoever has the marks. */
export function createActions(session: Session, showPassage: (index: number) => void): SidebarActions {
  const ask = (request: unknown): void => {
    void browser.runtime.sendMessage(request).catch(() => session.leave());
  };
  const { decide } = session;
  return {
    close: session.close,
    pause: () => {
      session.update({ notice: 'paused' });
      decide({ paused: true });
    },
    undoPause: () => {
      decide({ paused: null });
      session.update({ notice: 'read' });
    },
    hideUntilNew: () => {
      const { reading } = session.state();
      if (reading === null) return;
      session.update({ notice: 'hidden' });
      decide({ seen: signatureOf(reading.context) });
    },
    undoHide: () => {
      decide({ seen: null });
      session.update({ notice: 'read' });
    },
    openSettings: () => ask({ type: 'open page', page: 'options' }),
    openTimeline: event =>
      ask({ type: 'open page', page: 'timeline', ...(event !== undefined && { event }) }),
    openEditing: () => ask({ type: 'open page', page: 'editing' }),
    reportError: event => {
      const site = isPrivate() ? '' : session.state().site;
      open(issueAddress(event ?? null, site), '_blank', 'noopener,noreferrer');
    },
    reload: () => location.reload(),
    showPassage,
    highlight: event => {
      if (session.state().active !== event) session.update({ active: event, pointed: null });
    },
    copyCitation: async event => {
      const record = world().language?.record;
      const found = record?.events.find(({ id }) => id === event);
      return found === undefined || record === undefined
        ? false
        : copyText(citeInText(found, record.language));
    },
    copyLink: event => copyText(browser.runtime.getURL('timeline.html') + eventAnchor(event)),
    setDate: readerDate => session.update({ readerDate }),
    resize: width => session.update({ width }),
  };
}
