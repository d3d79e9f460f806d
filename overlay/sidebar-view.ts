/** Makes the sidebar's view of what was read. */
import type { PassageView, SidebarView } from '../components/view.ts';
import type { Context } from '../reading/context.ts';
import { NAMES } from '../reading/names.ts';
import type { Passage } from '../reading/passages.ts';
import { WIDTHS } from './placement.ts';
import type { Form } from './report.ts';
import { world } from './world.ts';

/** What the view is made of besides the context. */
export type ViewState = {
  readonly state: SidebarView['state'];
  readonly form: Form;
  readonly site: string;
  /** A date that the reader gave where the page gives none. */
  readonly readerDate: string | null;
  readonly side: 'left' | 'right';
  /** The panel's width and the most that it may become, in px. */
  readonly width: number;
  readonly most: number;
  /** How large the reader wants letters, 1 as designed. */
  readonly scale: number;
};

/** The sidebar's view; its passages are in the order of the text, as `context.passages` are. */
export function sidebarView(
  context: Context,
  { state, form, site, readerDate, side, width, most, scale }: ViewState,
): SidebarView {
  const record = world().language?.record;
  const published = context.article?.published ?? null;
  return {
    state: record === undefined ? 'unreadable' : state,
    form: form === 'sheet' ? 'sheet' : form === 'room' ? 'room' : 'beside',
    relevance: context.relevance === 'about' ? 'about' : 'mention',
    mentions: countMentions(context),
    published: readerDate === null ? published : { date: readerDate, from: 'reader' },
    site,
    events: record?.events ?? [],
    reviewed: record?.reviewed ?? '',
    passages: context.passages.map(passageView),
    side,
    scale,
    width: form === 'sheet' ? null : { now: width, least: WIDTHS.least, most },
  };
}

function passageView({ event, certainty, quote, when, whenWords, reasons }: Passage): PassageView {
  return { event, certainty, quote, when, whenWords, reasons };
}

function countMentions({ article }: Context): number {
  return (article?.blocks ?? []).reduce((sum, block) => sum + [...block.text.matchAll(NAMES)].length, 0);
}
