/** Starts the overlay on a page, and has it hear whatever may concern it there. */
import { browser } from '../extension/browser.ts';
import type { OverlayRequest } from '../extension/messages.ts';
import { watchSettings } from '../extension/settings.ts';
import { watchCover } from './cover.ts';
import { watchMoves } from './moves.ts';
import { overlayRequest } from './requests.ts';
import { createSession, isAlive, isOpen, type Session } from './session.ts';
import { createTurns, type Turns } from './turns.ts';
import { atIntervals, watchClicks, watchSize } from './window.ts';
import { world, type Overlay } from './world.ts';

// Nobody tells a page that the extension has been taken away: it is found out when the reader next does anything.
const SIGNS_OF_LIFE = ['visibilitychange', 'pointerover', 'pointerdown', 'keydown', 'scroll'];

/** Starts the overlay on a page. A second injection calls `read` on the first. */
export function startOverlay(document: Document): Overlay {
  const session = createSession(document, () => {
    if (world().overlay === overlay) delete world().overlay;
  });
  const lookForCover = watchCover(session, () => turns.rise());
  const turns = createTurns(session, lookForCover);
  const overlay: Overlay = { read: turns.read };
  hearRequests(session, turns);
  hearPage(session, turns);
  watchSettings(() => void turns.refresh(), session.signal);
  return overlay;
}

function hearRequests(session: Session, turns: Turns): void {
  const listener = (message: unknown): void => {
    const request = overlayRequest(message);
    if (request !== null) answer(request, session, turns);
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener);
  session.signal.addEventListener('abort', () => isAlive() && onMessage.removeListener(listener), {
    once: true,
  });
}

function answer(request: OverlayRequest, session: Session, turns: Turns): void {
  switch (request.type) {
    case 'show event':
      return session.open({ event: request.event });
    case 'next passage':
      return session.marks.step(1);
    case 'previous passage':
      return session.marks.step(-1);
    case 'reading place':
      return session.marks.back();
    case 'site changed':
      return void turns.refresh();
    case 'toggle sidebar':
      return (request.open ?? !isOpen(session.state())) ? session.open({}) : session.close();
  }
}

function hearPage(session: Session, turns: Turns): void {
  const { document, signal } = session;
  const lookForMove = watchMoves(document, turns.readMoved, signal);
  if (document.defaultView !== null) watchSize(document.defaultView, turns.restand, signal);
  // Out of the browser's memory of pages left: what was decided meanwhile, nobody told it.
  const back = (event: PageTransitionEvent): void => {
    if (event.isTrusted && event.persisted) void turns.refresh().then(() => session.report());
  };
  addEventListener('pageshow', back, { signal });
  const lookForLoss = atIntervals(turns.readLost, signal);
  const look = (): void => {
    if (!isAlive()) return session.leave();
    lookForMove();
    lookForLoss();
  };
  for (const type of SIGNS_OF_LIFE) {
    document.addEventListener(type, look, { capture: true, passive: true, signal });
  }
  watchClicks(document, turns.readActed, signal);
}
