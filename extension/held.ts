/**
 * How what stands on a page is tied to the extension in Firefox, which ends an extension's scripts in pages without a
 * word, but takes back the style sheets that it has put there: what stands is drawn only while such a sheet holds it.
 */

/** The sheet that holds: two values that nothing else is drawn by. */
export const HOLDING = ':root { --sidelight-held: ; --sidelight-shown: inline }';

/** Stands before a value in a rule for the page: without the sheet that holds, the declaration means nothing. */
export const HELD = import.meta.env.FIREFOX ? 'var(--sidelight-held)' : '';

/** For the host: without the sheet that holds, it is not drawn. */
export const HELD_HOST = import.meta.env.FIREFOX
  ? ':host { display: var(--sidelight-shown, none) !important }'
  : '';
