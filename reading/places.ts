/** The concepts of places whose governments act in the record. */
export const PLACES: ReadonlySet<string> = new Set('us uk nl lt de it pl ro ca au ua ch eu il'.split(' '));
