/** Where the project lives. */

/** The form for reports; the reader fills it in, reads it and sends it himself, or not. */
const ISSUES = 'https://sidelight.example/issues/new';

/** A prefilled report: an event's id or none, and the site's name; never the page's address. */
export function issueAddress(event: string | null, site: string): string {
  const address = new URL(ISSUES);
  address.searchParams.set('template', event === null ? 'wrong-mark.yml' : 'wrong-fact.yml');
  address.searchParams.set('title', event === null ? `A mark on ${site}` : `The entry ${event}`);
  return address.href;
}
