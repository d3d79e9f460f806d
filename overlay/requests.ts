/** What the background and the popup ask of an overlay. They may be of another version, so that all is checked. */
import type { OverlayRequest } from '../extension/messages.ts';

const PLAIN = ['next passage', 'previous passage', 'reading place', 'site changed'] as const;

/** The request in a message, or null where it is none. */
export function overlayRequest(message: unknown): OverlayRequest | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  if (isPlain(type)) return { type };
  if (type === 'show event' && 'event' in message && typeof message.event === 'string')
    return { type, event: message.event };
  if (type !== 'toggle sidebar') return null;
  return 'open' in message && typeof message.open === 'boolean' ? { type, open: message.open } : { type };
}

/** The keys named in the answer to a report; null where there are none. */
export function shortcutIn(answer: unknown): string | null {
  const isKept = typeof answer === 'object' && answer !== null && 'shortcut' in answer;
  return isKept && typeof answer.shortcut === 'string' ? answer.shortcut : null;
}

function isPlain(type: unknown): type is (typeof PLAIN)[number] {
  return PLAIN.some(plain => plain === type);
}
