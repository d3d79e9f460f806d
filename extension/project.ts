/** Where the project lives. */

/** The form for reports; the reader fills it in, reads it and sends it himself, or not. */
const ISSUES = 'https://sidelight.example/issues/new';

/**
 * What the reader found wrong. Of a page only the site's name is told, never its address or its words; of one in a
 * private window not even that, and `site` is empty.
 */
export type ErrorReport =
  | { readonly what: 'wrong mark'; readonly site: string }
  | { readonly what: 'missed article'; readonly site: string }
  | { readonly what: 'wrong fact'; readonly event: string | null };

/** The address of a prefilled report, which the reader opens himself. `version` is the extension's. */
export function reportAddress(report: ErrorReport, version?: string): string {
  const address = new URL(ISSUES);
  const { template, title } = formOf(report);
  address.searchParams.set('template', template);
  address.searchParams.set('title', title);
  if (version !== undefined) address.searchParams.set('version', version);
  return address.href;
}

/** A prefilled report: of an event's entry, or of a mark on a site. */
export function issueAddress(event: string | null, site: string): string {
  return reportAddress(event === null ? { what: 'wrong mark', site } : { what: 'wrong fact', event });
}

function formOf(report: ErrorReport): { readonly template: string; readonly title: string } {
  switch (report.what) {
    case 'wrong mark':
      return { template: 'wrong-mark.yml', title: `A mark on ${report.site || 'a site'}` };
    case 'missed article':
      return { template: 'missed-article.yml', title: `A missed article on ${report.site || 'a site'}` };
    case 'wrong fact':
      return {
        template: 'wrong-fact.yml',
        title: report.event === null ? 'An entry of the record' : `The entry ${report.event}`,
      };
  }
}
