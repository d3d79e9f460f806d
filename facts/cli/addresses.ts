/** The addresses of the sources, each with the names of the files that use it. */
export function addressesIn(files: ReadonlyMap<string, unknown>): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const [file, content] of files) {
    for (const url of new Set(urlsOf(content))) uses.set(url, [...(uses.get(url) ?? []), file]);
  }
  return uses;
}

/** Looks at parsed but unchecked files, so that a fault elsewhere does not keep the addresses from being asked. */
function urlsOf(content: unknown): readonly string[] {
  if (typeof content !== 'object' || content === null || !('sources' in content)) return [];
  if (!Array.isArray(content.sources)) return [];
  return content.sources.flatMap((source: unknown) =>
    typeof source === 'object' && source !== null && 'url' in source && typeof source.url === 'string'
      ? [source.url]
      : [],
  );
}
