/** Versions, and the file that says what each has changed. */

// What the next release brings is gathered under this heading.
const NEXT = '## Unreleased';
const HEADING = /^## /m;
const VERSION = /^(\d+)\.(\d+)\.(\d+)$/;

/** Throws a sentence unless `next` is a version of three numbers that comes after `last`. */
export function requireLater(next: string, last: string): void {
  const [own, other] = [numbersOf(next), numbersOf(last)];
  const differing = own.findIndex((number, index) => number !== other[index]);
  if (differing === -1 || (own[differing] ?? 0) < (other[differing] ?? 0))
    throw new Error(`${next} does not come after ${last}.`);
}

/** What the changelog says of the next release. Throws a sentence where it says nothing. */
export function notesOfNext(changelog: string): string {
  const [, after] = splitAtNext(changelog);
  const notes = after.split(HEADING)[0]?.trim() ?? '';
  if (!/^- /m.test(notes)) throw new Error(`CHANGELOG.md has nothing under "${NEXT}".`);
  return notes;
}

/** The changelog with what was to come under the version that brings it, and room for what comes then. */
export function released(changelog: string, version: string, day: string): string {
  const [before, after] = splitAtNext(changelog);
  return `${before}${NEXT}\n\n## ${version}, ${day}\n${after}`;
}

function numbersOf(version: string): readonly number[] {
  const found = VERSION.exec(version);
  if (found === null) throw new Error(`"${version}" is no version: three numbers are wanted, such as 1.4.0.`);
  return found.slice(1).map(Number);
}

function splitAtNext(changelog: string): readonly [before: string, after: string] {
  const at = changelog.indexOf(`${NEXT}\n`);
  if (at < 0) throw new Error(`CHANGELOG.md has no heading "${NEXT}".`);
  return [changelog.slice(0, at), changelog.slice(at + NEXT.length + 1)];
}
