import type { RecordEvent } from '../view.ts';
import { createWords, type Words } from '../words.ts';
import { ARABIC_EVENTS, ARABIC_WORDS } from './arabic.ts';

declare const GALLERY_EVENTS: readonly RecordEvent[];
declare const GALLERY_MESSAGES: Readonly<Record<string, { readonly message: string }>>;

/** In which words the gallery is drawn: `long` makes every text half as long again. */
export type Variant = 'english' | 'long' | 'arabic';

/** The interface's words of a variant. */
export function wordsIn(variant: Variant): Words {
  const english = Object.fromEntries(
    Object.entries(GALLERY_MESSAGES).map(([key, { message }]) => [key, message]),
  );
  if (variant === 'arabic') return createWords({ ...english, ...ARABIC_WORDS }, 'ar');
  if (variant === 'english') return createWords(english, 'en');
  return createWords(
    Object.fromEntries(Object.entries(english).map(([key, text]) => [key, lengthen(text)])),
    'de',
  );
}

/** The record of a variant. */
export function eventsIn(variant: Variant): readonly RecordEvent[] {
  if (variant === 'english') return GALLERY_EVENTS;
  if (variant === 'arabic') return GALLERY_EVENTS.map(event => ({ ...event, ...ARABIC_EVENTS[event.id] }));
  return GALLERY_EVENTS.map(event => ({
    ...event,
    lang: 'de',
    title: lengthen(event.title),
    summary: lengthen(event.summary),
  }));
}

// Joined words are harder on a narrow column than many words.
function lengthen(text: string): string {
  return text.replace(/[a-z]{5,}(?![^{]*\})/g, word => `${word}${word.slice(0, 4)}en`);
}
