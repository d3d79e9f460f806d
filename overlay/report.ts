/** What the background is told of a page: enough for the badge, the popup and the evaluation, and no more. */
import type { TabReport } from '../extension/messages.ts';
import type { Context } from '../reading/context.ts';

/** How the overlay stands on the page. */
export type Form = 'none' | 'tab' | 'beside' | 'room' | 'sheet';

/** The report on a context. `reading` is the time that reading took, in ms. */
export function reportOf(
  context: Context,
  { form, site, reading, errors }: { form: Form; site: string; reading: number; errors: readonly string[] },
): TabReport {
  const { article } = context;
  const listed = (certainty: 'certain' | 'possible'): TabReport['passages'] =>
    context.passages
      .filter(passage => passage.certainty === certainty)
      .map(({ quote, event, when }) => ({ quote, event, when }));
  return {
    relevance: context.relevance,
    language: article?.language ?? null,
    published: article?.published?.date ?? null,
    publishedFrom: article?.published?.from ?? null,
    title: article?.title ?? null,
    site,
    sidebar: form === 'none' ? 'none' : form === 'tab' ? 'handle' : 'open',
    passages: listed('certain'),
    possible: listed('possible'),
    milliseconds: { reading: Math.round(reading * 10) / 10 },
    errors: [...errors],
  };
}

/** The report on a page that could not be read, and why. */
export function failedReport(site: string, error: string): TabReport {
  return {
    relevance: 'none',
    language: null,
    published: null,
    publishedFrom: null,
    title: null,
    site,
    sidebar: 'none',
    passages: [],
    possible: [],
    milliseconds: { reading: 0 },
    errors: [error],
  };
}
