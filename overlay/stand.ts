/** Which form the overlay takes: what the settings, the site's history and the free margin allow. */
import type { Settings, SiteSettings } from '../extension/settings.ts';
import type { Context } from '../reading/context.ts';
import { freeStrip, isNarrow, panelWidth, type Strip } from './placement.ts';
import type { Form } from './report.ts';
import { textEdges, textElements } from './surroundings.ts';

/** A form and, where it stands beside the text, its strip. */
export type Stand = { readonly form: Form; readonly strip: Strip | null };

/** The side of the window at which the panel stands. */
export function sideOf(settings: Settings, dir: 'ltr' | 'rtl'): 'left' | 'right' {
  return (settings.side === 'end') === (dir === 'ltr') ? 'right' : 'left';
}

/** What decides the form that is taken unasked; `stands` where the panel stands already. */
type Unasked = {
  readonly settings: Settings;
  readonly decided: SiteSettings;
  readonly side: 'left' | 'right';
  readonly stands?: boolean;
};

/** The form taken unasked. It never covers text, and comes only while the reader is still on the first screen. */
export function standUnasked(
  document: Document,
  context: Context,
  { settings, decided, side, stands = false }: Unasked,
): Stand {
  const wanted = context.relevance === 'about' || (context.relevance === 'mention' && settings.mentions);
  if (!wanted || settings.opens === 'silent' || decided.seen === signatureOf(context))
    return { form: 'none', strip: null };
  const recognised = context.passages.some(passage => passage.certainty === 'certain');
  const view = document.defaultView;
  const firstScreen = view !== null && view.scrollY < view.innerHeight;
  const may =
    context.relevance === 'about' && recognised && settings.opens === 'room' && decided.closed !== true;
  const strip = may && (stands || firstScreen) ? stripFor(document, context, side) : null;
  return strip === null ? { form: 'tab', strip } : { form: 'beside', strip };
}

/** The form taken when the reader asks: beside if there is room, else `room` (to be tried), else a sheet. */
export function standAsked(document: Document, context: Context, side: 'left' | 'right'): Stand {
  const strip = stripFor(document, context, side);
  if (strip !== null) return { form: 'beside', strip };
  const view = document.defaultView;
  const narrow = view === null || isNarrow(view);
  return { form: narrow || context.article === null ? 'sheet' : 'room', strip };
}

/** Tells the events of one article from those of another, for 'hide until there is something new'. */
export function signatureOf({ passages }: Context): string {
  return [...new Set(passages.map(passage => passage.event))].toSorted().join(' ');
}

/** The width of the panel where no strip fixes it. */
export function defaultWidth(document: Document): number {
  return panelWidth(document.documentElement.clientWidth);
}

function stripFor(document: Document, { article }: Context, side: 'left' | 'right'): Strip | null {
  return article === null ? null : freeStrip(document, textEdges(textElements(article.blocks)), side);
}
