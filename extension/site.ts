/** A site is a host name without `www.`; what is no web page has none. */
export function siteOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  // "www.com" is a name of its own.
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/^www\d*\.(?=[^.]+\.)/, '') : null;
}

/** An address without the place within its page. */
export function withoutHash(address: string): string {
  return address.split('#')[0] ?? address;
}

/** The site that a person means who writes its name or an address on it; null where it is neither. */
export function siteNamed(text: string): string | null {
  const written = text.trim();
  const site = siteOf(/^[a-z][\w+.-]*:\/\//i.test(written) ? written : `https://${written}`);
  // A name without a dot is a slip far more often than a host of one's own network.
  return site !== null && (/[^.]\.[^.]/.test(site) || site.startsWith('[') || site === 'localhost')
    ? site
    : null;
}
